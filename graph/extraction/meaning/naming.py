"""Whom the names beside a noun make it mean: its title's bearer, or the name in apposition to it."""

from graph.extraction.lexicon import ACTING, HUMAN, HUMAN_ENDINGS, KIND_NOUNS, THINGS, TITLES, people
from graph.extraction.linking.links import Links
from graph.language.sentence import Sentence, Token
from graph.terms import Iri


def named_beside(sentence: Sentence, token: Token, links: Links) -> Iri | None:
    """Whom the name in apposition to a noun names: "the state oil company, PDVSA", "his colleague, Gao Hucheng"."""
    for below in sentence.children(token.index):
        beside = sentence.tokens[below]
        named = links.at(beside.start, beside.end)
        if beside.relation == "appos" and named and named.kind in ACTING and named.form != "demonym":
            return named.entity
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
    ahead = sentence.tokens[token.index + 1 : token.index + 3]
    lemma = token.lemma.lower()
    alone = token.feature("Number") != "Plur"  # "The terrorists, Smith said, …" are not Smith
    if alone and (lemma in TITLES or people(lemma, token)) and len(ahead) == 2 and ahead[0].text == ",":
        named = links.at(ahead[1].start, ahead[1].end)
        return named.entity if named and named.kind == "Person" else None
    return None


def _says_whereto(sentence: Sentence, index: int, links: Links) -> bool:
    """Whether a word is the "to" or the "the" in front of a state or body: "ambassador | to | the United Nations"."""
    words = [one.text.lower() for one in sentence.tokens[max(0, index - 1) : index + 2]]
    if "to" not in words[:2]:
        return False
    at = index + (2 if words[-1] == "the" else 1)
    named = links.on(sentence.tokens[at]) if at < len(sentence) else None
    return named is not None and named.kind in ("State", "InternationalOrganisation")


def title_bearer(sentence: Sentence, index: int, links: Links) -> Iri | None:
    """The person whose title a word belongs to: any word of "Kazakhstan President" means him who is named next."""
    titled = False
    for following in sentence.tokens[index : index + 7]:
        named = links.at(following.start, following.end)
        if named and named.kind == "Person":
            return named.entity if titled else None
        lemma = following.lemma.lower()
        calling = lemma in HUMAN or (lemma.endswith(HUMAN_ENDINGS) and lemma not in THINGS)  # "the geologist Ada Holm"
        calling = calling and following.upos == "NOUN" and following.feature("Number") == "Sing"
        titled = titled or lemma in TITLES or following.text.lower() in TITLES or calling
        tied = titled and (following.text in ("of", "for") or _says_whereto(sentence, following.index, links))
        if following.upos not in ("NOUN", "PROPN", "ADJ") and not tied:
            return None
    return None
