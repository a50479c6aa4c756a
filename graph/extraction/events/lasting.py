"""Where a word tells no deed of its own: what goes on or is usual ("Kenya hosts refugees", "Serbia does not recognise
Kosovo"), what is only threatened, and what is only the time or occasion of another deed ("resigned after talks")."""

import re
from collections.abc import Collection
from typing import Final

from graph.extraction.clauses import OBJECT, SUBJECT, members, preposition, surface_subject
from graph.extraction.learnt.view import View
from graph.extraction.timing.datewords import LIGHT
from graph.language.dateunits import MONTHS, WEEKDAYS
from graph.language.sentence import Sentence, Token
from graph.vocabulary import VOCABULARY

_LASTING: Final = ("AID", "ASSAULT", "COERCE", "COOPERATE", "MOBILIZE", "SANCTION", "SUPPORT")
"""Types of what is done, where it is done, in the past; who "accuses" or "demands" does so as he is reported."""
_MOMENTARY: Final = frozenset(
    "expel recall order summon deport extradite evict arrest detain seize capture kidnap abduct jail sentence "
    "convict execute kill assassinate wound bomb shell strike hit attack raid storm invade ambush torch sink fine "
    "suspend freeze sever revoke cancel annul dismiss sack free release pardon send dispatch deploy give donate "
    "hand deliver lend deny close shut blacklist".split()
)
"""What is done in a moment, and told in the present tense as news."""
_GIVING: Final = frozenset(
    "give send supply provide donate deliver ship lend extend grant transfer smuggle hand channel funnel".split()
)
_GIVEN: Final = frozenset(
    "aid assistance relief help grant loan funding subsidy weapon arm arms weaponry ammunition munition tank missile "
    "rocket jet drone howitzer artillery helicopter rifle shell medicine vaccine food money cash".split()
)
"""What makes a present deed of aid or arms of giving, where giver and receiver are named."""
_FUNDING: Final = ("arm", "fund", "finance", "bankroll", "equip", "subsidise", "subsidize")
"""What is done with money or arms to whoever is its object."""
_HABITS: Final = frozenset(
    "every each usually often always regularly routinely sometimes frequently never annually year month week day if "
    "when whenever".split()
)
"""What says that it is done time and again, or would be."""
_UNTOUCHED: Final = frozenset(
    "deal agreement accord pact bargain balance truce ceasefire chord note tone seat mood attention imagination".split()
)
"""What is struck or captured without a blow."""
_ONE: Final = ("det", "nmod:poss")
_DATED: Final = frozenset((*MONTHS, *WEEKDAYS, "today", "tomorrow", "tonight", "week", "month"))
_CHRONICLE: Final = re.compile(r"\W*(?:\d{4}|\d{1,2} \w+)\b[^.]{0,20}[:–—-]")
_OCCASIONS: Final = frozenset(
    "after amid amidst during before since at in following despite over until of for from about".split()
)
_REPUTED: Final = frozenset("known know famous famed notorious infamous renowned noted best-known".split())
_RECOGNISING: Final = ("recognise", "recognize")
_MEANS: Final = frozenset("help aid assistance support backing approval consent permission".split())
TRUCES: Final = frozenset("ceasefire cease-fire truce armistice".split())
PROCLAIMING: Final = ("announce", "declare", "proclaim")
_WORDS: Final = re.compile(r"[\w-]+")
_TALKS: Final = ("talk", "talks", "negotiation", "dialogue")
BREAKING: Final = ("violate", "breach", "break")
"""What is done to a truce by who breaks it."""
_PARTIES: Final = ("state", "capital", "organisation", "person", "office", "people", "body")
_STOPPED: Final = TRUCES | {*_TALKS}
_ENDING: Final = frozenset("break collapse end fail expire lapse fall unravel crumble falter hold last".split())
_SHARING: Final = ("take", "participate", "partake")
_STARTING: Final = {"take": ("effect", "hold"), "come": ("effect", "force"), "go": ("effect", "force"),
                    "enter": ("effect", "force")}  # fmt: skip
_ROUNDS: Final = ("round", "day", "session", "series")
_DRILLS: Final = ("drill", "exercise", "manoeuvre", "maneuver")
_CLAUSES: Final = ("ccomp", "advcl", "xcomp", "csubj")


