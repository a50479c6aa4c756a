"""What somebody may do: "the law lets police detain", "authorised the army to strike". A norm is never a deed."""

from typing import Final

from graph.extraction.clauses import surface_subject
from graph.language.sentence import Sentence, Token

_EMPOWERING: Final = frozenset("authorise authorize empower entitle".split())
_LETTING: Final = frozenset("allow let permit enable".split())
_LAWS: Final = frozenset(
    """act amendment article bill charter clause constitution convention decree directive law legislation licence
    license mandate ordinance paragraph protocol provision regulation resolution rule statute""".split()
)
_BARGAINS: Final = frozenset("accord agreement arrangement compact deal memorandum pact scheme treaty".split())


def permission(sentence: Sentence, head: Token) -> Token | None:
    """The verb that only lets somebody do what its complement says, `head` itself, or None where it tells a deed.

    Whoever is authorised may do it. What a law lets people do is a rule, even if it was made long ago; what a
    bargain *allowed* may well have come about, so only those in force or to come are rules.
    """
    lemma = head.lemma.lower()
    if lemma in _EMPOWERING:
        return head
    subject = surface_subject(sentence, head.index)
    if lemma not in _LETTING or subject is None:
        return None
    # A linked name is one token: "the Budapest Treaty" is a treaty by its last word.
    noun = sentence.tokens[subject].lemma.lower().split()[-1]
    past = head.feature("Tense") == "Past" and head.feature("VerbForm") == "Fin"
    return head if noun in _LAWS or (noun in _BARGAINS and not past) else None
