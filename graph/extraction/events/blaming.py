"""Set phrases by which one blames another: "called out the premier", "moved the court against the state", "was alarmed
by their attacks", "said that he had lied", "tore into her", "likened him to Hitler".
"""

from typing import Final

from graph.extraction.attribution.conditions import is_negated
from graph.extraction.clauses import OBJECT, SUBJECT, members, preposition
from graph.extraction.events.everyday import FORCES
from graph.extraction.events.phrasing import BINDING, HELD, Said, are, by_frame, tied
from graph.extraction.learnt.view import View
from graph.extraction.lexicon import COURTS

SUING: Final = ("move", "approach", "petition", "go", "turn")
DISMAYED: Final = frozenset(
    "alarm alarmed outrage outraged anger angered dismay dismayed appal appall appalled shock shocked concern "
    "concerned horrify horrified disgust disgusted incense incensed infuriate infuriated".split()
)
_UPSETTING: Final = frozenset(
    "alarm anger annoy appal appall antagonise antagonize dismay embarrass enrage horrify incense infuriate irk "
    "outrage rile shock upset".split()
)
SAYING: Final = ("say", "claim", "argue", "insist", "declare", "add", "allege", "charge", "state")
SCOLDING: Final = ("tear", "rip", "lay", "round", "pour", "heap", "take")
COMPARING: Final = ("compare", "liken")
_MONSTERS: Final = frozenset(
    "hitler stalin mussolini goebbels nazi nazis fascist fascists taliban gestapo apartheid".split()
)
_SUED_WITHOUT: Final = ("move", "approach", "petition")
"""Verbs of which the court is the object."""
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


def upsets(view: View, index: int) -> bool:
    """Whether a verb tells how others take what somebody did, who blames nobody: "resumed flights, angering Chad"."""
    told = view.framing.predications.get(index)
    upset = told is not None and told.is_verb and not told.passive and bool(told.of(OBJECT))
    return upset and view.lemmas[index] in _UPSETTING


def called_out(view: View, verb: int) -> Said | None:
    """Who "called out the premier", and so blamed him; soldiers and firemen are called out to help."""
    told = view.framing.predications.get(verb)
    if told is None or told.particle != "out" or not told.is_verb:
        return None
    whom = told.of(OBJECT)
    words = {one.lower() for thing in whom for one in view.sentence.tokens[thing].text.split()}
    words |= {view.lemmas[one] for thing in whom for one in view.sentence.subtree(thing)}
    return Said(told.of(SUBJECT), whom) if are(view, whom, HELD) and words.isdisjoint(_CALLED_UP) else None


def went_to_law(view: View, verb: int) -> Said | None:
    """Who "moved the court against the state"; who moves it against a verdict or a law accuses nobody."""
    told = view.framing.predications.get(verb)
    if told is None or not told.is_verb or told.passive:
        return None
    courts = told.of(OBJECT) if told.lemma in _SUED_WITHOUT else told.of("to")
    court = next((one for one in courts if _is_court(view, one)), None)
    against = tied(view, told, court, ("against",)) if court is not None else ()
    return Said(told.of(SUBJECT), against) if are(view, against, HELD) else None


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
    return Said(holders, doers) if doers and are(view, holders, HELD) else None


def judged(view: View, verb: int) -> Said | None:
    """Who said of whom that he is a liar or has misled somebody: no more than that one accuses the other."""
    tokens, clause = view.sentence.tokens, view.sentence.child(verb, "ccomp")
    if tokens[verb].upos != "VERB" or clause is None or is_negated(view.sentence, verb):
        return None
    below = [tokens[one] for one in view.sentence.children(clause.index)]
    to_blame = clause.lemma.lower() == "blame" and any(one.lemma.lower() == "be" for one in below)
    if (not to_blame and clause.lemma.lower() not in _BAD) or is_negated(view.sentence, clause.index):
        return None
    if any(one.lemma.lower() in BINDING or one.lemma.lower() in ("will", "would", "if", "whether") for one in below):
        return None
    subject = next((one for one in below if one.deprel == "nsubj"), None)
    teller = view.sentence.child(verb, "nsubj")
    if subject is None or teller is None:
        return None
    whom = tuple(members(view.sentence, subject.index))
    return Said(tuple(members(view.sentence, teller.index)), whom) if are(view, whom, HELD) else None


def scolded(view: View, verb: int) -> Said | None:
    """Who "tore into" whom or took him to task: a person does so, or it is done to one, for teams do in matches."""
    return by_frame(view, verb, "ACCUSE")


def likened(view: View, verb: int) -> Said | None:
    """Who likened whom to Hitler or his like."""
    told = view.framing.predications.get(verb)
    if told is None or not told.is_verb:
        return None
    whom = told.of(OBJECT)
    below = (one for one in view.sentence.subtree(verb) if whom and one > max(whom))
    bad = any(not _MONSTERS.isdisjoint(view.sentence.tokens[one].text.lower().split()) for one in below)
    return Said(told.of(SUBJECT), whom) if bad and are(view, whom, (*HELD, "pronoun")) else None


def _is_court(view: View, word: int) -> bool:
    """Whether a word means a court, or is the last of its name: "the High | Court"."""
    return view.lemmas[word] in COURTS or view.sentence.tokens[word].text.lower().endswith("court")


def _is_harm(view: View, noun: int) -> bool:
    return view.sentence.tokens[noun].upos == "NOUN" and view.lemmas[noun] in _HARM


def _doing(view: View, deed: int) -> tuple[int, ...]:
    """Those who did what a noun tells: by its "by" and its genitive, or by the word before it."""
    done = view.framing.predications.get(deed)
    by = done.of("by") if done else ()
    beside = (view.sentence.tokens[one] for one in view.sentence.children(deed) if one < deed)
    owning = tuple(one.index for one in beside if one.relation in ("nmod", "amod", "compound"))
    return by or tuple(one for one in owning if view.mentions[one] is not None or view.kinds[one] in HELD)
