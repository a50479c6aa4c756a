"""Words that tell an event, and who takes part in it, to event propositions.

Two readers work together. The frames of ``ontology/events`` say what is known for certain of a wording: its mode, its
code, its slots. A classifier, learnt from labelled sentences, weighs them with everything else around a word, says
whether it tells an event at all (there is a class *nothing*), and who is actor or recipient of it. So a wording without
a frame is read too, and a frame that fits by chance is not.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from graph.extraction.clauses import OBJECT, phrase_head
from graph.extraction.events.circumstances import Modes, count_of, place_of
from graph.extraction.events.classifier import Classifier
from graph.extraction.events.deeds import Deed
from graph.extraction.events.features import Lexicon, View
from graph.extraction.frames import FrameIndex, Match
from graph.extraction.lexicon import ACTING
from graph.extraction.linking.links import Links
from graph.extraction.meaning.actors import Actors
from graph.language.sentence import Sentence
from graph.model import EventProposition
from graph.terms import Iri
from graph.vocabulary import EventType, Frame, Vocabulary

NOTHING: Final = "NOTHING"
TRIGGERS, SIDES = (Path(__file__).with_name("model") / name for name in ("triggers.npz", "sides.npz"))
WITH_FRAME, WITHOUT_FRAME = 0.3, 0.5
"""How certain it must be that a word tells anything, where a frame of the likeliest type fits and where none does."""
SURE_WITH_FRAME, SURE = 0.25, 0.3
"""How certain the reading as a whole, type and sides together, must be."""
FRAMED: Final = 0.6
"""How sure the sides are that a frame names; where the classifier is less sure of its own, the frame's stand."""
TAKES_PART: Final = 0.5
Source = tuple[EventType, Frame]


@cache
def _shipped(file: Path) -> Classifier:
    return Classifier.load(file)


