"""Where somebody only says or thinks something, and the saying is no deed of its own.

Who believes or doubts that another did something accuses him of nothing yet; who insists that something is so asks for
nothing; who warns of what others do, or both sides of a war, threatens nobody; and what stands in a paper is no deed of
those who stop the paper.
"""

from typing import Final

from graph.extraction.attribution.conditions import is_negated
from graph.extraction.attribution.phrases import is_equated
from graph.extraction.clauses import preposition
from graph.extraction.events.fitting import fitting
from graph.extraction.learnt.view import NAMED, View
from graph.extraction.lexicon import BRIEFING, PAPERS
from graph.language.dateunits import WEEKDAYS
from graph.language.sentence import Sentence, Token
from graph.vocabulary import VOCABULARY

_WARNING: Final = ("warn", "caution")
_ATTESTING: Final = ("tell", "speak", "describe", "recount")
"""Verbs of those who saw it, with what others were doing."""
_STATING: Final = ("insist", "suggest", "maintain", "argue")
_WANTED: Final = ("must", "should", "shall", "need", "ought")
_AHEAD: Final = frozenset("will would could can may might must should shall 'll ’ll wo ca".split())
_THREATENED: Final = ("consequence", "retaliation", "reprisal", "response", "repercussion")
_SIDES: Final = ("side", "party")
_AUDIENCES: Final = ("people", "office", "body")
_DANGERS: Final = ("thing", "word")
WRITTEN: Final = ("ACCUSE", "REQUEST", "SUPPORT", "REJECT", "THREATEN")
_STOPPING: Final = frozenset(
    """block veto reject oppose defeat scupper thwart torpedo obstruct delay postpone boycott dismiss shelve abstain
    fail stop sink kill derail""".split()
)
"""What is done to a paper of which then nothing comes."""
_BANNING: Final = ("ban", "prohibit", "outlaw", "forbid")
_SIGNS: Final = frozenset("placard banner poster sign flag slogan t-shirt".split())
"""On what, or by what, demonstrators say what they want: that is the protest."""
_SHOWING: Final = frozenset("wave carry hold raise brandish unfurl display hoist chant shout".split())
_OF_MANY: Final = frozenset("treaty convention pact protocol accord agreement conference summit meeting".split())
_READY: Final = ("ready", "prepared", "strong", "able", "capable", "combat-ready")
_DECIDED: Final = frozenset("against for down in out to with through".split())
"""Words beside "vote" that say how a vote went, or which way somebody voted."""
_HOLDING_BACK: Final = ("refuse", "decline")
_ASKING: Final = ("journalist", "reporter", "correspondent", "interviewer", "questioner", "anchor")
_LEARNING: Final = frozenset("get have know hear see be explain comment clarify elaborate respond react".split())
_TOLD: Final = ("information", "detail", "comment", "clarification", "reaction", "response", "opinion", "view")
_TELLING: Final = frozenset("say comment confirm specify disclose elaborate reveal speculate tell clarify".split())
_KEEPING: Final = ("ask", "request", "demand", "prefer", "wish", "want", "refuse", "decline")
_NAMING: Final = frozenset("name identify quote cite interview draw photograph film record".split())
"""What a speaker does not wish to have done to him."""
_LEAVING: Final = ("fail", "refuse", "decline", "unable", "reluctant", "unwilling")


def is_only_said(view: View, index: int, root: str) -> bool:
    """Whether a word, which may tell a deed of a type (``root``), tells only that somebody says or thinks so, or is no
    more than ready for it."""
    verb = view.sentence.tokens[index]
    if root == "MOBILIZE" and verb.upos == "ADJ":
        return verb.lemma.lower() in _READY and view.sentence.child(index, "cop") is not None
    if verb.upos != "VERB":
        unsure = root == "ACCUSE" and is_equated(view.sentence, verb) > 0  # "the suspicion in Kyiv is that …"
        return unsure or verb.text.lower() in ("telling", "retelling")
    if root == "COERCE" and verb.lemma.lower() in _BANNING and _is_of_many(view, verb):
        return True
    if root in WRITTEN and _is_stopped(view.sentence, verb):
        return True
    if verb.lemma.lower() == "vote" and _is_undecided(view.sentence, index):
        return True
    if root in ("ACCUSE", "THREATEN") and verb.lemma.lower() in BRIEFING:
        return True
    if _keeps_name(view.sentence, verb):
        return True
    if root == "REJECT" and verb.lemma.lower() in _HOLDING_BACK:
        return _is_silence(view.sentence, index)
    clause = view.sentence.child(index, "ccomp")
    if root == "ACCUSE":
        return clause is not None and (_is_belief(verb) or verb.lemma.lower() in _ATTESTING)
    if root == "REQUEST":
        if _is_on_a_sign(view.sentence, verb) or _is_question(view.sentence, verb):
            return True
        return clause is not None and verb.lemma.lower() in _STATING and _is_so(view.sentence, clause)
    if root == "THREATEN" and verb.lemma.lower() in _WARNING:
        return _is_caution(view, verb) if clause is None else _is_briefing(view, verb, clause)
    return False


