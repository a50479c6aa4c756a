"""The event files: one per PLOVER root, whose frames can be compiled, whose codes exist, and which do not overlap."""

import re
from collections import Counter, defaultdict
from functools import cache
from itertools import product
from pathlib import Path

import pyoxigraph as ox
import pytest

import ontology
from graph.extraction.patterns import compile_frame
from graph.terms import expand
from graph.vocabulary import EventType, Vocabulary

# The two-digit CAMEO roots that a type draws on. The scheme's own mapping, and what it splits: an apology (055) and a
# confession (015) concede, condolences (018) support, a conviction (116) sanctions, a blockade (191) and an occupation
# (192) coerce, destruction (171) and violent repression (175) assault.
CAMEO_ROOTS = {
    "accuse": "09 11", "agree": "03", "aid": "07", "assault": "17 18 19 20", "coerce": "17 19",
    "concede": "01 03 05 08", "consult": "04", "cooperate": "06", "mobilize": "15", "protest": "14", "reject": "12",
    "request": "02 10", "retreat": "08", "sanction": "11 16", "support": "01 05", "threaten": "13"}
ROOTS = sorted(CAMEO_ROOTS)
SLOTS = ("actor", "recipient", "place", "any", "clause")
WORD = r"[a-zé]+(?:[_-][a-zé]+)*"
PIECE = rf"(?:\{{(?:{'|'.join(SLOTS)})\}}|\[{WORD}(?:\|{WORD})*\]|{WORD})"
PATTERN = re.compile(rf"{PIECE}(?: {PIECE})*")
NOT_LEMMAS = {"a", "an", "the", "is", "was", "has", "had", "were", "been", "their", "its", "his", "her"}

each_root = pytest.mark.parametrize("root", ROOTS)


@cache
def events() -> dict[str, EventType]:
    return {event.name.lower(): event for event in Vocabulary().events.values()}


@cache
def defined() -> frozenset[str]:
    """The concepts of the schemes."""
    store = ox.Store()
    for file in ontology.SCHEMES.glob("*.ttl"):
        store.load(path=str(file), format=ox.RdfFormat.TURTLE)
    kind = ox.NamedNode(expand("rdf:type"))
    return frozenset(quad.subject.value for quad in store.quads_for_pattern(None, kind, None, None)
                     if isinstance(quad.subject, ox.NamedNode))


def readings(pattern: str) -> list[str]:
    """A pattern for each choice that its brackets leave."""
    choices = [piece.strip("[]").split("|") for piece in pattern.split(" ")]
    return [" ".join(chosen) for chosen in product(*choices)]


def own_file(root: str) -> tuple[Path, ox.Store]:
    file = ontology.EVENTS / f"{root}.ttl"
    store = ox.Store()
    store.load(path=str(file), format=ox.RdfFormat.TURTLE)
    return file, store


def test_there_is_one_file_for_each_root() -> None:
    assert sorted(file.stem for file in ontology.EVENTS.iterdir()) == ROOTS
    assert sorted(events()) == ROOTS


