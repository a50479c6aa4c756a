"""Who takes part in a clause already, and is therefore not meant by a pronoun or noun for somebody else in it."""

from collections.abc import Iterator, Sequence
from typing import Final

from graph.extraction.clauses import is_passive, members, preposition, surface_subject
from graph.extraction.lexicon import FORCES, HUMAN, TITLES, people
from graph.language.sentence import Sentence, Token

OBJECTS: Final = ("obj", "iobj", "obl")
REFLEXIVES: Final = frozenset("himself herself itself themselves".split())
"""What means nobody but the doer of its own clause."""
_SOME: Final = frozenset("some many most several dozen hundred thousand all none".split())
_FREEING: Final = frozenset("free release rescue liberate save evacuate ransom".split())
"""What is done to those who were caught, and not to those who caught them."""
_SUFFERED: Final = frozenset("release freedom liberation arrest detention imprisonment extradition killing".split())
"""What nobody asks for himself: "demanded their release" is of others than those who demand it."""
_ENVOYS: Final = frozenset("ambassador diplomat envoy consul attaché attache emissary official spy staff".split())
_RULERS: Final = frozenset(
    """government regime leadership leader ruler president premier minister junta army military general parliament
    court police authority""".split()
)
_GOODS: Final = frozenset("asset fund reserve account bank company oligarch".split())
BLAMING: Final = ("condemn", "criticise", "criticize", "denounce", "blame", "accuse")
_ABROAD: Final = {
    **dict.fromkeys(("expel", "summon"), _ENVOYS),
    **dict.fromkeys(BLAMING, _RULERS),
    **dict.fromkeys(("sanction", "blacklist"), _RULERS | _GOODS),
    "freeze": _GOODS,
}
"""What a state does, and to whom or what of another: "expelled its ambassador" is said of no state's own."""
_STRIKING: Final = frozenset(
    "shell bomb bombard ram strike attack torpedo hit target buzz hijack ambush".split()
)
_FIRING: Final = frozenset("fire shoot launch throw hurl lob open aim point".split())
"""Verbs for attacks that tie "at" or "on" to whom they are made."""
_STRUCK: Final = frozenset(
    """vessel boat ship trawler tanker warship frigate coastguard submarine jet plane aircraft helicopter warplane drone
    base outpost post position troop soldier serviceman convoy patrol embassy consulate territory airspace""".split()
)
"""What of another's is attacked, and of nobody's own."""
_OWN: Final = frozenset("police army military general court parliament authority minister government".split())
_IMPOSING: Final = frozenset("impose announce place slap adopt approve extend tighten lift ease".split())
_IN_ANSWER: Final = ("after", "over", "for", "following", "since", "because_of", "in_response_to")
AGGRESSIONS: Final = frozenset(
    "invasion annexation occupation shelling bombing bombardment attack seizure aggression incursion blockade "
    "crackdown massacre assault raid".split()
)
"""What a state does to another, and hardly to itself."""
_TIES: Final = frozenset("tie relation link contact cooperation trade talk aid sale flight import export visa".split())
_CURBS: Final = frozenset("sanction embargo tariff ban restriction duty boycott".split())
_ANSWERS: Final = {
    **dict.fromkeys("cut sever break suspend halt freeze stop end restrict downgrade".split(), _TIES),
    **dict.fromkeys("impose slap place adopt tighten extend announce reimpose".split(), _CURBS),
    **dict.fromkeys("expel recall withdraw".split(), _ENVOYS),
}
"""What a state does in answer to another's deed, and to what."""
_HOME: Final = ("home", "back")
_WHOLES: Final = frozenset("administration government cabinet campaign team family foundation trial case era".split())
"""Nouns behind a person's name that do not mean the person."""
_POSTED: Final = ("from", "to", "in", "at")


