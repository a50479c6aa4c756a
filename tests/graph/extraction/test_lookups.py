"""What is looked up by an index is what a search through everything would find."""

from hypothesis import given
from hypothesis import strategies as st

from graph.extraction.linking.linker import link
from graph.extraction.linking.links import Links
from graph.extraction.linking.names import Gazetteer, Known, reference_gazetteer, words
from graph.extraction.meaning.offices import Offices
from graph.extraction.relations.found import Kinds
from graph.extraction.relations.wordingfinder import WordingFinder
from graph.extraction.relations.wordings import Reader
from graph.extraction.relations.wordingsyntax import Piece, words_of
from graph.language.parser import Parser
from graph.terms import expand
from graph.vocabulary import VOCABULARY

NIGER = Known(expand("id:country-NER"), "State", "Niger")
TEXT = (
    "Nigeria, Niger's southern neighbour, closed the border. The two countries share a 970-kilometre border. France, "
    "which keeps 1,500 soldiers in Niger, is a member of the European Union and NATO. Uzbekistan, the sixth member, "
    "left the bloc in May. Christine Lagarde, a French national, took over the International Monetary Fund."
)


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 60), st.integers(1, 8)), max_size=30))
def test_a_mention_is_found_wherever_it_stands(steps: list[tuple[bool, int, int]]) -> None:
    links = Links("Niger " * 12, Gazetteer([]))
    for put, start, length in steps:
        if put:
            links.add(start, start + length, NIGER)
        elif found := links.at(start, start + length):
            links.replace(found, None)
        for at in range(70):
            overlapping = [one for one in links.mentions if one.start < at + 3 and one.end > at]
            assert links.at(at, at + 3) == next(iter(overlapping), None)
            assert links.among(at, at + 3) == overlapping


def test_the_longest_name_is_taken_that_is_written_so() -> None:
    names = ["Bank", "Bank of Mali", "Bank of Mali and Niger"]
    entities = [(Known(expand(f"id:org-{len(name)}"), "Agency", name), [(name, "name")]) for name in names]
    found = Gazetteer(entities).find("Bank of mali; Bank of Mali; Bank of Mali and Niger; Bank of Mali and")
    assert [match.candidates[0].label for match in found] == ["Bank", names[1], names[2], names[1]]


def test_the_words_of_a_text_are_kept_with_its_links() -> None:
    assert link(TEXT, reference_gazetteer()).words == words(TEXT)


def test_only_wordings_are_tried_whose_rarest_word_is_spoken() -> None:
    finder = WordingFinder(Kinds(VOCABULARY), VOCABULARY)
    every = [wording for relation in VOCABULARY.relations.values() for wording in relation.wordings]
    for spoken in (set(), {"border", "share"}, {"member", ",", "of", "the"}, {"ally"}):
        tried = [finder._wordings[number][1] for number in finder._worth_trying(spoken)]
        needed = [words_of(wording.pattern)[:1] for wording in every]
        assert tried == [one for one, need in zip(every, needed, strict=True) if not need or need[0] & spoken]


class _Unlimited(Reader):
    """Tries every wording at every word."""

    def _limits(self, elements: tuple[Piece, ...]) -> list[int]:
        return [len(self._sentence)] * (len(elements) + 1)


def test_no_reading_of_a_wording_lies_behind_its_limits() -> None:
    links = link(TEXT, reference_gazetteer())
    found = 0
    for sentence in Parser().parse(TEXT):
        for relation in VOCABULARY.relations.values():
            for wording in relation.wordings:
                said = list(Reader(sentence, links).find(wording.pattern))
                assert said == list(_Unlimited(sentence, links).find(wording.pattern))
                found += len(said)
    assert found > 3


def test_offices_by_person_are_the_known_ones() -> None:
    offices = Offices.reference()
    known = {(*key, fact) for key, facts in offices.known.items() for fact in facts}
    assert known == {held for person, facts in offices.by_person.items() for held in facts if held[2].subject == person}
    assert known
