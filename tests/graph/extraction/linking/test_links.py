"""What is known of the mentions of a text: who is called so, and where a name stands."""

import re

from hypothesis import given
from hypothesis import strategies as st

from graph.extraction.linking.links import Links
from graph.extraction.linking.names import Known, reference_gazetteer
from graph.terms import mint

_PARTS = ["Ada", "Bo", "Holm", "al-Holm", "Ada-Bo", "Holms", " ", " ", ", ", "-", "’s ", ". "]


def _links(text: str, *names: str) -> Links:
    links = Links(text, reference_gazetteer())
    for name in names:
        at = text.index(name)
        links.add(at, at + len(name), Known(mint("person", name), "Person", name))
    return links


@given(st.lists(st.sampled_from(_PARTS), max_size=12).map("".join), st.sampled_from(["Ada", "Holm", "Ada Holm", "Bo"]))
def test_a_name_is_found_wherever_the_text_has_it_whole(text: str, name: str) -> None:
    whole = [one.start() for one in re.finditer(rf"\b{re.escape(name)}\b", text)]
    assert list(_links(text).places_of(name)) == whole


def test_those_of_a_surname_are_found_by_it() -> None:
    links = _links("Ada Holm met Bo Holm and Abdel al-Burhan.", "Ada Holm", "Bo Holm", "Abdel al-Burhan")
    assert [one.label for one in links.namesakes("Holm")] == ["Ada Holm", "Bo Holm"]
    assert [one.label for one in links.namesakes("Burhan")] == ["Abdel al-Burhan"]
    assert not links.namesakes("Hol")


def test_whom_the_text_names_no_more_is_nobodys_namesake() -> None:
    links = _links("Ada Holm met Bo Holm.", "Ada Holm", "Bo Holm")
    links.replace(links.mentions[0], None)
    assert [one.label for one in links.namesakes("Holm")] == ["Bo Holm"]