def _is_silence(sentence: Sentence, verb: int) -> bool:
    """Whether somebody only does not tell: "refused to say whether it had armed them", "refused to comment"."""
    telling = sentence.child(verb, "xcomp")
    return telling is not None and telling.lemma.lower() in _TELLING


def _keeps_name(sentence: Sentence, verb: Token) -> bool:
    """Whether somebody only keeps his name or his views to himself: "asked not to be named", "refused to be drawn"."""
    wanted = sentence.child(verb.index, "xcomp")
    if verb.lemma.lower() not in _KEEPING or wanted is None or wanted.lemma.lower() not in _NAMING:
        return False
    helping = {sentence.tokens[one].lemma.lower() for one in sentence.children(wanted.index) if one < wanted.index}
    whom = sentence.child(verb.index, "obj", "iobj")
    return "be" in helping and whom is None


def _is_of_many(view: View, verb: Token) -> bool:
    """Whether a participle says what a treaty or a meeting of many bans: "joined the convention banning landmines"."""
    noun = verb.index - 1
    by_text = noun >= 0 and (view.kinds[noun] == "treaty" or view.lemmas[noun] in _OF_MANY)
    return by_text and verb.text.lower().endswith("ing")


def _is_on_a_sign(sentence: Sentence, verb: Token) -> bool:
    """Whether it stands only on a sign that somebody shows: "waved placards that demanded reform"."""
    noun = sentence.tokens[verb.head]
    if verb.relation != "acl" or noun.lemma.lower() not in _SIGNS:
        return False
    if noun.relation == "conj":
        noun = sentence.tokens[noun.head]
    return noun.relation == "obj" and sentence.tokens[noun.head].lemma.lower() in _SHOWING


def _is_question(sentence: Sentence, verb: Token) -> bool:
    """Whether reporters only ask to be told something: "a journalist asked to know more"; not "asked him to leave"."""
    subject = sentence.child(verb.index, "nsubj")
    if verb.lemma.lower() != "ask" or subject is None or subject.lemma.lower() not in _ASKING:
        return False
    wanted = sentence.child(verb.index, "xcomp")
    things = (one for one in sentence.children(verb.index) if preposition(sentence, one) == "for")
    told = all(sentence.tokens[one].lemma.lower() in _TOLD for one in things)
    return told and (wanted is None or wanted.lemma.lower() in _LEARNING)


def _is_undecided(sentence: Sentence, verb: int) -> bool:
    """Whether it is only told on what somebody votes, and not how: "voted on the budget"."""
    below = [sentence.tokens[one] for one in sentence.children(verb) if one > verb]
    under = [sentence.tokens[i] for one in below for i in sentence.children(one.index)]
    on = any(preposition(sentence, one.index) == "on" and one.lemma.lower() not in WEEKDAYS for one in below)
    return on and not any(one.lemma.lower() in _DECIDED for one in (*below, *under))


def _is_belief(verb: Token) -> bool:
    """Whether a verb says how sure somebody is: "believes", "fears", "doubts"."""
    cue = VOCABULARY.speech.get(verb.lemma.lower())
    return cue is not None and not cue.deed and cue.certainty in ("probable", "possible", "unknown")


