"""Two who are meant again in the sentence that named them, and those whom a bare noun means in the next."""

import pytest
from extracted import events


def _who(text: str, root: str) -> list[set[str]]:
    return [set(actors) for kind, actors, *_ in events(text) if kind == root]


@pytest.mark.parametrize(
    ("text", "root", "meant"),
    [
        ("Oman hosted talks at which Iran and Bahrain discussed borders and both sides signed a treaty.", "SUPPORT",
         {"country-IRN", "country-BHR"}),
        ("The prime ministers of Greece and Albania met in Athens, and the two leaders agreed to build a bridge.",
         "AGREE", {"person-kyriakos-mitsotakis", "person-edi-rama"}),
        ("President Ilham Aliyev received Kassym-Jomart Tokayev in Baku, and the two leaders agreed to dig a canal.",
         "AGREE", {"person-ilham-aliyev", "person-kassym-jomart-tokayev"}),
    ],
    ids=["joined", "heads", "guest"],
)  # fmt: skip
def test_two_are_meant_in_the_sentence_that_names_them(text: str, root: str, meant: set[str]) -> None:
    assert meant in _who(text, root)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The European Union and Mercosur ended talks in Asuncion. The parties agreed to cut tariffs.",
         {"org-eu", "org-mercosur"}),
        ("Kenya, Uganda and Chad met in Nairobi. The countries agreed to build a railway.",
         {"country-KEN", "country-UGA", "country-TCD"}),
    ],
    ids=["parties", "three"],
)  # fmt: skip
def test_a_bare_noun_means_those_who_were_the_subject(text: str, meant: set[str]) -> None:
    assert meant in _who(text, "AGREE")


@pytest.mark.parametrize(
    "text",
    [
        "Germany and France will meet in Paris. The parties in the Bundestag agreed to cut taxes.",
        "Germany and France met in Paris. The Greens and Fidesz lost votes. The parties agreed to cut taxes.",
        "Chad and Togo met in Lome. The ministers agreed to build a bridge.",
    ],
    ids=["told which", "parties named", "other kind"],
)
def test_others_are_not_those_who_were_the_subject(text: str) -> None:
    assert not any({"country-DEU", "country-TCD"} & who for who in _who(text, "AGREE"))
