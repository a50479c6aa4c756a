"""What a sentence only retells of a novel, a film or a game: "In the novel Russian troops occupy Norway"."""

from typing import Final

from graph.extraction.counted import is_rank
from graph.language.sentence import Sentence, Token

# What is made up, and the verbs by which it is told.
_WORKS: Final = frozenset(
    """novel film movie play thriller simulation scenario wargame fiction sequel dystopia satire comedy mural
    painting opera musical sitcom miniseries""".split()
)
_SERIES: Final = frozenset("series drama episode act scene story".split())
"""Works, or parts of one, where the word opens the sentence and a comma ends it: "In the series, …"."""
_BEFORE_WORKS: Final = ("ADP", "DET", "ADJ", "NOUN", "PROPN", "PART", "PRON", "NUM", "PUNCT")
_GAMES: Final = {
    "game": ("war", "video", "computer", "board", "-"),
    "series": ("television", "tv", "drama", "netflix"),
    "drama": ("television", "tv", "political", "war"),
}
_SHOWING: Final = ("show", "depict", "imagine", "portray", "tell", "describe", "envisage", "picture")


def fiction(sentence: Sentence, index: int) -> Token | None:
    """The work of which a sentence retells what happens in it: "In the novel Russian troops occupy Norway".

    The work opens the sentence or is what shows it ("the film shows how …"), and the predicate is in the present: what
    a documentary or an article tells of the past did happen.
    """
    verb = sentence.tokens[index]
    if verb.feature("Tense") == "Past" and not any(
        sentence.tokens[i].lemma.lower() in ("be", "would") for i in sentence.children(index)
    ):
        return None
    for token in sentence.tokens[:index]:
        word, before = token.lemma.lower(), sentence.tokens[token.index - 1].lemma.lower() if token.index else ""
        after = sentence.tokens[token.index + 1].text  # the predicate is behind
        episode = word in _SERIES and (after == "," or is_rank(before)) and after != "of"
        if word not in _WORKS and before not in _GAMES.get(word, ()) and not episode:
            continue
        opens = all(one.upos in _BEFORE_WORKS for one in sentence.tokens[: token.index])
        shows = sentence.tokens[token.head]
        told = token.relation == "nsubj" and shows.lemma.lower() in _SHOWING and shows.index < index
        if told or (opens and sentence.tokens[0].lemma.lower() in ("in", "under")):
            return token
    return None