class EventFinder:
    """Finds events in sentences: at most one for each word that tells one."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._types = {event.name: event for event in vocabulary.events.values()}
        self._index: FrameIndex[Source] = FrameIndex(
            ((event, frame), frame.pattern) for event in vocabulary.events.values() for frame in event.frames
        )
        self._modes = Modes((event, frame, words) for (event, frame), words in self._index.words())
        self._lexicon = Lexicon((event.name, word) for event in self._types.values() for word in event.trigger_words)

    def view(self, sentence: Sentence, links: Links) -> View:
        """A sentence with the frames that fit its predications, whoever fills their slots."""
        view = View(sentence, links, self._lexicon)
        for head, predication in view.predications.items():
            for match in self._index.match(predication):
                view.framed.setdefault(head, {}).setdefault(match.source[0].name, match)
        return view

    def find(self, sentence: Sentence, actors: Actors) -> Iterator[Deed]:
        """The events of a sentence that have somebody on one side at least, each told once."""
        view = self.view(sentence, actors.links)
        words = view.triggers()
        reader = _shipped(TRIGGERS)
        shares = reader.shares([view.of_trigger(index) for index in words])
        deeds: list[Deed] = []
        for index, row in zip(words, shares, strict=True):
            name, share = max(
                ((one, float(share)) for one, share in zip(reader.classes, row, strict=True) if one != NOTHING),
                key=lambda found: found[1],
            )
            match = view.frame(index, name)
            told = 1 - float(row[reader.classes.index(NOTHING)])
            if told >= (WITH_FRAME if match else WITHOUT_FRAME) and (
                deed := self._deed(view, actors, index, self._types[name], match, share)
            ):
                deeds += [deed] if deed.share >= (SURE_WITH_FRAME if match else SURE) else []
        yield from _once(deeds)

    def _deed(
        self, view: View, actors: Actors, head: int, event: EventType, match: Match[Source] | None, share: float
    ) -> Deed | None:
        sentence = view.sentence
        sides, sure = self._sides(view, actors, head, event.name)
        if match and (filled := _filled(match, actors)) and (sure < FRAMED or not any(sides.values())):
            sides, sure = filled, FRAMED
        if not any(sides.values()):
            return None
        predication = view.predications.get(head)
        frame = match.source[1] if match else None
        doers, others = ([who for _, who in sides[slot]] for slot in ("actor", "recipient"))
        lemmas = [view.lemmas[i] for i in (head, *(predication.of(OBJECT) if predication else ()))]
        proposition = EventProposition(
            event.iri,
            tuple(doers),
            tuple(one for one in others if one not in doers),
            frame.mode if frame else self._modes.of(event, lemmas),
            frame.contexts if frame else (),
            frame.code if frame else "",
            place_of(sentence, head, actors.links),
            count_of(sentence, [index for slot in ("recipient", "actor") for index, _ in sides[slot]]),
        )
        taking_part = [index for found in sides.values() for index, _ in found]
        spoken = {head, *(predication.of(OBJECT) if predication else ()), *taking_part}
        spoken |= {phrase_head(sentence, index) for index in spoken}
        places = [sentence.tokens[index] for index in spoken]
        told = f"{match.pattern}" if match else f"“{sentence.tokens[head].text}” as learnt"
        return Deed(
            proposition,
            sentence,
            head,
            min(token.start for token in places),
            max(token.end for token in places),
            f"{event.name}: {told}",
            predication is None
            or not predication.is_verb
            or not all(actors.is_named(sentence, index) for index in taking_part),
            tuple((slot, index, who) for slot, found in sides.items() for index, who in found),
            share * sure,
        )

    def _sides(
        self, view: View, actors: Actors, head: int, root: str
    ) -> tuple[dict[str, list[tuple[int, Iri]]], float]:
        """Who is actor and who is recipient: the words that the classifier takes for it, resolved; and how sure it is
        of all of them together."""
        words = [index for index in view.sides if index != head]
        reader = _shipped(SIDES)
        shares = reader.shares([view.of_side(head, root, index) for index in words])
        sides: dict[str, list[tuple[int, Iri]]] = {"actor": [], "recipient": []}
        chosen = {
            index
            for index, row in zip(words, shares, strict=True)
            if row[reader.classes.index(NOTHING)] < 1 - TAKES_PART
        }
        for index, row in zip(words, shares, strict=True):
            if index in chosen and _within(view, index, chosen):
                continue
            slot = max(sides, key=lambda one: row[reader.classes.index(one)])
            if row[reader.classes.index(slot)] >= TAKES_PART:
                known = [who for _, who in (*sides["actor"], *sides["recipient"])]
                sides[slot] += [
                    (index, who)
                    for who in actors.all(view.sentence, index)
                    if actors.links.known(who).kind in ACTING and who not in known
                ]
        return sides, float(shares.max(axis=1).prod()) if words else 1.0


def _filled(match: Match[Source], actors: Actors) -> dict[str, list[tuple[int, Iri]]] | None:
    """Who takes part by a frame alone, where it names an actor and every slot that it has is filled."""
    sides: dict[str, list[tuple[int, Iri]]] = {"actor": [], "recipient": []}
    for slot, found in sides.items():
        for index in match.slots.get(slot, ()):
            found += [
                (index, who)
                for who in actors.all(match.predication.sentence, index)
                if actors.links.known(who).kind in ACTING
            ]
        if slot in match.slots and not found:
            return None
    if match.source[1].symmetric:
        sides = {"actor": [*sides["actor"], *sides["recipient"]], "recipient": []}
    return sides if sides["actor"] else None


def _within(view: View, index: int, chosen: set[int]) -> bool:
    """Whether a word only says whose somebody else is who takes part: "Congolese" in "Congolese soldiers"."""
    top = phrase_head(view.sentence, index)
    return top != index and top in chosen and view.kinds[top] not in ("thing", "word")


def _once(deeds: list[Deed]) -> Iterator[Deed]:
    """Each event once: of "launched an attack on …" the reading that says more."""
    kept: list[Deed] = []
    for deed in sorted(deeds, key=lambda one: (-len(one.slots), -one.share, one.head)):
        if not any(_same(deed, one) for one in kept):
            kept.append(deed)
    yield from sorted(kept, key=lambda one: one.head)


def _same(one: Deed, other: Deed) -> bool:
    linked = one.sentence.tokens[one.head].head == other.head or one.sentence.tokens[other.head].head == one.head
    sides = {(slot, who) for slot, _, who in one.slots}
    return one.event.type == other.event.type and linked and sides <= {(slot, who) for slot, _, who in other.slots}
