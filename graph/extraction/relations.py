"""Predications and titles to relation propositions, by the frames of ``ontology/relations``."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from graph.extraction.actors import Actors
from graph.extraction.clauses import MODIFIER, OWNER, predications
from graph.extraction.frames import Compiled, FrameIndex, compile_frame, preceded
from graph.extraction.linking import Links, Mention
from graph.language.sentence import Sentence
from graph.terms import Iri, expand
from graph.vocabulary import Frame, RelationType, Vocabulary

_FORMER: Final = frozenset(("former", "ex", "late", "then", "outgoing", "previous", "ousted", "deposed"))
_INSIDE_TITLE: Final = ("NOUN", "PROPN", "ADJ", "PART", "X")
Source = tuple[RelationType, Frame]


@dataclass(frozen=True, slots=True)
class Found:
    """A relation that a sentence speaks of: between whom, where it stands (characters), and which frame says so.

    ``head`` is the token whose stance is the relation's; ``ends`` says that it is over; ``phrase`` is the office.
    """

    relation: RelationType
    subject: Iri
    object: Iri
    sentence: Sentence
    head: int
    start: int
    end: int
    pattern: str
    ends: bool = False
    phrase: str = ""
    presupposed: bool = False


class RelationFinder:
    """Finds relations in sentences."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        frames = [((relation, frame), frame.pattern) for relation in vocabulary.relations.values()
                  for frame in relation.frames]
        self._index: FrameIndex[Source] = FrameIndex(frames)
        self._titles: dict[str, list[Compiled[Source]]] = {}
        for source, pattern in frames:
            for compiled in compile_frame(source, pattern):
                slots = {element.slot for _, element in compiled.roles}
                if not compiled.is_verb and slots == {"subject", "object"} and len(compiled.roles) == 2:
                    self._titles.setdefault(compiled.head, []).append(compiled)

    def find(self, sentence: Sentence, actors: Actors) -> Iterator[Found]:
        """The relations of a sentence, each once: those of titles first, since later phrases may mean their holders."""
        seen: set[tuple[Iri, Iri, Iri, bool]] = set()
        for found in (*self._of_titles(sentence, actors.links), *self._of_frames(sentence, actors)):
            key = (found.relation.iri, found.subject, found.object, found.ends)
            if key not in seen and found.subject != found.object:
                seen.add(key)
                yield found

    def _of_frames(self, sentence: Sentence, actors: Actors) -> Iterator[Found]:
        for predication in predications(sentence):
            for match in self._index.match(predication):
                relation, frame = match.source
                subjects = [(i, self._entity(sentence, i, actors, relation.domain)) for i in match.slots["subject"]]
                objects = [(i, self._entity(sentence, i, actors, relation.range)) for i in match.slots.get("object", ())]
                for i, subject in subjects:
                    for j, thing in objects:
                        if subject and thing and i != j:
                            places = [sentence.tokens[k] for k in (i, j, predication.head)]
                            yield Found(relation, subject, thing, sentence, predication.head,
                                        min(place.start for place in places), max(place.end for place in places),
                                        match.pattern, frame.ends or self._is_former(sentence, predication.head))

    def _entity(self, sentence: Sentence, index: int, actors: Actors, wanted: str) -> Iri | None:
        token = sentence.tokens[index]
        named = actors.links.at(token.start, token.end)
        if named:
            return self._fitting(named, wanted)
        found = actors.resolve(sentence, index)
        return found if found and self._fits(actors.links.known(found).kind, wanted) else None

    def _fitting(self, named: Mention, wanted: str) -> Iri | None:
        if self._fits(named.kind, wanted):
            return named.entity
        return named.speaks_for if named.speaks_for and self._fits("State", wanted) else None

    def _fits(self, kind: str, wanted: str) -> bool:
        return not wanted or self._vocabulary.is_a(expand(f"fds:{kind}"), wanted)

    def _of_titles(self, sentence: Sentence, links: Links) -> Iterator[Found]:
        """"Armenian Prime Minister Nikol Pashinyan", "Amina Mohammed, deputy head of the United Nations"."""
        for mention in links.mentions:
            if not sentence.start <= mention.start < sentence.end or mention.form in ("demonym", "short"):
                continue
            covered = sentence.covering(mention.start, mention.end)
            if covered:
                yield from self._title(sentence, links, mention, _before(sentence, covered[0]), behind=False)
                yield from self._title(sentence, links, mention, _after(sentence, covered[-1]), behind=True)

    def _title(self, sentence: Sentence, links: Links, bearer: Mention, run: list[int], *, behind: bool) -> Iterator[Found]:
        best: dict[tuple[Iri, Iri], tuple[int, Found]] = {}
        for at in run:
            heads = {sentence.tokens[at].lemma.lower(), sentence.tokens[at].text.lower()}
            for frame in (frame for head in sorted(heads) for frame in self._titles.get(head, ())):
                relation, _ = frame.source
                owners = (MODIFIER, OWNER, "of", "for", "to", "in", "at")
                if not preceded(sentence, at, frame.before) or not self._fits(bearer.kind, relation.domain) or \
                        not all(role in owners or element.slot == "subject" for role, element in frame.roles):
                    continue
                if (owner := self._owner(sentence, links, run, at, relation, bearer)) is None:
                    continue
                thing, owned = owner
                begin, end = min(bearer.start, owned.start), max(bearer.end, owned.end, sentence.tokens[at].end)
                phrase = links.text[sentence.tokens[at - len(frame.before)].start:sentence.tokens[at].end]
                length, key = len(frame.before), (relation.iri, thing)
                if key not in best or best[key][0] < length:
                    best[key] = length, Found(
                        relation, bearer.entity, thing, sentence, at, begin, end, frame.pattern,
                        any(self._is_former(sentence, k) for k in run if k <= at), phrase, presupposed=True)
        longest = max((length for length, _ in best.values()), default=0)
        yield from (found for length, found in best.values() if length == longest)

    def _owner(self, sentence: Sentence, links: Links, run: list[int], title: int, relation: RelationType,
               bearer: Mention) -> tuple[Iri, Mention] | None:
        """The name in the run that the title belongs to: the nearest in front of it, else the first behind it."""
        ordered = [*(i for i in reversed(run) if i < title), *(i for i in run if i > title)]
        for index in ordered:
            token = sentence.tokens[index]
            mention = links.at(token.start, token.end)
            if mention and mention.entity != bearer.entity and (thing := self._fitting(mention, relation.range)):
                return thing, mention
        return None

    def _is_former(self, sentence: Sentence, index: int) -> bool:
        return any(sentence.tokens[i].lemma.lower() in _FORMER for i in sentence.children(index)) or \
            sentence.tokens[index].lemma.lower() in _FORMER


