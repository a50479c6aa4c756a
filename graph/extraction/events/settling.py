"""The deeds of a sentence, settled among each other: who answers, who is sent, what is told twice."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from graph.extraction.attribution.conditions import marked
from graph.extraction.events.brokered import with_brokers
from graph.extraction.events.deeds import Deed
from graph.extraction.events.defections import defected
from graph.extraction.events.disowned import disowned
from graph.extraction.events.linked import with_doers, with_promised
from graph.extraction.events.mutual import each_of_two
from graph.extraction.events.phonings import with_callers, with_conversations
from graph.extraction.events.purposes import one_help, one_protest
from graph.extraction.events.rebuffs import rebuffed
from graph.extraction.events.recognised import as_recognised, as_switched
from graph.extraction.events.sendings import as_sent
from graph.extraction.events.victims import without_victims
from graph.extraction.events.warnings import is_warning_of_others
from graph.extraction.learnt.view import View
from graph.extraction.meaning.actors import Actors
from graph.language.dateunits import MONTHS, WEEKDAYS
from graph.language.sentence import Sentence, Token
from graph.terms import expand, local_name

_BESIDE_KILLING: Final = frozenset(map(expand, ("plover:ASSAULT-abduct", "plover:ASSAULT-torture")))
"""What is done to somebody before he is killed; who is shot or stabbed is killed by that."""
_SPANS: Final = ("day", "week", "month", "year", "hour", "fortnight")
_APART: Final = ("after", "before")
_TIMES: Final = frozenset((*MONTHS, *WEEKDAYS, "later", "earlier", "ago", "yesterday"))
_WARNING: Final = ("warn", "caution")


def settled(told: Sequence[Deed], view: View, actors: Actors) -> Iterator[Deed]:
    """The deeds of a sentence, each once and with the sides that the others leave it."""
    deeds = [one for deed in told if (answer := rebuffed(deed)) and (one := disowned(answer, actors))]
    deeds = [deed for deed in deeds if not is_warning_of_others(deed, actors)]
    deeds = [as_sent(as_recognised(deed, actors.links), view, actors) for deed in deeds]
    deeds = [each for deed in with_brokers(deeds, view) for each in as_switched(deed, view, actors)]
    deeds = [with_callers(left, deeds) for deed in deeds if (left := defected(deed, actors.links))]
    deeds = [with_doers(deed, deeds, view.framing.predications.get(deed.head)) for deed in deeds]
    deeds = [with_promised(deed, deeds, actors.links) for deed in deeds]
    deeds = list(with_conversations(deeds, actors.links))
    once = list(_once(one_help(one_protest([_without_themselves(deed, deeds) for deed in deeds]))))
    yield from (each for deed in once for each in each_of_two(without_victims(deed, once, actors.links)))


def _without_themselves(deed: Deed, deeds: list[Deed]) -> Deed:
    """A threat without those as recipients who do what is threatened: "the president warned that Tehran would leave the
    treaty" warns others; who is warned "not to leave" it is threatened."""
    tokens = deed.sentence.tokens
    clauses = [i for i in deed.sentence.children(deed.head) if tokens[i].relation in ("ccomp", "xcomp")]
    clauses = [i for i in clauses if not marked(deed.sentence, tokens[i], "against")]
    if tokens[deed.head].lemma.lower() in _WARNING:
        clauses = [i for i in clauses if not any(tokens[j].lemma == "to" for j in deed.sentence.children(i))]
    inside = {word for clause in clauses for word in deed.sentence.subtree(clause)}
    doing = {(index, who) for one in deeds if one.head in inside for slot, index, who in one.slots if slot == "actor"}
    left = tuple(
        (slot, index, who)
        for slot, index, who in deed.slots
        if slot != "recipient"
        or ((index, who) not in doing and not (tokens[index].relation == "nsubj" and tokens[index].head in clauses))
    )
    if local_name(deed.event.type) != "THREATEN" or not deed.event.actors or len(left) == len(deed.slots):
        return deed
    spared = {who for _, _, who in set(deed.slots) - set(left)}
    others = tuple(who for who in deed.event.recipients if who not in spared)
    return replace(deed, slots=left, event=replace(deed.event, recipients=others))


def _once(deeds: list[Deed]) -> Iterator[Deed]:
    """Each event once: of "launched an attack on …" the reading that says more."""
    kept: list[Deed] = []
    for deed in sorted(deeds, key=lambda one: (-len(one.slots), -one.share, one.head)):
        if not any(_same(deed, one) for one in kept):
            kept.append(deed)
    yield from sorted(kept, key=lambda one: one.head)


def _same(one: Deed, other: Deed) -> bool:
    """Whether the first tells nothing that the second does not: it hangs on it, or is a noun with the same sides."""
    linked = one.sentence.tokens[one.head].head == other.head or one.sentence.tokens[other.head].head == one.head
    noun = one.sentence.tokens[one.head].upos == "NOUN" or other.sentence.tokens[other.head].upos == "NOUN"
    modes = {one.event.mode, other.event.mode}
    apart = len({*modes, None}) > 2 or (len(modes) > 1 and bool(modes & _BESIDE_KILLING) and _are_joined(one, other))
    if linked and not noun and (apart or _are_at_other_times(one, other)):
        return False  # "expelled the ambassador and broke off relations", "kidnapped and killed a priest"
    mine, its = ({(slot, who) for slot, _, who in deed.slots} for deed in (one, other))
    return one.event.type == other.event.type and (mine <= its if linked else noun and mine == its)


def _are_joined(one: Deed, other: Deed) -> bool:
    """Whether one of two words hangs on the other as joined to it."""
    return any(deed.sentence.tokens[deed.head].relation == "conj" for deed in (one, other))


def _are_at_other_times(one: Deed, other: Deed) -> bool:
    """Whether each of two verbs has a time of its own: "took Goma in May and bombed Bukavu on 3 June", "attacked a post
    on Friday, a week after they burned a bank"."""
    sentence = one.sentence
    first, second = sorted((sentence.tokens[deed.head] for deed in (one, other)), key=lambda token: token.index)
    if second.head != first.index or not (first.upos == second.upos == "VERB"):
        return False
    if second.deprel == "advcl":
        mark = sentence.child(second.index, "mark")
        timed = mark is not None and sentence.tokens[mark.index - 1].lemma.lower() in _SPANS
        return timed and mark is not None and mark.text.lower() in _APART and _has(sentence, second.index, "nsubj")
    objects = _has(sentence, first.index, "obj", "obl") and _has(sentence, second.index, "obj", "obl")
    return second.deprel == "conj" and objects and all(_is_timed(sentence, verb) for verb in (first, second))


def _has(sentence: Sentence, verb: int, *relations: str) -> bool:
    return any(sentence.tokens[one].relation in relations for one in sentence.children(verb))


def _is_timed(sentence: Sentence, verb: Token) -> bool:
    """Whether a date or a span of time stands with a verb, and not with what is joined to it."""
    tokens = sentence.tokens
    below = [i for i in sentence.children(verb.index) if tokens[i].relation in ("obl", "advmod", "obj")]
    inside = {i for one in below for i in (one, *sentence.subtree(one))}
    return any(tokens[i].lemma.lower() in _TIMES for i in inside)
