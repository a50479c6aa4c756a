"""Which body "the company", "the newspaper" and the like mean."""

import pytest
from extracted import said


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("BAA runs two airports. The company said it would appeal.", "BAA"),
        ("Lakewood Foods shut two plants. The company said profits had fallen.", "Lakewood Foods"),
        ("Lakewood Foods, a firm in Ohio, shut two plants. The firm said profits had fallen.", "Lakewood Foods"),
        ("Lakewood Foods sells bread to Amazon. The company said prices would rise.", "Lakewood Foods"),
        ("Police searched an office of Lakewood Foods. The company denied that it had paid bribes.", "Lakewood Foods"),
        ("The Washington Post ran the story. The newspaper said its sources were old.", "Washington Post"),
        ("Barclays cut 300 jobs. The bank said profits had fallen.", "Barclays"),
        ("Lakewood Foods shut two plants. A firm in Lagos sued it. The firm said they were unsafe.", "firm (Nigeria)"),
        ("Lakewood Foods sued Beta Mills. The company said nothing was missing.", "company"),
        ("Lakewood Foods cut 100 jobs. The parent company said profits had fallen.", "parent company"),
        ("Lakewood Foods cut 100 jobs. The newspaper said profits had fallen.", "newspaper"),
        ("Fenwick Air, an airline in Ohio, cut 100 jobs. The airline said profits had fallen.", "Fenwick Air"),
        ("Lakewood University cut 100 jobs. The company said profits had fallen.", "company"),
    ],
)
def test_a_trade_means_the_body_named_last_as_a_subject(text: str, holder: str) -> None:
    assert {who for who, _ in said(text)} == {holder}


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Fenwick's owner Calder Group says it will repay a loan.", "Calder Group"),
        ("Fenwick Air's owner Holm Capital said it would sell.", "Holm Capital"),
        ("The hotel's operator Lakewood Foods said it would close.", "Lakewood Foods"),
        ("Fenwick Air's owner said it would sell.", "owner"),
    ],
)
def test_a_name_of_several_words_behind_a_noun_is_whom_it_means(text: str, holder: str) -> None:
    assert {who for who, _ in said(text)} == {holder}


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("The Federal Housing Board met on Monday. The FHB said rents would rise.", "Federal Housing Board"),
        ("The FHB said rents would rise. The Federal Housing Board met on Monday.", "Federal Housing Board"),
        ("The Federal Housing Board met on Monday. The FCB said rents would rise.", "FCB"),
    ],
)
def test_first_letters_are_the_body_that_the_text_names_in_full(text: str, holder: str) -> None:
    assert {who for who, _ in said(text)} == {holder}