def _is_so(sentence: Sentence, clause: Token) -> bool:
    """Whether a clause says what is or will be so, and not what somebody wants: "insisted that it had left"."""
    below = [sentence.tokens[one] for one in sentence.children(clause.index)]
    helping = [one for one in below if one.relation in ("aux", "cop")]
    if helping:
        return all(one.lemma.lower() not in _WANTED for one in helping) and helping[0].text.lower() != "be"
    return clause.feature("Tense") == "Past" or clause.text.lower() != clause.lemma.lower()


def _is_caution(view: View, warn: Token) -> bool:
    """Whether somebody warns all, or those who fight each other, against something, or somebody about what others do:
    "warned against a new war", "warned MPs about plots"."""
    sentence = view.sentence
    below = [sentence.tokens[one] for one in sentence.children(warn.index)]
    under = [sentence.tokens[i] for one in below if one.index > warn.index for i in sentence.children(one.index)]
    about = [one for one in (*below, *under) if preposition(sentence, one.index) == "about"]
    if about:
        return all(one.lemma.lower() not in _THREATENED for one in about)
    against = [
        word.index for one in (warn, *below) for word in map(sentence.tokens.__getitem__, sentence.children(one.index))
        if word.lemma.lower() == "against" and word.relation in ("case", "mark")
    ]  # fmt: skip
    told = [one for one in below if one.relation in ("obj", "iobj") and one.index > warn.index]
    sides = any(one.lemma.lower() in _SIDES for one in told)
    return (bool(against) and not told) or sides or _is_alarm(view, warn, told)


def _is_alarm(view: View, warn: Token, told: list[Token]) -> bool:
    """Whether somebody tells people of a danger that others may be: "warned residents of a missile attack"."""
    sentence = view.sentence
    people = any(view.kinds[one.index] == "people" for one in told)
    near = {warn.index, *(one.index for one in told)}
    of = any(one.head in near and preposition(sentence, one.index) == "of" and view.kinds[one.index] in _DANGERS
             for one in sentence.tokens[warn.index :])  # fmt: skip
    return people and of and not fitting(view, warn.index, "THREATEN")


def _is_briefing(view: View, warn: Token, clause: Token) -> bool:
    """Whether a warning tells what is so, or tells somebody what others will do: "warned MPs that Moscow would"."""
    sentence = view.sentence
    below = [sentence.tokens[one] for one in sentence.children(clause.index)]
    subject = sentence.child(clause.index, "nsubj")
    if subject is None or _is_own(sentence, subject) or any(one.text.lower() == "to" for one in below):
        return False  # "warned it not to interfere", "warned it that its patience was at an end"
    ahead = any(one.relation == "aux" and one.lemma.lower() in _AHEAD for one in below)
    if not ahead and not any(one.relation == "advcl" for one in below):
        return True
    told = sentence.child(warn.index, "iobj", "obj")
    if told is None or view.kinds[told.index] not in _AUDIENCES:
        return False
    return view.kinds[subject.index] in NAMED and not _is_warner(view, warn, subject)


def _is_stopped(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb only tells what stands in a paper of which nothing comes: "vetoed a resolution condemning it"."""
    paper = sentence.tokens[verb.index - 1] if verb.index else verb
    if not verb.text.lower().endswith("ing") or paper.upos != "NOUN" or paper.lemma.lower() not in PAPERS:
        return False
    over = sentence.tokens[paper.head]
    if preposition(sentence, paper.index) == "against" or over.lemma.lower() in _STOPPING:
        return True
    above = sentence.tokens[over.head]
    left = over.relation == "xcomp" and above.lemma.lower() in _LEAVING
    return over.upos == "VERB" and (left or is_negated(sentence, over.index))


def _is_own(sentence: Sentence, subject: Token) -> bool:
    """Whether a subject may be whoever speaks, or something of his: "it", "its patience"."""
    owner = sentence.child(subject.index, "nmod:poss")
    return subject.upos == "PRON" or (owner is not None and owner.upos == "PRON")


def _is_warner(view: View, warn: Token, subject: Token) -> bool:
    """Whether the subject of what is warned of is whoever warns, by name or as his state."""
    warner = view.sentence.child(warn.index, "nsubj")
    mentions = [view.mentions[one.index] for one in (warner, subject) if one is not None]
    named = [(one.speaks_for or one.entity) if one else None for one in mentions]
    return len(named) == 2 and named[0] == named[1]
