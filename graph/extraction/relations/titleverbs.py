"""The titles that verbs give to a person, or take from one: "was appointed", "becomes", "resigned as"."""

from collections.abc import Iterator
from typing import Final

from graph.extraction.clauses import is_passive, preposition
from graph.extraction.lexicon import OWNERS
from graph.extraction.linking.links import Links, Mention
from graph.extraction.relations.found import KEEPING, RENEWING, Phase
from graph.extraction.relations.portraits import portrayed
from graph.extraction.relations.titleheads import is_held_no_more
from graph.extraction.relations.titleruns import Run, apposed, fronted, inverted, runs
from graph.extraction.relations.titlesapart import titles_apart
from graph.extraction.relations.titlewords import INSIDE, JOINING, NEXT, TIES, is_time, joins_titles, name_at, text_at
from graph.language.sentence import Sentence, Token

_GIVEN: Final = frozenset(
    """appoint name elect re-elect reelect choose swear install instal inaugurate confirm reappoint reinstate
    promote""".split()
)
_FOLLOWING: Final = frozenset("succeed replace follow".split())
_HELD: Final = frozenset("become remain stay serve act work take return".split())
_BARE: Final = _GIVEN | {"become", "remain", "stay"}
"""Verbs behind which a title needs no "as"."""
_TAKING: Final = _GIVEN | _FOLLOWING | {"become", "take", "return", "make"}
"""Verbs with which an office begins."""
_LEFT: Final = frozenset("resign step stand retire quit oust sack dismiss remove fire depose vote".split())
_TAKEN: Final = frozenset("oust sack dismiss remove fire depose".split())
"""What is done to those who lose an office."""
_RELATIVE: Final = ("who", "which", "that")
_AUXILIARY: Final = ("AUX", "ADV", "PART")
_DESCRIBING: Final = 6
"""Words at most between a verb and the name to which it gives a title: "former Nigerian president"."""
_ASIDE: Final = 13
"""Words at most between the commas behind a name behind which its verb stands."""


def titled(sentence: Sentence, mention: Mention, links: Links) -> tuple[Run, ...]:
    """All words that may be a title of a name: those beside it, where it is given in full, and those behind verbs."""
    if mention.form not in ("short", "pronoun"):
        beside = runs(sentence, mention, links)
    else:
        beside = apposed(sentence, mention, links) if mention.form == "short" else fronted(sentence, mention, links)
    return (*beside, *_predicated(sentence, mention, links))


def phase_of(sentence: Sentence, run: Run, head: int) -> Phase:
    """What the words of a title, up to its head, say of its time, or else the verb that gives or takes it."""
    if is_held_no_more(sentence, run, head):
        return Phase.HELD
    if run.verb is None or sentence.tokens[run.verb].lemma.lower() in RENEWING:
        return Phase.HOLDS
    if run.copular and _is_past(sentence, run.verb):
        return Phase.HELD
    if _puts_another(sentence, run.verb):
        return Phase.ENDS
    verb = _plain(sentence.tokens[run.verb])
    return Phase.ENDS if verb in _LEFT else Phase.BEGINS if verb in _TAKING else Phase.HOLDS


def _predicated(sentence: Sentence, mention: Mention, links: Links) -> Iterator[Run]:
    """The titles that verbs give to a person, or take from one: "Annan served as | Secretary-General of …", "Wilmès,
    who becomes | foreign minister", "She was | the country's premier", "named Ana Brnabić | speaker of parliament"."""
    covered = sentence.covering(mention.start, mention.end)
    if mention.kind != "Person" or not covered:
        return
    behind = covered[-1] + 1
    yield from inverted(sentence, covered)
    if run := _handed(sentence, covered[0], behind, links):
        yield run
    for begin in dict.fromkeys(_openings(sentence, behind, links)):
        if (run := _behind_verb(sentence, begin, links)) and not _is_said_of_another(sentence, covered, run):
            yield run
    for begin, copula in portrayed(sentence, covered):
        said = copula is None
        if run := _behind_verb(sentence, begin, links) if said else _run(sentence, copula, begin, links, copular=True):
            yield run
    for one in titles_apart(sentence, covered):
        gives = one.holds or sentence.tokens[one.verb].lemma.lower() in (*_BARE, *_TAKEN, *_HELD)
        if gives and (run := _run(sentence, one.verb, one.begin, links, copular=one.holds)):
            yield run


def _is_said_of_another(sentence: Sentence, name: tuple[int, ...], run: Run) -> bool:
    """Whether the verb behind a name has another subject, under which the name stands straight behind a preposition:
    "Holm, an officer under Otto Ryder, | became | minister", "Holm, the daughter of Otto Ryder, …"."""
    verb = sentence.tokens[run.verb] if run.verb is not None else None
    if verb is not None and verb.relation in ("aux", "cop"):
        verb = sentence.tokens[verb.head]
    subject = sentence.child(verb.index, "nsubj") if verb is not None else None
    if subject is None or subject.index in name or subject.text.lower() in _RELATIVE:
        return False
    top = next((i for i in name if sentence.tokens[i].head not in name), name[0])
    tied = any(sentence.tokens[i].relation == "case" and i == name[0] - 1 for i in sentence.children(top))
    return tied and top in sentence.subtree(subject.index)


