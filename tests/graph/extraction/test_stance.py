"""Polarity, certainty and modality by grammar: one predicate a row, as newspapers put it."""

from functools import cache

import pytest

from graph.extraction.attribution.stance import StanceReader
from graph.language.parser import Parser
from graph.vocabulary import VOCABULARY


@cache
def parser() -> Parser:
    return Parser()


@pytest.mark.parametrize(
    ("text", "word", "polarity", "certainty", "modality"),
    [
        ("Russia did not attack Odesa.", "attack", "negative", "certain", "actual"),
        ("Russia never attacked Odesa.", "attacked", "negative", "certain", "actual"),
        ("In the novel, Russia attacks Odesa.", "attacks", "positive", "certain", "conditional"),
        ("In the war game Russia attacks Odesa.", "attacks", "positive", "certain", "conditional"),
        ("In the game against Italy, fans attacked Odesa.", "attacked", "positive", "certain", "actual"),
        ("In a documentary Russia attacked Odesa.", "attacked", "positive", "certain", "actual"),
        ("Russia denied a report that it had attacked Odesa.", "attacked", "negative", "unknown", "actual"),
        ("No country attacked Odesa.", "attacked", "negative", "certain", "actual"),
        ("Neither Russia nor Belarus attacked Odesa.", "attacked", "negative", "certain", "actual"),
        ("Russia failed to take Odesa.", "take", "negative", "certain", "actual"),
        ("Moscow refused to sign the accord.", "sign", "negative", "certain", "actual"),
        ("The minister left without signing the accord.", "signing", "negative", "certain", "actual"),
        ("Japan stopped short of imposing sanctions.", "imposing", "negative", "certain", "actual"),
        ("Far from leaving the bloc, Serbia applied for loans.", "leaving", "negative", "certain", "actual"),
        ("Russia will attack Odesa.", "attack", "positive", "certain", "planned"),
        ("Russia is to attack Odesa.", "attack", "positive", "certain", "planned"),
        ("Russia is going to attack Odesa.", "attack", "positive", "certain", "planned"),
        ("Russia plans to attack Odesa.", "attack", "positive", "certain", "planned"),
        ("Russia is set to attack Odesa.", "attack", "positive", "certain", "planned"),
        ("The leaders are due to meet in Doha.", "meet", "positive", "certain", "planned"),
        ("Turkey is expected to ratify the treaty.", "ratify", "positive", "probable", "planned"),
        ("Poland urged Hungary to ratify the treaty.", "ratify", "positive", "certain", "requested"),
        ("Poland called on Hungary to ratify the treaty.", "ratify", "positive", "certain", "requested"),
        ("Hungary hopes to join the bloc.", "join", "positive", "certain", "hoped"),
        ("Hungary wants to join the bloc.", "join", "positive", "certain", "hoped"),
        ("All members must ratify the treaty.", "ratify", "positive", "certain", "obliged"),
        ("The parties shall consult each other.", "consult", "positive", "certain", "obliged"),
        ("Troops should leave the area.", "leave", "positive", "certain", "obliged"),
        ("Hungary has to ratify the treaty.", "ratify", "positive", "certain", "obliged"),
        ("If Russia attacks Odesa, the allies will respond.", "attacks", "positive", "certain", "conditional"),
        ("If Russia attacks Odesa, the allies will respond.", "respond", "positive", "certain", "conditional"),
        ("Unless Serbia withdraws, the talks will end.", "withdraws", "positive", "certain", "conditional"),
        (
            "Had Turkey attacked the base, the pact would have applied.",
            "attacked",
            "positive",
            "certain",
            "conditional",
        ),
        ("Should Russia attack Odesa, the allies would respond.", "attack", "positive", "certain", "conditional"),
        ("Were Russia to attack Odesa, the allies would respond.", "attack", "positive", "certain", "conditional"),
        ("Russia reportedly attacked Odesa.", "attacked", "positive", "unknown", "actual"),
        ("Russia allegedly attacked Odesa.", "attacked", "positive", "unknown", "actual"),
        ("Russia apparently attacked Odesa.", "attacked", "positive", "probable", "actual"),
        ("Russia may have attacked Odesa.", "attacked", "positive", "possible", "actual"),
        ("Russia might attack Odesa.", "attack", "positive", "possible", "planned"),
        ("Russia could attack Odesa.", "attack", "positive", "possible", "planned"),
        ("Russia probably attacked Odesa.", "attacked", "positive", "probable", "actual"),
        ("Russia is believed to have attacked Odesa.", "attacked", "positive", "probable", "actual"),
        ("Russia is said to have attacked Odesa.", "attacked", "positive", "unknown", "actual"),
        ("Russia seems to have attacked Odesa.", "attacked", "positive", "probable", "actual"),
        ("Russia is likely to attack Odesa.", "attack", "positive", "probable", "planned"),
        ("Russia is unlikely to attack Odesa.", "attack", "negative", "probable", "planned"),
        ("Did Russia attack Odesa?", "attack", "positive", "unknown", "actual"),
        ("Russia did not fail to attack Odesa.", "attack", "positive", "certain", "actual"),
        ("Kyiv did not deny attacking Belgorod.", "attacking", "positive", "unknown", "actual"),
        ("Kyiv denied attacking Belgorod.", "attacking", "negative", "certain", "actual"),
        ("France was the first to recognise Libya.", "recognise", "positive", "certain", "actual"),
        ("Russia managed to take Odesa.", "take", "positive", "certain", "actual"),
        ("Russia began to shell Odesa.", "shell", "positive", "certain", "actual"),
        ("The allies know that Russia attacked Odesa.", "attacked", "positive", "certain", "actual"),
        ("The plan to attack Odesa was leaked.", "attack", "positive", "certain", "planned"),
        ("The threat to attack Odesa was real.", "attack", "positive", "possible", "planned"),
        ("Iran used to supply Syria with oil.", "supply", "positive", "certain", "actual"),
        ("Turkey threatened to close the border.", "close", "positive", "possible", "planned"),
        ("Turkey promised to open the border.", "open", "positive", "certain", "planned"),
        ("Turkey agreed to open the border.", "open", "positive", "certain", "planned"),
        ("Turkey tried to close the border.", "close", "positive", "possible", "planned"),
        ("Turkey prevented Syria from closing the border.", "closing", "negative", "certain", "actual"),
        ("Russia no longer occupies Kherson.", "occupies", "negative", "certain", "actual"),
        ("Russia has yet to recognise the state.", "recognise", "negative", "certain", "actual"),
        ("The army was ordered to leave the town.", "leave", "positive", "certain", "requested"),
        ("Nobody attacked Odesa.", "attacked", "negative", "certain", "actual"),
        ("The government was accused of attacking villages.", "attacking", "positive", "unknown", "actual"),
        ("It is unclear whether Russia attacked Odesa.", "attacked", "positive", "unknown", "conditional"),
        ("Russia is considering closing the border.", "closing", "positive", "possible", "planned"),
        ("Hungary is willing to ratify the treaty.", "ratify", "positive", "certain", "planned"),
        ("Hungary was unable to ratify the treaty.", "ratify", "negative", "certain", "actual"),
        ("Russia would have attacked Odesa.", "attacked", "positive", "certain", "conditional"),
        ("The court ruled that Israel had not attacked the ship.", "attacked", "negative", "certain", "actual"),
        ("It is not true that Russia attacked Odesa.", "attacked", "negative", "certain", "actual"),
        ("There is no evidence that Russia attacked Odesa.", "attacked", "negative", "unknown", "actual"),
        ("Russia almost attacked Odesa.", "attacked", "positive", "unknown", "actual"),
        ("Russia hardly attacked Odesa.", "attacked", "negative", "probable", "actual"),
        ("Germany ruled out sending troops.", "sending", "negative", "certain", "actual"),
        ("Cutting all ties would drive the country away.", "drive", "positive", "certain", "conditional"),
        ("The minister said Russia would attack Odesa.", "attack", "positive", "certain", "planned"),
        ("Serbia will not recognise Kosovo.", "recognise", "negative", "certain", "planned"),
        ("Troops must not leave the area.", "leave", "negative", "certain", "obliged"),
        ("The allies asked Serbia not to recognise Kosovo.", "recognise", "negative", "certain", "requested"),
        ("The leaders are scheduled to meet in Doha.", "meet", "positive", "certain", "planned"),
        ("Instead of attacking Odesa, Russia withdrew.", "attacking", "negative", "certain", "actual"),
        ("Russia rather than Belarus attacked Odesa.", "attacked", "positive", "certain", "actual"),
        ("Russia is about to attack Odesa.", "attack", "positive", "certain", "planned"),
        ("Turkey is threatening to close the border.", "close", "positive", "possible", "planned"),
        ("Only Hungary voted against joining the pact.", "joining", "positive", "unknown", "actual"),
        ("Turkey is ready to open the border.", "open", "positive", "certain", "planned"),
        ("The court barred Russia from selling oil.", "selling", "negative", "certain", "obliged"),
        ("Russia was forced to leave Kherson.", "leave", "positive", "certain", "actual"),
        ("Russia has stopped shelling Odesa.", "shelling", "positive", "certain", "actual"),
        ("After attacking Odesa, Russia paused.", "attacking", "positive", "certain", "actual"),
        ("There are no plans to attack Odesa.", "attack", "negative", "certain", "planned"),
        ("Poland has no intention of joining the pact.", "joining", "negative", "unknown", "planned"),
        ("Moscow rejected claims that it attacked Odesa.", "attacked", "negative", "certain", "actual"),
        ("Moscow said it had not attacked Odesa.", "attacked", "negative", "certain", "actual"),
        ("Moscow denied that it attacked Odesa.", "attacked", "negative", "certain", "actual"),
        ("Germany did not rule out sending troops.", "sending", "positive", "unknown", "actual"),
        ("The army kept shelling Odesa.", "shelling", "positive", "certain", "actual"),
        ("The pact would allow France to send troops.", "send", "positive", "possible", "planned"),
        ("Turkey has never recognised Cyprus.", "recognised", "negative", "certain", "actual"),
        ("The deal obliges Turkey to open the border.", "open", "positive", "certain", "obliged"),
        ("Serbia was asked to recognise Kosovo.", "recognise", "positive", "certain", "requested"),
        ("Serbia decided not to recognise Kosovo.", "recognise", "negative", "certain", "planned"),
        ("Serbia wants Kosovo to withdraw the police.", "withdraw", "positive", "certain", "hoped"),
        ("The minister hopes that Kosovo will withdraw the police.", "withdraw", "positive", "certain", "hoped"),
        ("Kosovo has not withdrawn the police and will not sign the accord.", "sign", "negative", "certain", "planned"),
        ("Kosovo will sign the accord and withdraw the police.", "withdraw", "positive", "certain", "planned"),
        ("Russia is not expected to attack Odesa.", "attack", "negative", "probable", "planned"),
        ("The ministry warned that Russia might attack Odesa.", "attack", "positive", "possible", "planned"),
        ("Rebels were seen attacking the town.", "attacking", "positive", "certain", "actual"),
        (
            "If Russia had attacked Odesa, the allies would have responded.",
            "responded",
            "positive",
            "certain",
            "conditional",
        ),
        ("The parliament voted to leave the pact.", "leave", "positive", "certain", "planned"),
        ("The parliament voted to ratify the treaty.", "ratify", "positive", "certain", "planned"),
        ("Turkey could have attacked the base.", "attacked", "positive", "possible", "actual"),
        ("Russia can attack Odesa at any time.", "attack", "positive", "possible", "actual"),
        ("Russia has been accused of attacking Odesa.", "attacking", "positive", "unknown", "actual"),
        ("Kyiv accused Russia of attacking Odesa.", "attacking", "positive", "certain", "actual"),
        ("Kyiv suspects that Russia attacked Odesa.", "attacked", "positive", "possible", "actual"),
        ("The government need not ratify the treaty.", "ratify", "negative", "certain", "obliged"),
        ("It is possible that Russia attacked Odesa.", "attacked", "positive", "possible", "actual"),
        ("Whether Russia attacked Odesa is unknown.", "attacked", "positive", "unknown", "conditional"),
        ("Niger was told to expel the envoy.", "expel", "positive", "certain", "requested"),
        ("Mali vowed to expel the envoy.", "expel", "positive", "certain", "planned"),
        ("The fighters were supposed to leave the town.", "leave", "positive", "certain", "obliged"),
        ("Scarcely any country recognised the state.", "recognised", "negative", "probable", "actual"),
        ("None of the states recognised Kosovo.", "recognised", "negative", "certain", "actual"),
        ("Few states recognised Kosovo.", "recognised", "positive", "certain", "actual"),
    ],
)
def test_the_stance_towards_a_predicate(text: str, word: str, polarity: str, certainty: str, modality: str) -> None:
    [sentence] = parser().parse(text, [])
    index = next(token.index for token in sentence if token.text == word)
    stance, _, _ = StanceReader(VOCABULARY).read(sentence, index)
    assert (stance.polarity, stance.certainty, stance.modality) == (polarity, certainty, modality)


def test_every_move_is_kept_with_its_words() -> None:
    text = "Russia reportedly did not attack Odesa."
    [sentence] = parser().parse(text, [])
    index = next(token.index for token in sentence if token.text == "attack")
    _, cues, bindings = StanceReader(VOCABULARY).read(sentence, index)
    assert set(cues) == {"reportedly", "not"}
    assert {(one.role, text[one.start : one.end]) for one in bindings} == {
        ("unknown", "reportedly"),
        ("negative", "not"),
    }
