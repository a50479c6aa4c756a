"""Whom the names beside a noun make it mean: its title's bearer, or the name in apposition to it."""

import re
from collections.abc import Sequence
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.lexicon import (
    ACTING,
    FORMER,
    HUMAN,
    HUMAN_ENDINGS,
    KIND_NOUNS,
    LESS,
    SHORT_TITLES,
    SPEAKING_FOR,
    THINGS,
    TITLES,
    people,
)
from graph.extraction.linking.links import Links
from graph.extraction.meaning.givennames import is_womans
from graph.language.sentence import Sentence, Token
from graph.terms import Iri

_LONGEST: Final = 7
"""Words of a title or two, with the name behind them."""
_SEEKING: Final = ("hopeful", "aspirant")
"""Adjectives that are nouns in front of a name."""
_OFFICES: Final = frozenset(
    "president premier minister chancellor leader king queen prince governor mayor secretary chief senator".split()
)
"""Titles that a name has as its own where they stand in front of it, behind "of"."""
_ROYAL: Final = ("king", "queen", "prince", "princess", "pope")
"""Titles that are surnames as well."""
_NAMED: Final = r"([^\W\d_]+)\.? {}\b"
_ORDINARY: Final = ("mr", "mrs", "ms", "miss", "dr")


def is_surname(sentence: Sentence, token: Token, links: Links) -> bool:
    """Whether a title is somebody's surname, here or before: "Paul King", "Mr Pope"; not "Danish King Frederik"."""
    if token.upos != "PROPN" or token.lemma.lower() not in _ROYAL or _is_titling(sentence, token):
        return False
    before = (found for found in re.finditer(_NAMED.format(token.text), links.text[: token.end]))
    return any(_is_first(found[1], found.start(), links) for found in before)


def _is_titling(sentence: Sentence, token: Token) -> bool:
    """Whether a title has an article in front of it or a name behind it."""
    behind = sentence.tokens[token.index + 1 : token.index + 2]
    return sentence.child(token.index, "det") is not None or any(one.upos == "PROPN" for one in behind)


def _is_first(word: str, start: int, links: Links) -> bool:
    """Whether a word in front of a title is a first name or "Mr", and no people, article or title."""
    if word.lower() in _ORDINARY:
        return True
    named = links.at(start, start + len(word))
    return named.kind == "Person" if named is not None else is_womans(f"{word} X") is not None


def named_beside(sentence: Sentence, token: Token, links: Links) -> Iri | None:
    """Whom the name in apposition to a noun names: "the state oil company, PDVSA", "his colleague, Gao Hucheng"."""
    for below in sentence.children(token.index):
        beside = sentence.tokens[below]
        named = links.at(beside.start, beside.end)
        labelled = any(one.text == ":" for one in sentence.tokens[token.index:below])  # "Minister: Iran was behind it"
        apart = beside.relation == "appos" or _has_its_article(sentence, token, beside)
        if apart and not labelled and named and named.kind in ACTING and named.form != "demonym":
            return named.entity
        if beside.deprel == "acl" and (called := _known_as(sentence, beside, links)):
            return called
    above = sentence.tokens[token.head]
    if token.relation == "appos" and token.upos == "NOUN" and token.feature("Number") != "Plur":
        named = links.at(above.start, above.end)
        lemma = token.lemma.lower()
        if (
            named
            and named.kind in ACTING
            and (people(lemma, token) if named.kind == "Person" else lemma in KIND_NOUNS and named.form != "demonym")
        ):
            return named.entity  # "Guterres, a socialist who governed Portugal", "Fidesz, a party set up in 1988"
    if (behind := _straight_behind(sentence, token, links)) is not None:
        return behind
    ahead = sentence.tokens[token.index + 1 : token.index + 3]
    lemma = token.lemma.lower()
    alone = token.feature("Number") != "Plur"  # "The terrorists, Smith said, …" are not Smith
    own = links.on(token)
    human = lemma in TITLES or people(lemma, token) or (own is not None and own.form == "demonym")
    if alone and human and len(ahead) == 2 and ahead[0].text == ",":
        named = links.at(ahead[1].start, ahead[1].end)
        return named.entity if named and named.kind == "Person" else None
    return None


def _has_its_article(sentence: Sentence, noun: Token, name: Token) -> bool:
    """Whether a name behind a noun with an article of its own names it: "the site | the Daily Star"."""
    own = sentence.child(name.index, "det") if name.relation == "compound" else None
    return own is not None and own.index == noun.index + 1


def _known_as(sentence: Sentence, known: Token, links: Links) -> Iri | None:
    """The body that a noun is called: "the armed movement, | known | as the Houthis"."""
    name = sentence.child(known.index, "obl") if known.lemma.lower() == "know" else None
    if name is None or preposition(sentence, name.index) != "as":
        return None
    named = links.on(name)
    return named.entity if named and named.kind in ACTING and named.form != "demonym" else None


