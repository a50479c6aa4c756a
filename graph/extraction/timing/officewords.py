"""What a sentence says of the beginning and end of an office, beside a title that only names it."""

from collections.abc import Iterator
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.timing.datewords import PLANNING, REQUESTING, URGING
from graph.extraction.timing.tense import auxiliaries, is_past, is_predicate, opening
from graph.language.sentence import Sentence, Token

# What somebody who holds an office does, or has done to them, at its beginning and at its end.
_TAKING: Final = frozenset(("appoint", "name", "inaugurate", "swear", "install", "instal", "assume", "nominate"))
DYING: Final = frozenset("die kill assassinate murder shoot killing death assassination murder".split())
_LEAVING: Final = frozenset(
    """resign quit retire step oust depose overthrow dismiss sack topple unseat die kill assassinate murder
    fire remove abdicate""".split()
)
# Of what they are about nothing is said to have come about.
_ONLY_SPOKEN_OF: Final = frozenset(
    """demand seek reject deny refuse discuss debate consider oppose support favour favor back predict threaten push
    campaign petition pray rule""".split()
)
_TERMS: Final = frozenset("term mandate tenure presidency rule reign premiership".split())
_LOSSES: Final = frozenset(
    "killing death assassination murder resignation ouster overthrow removal dismissal fall".split()
)

# "Took office", "came to power", "swept to power", "took the throne".
_SEATS: Final = ("office", "power", "throne")
# Of an office told before, where nothing is said of which one: "had held the post since 2015".
_POSTS: Final = ("post", "job", "position")
_COMING: Final = dict.fromkeys("take come enter assume seize sweep rise return ascend".split(), _SEATS) | {
    "ascend": ("throne",),
    "seize": ("power",),
}
# To say when they were done to somebody is to say since when he holds the office; an election comes before it.
_INSTALLING: Final = frozenset("inaugurate swear install instal appoint crown enthrone".split())
_RULING: Final = frozenset("rule govern reign lead run".split())
_REALMS: Final = frozenset("country nation state republic kingdom island archipelago emirate".split())
_PLAIN: Final = frozenset(("was", "were", "has", "have", "had", "been", "is", "are", "’s", "'s"))


def office_changes(sentence: Sentence, covered: tuple[int, ...]) -> Iterator[tuple[int, Token, str]]:
    """Words that tell when the bearer of a title took or left the office: each with itself and ``since`` or ``until``.

    Covers the clause of the bearer ("who was appointed in March", "whose term ends in May"), a noun ("the killing of
    …") and, where the sentence plainly tells it, what the bearer does or suffers ("President X resigned", "ousted
    President X"). Of what goes on ("has ruled the country since 1994") the tie is empty: only the date's own
    preposition says whether it is a beginning. ``elected``: of an election, which the office follows within the year.
    """
    yield from _set_off(sentence, covered)
    for index in covered:
        for below in sentence.children(index):
            if below not in covered and sentence.tokens[below].relation == "acl":
                yield from _of_clause(sentence, below)
            elif sentence.tokens[below].lemma.lower() in ("power", "office") and preposition(sentence, below) == "in":
                yield below, sentence.tokens[below], "since"  # "X, in power since 2010"
        token = sentence.tokens[index]
        if token.upos == "VERB" and token.lemma.lower() in _TAKING and _told(sentence, token):
            yield index, token, "since"  # "was sworn in as head of the government"
        over = sentence.tokens[token.head]
        if over.index in covered:
            continue
        of = preposition(sentence, index) == "of" or token.relation == "appos"
        if over.lemma.lower() in _LOSSES and (token.deprel == "nmod:poss" or of) and not _is_wanted(sentence, over):
            yield over.index, over, "until"
        elif is_predicate(sentence, over.index) and _told(sentence, over):
            yield from _of_bearer(sentence, token, over)
        elif token.relation == "appos" and over.upos == "NOUN" and over.index < index:
            verb = sentence.tokens[over.head]  # "the country's president, X, died"
            if is_predicate(sentence, verb.index) and _told(sentence, verb):
                yield from _of_bearer(sentence, over, verb)


