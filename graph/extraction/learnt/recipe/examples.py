"""Labelled texts to examples: windows of pieces, and what is to be learnt of the words in them."""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from graph.extraction.learnt.features import numbers, of_meant, of_side, of_tie, of_trigger
from graph.extraction.learnt.framing import frames_of
from graph.extraction.learnt.pairs import Pair, before, pairs_of
from graph.extraction.learnt.pieces import Cutter, Place, Window
from graph.extraction.learnt.recipe.labelled import Document, Span
from graph.extraction.learnt.view import View
from graph.extraction.linking.joining import recognised
from graph.extraction.linking.linker import link
from graph.extraction.linking.names import reference_gazetteer
from graph.language.parser import Parser
from graph.vocabulary import VOCABULARY

NOTHING = "NOTHING"
Labelled = tuple[Pair, str, list[int]]
"""A pair with its role and the numbers of its features."""
Tie = tuple[Pair, str, str, "array[int]"]
"""A pair with its relation, the phase of that, and the numbers of its features, kept small: pairs are many."""


@dataclass(slots=True)
class Example:
    """A window with its labels; ``None`` stands for what is not labelled.

    ``triggers``: words with an event type or :data:`NOTHING`. ``sides``: an event's trigger, its type, and the words
    that may take part with *actor*, *recipient* or *nothing*. ``relations``: pairs of words with a relation and its
    phase. ``same``: words that name nobody, each with a name before it and whether that is meant.
    """

    window: Window
    triggers: list[tuple[Place, str, list[int]]] = field(default_factory=list)
    sides: list[tuple[str, list[Labelled]]] = field(default_factory=list)
    relations: list[Tie] | None = None
    same: list[tuple[Pair, bool]] | None = None


class Reader:
    """Parses labelled texts as the pipeline does, and takes the examples out of them."""

    def __init__(self, cutter: Cutter) -> None:
        self._parser = Parser(None)
        self._gazetteer = reference_gazetteer()
        self._cutter = cutter
        self._frames = frames_of(VOCABULARY)
        self.lost: Counter[str] = Counter()

    def examples(self, texts: Iterable[Document]) -> Iterator[list[Example]]:
        """The examples of each text."""
        for one in texts:
            yield _Reading(self, one, self.views(one.text)).examples()

    def views(self, text: str) -> list[View]:
        """The sentences of a text."""
        links = link(text, self._gazetteer)
        several = [(name.start, name.end) for name in links.mentions if not text[name.start : name.end].isalnum()]
        sentences = self._parser.parse(text, several)
        recognised(links, sentences)
        return [View(sentence, links, self._frames) for sentence in sentences]

    def windows(self, views: list[View]) -> list[Window]:
        """The windows of a text."""
        return self._cutter.windows(views)


class _Reading:
    def __init__(self, reader: Reader, document: Document, views: list[View]) -> None:
        self.reader, self.document, self.views = reader, document, views
        self.events = {place: one for one in document.events if (place := self._word(one.trigger, "trigger"))}
        self.sides = {
            place: (self._words(one.actors, "side"), self._words(one.recipients, "side"))
            for place, one in self.events.items()
        }
        self.held = {
            (subject, thing): (one.name, one.phase)
            for one in document.relations
            for subject in self._words(one.subjects, "subject")
            for thing in self._words(one.objects, "object")
        }
        self.meant = {
            place: {self._who(one) for one in self._words(names, "name")}
            for span, names in document.same
            if (place := self._word(span, "phrase"))
        }

    def _word(self, span: Span, what: str) -> Place | None:
        """The word that heads some characters."""
        for number, view in enumerate(self.views):
            covered = view.sentence.covering(*span)
            for index in covered:
                token = view.sentence.tokens[index]
                if token.head not in covered or token.is_root:
                    return number, view.tops[index]
        self.reader.lost[what] += 1
        return None

    def _words(self, spans: Iterable[Span], what: str) -> list[Place]:
        return [place for span in spans if (place := self._word(span, what))]

    def _who(self, place: Place) -> str:
        """Whom a word names, or the word itself."""
        token = self.views[place[0]].sentence.tokens[place[1]]
        named = self.views[place[0]].links.at(token.start, token.end)
        return (named.speaks_for or named.entity) if named else f"{place}"

    def examples(self) -> list[Example]:
        """One example for each window."""
        return [self._example(window) for window in self.reader.windows(self.views)]

    def _example(self, window: Window) -> Example:
        whole = self.document.whole
        found = Example(window, relations=[] if whole else None, same=[] if whole else None)
        for number in window.own:
            view = self.views[number]
            for index in view.triggers:
                if (number, index) in window.places:
                    event = self.events.get((number, index))
                    known = numbers(of_trigger(view, index))
                    found.triggers.append(((number, index), event.root if event else NOTHING, known))
            for place, event in self.events.items():
                if place[0] == number and place in window.places:
                    found.sides.append((event.root, list(self._sides(window, place, event.root))))
            if found.relations is not None:
                found.relations += self._relations(window, number)
            if found.same is not None:
                found.same += self._same(window, number)
        return found

    def _sides(self, window: Window, trigger: Place, root: str) -> Iterator[Labelled]:
        actors, recipients = self.sides[trigger]
        named = {self._who(place) for place in (*actors, *recipients)}
        here = {place for place in (*actors, *recipients) if place[0] == trigger[0]}
        spoken = {self._who(place) for place in here}
        for word in here:
            self.reader.lost["side that is no candidate"] += word[1] not in self.views[word[0]].sides
        for index in self.views[trigger[0]].sides:
            word = (trigger[0], index)
            if word != trigger and word in window.places:
                role = "actor" if word in actors else "recipient" if word in recipients else "nothing"
                known = numbers(of_side(self.views[word[0]], trigger[1], root, index))
                yield Pair(trigger, word, self.views[word[0]].kinds[index]), role, known
        if not self.document.whole:
            return
        # Whom only the sentences before name: each of the names there that mean them, unless this sentence has a word.
        for word in before(self.views, window, trigger[0]):
            who = self._who(word)
            if who in spoken:
                continue
            role = "nothing"
            if who in named:
                role = "actor" if any(self._who(one) == who for one in actors) else "recipient"
            kind = self.views[word[0]].kinds[word[1]]
            yield Pair(trigger, word, kind), role, numbers(of_meant(root, kind, trigger[0] - word[0]))

    def _relations(self, window: Window, number: int) -> Iterator[Tie]:
        view = self.views[number]
        for pair in pairs_of(view, number, window):
            name, phase = self.held.get((pair.first, pair.second), (NOTHING, ""))
            yield pair, name, phase, array("H", numbers(of_tie(view, pair.first[1], pair.second[1])))

    def _same(self, window: Window, number: int) -> Iterator[tuple[Pair, bool]]:
        view = self.views[number]
        for index in view.sides:
            word = (number, index)
            if index in view.named or word not in window.places:
                continue
            meant = self.meant.get(word, set())
            names = [(number, one) for one in view.named if (number, one) in window.places]
            for name in (*before(self.views, window, number), *names):
                yield (
                    Pair(word, name, self.views[name[0]].kinds[name[1]], view.kinds[index]),
                    self._who(name) in meant,
                )
