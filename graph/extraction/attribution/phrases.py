"""Reports without a verb of saying: "according to X", "in X's view", "X's claim that …"."""

from dataclasses import replace
from typing import Final

from graph.extraction.attribution.conditions import is_negated, is_perfect
from graph.extraction.attribution.denials import OF_ONESELF
from graph.extraction.attribution.extents import kept
from graph.extraction.attribution.reachback import first_of
from graph.extraction.attribution.reported import CLOSERS, Content, Form, Report
from graph.extraction.attribution.words import Words
from graph.extraction.clauses import preposition, surface_subject
from graph.extraction.lexicon import NOT, QUESTION_WORDS, speaks
from graph.language.sentence import Sentence, Token
from graph.vocabulary import Cue

VIEWS: Final = frozenset(
    "view opinion word eye judgement judgment account telling estimation admission reckoning estimate reading "
    "assessment mind phrase formulation description count tally retelling narrative perspective viewpoint "
    "standpoint version".split()
)
"""What somebody has of things "in" which, or "by" or "to" which, they are so."""
_SEEN_FROM: Final = ("perspective", "viewpoint", "standpoint")
"""Those of them "from" which something is so."""
_LOOSE: Final = ("count", "tally", "version", "narrative")
"""Those that give a view only where commas set them off."""
_TOLD_OF: Final = ("event", "history", "story", "war", "incident", "reality")
"""What a "version" is of that somebody tells, and which is no draft or make of a thing."""
_LIGHT: Final = frozenset(
    "make issue repeat release voice express raise reiterate renew give add share defend retract "
    "withdraw maintain restate uphold publish send sound take".split()
)
"""Verbs whose subject makes the claim that is their object: "the mayor repeated the claim that …"."""
_DECLARING: Final = frozenset(
    "declare announce state signal indicate reaffirm stress emphasise emphasize confirm".split()
)
"""Verbs with which somebody says what he means to do: "declared his intention to …"."""
_GIVING: Final = ("make", "give", "issue", "offer", "have", "deliver", "send")
"""Verbs with which somebody makes an announcement or has an explanation, which follows behind a colon."""
_ASKING: Final = (*QUESTION_WORDS, "whether")
_AGAINST: Final = ("deny", "reject", "dismiss", "share")
"""Verbs of which "its" need not mean their subject: "the mayor denied its claim that …"."""

_PAPERS: Final = frozenset("newspaper paper magazine outlet site website agency broadcaster daily weekly".split())
"""What "the Daily Monitor" may stand straight behind as its name."""
_NAMED: Final = ("nmod:desc", "compound")
"""What ties a title to the name behind it."""


def according_to(words: Words, token: Token) -> Report | None:
    """ "According to X, …": the clause around it is X's."""
    named: int | None = token.head
    marks = token.relation in ("case", "mark")
    inner = words.sentence.child(token.head, "nsubj") if token.relation == "mark" else None
    if inner is not None:
        named = inner.index  # "according to officials briefed on the matter", as parsers hang it
    elif token.relation != "case":
        named = next((i for i in words.sentence.children(token.index) if words.tokens[i].relation == "obl"), None)
    if named is None:
        return None
    if marks and (cut := _named_first(words, token)) is not None:
        return cut
    top = token.head if marks else token.index
    while marks and words.tokens[named].deprel in _NAMED and words.tokens[named].head > named:
        named = top = words.tokens[named].head  # "according to General Ada Holm", with the title as its head
    named = _paper_behind(words, named)
    inside = {top, *words.sentence.subtree(top)}
    inside |= _run_on(words, token, inside)
    over = first_of(words, _seen(words, words.tokens[top].head, inside), inside, words.tokens[named])
    content = None if words.tokens[top].is_root else words.rest(over, inside)
    if content is not None and words.tokens[content.words[0]].text.lower() == "that":
        content = replace(content, words=content.words[1:])  # "said that, according to Holm, …"
    cue = Cue("according to", "ADP")
    return Report(token.index, tuple(sorted(inside)), (named,), (content,) if content else (), cue, (), False)


def _seen(words: Words, head: int, inside: set[int]) -> int:
    """The clause that a phrase in front of it is of, where a parser hung the phrase on the verb that tells both:
    "According to envoys, | she said, | it fell", "In Oslo's view, | it fell, | she said"."""
    clause = words.sentence.child(head, "ccomp")
    if clause is None or words.cues[head] is None or max(inside) > min(head, clause.index):
        return head
    set_in = words.tokens[head + 1].text == "," if clause.index > head else True
    return clause.index if set_in else head


