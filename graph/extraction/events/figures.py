"""Figures of speech: words of force where nobody fights or nobody is fought: food that invades a country, a war on
waste, an exporter whom a strong currency threatens, a firm that releases a program.

Each is told by the kinds of what stands as subject and object.
"""

from typing import Final

from graph.extraction.clauses import OBJECT, SUBJECT, Predication, preposition, surface_subject
from graph.extraction.events.everyday import CURRENCIES
from graph.extraction.learnt.view import View
from graph.extraction.lexicon import BODIES, speaks
from graph.extraction.meaning.clausemates import REFLEXIVES

_INVADING: Final = ("invade", "conquer", "overrun", "occupy")
_IN_ARMS: Final = frozenset(
    "armour armor strength might power majority wave part half convoy column truck pickup vehicle tank boat".split()
)
"""Things that invade as those do whose they are."""
_FIGHTING: Final = ("fight", "battle", "combat", "tackle")
_ATTACKING: Final = frozenset("attack assault fight battle war struggle conquer crush bomb combat campaign".split())
_FOUGHT: Final = frozenset("war battle insurgency rebellion uprising fight campaign offensive duel".split())
"""What is fought by who fights in earnest."""
_IDEAS: Final = frozenset(
    "inflation poverty corruption unemployment crime waste plan policy strategy budget proposal reform law bill "
    "idea value freedom right democracy reputation record monopoly privilege film movie book novel play article speech "
    "remark comment decision rate deficit debt price cost problem climate pollution racism sexism obesity hunger "
    "disease cancer illness depression loneliness addiction illiteracy ignorance prejudice bureaucracy fraud tax "
    "consumerism capitalism socialism secularism liberalism fashion habit curve code litter pothole diet sugar fat "
    "plastic spam theory thesis view claim argument performance album song lead title rule regulation".split()
)
"""What nobody can strike."""
_AGAINST: Final = ("on", "against", "over", "with")
_FREED: Final = frozenset(
    "body remains ship tanker boat freighter trawler yacht asset fund money hostage captive crew cargo "
    "territory".split()
)
"""What is set free, though it is nobody."""
_TEXTS: Final = frozenset(
    "report data statement video image footage document figure name list plan budget detail photo picture audio result "
    "map stamp coin film transcript recording".split()
)
"""What states release too, and had not seized."""
_HOLDERS: Final = frozenset(
    "pirate rebel militant hijacker kidnapper gunman army navy government police authority militia insurgent".split()
)
_SELLERS: Final = ("Company", "Organisation")
_FAILING: Final = ("Company", "Person", "PoliticalParty")
_BLOWING: Final = ("blow", "explode", "detonate")
_RIDDEN: Final = frozenset("flight plane aircraft airplane jet helicopter train bus coach tram metro taxi lift".split())
_MUNICIPAL: Final = frozenset(
    "scooter e-scooter car road street lane traffic litter pothole nursery straw diesel bike bicycle cyclist parking "
    "heater park square bus tram metro taxi rubbish garbage busker dog pigeon fee kindergarten playground".split()
)
"""What the council of a capital rules on, and not the state whose capital it is."""
_BEARING: Final = frozenset("support boost lift back underpin bolster prop help strengthen".split())
_TRADED: Final = CURRENCIES | {"currency", "share", "stock", "bond", "equity", "market", "price"}
"""What rises and falls by trade."""


def is_by_wares(view: View, index: int) -> bool:
    """Whether what invades is a thing or a firm: "American cartoons invaded Europe"."""
    if view.lemmas[index] not in _INVADING or view.sentence.tokens[index].upos != "VERB":
        return False
    subject = surface_subject(view.sentence, index)
    if subject is None or view.sentence.tokens[subject].deprel == "nsubj:pass":
        return False
    named = view.mentions[subject]
    if named is not None:
        return named.kind == "Company"
    return view.kinds[subject] == "thing" and view.lemmas[subject] not in _IN_ARMS


