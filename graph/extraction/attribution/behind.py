"""The clause straight behind a verb of saying that the parser hung elsewhere.

Verbs of saying take a clause without "that" more often than not, and parsers then take its subject for their object
("says | the cellist and her tutor | have resigned"), or its first subordinate clause for all of it. Here the order of
the words decides: what stands behind such a verb is said, where it has a finite verb of its own.
"""

from typing import Final

from graph.extraction.attribution.reported import ADDRESSING, OPENERS, SUBORDINATE, Content, Form
from graph.extraction.attribution.words import Words
from graph.extraction.clauses import is_passive
from graph.language.sentence import Token

_BARE: Final = frozenset(
    "say claim believe think insist argue warn announce admit confirm add note report estimate predict fear hope "
    "stress explain maintain concede acknowledge allege declare suspect deny vow promise pledge swear state charge "
    "complain repeat reiterate contend rule testify retort recall reveal suggest".split()
)
"""Verbs that take a clause without "that" as often as with it."""
_RELATIVE: Final = ("who", "which", "whose", "where", "whom", "what", "how", "why", "whether", "that", "when")
_ASKING: Final = ("what", "how", "why", "who", "whether", "where")
_OPENING: Final = ("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADV", "SCONJ", "ADP", "SYM")
_NOMINAL: Final = ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ")
_NAMING: Final = ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART")
_GROUP: Final = ("AUX", "ADV", "PART", "VERB")
_THAT_NEAR: Final = 8
"""Words at most between a verb and the "that" of what it says: "said in an interview on Monday that"."""

_TIME_LONG: Final = 4
"""Words of a time behind a verb of saying: "on Sunday", "late Sunday"."""


def behind(words: Words, verb: Token, contents: tuple[Content, ...]) -> Content | None:
    """The clause behind a verb of saying, where none of its contents is it; nothing where the words make none."""
    if not _may_say(words, verb) or any(_is_it(words, verb, one) for one in contents):
        return None
    end = _end(words, verb)
    if (that := _that(words, verb, end)) is not None:
        said = words.trimmed(list(range(that + 1, end)))
        return Content(Form.CLAUSE, said) if _main(words, that + 1, end) is not None else None
    first = verb.index + 1
    if any(one.words[-1] < verb.index for one in contents) and _goes_on(words, first):
        return None
    if verb.lemma.lower() in ADDRESSING and (whom := _addressed(words, verb)) is not None:
        first = whom + 1
    elif verb.lemma.lower() not in _BARE:
        return None
    if is_passive(words.sentence, verb.index) or first >= end or _main(words, first, end) is None:
        return None
    if words.tokens[first].text.lower() in _ASKING or _is_of(words, verb):
        return None
    if words.tokens[first].upos not in _OPENING and not words.tokens[first].text.lower().endswith("ing"):
        return None
    said = words.trimmed(list(range(first, end)))
    return Content(Form.CLAUSE, said) if said else None


def _is_of(words: Words, verb: Token) -> bool:
    """Whether "of" behind a verb names what it is about: "think of rivers", but not "said of forty boats ten sank"."""
    return words.tokens[verb.index + 1].text.lower() == "of" and verb.lemma.lower() != "say"


def in_front(words: Words, verb: Token) -> int | None:
    """The noun that a sentence begins with, which speaks where the parser gave the verb of saying no subject."""
    run: list[Token] = []
    for token in words.tokens[: verb.index]:
        if token.upos not in _NAMING and token.text != "-":
            break
        run.append(token)
    nouns = [one for one in run if one.upos in ("NOUN", "PROPN")]
    if not nouns or (run[-1].index + 1 == verb.index and nouns[-1] is not run[-1]):
        return None
    head = nouns[-1]
    while head.relation == "flat" and head.head < head.index:
        head = words.tokens[head.head]
    return head.index