@each_root
class TestEventType:
    def test_it_is_named_as_its_file_and_describes_only_itself(self, root: str) -> None:
        file, store = own_file(root)
        event = events()[root]
        assert (event.name, event.iri) == (file.stem.upper(), expand(f"plover:{root.upper()}"))
        named = {quad.subject.value for quad in store if isinstance(quad.subject, ox.NamedNode)}
        assert named == {event.iri}

    def test_it_has_one_definition_wherever_it_is_defined(self, root: str) -> None:
        store = ox.Store()
        for file in (ontology.EVENTS / f"{root}.ttl", ontology.SCHEMES / "plover.ttl"):
            store.load(path=str(file), format=ox.RdfFormat.TURTLE)
        me, definition = ox.NamedNode(events()[root].iri), ox.NamedNode(expand("skos:definition"))
        found = [quad.object for quad in store.quads_for_pattern(me, definition, None, None)]
        assert len(found) == 1, "the file and the scheme disagree"

    def test_its_patterns_are_written_in_the_pattern_language(self, root: str) -> None:
        for frame in events()[root].frames:
            assert PATTERN.fullmatch(frame.pattern), frame.pattern
            pieces = frame.pattern.split(" ")
            assert not NOT_LEMMAS & set(pieces), f"{frame.pattern}: lemmas only"
            slots = re.findall(r"\{(\w+)\}", frame.pattern)
            assert len(slots) == len(set(slots)), f"{frame.pattern}: a slot twice"
            assert "actor" in slots, f"{frame.pattern}: nobody acts"
            assert any(piece[0] != "{" for piece in pieces), frame.pattern
            for piece in pieces:
                choices = piece.strip("[]").split("|")
                assert len(choices) == len(set(choices)), f"{frame.pattern}: a choice twice"

    def test_its_patterns_compile_to_something_that_fills_their_slots(self, root: str) -> None:
        for frame in events()[root].frames:
            compiled = list(compile_frame(root, frame.pattern))
            assert compiled, frame.pattern
            wanted = set(re.findall(r"\{(\w+)\}", frame.pattern))
            for reading in compiled:
                assert {element.slot for _, element in reading.roles if element.slot} == wanted, frame.pattern

    def test_a_bracket_is_never_a_modifier(self, root: str) -> None:
        # Of a noun's modifiers the matcher keeps one word each, so that the other choices would be lost in silence.
        for frame in events()[root].frames:
            for reading in compile_frame(root, frame.pattern):
                before = {word for _, element in reading.roles for word in element.before}
                assert not [word for word in before if f"[{word}|" in frame.pattern], frame.pattern

    def test_its_codes_modes_and_contexts_are_defined(self, root: str) -> None:
        own = expand(f"plover:{root.upper()}")
        for frame in events()[root].frames:
            assert expand(f"cameo:{frame.code}") in defined(), frame
            assert frame.code[:2] in CAMEO_ROOTS[root].split(), frame
            assert frame.mode is None or (frame.mode in defined() and frame.mode.startswith(f"{own}-")), frame
            for context in frame.contexts:
                assert context in defined(), frame
                assert context.startswith(expand("plover:context-")), frame
            assert frame.goldstein is not None, frame
            assert -10 <= frame.goldstein <= 10, frame

    def test_its_frames_are_many_and_reach_every_mode(self, root: str) -> None:
        frames = events()[root].frames
        assert len(frames) >= 40
        assert max(Counter(frame.pattern for frame in frames).values()) == 1
        prefix = expand(f"plover:{root.upper()}-")
        modes = {name for name in defined() if name.startswith(prefix)}
        assert modes == {frame.mode for frame in frames if frame.mode}

    def test_only_a_frame_with_two_sides_is_symmetric(self, root: str) -> None:
        for frame in events()[root].frames:
            # "between {actor}" takes in all that are coordinated there.
            several = "{recipient}" in frame.pattern or frame.pattern.endswith(" between {actor}")
            assert several or not frame.symmetric, frame.pattern
            assert frame.symmetric or not frame.pattern.endswith(" between {actor}"), frame.pattern

    def test_its_examples_stand_on_their_words(self, root: str) -> None:
        event = events()[root]
        assert len(event.examples) >= 10
        assert len(event.counter_examples) >= 6
        texts = [example.text for example in (*event.examples, *event.counter_examples)]
        assert len(set(texts)) == len(texts)
        for example in event.examples:
            assert example.first, example
            assert example.first in example.text, example
            assert example.second in example.text, example
            assert example.first != example.second, example
        assert all(example.reason for example in event.counter_examples)

    def test_the_modes_of_its_examples_are_defined(self, root: str) -> None:
        _, store = own_file(root)
        found = {quad.object.value for quad in store.quads_for_pattern(
            None, ox.NamedNode(expand("fds:eventMode")), None, None) if isinstance(quad.object, ox.NamedNode)}
        assert found <= defined()


def test_no_pattern_is_two_events() -> None:
    owners: defaultdict[str, set[str]] = defaultdict(set)
    count: Counter[tuple[str, str]] = Counter()
    for root, event in events().items():
        for frame in event.frames:
            for reading in readings(frame.pattern):
                owners[reading].add(root)
                count[root, reading] += 1
    assert {reading: roots for reading, roots in owners.items() if len(roots) > 1} == {}
    assert [key for key, times in count.items() if times > 1] == []
    assert len(owners) > 3000


def test_a_score_is_that_of_its_code() -> None:
    store = ox.Store()
    store.load(path=str(ontology.SCHEMES / "cameo.ttl"), format=ox.RdfFormat.TURTLE)
    score = ox.NamedNode(expand("fds:goldstein"))
    scores = {quad.subject.value: float(quad.object.value) for quad in store.quads_for_pattern(None, score, None, None)
              if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.Literal)}
    wrong = [(frame.pattern, frame.code, frame.goldstein) for event in events().values() for frame in event.frames
             if frame.goldstein != scores[expand(f"cameo:{frame.code}")]]
    assert wrong == []
