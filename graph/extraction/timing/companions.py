"""Predicates that share one time: from which word a word without a date of its own takes its date.

"Killing ten" happens when the bomber "rammed a convoy on Tuesday", talks that are "held on Monday" are of Monday, and
what somebody "announced on Sunday" that they were doing is of Sunday. Sentences lend each other nothing.
"""

from collections.abc import Iterator
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.counted import is_ranked
from graph.extraction.timing.datewords import (
    AHEAD,
    DOCUMENTS,
    DURING,
    EVENTS,
    FACTUAL,
    FORWARD,
    HARMING,
    LIGHT,
    MEANWHILE,
    MEASURES,
    MEETINGS,
    MODAL,
    PLANNING,
    REACTIONS,
    ROLES,
    SPANS,
    STANDING,
    TIMES,
)
from graph.extraction.timing.tense import above, auxiliaries, infinitive, is_nominal, is_predicate, opening
from graph.language.sentence import Sentence, Token
from graph.vocabulary import VOCABULARY

_SETTING: Final = ("call", "schedule", "set", "slate", "fix", "plan", "arrange", "announce")
_PERFORM: Final = ("announce", "declare", "proclaim")
_ENTERED: Final = ("strike", "offensive", "rampage", "trial")
_PUT_ON: Final = ("alert", "standby", "footing", "trial", "notice")


def companions(sentence: Sentence, head: int) -> list[int]:
    """The words whose time is a word's own, nearest first."""
    if is_predicate(sentence, head):
        return [*_own_clause(sentence, head), *_over_verb(sentence, head), *_under_verb(sentence, head)]
    if is_nominal(sentence.tokens[head]):
        return _beside_noun(sentence, head)
    over = sentence.tokens[sentence.tokens[head].head]
    taken = sentence.tokens[head].relation == "amod" and over.is_root and not is_predicate(sentence, over.index)
    return [over.index] if taken else []  # a sentence's verb that the parser took for an adjective of its object


def _own_clause(sentence: Sentence, verb: int) -> list[int]:
    """The "when" clauses of a verb that is joined to another one, which go before that one: "seized it on Monday, and
    300 died when soldiers stormed it a day later".
    """
    joined = sentence.tokens[verb].relation in ("conj", "parataxis")
    below = [i for i in sentence.children(verb) if joined and sentence.tokens[i].relation == "advcl"]
    return [i for i in below if opening(sentence, i) == "when"]


def _plain_past(sentence: Sentence, verb: int) -> bool:
    """Whether a verb tells on: "sent", "were killed"; not "had sent", "may send"."""
    token, helpers = sentence.tokens[verb], auxiliaries(sentence, verb)
    past = token.feature("Tense") == "Past" and token.upos == "VERB" and token.lemma.lower() not in FORWARD
    return past and helpers <= {"was", "were"} and (bool(helpers) or token.feature("VerbForm") == "Fin")


def _over_verb(sentence: Sentence, head: int) -> list[int]:
    """What governs a verb and lends it its date: its first conjunct, "began" to, the clause of "killing ten"."""
    token, mark = sentence.tokens[head], opening(sentence, head)
    parent = sentence.tokens[token.head]
    if token.is_root:
        return []
    participle = token.text.lower().endswith("ing") and not auxiliaries(sentence, head)
    alone = not sentence.child(head, "nsubj", "csubj")
    alone = alone and not auxiliaries(sentence, head) & (AHEAD | MODAL)
    told = _plain_past(sentence, head) and _plain_past(sentence, parent.index)
    match token.relation:
        case "conj" if alone or told:
            return [parent.index]
        case "parataxis" if told and parent.lemma.lower() not in _PERFORM:
            return [parent.index] if _after_stop(sentence, head) else []
        case "xcomp" if parent.lemma.lower() in (*FACTUAL, "become"):
            return [parent.index]  # "became the first country to leave"
        case "obl" | "nmod" if participle and preposition(sentence, head) in DURING:
            return [parent.index]  # "died in fighting": a noun, whatever the parser calls it
        case "advcl" if (participle and mark in ("", "by", "in", *MEANWHILE)) or mark in MEANWHILE:
            return [parent.index]
        case "acl" if _tells_of(sentence, head):
            return [token.head]
        case "acl" if _is_that_day(sentence, parent) and mark not in ("after", "before"):
            return [one for one in (above(sentence, parent.index),) if one is not None]
        case "acl" if participle:
            return [parent.index, *sentence.ancestors(parent.index)][:3]  # "shot at crowds storming parliament"
        case "acl" if infinitive(sentence, head) and is_ranked(sentence, parent.index):
            return [one for one in (above(sentence, parent.index),) if one is not None]
        case "ccomp" if parent.lemma.lower() in _PERFORM and _announced(sentence, head):
            return [parent.index]
        case "nmod" | "compound" | "flat" if parent.is_root and not is_predicate(sentence, parent.index):
            return [parent.index]  # a sentence's verb that the parser hung on its object
    return []