def is_anothers(sentence: Sentence, owner: Token) -> bool:
    """Whether "its" or "the country's" is of another state than the one that does something to what is its: who expels
    "its ambassador". Who summons "its ambassador from Oslo" summons his own."""
    noun = sentence.tokens[owner.head]
    thing = counting(sentence, noun) or noun
    verb = sentence.tokens[thing.head]
    if owner.deprel != "nmod:poss" or verb.index >= thing.index:
        return False
    if _is_struck(sentence, owner, thing) or _is_avenged(sentence, owner):
        return True
    if thing.relation in ("nmod", "obl") and preposition(sentence, thing.index) in ("on", "against"):
        sanctions = verb if thing.relation == "nmod" else sentence.child(verb.index, "obj")
        imposed = sanctions is not None and sanctions.relation == "obj" and sanctions.lemma.lower() == "sanction"
        return imposed and sanctions is not None and sentence.tokens[sanctions.head].lemma.lower() in _IMPOSING
    told = thing.relation == "obj" and noun.lemma.lower() in _ABROAD.get(verb.lemma.lower(), ())
    below = (*sentence.children(noun.index), *sentence.children(verb.index)) if told else ()
    return told and not any(
        sentence.tokens[i].text.lower() in _HOME or preposition(sentence, i) in _POSTED
        for i in below
        if verb.lemma.lower() == "summon"
    )


def _is_avenged(sentence: Sentence, owner: Token) -> bool:
    """Whether a deed is "its" on whom a state puts sanctions for it: "cut ties with Chad over its raid on Niger"."""
    deed, verb = sentence.tokens[owner.head], sentence.tokens[sentence.tokens[owner.head].head]
    answered = deed.relation == "obl" and preposition(sentence, deed.index) in _IN_ANSWER
    thing = sentence.child(verb.index, "obj")
    if not answered or deed.lemma.lower() not in AGGRESSIONS or thing is None or is_passive(sentence, verb.index):
        return False
    return thing.lemma.lower() in _ANSWERS.get(verb.lemma.lower(), ())


def _is_struck(sentence: Sentence, owner: Token, thing: Token) -> bool:
    """Whether somebody attacks what is "its", and thus another's: "rammed its boats", "fired flares at | one | of its
    planes", but not "its own"."""
    noun, verb = sentence.tokens[owner.head], sentence.tokens[thing.head]
    own = any(one.lemma.lower() == "own" for one in sentence.tokens[owner.index + 1 : noun.index])
    if own or noun.lemma.lower() not in _STRUCK or is_passive(sentence, verb.index):
        return False
    if thing.relation == "obj":
        return verb.upos == "VERB" and verb.lemma.lower() in _STRIKING
    if preposition(sentence, thing.index) not in ("at", "on"):
        return False
    if thing.relation == "nmod" and verb.relation == "obj":  # the weapon
        verb = sentence.tokens[verb.head]
    return verb.upos == "VERB" and verb.lemma.lower() in _FIRING


def is_own_too(sentence: Sentence, owner: Token) -> bool:
    """Whether a state does what it does to another's to its own as well: "blamed its police"."""
    noun = sentence.tokens[owner.head]
    return noun.lemma.lower() in _OWN and sentence.tokens[noun.head].lemma.lower() in BLAMING


def owning_subject(sentence: Sentence, possessive: Token) -> int | None:
    """The subject of its clause that alone "its own" can mean: "the regime" in "got the | regime | to stop killing its
    own citizens"."""
    noun = sentence.tokens[possessive.head]
    own = any(one.lemma.lower() == "own" for one in sentence.tokens[possessive.index + 1 : noun.index])
    if not own or possessive.deprel != "nmod:poss" or noun.relation not in OBJECTS:
        return None
    subject = surface_subject(sentence, noun.head)
    return subject if subject is not None and subject < possessive.index else None


def counting(sentence: Sentence, token: Token) -> Token | None:
    """The number that tells how many of them are meant: "20" in "20 of them"."""
    tied = token.relation in ("nmod", "obl") and preposition(sentence, token.index) == "of"
    above = sentence.tokens[token.head if token.relation == "nmod" else max(token.index - 2, 0)]
    return above if tied and (above.upos == "NUM" or above.lemma.lower() in _SOME) else None


