"""What is said, whole: the words of a clause that stand apart from it because the parser hung them on the report.

"In the north, | a bridge fell, the mayor said", "It was due, he said, | to the rain", and, in two contents where there
is one, "said | it was likely | that the bridge would fall". What the article adds about the report is taken off again:
"said the bridge fell, | without giving details".
"""

from dataclasses import replace
from typing import Final

from graph.extraction.attribution.reported import CLOSERS, OPENERS, Content, Form
from graph.extraction.attribution.words import Words
from graph.extraction.lexicon import NOT
from graph.language.sentence import Token

_CLAUSES: Final = (Form.CLAUSE, Form.AROUND)
_HANGING: Final = ("obl", "advcl", "nsubj", "csubj", "nmod", "obj")
_RESUMING: Final = frozenset(
    "to for of by from than because despite into against toward towards between although though unless until".split()
)
"""What a clause goes on with behind a report set into it; "in" and "on" as often tell where it was said."""
_LEADING: Final = frozenset("by under despite without unless if because although besides".split())
"""What leads a clause behind a report; "in" and "on" as often tell where or when it was said."""
_JOINING: Final = ("that", "whether", "if", "on", "to", "about", "for", "of")
_TELLING: Final = frozenset(
    "elaborate specify explain say tell name identify disclose comment mention cite clarify detail".split()
)
_GIVING: Final = ("give", "offer", "provide", "go")
_DETAILS: Final = frozenset(
    "detail reason explanation evidence figure proof example name comment information specific source date".split()
)
_UNWILLING: Final = ("refuse", "decline")
_WHOM: Final = (["they"], ["them"], ["he"], ["him"], ["she"], ["her"])
"""Who is not named by whoever is not they: "but would not name | them"."""
_MOODS: Final = frozenset(
    "fear question concern doubt hope tension speculation worry alarm uncertainty outrage anxiety suspicion anger "
    "pressure confusion mystery".split()
)
"""What news raises, fuels or adds to; whoever is reported seldom says so of himself."""
_ACTS: Final = frozenset("decision ruling move verdict step".split())
"""What somebody does by saying that it is so."""
_DASHES: Final = ("—", "–", "-", "--")
_NEAR: Final = 5
"""Words at most from a comma to the noun that the article calls a saying by, and one behind it."""
_SPELLS: Final = frozenset("day week month year decade hour time".split())
_ENDING: Final = ("end", "mark", "cap")
_RAISING: Final = ("raise", "heighten", "increase")


def rounded(words: Words, verb: Token, contents: tuple[Content, ...], sources: tuple[int, ...]) -> tuple[Content, ...]:
    """The contents of a reporting verb with what belongs to them, and without what the article adds to the report."""
    found = tuple(_behind_dash(words, verb, one) for one in _joined(words, verb, contents))
    if len(found) == 1 and found[0].form in _CLAUSES:
        only = _resumed(words, verb, _led(words, verb, _opened(words, verb, found[0], sources)))
        return (_without_tail(words, verb, only),)
    return tuple(_without_tail(words, verb, one) if one.form in _CLAUSES else one for one in found)


def _behind_dash(words: Words, verb: Token, content: Content) -> Content:
    """A quotation in front of a report without the article's own clause before its dash: "He backed down — | “I am
    sorry,” he said"."""
    if content.words[-1] > verb.index or content.form not in _CLAUSES or words.in_marks(content.words[0]):
        return content
    last = content.words[-1] + 1
    dashes = (i for i in range(content.words[0], last + 1) if words.tokens[i].text in _DASHES)
    dash = next((i for i in dashes if words.tokens[i + 1].text in OPENERS), None)
    front = [words.tokens[i] for i in content.words if dash and i < dash]
    if dash is None or not any(one.relation in ("nsubj", "expl") and one.head < dash for one in front):
        return content
    closing = next((i for i in range(dash + 2, verb.index) if words.tokens[i].text in CLOSERS), verb.index)
    return replace(content, words=words.trimmed(list(range(dash + 1, closing))))


