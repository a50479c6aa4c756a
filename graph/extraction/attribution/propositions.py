"""The words that make of somebody's words a whole proposition.

"Calling the treaty “a joke”" gives him two words of his own; what he says is *the treaty a joke*. The added words stand
in the article, and are shown with his; they are not his, so that what else they tell is not told by him.
"""

from typing import Final

from graph.extraction.attribution.denials import SHARES
from graph.extraction.attribution.reported import ADDRESSING, CITING, RELATIVES, Content, Form, Report
from graph.extraction.clauses import is_passive, surface_subject
from graph.extraction.lexicon import PAIRS
from graph.language.sentence import Sentence, Token

_BESIDE: Final = ("acl:relcl", "appos", "parataxis", "conj", "cc", "nsubj", "expl", "cop", "aux")


def missing(sentence: Sentence, report: Report, content: Content) -> tuple[int, ...] | None:
    """The words that a content lacks to be a proposition; nothing of it where there is none to be had.

    They are what a phrase describes ("called | the plan | reckless"), the subject of a clause that shares it or has a
    pronoun for it, and for a mere "joke" the report itself ("X condemned the | “joke”").
    """
    if content.form == Form.FRAGMENT:
        return _around(sentence, report, content)
    if content.form == Form.PHRASE:
        if report.verbal and _is_holders_own(sentence, report):
            return None
        thing = _described(sentence, report, content) if report.verbal else ()
        # "what he called a threat": the threat is all that there is to name
        return () if [sentence.tokens[index].lemma.lower() for index in thing] == ["what"] else thing
    return _subject(sentence, content, report) if content.form != Form.INFINITIVE else ()


def _top(sentence: Sentence, words: tuple[int, ...]) -> int:
    """The highest word of a content; of several, the first predicate."""
    inside = set(words)
    tops = [i for i in words if sentence.tokens[i].is_root or sentence.tokens[i].head not in inside]
    tops = [i for i in tops if sentence.tokens[i].upos != "PUNCT"] or tops
    return next((i for i in tops if sentence.tokens[i].upos in ("VERB", "AUX")), tops[0])


def _phrase(sentence: Sentence, head: int) -> tuple[int, ...]:
    """The words of a noun without its relative clauses, appositions and further members."""
    left_out = {
        word
        for below in sentence.children(head)
        if sentence.tokens[below].deprel in _BESIDE
        for word in sentence.subtree(below)
    }
    words = [i for i in sentence.subtree(head) if i not in left_out]
    while words and sentence.tokens[words[0]].upos in ("PUNCT", "ADP") and words[0] != head:
        words.pop(0)
    while words and sentence.tokens[words[-1]].upos == "PUNCT":
        words.pop()
    return tuple(words)


def _meant(sentence: Sentence, index: int) -> int | None:
    """The noun that a relative pronoun stands for, or the word itself."""
    token = sentence.tokens[index]
    if token.lemma.lower() not in RELATIVES or token.upos == "DET":
        return index
    above = (i for i in sentence.ancestors(index) if sentence.tokens[i].deprel == "acl:relcl")
    clause = next(above, None)
    return sentence.tokens[clause].head if clause is not None else None


def _subject(sentence: Sentence, content: Content, report: Report) -> tuple[int, ...]:
    """The subject that a clause shares with another one: "the war that has destroyed | and killed thousands", "the deal
    | which they say | will fail"."""
    top = _top(sentence, content.words)
    token = sentence.tokens[top]
    verb = sentence.tokens[report.head]
    bare = sentence.child(top, "nsubj", "csubj", "expl") is None
    if verb.deprel == "acl:relcl" and verb.head < verb.index < top and bare:
        return _phrase(sentence, _last_named(sentence, verb))
    if token.upos not in ("VERB", "AUX", "ADJ", "NOUN") or (token.relation != "conj" and not _relative(sentence, top)):
        return ()
    subject = surface_subject(sentence, top)
    found = _meant(sentence, subject) if subject is not None else None
    if found is None or found in content.words:
        return ()
    return tuple(i for i in _phrase(sentence, found) if i not in content.words)


def _last_named(sentence: Sentence, verb: Token) -> int:
    """The noun that a relative clause is of: of a share in a deed that of the deed, "responsibility for downing the
    | plane, which they said crashed"."""
    if sentence.tokens[verb.head].lemma.lower() not in SHARES:
        return verb.head
    comma = next((i for i in range(verb.head, verb.index) if sentence.tokens[i].text == ","), verb.head)
    last = sentence.tokens[comma - 1]
    return last.index if last.upos == "NOUN" and last.index > verb.head else verb.head


def _relative(sentence: Sentence, top: int) -> bool:
    """Whether the subject of a clause is a relative pronoun."""
    subject = sentence.child(top, "nsubj")
    return subject is not None and subject.lemma.lower() in RELATIVES and _meant(sentence, subject.index) is not None


