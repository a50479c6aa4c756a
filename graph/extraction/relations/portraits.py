"""What is said of somebody behind a noun for what he is, as lives begin: "Holm is an Estonian lawyer who has been | …",
"… a lawyer serving as | …", "… a lawyer and | the current president of …"."""

from collections.abc import Iterator
from typing import Final

from graph.extraction.linking.links import Links
from graph.language.sentence import Sentence, Token
from graph.terms import Iri

_NOUNS: Final = ("NOUN", "PROPN", "ADJ")
_SERVING: Final = frozenset(("serve", "act"))
_MARKS: Final = ("CCONJ", "PUNCT", "ADV")


def portrayed(sentence: Sentence, name: tuple[int, ...]) -> Iterator[tuple[int, int | None]]:
    """Where what is said of a name goes on, and the form of "be" whose complement begins there, if it is one."""
    for copula in sentence.tokens[name[-1] + 1 :]:
        noun = sentence.tokens[copula.head]
        subject = sentence.child(noun.index, "nsubj")
        if copula.relation != "cop" or subject is None or subject.index not in name or noun.upos not in _NOUNS:
            continue
        for index in (noun.index, *(i for i in sentence.children(noun.index) if _is_another(sentence, i))):
            if index != noun.index and (begin := _beginning(sentence, index)) is not None:
                yield begin, copula.index
            yield from ((verb, None) for verb in _verbs(sentence, index))


def _is_another(sentence: Sentence, index: int) -> bool:
    """Whether a word is one more noun for what somebody is: "an economist and | politician"."""
    token = sentence.tokens[index]
    apart = sentence.child(index, "cop", "nsubj", "case") is not None
    return token.relation in ("conj", "appos") and token.upos in _NOUNS and not apart


def _beginning(sentence: Sentence, noun: int) -> int | None:
    """Where a noun phrase begins: behind "and" and commas."""
    inside = (i for i in sentence.subtree(noun) if sentence.tokens[i].upos not in _MARKS)
    return next((i for i in inside if i <= noun), None)


def _verbs(sentence: Sentence, noun: int) -> Iterator[int]:
    """Where the verbs begin that say something of a noun: behind "who", and "serving"."""
    for below in (sentence.tokens[i] for i in sentence.children(noun)):
        if below.deprel == "acl:relcl":
            yield from (who.index + 1 for who in _relatives(sentence, below))
        elif below.relation == "acl" and below.lemma.lower() in _SERVING:
            yield below.index


def _relatives(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """The "who" of a clause that is its subject."""
    below = (sentence.tokens[i] for i in sentence.children(verb.index))
    return (one for one in below if one.relation == "nsubj" and one.text.lower() == "who")


def nation(sentence: Sentence, name: tuple[int, ...], links: Links) -> Iri | None:
    """The only state of which a sentence says that somebody is one of its people: "Holm is an | Estonian | lawyer"."""
    states: set[Iri] = set()
    for noun in sentence.tokens:
        subject = sentence.child(noun.index, "nsubj")
        if subject is None or subject.index not in name or sentence.child(noun.index, "cop") is None:
            continue
        below = (links.on(sentence.tokens[i]) for i in sentence.subtree(noun.index) if i < noun.index)
        named = [one for one in below if one is not None and one.form == "demonym"]
        if any(links.text.startswith(("-", " -"), one.end) for one in named):
            return None  # "an Iranian-born politician"
        states |= {one.entity for one in named}
    return states.pop() if len(states) == 1 else None