def _is_wanted(sentence: Sentence, noun: Token) -> bool:
    """Whether an end is only demanded, planned, refused or talked of: "demanding the president's resignation"."""
    verb = sentence.tokens[noun.head]
    asked = verb.lemma.lower() in (*REQUESTING, *URGING, *PLANNING, *_ONLY_SPOKEN_OF)
    return noun.relation in ("obj", "obl") and asked


def _of_bearer(sentence: Sentence, bearer: Token, over: Token) -> Iterator[tuple[int, Token, str]]:
    """What the bearer of a title does or suffers, as a verb over it and those joined to that one tell."""
    for verb in _told_of(sentence, bearer, over):
        if tie := _begins(sentence, verb, _role(sentence, bearer, verb, over)):
            yield verb.index, verb, tie
        elif bearer.deprel == "nsubj" and _rules(sentence, verb):
            yield verb.index, verb, ""
        elif verb is not over and not _transitive(sentence, verb) and _leaves(sentence, verb):
            yield verb.index, verb, "until"  # "was shot on Monday and died two days later"
    lost = bearer.deprel in ("nsubj:pass", "obj") if _transitive(sentence, over) else bearer.deprel == "nsubj"
    if lost and _leaves(sentence, over):
        yield over.index, over, "until"


def _role(sentence: Sentence, bearer: Token, verb: Token, over: Token) -> str:
    """Whether the bearer of a title does or suffers what a verb tells: "was elected in May and took office in June"."""
    does = verb is not over and verb.feature("VerbForm") == "Fin" and not auxiliaries(sentence, verb.index)
    return "nsubj" if does and bearer.relation == "nsubj" else bearer.deprel


def _told_of(sentence: Sentence, bearer: Token, verb: Token) -> Iterator[Token]:
    """The verbs of which somebody is the subject: "founded his party and took office"."""
    yield verb
    if bearer.relation == "nsubj":
        for index in sentence.children(verb.index):
            other = sentence.tokens[index]
            if other.relation == "conj" and not sentence.child(index, "nsubj") and _told(sentence, other):
                yield other


def _begins(sentence: Sentence, verb: Token, deprel: str) -> str:
    """The tie of a verb that says when its subject took office, whichever it is; empty where it does not."""
    if deprel == "nsubj" and (comes_to_office(sentence, verb) or _succeeds(sentence, verb)):
        return "since"
    if deprel != "nsubj:pass" or sentence.child(verb.index, "obj", "xcomp"):
        return ""
    if any(preposition(sentence, i) in ("as", "to") for i in sentence.children(verb.index)):
        return ""
    if verb.lemma.lower() in _INSTALLING:
        return "since"
    return "elected" if _elected(sentence, verb) else ""


