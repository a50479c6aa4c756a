"""Who only tells of an event, and takes no part in it.

That is a news medium that reports it or is told of it ("…, Ukraine's Suspilne reported", "told the AP that …"), with
whose it is, and the source behind a headline's colon ("Five killed in Kharkiv: governor").
"""

from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.lexicon import SEEING
from graph.extraction.linking.links import Links, Mention
from graph.language.sentence import Sentence, Token

_TELLING: Final = frozenset("say report tell write quote cite inform note add".split())
_TOLD: Final = ("obj", "iobj")
_BODIES: Final = ("Organisation", "Agency", "Company")
_REPORTING: Final = (*_BODIES, "Person")
"""What a name of one word that reports may pass for, whatever it is."""
_MEDIA: Final = ("news agency", "television", "newspaper")
"""Nouns that are a part of the names of media of which nothing else tells that they are such."""
_LONGEST: Final = 7
"""Words of a source behind a colon at most."""
_NAMING: Final = ("NOUN", "PROPN", "DET", "ADJ", "PUNCT", "ADP", "PART", "NUM")


def tellers(sentence: Sentence, event: int, links: Links) -> set[int]:
    """The words of those who only tell of the event that a word of the sentence tells."""
    found = _behind_colon(sentence, event)
    for token in sentence:
        named = links.on(token)
        if named is None or not _tells(sentence, token, named, event, links):
            continue
        found |= {token.index, *sentence.subtree(token.index)}
    return found


def _tells(sentence: Sentence, token: Token, named: Mention, event: int, links: Links) -> bool:
    """Whether a word names a medium that passes on what is told, or is told of it."""
    verb = sentence.tokens[token.head]
    if verb.index == event or event in sentence.subtree(token.index):
        return False
    if verb.relation == "acl" and verb.lemma.lower() in SEEING and preposition(sentence, token.index) == "by":
        return is_medium(named, links)  # "a draft seen by Reuters calls on Israel to withdraw"
    if verb.lemma.lower() not in _TELLING:
        return False
    is_told = token.relation in _TOLD or (token.relation == "obl" and preposition(sentence, token.index) == "to")
    reports = token.relation == "nsubj" and verb.lemma.lower() == "report" and named.kind in _REPORTING
    return reports or ((is_told or token.relation == "nsubj") and is_medium(named, links))


def is_medium(named: Mention, links: Links) -> bool:
    """Whether a name is that of a news medium: a publisher, or an organ of a state that is called a news agency."""
    if named.kind == "Publisher":
        return True
    label = links.known(named.entity).label
    texts = (f"{label} {noun}" for noun in _MEDIA)
    return named.kind in _BODIES and any(
        (match.start, match.end) == (0, len(text)) and match.candidates[0].iri == named.entity
        for text in texts
        for match in links.gazetteer.find(text)
    )


def _behind_colon(sentence: Sentence, event: int) -> set[int]:
    """The words behind the colon of a headline, where these are a noun that says whose words it is."""
    colon = next((one.index for one in sentence if one.text == ":" and one.index > event), len(sentence))
    behind = sentence.tokens[colon + 1 :]
    if len(behind) > _LONGEST or sentence.tokens[-1].text in (".", "!", "?"):
        return set()
    return {one.index for one in behind} if all(one.upos in _NAMING for one in behind) else set()