def is_on_ideas(view: View, index: int) -> bool:
    """Whether what is attacked cannot be struck, or what is fought is a thing: "an attack on inflation", "fights a
    shortage of nurses", but not "fought a war"."""
    lemma, predication = view.lemmas[index], view.framing.predications.get(index)
    if predication is None or (lemma not in _ATTACKING and lemma not in _FIGHTING):
        return False
    struck = [*(predication.of(OBJECT) if predication.is_verb else ()), *_against(predication)]
    if not struck:
        return False
    fighting = predication.is_verb and lemma in _FIGHTING
    return all(
        view.kinds[one] == "thing"
        and (view.lemmas[one] in _IDEAS or (fighting and view.lemmas[one] not in _FOUGHT and not _armed(view, one)))
        for one in struck
        if not (view.lemmas[one] in _FOUGHT and len(struck) > 1)
    )


def is_war_on_things(view: View, index: int) -> bool:
    """Whether somebody declares war on what is nobody and no place: "declared war on litter"."""
    sentence, tokens = view.sentence, view.sentence.tokens
    thing = index if view.lemmas[index] == "war" else None
    if view.lemmas[index] in ("declare", "wage"):
        thing = next((one for one in sentence.children(index) if view.lemmas[one] == "war"), None)
    if thing is None or tokens[thing].upos != "NOUN":
        return False
    below = [*sentence.children(thing), *(sentence.children(index) if thing != index else ())]
    foes = [one for one in below if one > thing and preposition(sentence, one) in ("on", "against")]
    return bool(foes) and all(view.kinds[one] in ("thing", "word") and not _armed(view, one) for one in foes)


def is_by_things(view: View, index: int) -> bool:
    """Whether what threatens is a thing that is nobody's and says nothing: "a strong franc threatens exporters"."""
    if view.lemmas[index] != "threaten" or view.sentence.tokens[index].upos != "VERB":
        return False
    subject = surface_subject(view.sentence, index)
    if subject is None or view.sentence.tokens[subject].deprel == "nsubj:pass":
        return False
    if any(preposition(view.sentence, one) == "with" for one in view.sentence.children(index)):
        return False  # "a decree threatened them with jail"
    if view.lemmas[subject] == "intelligence":
        return any(view.lemmas[one] == "artificial" for one in view.sentence.subtree(subject))
    return _is_nobodys(view, subject, index)


def is_of_a_market(view: View, index: int) -> bool:
    """Whether a thing that is nobody's only holds up what is traded: "rising prices supported the krone"."""
    if view.lemmas[index] not in _BEARING or view.sentence.tokens[index].upos != "VERB":
        return False
    predication = view.framing.predications.get(index)
    subject = surface_subject(view.sentence, index)
    if predication is None or predication.passive or subject is None:
        return False
    things = predication.of(OBJECT)
    traded = bool(things) and all(view.lemmas[one] in _TRADED for one in things)
    return traded and _is_nobodys(view, subject, index)


def is_flop(view: View, index: int) -> bool:
    """Whether who "bombed" only failed: a party "in Leeds", a player "out of" a contest."""
    predication = view.framing.predications.get(index)
    if view.lemmas[index] != "bomb" or predication is None or not predication.is_verb or predication.passive:
        return False
    doers = predication.of(SUBJECT)
    if predication.of(OBJECT) or not doers:
        return False
    named = [view.mentions[one] for one in doers]
    return all(one is not None and one.kind in _FAILING for one in named)


def is_on_oneself(view: View, index: int) -> bool:
    """Whether somebody only kills or hurts himself; who blows himself up may do so among others."""
    thing = view.sentence.child(index, "obj")
    harmed = thing is not None and thing.text.lower() in REFLEXIVES
    return harmed and view.lemmas[index] not in _BLOWING