def _may_say(words: Words, verb: Token) -> bool:
    """Whether a verb is finite, stands outside of marks, and has words straight behind it."""
    if verb.upos != "VERB" or verb.text.lower().endswith("ing") or verb.index + 1 >= len(words.tokens):
        return False
    if words.tokens[verb.index + 1].upos == "PUNCT" or words.in_marks(verb.index) or verb.relation == "amod":
        return False
    if is_passive(words.sentence, verb.index):
        return verb.lemma.lower() in ADDRESSING
    helping = words.sentence.child(verb.index, "aux")
    having = helping is not None and helping.text.lower() == "having"  # "Having promised him rain, Holm went"
    return "VerbForm=Fin" in verb.feats or (helping is not None and not having)


def _is_it(words: Words, verb: Token, content: Content) -> bool:
    """Whether a content is what stands behind the verb, or a quotation in front of it."""
    if content.form not in (Form.CLAUSE, Form.AROUND):
        return False
    first, last = content.words[0], content.words[-1]
    if first < verb.index:
        return words.in_marks(first) or words.tokens[max(first - 1, 0)].text in OPENERS or content.form == Form.AROUND
    gap = words.tokens[verb.index + 1 : first]
    if words.has_finite(one.index for one in gap) and gap[-1].text.lower() != "that":
        return False  # "confirmed it is holding a man | the court wants"
    if words.tokens[first].lemma.lower() not in SUBORDINATE:
        return True
    rest = next((i for i in range(last + 1, len(words.tokens)) if words.tokens[i].upos != "PUNCT"), None)
    following = words.tokens[last + 1].text if last + 1 < len(words.tokens) else ""
    return following != "," or rest is None or _main(words, first, last + 1) is not None


def _addressed(words: Words, verb: Token) -> int | None:
    """The last word of who is spoken to, straight behind the verb: "told | local radio | the ship had sunk"."""
    index = verb.index + 1
    if index < len(words.tokens) and words.tokens[index].upos in ("DET", "PRON"):
        index += 1
    while index < len(words.tokens) and words.tokens[index].upos in ("ADJ", "NOUN", "PROPN"):
        token = words.tokens[index]
        if token.upos == "NOUN" or token.relation in ("obj", "iobj"):
            following = words.tokens[index + 1] if index + 1 < len(words.tokens) else token
            opens = following.upos in ("DET", "PRON", "PROPN", "NUM") and following.text.lower() not in _RELATIVE
            return index if opens else None
        index += 1
    return None


def _goes_on(words: Words, first: int) -> bool:
    """Whether only a short word of time and a participle follow: "…, the mayor said Sunday, ending weeks of doubt"."""
    comma = next((one.index for one in words.tokens[first : first + _TIME_LONG + 1] if one.text == ","), None)
    following = words.tokens[comma + 1 : comma + 2] if comma is not None else ()
    inside = words.tokens[first:comma] if comma is not None else ()
    timely = all(one.upos in ("PROPN", "NOUN", "NUM", "ADP", "ADV") for one in inside)
    return bool(following) and timely and following[0].upos == "VERB" and following[0].text.lower().endswith("ing")


def _end(words: Words, verb: Token) -> int:
    """Where what is said ends: with the sentence, at a semicolon, ", adding …" or ", according to …", and where the one
    who says so does more: "said Peru had lied | and accused it of fraud".

    In a relative clause it ends with that: "Holm, who admits he was late, | is said to have slept"; and in one in front
    of what it hangs on: "When he announced the move, | he said it would rain".
    """
    limit, more = _relative_end(words, verb), _does_more(words, verb)
    for token in words.tokens[verb.index + 1 :]:
        if token.text == ";" or token.index in (limit, more):
            return token.index
        if words.tokens[token.index - 1].text != ",":
            continue
        reports = words.cues[token.index] is not None and token.text.lower().endswith("ing")
        if reports or token.text.lower() in ("according", "adding", "while", "whereas") or _closes(words, token):
            return token.index - 1
    return len(words.tokens)


