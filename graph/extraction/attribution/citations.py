"""Reports of what somebody else reports: "X was quoted by Y as saying …", "Reuters reported, citing diplomats"."""

from typing import Final

from graph.extraction.attribution.extents import is_citing, kept
from graph.extraction.attribution.reported import CITING, OPENERS, Content, Form, Report
from graph.extraction.attribution.words import Words
from graph.extraction.clauses import is_passive, preposition, surface_subject
from graph.extraction.lexicon import BODIES, DOCUMENTS, speaks
from graph.language.sentence import Token
from graph.vocabulary import Cue

_RECORDS: Final = frozenset(
    "account data datum dossier estimate evidence figure file filing intelligence interview medium media newspaper "
    "news_agency outlet people record source statistic testimony".split()
)
"""What else is cited for what it tells."""


def citation(words: Words, verb: Token, cue: Cue) -> Report | None:
    """ "X was quoted (by Y) as saying (by Y) that …", "Y quoted X as saying that …"."""
    saying = next(
        (
            i
            for i in words.sentence.subtree(verb.index)
            if words.cues[i] is not None and words.tokens[i].text.lower().endswith("ing")
            and words.marker(words.tokens[i]) == "as"
        ),
        None,
    )
    passive = is_passive(words.sentence, verb.index)
    cited = words.sentence.child(verb.index, "obj", "iobj")
    if passive:
        subject = surface_subject(words.sentence, verb.index)
        heads = (verb.index, saying) if saying is not None else (verb.index,)
        relays = [i for head in heads for i in words.sentence.children(head) if preposition(words.sentence, i) == "by"]
    elif cited is not None and saying is not None:
        subject = cited.index
        above = surface_subject(words.sentence, verb.index)
        relays = [above] if above is not None else []
    else:
        return None
    if subject is None:
        return None
    contents: list[Content] = []
    for top in [] if saying is None else words.sentence.subtree(saying):
        token = words.tokens[top]
        if token.relation in ("ccomp", "acl") and top != saying and not contents:
            contents.append(Content(Form.CLAUSE, kept(words, top, verb)))
    if passive and not contents and (front := _quoted_before(words, subject)):
        contents.append(Content(Form.AROUND, front))
    before = words.sentence.child(verb.index, "ccomp")  # "…, the agency quoted the ministry as saying"
    if not contents and not passive and before is not None and before.index < verb.index:
        contents.append(Content(Form.CLAUSE, kept(words, before.index, verb)))
    if not contents and verb.relation == "parataxis" and (around := _around_cited(words, verb)):
        contents.append(around)
    inside = {verb.index, *words.sentence.subtree(verb.index)} - {i for one in contents for i in one.words}
    return Report(verb.index, tuple(sorted(inside)), (subject,), tuple(contents), cue, tuple(relays))


def cited_by(words: Words, verb: Token) -> tuple[int, ...]:
    """Whom a report cites: "Reuters reported, citing two diplomats, that …" gives the diplomats."""
    for below in words.sentence.subtree(verb.index):
        token = words.tokens[below]
        own = token.relation == "advcl" and token.head == verb.index and token.text.lower() in ("citing", "quoting")
        before = token.relation == "acl" and token.head in words.sentence.children(verb.index)
        if own or ((before or verb.index < below) and is_citing(words, below)):
            return _cited(words, below)
    behind = verb.index + 2  # "…, Reuters reported, citing diplomats", with "citing" hung on what is reported
    return _cited(words, behind) if behind < len(words.tokens) and is_citing(words, behind) else ()


def _cited(words: Words, citing: int) -> tuple[int, ...]:
    cited = words.sentence.child(citing, "obj") or words.sentence.child(citing, "nsubj")
    if cited is not None and cited.index < citing:
        return ()
    return (cited.index,) if cited and (_may_say(cited) or cited.lemma.lower() in _RECORDS) else ()


def _may_say(cited: Token) -> bool:
    """Whether what is cited may say something: "citing two diplomats", but not "citing the mild winter"."""
    lemma = cited.lemma.lower()
    return cited.upos != "NOUN" or speaks(lemma) or lemma in DOCUMENTS or lemma in BODIES


def only_cites(words: Words, verb: Token) -> bool:
    """Whether a participle behind a comma names whom a report follows, and so reports nothing itself."""
    cited = words.sentence.child(verb.index, "obj")
    if cited is None or not is_citing(words, verb.index):
        return False
    if not any(_passes_on(words, one, cited) for one in words.tokens):
        return False  # "called off the talks, citing Ebola"
    return _may_say(cited)


def _passes_on(words: Words, verb: Token, cited: Token) -> bool:
    """Whether a verb of saying reports what the cited one says."""
    says = verb.upos == "VERB" and words.cues[verb.index] is not None and verb.lemma.lower() not in CITING
    return says and cited_by(words, verb) == (cited.index,)


def _around_cited(words: Words, verb: Token) -> Content | None:
    """The clause in front of ", the agency quoted the ministry as saying"."""
    inside = {verb.index, *words.sentence.subtree(verb.index)}
    return words.rest(verb.head, inside) if words.is_set_off(verb) else None


def _quoted_before(words: Words, subject: int) -> tuple[int, ...]:
    """The words of the quotation that ends right in front of a subject: “…,” the minister was quoted as saying."""
    first = next((i for i in words.sentence.subtree(subject) if words.tokens[i].upos != "PUNCT"), subject)
    if not first or words.tokens[first - 1].text not in ("”", '"', "»", "’"):
        return ()
    opening = next((i for i in range(first - 2, -1, -1) if words.tokens[i].text in OPENERS), -1)
    return words.trimmed(list(range(opening + 1, first - 1)))
