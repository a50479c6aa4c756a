"""The head of a title among the words beside a name, and whether they say that it is held no longer."""

from graph.extraction.lexicon import TITLES
from graph.extraction.relations.titleruns import Run
from graph.extraction.relations.titlesinfront import ties_second_title
from graph.extraction.relations.titlewords import TIES, is_former
from graph.language.sentence import Sentence


def is_head(sentence: Sentence, run: Run, at: int, before: int) -> bool:
    """Whether a word is the head of a title, and not a part of another: a national security adviser is no national.

    ``before`` are the words of the title in front of its head. In front of a name it stands last, or before "of";
    behind one, nothing but its own modifiers stands before it ("the son of President …" is no president).
    """
    tokens = sentence.tokens
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    tied = following is not None and following.lemma.lower() in TIES
    if run.before:
        if tokens[run.tokens[-1]].upos == "ADP":
            return False  # "the chief of | Kenya's commission": the name is a part of the title
        tied = tied and tokens[run.tokens[-1]].lemma.lower() not in TITLES
        return at == run.tokens[-1] or tied or goes_with(sentence, run, at)
    if any(tokens[index].upos == "ADP" for index in run.tokens if index < at - before):
        return False
    return at == run.tokens[-1] or (
        following is not None and following.upos not in ("NOUN", "PROPN", "ADJ", "X") and following.text != "-"
    )


def goes_with(sentence: Sentence, run: Run, at: int) -> bool:
    """Whether a title has another of the same bearer behind "and", which says of what it is: "Japan's prime minister |
    and leader of the Liberal Democratic Party, …"."""
    return at + 3 in run.tokens and ties_second_title(sentence, at + 1)


def is_held_no_more(sentence: Sentence, run: Run, head: int) -> bool:
    """Whether a word of a title, up to its head, says that it is held no longer: "former", "the ousted"."""
    return any(is_former(sentence, index) for index in run.tokens if index <= head)
