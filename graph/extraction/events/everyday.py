"""Where words of force and diplomacy tell of everyday things: money that somebody takes from a bank, a race that he
leaves, a road that snow blocks, people who dance, a state that another woos; and what somebody keeps out of, or does
"so" as others did."""

from typing import Final

from graph.extraction.clauses import is_passive, preposition
from graph.extraction.lexicon import HUMAN
from graph.extraction.tournaments import is_tournament
from graph.language.sentence import Sentence, Token

CURRENCIES: Final = frozenset(
    "dollar euro pound rouble ruble yen yuan rupee peso franc dinar dirham shilling naira rand lira krona krone zloty "
    "hryvnia real riyal won baht".split()
)
_MONEY: Final = CURRENCIES | {"money", "cash", "deposit", "saving", "savings", "banknote"}
_SIGNS: Final = ("$", "€", "£", "¥")
_GIVEN: Final = frozenset("aid assistance funding support loan grant help finance financing".split())
"""What money is, where it is taken from those to whom it was promised."""
_LEFT: Final = frozenset(
    "race contest election runoff run-off primary ballot vote tournament championship competition match final "
    "semi-final quarter-final semifinal quarterfinal game games olympics cup marathon tour squad team show festival "
    "candidacy candidature bid nomination life".split()
)
"""What somebody no longer runs for, plays in or lives: no place, no treaty and no body."""
_SENDING: Final = ("send", "transfer")
_MIGRANTS: Final = frozenset("migrant refugee seeker deportee prisoner detainee".split())
"""Whom one state sends to another, which is no help to that one."""
_SAVING: Final = ("free", "release", "rescue", "evacuate")
_JOINING: Final = ("join", "accede", "accession", "membership", "entry")
_LEAVING: Final = ("withdraw", "pull", "retire", "retreat", "step", "drop")
_LEAVES: Final = ("RETREAT", "SANCTION", "CONCEDE", "PROTEST")
FORCES: Final = frozenset(
    "police policeman policewoman officer soldier troop army military gendarme guard force authority council".split()
)
"""Who keeps order, and so protests by nothing that he blocks or ends."""
_PROTESTING: Final = ("protest", "strike")
_WEATHER: Final = frozenset(
    "snow snowfall snowdrift ice rain water flood flooding floodwater mud mudslide landslide avalanche rockfall rock "
    "boulder tree debris rubble storm fog lava fire wildfire smoke lorry truck car bus train ship wreck".split()
)
_FEASTING: Final = frozenset("dance sing cheer celebrate rejoice ululate honk".split())
"""What a crowd does that is glad: no protest, unless the sentence says that it is one."""
_KEEPING: Final = ("stay", "keep", "remain")
_FEIGNING: Final = ("impersonate", "masquerade", "mimic", "imitate")
"""What is done by a likeness, and to nobody."""
_WOOING: Final = ("court", "woo")
"""What somebody does who wants to be liked, by deeds that are told elsewhere or not at all."""


def is_everyday(sentence: Sentence, index: int, name: str) -> bool:
    """Whether a word, which may tell a deed of a type, tells nothing of force, protest or diplomacy."""
    verb = sentence.tokens[index]
    if _is_kept_out(sentence, verb):
        return True
    if verb.upos != "VERB":
        return False
    if verb.lemma.lower() in (*_FEIGNING, *_WOOING):
        return True
    if name == "AID" and verb.lemma.lower() == "shelter":  # "people sheltering in a school"
        active = verb.text.endswith("ing") or not is_passive(sentence, index)
        return active and sentence.child(index, "obj") is None
    if name == "PROTEST" and _is_feast(sentence, verb):
        return not any(one.lemma.lower() in _PROTESTING for one in sentence.tokens)
    if verb.lemma.lower() == "do":  # "had done so": what the sentence before tells
        return index + 1 < len(sentence) and sentence.tokens[index + 1].text.lower() == "so"
    if name == "ASSAULT":
        if verb.lemma.lower() not in (*_SAVING, "liberate"):
            return False
        left, saved = (preposition(sentence, one) for one in sentence.children(index)), sentence.child(index, "obj")
        people = saved is not None and saved.lemma.lower() in HUMAN | _MIGRANTS
        return people or (verb.lemma.lower() in _SAVING and "from" not in left)  # "freed the town from rebels"
    if name == "AID" and verb.lemma.lower() in _SENDING:
        sent = sentence.child(index, "obj")
        return sent is not None and sent.lemma.lower() in _MIGRANTS
    if name == "PROTEST" and verb.lemma.lower() == "block":
        subject = sentence.child(index, "nsubj")
        own = any(sentence.tokens[one].lemma.lower() in _PROTESTING for one in sentence.subtree(index))
        return subject is not None and subject.lemma.lower() in FORCES | _WEATHER and not own
    if name not in _LEAVES or verb.lemma.lower() not in _LEAVING:
        return False
    things = [sentence.tokens[one] for one in sentence.children(index) if one > index]
    taken = [one for one in things if one.relation == "obj"]
    ties = ("from", "out", "out_of", "of")
    parted = [one for one in things if one.relation == "obl" and preposition(sentence, one.index) in ties]
    own = any(_is_own_money(sentence, one) for one in taken)
    return own or any(_is_contest(sentence, one) for one in taken or parted)


def _is_own_money(sentence: Sentence, thing: Token) -> bool:
    """Whether somebody takes out money, and not what others were to have: "withdrew a million dollars in aid"."""
    inside = [sentence.tokens[one] for one in sentence.subtree(thing.index)]
    coins = thing.lemma.lower() in _MONEY or thing.text in _SIGNS or any(one.text in _SIGNS for one in inside)
    about = [sentence.tokens[one] for one in sentence.subtree(thing.head)]
    return coins and not any(one.lemma.lower() in _GIVEN for one in about)


def _is_contest(sentence: Sentence, thing: Token) -> bool:
    """Whether a thing is a race or a game, and no "bid to join the union"."""
    if any(sentence.tokens[one].lemma.lower() in _JOINING for one in sentence.subtree(thing.index)):
        return False
    return thing.lemma.lower() in _LEFT or is_tournament(thing.text)


def _is_kept_out(sentence: Sentence, word: Token) -> bool:
    """Whether a word is, or names, what somebody has no part in: "stayed out of the talks"."""
    verb = word if word.lemma.lower() in _KEEPING else sentence.tokens[word.head]
    if verb.lemma.lower() not in _KEEPING or verb.index + 1 >= len(sentence):
        return False
    out = sentence.tokens[verb.index + 1].text.lower() == "out"
    return out and (word is verb or (word.upos == "NOUN" and word.index > verb.index))


def _is_feast(sentence: Sentence, verb: Token) -> bool:
    """Whether a crowd is glad: "danced in the streets", also of the flags that it then waves."""
    glad = sentence.tokens[verb.head] if verb.lemma.lower() == "wave" else verb
    return glad.lemma.lower() in _FEASTING