def _paper_behind(words: Words, noun: int) -> int:
    """The name of a paper that the parser took for part of the noun: "the Ugandan newspaper | the Daily Monitor"."""
    following = words.tokens[noun + 1 : noun + 3]
    if words.tokens[noun].lemma.lower() not in _PAPERS or len(following) < 2 or following[0].text.lower() != "the":
        return noun
    name = following[1]
    return name.index if name.upos == "PROPN" and name.head == noun and name.relation == "compound" else noun


def _run_on(words: Words, token: Token, inside: set[int]) -> set[int]:
    """What stands without a comma behind the words that name who says it, at the end of a sentence, and is of them
    too: ", according to envoys | and aid workers"."""
    last = max(inside)
    behind = words.tokens[last + 1 :]
    if not token.index or words.tokens[token.index - 1].text not in (",", *CLOSERS) or not behind:
        return set()
    if behind[0].upos == "PUNCT":
        named = behind[0].text == "," and all(one.upos in ("PROPN", "PUNCT") for one in behind)
        return {one.index for one in behind} if named else set()  # ", according to her lawyer, | Ada Holm"
    comma = next((one.index for one in behind if one.text in (",", ";", "—", "–")), len(words.tokens))
    rest = words.tokens[last + 1 : comma]
    finite = any(one.upos in ("VERB", "AUX") and words.tokens[one.index - 1].text.lower() != "who" for one in rest)
    relative = comma < len(words.tokens) - 1 and words.tokens[comma + 1].text.lower() in ("who", "which")
    return set() if finite else {one.index for one in (behind if relative else rest)}


def _named_first(words: Words, token: Token) -> Report | None:
    """ "According to the engineer Ada Holm, …", where the parser hung the sentence on the name."""
    name = words.tokens[token.head]
    while not name.is_root and name.deprel in _NAMED and name.head > name.index:
        name = words.tokens[name.head]
    if token.index or not name.is_root:
        return None
    for below in words.sentence.children(name.index):
        clause = words.tokens[below]
        subject = words.sentence.child(below, "nsubj", "expl")
        if clause.upos not in ("VERB", "AUX", "ADJ", "NOUN") or subject is None or subject.upos == "PRON":
            continue
        first = words.sentence.subtree(below)[0]
        if first > name.index and "," in (words.tokens[first].text, words.tokens[first - 1].text):
            said = words.trimmed(list(words.sentence.subtree(below)))
            inside = tuple(i for i in words.sentence.subtree(name.index) if i < first)
            cue = Cue("according to", "ADP")
            return Report(token.index, inside, (name.index,), (Content(Form.AROUND, said),), cue, (), False)
    return None


def viewed(words: Words, noun: Token) -> Report | None:
    """ "In X's view, …": the clause is X's."""
    view = noun.lemma.lower()
    marks = ("from", "in") if view in _SEEN_FROM else ("in", "by", "to")
    if view not in VIEWS or preposition(words.sentence, noun.index) not in marks:
        return None
    if view in _LOOSE and not words.is_set_off(noun):
        return None  # "won by the army's count"
    of = (preposition(words.sentence, i) == "of" and words.tokens[i] for i in words.sentence.children(noun.index))
    if view == "version" and any(one and one.upos == "NOUN" and one.lemma.lower() not in _TOLD_OF for one in of):
        return None  # "in the Senate's version of the bill"
    if noun.lemma.lower() == "account" and words.sentence.child(noun.index, "compound") is not None:
        return None  # "paid it into the bank account of the firm"
    owner = words.sentence.child(noun.index, "nmod:poss") or next(
        (words.tokens[i] for i in words.sentence.children(noun.index) if _is_whose(words, i)), None
    )
    if owner is None or noun.is_root:
        return None
    if owner.upos == "PRON" and _own(words, noun) and (subject := words.sentence.child(noun.head, "nsubj")):
        owner = subject  # "By his own account, Smith …": nobody else's
    inside = set(words.sentence.subtree(noun.index))
    content = words.rest(_seen(words, noun.head, inside), inside)
    if noun.relation == "nmod":
        content = Content(Form.PHRASE, words.trimmed([i for i in words.sentence.subtree(noun.head) if i not in inside]))
    cue = Cue(f"in … {noun.text}", "NOUN")
    return Report(noun.index, tuple(sorted(inside)), (owner.index,), (content,) if content else (), cue, (), False)


def _is_whose(words: Words, index: int) -> bool:
    """Whether "of" stands in front of a noun, or of the trade in front of a name: "the view of the trader Ada Holm"."""
    trade = words.sentence.child(index, "nmod:desc")
    behind = preposition(words.sentence, trade.index) if trade is not None and trade.index < index else ""
    return "of" in (preposition(words.sentence, index), behind)


