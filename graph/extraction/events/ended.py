"""Where a word names a harm that its verb ends: "lifted a curfew", "eased sanctions", "returned a seized boat".

The ending is told, and the harm only as what there was before it.
"""

from typing import Final

from graph.extraction.attribution.conditions import is_unreal
from graph.extraction.clauses import preposition
from graph.language.sentence import Sentence, Token

_EASING: Final = frozenset("lift ease relax loosen relent waive".split())
_ENDING: Final = frozenset("end stop halt cease suspend".split())
_UNDOING: Final = frozenset("scrap abolish remove cancel reverse revoke rescind repeal drop withdraw".split())
_NOUNS: Final = frozenset("lifting easing relaxation loosening removal end ending".split())
"""What a noun for the harm hangs on: "the lifting of the embargo", "an end to the siege"."""
_RESTRICTIONS: Final = frozenset(
    "restriction curb ban curfew blockade siege embargo sanction closure lockdown censorship boycott tariff duty "
    "quarantine freeze moratorium crackdown measure".split()
)
ATTACKS: Final = frozenset(
    "attack offensive strike airstrike raid bombardment bombing shelling assault campaign operation incursion "
    "siege blockade".split()
)
_RETURNING: Final = frozenset("return hand give free release repatriate".split())
_HOMEWARD: Final = ("home", "back")
TAKEN: Final = frozenset(
    "seize capture confiscate impound steal loot hijack detain arrest jail imprison abduct kidnap".split()
)
"""What was done, by whomever and whenever, to what is given back."""


def is_ended(sentence: Sentence, index: int, root: str) -> bool:
    """Whether a word, which may tell a deed of a type (``root``), is a restriction that a verb lifts or ends, an attack
    that its own actors halt, or says of what is given back that it was taken; what is asked or planned to end is read
    as not done."""
    noun = sentence.tokens[index]
    if root in ("COERCE", "ASSAULT") and noun.upos in ("VERB", "ADJ"):
        return noun.lemma.lower() in TAKEN and _is_given_back(sentence, noun)
    if root not in ("COERCE", "SANCTION", "ASSAULT", "PROTEST") or noun.upos != "NOUN":
        return False
    above, lemma = sentence.tokens[noun.head], noun.lemma.lower()
    verb = above.lemma.lower()
    if root == "ASSAULT":
        halted = noun.relation == "obj" and lemma in ATTACKS and verb in _ENDING
        return halted and not is_unreal(sentence, above) and _is_own(sentence, noun, above)
    if lemma not in (("boycott",) if root == "PROTEST" else _RESTRICTIONS):
        return False
    if above.upos == "NOUN":
        return verb in _NOUNS and preposition(sentence, index) in ("of", "to")
    done = noun.relation == "obj" or noun.deprel == "nsubj:pass"
    return done and (verb in _EASING | _UNDOING or (verb in _ENDING and not is_unreal(sentence, above)))


def is_taken_before(sentence: Sentence, index: int) -> bool:
    """Whether the object of a verb is the thing that the verb before it took: "seized a boat and | returned | it"."""
    verb, thing = sentence.tokens[index], sentence.child(index, "obj")
    if verb.relation != "conj" or thing is None or thing.text.lower() != "it":
        return False
    taking = sentence.tokens[verb.head]
    own = sentence.child(index, "nsubj") is None and sentence.child(taking.index, "nsubj") is not None
    return own and taking.lemma.lower() in TAKEN and sentence.child(taking.index, "obj") is not None


def _is_given_back(sentence: Sentence, taken: Token) -> bool:
    """Whether a participle stands between a verb of giving back and its object: "returned a seized boat"."""
    thing = sentence.tokens[taken.head] if taken.relation == "amod" else taken
    verb = sentence.tokens[thing.head]
    home = any(sentence.tokens[one].text.lower() in _HOMEWARD for one in sentence.children(verb.index))
    back = verb.lemma.lower() in _RETURNING or (verb.lemma.lower() == "send" and home)
    if verb.upos != "VERB" or not back or sentence.child(taken.index, "nsubj", "aux"):
        return False
    if thing is taken:  # as parsers hang it, before its noun
        return verb.index < taken.index and taken.relation in ("obj", "xcomp")
    return thing.relation == "obj" or thing.deprel == "nsubj:pass"


def _is_own(sentence: Sentence, noun: Token, verb: Token) -> bool:
    """Whether nobody but the subject of its verb is said to do what a noun tells: "halted its raids"."""
    owner = sentence.child(noun.index, "nmod:poss")
    others = any(preposition(sentence, one) == "by" for one in sentence.children(noun.index))
    return sentence.child(verb.index, "nsubj") is not None and (owner is None or owner.upos == "PRON") and not others
