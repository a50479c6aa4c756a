"""Who says what "they" say: a party, a body with a plural verb, those who were joined."""

import pytest
from extracted import holders


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (
            "Campaigners say the noise is bad. They said it is illegal. Hamas are owners of "
            "three ports. They have said they cannot build without higher charges.",
            "they cannot build",
            {"org-hamas"},
        ),
        (
            "What taxpayers want is a government that saves, Ada Holm said.\n\nThe Opposition Liberals, however, "
            "called the move a cynical gesture. They charge the state has wasted millions.",
            "wasted millions",
            {"org-opposition-liberals"},
        ),
        (
            "Teachers rallied on Tuesday. Ada Holm and Carl Berg have set aside money. They seem keen to please "
            "teachers. However, they said they do not expect to raise pay.",
            "to raise pay",
            {"person-ada-holm", "person-carl-berg"},
        ),
        (
            "Kenya and the African Union met in Chad. Both sides said they hoped for peace.",
            "hoped for peace",
            {"country-KEN", "org-au"},
        ),
        (
            "The ministers of Mali and Niger met the UN envoy. Both sides said they hoped for peace.",
            "hoped for peace",
            {"country-MLI", "country-NER"},
        ),
    ],
    ids=["a body with a plural verb", "a party", "two who were they", "two of three", "two states"],
)
def test_they_are_who_was_spoken_of_as_several(text: str, words: str, who: set[str]) -> None:
    assert holders(text, words) == who
