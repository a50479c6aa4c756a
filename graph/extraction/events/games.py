"""Where words of force and diplomacy tell of a game or a drill: "Hungary and Switzerland meet in Cologne", "the jets
dropped bombs on an islet in a joint drill"."""

import re
from collections.abc import Sequence
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.learnt.view import View
from graph.extraction.lexicon import PLAYED, SPORT
from graph.language.dateunits import MONTHS
from graph.language.sentence import Sentence

_NEAR: Final = 2
"""How many sentences before and behind are looked at."""
_SPORT: Final = 4
"""From how many points on a passage tells of sport; a word that is said of nothing else counts two."""
_SCORE: Final = re.compile(r"\b\d{1,3}[-–]\d{1,3}\b(?!-| percent|%)")
_NUMBERED: Final = "|".join((*MONTHS, *"areas? zones? phases? chapters? articles? sections? pages? items?".split()))
_RESULT: Final = re.compile(
    rf"(?:\b(?!(?i:{_NUMBERED})\b)[A-Z][\w'’]*|"
    r"\b(?:an?|won|wins?|lost|lose|losing|winning|drew|draw|leads?|led)) 1?\d?\d[-–]1?\d?\d"
    r"(?=\W*$|[.,;:)]| (?:in|at|on|to|after|before|with|away|against|over|and|as|by|from|lead|win|draw|defeat|loss|"
    r"victory|triumph|thrashing|rout)\b)"
)
"""A score beside a name or a word for its outcome: "Wales 1-1", "won 3-2", "a 2-0 lead"."""
_VOTES: Final = frozenset(
    "vote ballot senate parliament court justice judge council assembly lawmaker house committee bill law resolution "
    "rule ruling majority member jury panel board poll congress referendum un republican "
    "democrat veto text draft tribunal hague".split()
)
"""Where numbers for and against are no score."""
_IN_PLAY: Final = re.compile(
    r"\b(?:semi-?finals?|quarter-?finals?|half-time|(?:in|after) extra time(?! talks)|stoppage time|"
    r"(?:in|into) overtime(?! talks)|goalless|scoreless|to a draw|innings|wickets?|hat-tricks?|"
    r"(?:in|of) (?:an?|the|their|its) (?:[\w-]+ ){0,3}qualifiers?|"
    r"in a friendly(?= (?:in|at|on|against|with)\b|[.,;]|$)|in the scrum|in (?:the )?midfield|"
    r"home runs?|on the power play|bullpen|tie-?breaks?|free kicks?|(?:opening|first|final) whistle|"
    r"(?:in|into) the (?:grand )?final(?= (?:in|at|on|after|and|against)\b|[.,;]|$)|"
    r"in the (?:first|second) half(?! of)|(?:round|match) of qualifying|in the ring|"
    r"by \w+ (?:shots|strokes|goals|runs)|(?:win|won|wins|winning) (?:gold|silver|bronze)|"
    r"(?:win|wins|won|winning|sealed?|clinch\w*) (?:[\w’'-]+ ){1,4}titles?(?! \d)|"
    r"to (?:two|three|four|five|six|seven|eight|nine|ten) titles|"
    r"to (?:an?|the|their|his|her) (?:[\w’'-]+ )?titles?(?! \d)|"
    r"(?:at|in|over) (?:badminton|baseball|basketball|cricket|handball|hockey|rugby|tennis|volleyball|wrestling)|"
    r"chess (?:champion|player|grandmaster|master|match|game|tournament|olympiad)|on move \d+|after \d+ moves|"
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twenty) moves later|"
    r"\d+(?:st|nd|rd|th) move|sacrific\w+ (?:a|his|her|the) (?:knight|rook|bishop|pawn|queen)|"
    r"at (?:wembley|twickenham|anfield|old trafford|hampden park|wimbledon)|"
    r"eurovision|(?:gave|gives|awarded) \w+ (?:\d+|\w+) points)\b",
    re.IGNORECASE,
)
"""Words that are said in no other sense than that of a game or a race."""
_TESTS: Final = re.compile(r"\b(?:[a-z]+|\d) Tests\b")
_OF_STATE: Final = frozenset(
    "boycott ban federation fifa uefa ioc government minister president premier ambassador envoy official visa anthem "
    "flag protest sanction suspend expel disqualify doping arrest detain fan supporter riot exclude regime asylum "
    "defect invasion war army navy troop diplomat king queen pope chancellor mayor prosecutor "
    "people civilian soldier tariff trade strike".split()
)
"""What politics has to do with games: such a sentence tells of more than play."""
_UNTOUCHED: Final = ("ACCUSE", "AGREE", "AID", "MOBILIZE", "PROTEST", "REQUEST")
"""Types of what players and coaches do off the field too."""
_IN_EARNEST: Final = frozenset(
    "airstrike arrest bomb bombing ceasefire drone explosion grenade gunman gunmen hostage insurgent kill militant "
    "militia missile police rebel riot rocket shelling soldier troop warplane wound".split()
)
"""What no game has: a rocket that hits a football pitch is no sport."""
_TEAMS: Final = frozenset(
    "visit meet host tour face play travel welcome entertain attack defend chase lead trail crush".split()
)
"""What teams do, by verbs whose present tense no past has."""
_HYPERBOLE: Final = ("bomb", "kill", "rocket")
"""Words of force that are said of goals and defeats, too."""
_DRILLS: Final = frozenset("drill exercise manoeuvre maneuver wargame simulation rehearsal training".split())