def _succeeds(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb says that its subject followed somebody in whichever office: "he succeeded Junichiro Koizumi"."""
    named = sentence.child(verb.index, "obj")
    if verb.lemma.lower() != "succeed" or named is None:
        return False
    as_what = any(preposition(sentence, i) == "as" for i in sentence.children(verb.index))
    own = sentence.child(named.index, "nmod:poss")
    somebody = named.upos == "PROPN" or (own is not None and own.upos == "PRON")  # "his father, Omar"
    return somebody and not as_what


def _elected(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb tells of an election that began somebody's rule: not of one for another term."""
    before = sentence.tokens[verb.index - 1].text if verb.index else ""
    again = {sentence.tokens[i].lemma.lower() for i in sentence.subtree(verb.index)} & {"term", "again", "parliament"}
    return verb.lemma.lower() == "elect" and before != "-" and not again


def _rules(sentence: Sentence, verb: Token) -> bool:
    """Whether a predicate says that its subject rules: "has governed since", "has been in power since"."""
    if verb.lemma.lower() in _SEATS or _is_post(sentence, verb):
        return preposition(sentence, verb.index) == "in"
    thing = sentence.child(verb.index, "obj")
    if thing is None:
        return verb.lemma.lower() in _RULING - {"lead", "run"}
    if verb.lemma.lower() == "hold" and (thing.lemma.lower() in _SEATS or _is_post(sentence, thing)):
        return True
    realm = thing.lemma.lower() in _REALMS
    # Who governs governs a country, whatever it is called: "has governed the oil exporter".
    called = thing.upos == "NOUN" and verb.lemma.lower() not in ("lead", "run") and sentence.child(thing.index, "det")
    return verb.lemma.lower() in _RULING and (realm or bool(called))


def _is_post(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun is "the post" or "that job", and no more."""
    below = [sentence.tokens[i] for i in sentence.children(noun.index)]
    words = [one.text.lower() for one in below if one.relation in ("det", "nmod", "acl", "amod", "compound", "appos")]
    return noun.lemma.lower() in _POSTS and words in (["the"], ["that"])


def _set_off(sentence: Sentence, covered: tuple[int, ...]) -> Iterator[tuple[int, Token, str]]:
    """What stands in commas straight behind a name, on whatever the parser hung it: "X, elected in 1994, met", "X, in
    office since 2006, will".
    """
    behind = [token for token in sentence.tokens[max(covered, default=0) + 1 :][:4] if token.upos != "ADV"]
    if [token.text for token in behind[:2]] == [",", "in"] and behind[2:] and behind[2].lemma.lower() in _SEATS:
        yield behind[2].index, behind[2], ""
    if len(behind) > 1 and behind[0].text == "," and behind[1].upos == "VERB" and behind[1].head not in covered:
        verb = behind[1]
        if verb.feature("VerbForm") == "Part" and not sentence.child(verb.index, "nsubj", "obj", "xcomp", "aux"):
            tie = "since" if verb.lemma.lower() in _INSTALLING else "elected" if _elected(sentence, verb) else ""
            if tie:
                yield verb.index, verb, tie


def losses(sentence: Sentence, ruling: int) -> Iterator[tuple[int, Token]]:
    """Verbs that end what a relative clause says of somebody's rule: "X, who had ruled since 1981, resigned"."""
    token = sentence.tokens[ruling]
    bearer = token.head if token.relation == "acl" else None
    if bearer is not None:
        for index, word, tie in office_changes(sentence, (bearer, *_inside(sentence, bearer))):
            if tie == "until" and index != ruling:
                yield index, word
        over = sentence.tokens[sentence.tokens[bearer].head]
        gone = over.lemma.lower() == "flee" or any(
            sentence.tokens[i].lemma.lower() == "exile" for i in sentence.children(over.index)
        )
        if gone and sentence.tokens[bearer].deprel == "nsubj" and _told(sentence, over):
            yield over.index, over


def _inside(sentence: Sentence, name: int) -> Iterator[int]:
    return (i for i in sentence.children(name) if sentence.tokens[i].relation in ("flat", "compound", "nmod"))


def _of_clause(sentence: Sentence, verb: int) -> Iterator[tuple[int, Token, str]]:
    token = sentence.tokens[verb]
    subject = sentence.child(verb, "nsubj")
    if subject and subject.lemma.lower() in _TERMS and token.lemma.lower() in ("end", "expire", "finish"):
        yield verb, token, "until"
    elif (token.lemma.lower() in _TAKING or comes_to_office(sentence, token)) and auxiliaries(sentence, verb) <= _PLAIN:
        yield verb, token, "since"
    elif _elected(sentence, token) and auxiliaries(sentence, verb) <= _PLAIN and not sentence.child(verb, "xcomp"):
        yield verb, token, "elected"
    elif (subject or token.deprel == "acl:relcl") and _rules(sentence, token) and not _denied(sentence, verb):
        yield verb, token, ""  # "who is also prime minister and has ruled since 1967"
    elif _leaves(sentence, token) and not _denied(sentence, verb):
        yield verb, token, "until"


def comes_to_office(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb says that somebody took office, whichever it is."""
    below = [sentence.tokens[i] for i in sentence.children(verb.index)]
    if any(preposition(sentence, one.index) == "as" for one in below):
        return False  # "took office as party leader"
    return any(one.lemma.lower() in _COMING.get(verb.lemma.lower(), ()) for one in below)


def takes_office(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb tells of somebody's coming into office, in whatever words: "took office", "was sworn in"."""
    return verb.lemma.lower() in (*_TAKING, *_INSTALLING, "elect") or comes_to_office(sentence, verb)


def _leaves(sentence: Sentence, verb: Token) -> bool:
    below = {sentence.tokens[i].text.lower() for i in sentence.children(verb.index)}
    lemma, thing = verb.lemma.lower(), sentence.child(verb.index, "obj")
    if any(preposition(sentence, i) == "as" and not _is_length(sentence, i) for i in sentence.children(verb.index)):
        return False  # "resigned as party leader" says which office it was
    if lemma in ("quit", "leave", "retire") and thing and thing.lemma.lower() not in ("office", "post", "job"):
        return False
    return (
        (lemma in _LEAVING and (lemma != "step" or bool(below & {"down", "aside"})))
        or (lemma == "shoot" and ("dead" in below or _next_word(sentence, verb) == "dead"))
        or (lemma == "leave" and "office" in below)
        or (lemma == "lose" and thing is not None and thing.lemma.lower() in (*_SEATS, "post", "job"))
    )


def _is_length(sentence: Sentence, office: int) -> bool:
    """Whether "as" only says as what somebody had been for a time: "resigned after ten years as minister"."""
    mark = sentence.child(office, "case")
    before = sentence.tokens[mark.index - 1] if mark is not None and mark.index else None
    return before is not None and before.lemma.lower() in ("year", "month", "decade")


def _next_word(sentence: Sentence, token: Token) -> str:
    return sentence.tokens[token.index + 1].text.lower() if token.index + 1 < len(sentence) else ""


def _transitive(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb does it to somebody: "ousted", "was killed"; not "resigned", "died"."""
    return verb.lemma.lower() not in ("resign", "quit", "retire", "step", "die", "leave", "lose", "abdicate")


def _told(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb of the sentence itself tells plainly that it is so."""
    helpers = auxiliaries(sentence, verb.index)
    past = is_past(verb) or bool(helpers) or comes_to_office(sentence, verb)  # "takes office on Friday"
    beside = verb.relation == "advcl" and verb.text.lower().endswith("ing") and not opening(sentence, verb.index)
    if beside and not helpers:  # "seized power, toppling President X"
        over = sentence.tokens[verb.head]
        past = over.lemma.lower() not in (*PLANNING, *_ONLY_SPOKEN_OF) and _told(sentence, over)
    first = min(sentence.subtree(verb.index))
    opens = {token.lemma.lower() for token in sentence.tokens[max(0, first - 1) : first + 1]}
    opened = bool(opens & {"after", "when", "since", "because", "once"})  # whatever the parser hung the clause on
    tells = verb.relation in ("root", "conj", "advcl", "parataxis") or verb.deprel == "acl:relcl" or opened
    tells = tells or (verb.relation == "ccomp" and verb.index < verb.head)  # "X has died, officials said"
    return past and helpers <= _PLAIN and tells and not _denied(sentence, verb.index)


def _denied(sentence: Sentence, verb: int) -> bool:
    below = {sentence.tokens[i].text.lower() for i in sentence.children(verb) if sentence.tokens[i].upos != "PROPN"}
    return bool(below & {"not", "n't", "n’t", "never", "if", "unless", "would", "could", "may", "might", "should"})