def _handed(sentence: Sentence, first: int, behind: int, links: Links) -> Run | None:
    """The title that somebody gives to a name or takes from it: "appointed Ousmane Sonko | prime minister", "named the
    lawyer Ousmane Sonko as | its envoy", "a government with Abdul Dbeibah as | prime minister", "sacked Ada Holm as |
    head of …"."""
    tokens = sentence.tokens
    ties = [token.text for token in tokens[:first] if token.text in ("with", "and")]
    beside = ties[-1:] == [tokens[first - 1].text] and "with" in ties
    if beside and behind + 1 < len(tokens) and text_at(sentence, behind) == "as":
        return _run(sentence, None, behind + 1, links)
    verb = _giving(sentence, first, links)
    apart = text_at(sentence, first - 1) == ","
    if apart and text_at(sentence, behind) == ",":
        behind += 1  # "dismissed his predecessor, Ada Holm, as | chairwoman of …"
    tied = text_at(sentence, behind) == "as"
    lemma = tokens[verb].lemma.lower() if verb is not None else ""
    taken = lemma in _TAKEN or (verb is not None and _puts_another(sentence, verb))
    made = lemma == "make" and behind < len(tokens) and tokens[behind].upos == "NOUN"  # "made him | finance minister"
    if verb is None or not (made or lemma in _GIVEN or (taken and tied)) or (apart and not tied):
        return None
    if text_at(sentence, behind) in ("as", "to", "be"):
        behind += 1
    following = tokens[behind] if behind < len(tokens) else None
    if following is None or following.text in ("'s", "’s"):
        return None
    titled = following.upos in (*INSIDE, "DET") or following.text.lower() in (*OWNERS, *JOINING)
    return _run(sentence, verb, behind, links) if titled else None


def _giving(sentence: Sentence, first: int, links: Links) -> int | None:
    """The verb in front of a name, and of the "in" that belongs to it, with no more between than what describes who
    bears the name: "named | former president Ada Holm", "appointed | Togo's Ada Holm", "swore | in Ada Holm"."""
    tokens = sentence.tokens
    for token in reversed(tokens[max(0, first - 1 - _DESCRIBING) : first]):
        if token.upos == "VERB":
            return token.index
        if token.text == "in" and token.index and tokens[token.index - 1].lemma.lower() == "swear":
            return token.index - 1
        named = links.on(token)
        if token.text == "," and token.index == first - 1:
            continue
        if token.text.lower() in OWNERS and text_at(sentence, first - 1) == ",":
            continue
        if token.upos not in (*INSIDE, "DET") or (named and named.kind == "Person"):
            return None
    return None


def _openings(sentence: Sentence, at: int, links: Links) -> Iterator[int]:
    """Where the verb of a name may begin that ends in front of a token: straight behind it, behind the "who" that takes
    it up, behind a comma, behind what stands between two."""
    if text_at(sentence, at) == "of" and at + 1 < len(sentence):
        begin = at + 2 if text_at(sentence, at + 1) == "the" and at + 2 < len(sentence) else at + 1
        at = name_at(sentence, begin, links)[-1] + 1  # "Katri Kulmuni of the Centre Party | becomes"
    yield at
    if (relative := _relative(sentence, at, links)) is not None:
        yield relative
    if text_at(sentence, at) != ",":
        return
    yield at + 1
    closing = next((one for one in sentence.tokens[at + 1 : at + 1 + _ASIDE] if one.text in (",", ";")), None)
    if closing and closing.text == ",":
        yield closing.index + 1


def _relative(sentence: Sentence, at: int, links: Links) -> int | None:
    """Behind the "who" that takes a name up, itself or by a noun beside it: "Pahor, a Social Democrat who | had …"."""
    for token in sentence.tokens[at : at + 10]:
        named = links.on(token)
        if token.lemma.lower() == "who":
            return token.index + 1
        inside = token.upos in (*INSIDE, "DET", "ADP") or token.text in (",", "-", "–")
        if not inside or (named and named.kind == "Person"):
            return None
    return None