def _after_stop(sentence: Sentence, head: int) -> bool:
    """Whether a clause stands behind a semicolon, and not beside what somebody says."""
    first = min(sentence.subtree(head))
    return ";" in (sentence.tokens[first].text, sentence.tokens[first - 1].text if first else "")


def _announced(sentence: Sentence, head: int) -> bool:
    """Whether to announce something is to do it: "announced that they were leaving", "no longer recognised"."""
    helpers = auxiliaries(sentence, head)
    going_on = helpers & {"is", "are", "was", "were"} and sentence.tokens[head].text.lower().endswith("ing")
    below = [sentence.tokens[i].text.lower() for i in sentence.children(head)]
    return bool(going_on) or bool(helpers & {"has", "have"}) or "longer" in below


def _under_verb(sentence: Sentence, head: int) -> list[int]:
    """What a verb governs and takes its date from: "… when they met then", "recalled A and expelled B on Friday"."""
    token = sentence.tokens[head]
    found = []
    for below in sentence.children(head):
        inner = sentence.tokens[below]
        alike = inner.feature("Tense") == token.feature("Tense") and not auxiliaries(sentence, below)
        alone = not sentence.child(below, "nsubj", "csubj") and not _sets(sentence, below)
        if inner.relation == "advcl" and below == sentence.tokens[0].index and _gerund(sentence, below):
            found.append(below)  # "Speaking in New York on Tuesday, he rejected …"
        elif (inner.relation == "advcl" and opening(sentence, below) in MEANWHILE) or (
            inner.relation == "conj" and is_predicate(sentence, below) and alone and alike
        ):
            found.append(below)
        elif inner.relation == "conj" and _plain_past(sentence, below):
            # "A promised …, and B offered …, when they met on Tuesday"
            clauses = (i for i in sentence.children(below) if sentence.tokens[i].relation == "advcl")
            found += [i for i in clauses if opening(sentence, i) in MEANWHILE]
    return [*found, *_busy(sentence, head)]


def _sets(sentence: Sentence, verb: int) -> bool:
    """Whether a verb sets a day for something yet to come, which is nobody else's: "called elections for 30 June"."""
    lemma = sentence.tokens[verb].lemma.lower()
    ahead = any(preposition(sentence, i) == "for" for i in sentence.children(verb))
    return lemma in FORWARD or (lemma in _SETTING and ahead)