def _straight_behind(sentence: Sentence, token: Token, links: Links) -> Iri | None:
    """Whom the name straight behind a noun names that the parser put beside it, in the same place: "the militant group
    | Hamas | said", "its ally | Israel | agreed"."""
    if token.feature("Number") == "Plur" or token.index + 1 >= len(sentence):
        return None
    following = sentence.tokens[token.index + 1]
    named = links.at(following.start, following.end)
    if named is None or named.start != following.start or named.kind not in ACTING or named.form == "demonym":
        return None
    while following.deprel == "compound" and following.index < following.head and following.end < named.end:
        following = sentence.tokens[following.head]  # "its owner | Calder Group"
    return (named.speaks_for or named.entity) if is_beside(token, following, named.start) else None


def is_beside(noun: Token, name: Token, start: int | None = None) -> bool:
    """Whether the parser put a name, which may begin before its last word, into the place of the noun in front of it,
    which it names."""
    next_to = name.index == noun.index + 1 if start is None else start == noun.end + 1
    same = name.head == noun.head and name.deprel == noun.deprel == "nsubj"
    return same and name.upos == "PROPN" and noun.upos in ("NOUN", "PROPN") and next_to


def _says_whereto(sentence: Sentence, index: int, links: Links) -> bool:
    """Whether a word is the "to" or the "the" in front of a state or body: "ambassador | to | the United Nations"."""
    words = [one.text.lower() for one in sentence.tokens[max(0, index - 1) : index + 2]]
    if "to" not in words[:2]:
        return False
    at = index + (2 if words[-1] == "the" else 1)
    named = links.on(sentence.tokens[at]) if at < len(sentence) else None
    return named is not None and named.kind in ("State", "InternationalOrganisation")


_FAMILY: Final = ("father", "mother", "brother", "sister")
"""Titles of the clergy that say, behind which "of" stands, whose kin somebody is."""


def title_bearer(sentence: Sentence, index: int, links: Links) -> Iri | None:
    """The person whose title a word belongs to: any word of "Kazakhstan President" means him who is named next."""
    titled = joined = False
    tie: int | None = None
    speaks_for = sentence.tokens[index].lemma.lower() in SPEAKING_FOR
    for following in sentence.tokens[index : index + _LONGEST]:
        named = links.at(following.start, following.end)
        if named and named.kind == "Person":
            tied_to = sentence.tokens[tie + 1 : following.index] if tie is not None else None
            kin = sentence.tokens[index].lemma.lower() in _FAMILY
            owns = tied_to is not None and not speaks_for and (kin or _is_whose(tied_to, links))
            return named.entity if titled and not owns else None
        if titled and not joined and following.text == "and" and _opens_without_article(sentence, index):
            titled, joined = False, True  # "Vice Chancellor and Economy Minister Ada Holm"
            continue
        if joined and named:
            return None  # "German Chancellor and French President Bo Berg"
        lemma = following.lemma.lower()
        calling = lemma in HUMAN or (lemma.endswith(HUMAN_ENDINGS) and lemma not in THINGS)  # "the geologist Ada Holm"
        calling = calling and following.upos == "NOUN" and following.feature("Number") == "Sing"
        calling = calling or lemma in _SEEKING
        titled = titled or lemma in TITLES or following.text.lower() in TITLES or calling
        tied = titled and (following.text in ("of", "for") or _says_whereto(sentence, following.index, links))
        if following.upos not in ("NOUN", "PROPN", "ADJ") and not tied:
            return None
        tie = following.index if tied else tie
    return None


def _is_whose(between: Sequence[Token], links: Links) -> bool:
    """Whether the words between "of" and a name are none that an office could be of, but the name's own title if
    anything: "a critic of | President | Ada Holm" is not she, "the president of | Chad | Ada Holm" is."""
    if between and between[-1].lemma.lower() in _OFFICES:
        return True  # "a deputy of | Interior Minister | Bo Berg"
    return all(
        one.lemma.lower().rstrip(".") in TITLES | SHORT_TITLES | LESS | FORMER
        or one.upos == "ADJ"
        or ((named := links.on(one)) is not None and named.form == "demonym")
        for one in between
    )


def _opens_without_article(sentence: Sentence, index: int) -> bool:
    """Whether a phrase has no article in front: "the president and Foreign Minister Ada Holm" are two."""
    while index and sentence.tokens[index - 1].upos in ("NOUN", "PROPN", "ADJ"):
        index -= 1
    return not index or sentence.tokens[index - 1].upos != "DET"
