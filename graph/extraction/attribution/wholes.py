"""Whether what is reported is a statement of its own, and no question, supposition, request or mere name."""

from typing import Final

from graph.extraction.attribution.conditions import HELD_OPEN, is_unreal
from graph.extraction.attribution.denials import SHARES
from graph.extraction.attribution.quotations import Quotations
from graph.extraction.attribution.reported import ADDING, Content, Form, Report
from graph.extraction.lexicon import QUESTION_WORDS
from graph.language.sentence import Sentence, Token

_ASKING: Final = ("ask", "wonder", "question", "inquire", "enquire")
_POSSIBLY: Final = frozenset(("may", "might", "could"))
_ABLE: Final = frozenset("see hear feel tell smell confirm".split())
"""What somebody who could do it did: "villagers could see that it burned"."""
_ENTITLED: Final = ("justify", "justified", "right", "wrong", "correct", "mistaken", "mistake")
_CONTRASTING: Final = ("while", "whereas", "although", "though")
_SAYING: Final = ("say", "tell", "add", "argue", "warn", "write")
_LEARNING: Final = ("know", "ask", "learn")


def is_whole(
    text: str, quotations: Quotations, sentence: Sentence, report: Report, content: Content, *, quoted: bool
) -> bool:
    """Whether a content is a statement of its own."""
    if content.form is Form.DEED:
        return False
    if not quoted and (_asks(sentence, report, content) or _is_supposed(text, quotations, sentence, report, content)):
        return False
    if report.cue.modality == "requested" and report.cue.deed and not quoted:
        return False  # "urged both sides to withdraw": the request says it all
    inside = [sentence.tokens[i] for i in content.words]
    if report.cue.deed and content.form == Form.FRAGMENT and _is_asked_for(sentence, report, content):
        return False  # 'urged an "end to the war"'
    if content.form == Form.INFINITIVE:
        if any(one.lemma.lower() in _LEARNING for one in inside[:2]):
            return quoted  # "wanted to know whether it was safe"
        promised = report.cue.modality in ("planned", "hoped") or report.cue.lemma == "propose"
        return quoted or (promised and len(inside) > 2)
    if quoted:
        return True
    if content.form.nominal:
        if report.cue.lemma == "cite" and _is_reason(sentence, report):
            return False
        if all(one.upos == "DET" or one.lemma.lower() in SHARES for one in inside):
            return False  # "denied any involvement" does not say in what
        return any(one.upos != "PROPN" for one in inside)  # "which China calls Diaoyu" only names it
    shared = sentence.tokens[report.head].deprel == "acl:relcl"  # "a dam which they say | may burst"
    verbal = content.form == Form.AROUND or any(one.upos in ("VERB", "AUX") for one in inside)
    return verbal and len(inside) > (1 if shared else 2)


def _is_reason(sentence: Sentence, report: Report) -> bool:
    """Whether something is cited only for what is said: "said it would stay, citing the raid"."""
    above = (sentence.tokens[i] for i in sentence.ancestors(report.head) if sentence.tokens[i].upos == "VERB")
    verb = next(above, None)
    return verb is not None and verb.lemma.lower() in _SAYING


def _is_asked_for(sentence: Sentence, report: Report, content: Content) -> bool:
    """Whether words in marks name only what somebody asks for."""
    if report.cue.modality != "requested":
        return False
    inside = (sentence.tokens[i] for i in content.words)
    return any(one.relation == "obj" and one.head == report.head for one in inside)


def _asks(sentence: Sentence, report: Report, content: Content) -> bool:
    """Whether a content is an indirect question, of which nobody says how it is: "asked whether it was safe"."""
    first = sentence.tokens[content.words[0]]
    word = first.lemma.lower()
    if content.form != Form.CLAUSE or content.words[0] < report.head:
        return False
    if word == "whether" or (word == "if" and report.cue.lemma in _ASKING):
        return True
    inside = set(content.words)
    top = next((i for i in content.words if sentence.tokens[i].head not in inside), first.index)
    asked = first.relation in ("advmod", "obj", "nsubj", "mark") and first.head == top
    return word in QUESTION_WORDS and (asked or first.index == top)


def _is_asked(sentence: Sentence, index: int) -> bool:
    """Whether a clause under a verb of asking is a question: "asked if she thought that …"."""
    below = sentence.child(index, "ccomp")
    mark = sentence.child(below.index, "mark") if below is not None else None
    return mark is not None and mark.lemma.lower() in ("if", "whether")


def _is_supposed(text: str, quotations: Quotations, sentence: Sentence, report: Report, content: Content) -> bool:
    """Whether nobody is said to have said it: "If readers think that …", "What would the test show?"."""
    marked = quotations.at(sentence.tokens[report.head].start) is not None
    if not report.verbal or marked or content.form == Form.AROUND:
        return False
    head = sentence.tokens[report.head]
    if head.lemma.lower() in ADDING and head.text.lower().endswith("ing"):
        return False  # "said it might fail if it rained, adding that …", with "adding" hung on "rained"
    if _is_only_possible(sentence, head):
        return True
    contrasted = False  # "asked whether it was safe, while the mayor said that …" asks nothing of what the mayor said
    for index in (report.head, *sentence.ancestors(report.head)):
        asking = index != report.head and not contrasted and sentence.tokens[index].lemma.lower() in _ASKING
        if asking and _is_asked(sentence, index):
            return True
        marks = [sentence.tokens[i].lemma.lower() for i in sentence.children(index)]
        token = sentence.tokens[index]
        if token.relation == "advcl" and any(mark in ("if", "unless", "whenever") for mark in marks):
            return True
        contrasted = contrasted or (token.relation == "advcl" and any(mark in _CONTRASTING for mark in marks))
        if token.relation not in ("conj", "advcl", "xcomp", "ccomp", "parataxis"):
            break
    asked = text[: sentence.end].rstrip().endswith("?")
    return asked and sentence.tokens[report.head].is_root


def _is_only_possible(sentence: Sentence, head: Token) -> bool:
    """Whether somebody may say it one day: "critics may say that …", "people will be justified in saying that …"."""
    helping = {sentence.tokens[i].text.lower() for i in sentence.children(head.index) if i < head.index}
    if helping & _POSSIBLY:
        said = head.upos == "VERB" and head.lemma.lower() not in (*_ABLE, *HELD_OPEN)
        return said and not helping & {"i", "we", "only"}
    over = sentence.tokens[head.head]
    free = head.relation == "advcl" and over.lemma.lower() in _ENTITLED and "in" in helping
    return free and is_unreal(sentence, over)
