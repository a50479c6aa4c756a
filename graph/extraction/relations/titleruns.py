"""The words that stand beside a name and may be its title: in front of it, and in the apposition behind it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from graph.extraction.linking.links import Links, Mention
from graph.extraction.relations.titlesbehind import TIMES, apposition, besides, name_end
from graph.extraction.relations.titlesinfront import (
    FAR_IN_FRONT,
    before_ranks,
    described,
    in_front,
    is_set_off,
    leads_list,
    sharing,
)
from graph.extraction.relations.titlewords import INSIDE, JOINING, text_at, then
from graph.language.sentence import Sentence

_RULING: Final = frozenset("king emir sultan emperor president".split())
_LASTING: Final = ("since", "from", "for", "until")


@dataclass(frozen=True, slots=True)
class Run:
    """The words beside a name that may be its title, as token indices; ``before``: they stand in front of it;
    ``shared``: several names have it. ``verb``: the verb that gives or takes it ("was appointed", "resigned as");
    ``copular``: it is a form of "be"."""

    tokens: tuple[int, ...]
    before: bool
    shared: bool = False
    verb: int | None = None
    copular: bool = False

    @property
    def given(self) -> bool:
        """Whether a verb gives or takes the title, and none only says that somebody bears it."""
        return self.verb is not None and not self.copular


def runs(sentence: Sentence, mention: Mention, links: Links) -> Iterator[Run]:
    """The words in front of a name and behind it that may be its title."""
    covered = sentence.covering(mention.start, mention.end)
    if not covered:
        return
    last = name_end(sentence, covered)
    first = before_ranks(sentence, covered[0])
    shared = sharing(sentence, first, links)
    apart = shared is None and is_set_off(sentence, first, last)
    if shared is not None:
        first = shared  # "Prime Ministers Anthony Albanese and James Marape"
    elif apart:
        first -= 1  # "Kazakhstan's foreign minister, Murat Nurtleu, …"
        if then(sentence, first - 3):
            first -= 3  # "The NATO chief at the time, Jens Stoltenberg, …"
    yield Run(in_front(sentence, first, links, apart), True, shared is not None or leads_list(sentence, last, links))
    if len(covered) > 1 and sentence.tokens[covered[0]].lemma.lower() in _RULING:
        yield Run((*in_front(sentence, covered[0], links, False), covered[0]), True)  # "King Felipe" is a name
    if (comma := described(sentence, covered[0], last, links)) is not None:
        yield Run(in_front(sentence, comma, links, True), True)
    after = apposition(sentence, last, links)
    yield Run(after, False)
    yield from (Run(words, False) for words in besides(sentence, after))
    yield from fronted(sentence, mention, links)


def inverted(sentence: Sentence, name: tuple[int, ...]) -> Iterator[Run]:
    """The title that a form of "be" gives to the name behind it: "Its | prime minister since 2019 is Ada Holm"."""
    root = next((i for i in name if sentence.child(i, "cop") is not None), None)
    title, copula = (sentence.child(root, one) for one in ("nsubj", "cop")) if root is not None else (None, None)
    if root is None or title is None or copula is None or title.upos != "NOUN":
        return
    finite = sentence.child(root, "aux") or copula  # "has been"
    if finite.feature("VerbForm") != "Fin" or finite.lemma.lower() not in ("be", "have"):
        return
    between = range(copula.index + 1, name[0])  # "is not Ada Holm", "is still Ada Holm"
    if not title.index < finite.index <= copula.index < name[0]:
        return
    if any(text_at(sentence, i) not in TIMES for i in between):
        return
    words = tuple(i for i in sentence.subtree(title.index) if i < finite.index)
    words = tuple(takewhile(lambda i: text_at(sentence, i) not in _LASTING or i < title.index, words))
    plain = all(sentence.tokens[i].upos not in ("PUNCT", "VERB", "CCONJ") for i in words)
    front = [sentence.tokens[i] for i in words if i < title.index]
    definite = any(one.deprel == "nmod:poss" or one.text.lower() == "the" for one in front)
    if plain and definite and words == tuple(range(words[0], words[-1] + 1)):
        yield Run(words, False, verb=copula.index, copular=True)


def apposed(sentence: Sentence, mention: Mention, links: Links) -> Iterator[Run]:
    """The words behind a short name that may be its title, where they say of what it is first: "Ma, | Taiwan's
    president since 2008, …"."""
    covered = sentence.covering(mention.start, mention.end)
    words = apposition(sentence, name_end(sentence, covered), links) if covered else ()
    if words and (links.on(sentence.tokens[words[0]]) or any(text_at(sentence, i) in ("'s", "’s") for i in words[:3])):
        yield Run(words, False)


def fronted(sentence: Sentence, mention: Mention, links: Links) -> Iterator[Run]:
    """The title with which a sentence begins, in front of the name or pronoun of its subject, with how long it is held:
    "Brazil's president | since January 2019, he arrived on Sunday"."""
    covered = sentence.covering(mention.start, mention.end)
    if not covered or text_at(sentence, covered[0] - 1) != "," or covered[0] > FAR_IN_FRONT:
        return
    if mention.form == "pronoun" and all(one.entity != mention.entity for one in links.beginning(0, sentence.start)):
        return  # who is known to be president now need not be meant by "he"
    front = sentence.tokens[: covered[0] - 1]
    tie = next((one.index for one in front if one.text in _LASTING), None)
    words = tuple(range(tie)) if tie else ()
    plain = all(one.upos in (*INSIDE, "DET") or one.text in JOINING or links.on(one) for one in front[: len(words)])
    whole = all(one.text != "," and one.upos not in ("VERB", "AUX", "PRON") for one in front)
    if words and plain and whole:
        yield Run(words, False)