def _described(sentence: Sentence, report: Report, content: Content) -> tuple[int, ...]:
    """What a phrase is said of: the object of "called", the subject of "was called", the subject of "barbaric"."""
    verb, top = sentence.tokens[report.head], _top(sentence, content.words)
    within = [i for i in sentence.subtree(top) if i < content.words[0] and sentence.tokens[i].upos != "PUNCT"]
    inner = sentence.child(top, "nsubj")
    if inner is not None and inner.index in within and inner.index != report.head:
        return _phrase(sentence, inner.index)
    if (
        (report.cue.modality == "requested" and not _describes(report))
        or verb.lemma.lower() in ADDRESSING
        or verb.upos != "VERB"
    ):
        return ()
    if is_passive(sentence, verb.index):
        subject = surface_subject(sentence, verb.index)
    else:
        thing = sentence.child(verb.index, "obj") or sentence.child(verb.index, "iobj", "expl")
        subject = thing.index if thing is not None else None
        if subject is None and verb.deprel == "acl:relcl" and _describes(report):
            subject = verb.head
    before = sentence.tokens[content.words[0] - 1]
    joined = "ADP" in (before.upos, sentence.tokens[content.words[0]].upos) or before.upos == "SCONJ"
    if not _describes(report) and not joined:
        return ()  # "saying things like …", where nothing is said of the object
    if subject is None or subject in content.words or top == subject:
        named = any(sentence.tokens[i].upos in ("NOUN", "PROPN") for i in within)
        return tuple(within) if named and _describes(report) and report.head not in within else ()
    found = _meant(sentence, subject)
    if found is None or found > top:
        return ()
    words = [i for i in _phrase(sentence, found) if i < content.words[0]]
    if verb.relation == "acl" and is_passive(sentence, verb.index):  # "Rebels, accused by Mali of killing him, …"
        words = [i for i in words if i < sentence.subtree(verb.index)[0]]
    while words and sentence.tokens[words[-1]].upos in ("ADP", "SCONJ", "PUNCT"):
        words.pop()
    return tuple(words)


def _is_holders_own(sentence: Sentence, report: Report) -> bool:
    """Whether a relative clause tells what its noun holds something to be, and the parser saw nothing of which it is:
    "the union, which considers Bern biased"."""
    verb = sentence.tokens[report.head]
    relative = sentence.child(verb.index, "nsubj") if verb.deprel == "acl:relcl" and _describes(report) else None
    own = relative is not None and relative.lemma.lower() in RELATIVES
    return own and sentence.child(verb.index, "obj", "iobj") is None and not is_passive(sentence, verb.index)


def _describes(report: Report) -> bool:
    return bool({"complement", "predication"} & {*report.cue.forms})


def _around(sentence: Sentence, report: Report, content: Content) -> tuple[int, ...] | None:
    """The clause that words in marks stand in: their own, or the report where that is what is done."""
    top = _top(sentence, content.words)
    inside = [sentence.tokens[i] for i in content.words]
    if all(one.upos in ("DET", "PUNCT") or one.lemma.lower() in PAIRS for one in inside):
        return None  # "chided “each side”" only names them
    for index in (top, *sentence.ancestors(top)):
        if index == report.head:
            break
        verbal = sentence.tokens[index].upos in ("VERB", "AUX") or sentence.child(index, "cop") is not None
        if verbal and sentence.child(index, "nsubj", "expl") is not None:
            return _clause(sentence, index, content)
    cue, verb = report.cue, sentence.tokens[report.head]
    if cue.lemma in CITING and is_passive(sentence, verb.index):
        return None  # "cited by the “Herald”"
    marks = {sentence.tokens[i].lemma.lower() for i in range(max(content.words[0] - 3, 0), content.words[0])}
    if _describes(report) or marks & {"as", "of"} & {*cue.forms}:
        return _described(sentence, report, content)
    if between := _between(sentence, verb, content):
        return between
    if "having" in cue.forms and sentence.tokens[top].relation == "obj" and sentence.tokens[top].head == verb.index:
        return tuple(i for i in _phrase(sentence, top) if i not in content.words)  # "admitted “secret talks”"
    if cue.modality == "requested" and (asked := _infinitive(sentence, content)) is not None:
        return asked
    subject = surface_subject(sentence, verb.index)
    if not (cue.deed or cue.modality or cue.polarity) or subject is None or verb.upos != "VERB":
        return None
    below = next((i for i in sentence.children(verb.index) if content.words[0] in sentence.subtree(i)), None)
    if below is None or (verb.text.lower().endswith("ing") and sentence.child(verb.index, "aux") is None):
        return None  # "issued a note condemning the “thugs”": no clause of its own
    first = min((i for i in sentence.children(verb.index) if sentence.tokens[i].relation == "aux"), default=verb.index)
    last = max(sentence.subtree(below)[-1], content.words[-1])
    found = _meant(sentence, subject)
    named = _phrase(sentence, found) if found is not None else ()
    return tuple(sorted({*named, *range(first, last + 1)} - {*content.words}))


def _between(sentence: Sentence, verb: Token, content: Content) -> tuple[int, ...]:
    """The words between "that" and a predicate in marks: "objected that | the ban | “punishes millions”"."""
    that = next(
        (i for i in range(verb.index + 1, content.words[0]) if sentence.tokens[i].lemma.lower() == "that"), None
    )
    words = range(that + 1, content.words[0]) if that is not None else range(0)
    nominal = any(sentence.tokens[i].upos in ("NOUN", "PROPN", "PRON") for i in words)
    broken = any(sentence.tokens[i].text in (",", ":", ";") for i in words)
    return tuple(words) if nominal and not broken else ()


def _infinitive(sentence: Sentence, content: Content) -> tuple[int, ...] | None:
    """The "to" that what is asked for in marks begins with, if that is an infinitive: "called on Chad | to “leave”"."""
    first = content.words[0]
    to = next((i for i in (first, first - 1, first - 2) if i > 0 and sentence.tokens[i].text.lower() == "to"), None)
    if to is None or sentence.tokens[to].relation != "mark" or sentence.tokens[to].head not in content.words:
        return None
    return (to,) if to < first else ()


def _clause(sentence: Sentence, top: int, content: Content) -> tuple[int, ...]:
    """The words of a clause without what joins it to the report."""
    words = [i for i in sentence.subtree(top) if i not in content.words]
    while words and (_joins(sentence.tokens[words[0]]) or sentence.tokens[words[0]].upos == "PUNCT"):
        words.pop(0)
    return tuple(words)


def _joins(token: Token) -> bool:
    return token.relation in ("mark", "cc") or token.lemma.lower() == "that"
