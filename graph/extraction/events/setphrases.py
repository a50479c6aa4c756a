"""Set phrases that tell a deed by a word that tells none alone, and who takes part in it by their grammar.

"Found him guilty", "before opening fire", "turned tear gas on the crowd", "sat down for talks", "won support from us",
"called out the premier", "called on the queen", "stayed in touch with Iran", "moved the court against the state",
"voted for Ada Holm", "was alarmed by their attacks", "said that he had lied".
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from graph.extraction.attribution.conditions import is_negated
from graph.extraction.clauses import OBJECT, RECIPIENT, SUBJECT, Predication, members, preposition
from graph.extraction.events.everyday import FORCES
from graph.extraction.events.participants import Participants
from graph.extraction.learnt.view import View
from graph.extraction.lexicon import COURTS

MEETINGS: Final = frozenset("talk negotiation meeting dialogue discussion consultation".split())
WEAPONS: Final = frozenset("cannon gas teargas spray bullet baton grenade".split())
BACKING: Final = ("support", "backing", "endorsement")
_PLEDGES: Final = ("assurance", "guarantee", "undertaking")
_GIVING: Final = ("give", "offer", "provide", "grant")
_GETTING: Final = frozenset("get gain receive obtain secure win have".split())
_SORROW: Final = ("condolence", "sympathy", "sorrow", "grief")
_DEATHS: Final = ("death", "passing", "killing", "loss", "assassination", "murder")
_FINDING: Final = ("find", "pronounce", "declare", "judge")
_WINNING: Final = frozenset("win gain secure garner earn obtain attract enjoy".split())
_MATERIAL: Final = frozenset(
    "financial military logistical logistic material technical humanitarian economic medical air budget fire".split()
)
"""What makes support help: who has that is aided."""
_OF_POLICE: Final = frozenset("water tear pepper rubber plastic stun flash-bang baton".split())
_POINTING: Final = frozenset("train turn aim point use unleash".split())
_AT: Final = ("on", "at", "against", "upon")
_HARMLESS: Final = frozenset("air sky target debate".split())
_BINDING: Final = ("must", "should", "shall", "may", "can", "could", "might")
_STEPS: Final = 2
CALLING: Final = ("call",)
SUING: Final = ("move", "approach", "petition", "go", "turn")
TOUCH: Final = ("touch", "contact")
VOTING: Final = ("vote",)
DISMAYED: Final = frozenset(
    "alarm alarmed outrage outraged anger angered dismay dismayed appal appall appalled shock shocked concern "
    "concerned horrify horrified disgust disgusted incense incensed infuriate infuriated".split()
)
SAYING: Final = ("say", "claim", "argue", "insist", "declare", "add", "allege", "charge", "state")
_STAYING: Final = ("be", "keep", "stay", "remain", "get")
_SUED_WITHOUT: Final = ("move", "approach", "petition")
"""Verbs of which the court is the object."""
_NAMED: Final = ("person", "state", "capital", "organisation", "bloc")
_HELD: Final = (*_NAMED, "office", "body")
"""Who is held to account, or met: no thing, no crowd and no "them"."""
_CALLED_UP: Final = FORCES | frozenset("brigade militia reserve reservist ambulance coastguard firefighter".split())
"""Who is called out to help."""
_HARM: Final = frozenset(
    "attack strike airstrike raid offensive assault bombing bombardment shelling invasion incursion killing arrest "
    "detention crackdown violence abuse violation annexation threat aggression".split()
)
_OVER: Final = ("by", "at", "about", "over")
_BAD: Final = frozenset(
    "liar traitor coward dictator tyrant murderer terrorist aggressor hypocrite criminal fascist crook thug thief "
    "corrupt dishonest incompetent unfit irresponsible reckless hypocritical cowardly racist complicit untrustworthy "
    "lie mislead deceive betray".split()
)
"""What somebody is or has done of whom it is said to blame him."""


class Said(NamedTuple):
    """The words for those who do what a phrase tells, and for those to whom they do it."""

    doers: tuple[int, ...]
    others: tuple[int, ...] = ()


def convicted(view: View, guilty: int) -> Said | None:
    """Who found whom guilty; who is found not guilty, or finds himself so, is none."""
    verb = _over(view, guilty)
    if verb is None or verb.lemma not in _FINDING or view.sentence.tokens[guilty].relation not in ("xcomp", "ccomp"):
        return None
    below = view.sentence.children(guilty)
    own = tuple(i for i in below if view.sentence.tokens[i].relation == "nsubj")
    whom = verb.of(OBJECT) or verb.of(RECIPIENT) or tuple(one for i in own for one in members(view.sentence, i))
    whom = tuple(one for one in whom if one != guilty)
    if not whom or is_negated(view.sentence, guilty) or view.sentence.child(guilty, "mark"):
        return None
    if any(view.lemmas[one].endswith(("self", "selves")) for one in whom):
        return None
    by = tuple(i for i in below if preposition(view.sentence, i) == "by") if verb.passive else ()
    return Said(verb.of(SUBJECT) or by, whom)


def opened(view: View, fire: int) -> Said | None:
    """Who opened fire on whom; not who has yet to do so, nor who shot into the air."""
    verb = _over(view, fire)
    if verb is None or verb.lemma != "open" or fire not in verb.of(OBJECT) or not _is_told(view, verb.head):
        return None
    if any(view.lemmas[one] in _HARMLESS for one in view.sentence.subtree(verb.head)):
        return None
    others = _tied(view, verb, fire, _AT)
    if others and all(view.kinds[one] in ("thing", "word") for one in others):
        return None  # "opened fire on the budget"
    return Said(verb.of(SUBJECT), others)


def pointed(view: View, weapon: int) -> Said | None:
    """Who turned what disperses crowds on whom: "trained water cannons on the marchers"."""
    verb = _over(view, weapon)
    if verb is None or verb.lemma not in _POINTING or verb.passive or weapon not in verb.of(OBJECT):
        return None
    kind = weapon and view.lemmas[weapon - 1] in _OF_POLICE
    others = _tied(view, verb, weapon, _AT)
    people = bool(others) and all(view.kinds[one] in ("people", "person", "pronoun") for one in others)
    return Said(verb.of(SUBJECT), others) if people and (kind or view.lemmas[weapon] == "teargas") else None


def sat_down(view: View, meeting: int) -> Said | None:
    """Who sat down for talks, and with whom: both meet."""
    verb, noun = None, meeting
    for _ in range(_STEPS):
        verb = _over(view, noun)
        if verb is not None and verb.is_verb:
            break
        noun = view.sentence.tokens[noun].head  # "for a round of | talks"
    if verb is None or verb.lemma != "sit" or verb.particle != "down" or preposition(view.sentence, noun) != "for":
        return None
    return Said((*verb.of(SUBJECT), *_tied(view, verb, meeting, ("with",))))


def won(view: View, backing: int) -> Said | None:
    """Whose support somebody won: "gained backing from the generals", which is no help with money or arms."""
    verb = _over(view, backing)
    if verb is None or verb.lemma not in _WINNING or verb.passive or backing not in verb.of(OBJECT):
        return None
    if any(view.lemmas[one] in _MATERIAL for one in view.sentence.children(backing)):
        return None
    backers = _tied(view, verb, backing, ("from", "of"))
    for purpose in () if backers else _tied(view, verb, backing, ("for",)):
        backers = _tied(view, verb, purpose, ("from",))  # "support for his plan | from the unions"
    return Said(backers, verb.of(SUBJECT)) if backers else None


def assured(view: View, pledge: int) -> Said | None:
    """Who assures whom: "gave British officials assurances", "assurances gained from the king"."""
    verb = _over(view, pledge)
    if verb is None or verb.passive or pledge not in verb.of(OBJECT):
        return None
    if verb.lemma in _GIVING:
        others = verb.of(RECIPIENT) or _tied(view, verb, pledge, ("to",))
        return Said(verb.of(SUBJECT), others) if others else None
    givers = _tied(view, verb, pledge, ("from",)) if verb.lemma in _GETTING else ()
    return Said(givers, verb.of(SUBJECT)) if givers else None


def condoled(view: View, sorrow: int) -> Said | None:
    """Over whose death somebody voices sorrow, where he voices it to nobody: "his condolences on the death of Holm"."""
    verb = _over(view, sorrow)
    if verb is None or verb.passive or sorrow not in verb.of(OBJECT) or _tied(view, verb, sorrow, ("to", "with")):
        return None
    deaths = [one for one in _tied(view, verb, sorrow, ("on", "over", "at", "for")) if view.lemmas[one] in _DEATHS]
    dead = [one for death in deaths for one in view.sentence.children(death) if one > death]
    dead = [one for one in dead if preposition(view.sentence, one) == "of"]
    return Said(verb.of(SUBJECT), tuple(each for one in dead for each in members(view.sentence, one))) if dead else None


def called(view: View, verb: int) -> Said | None:
    """Who blames whom, or who visits whom."""
    return called_out(view, verb) or called_on(view, verb)


def called_out(view: View, verb: int) -> Said | None:
    """Who "called out the premier", and so blamed him; soldiers and firemen are called out to help."""
    told = view.framing.predications.get(verb)
    if told is None or told.particle != "out" or not told.is_verb:
        return None
    whom = told.of(OBJECT)
    words = {one.lower() for thing in whom for one in view.sentence.tokens[thing].text.split()}
    words |= {view.lemmas[one] for thing in whom for one in view.sentence.subtree(thing)}
    return Said(told.of(SUBJECT), whom) if _are(view, whom, _HELD) and words.isdisjoint(_CALLED_UP) else None


def called_on(view: View, verb: int) -> Said | None:
    """Who "called on the queen", and so visited her: somebody by himself, who asks for nothing."""
    told = view.framing.predications.get(verb)
    if told is None or told.particle or told.passive or not told.is_verb or told.of("for") or told.of(OBJECT):
        return None
    doers, whom = told.of(SUBJECT), tuple(one for one in told.of("on") if view.kinds[one] in ("person", "office"))
    whom = whom or tuple(one for one in told.of("on") if view.lemmas[one] in ("he", "she"))
    asked = any(
        view.sentence.tokens[one].relation in ("xcomp", "ccomp", "parataxis")
        or view.sentence.tokens[one].feature("VerbForm") == "Inf"
        for one in view.sentence.subtree(verb)
        if one > verb
    )
    alone = _are(view, doers, ("person", "office", "people", "pronoun")) and all(
        view.sentence.tokens[one].feature("Number") != "Plur" or view.kinds[one] == "pronoun" for one in doers
    )
    return Said(doers, whom) if whom and alone and not asked and view.sentence.tokens[verb].relation != "conj" else None


def went_to_law(view: View, verb: int) -> Said | None:
    """Who "moved the court against the state"; who moves it against a verdict or a law accuses nobody."""
    told = view.framing.predications.get(verb)
    if told is None or not told.is_verb or told.passive:
        return None
    courts = told.of(OBJECT) if told.lemma in _SUED_WITHOUT else told.of("to")
    court = next((one for one in courts if _is_court(view, one)), None)
    against = _tied(view, told, court, ("against",)) if court is not None else ()
    return Said(told.of(SUBJECT), against) if _are(view, against, _HELD) else None


def in_touch(view: View, noun: int) -> Said | None:
    """Who "stayed in touch with" whom: both speak; not with reality, and not with a crowd."""
    if preposition(view.sentence, noun) != "in":
        return None
    over = view.framing.predications.get(noun) if view.sentence.child(noun, "cop") else _over(view, noun)
    if over is None or (over.head != noun and over.lemma not in _STAYING):
        return None
    others = _tied(view, over, noun, ("with",))
    return Said((*over.of(SUBJECT), *others)) if over.of(SUBJECT) and _are(view, others, _HELD) else None


def voted(view: View, verb: int) -> Said | None:
    """Who voted for whom: for a person, no bill and no plan."""
    told = view.framing.predications.get(verb)
    if told is None or not told.is_verb or told.passive:
        return None
    whom = told.of("for")
    return Said(told.of(SUBJECT), whom) if _are(view, whom, ("person",)) else None


def dismayed(view: View, word: int) -> Said | None:
    """Who is alarmed or outraged by what others did: "Oslo was appalled by the Russian strikes"."""
    tokens = view.sentence.tokens
    if tokens[word].upos not in ("ADJ", "VERB") or is_negated(view.sentence, word):
        return None
    below = view.sentence.children(word)
    if not any(tokens[one].relation in ("cop", "aux") and tokens[one].lemma.lower() == "be" for one in below):
        return None
    over = [one for one in below if one > word and preposition(view.sentence, one) in _OVER]
    over += [one for i in over for one in view.sentence.children(i) if preposition(view.sentence, one) == "of"]
    deeds = [one for one in over if _is_harm(view, one)]  # also "at the resumption of | Houthi attacks"
    holders = tuple(
        one for i in below if tokens[i].relation == "nsubj" and i < word for one in members(view.sentence, i)
    )
    doers = tuple(one for deed in deeds for one in _doing(view, deed))
    return Said(holders, doers) if doers and _are(view, holders, _HELD) else None


def judged(view: View, verb: int) -> Said | None:
    """Who said of whom that he is a liar or has misled somebody: no more than that one accuses the other."""
    tokens, clause = view.sentence.tokens, view.sentence.child(verb, "ccomp")
    if tokens[verb].upos != "VERB" or clause is None or is_negated(view.sentence, verb):
        return None
    below = [tokens[one] for one in view.sentence.children(clause.index)]
    to_blame = clause.lemma.lower() == "blame" and any(one.lemma.lower() == "be" for one in below)
    if (not to_blame and clause.lemma.lower() not in _BAD) or is_negated(view.sentence, clause.index):
        return None
    if any(one.lemma.lower() in _BINDING or one.lemma.lower() in ("will", "would", "if", "whether") for one in below):
        return None
    subject = next((one for one in below if one.deprel == "nsubj"), None)
    teller = view.sentence.child(verb, "nsubj")
    if subject is None or teller is None:
        return None
    whom = tuple(members(view.sentence, subject.index))
    return Said(tuple(members(view.sentence, teller.index)), whom) if _are(view, whom, _HELD) else None


def with_phrased(taking: Participants) -> None:
    """Put those on the sides of a deed whom a set phrase has there, as far as they are known to act."""
    index = taking.told[1]
    phrase = PHRASES.get(taking.view.lemmas[index])
    said = phrase(taking.view, index) if phrase else None
    if said is None:
        return
    for slot, words in (("actor", said.doers), ("recipient", said.others)):
        found = [((taking.told[0], word), one) for word in words for one in taking.acting(word)]
        taking.spare("actor" if slot == "recipient" else "recipient", {one for _, one in found})
        if found:
            taking.fill(slot, found)


def _is_told(view: View, verb: int) -> bool:
    """Whether a verb tells what was done, and not what one may or must do first: "must shout before opening fire"."""
    token = view.sentence.tokens[verb]
    above = verb if token.relation != "advcl" else token.head
    bound = any(view.lemmas[i] in _BINDING for i in view.sentence.children(above))
    return not bound and all(view.sentence.tokens[i].feature("VerbForm") != "Inf" for i in (verb, above))


def _over(view: View, word: int) -> Predication | None:
    """The predication on which a word hangs."""
    token = view.sentence.tokens[word]
    return None if token.is_root else view.framing.predications.get(token.head)


def _are(view: View, words: tuple[int, ...], kinds: tuple[str, ...]) -> bool:
    """Whether there are words, and all of some kinds."""
    return bool(words) and all(view.kinds[one] in kinds for one in words)


def _is_court(view: View, word: int) -> bool:
    """Whether a word means a court, or is the last of its name: "the High | Court"."""
    return view.lemmas[word] in COURTS or view.sentence.tokens[word].text.lower().endswith("court")


def _is_harm(view: View, noun: int) -> bool:
    return view.sentence.tokens[noun].upos == "NOUN" and view.lemmas[noun] in _HARM


def _doing(view: View, deed: int) -> tuple[int, ...]:
    """Those who did what a noun tells: by its "by" and its genitive, or by the word before it."""
    tied = view.framing.predications.get(deed)
    by = tied.of("by") if tied else ()
    beside = (view.sentence.tokens[one] for one in view.sentence.children(deed) if one < deed)
    owning = tuple(one.index for one in beside if one.relation in ("nmod", "amod", "compound"))
    return by or tuple(one for one in owning if view.mentions[one] is not None or view.kinds[one] in _HELD)


def _tied(view: View, verb: Predication, noun: int, markers: tuple[str, ...]) -> tuple[int, ...]:
    """What some prepositions tie to a verb or to a noun below it."""
    tied = (i for above in (verb.head, noun) for i in view.sentence.children(above))
    found = (i for i in tied if i > verb.head and preposition(view.sentence, i) in markers)
    return tuple(one for i in found for one in members(view.sentence, i))


PHRASES: Final[dict[str, Callable[[View, int], Said | None]]] = {
    "guilty": convicted,
    "fire": opened,
    **dict.fromkeys(WEAPONS, pointed),
    **dict.fromkeys(MEETINGS, sat_down),
    **dict.fromkeys(BACKING, won),
    **dict.fromkeys(_PLEDGES, assured),
    **dict.fromkeys(_SORROW, condoled),
    **dict.fromkeys(CALLING, called),
    **dict.fromkeys(SUING, went_to_law),
    **dict.fromkeys(TOUCH, in_touch),
    **dict.fromkeys(VOTING, voted),
    **dict.fromkeys(DISMAYED, dismayed),
    **dict.fromkeys(SAYING, judged),
}
"""What is asked of a word whether it tells such a deed."""
