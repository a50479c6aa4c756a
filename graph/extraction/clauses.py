"""Sentences to predications: a verb or a noun with its arguments, whatever the construction.

"Russia recognised Abkhazia", "Abkhazia was recognised by Russia", "Russia, which recognised Abkhazia," and "Recognising
Abkhazia, Russia …" all become *recognise(subject: Russia, object: Abkhazia)*. Arguments are token indices; a list
("Armenia, Belarus and Kazakhstan") gives its every member.

Relations are Universal Dependencies; the constructions follow its guidelines for passives, control (``xcomp``),
coordination, relative clauses and appositions.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from graph.extraction import control
from graph.extraction.describing import describes
from graph.language.sentence import Sentence, Token

SUBJECT, OBJECT, RECIPIENT, MODIFIER, OWNER = "subject", "object", "indirect", "modifier", "'s"
CLAUSE, TO_CLAUSE = "clause", "to-clause"

_NOUNS: Final = ("NOUN", "PROPN", "PRON", "NUM", "SYM", "X")
_RELATIVE: Final = ("who", "which", "that", "whom", "whose")
# Verbs whose object is not the one who does what follows ("promised Kyiv to help").
_NAMING: Final = frozenset("name appoint choose elect nominate select pick designate tap".split())
_SUBJECT_CONTROL: Final = ("promise", "vow", "pledge", "threaten", "offer")
_TURNING: Final = ("become", "remain")
# Verbs that hardly stand without an object: one that stands straight in front of "and" and another verb has the object
# of that.
_TAKING_OBJECTS: Final = frozenset(
    """abduct ambush apprehend arrest assassinate assault attack ban beat bomb capture condemn criticise criticize
    decry denounce deport detain execute expel harass hang humiliate imprison injure intimidate interrogate jail kidnap
    kill mistreat persecute prosecute rape reject rob round sanction seize shell shoot sign stab sue suspend torture
    wound wiretap""".split()
)
_INCLUSIVE: Final = ("besides", "alongside", "including")


@dataclass(frozen=True, slots=True)
class Predication:
    """A head word with its arguments by role: ``subject``, ``object``, ``indirect``, a preposition, ``'s`` (owner),
    ``modifier`` (a noun or adjective in front), ``clause`` or ``to-clause``.
    ``particle`` is the second part of a phrasal verb.
    """

    sentence: Sentence
    head: int
    is_verb: bool
    arguments: tuple[tuple[str, int], ...]
    particle: str = ""
    passive: bool = False
    lemma: str = field(init=False, repr=False, compare=False)
    """The head word's lemma in lower case."""
    _by_role: dict[str, tuple[int, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_role: dict[str, tuple[int, ...]] = {}
        for role, index in self.arguments:
            by_role[role] = (*by_role.get(role, ()), index)
        object.__setattr__(self, "lemma", self.token.lemma.lower())
        object.__setattr__(self, "_by_role", {role: tuple(sorted({*found})) for role, found in by_role.items()})

    @property
    def token(self) -> Token:
        """The head word."""
        return self.sentence.tokens[self.head]

    def of(self, role: str) -> tuple[int, ...]:
        """The arguments in a role, in the order of the text."""
        return self._by_role.get(role, ())


def predications(sentence: Sentence) -> list[Predication]:
    """All predications of a sentence: each verb, and each noun that is predicated of something or has arguments."""
    found = []
    for token in sentence:
        if token.upos == "VERB" or (token.upos == "AUX" and token.relation in ("root", "ccomp", "conj")):
            found.append(_verb(sentence, token))
        elif token.upos in ("NOUN", "PROPN", "ADJ"):
            found.append(_noun(sentence, token))
    return found


def members(sentence: Sentence, index: int) -> tuple[int, ...]:
    """A noun and those coordinated with it.

    "Armenia, Belarus and Kazakhstan" gives three from its first; appositions stay with their noun, and what has another
    preposition stands in another place: "turned from France and towards Russia".
    """
    found = [index]
    for below in sentence.children(index):
        if sentence.tokens[below].relation == "conj" and sentence.tokens[below].upos in _NOUNS:
            elsewhere = preposition(sentence, below) not in ("", preposition(sentence, index))
            found += () if elsewhere or describes(sentence, index, below) else members(sentence, below)
    return tuple(found)


def phrase_head(sentence: Sentence, index: int) -> int:
    """The noun whose phrase a word stands in: "presidency" for "CSTO" in "the CSTO presidency"."""
    for _ in range(4):
        token = sentence.tokens[index]
        if token.relation not in ("amod", "compound", "nummod", "det", "flat") and token.deprel != "nmod:poss":
            break
        index = token.head
    return index


def preposition(sentence: Sentence, index: int) -> str:
    """The preposition that marks a noun, in one word each: ``"in accordance with"`` is ``"in_accordance_with"``."""
    tokens = sentence.tokens
    for below in sentence.children(index):
        token = tokens[below]
        if token.relation == "case" and token.text not in ("'s", "’s", "'", "’"):
            fixed = [tokens[i].lemma.lower() for i in sentence.children(below) if tokens[i].relation == "fixed"]
            if (
                not fixed
                and token.lemma.lower() == "out"
                and any(
                    tokens[other].relation == "case" and tokens[other].lemma.lower() == "of"
                    for other in sentence.children(index)
                )
            ):
                fixed = ["of"]
            return "_".join([token.lemma.lower(), *fixed])
    return ""


def is_passive(sentence: Sentence, index: int) -> bool:
    """Whether a verb's grammatical subject is the one to whom it is done."""
    if any(
        sentence.tokens[below].deprel in ("nsubj:pass", "aux:pass", "csubj:pass") for below in sentence.children(index)
    ):
        return True
    token = sentence.tokens[index]
    participle = (
        token.feature("VerbForm") == "Part"
        and token.feature("Tense") != "Pres"
        and not token.text.lower().endswith("ing")
    )
    told = token.deprel == "acl" and token.feature("Tense") == "Past"  # "officials deemed guilty", taken for finite
    if token.deprel in ("acl", "advcl") and (participle or told) and not sentence.child(index, "nsubj", "aux", "obj"):
        return True
    return (
        token.relation == "conj"
        and participle
        and not sentence.child(index, "nsubj", "aux", "obj")
        and is_passive(sentence, token.head)
    )


def surface_subject(sentence: Sentence, index: int, depth: int = 0) -> int | None:
    """The grammatical subject of a verb, found through coordination, control, participles and relative clauses."""
    own = sentence.child(index, "nsubj")
    token = sentence.tokens[index]
    if own is not None:
        return _antecedent(sentence, index, own.index)
    if (left := _left_out(sentence, token)) is not None:
        return left
    if token.is_root or depth > 6:
        return None
    head = sentence.tokens[token.head]
    named_to = head.lemma.lower() in _NAMING and token.feature("VerbForm") == "Inf"  # "appointed Holm to succeed him"
    match "xcomp" if named_to else token.relation:
        case "conj":
            return surface_subject(sentence, token.head, depth + 1)
        case "advcl" if sufferer(sentence, index) is not None:
            return next((i for i in sentence.children(head.index) if preposition(sentence, i) in ("by", "from")), None)
        case "xcomp" | "advcl" if (doer := control.controller(sentence, token, head)) is not None:
            return doer
        case "xcomp":
            controller = sentence.child(token.head, "obj", "iobj")
            if controller and head.lemma.lower() not in _SUBJECT_CONTROL and not is_passive(sentence, token.head):
                return controller.index
            return surface_subject(sentence, token.head, depth + 1)
        case "advcl" if token.feature("VerbForm") in ("Part", "Ger", "Inf") or token.text.lower().endswith("ing"):
            return surface_subject(sentence, token.head, depth + 1)
        case "acl" if token.deprel == "acl" and head.upos in _NOUNS:
            return None if token.feature("VerbForm") == "Inf" else token.head
    return None


def sufferer(sentence: Sentence, outcome: int) -> int | None:
    """To whom that was done of which a participle tells the outcome: "a convoy was ambushed, | killing | two", "came
    under fire, killing two". Whoever did that has killed them, and nobody else."""
    token = sentence.tokens[outcome]
    verb = sentence.tokens[token.head]
    if token.relation != "advcl" or not control.is_outcome(sentence, token, verb):
        return None
    below = {preposition(sentence, i) for i in sentence.children(verb.index)} if verb.lemma.lower() == "come" else set()
    return surface_subject(sentence, verb.index) if "under" in below or is_passive(sentence, verb.index) else None


def _left_out(sentence: Sentence, verb: Token) -> int | None:
    """The subject that the parser gave to a participial opening: "Backing Tokayev, | Moscow | today said …".

    It is the noun straight in front of a finite verb without a subject, after a comma that ends an opening in "-ing" or
    "-ed"; only adverbs and words for the time may stand between.
    """
    if verb.feature("VerbForm") != "Fin" or verb.relation not in ("root", "ccomp", "parataxis"):
        return None
    opening = sentence.tokens[0].text.lower()
    if not opening.endswith(("ing", "ed")):
        return None
    for index in range(verb.index - 1, max(verb.index - 8, 0), -1):
        token = sentence.tokens[index]
        if token.upos in ("PROPN", "NOUN", "PRON") and not _tells_time(token):
            comma = next((i for i in range(index, 0, -1) if sentence.tokens[i].upos in ("PUNCT", "ADP", "VERB")), 0)
            return index if sentence.tokens[comma].text == "," else None
        if token.upos not in ("ADV", "AUX", "NOUN"):
            return None
    return None


def _tells_time(token: Token) -> bool:
    return token.deprel.endswith((":unmarked", ":tmod")) or token.lemma.lower() in ("today", "yesterday", "tomorrow")


def _antecedent(sentence: Sentence, clause: int, index: int) -> int:
    """What a relative pronoun stands for: the noun that its clause modifies."""
    token = sentence.tokens[index]
    if token.lemma.lower() not in _RELATIVE and token.text.lower() not in _RELATIVE:
        return index
    while sentence.tokens[clause].relation in ("conj", "xcomp"):
        clause = sentence.tokens[clause].head
    token = sentence.tokens[clause]
    relative = token.deprel == "acl:relcl" or (
        token.deprel == "advcl:relcl" and sentence.tokens[token.head].upos in _NOUNS
    )
    return token.head if relative else index


def _list_of(sentence: Sentence, clause: int, last: int) -> int:
    """The first of the list of names of which a relative clause tells whose verb is in the plural, as the last of them
    alone cannot be: "Mexico and Peru, which | host the talks"."""
    name = sentence.tokens[last]
    finite = sentence.child(clause, "aux", "aux:pass", "cop") or sentence.tokens[clause]
    plural = finite.feature("Number") == "Plur" and finite.feature("Tense") == "Pres"
    above = sentence.tokens[name.head]
    if name.relation != "conj" or name.upos != "PROPN" or above.upos != "PROPN" or not plural:
        return last
    return above.index if name.feature("Number") == "Sing" else last


def infinitive_of(sentence: Sentence, verb: int) -> int | None:
    """The infinitive whose object the relative pronoun of a clause is: "the bloc, which it hopes to | join"."""
    below = [i for i in sentence.children(verb) if sentence.tokens[i].relation == "xcomp"]
    for index in below:
        thing = sentence.child(index, "obj")
        if thing is not None and thing.index < verb and thing.text.lower() in _RELATIVE:
            return index
    return next((found for index in below if (found := infinitive_of(sentence, index)) is not None), None)


def _verb(sentence: Sentence, verb: Token) -> Predication:
    passive = is_passive(sentence, verb.index)
    arguments: list[tuple[str, int]] = []

    def put(role: str, index: int) -> None:
        meant = _antecedent(sentence, verb.index, index)
        told = verb.deprel == "acl:relcl" and meant == verb.head and role == SUBJECT
        heads = members(sentence, _list_of(sentence, verb.index, meant) if told else meant)
        arguments.extend((role, one) for one in control.described(sentence, verb, heads))

    subject = surface_subject(sentence, verb.index)
    if subject is not None:
        put(OBJECT if passive else SUBJECT, subject)
    for below in sentence.children(verb.index):
        token = sentence.tokens[below]
        match token.relation:
            case "obj":
                put(OBJECT, below)
            case "iobj":
                put(RECIPIENT, below)
            case "xcomp" if token.upos in ("NOUN", "PROPN"):
                put(OBJECT, below)
            case "xcomp" if token.upos == "ADJ" and verb.lemma.lower() in _TURNING:
                put(OBJECT, below)  # "became independent in 1957": the date may hang on either word
                arguments.extend(
                    (preposition(sentence, i) or "when", i)
                    for i in sentence.children(below)
                    if sentence.tokens[i].relation == "obl"
                )
            case "xcomp" | "ccomp":
                arguments.append((CLAUSE, below))
                if token.relation == "xcomp":
                    arguments.append((TO_CLAUSE, below))
            case "obl":
                marker = preposition(sentence, below)
                put(SUBJECT if token.deprel == "obl:agent" or (passive and marker == "by") else marker or "when", below)
                if marker in _INCLUSIVE:
                    put(OBJECT if sentence.child(verb.index, "obj") else SUBJECT, below)
    if (shared := _shared_object(sentence, verb)) is not None and not passive:
        put(OBJECT, shared)
    if (
        verb.deprel in ("acl:relcl", "advcl:relcl")
        and not any(role == OBJECT for role, _ in arguments)
        and subject is not None
        and sentence.tokens[verb.head].upos in _NOUNS
        and subject != verb.head
        and not _has_relative_oblique(sentence, verb.index)
        and infinitive_of(sentence, verb.index) is None
    ):
        put(OBJECT, verb.head)
    particle = sentence.child(verb.index, "compound:prt")
    return Predication(
        sentence, verb.index, True, tuple(dict.fromkeys(arguments)), particle.lemma.lower() if particle else "", passive
    )


def _shared_object(sentence: Sentence, verb: Token) -> int | None:
    """The object that a verb shares with the one joined to it straight behind: "arrested and beat | students"."""
    if verb.lemma.lower() not in _TAKING_OBJECTS or sentence.child(verb.index, "obj", "ccomp", "xcomp", "obl"):
        return None
    joined = [one for one in sentence.children(verb.index) if sentence.tokens[one].relation == "conj"]
    if not joined or any(sentence.child(one, "nsubj") for one in joined):
        return None
    between = sentence.tokens[verb.index + 1 : joined[-1] + 1]
    if any(one.upos not in ("VERB", "CCONJ", "ADV", "PUNCT") and one.text != "not" for one in between):
        return None
    shared = sentence.child(joined[-1], "obj")
    return shared.index if shared and shared.index > joined[-1] else None


def _has_relative_oblique(sentence: Sentence, verb: int) -> bool:
    return any(
        sentence.tokens[below].relation in ("obl", "advmod", "nsubj")
        and sentence.tokens[below].lemma.lower() in (*_RELATIVE, "where", "when")
        for below in sentence.children(verb)
    )


def _noun(sentence: Sentence, noun: Token) -> Predication:
    arguments: list[tuple[str, int]] = []

    def put(role: str, index: int) -> None:
        arguments.extend((role, member) for member in members(sentence, index))

    for below in sentence.children(noun.index):
        token = sentence.tokens[below]
        match token.relation:
            case "nsubj" if sentence.child(noun.index, "cop"):
                put(SUBJECT, _antecedent(sentence, noun.index, below))
            case "appos":
                put(SUBJECT, below)
            case "nmod" | "obl":
                put(OWNER if token.deprel == "nmod:poss" else preposition(sentence, below) or MODIFIER, below)
            case "compound" | "amod" | "flat":
                put(MODIFIER, below)
    for name in _bearers(sentence, noun):
        put(SUBJECT, name)
    return Predication(sentence, noun.index, False, tuple(dict.fromkeys(arguments)))


def _bearers(sentence: Sentence, noun: Token) -> Iterator[int]:
    """Whom a noun describes: the one it stands in apposition to, or the copula's subject in a relative clause."""
    if noun.relation == "appos":
        yield noun.head
    elif noun.deprel == "acl:relcl" and sentence.child(noun.index, "cop"):
        if not any(sentence.tokens[below].relation == "nsubj" for below in sentence.children(noun.index)):
            yield noun.head
    elif noun.relation == "conj" and sentence.tokens[noun.head].relation == "appos":
        yield sentence.tokens[noun.head].head
    elif (
        noun.relation == "conj" and (subject := sentence.child(noun.head, "nsubj")) and sentence.child(noun.head, "cop")
    ):
        yield subject.index
    elif noun.relation == "conj" and sentence.child(noun.index, "cop") and not sentence.child(noun.index, "nsubj"):
        doer = surface_subject(sentence, noun.index)  # "Fiji has no army and is a | member of the union"
        if doer is not None:
            yield doer


def begins_clause(sentence: Sentence, first: int, start: int, end: int) -> bool:
    """Whether a name, from a token up to another, behind a list of names that begins with ``first`` is the subject of a
    verb behind it, while the list is none: "seized Bama, and | Chad denied it"."""
    subject = next((one for one in sentence.tokens[start:end] if one.relation == "nsubj" and one.head >= end), None)
    return subject is not None and sentence.tokens[first].relation != "nsubj" and sentence.tokens[first].head < start