def is_lasting(sentence: Sentence, index: int, root: str) -> bool:
    """Whether a verb in the present tense says what goes on or is usual; headlines, chronicles and what is set for a
    day are not meant, nor what is only said in a clause below another verb ("demands that Paris withdraw").

    ``root``: the type of event that the verb would tell; of refusals only that of a state or government lasts.
    """
    verb = sentence.tokens[index]
    if verb.upos != "VERB" or not sentence.tokens[-1].text.endswith((".", "”", '"', "?", "!")):
        return False
    if verb.relation in _CLAUSES or _CHRONICLE.match(_text(sentence)) or _is_dated(sentence, index):
        return False
    if any(_is_past(one) for one in _joined(sentence, index)):
        return False  # "beat and arrested students"
    auxiliaries = [one for i in sentence.children(index) if (one := sentence.tokens[i]).relation in ("aux", "cop")]
    if root == "REJECT":
        thing = sentence.child(index, "obj")  # "does not recognise the ruling" refuses it
        named = thing is not None and thing.upos == "PROPN" and verb.lemma.lower() in _RECOGNISING
        return named and any(one.text.lower() in ("do", "does") for one in auxiliaries)
    plain = verb.text.lower() in (verb.lemma.lower(), *_third(verb)) and verb.feature("Tense") == "Pres"
    passive = any(one.text.lower() in ("is", "are") for one in auxiliaries) and verb.feature("VerbForm") == "Part"
    # "is recognised by Ankara" lasts; "is sending" and "is banned from" may have begun today.
    once = _is_done_once(sentence, index) or (root == "AID" and _is_given(sentence, index))
    usual = plain and not auxiliaries and not once
    return root in _LASTING and (usual or (passive and verb.lemma.lower() in _RECOGNISING))


def _is_done_once(sentence: Sentence, index: int) -> bool:
    """Whether a verb tells of what is done in a moment to one or so many, as briefs and timelines do: "Kenya expels the
    Somali ambassador.", "Togo frees two monks."; not "jails its critics", nor what is done time and again."""
    verb, thing = sentence.tokens[index], sentence.child(index, "obj")
    if verb.lemma.lower() not in _MOMENTARY or verb.relation not in ("root", "conj", "parataxis") or thing is None:
        return False
    back = any(sentence.tokens[one].text.lower() == "back" for one in sentence.children(index))
    if thing.lemma.lower() in _UNTOUCHED or back:
        return False  # "strikes a deal", "sends its ambassador back"
    if thing.upos == "SYM" or any(sentence.tokens[one].text.lower() in _HABITS for one in sentence.subtree(index)):
        return False  # "gives it $3 billion"
    below = [sentence.tokens[one] for one in sentence.children(thing.index)]
    one_of_them = thing.feature("Number") == "Sing" and (thing.upos == "PROPN" or any(b.deprel in _ONE for b in below))
    return one_of_them or any(b.relation == "nummod" for b in below)


def _is_given(sentence: Sentence, index: int) -> bool:
    """Whether a clause names who gives aid or arms, and who gets them: "Norway, which gives aid to Mali", "Iran arms
    Hezbollah"; not what is done time and again."""
    lemma, thing = sentence.tokens[index].lemma.lower(), sentence.child(index, "obj")
    giver = surface_subject(sentence, index)
    if lemma not in (*_GIVING, *_FUNDING) or thing is None or giver is None or not _is_named(sentence, giver):
        return False
    phrase = {sentence.tokens[one].lemma.lower() for one in sentence.subtree(index)}
    if not phrase.isdisjoint(_HABITS):
        return False
    if lemma in _FUNDING:
        return _is_named(sentence, thing.index)
    told = {sentence.tokens[one].lemma.lower() for one in (thing.index, *sentence.subtree(thing.index))}
    getting = [one for one in sentence.subtree(index) if one > index and preposition(sentence, one) == "to"]
    getting += [one.index for one in (sentence.child(index, "iobj"), sentence.child(thing.index, "compound")) if one]
    return not told.isdisjoint(_GIVEN) and any(_is_named(sentence, one) for one in getting)


def _is_named(sentence: Sentence, noun: int) -> bool:
    """Whether a noun is a name, or one stands in front of it: "the Malian army"."""
    before = (one for one in sentence.children(noun) if one < noun)
    return any(sentence.tokens[one].upos == "PROPN" or _is_demonym(sentence.tokens[one]) for one in (noun, *before))


def _is_demonym(token: Token) -> bool:
    return token.upos == "ADJ" and token.text[:1].isupper() and token.index > 0


def _joined(sentence: Sentence, verb: int) -> list[Token]:
    """The verbs with which a verb is joined."""
    token = sentence.tokens[verb]
    above = [sentence.tokens[token.head]] if token.relation == "conj" else []
    return [*above, *(one for i in sentence.children(verb) if (one := sentence.tokens[i]).relation == "conj")]