def is_beholden(view: View, index: int) -> bool:
    """Whether somebody is only called a hostage "to" something."""
    below = view.sentence.children(index)
    return view.lemmas[index] == "hostage" and any(preposition(view.sentence, one) == "to" for one in below)


def is_of_a_ware(view: View, index: int) -> bool:
    """Whether what is released or withdrawn is a thing of trade, an animal or a text, and no captive and no troops:
    "released a chatbot", "withdrew a shampoo from Chad"."""
    lemma, predication = view.lemmas[index], view.framing.predications.get(index)
    if predication is None or not predication.is_verb or lemma not in ("release", "withdraw", "pull"):
        return False
    things, doers = predication.of(OBJECT), predication.of(SUBJECT)
    if lemma == "release" and things and all(view.lemmas[one] in _TEXTS for one in things):
        return True  # "released two videos of the hostages"
    if not things or not all(_is_ware(view, one) for one in things):
        return False
    if lemma == "release":
        return not any(_holds_others(view, one) for one in doers)
    named = [view.mentions[one] for one in doers]
    parted = any(view.kinds[one] in ("state", "place", "thing") for one in predication.of("from"))
    own = any(view.sentence.child(one, "nmod:poss") is not None for one in things)
    return parted and not own and bool(named) and all(one is not None and one.kind in _SELLERS for one in named)


def is_ridden(view: View, index: int) -> bool:
    """Whether what is boarded only carries whoever boards it: "boarded a flight", but not "boarded a tanker"."""
    predication = view.framing.predications.get(index)
    if view.lemmas[index] != "board" or predication is None or not predication.is_verb:
        return False
    things = predication.of(OBJECT)
    return bool(things) and all(view.lemmas[one] in _RIDDEN for one in things)


def is_of_a_council(view: View, index: int) -> bool:
    """Whether a capital is its council: what it bans, blocks or fights are cars or litter."""
    predication = view.framing.predications.get(index)
    if predication is None or not predication.is_verb:
        return False
    subjects, things = predication.of(SUBJECT), predication.of(OBJECT)
    if not subjects or not all(view.kinds[one] == "capital" for one in subjects):
        return False
    if not any(view.lemmas[one] in _MUNICIPAL for one in things):
        return False
    others = set(view.sentence.subtree(index)) - set(subjects)
    return not any(view.kinds[one] in ("state", "demonym") for one in others)


def _is_nobodys(view: View, subject: int, verb: int) -> bool:
    """Whether a subject is a thing that says nothing, and nobody is in its phrase in front of the verb."""
    inside = (one for one in (subject, *view.sentence.subtree(subject)) if one < verb)
    alone = all(view.kinds[one] in ("thing", "word") for one in inside)
    return alone and view.kinds[subject] == "thing" and not speaks(view.lemmas[subject])


def _against(predication: Predication) -> tuple[int, ...]:
    return tuple(one for tie in _AGAINST for one in predication.of(tie))


def _holds_others(view: View, index: int) -> bool:
    """Whether a word means a state or a band, which may have seized what it releases."""
    named = view.mentions[index]
    band = named is not None and named.kind in ("ArmedGroup", "Agency", "State")
    return band or view.kinds[index] in ("state", "capital") or view.lemmas[index] in _HOLDERS


def _is_ware(view: View, thing: int) -> bool:
    """Whether a thing is none that is set free, and nobody is in its phrase ("a batch of prisoners")."""
    if view.kinds[thing] != "thing" or view.lemmas[thing] in _FREED:
        return False
    return not any(view.kinds[one] in ("people", "person", "office") for one in view.sentence.subtree(thing))


def _armed(view: View, thing: int) -> bool:
    """Whether a thing is, or is of, somebody who can be fought: "the advance of the rebels"."""
    inside = view.sentence.subtree(thing)
    return any(view.kinds[one] not in ("thing", "word", "pronoun") or view.lemmas[one] in BODIES for one in inside)