def _before(sentence: Sentence, first: int) -> list[int]:
    """The words of a title in front of a name: nouns, adjectives and possessives without a break."""
    run: list[int] = []
    for index in range(first - 1, max(first - 9, -1), -1):
        token = sentence.tokens[index]
        if token.upos not in _INSIDE_TITLE and token.text not in ("-", "–", "’s", "'s", "of", "General"):
            break
        run.append(index)
    return run[::-1]


def _after(sentence: Sentence, last: int) -> list[int]:
    """The words of an apposition behind a name: between two commas, or from a comma to the end."""
    if last + 1 >= len(sentence) or sentence.tokens[last + 1].text != ",":
        return []
    run: list[int] = []
    for index in range(last + 2, min(last + 14, len(sentence))):
        token = sentence.tokens[index]
        if token.upos not in (*_INSIDE_TITLE, "DET", "ADP", "CCONJ") and token.text not in ("-", "’s", "'s"):
            break
        if token.upos == "ADP" and token.lemma.lower() not in ("of", "for", "to", "in", "at"):
            break
        run.append(index)
    closed = not run or run[-1] + 1 >= len(sentence) or sentence.tokens[run[-1] + 1].upos == "PUNCT" or \
        sentence.tokens[run[-1] + 1].upos == "ADP" or sentence.tokens[run[-1] + 1].lemma.lower() in ("who", "which")
    return run if closed else []