def _joined(words: Words, verb: Token, contents: tuple[Content, ...]) -> tuple[Content, ...]:
    """The contents, with two clauses as one where nothing but a conjunction parts them."""
    found: list[Content] = []
    for content in contents:
        before = found[-1] if found else None
        if before is not None and {before.form, content.form} == {Form.CLAUSE}:
            gap = range(before.words[-1] + 1, content.words[0])
            parting = [words.tokens[i].lemma.lower() for i in gap if words.tokens[i].text not in CLOSERS]
            apart = len(parting) > 1 or any(one not in _JOINING for one in parting)
            if not apart and (before.words[0] < verb.index) == (content.words[-1] < verb.index):
                found[-1] = Content(Form.CLAUSE, (*before.words, *gap, *content.words))
                continue
        found.append(content)
    return tuple(found)


def _opened(words: Words, verb: Token, content: Content, sources: tuple[int, ...]) -> Content:
    """A clause in front of a report from where its sentence begins: "In the north, | a bridge fell, he said"."""
    first, last = content.words[0], content.words[-1]
    if last > verb.index or not first:
        return content
    # 'Holm "is one of us," he said': the subject stands in front of the mark
    quoted = words.in_marks(first)
    opened = quoted and words.tokens[first - 1].text in OPENERS and words.tokens[first].text[:1].islower()
    if quoted and not opened:
        return content
    low = max((i for i in range(first) if words.tokens[i].text in (";", ":")), default=-1) + 1
    while low < first and (words.tokens[low].upos in ("CCONJ", "PUNCT") or _is_adverb(words, low, first)):
        low += 1
    gap = range(low, first)
    said = {verb.index, *content.words}
    tops = [words.tokens[i] for i in gap if words.tokens[i].head not in gap and words.tokens[i].upos != "PUNCT"]
    hanging = all(one.relation in _HANGING and one.head in said and not one.is_root for one in tops)
    marks = sum(words.tokens[i].text in (*OPENERS, *CLOSERS) for i in gap) - opened
    if not tops or not hanging or marks % 2 or set(sources) & set(gap):
        return content
    if any(words.cues[one.index] is not None and words.sentence.child(one.index, "ccomp") for one in tops):
        return content
    return replace(content, words=(*gap, *content.words))


def _led(words: Words, verb: Token, content: Content) -> Content:
    """A clause behind a report with the phrase that leads it: "said | by the end of the year the debt would shrink"."""
    gap = range(verb.index + 1, content.words[0])
    if not gap or words.tokens[gap[0]].lemma.lower() not in _LEADING or words.in_marks(content.words[0]):
        return content
    above = [words.tokens[i] for i in gap if words.tokens[i].head not in gap and words.tokens[i].upos != "PUNCT"]
    beside = all(one.relation in _HANGING and one.head in (verb.index, *content.words) for one in above)
    if any(one.deprel == "obl:agent" and one.head == verb.index for one in above):
        return content  # "asked | by the press | whether it rained": they ask
    return replace(content, words=(*gap, *content.words)) if above and beside else content


def _is_adverb(words: Words, index: int, first: int) -> bool:
    """Whether a word only leads from the sentence before: "However, …", "Meanwhile …"."""
    token = words.tokens[index]
    return (
        token.upos == "ADV"
        and token.relation == "advmod"
        and len(words.sentence.subtree(index)) < 3
        and (index + 1 < first and words.tokens[index + 1].text == ",")
    )


def _resumed(words: Words, verb: Token, content: Content) -> Content:
    """A clause in front of a report with what goes on behind it: "It was due, he said, | to the rain"."""
    behind = verb.index + 2
    if content.words[-1] > verb.index or behind >= len(words.tokens) or words.tokens[verb.index + 1].text != ",":
        return content
    if words.in_marks(content.words[0]) or words.tokens[behind].lemma.lower() not in _RESUMING:
        return content
    subject = words.sentence.child(verb.index, "nsubj")
    if subject is None or subject.index > verb.index:
        return content
    stop = next((i for i in range(behind, len(words.tokens)) if words.tokens[i].text == ";"), len(words.tokens))
    rest = range(behind, stop)
    if any(words.cues[i] is not None and words.tokens[i].upos == "VERB" for i in rest):
        return content
    return replace(content, words=(*content.words, *words.trimmed(list(rest))))