def _own(words: Words, noun: Token) -> bool:
    return any(words.tokens[i].lemma.lower() == "own" for i in words.sentence.children(noun.index))


def noun_report(words: Words, noun: Token, cue: Cue) -> Report | None:
    """ "X's claim that …", "claims by X that …", "X repeated the claim that …"."""
    if noun.relation == "obl" and words.tokens[noun.head].upos == "VERB" and words.cues[noun.head]:
        return None  # "said in a statement that …"
    clause = next(
        (i for i in words.sentence.children(noun.index)
         if words.tokens[i].relation in ("acl", "ccomp") and _with_that(words, i)),
        None,
    )  # fmt: skip
    if clause is None and noun.relation == "obj":
        below = words.sentence.child(noun.head, "ccomp")
        near = below is not None and words.sentence.subtree(below.index)[0] == noun.index + 1
        clause = below.index if below is not None and near else None
    if clause is None:
        clause = _behind_owner(words, noun)
    promised = (_promised(words, noun, cue) or _done_by_oneself(words, noun)) if clause is None else None
    clause = clause if promised is None else promised
    if clause is None:
        return _led_to(words, noun, cue)
    if _is_relative_denial(words, clause):
        return None
    beside = [words.tokens[i].text.lower() for i in words.sentence.children(noun.index)]
    if cue.polarity and ("no" in beside or "little" in beside):
        return None  # "there is no doubt that …": so says whoever says that
    owners = [
        i
        for i in words.sentence.children(noun.index)
        if words.tokens[i].deprel == "nmod:poss" or preposition(words.sentence, i) in ("by", "from", "of", "among")
        or (words.tokens[i].relation in ("compound", "amod") and words.tokens[i].text[:1].isupper())
        or (words.tokens[i].relation == "compound" and speaks(words.tokens[i].lemma.lower()))
    ]  # fmt: skip
    governor = words.tokens[noun.head]
    its = bool(owners) and _is_ones_own(words, owners[0]) and governor.lemma.lower() not in _AGAINST
    speaking = _LIGHT if promised is None else _LIGHT | _DECLARING
    if (not owners or its) and noun.relation == "obj" and governor.lemma.lower() in speaking:
        subject = surface_subject(words.sentence, governor.index)
        owners = [subject] if subject is not None else owners
    if not owners and noun.relation == "nsubj" and governor.lemma.lower() in _LIGHT:
        owners = [i for i in words.sentence.children(governor.index) if words.tokens[i].deprel == "obl:agent"]
    if "no" in beside and governor.lemma.lower() == "be":
        owners = []  # "there is no fear among traders that …": nobody holds it
    inside = set(words.sentence.subtree(noun.index)) - set(words.sentence.subtree(clause))
    content = Content(Form.CLAUSE, kept(words, clause, noun)) if promised is None else _done(words, clause, noun)
    return Report(noun.index, tuple(sorted(inside)), tuple(owners[:1]), (content,), cue, (), False)


def _is_ones_own(words: Words, owner: int) -> bool:
    """Whether an owner is a pronoun or a body with one: "repeated | his | claim", "renewed | his country's | vow"."""
    if words.tokens[owner].upos == "PRON":
        return True
    whose = words.sentence.child(owner, "nmod:poss")
    return words.tokens[owner].deprel == "nmod:poss" and whose is not None and whose.upos == "PRON"


def _led_to(words: Words, noun: Token, cue: Cue) -> Report | None:
    """What a colon sets behind an announcement or the like: "has an explanation for it: | the wells ran dry"."""
    maker = words.tokens[noun.head]
    given = noun.relation == "obj" and maker.lemma.lower() in _GIVING and not cue.polarity
    if not given or is_negated(words.sentence, maker.index):
        return None
    rest = words.tokens[noun.index + 1 :]
    colon = next((one.index for one in rest if one.text == ":"), None)
    subject = surface_subject(words.sentence, maker.index)
    if colon is None or subject is None or colon + 3 >= len(words.tokens) or words.in_marks(colon):
        return None
    said = words.trimmed(list(range(colon + 1, len(words.tokens))))
    first = words.tokens[said[0]] if said else noun
    asks = words.tokens[-1].text == "?" or first.text.lower() in _ASKING
    if not words.has_finite(said) or first.index != colon + 1 or asks:
        return None
    own = tuple(range(min(words.sentence.subtree(subject)[0], maker.index), colon))
    return Report(noun.index, own, (subject,), (Content(Form.CLAUSE, said),), cue, (), False)


