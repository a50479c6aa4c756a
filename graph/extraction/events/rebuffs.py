"""Who rejects whose charge: "Oslo says Bern armed rebels, a charge Bern rejects".

The charge tells again what was told before it. Whoever rejects it is the subject of its verb, and whoever made it the
subject of its sentence; those who are charged with something in between take no part in the rejecting.
"""

from dataclasses import replace
from typing import Final

from graph.extraction.attribution.conditions import is_negated
from graph.extraction.clauses import OBJECT, SUBJECT
from graph.extraction.events.deeds import Deed
from graph.extraction.learnt.view import View
from graph.extraction.lexicon import TITLES
from graph.language.sentence import Sentence, Token
from graph.terms import local_name

_CHARGES: Final = frozenset(
    "charge allegation accusation claim assertion contention suggestion account report view".split()
)
REJECTING: Final = frozenset("deny reject dismiss dispute refute rebut repudiate".split())
_TURNED_DOWN: Final = frozenset(
    "vote election result referendum offer proposal plan deal truce ceasefire moratorium resolution ultimatum demand "
    "request call initiative bid draft text ruling verdict invitation idea step move measure sanction".split()
)
"""What is turned down, and not only found untrue."""
_REBUFFING: Final = ("state", "capital", "organisation", "bloc", "body", "office", "person")


def rebuffed(deed: Deed) -> Deed | None:
    """A deed with its sides, where it is the rejecting of such a charge; nothing where it is the charge, or where
    nobody is known to reject it."""
    sentence, name = deed.sentence, local_name(deed.event.type)
    charge, verb = _charge(sentence, deed.head)
    if charge is None or verb is None or name not in ("REJECT", "ACCUSE"):
        return deed
    if deed.head == charge or name == "ACCUSE":
        return None
    accuser = sentence.child(sentence.root.index, "nsubj")
    doing = [i for i in sentence.children(verb) if charge < i < verb and sentence.tokens[i].relation == "nsubj"]
    actors = tuple(dict.fromkeys(who for _, i, who in deed.slots if i in doing))
    others = (who for _, i, who in deed.slots if accuser is not None and i == accuser.index)
    recipients = tuple(dict.fromkeys(who for who in others if who not in actors))
    if not actors:
        return None
    slots = tuple(
        ("actor" if who in actors else "recipient", i, who) for _, i, who in deed.slots if who in actors + recipients
    )
    return replace(deed, event=replace(deed.event, actors=actors, recipients=recipients, mode=None), slots=slots)


def is_charge_rejected(view: View, verb: int) -> bool:
    """Whether a verb tells that such a charge is rejected, and by which state, body or person; what "doctors dispute"
    may be no more than a matter of opinion."""
    charge, _ = _charge(view.sentence, verb)
    if charge is None or is_negated(view.sentence, verb):
        return False
    between = (one for one in view.sentence.children(verb) if charge < one < verb)
    return any(view.sentence.tokens[one].relation == "nsubj" and view.kinds[one] in _REBUFFING for one in between)


def is_rejected_as(view: View, verb: int) -> bool:
    """Whether a state, a body or a person turns down a thing as something: "dismissed the vote as a farce", "an offer,
    which Bern rejected as unfair"."""
    told = view.framing.predications.get(verb)
    if told is None or not told.is_verb or told.passive or is_negated(view.sentence, verb):
        return False
    doers, things = told.of(SUBJECT), told.of(OBJECT)
    judged = any(_is_judged_as(view.sentence, one) for one in view.sentence.children(verb) if one > verb)
    by_known = bool(doers) and all(
        view.kinds[one] in _REBUFFING or view.lemmas[one] in TITLES for one in doers
    )
    turned_down = any(view.lemmas[one] in _TURNED_DOWN for one in things)
    return judged and by_known and turned_down


def _is_judged_as(sentence: Sentence, index: int) -> bool:
    """Whether a word says as what something is turned down: "as a farce", "as unfair"."""
    return any(sentence.tokens[one].lemma.lower() == "as" for one in sentence.children(index) if one < index)


def _charge(sentence: Sentence, head: int) -> tuple[int | None, int | None]:
    """The noun and the verb of "…, a charge that Bern rejects", where a deed is either of them."""
    token = sentence.tokens[head]
    if token.lemma.lower() in REJECTING:
        nouns = (i for i in range(head - 1, 0, -1) if _takes_up(sentence, sentence.tokens[i]))
        noun = next(nouns, None)
        return (noun, head) if noun is not None and _is_near(sentence, noun, head) else (None, None)
    if not _takes_up(sentence, token):
        return None, None
    verbs = (i for i in range(head + 1, len(sentence)) if sentence.tokens[i].lemma.lower() in REJECTING)
    verb = next(verbs, None)
    return (head, verb) if verb is not None and _is_near(sentence, head, verb) else (None, None)


def _is_near(sentence: Sentence, noun: int, verb: int) -> bool:
    """Whether only who rejects it and helping words stand between a charge and its verb."""
    return all(one.upos not in ("VERB", "PUNCT", "CCONJ") for one in sentence.tokens[noun + 1 : verb])


def _takes_up(sentence: Sentence, token: Token) -> bool:
    """Whether a noun behind a comma is "a charge", "allegations": no charge that was named before."""
    before = sentence.tokens[max(token.index - 3, 0) : token.index]
    set_off = any(one.text == "," for one in before) and all(one.text.lower() != "the" for one in before)
    return token.upos == "NOUN" and token.lemma.lower() in _CHARGES and set_off