def _is_that_day(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun is the day of what stands over it: "crossed on Thursday, the day on which the two met"; or its
    month or year, "in 2005, the year it joined".
    """
    before = {token.text.lower() for token in sentence.tokens[noun.index - 2 : noun.index]}
    plain = "the" in before and before <= {"the", "same", "very", "on", "in", ","}
    return noun.lemma.lower() in ("day", "month", "year") and noun.relation in ("obl", "appos") and plain


def _tells_of(sentence: Sentence, verb: int) -> bool:
    """Whether a relative clause tells what an event before it was or did: "Tuesday's attack, in which gunmen killed ten
    people", "the raid that killed ten".
    """
    token, noun = sentence.tokens[verb], sentence.tokens[sentence.tokens[verb].head]
    if token.deprel != "acl:relcl" or noun.lemma.lower() not in EVENTS or not is_nominal(noun):
        return False
    harms = token.lemma.lower() in HARMING and not auxiliaries(sentence, verb)
    for below in sentence.children(verb):
        word = sentence.tokens[below].text.lower()
        within = word == "which" and preposition(sentence, below) in DURING
        does = harms and word in ("which", "that") and sentence.tokens[below].relation == "nsubj"
        if within or does or word == "when":
            return True
    return False


def _busy(sentence: Sentence, verb: int) -> Iterator[int]:
    """What the subject of a plain past verb is doing then, in commas: "the leaders, meeting in Abuja the same day,
    gave …".
    """
    subject = sentence.child(verb, "nsubj")
    if subject is None or not _plain_past(sentence, verb):
        return
    for below in (*sentence.children(subject.index), *sentence.children(verb)):
        between = subject.index < below < verb and sentence.tokens[below - 1].text == ","
        if between and sentence.tokens[below].relation in ("acl", "parataxis", "advcl") and _gerund(sentence, below):
            yield below


def _gerund(sentence: Sentence, verb: int) -> bool:
    """Whether a verb is a participle alone: "speaking", not "having spoken", "after speaking"."""
    bare = sentence.tokens[verb].text.lower().endswith("ing") and not auxiliaries(sentence, verb)
    return bare and not opening(sentence, verb)


def _beside_noun(sentence: Sentence, head: int) -> list[int]:
    """The verb whose date is a noun's: "agreement signed in 2014", "held talks", "died in clashes on Monday"."""
    token = sentence.tokens[head]
    found = [
        below
        for below in sentence.children(head)
        if sentence.tokens[below].relation == "acl" and sentence.tokens[below].lemma.lower() in LIGHT
    ]
    if (held := _to_be_held(sentence, token)) is not None:
        found.append(held)
    if token.is_root:
        return found
    parent, tie = sentence.tokens[token.head], preposition(sentence, head)
    over = above(sentence, head)
    if token.relation in ("appos", "obl") and token.lemma.lower() in SPANS and not tie and over is not None:
        found.append(over)  # "on Saturday, the eighth day of the offensive"
    elif token.relation in ("compound", "flat") and not is_predicate(sentence, parent.index):
        found.append(parent.index)  # "Friday's coup attempt"
    elif token.relation == "conj" or (token.relation == "nmod" and tie == "of" and parent.lemma.lower() in SPANS):
        found.append(parent.index)
    elif over is not None and _meanwhile(sentence, head, tie):
        found.append(over)
    elif tie == "as" and token.relation == "obl" and parent.upos == "VERB":
        found.append(parent.index)  # "resigned as mayor in February"
    elif _made(sentence, head, tie):
        found.append(parent.index)
    elif token.deprel in ("obj", "nsubj:pass") and token.lemma.lower() in MEASURES and parent.lemma not in REACTIONS:
        found.append(parent.index)  # "doubled tariffs": a measure is of the day on which something is done with it
    return found


def _to_be_held(sentence: Sentence, noun: Token) -> int | None:
    """The verb of "to a summit to be held in Lima on 19 May", whatever the parser hangs it on."""
    behind = sentence.tokens[noun.index + 1 : noun.index + 4]
    held = [one.text.lower() for one in behind[:2]] == ["to", "be"] and len(behind) == 3 and noun.relation != "obj"
    return behind[2].index if held and behind[2].upos == "VERB" and behind[2].lemma.lower() in LIGHT else None


def _made(sentence: Sentence, noun: int, tie: str) -> bool:
    """Whether a noun is what its verb does or makes: "held talks", "issued a warrant", "put under sanctions".

    Such an object is new, so no article or owner makes it known: "condemned the attack" may be told long after it.
    """
    token, verb = sentence.tokens[noun], sentence.tokens[sentence.tokens[noun].head]
    below = [sentence.tokens[i] for i in sentence.children(noun)]
    known = any(
        one.deprel == "nmod:poss" or one.text.lower() in ("the", "this", "that", "these", "those") for one in below
    )
    lemma = verb.lemma.lower()
    if lemma in LIGHT and token.relation in ("obj", "nsubj", "obl") and tie in ("", "by"):
        return True
    apart = lemma in STANDING or lemma in REACTIONS or lemma in FORWARD or lemma in PLANNING
    if verb.upos != "VERB" or apart or lemma in VOCABULARY.speech or token.upos != "NOUN":
        return False
    put = tie == "under" and token.relation == "obl" and token.lemma.lower() not in DOCUMENTS
    put = put or (tie == "on" and lemma == "go" and token.lemma.lower() in _ENTERED)  # "went on strike on Monday"
    put = put or (tie == "on" and lemma in ("put", "place") and token.lemma.lower() in _PUT_ON)
    return put or (not tie and not known and token.deprel in ("obj", "nsubj:pass"))


def _meanwhile(sentence: Sentence, noun: int, tie: str) -> bool:
    """Whether a noun is what goes on while the verb over it happens: "bombed it in a drill", "came for talks".

    Such a noun may hang on another one: on the place, or on the day itself.
    """
    token, parent = sentence.tokens[noun], sentence.tokens[sentence.tokens[noun].head].lemma.lower()
    oblique = token.relation == "obl" or parent in TIMES
    if tie == "for":
        return oblique and token.lemma.lower() in MEETINGS
    hanging = token.relation == "nmod" and token.lemma.lower() in EVENTS and parent not in (*ROLES, *EVENTS)
    return tie == "during" or (tie in DURING and (oblique or hanging))