def tells_of_sport(views: Sequence[View], number: int) -> bool:
    """Whether a sentence stands in a report of sport, by the words of it and of those around it, among which
    there is none for force that is meant."""
    near = views[max(0, number - _NEAR) : number + _NEAR + 1]
    words = {lemma for view in near for lemma in view.lemmas}
    if words & _IN_EARNEST:
        return False
    scores = any(_SCORE.search(view.links.text[view.sentence.start : view.sentence.end]) for view in near)
    return 2 * len(words & PLAYED) + len(words & (SPORT - PLAYED)) + 2 * scores >= _SPORT


def is_play(view: View, name: str = "") -> bool:
    """Whether a sentence by itself tells of a game: a score is in it, or what is said of games alone, and nothing of
    what states and the police do about them."""
    if name in _UNTOUCHED or not (_is_scored(view) or _is_in_play(view)):
        return False
    return not any(one in _OF_STATE or (one in _IN_EARNEST and one not in _HYPERBOLE) for one in view.lemmas)


def _is_in_play(view: View) -> bool:
    text = view.links.text[view.sentence.start : view.sentence.end]
    return _IN_PLAY.search(text) is not None or _TESTS.search(text) is not None


def _is_scored(view: View) -> bool:
    text = view.links.text[view.sentence.start : view.sentence.end]
    return _RESULT.search(text) is not None and _VOTES.isdisjoint(view.lemmas)


def is_team(view: View, index: int) -> bool:
    """Whether a verb takes a country for its team: "Norway visit Malta" where a state would be said to visit it."""
    verb = view.sentence.tokens[index]
    if view.lemmas[index] not in _TEAMS or verb.text.lower() != view.lemmas[index] or verb.upos != "VERB":
        return False
    main = verb.is_root or (verb.relation == "conj" and view.sentence.tokens[verb.head].is_root)
    subject = view.sentence.child(index, "nsubj")
    if not main or subject is None or subject.index > index or view.sentence.child(index, "aux"):
        return False
    if view.kinds[subject.index] not in ("state", "place") or subject.text.endswith(("s", "S")):
        return False
    before = view.sentence.tokens[subject.index - 1].text if subject.index else ""
    return before != "," and not any(
        view.sentence.tokens[one].relation in ("conj", "appos", "nmod", "list", "cc")
        for one in view.sentence.children(subject.index)
    )


def is_drilled(sentence: Sentence, index: int) -> bool:
    """Whether a deed is only practised: what ties it to a drill is "in", "during", "for" or "as part of"."""
    return any(
        preposition(sentence, below) in ("in", "during", "for", "as") and _is_drill(sentence, below)
        for below in sentence.children(index)
    )


def _is_drill(sentence: Sentence, noun: int) -> bool:
    inner = sentence.children(noun) if sentence.tokens[noun].lemma.lower() == "part" else ()
    return any(sentence.tokens[one].lemma.lower() in _DRILLS for one in (noun, *inner))