def _without_tail(words: Words, verb: Token, content: Content) -> Content:
    """A clause behind a report without what the article adds: "…, without giving details", "…, raising fears"."""
    if (called := _called(words, verb, content) or _unwilling(words, verb, content)) is not None:
        content = replace(content, words=called)
    for index in reversed(content.words[2:]):
        token = words.tokens[index]
        if index < verb.index or not token.text.lower().endswith("ing"):
            continue
        first = words.sentence.subtree(index)[0]
        before = words.tokens[first - 1].text
        whole = words.sentence.subtree(index)[-1] >= content.words[-1]
        if not whole or first <= content.words[0]:
            continue
        silent = words.marker(token) == "without" and _tells(words, token)
        if silent or ((before == "," or words.tokens[first].text == ",") and _moves(words, token)):
            kept = words.trimmed([i for i in content.words if i < first])
            return replace(content, words=kept) if kept else content
    return content


def _called(words: Words, verb: Token, content: Content) -> tuple[int, ...] | None:
    """A clause behind a report without what the article calls it: "ruled that it stands, | a decision they fought",
    "said prices would fall, | a view few economists share"."""
    if content.words[0] < verb.index:
        return None
    for index in reversed(content.words[3:]):
        if words.tokens[index].text != "," or words.in_marks(index):
            continue
        phrase = words.tokens[index + 1 : index + 1 + _NEAR]
        if len(phrase) < 3 or phrase[0].text.lower() not in ("a", "an"):
            return None
        noun = next((one for one in phrase[1:] if one.upos != "ADJ"), phrase[-1])
        behind = words.tokens[noun.index + 1 : noun.index + 2]
        named = noun.upos == "NOUN" and (noun.lemma.lower() in words.nouns or noun.lemma.lower() in _ACTS)
        told = behind and (behind[0].upos in ("PRON", "DET", "PROPN", "SCONJ", "ADJ") or "Part" in behind[0].feats)
        if not named or not told:
            return None
        said = words.trimmed([i for i in content.words if i < index])
        return said if any(words.tokens[i].upos in ("VERB", "AUX") for i in said) else None
    return None


def _unwilling(words: Words, verb: Token, content: Content) -> tuple[int, ...] | None:
    """A clause behind a report without what the speaker keeps to himself: "said two had died, | but would not name
    them", "… | but gave no details"."""
    inside = content.words
    but = next((i for i in reversed(inside[2:]) if words.tokens[i].text.lower() == "but"), None)
    if but is None or but < verb.index or words.in_marks(but):
        return None
    behind = [words.tokens[i] for i in inside if i > but]
    told = [one for one in behind if one.upos not in ("AUX", "PART", "ADV", "DET")]
    lemmas = [one.lemma.lower() for one in told if one.upos != "ADP"]
    unwilled = any(one.lemma.lower() in NOT for one in behind[:3]) or (lemmas[:1] and lemmas[0] in _UNWILLING)
    lemmas = lemmas[1:] if lemmas[:1] and lemmas[0] in _UNWILLING else lemmas
    silent = unwilled and lemmas[:1] and lemmas[0] in _TELLING and (len(lemmas) == 1 or lemmas[1:] in _WHOM)
    bare = len(lemmas) == 2 and lemmas[0] in _GIVING and lemmas[1] in _DETAILS
    if not silent and not (bare and (unwilled or any(one.text.lower() == "no" for one in behind))):
        return None
    return words.trimmed([i for i in inside if i < but])


def _things(words: Words, token: Token) -> list[str]:
    below = [words.tokens[i] for i in words.sentence.children(token.index)]
    return [one.lemma.lower() for one in below if one.relation in ("obj", "obl") and one.index > token.index]


def _tells(words: Words, token: Token) -> bool:
    lemma = token.lemma.lower()
    return lemma in _TELLING or (lemma in _GIVING and bool(_DETAILS & {*_things(words, token)}))


def _moves(words: Words, token: Token) -> bool:
    """Whether a participle tells what the news does to its hearers, or what spell it brings to an end."""
    things = {*_things(words, token)}
    stakes = token.lemma.lower() in _RAISING and "stake" in things
    return stakes or bool(things & _MOODS) or (token.lemma.lower() in _ENDING and bool(things & _SPELLS))
