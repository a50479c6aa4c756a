"""What the event reader looks at: of a word that may tell an event, and of a word that may name a side of it.

Features are of two sorts: names ("lemma=shell", "object is a state") of which a word has some, and vectors of the words
around (:mod:`graph.extraction.events.wordvectors`), by which "pounded" is read although only "shelled" was learnt.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

import numpy as np

from graph.extraction.clauses import Predication, phrase_head, predications, preposition
from graph.extraction.events.wordvectors import Vector, shipped
from graph.extraction.frames import Match
from graph.extraction.lexicon import BLOCS, BODIES, COUNTRIES, SPORT, TITLES, people
from graph.extraction.linking.links import Links
from graph.language.sentence import Sentence, Token

WORDS: Final = ("VERB", "NOUN", "ADJ", "AUX", "PROPN")
SIDES: Final = ("NOUN", "PROPN", "PRON", "ADJ", "NUM", "X", "DET")
_KINDS: Final = {
    "State": "state",
    "Person": "person",
    "City": "place",
    "Region": "place",
    "Facility": "place",
    "GeographicFeature": "place",
    "Place": "place",
    "Treaty": "treaty",
}
_PLAIN_ROLES: Final = ("subject", "object", "indirect", "'s", "modifier", "clause", "to-clause", "when")


@dataclass(slots=True, frozen=True)
class Features:
    """The features of one word: those that it has by name, and its vectors, one after the other."""

    names: tuple[str, ...]
    vectors: Vector


class Lexicon:
    """The words that may tell events, by type, and how like them other words are."""

    def __init__(self, words: Iterable[tuple[str, str]]) -> None:
        by_root: dict[str, set[str]] = {}
        for root, word in words:
            by_root.setdefault(root, set()).add(word)
        self.roots = sorted(by_root)
        self._words = by_root
        table = shipped()
        self._rows = np.stack([table.of(word) for root in self.roots for word in sorted(by_root[root])])
        self._bounds = np.cumsum([len(by_root[root]) for root in self.roots])[:-1]
        self._likeness: dict[str, Vector] = {}

    def of(self, lemma: str) -> list[str]:
        """The event types of which a word may tell."""
        return [root for root in self.roots if lemma in self._words[root]]

    def likeness(self, lemma: str) -> Vector:
        """How like a word is to those of each event type: the cosine with the nearest of them, other than itself."""
        if lemma not in self._likeness:
            mine = shipped().of(lemma)
            found = self._rows @ mine
            found[found > 0.999] = 0  # the word itself
            near = [np.partition(part, -3)[-3:].sum() / 3 for part in np.split(found, self._bounds)]
            self._likeness[lemma] = np.array(near, dtype=np.float32)
        return self._likeness[lemma]


@dataclass
class View:
    """One sentence as the event reader sees it. ``framed`` gives, by head, the first frame of each root that fits."""

    sentence: Sentence
    links: Links
    lexicon: Lexicon
    framed: dict[int, dict[str, Match[Any]]] = field(default_factory=dict)

    @cached_property
    def lemmas(self) -> list[str]:
        """The lemma of each token in lower case."""
        return [token.lemma.lower() for token in self.sentence]

    @cached_property
    def predications(self) -> dict[int, Predication]:
        """The predications by their heads."""
        return {one.head: one for one in predications(self.sentence)}

    @cached_property
    def kinds(self) -> list[str]:
        """What each token is, as far as that can be told without knowing whom it means."""
        return [self._kind(token) for token in self.sentence]

    @cached_property
    def topic(self) -> Vector:
        """The mean vector of the words with a meaning of their own."""
        return shipped().mean([self.lemmas[token.index] for token in self.sentence if token.upos in WORDS[:3]])

    @cached_property
    def sport(self) -> int:
        """How many words of sport there are."""
        return sum(lemma in SPORT for lemma in self.lemmas)

    def _kind(self, token: Token) -> str:
        named = self.links.at(token.start, token.end)
        lemma = self.lemmas[token.index]
        if named and named.form == "demonym":
            return "people" if token.text.endswith("s") and token.upos in ("NOUN", "PROPN") else "demonym"
        if named and not (lemma in BODIES and token.upos == "NOUN"):
            kind = _KINDS.get(named.kind, "organisation")
            return "capital" if kind == "place" and named.speaks_for else kind
        if token.upos == "PRON":
            return f"pronoun {lemma}"
        if token.upos not in ("NOUN", "PROPN"):
            return "word"
        if people(lemma, token):
            return "people"
        for kind, words in (("body", BODIES), ("office", TITLES), ("country", COUNTRIES), ("bloc", BLOCS)):
            if lemma in words:
                return kind
        return "name" if token.upos == "PROPN" else "thing"

    def frame(self, index: int, root: str) -> Match[Any] | None:
        """The frame of a root that fits a word, or the light verb that a noun goes with ("launched | an attack")."""
        verb = self._light_verb(index) if self.sentence.tokens[index].upos == "NOUN" else None
        own = self.framed.get(index, {}).get(root)
        return own or (self.framed.get(verb.head, {}).get(root) if verb else None)

    def triggers(self) -> list[int]:
        """The words that may tell an event."""
        return [
            token.index
            for token in self.sentence
            if token.upos in WORDS and self.kinds[token.index] in ("word", "thing", "name", "body")
        ]

    @cached_property
    def sides(self) -> list[int]:
        """The words that may name somebody who takes part."""
        return [
            token.index
            for token in self.sentence
            if token.upos in SIDES and self.kinds[token.index] not in ("word", "thing", "treaty")
        ]

    def of_trigger(self, index: int) -> Features:
        """The features of a word that may tell an event."""
        sentence, lemmas, kinds = self.sentence, self.lemmas, self.kinds
        token = sentence.tokens[index]
        lemma, head = lemmas[index], sentence.tokens[token.head]
        names = [
            f"lemma {lemma}",
            f"tag {token.upos}",
            f"lemma {lemma} {token.upos}",
            f"relation {token.deprel}",
            f"ending {token.text[-3:].lower()}",
            f"form {token.feature('VerbForm')} {token.feature('Tense')}",
            f"above {lemmas[head.index]} {token.relation}" if head.index != index else "top",
            f"above is {head.upos}",
        ]
        predication = self.predications.get(index)
        roles: dict[str, list[int]] = {}
        if predication:
            names += [f"particle {lemma} {predication.particle}", f"passive {predication.passive}"]
            for role, argument in predication.arguments:
                roles.setdefault(role, []).append(argument)
        for role, arguments in roles.items():
            names.append(f"has {role}")
            for argument in arguments:
                names += [f"{role} is {kinds[argument]}", f"{role} {lemmas[argument]}"]
                if role not in _PLAIN_ROLES:
                    names.append(f"{lemma} {role}")
        for below in sentence.children(index):
            child = sentence.tokens[below]
            names.append(f"child {child.relation} {kinds[below]}")
            if child.upos in ("DET", "ADJ", "NUM", "AUX", "PART", "ADV", "ADP"):
                names.append(f"child {lemmas[below]}")
        for root in self.framed.get(index, {}):
            names += [f"frame {root}", "frame"]
        verb = self._light_verb(index) if token.upos == "NOUN" else None
        names += [f"verb's frame {root}" for root in (self.framed.get(verb.head, {}) if verb else ())]
        if verb and token.relation in ("obj", "obl", "nsubj"):
            names.append(f"verb {lemmas[verb.head]} {token.relation}")
        if not self.framed.get(index):
            names.append("no frame")
        if self.sport:
            names += [f"sport {min(self.sport, 3)}", f"sport {lemma}"]
        near = [lemmas[i] for i in range(max(0, index - 3), min(len(sentence), index + 4)) if i != index]
        things = [lemmas[i] for i in (*roles.get("object", ()), *roles.get("of", ()))]
        doers = [lemmas[i] for i in roles.get("subject", ())]
        others = [lemmas[i] for role, found in roles.items() if role not in ("object", "subject") for i in found]
        names += [
            f"{'own' if i == index else 'object'} word of {root}"
            for i in (index, *roles.get("object", ()), *roles.get("of", ()))
            for root in self.lexicon.of(lemmas[i])
        ]
        table = shipped()
        return Features(
            tuple(dict.fromkeys(names)),
            np.concatenate(
                [
                    self.lexicon.likeness(lemma),
                    np.max(
                        [self.lexicon.likeness(word) for word in things] or [table.zero[: len(self.lexicon.roots)]],
                        axis=0,
                    ),
                    table.of(lemma),
                    table.mean(things),
                    table.mean(doers),
                    table.mean(others),
                    table.of(lemmas[head.index]) if head.index != index else table.mean([]),
                    table.mean(near),
                    self.topic,
                ]
            ),
        )

    def of_side(self, trigger: int, root: str, index: int) -> Features:
        """The features of a word that may name a side of the event that a trigger tells."""
        sentence, lemmas, kinds = self.sentence, self.lemmas, self.kinds
        token, told = sentence.tokens[index], sentence.tokens[trigger]
        predication = self.predications.get(trigger)
        top = phrase_head(sentence, index)
        roles = [role for role, argument in predication.arguments if argument == index] if predication else []
        upper = [role for role, argument in predication.arguments if argument == top] if predication else []
        verb = self._light_verb(trigger)
        shared = [role for role, argument in verb.arguments if argument in (index, top)] if verb else []
        path = _path(sentence, trigger, index)
        kind = kinds[index].partition(" ")[0]
        passive = bool(predication and predication.passive)
        between = [sentence.tokens[i].upos for i in range(min(index, trigger) + 1, max(index, trigger))]
        gap = abs(index - trigger)
        names = [
            f"kind {kind}",
            f"{root} {kind}",
            f"{kinds[index]}",
            f"path {path}",
            f"{root} path {path}",
            f"path {path} {kind}",
            f"{'before' if index < trigger else 'after'} {told.upos} {min(gap, 10) if gap < 4 else gap // 4}",
            f"verbs between {min(2, sum(one in ('VERB', 'AUX') for one in between))}",
            f"side {'before' if index < trigger else 'after'} {told.upos} passive {passive}",
            f"marker {preposition(sentence, top)} {root}",
            f"marker {preposition(sentence, top)} {told.upos}",
            f"relation {token.deprel} {told.upos}",
            f"lemma {lemmas[index]}" if kind not in ("state", "person", "organisation") else "named",
        ]
        others = self.sides
        nearer = sum(min(index, trigger) < i < max(index, trigger) for i in others)
        before = index < trigger
        names += [f"nearer {min(nearer, 3)} {before}", f"nearer {min(nearer, 3)} {before} {told.upos} {kind}"]
        for role in ("subject", "object"):
            filled = predication.of(role) if predication else ()
            if any(i in others for i in filled) and index not in filled and top not in filled:
                names += [f"{role} is another", f"{role} is another {root} {before}"]
        names.append(f"{token.deprel} of {kinds[token.head]}" if top != index else "top")
        names.append(f"{kind} {token.deprel} of {kinds[top]}" if top != index else f"{kind} top")
        for role in roles:
            names += [
                f"role {role}",
                f"role {role} {root}",
                f"role {role} {told.upos} {kind}",
                f"role {role} {lemmas[trigger]}",
            ]
        for role in upper if top != index else ():
            names += [
                f"within {role}",
                f"within {role} {root}",
                f"within {role} {told.upos} {kind}",
                f"within {token.deprel} {role}",
            ]
        for role in shared:
            names += [f"verb's {role}", f"verb's {role} {root}", f"verb's {role} {kind} {top == index}"]
        if not (roles or upper or shared):
            names.append(f"apart {root}")
        match = self.frame(trigger, root)
        names += [f"slot {slot}" for slot, filled in (match.slots.items() if match else ()) if index in filled]
        table = shipped()
        return Features(
            tuple(dict.fromkeys(names)), np.concatenate([table.of(lemmas[trigger]), table.of(lemmas[index])])
        )

    def _light_verb(self, noun: int) -> Predication | None:
        """The verb with which a noun tells the event: "held" of "held talks"."""
        token = self.sentence.tokens[noun]
        for _ in range(3):
            if token.is_root:
                return None
            token = self.sentence.tokens[token.head]
            if token.index in self.predications and token.upos == "VERB":
                return self.predications[token.index]
        return None


def _path(sentence: Sentence, start: int, end: int) -> str:
    """The relations from one word up and down to another, with prepositions on the way; ``far`` past six steps."""
    above = {start: 0}
    up = [start]
    for index in sentence.ancestors(start):
        above[index] = len(up)
        up.append(index)
    down: list[int] = [end]
    while down[-1] not in above and not sentence.tokens[down[-1]].is_root:
        down.append(sentence.tokens[down[-1]].head)
    meet = down[-1]
    if meet not in above or above[meet] + len(down) > 7:
        return "far"
    rising = [f"^{sentence.tokens[index].deprel}" for index in up[: above[meet]]]
    falling = [f"v{sentence.tokens[index].deprel}" for index in reversed(down[:-1])]
    return " ".join([*rising, *falling])
