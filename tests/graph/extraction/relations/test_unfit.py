"""What cannot be, by what both sides are, however sure the learnt reader is."""

import pytest
from extracted import extractor, report

from graph.extraction.pipeline import ArticleReading
from graph.extraction.relations.found import Found
from graph.extraction.relations.unfit import is_unfit
from graph.terms import expand


@pytest.mark.parametrize(
    ("pattern", "unfit"), [("as learnt", True), ("{subject} join {object}", False), ("as learnt", False)]
)
def test_an_armed_group_is_no_member_of_a_body_of_states(pattern: str, unfit: bool) -> None:
    member = "Taliban" if unfit or pattern != "as learnt" else "Peru"
    reading = ArticleReading(extractor(), report(f"OPEC members met after the return of {member}."))
    subject = expand("id:country-PER" if member == "Peru" else "id:org-taliban")
    relation = extractor().vocabulary.relations[expand("org:memberOf")]
    found = Found(relation, subject, expand("id:org-opec"), reading.sentences[0], 2, 0, 4, pattern)
    assert is_unfit(found, reading.links) is unfit