def _is_past(token: Token) -> bool:
    """Whether a verb is past: one joined to it, which by its form may be of either tense, then is past too."""
    return token.feature("Tense") == "Past" and token.feature("VerbForm") == "Fin"


def is_truce_told_of(sentence: Sentence, index: int) -> bool:
    """Whether a truce or its verb tells how it went: one that "broke down" or "held", or that
    somebody violated, was agreed some other time."""
    tokens = sentence.tokens
    broken = tokens[index].deprel in ("obj", "nsubj:pass") and tokens[tokens[index].head].lemma.lower() in BREAKING
    if broken and tokens[index].lemma.lower() in TRUCES:
        return True
    truce = tokens[index] if tokens[index].lemma.lower() in TRUCES else sentence.child(index, "nsubj")
    if truce is None or truce.lemma.lower() not in TRUCES or truce.relation != "nsubj":
        return False
    return tokens[truce.head].lemma.lower() in _ENDING and truce.head in (index, tokens[index].head)


def is_stopped(view: View, noun: int) -> bool:
    """Whether a noun for talks or a truce is only what a verb over it stops: who "suspended talks" held none, and who
    "called off a truce" made none; talks that somebody "ended" were held."""
    lemmas, tokens = view.lemmas, view.sentence.tokens
    thing = tokens[noun]
    if lemmas[noun] == "end" and thing.relation == "obj":
        match = view.framing.own(thing.head, "SANCTION")
        return match is not None and not TRUCES.isdisjoint(_WORDS.findall(match.pattern))
    if lemmas[noun] in TRUCES and lemmas[thing.head] == "end" and thing.relation == "nmod":
        thing = tokens[thing.head]  # "declared an end to its truce"
    stopping = thing.relation == "obj" or thing.deprel == "nsubj:pass"
    if lemmas[noun] not in _STOPPED or not stopping or (lemmas[noun] in _TALKS and lemmas[thing.head] == "end"):
        return False
    match = view.framing.own(thing.head, "SANCTION")
    return match is not None and thing.index in match.predication.of(OBJECT) and lemmas[noun] in match.pattern


def is_truce_ended(view: View, verb: int) -> bool:
    """Whether somebody says himself that his truce is over, "announced the end of a ceasefire with Togo", and not that
    one of others is: "announced the end of the truce in Yemen"."""
    match = view.framing.own(verb, "SANCTION")
    if match is None or match.predication.head != verb or TRUCES.isdisjoint(_WORDS.findall(match.pattern)):
        return False
    doers = match.slots.get("actor", ())
    return "recipient" in match.slots and bool(doers) and all(view.kinds[one] in _PARTIES for one in doers)


def is_talked_out(view: View, verb: int) -> bool:
    """Whether several end the talks that they held: "Peru and Chile ended talks in Lima", with nobody else."""
    ending = view.framing.predications.get(verb)
    if ending is None or ending.lemma != "end" or not any(view.lemmas[one] in _TALKS for one in ending.of(OBJECT)):
        return False
    beside = (i for above in (verb, *ending.of(OBJECT)) for i in view.sentence.children(above))
    return len(ending.of(SUBJECT)) > 1 and not any(preposition(view.sentence, one) == "with" for one in beside)


def is_truce_begun(sentence: Sentence, index: int) -> bool:
    """Whether a noun is a truce of which its verb tells that the weapons are silent now: "the truce took effect"."""
    token = sentence.tokens[index]
    if token.relation != "nsubj" or token.lemma.lower() not in TRUCES:
        return False
    into = _STARTING.get(sentence.tokens[token.head].lemma.lower(), ())
    return bool(into) and any(sentence.tokens[one].lemma.lower() in into for one in sentence.children(token.head))


def is_threatened(sentence: Sentence, index: int) -> bool:
    """Whether a deed is only what somebody threatens to do: the threat is told, and the deed with it."""
    verb = sentence.tokens[index]
    above = sentence.tokens[verb.head]
    if verb.relation not in ("xcomp", "obj", "obl") or (verb.relation != "xcomp" and verb.upos != "NOUN"):
        return False
    return above.lemma.lower() == "threaten" and above.index < index