def _does_more(words: Words, verb: Token) -> int:
    """Where the "and" of a second report stands that is beside the first, or of another deed of who does something to
    an object: "ruled the island | and won a war"; -1 where there is none."""
    acts = words.sentence.child(verb.index, "obj") is not None
    for index in words.sentence.children(verb.index):
        token, joiner = words.tokens[index], words.sentence.child(index, "cc")
        second = token.relation == "conj" and token.upos == "VERB" and (acts or words.cues[index] is not None)
        if second and joiner is not None and "VerbForm=Fin" in token.feats:
            return joiner.index if words.sentence.child(index, "nsubj") is None else -1
    return -1


def _relative_end(words: Words, verb: Token) -> int:
    """Where a clause ends that stands in front of what it hangs on, or a relative one of a noun whose own verb stands
    behind it; -1 where there is no such end."""
    for top in (verb.index, *words.sentence.ancestors(verb.index)):
        if words.tokens[top].relation == "advcl" and words.tokens[top].head > words.sentence.subtree(top)[-1]:
            return words.sentence.subtree(top)[-1] + 1
    if verb.deprel != "acl:relcl":
        return -1
    last = words.sentence.subtree(verb.index)[-1]
    around = (words.tokens[index] for index in words.sentence.ancestors(verb.index))
    before = any(one.relation == "nsubj" and one.head > last for one in around)  # "anger at Holm, who …, | has grown"
    return last + (words.tokens[last].text != ",") if before else -1


def _closes(words: Words, token: Token) -> bool:
    """Whether a tag that ends the sentence begins with a word: "denied any part in it, | the agency reported"."""
    last = words.tokens[-1] if words.tokens[-1].upos != "PUNCT" else words.tokens[-2]
    subject = words.sentence.child(last.index, "nsubj")
    if words.cues[last.index] is None or subject is None:
        return False
    speaker = words.sentence.subtree(subject.index)
    return speaker[0] == token.index and speaker[-1] == last.index - 1


def _that(words: Words, verb: Token, end: int) -> int | None:
    """The "that" which opens what is said, with no verb between; one that a verb follows is "which"."""
    for index in range(verb.index + 1, min(verb.index + 1 + _THAT_NEAR, end - 1)):
        token = words.tokens[index]
        if token.upos in ("VERB", "AUX") or token.text in (",", *OPENERS):
            return None
        if words.is_occasion(index):
            return None
        if token.lemma.lower() == "that":
            opens = words.tokens[index + 1].upos in (*_NOMINAL, "ADP", "SCONJ", "ADV")
            return index if token.upos == "SCONJ" and opens else None
    return None


def _main(words: Words, first: int, end: int) -> int | None:
    """The first finite verb that no conjunction or relative pronoun governs, behind a noun or pronoun."""
    governed, named, index = 0, False, first
    while index < end:
        token = words.tokens[index]
        word = token.text.lower()
        named = named or token.upos in ("NOUN", "PROPN", "PRON", "NUM") or word.endswith("ing")
        if (token.upos == "SCONJ" and word in SUBORDINATE) or (index > first and word in _RELATIVE):
            governed += word != "as" or token.relation == "mark"
        elif token.upos == "CCONJ" and words.tokens[index - 1].text == "," and not governed:
            return None  # "reported the theft, and the police came"
        elif token.upos in ("VERB", "AUX"):
            last = index
            while last + 1 < end and words.tokens[last + 1].upos in _GROUP:
                last += 1
            finite = [one for one in words.tokens[index : last + 1] if "VerbForm=Fin" in one.feats]
            if any(one.deprel != "acl" for one in finite):  # "waters claimed by Brunei" are a participle's
                if not governed and named:
                    return None if _goes_along(words, index, last) else index
                governed = max(governed - 1, 0)
            index = last
        index += 1
    return None


def _goes_along(words: Words, first: int, last: int) -> bool:
    """Whether a verb has the subject of the one before it: "announced a vote and will hold it", "announced a vote, held
    it and resigned"."""
    before = words.tokens[first - 1]
    joined = any(words.tokens[index].relation == "conj" for index in range(first, last + 1))
    return before.upos == "CCONJ" or (before.text == "," and joined)
