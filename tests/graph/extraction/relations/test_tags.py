"""What a speaker has in common with somebody in the words is not told."""

import pytest
from extracted import extractor, report

from graph.extraction.relations.tags import is_between_speaker_and_words


@pytest.mark.parametrize(
    ("text", "first", "second", "apart"),
    [
        ("The commander is feared even within Hamas, said Otto Levin.", "Otto", "Hamas", True),
        ("Ida Moss said that the bank had sued the party.", "Moss", "party", True),
        ("Ida Moss, the leader of the party, said that it would win.", "Moss", "party", False),
        ("Ida Moss joined the party.", "Moss", "party", False),
    ],
)
def test_a_speaker_is_not_tied_to_whom_the_words_name(text: str, first: str, second: str, apart: bool) -> None:
    article = report(text)
    (sentence,) = extractor().parser.parse(article.text, [])
    place = {token.text: token.index for token in sentence}
    assert is_between_speaker_and_words(sentence, place[first], place[second]) is apart