def _behind_verb(sentence: Sentence, at: int, links: Links) -> Run | None:
    """The title behind a verb that begins with a token, with its auxiliaries: "has been re-elected | president"."""
    verb, be = _verb(sentence, at)
    if verb >= len(sentence):
        return None
    lemma = _plain(sentence.tokens[verb])
    if be is not None and text_at(sentence, verb).lower() == "acting":
        return _run(sentence, be, verb + 1, links, copular=True)
    if lemma in _FOLLOWING or _takes_over(sentence, verb):
        # "replaced Ada Holm with Juan Riva as …" gives an office to another.
        role = next((one.index for one in sentence.tokens[verb + 1 : verb + 9] if one.text in ("as", "with")), None)
        role = role if role is not None and text_at(sentence, role) == "as" else None
        if _puts_another(sentence, verb):
            return None
        return _run(sentence, verb, role + 1, links) if role is not None and be is None else None
    if lemma in KEEPING and (role := _of_next_term(sentence, verb)) is not None:
        return _run(sentence, verb, role + 1, links)
    if lemma in _TAKEN and be is None and sentence.child(verb, "obj") is not None:
        return None  # "whom Holm sacked as | vice president"
    given = lemma in _GIVEN and (be is not None or text_at(sentence, verb - 1) == ",")
    if not given and lemma not in _HELD | _LEFT:
        return _run(sentence, be, verb, links, copular=True) if be is not None else None
    begin = _behind_particles(sentence, verb)
    if lemma == "vote" and (be is None or text_at(sentence, begin - 1) != "out"):
        return None  # who votes "as president" keeps the office
    if text_at(sentence, begin) in ("as", "to"):
        return _run(sentence, verb, begin + 1, links)
    return _run(sentence, verb, begin, links) if lemma in _BARE else None


def _verb(sentence: Sentence, at: int) -> tuple[int, int | None]:
    """The verb behind its auxiliaries, which begin with a token, and the last form of "be" among them."""
    be: int | None = None
    for token in sentence.tokens[at:]:
        if token.upos not in _AUXILIARY and token.text not in ("re", "-"):
            return token.index, be
        be = token.index if token.lemma.lower() == "be" else be
    return len(sentence), be


def _puts_another(sentence: Sentence, verb: int) -> bool:
    """Whether a verb tells whom somebody puts in the place of another: "replaced Ada Holm as premier | with Riva"."""
    if sentence.tokens[verb].lemma.lower() != "replace" or is_passive(sentence, verb):
        return False
    below = [i for i in sentence.children(verb) if i > verb]
    below += [i for one in below if preposition(sentence, one) == "as" for i in sentence.children(one)]
    return any(preposition(sentence, i) == "with" for i in below)


def _of_next_term(sentence: Sentence, verb: int) -> int | None:
    """The "as" that says of which office it is that somebody has one more term: "won a second term | as president"."""
    term = sentence.child(verb, "obj")
    if term is None or term.lemma.lower() != "term" or text_at(sentence, term.index + 1) != "as":
        return None
    below = {sentence.tokens[i].text.lower() for i in sentence.children(term.index)}
    return term.index + 1 if below & NEXT else None


def _takes_over(sentence: Sentence, verb: int) -> bool:
    """Whether a verb tells from whom its subject has an office: "took over | from Juan Riva as prime minister"."""
    behind = [text_at(sentence, verb + 1), text_at(sentence, verb + 2)]
    return _plain(sentence.tokens[verb]) == "take" and behind == ["over", "from"]


def _behind_particles(sentence: Sentence, verb: int) -> int:
    """Behind what stands between a verb and its "as": "took the oath of office | as", "took over on Sunday | as"."""
    at = verb + 1
    if _plain(sentence.tokens[verb]) == "take" and at + 1 < len(sentence):
        oath = sentence.tokens[at + 1].lemma.lower() == "oath"
        at += (4 if text_at(sentence, at + 2) == "of" else 2) if oath else 0
    if text_at(sentence, at) in ("in", "over", "down", "office", "briefly", "again", "out"):
        at += 1
    if text_at(sentence, at) == "to" and text_at(sentence, at + 1) in ("office", "power"):
        at += 2
    if text_at(sentence, at) in ("on", "last", "this") and text_at(sentence, at + 2) == "as":
        at += 2
    return at


def _run(sentence: Sentence, verb: int | None, at: int, links: Links, *, copular: bool = False) -> Run | None:
    """The title that begins with a token, given by a verb; with ``copular``, by a form of "be": "has been | president
    of Slovenia"."""
    words = _phrase(sentence, at, links)
    return Run(words, before=False, verb=verb, copular=copular) if words else None


def _phrase(sentence: Sentence, start: int, links: Links) -> tuple[int, ...]:
    """The words of a title that begins with a token: a noun phrase, with what "of", "for" and "to" tie to it."""
    words: list[int] = []
    for token in sentence.tokens[start : start + 10]:
        named = links.on(token)
        inside = token.upos in (*INSIDE, "DET") or token.text in JOINING or token.lemma.lower() in TIES
        inside = inside or joins_titles(sentence, token.index)
        if (named and named.kind == "Person") or (not inside and not named) or is_time(sentence, token):
            break
        words.append(token.index)
    return tuple(words)


def _is_past(sentence: Sentence, verb: int) -> bool:
    """Whether a form of "be" with its auxiliaries stands in the past: "was", "had been", but not "has been"."""
    begin = verb
    while begin and sentence.tokens[begin - 1].upos in _AUXILIARY:
        begin -= 1
    finite = next((one for one in sentence.tokens[begin : verb + 1] if one.feature("VerbForm") == "Fin"), None)
    return finite is not None and finite.feature("Tense") == "Past"


def _plain(verb: Token) -> str:
    """A verb without what says that it is done again: "elect" of "re-elected"."""
    return verb.lemma.lower().removeprefix("re-")