def _promised(words: Words, noun: Token, cue: Cue) -> int | None:
    """The infinitive of "X's vow to …", "X declared his intention to …"; what becomes of a vow is another matter."""
    governor = words.tokens[noun.head]
    told = noun.relation != "obj" or governor.lemma.lower() in _LIGHT | _DECLARING
    if cue.modality != "planned" or noun.is_root or not told:
        return None
    for below in words.sentence.children(noun.index):
        one = words.tokens[below]
        if one.relation != "acl" or words.sentence.subtree(below)[0] < noun.index:
            continue
        doing = one.text.lower().endswith("ing") and words.marker(one) == "of"  # "its intention of raising it"
        if one.feature("VerbForm") == "Inf" or doing:
            return below
    return None


def claimed(words: Words, noun: Token) -> Content | None:
    """What a noun says that its owner has done, if it says that: "X's claim | to have sunk it"."""
    clause = _done_by_oneself(words, noun)
    return _done(words, clause, noun) if clause is not None else None


def _done(words: Words, clause: int, noun: Token) -> Content:
    said = kept(words, clause, noun)
    return Content(Form.INFINITIVE, said[1:] if words.tokens[said[0]].text.lower() == "of" else said)


def _done_by_oneself(words: Words, noun: Token) -> int | None:
    """The verb of what a noun says that its owner has done: "X's claim to have sunk it", "X's boast of having sunk
    it"."""
    below = (words.tokens[i] for i in words.sentence.children(noun.index) if noun.lemma.lower() in OF_ONESELF)
    for one in below:
        first = words.tokens[words.sentence.subtree(one.index)[0]]
        if one.relation == "acl" and is_perfect(words.sentence, one) and first.text.lower() in ("to", "of"):
            return one.index
    return None


def equated(words: Words, noun: Token, cue: Cue) -> Report | None:
    """ "X's fear is that …", "the fear in Warsaw is that …": the clause is theirs."""
    if not (said := is_equated(words.sentence, noun)):
        return None
    owners = [
        i
        for i in words.sentence.children(noun.index)
        if (words.tokens[i].deprel == "nmod:poss" and words.tokens[i].text.lower() != "their")
        or preposition(words.sentence, i) in ("among", "of", "by", "from")
        or (preposition(words.sentence, i) in ("in", "at") and words.tokens[i].upos == "PROPN")
    ]
    if not owners:
        return None
    inside = set(words.sentence.subtree(noun.index))
    content = words.trimmed([i for i in words.sentence.subtree(noun.head) if i > said and i not in inside])
    clause = (*sorted(inside), *range(max(inside) + 1, said + 1))
    return Report(noun.index, clause, tuple(owners[:1]), (Content(Form.CLAUSE, content),), cue, (), False)


def is_equated(sentence: Sentence, noun: Token) -> int:
    """Where the "that" stands of the clause that a noun is said to be: "the hope is | that …"; 0 without one."""
    if noun.deprel != "nsubj:outer" or noun.upos != "NOUN":
        return 0
    mark = sentence.child(noun.head, "mark")
    if mark is None or mark.text.lower() != "that" or mark.index < noun.index:
        return 0
    return mark.index if all(one.text.lower() not in NOT for one in sentence.tokens[noun.index : mark.index]) else 0


def is_told_of(sentence: Sentence, report: Report) -> bool:
    """Whether an article only tells that something is claimed, and not who does: "the claim that … has spread"."""
    noun = sentence.tokens[report.head]
    return not report.verbal and not report.sources and noun.upos == "NOUN" and noun.relation == "nsubj"


def _with_that(words: Words, clause: int) -> bool:
    """Whether "that" opens a clause, whatever else its head has before it: "that it was behind the theft"."""
    below = (words.tokens[i] for i in words.sentence.children(clause))
    return any(one.relation == "mark" and one.text.lower() == "that" for one in below)


def _behind_owner(words: Words, noun: Token) -> int | None:
    """The clause of "a warning from the director, Ada Holm, that …", where the parser hung it on the name."""
    tokens = words.tokens[noun.index + 1 : noun.index + 16]
    if not tokens or tokens[0].text.lower() not in ("from", "by", "of", "among"):
        return None
    that = next((one for one in tokens if one.upos in ("VERB", "AUX") or one.text.lower() == "that"), None)
    if that is None or that.text.lower() != "that" or that.relation != "mark" or that.head < that.index:
        return None
    return that.head if words.sentence.child(that.head, "nsubj") else None


def _is_relative_denial(words: Words, clause: int) -> bool:
    """Whether a clause is "a charge that the minister rejects", and nothing that is charged."""
    cue = words.cues[clause]
    return cue is not None and bool(cue.polarity) and words.sentence.child(clause, "obj", "ccomp") is None