def doers(sentence: Sentence, token: Token) -> tuple[int, ...]:
    """The words for those who do something to whoever a word means: "Police" in "Police arrested 20 of them"."""
    if (above := _said_of(sentence, token)) is not None:
        return (above,)
    top = counting(sentence, token) or token
    if is_anothers(sentence, token) or _suffers(sentence, token):
        top = sentence.tokens[token.head]
        top = counting(sentence, top) or top
    if top.deprel != "nmod:poss" and top.relation == "nmod" and sentence.tokens[top.head].relation in OBJECTS:
        top = sentence.tokens[top.head]  # "imposed sanctions on them"
    subject = surface_subject(sentence, top.head) if top.relation in OBJECTS else None
    if subject is None or subject == token.index:
        return ()
    return tuple(members(sentence, subject))


def _said_of(sentence: Sentence, token: Token) -> int | None:
    """Of whom somebody says something in a clause of his: "Ada Holm, who he said has left" is not he."""
    clause = sentence.tokens[token.head] if token.relation == "nsubj" and not token.is_root else token
    if clause.deprel != "acl:relcl" or token.upos != "PRON" or not token.index:
        return None
    relative = sentence.tokens[token.index - 1].text.lower() in ("who", "whom", "that")
    below = sentence.child(clause.index, "ccomp", "xcomp") is not None
    return clause.head if relative and below and clause.head < token.index else None


def is_freed(sentence: Sentence, token: Token) -> bool:
    """Whether somebody is let go, or saved, or it is asked for."""
    if _suffers(sentence, token):
        return True
    top = counting(sentence, token) or token
    return (top.relation == "obj" or top.deprel == "nsubj:pass") and sentence.tokens[top.head].lemma.lower() in _FREEING


def _suffers(sentence: Sentence, token: Token) -> bool:
    """Whether a word is "their" in "their release" or "their arrest"."""
    return token.deprel == "nmod:poss" and sentence.tokens[token.head].lemma.lower() in _SUFFERED


def has_people_for_object(sentence: Sentence) -> bool:
    """Whether the main verb has several people for its object: "sent troops", "expelled two diplomats"."""
    thing = sentence.child(sentence.root.index, "obj")
    if thing is None or thing.upos != "NOUN" or thing.feature("Number") != "Plur":
        return False
    lemma = thing.lemma.lower()
    return lemma in FORCES or lemma in TITLES or bool(people(lemma, thing))


def objects_of_same_verb(sentence: Sentence, token: Token) -> Iterator[Token]:
    """What the same verb before it has for object, nearest first: "Peru left | Unasur |, and Chile left it too"."""
    verb = sentence.tokens[token.head]
    if token.relation not in OBJECTS or verb.upos != "VERB":
        return
    for one in reversed(sentence.tokens[: token.index]):
        if one.lemma == verb.lemma and one.index != verb.index:
            below = (sentence.tokens[i] for i in sentence.children(one.index))
            yield from (each for each in below if each.relation in OBJECTS)


def owner_of_subject(sentence: Sentence) -> Token | None:
    """Whose a thing is that is the subject of a sentence: "| Berg's plan has failed"; not whose wife or lawyer is."""
    thing = sentence.child(sentence.root.index, "nsubj")
    if thing is None or thing.upos != "NOUN" or thing.lemma.lower() in TITLES | HUMAN:
        return None
    below = (sentence.tokens[i] for i in sentence.children(thing.index))
    return next((one for one in below if one.deprel == "nmod:poss"), None)


def is_in_a_name(sentence: Sentence, name: Sequence[int]) -> bool:
    """Whether a person's name only tells which body is meant: "the | Obama | administration"."""
    last = sentence.tokens[name[-1]] if name else None
    if last is None or last.relation != "compound":
        return False
    return sentence.tokens[last.head].lemma.lower() in _WHOLES