def is_reputed(sentence: Sentence, index: int) -> bool:
    """Whether a noun tells what somebody is known for and does time and again: "notorious for his raids on villages";
    who is "known for the invasion of Kuwait" did that one."""
    noun, article = sentence.tokens[index], sentence.child(index, "det")
    first = sentence.tokens[noun.head] if noun.relation == "conj" else noun
    if noun.upos != "NOUN" or preposition(sentence, first.index) != "for":
        return False
    if article is not None and article.text.lower() == "the":
        return False
    return sentence.tokens[first.head].lemma.lower() in _REPUTED


def is_occasion(sentence: Sentence, noun: int, taking_part: Collection[int]) -> bool:
    """Whether a noun is only the occasion of what another word tells: "resigned after weeks of protests".

    Nobody who takes part, given by their words in the sentence, is in its own phrase, and it is not what the subject
    beside it does ("went on strike", "traded accusations").
    """
    if preposition(sentence, noun) == "with" and sentence.tokens[noun].lemma.lower() in _MEANS:
        return True  # "returned to power with the help of American troops"
    if sentence.tokens[noun].upos != "NOUN" or set(taking_part) & {noun, *sentence.subtree(noun)}:
        return False
    if taking_part and (_is_shared_in(sentence, noun) or _is_round_held(sentence, noun)):
        return False
    if len(taking_part) > 1 and _is_drilled_jointly(sentence, noun):
        return False
    return not taking_part or preposition(sentence, noun) in _OCCASIONS or _is_judged(sentence, noun)


def _is_drilled_jointly(sentence: Sentence, noun: int) -> bool:
    """Whether what a sentence tells is done in a drill of several: "dropped bombs in a joint exercise"."""
    kinds = (sentence.tokens[one].lemma.lower() for one in sentence.children(noun))
    joint = any(one in ("joint", "combined") for one in kinds)
    return joint and sentence.tokens[noun].lemma.lower() in _DRILLS and preposition(sentence, noun) in ("in", "during")


def _is_shared_in(sentence: Sentence, noun: int) -> bool:
    """Whether somebody takes part in what a noun tells: "took part in a vigil", "participated in the raid"."""
    verb = sentence.tokens[sentence.tokens[noun].head]
    if preposition(sentence, noun) != "in" or verb.lemma.lower() not in _SHARING:
        return False
    part = sentence.child(verb.index, "obj")
    return verb.lemma.lower() != "take" or (part is not None and part.lemma.lower() == "part")


def _is_round_held(sentence: Sentence, noun: int) -> bool:
    """Whether a noun tells of what a part was held: "held a second round of talks", "began a fourth day of talks"."""
    part = sentence.tokens[sentence.tokens[noun].head]
    verb = sentence.tokens[part.head]
    parted = part.lemma.lower() in _ROUNDS and preposition(sentence, noun) == "of" and part.relation == "obj"
    return parted and verb.lemma.lower() in LIGHT


def is_met_alone(sentence: Sentence, noun: int, taking_part: Collection[int]) -> bool:
    """Whether a noun for talks is told of one alone who neither stands in its phrase nor does its verb.

    "His killing set the talks back": nobody meets alone, and whose talks they were is not said.
    """
    if sentence.tokens[noun].upos != "NOUN" or len(taking_part) != 1:
        return False
    who = next(iter(taking_part))
    verbs = [i for i in (noun, *sentence.ancestors(noun)) if sentence.tokens[i].upos == "VERB"]
    subject = surface_subject(sentence, verbs[0]) if verbs else None
    own = subject is not None and who in (subject, *members(sentence, subject))
    return who not in (noun, *sentence.subtree(noun)) and not own


def _is_judged(sentence: Sentence, noun: int) -> bool:
    """Whether a deed told before is only what somebody speaks of: "called the resignation a lesson"."""
    token, article = sentence.tokens[noun], sentence.child(noun, "det")
    if article is None or article.text.lower() not in ("the", "this", "that") or token.relation != "obj":
        return False
    verb = sentence.tokens[token.head].lemma.lower()
    return verb in VOCABULARY.speech and verb not in LIGHT - {"call"}


def _third(verb: Token) -> tuple[str, ...]:
    lemma = verb.lemma.lower()
    return (lemma + "s", lemma + "es", lemma[:-1] + "ies")


def _is_dated(sentence: Sentence, index: int) -> bool:
    below = [sentence.tokens[i] for i in sentence.children(index)]
    times = [one for one in below if one.relation in ("obl", "advmod") and preposition(sentence, one.index) != "since"]
    return any(one.lemma.lower() in _DATED for one in times)


def _text(sentence: Sentence) -> str:
    return " ".join(token.text for token in sentence.tokens[:8])
