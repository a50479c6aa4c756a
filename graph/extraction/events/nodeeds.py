"""Words that would tell a deed and tell none: what is only played, practised, asked or threatened, or goes on all the
time. Each rule is asked of those types of event that its wording is mistaken for.
"""

from collections.abc import Callable
from typing import Final

from graph.extraction.attribution.blame import is_to_blame
from graph.extraction.attribution.denials import is_denied_something
from graph.extraction.clauses import SUBJECT, preposition
from graph.extraction.events.awards import is_contract_awarded
from graph.extraction.events.blaming import upsets
from graph.extraction.events.bylaw import CASES
from graph.extraction.events.callings import is_commended, is_convened
from graph.extraction.events.certain import certain
from graph.extraction.events.contests import is_declared_elected, is_given_office
from graph.extraction.events.deportations import carries_people
from graph.extraction.events.dismissals import SUITS
from graph.extraction.events.ended import is_ended
from graph.extraction.events.everyday import is_everyday
from graph.extraction.events.figures import (
    is_beholden,
    is_by_things,
    is_by_wares,
    is_flop,
    is_of_a_council,
    is_of_a_market,
    is_of_a_ware,
    is_on_ideas,
    is_on_oneself,
    is_ridden,
    is_war_on_things,
)
from graph.extraction.events.fitting import GOING, fitting, is_refused_jointly, is_withheld
from graph.extraction.events.games import is_drilled, is_play, is_team, tells_of_sport
from graph.extraction.events.idioms import is_idiom
from graph.extraction.events.lasting import (
    is_lasting,
    is_reputed,
    is_stopped,
    is_talked_out,
    is_threatened,
    is_truce_told_of,
)
from graph.extraction.events.leanings import is_leaning, is_of_a_work, is_only_favoured, throws_out
from graph.extraction.events.mines import runs_into
from graph.extraction.events.mishaps import is_by_nature
from graph.extraction.events.offers import is_offer
from graph.extraction.events.restored import is_told_by_signing
from graph.extraction.events.saidonly import is_only_said
from graph.extraction.events.vows import VOWING
from graph.extraction.learnt.reading import Reading
from graph.extraction.learnt.view import View
from graph.extraction.lexicon import TITLES
from graph.language.clauseslips import MODALS
from graph.language.sentence import Sentence

TOLD = 0.36
"""How certain it must be that a word tells anything."""
_PLAYED: Final = ("ASSAULT", "CONSULT", "RETREAT", "COERCE", "REJECT", "CONCEDE")
"""Types of what is done in games too."""
_TRYING: Final = frozenset("struggle strive try attempt endeavour manage tend need hope want seek begin start".split())
_CALLING: Final = ("call", "term", "dub", "brand", "label")
_CASES: Final = SUITS | CASES
_MEASURES: Final = frozenset("budget bill law tax amendment reform levy".split())
_ELECTED: Final = ("successor", "replacement", "parliament", "assembly", "legislature")
_DEALS: Final = frozenset("deal agreement accord pact truce ceasefire compromise settlement".split())
_SPURNING: Final = frozenset(
    "reject spurn rebuff refuse decline scupper torpedo thwart derail wreck sink sabotage scuttle oppose".split()
)
_POSSIBLE: Final = frozenset(
    "possible impossible near close closer imminent likely unlikely elusive distant far feasible reachable "
    "achievable attainable realistic doable".split()
)
_NEEDING: Final = ("require", "need", "take", "presuppose", "necessitate")
_REACH: Final = ("reach", "sight", "grasp", "card", "table", "horizon")
_HARMING: Final = ("ASSAULT", "COERCE", "SANCTION", "THREATEN", "MOBILIZE")


def is_no_deed(reading: Reading, number: int, index: int, name: str) -> bool:
    """Whether a word of a sentence, given by its number, tells no deed of a type though it would seem so."""
    view = reading.views[number]
    sentence = view.sentence
    return (
        any(rule(view, index) for rule in (*_OF_TYPES.get(name, ()), *_OF_ALL))
        or any(rule(sentence, index, name) for rule in (is_lasting, is_everyday, is_ended))
        or is_only_said(view, index, name)
        or is_idiom(view, index, name)
        or (name != "THREATEN" and is_threatened(sentence, index))
        or is_team(view, index)
        or is_play(view, name)
        or (name in _PLAYED and tells_of_sport(reading.views, number))
        or (name == "THREATEN" and not _fits(view, index, name) and _vows_no_harm(reading, number, index))
    )


def _fits(view: View, index: int, name: str) -> bool:
    """Whether a frame of a type fits a word, or its clause says for certain what it tells."""
    return fitting(view, index, name) is not None or certain(view, index) is not None


def _says_too_little(view: View, index: int) -> bool:
    """Whether somebody only goes, from nowhere and nobody: "Raila Odinga left"."""
    if view.lemmas[index] not in GOING or view.sentence.tokens[index].upos != "VERB":
        return False
    predication = view.framing.predications.get(index)
    return predication is not None and all(role == SUBJECT for role, _ in predication.arguments)


def _only_tries(view: View, index: int) -> bool:
    """Whether a verb says no more than how hard or how far its infinitive is done: "struggles to down missiles"."""
    return view.lemmas[index] in _TRYING and any(
        view.sentence.tokens[one].relation == "xcomp" for one in view.sentence.children(index)
    )


def _does_not_agree(view: View, index: int) -> bool:
    """Whether "fail" only says that some do not agree on a thing, which its infinitive tells: "failed to | agree | on
    fishing"; who "failed to agree to a truce" turns it down."""
    clause = view.sentence.child(index, "xcomp")
    told = view.framing.predications.get(clause.index) if clause is not None else None
    if view.lemmas[index] != "fail" or told is None or told.lemma != "agree":
        return False
    return any(told.of(role) for role in ("on", "about", "over"))


def _vows_no_harm(reading: Reading, number: int, index: int) -> bool:
    """Whether a verb is a vow to do what harms nobody: "vowed to protect the missions", but not "vowed to hit back"."""
    view = reading.views[number]
    if view.lemmas[index] not in VOWING or view.sentence.tokens[index].upos != "VERB":
        return False
    shares = dict(reading.triggers(number))
    clauses = [one for one in view.sentence.children(index) if view.sentence.tokens[one].relation in ("xcomp", "ccomp")]
    return bool(clauses) and all(
        sum(shares.get(one, {}).get(root, 0.0) for root in _HARMING) < TOLD for one in clauses
    )


def _is_otherwise(sentence: Sentence, index: int) -> bool:
    """Whether a verb tells what would be if something else were not: "might otherwise not have agreed"."""
    below = [sentence.tokens[i] for i in sentence.children(index)]
    other = any(one.text.lower() == "otherwise" for one in below)
    return other and any(one.relation == "aux" and one.lemma.lower() in MODALS for one in below)


def _is_asked(sentence: Sentence, index: int) -> bool:
    """Whether a verb is that of a question to which the answer is yes or no: "Has Uganda armed the rebels?"; also of
    one that is quoted."""
    below = sentence.children(index)
    helping = next((i for i in below if sentence.tokens[i].relation in ("aux", "cop")), None)
    subject = sentence.child(index, "nsubj")
    if helping is not None and subject is not None and helping < subject.index:
        opens = helping == 0 or sentence.tokens[helping - 1].upos == "PUNCT"
        if opens and any(sentence.tokens[i].text == "?" for i in below):
            return True
    if sentence.tokens[-1].text != "?" or not sentence.tokens[index].is_root:
        return False
    return any(sentence.tokens[one].relation in ("aux", "cop") for one in sentence.children(index) if one == 0)


def _applies_to_join(view: View, index: int) -> bool:
    """Whether a verb tells that somebody wants to be a member: that is a relation, "applied to join the union"."""
    clauses = [one for one in view.sentence.children(index) if view.sentence.tokens[one].relation in ("xcomp", "advcl")]
    return view.lemmas[index] == "apply" and any(view.lemmas[one] in ("join", "accede", "become") for one in clauses)


def _asks_whether(view: View, index: int) -> bool:
    """Whether a verb only tells of a question: "asked the envoy if it had rained"."""
    clauses = [one for one in view.sentence.children(index) if view.sentence.tokens[one].relation == "ccomp"]
    marks = (view.lemmas[i] for one in clauses for i in view.sentence.children(one))
    return view.lemmas[index] == "ask" and any(one in ("if", "whether") for one in marks)


def _is_called(sentence: Sentence, index: int) -> bool:
    """Whether a noun only says what somebody calls a thing: "called the resignation a lesson"."""
    token = sentence.tokens[index]
    above, article = sentence.tokens[token.head], sentence.child(index, "det")
    if token.upos != "NOUN" or above.lemma.lower() not in _CALLING or token.relation not in ("xcomp", "obj"):
        return False
    return article is not None and article.text.lower() in ("a", "an") and article.index > above.index + 1


def _is_of_one_mind(view: View, index: int) -> bool:
    """Whether one person only thinks what another said: "The mayor agreed.", but not "agreed to talks"."""
    predication = view.framing.predications.get(index)
    if view.lemmas[index] != "agree" or predication is None or not predication.is_verb:
        return False
    doers = predication.of(SUBJECT)
    persons = len(doers) == 1 and view.kinds[doers[0]] in ("person", "office", "pronoun")
    return persons and len(predication.arguments) == 1


def _is_suit_judged(view: View, noun: int) -> bool:
    """Whether a suit is only what somebody gives up, turns down or finds fault with: "dropped the case against Ada
    Holm", "criticised the lawsuit against her"."""
    token = view.sentence.tokens[noun]
    if token.relation not in ("obj", "nsubj") or view.lemmas[noun] not in _CASES:
        return False
    over, blame = certain(view, token.head), view.framing.frame(noun, "ACCUSE")
    if over is not None and over.name in ("CONCEDE", "REJECT"):
        return True
    return blame is not None and blame.predication.head == token.head and noun in blame.slots.get("recipient", ())


def _votes_for_measure(view: View, verb: int) -> bool:
    """Whether somebody votes for a measure of his own house, and so backs nobody: "voted for the budget"."""
    told = view.framing.predications.get(verb)
    aims = told.of("for") if told is not None and told.lemma == "vote" and told.is_verb else ()
    named = (view.mentions[i] for one in aims for i in (one, *view.sentence.subtree(one)))
    return bool(aims) and all(view.lemmas[one] in _MEASURES for one in aims) and not any(named)


def _votes_for_office(view: View, verb: int) -> bool:
    """Whether a people only elects somebody, it is not told whom: "voted for a successor to Ada Holm"."""
    told = view.framing.predications.get(verb)
    aims = told.of("for") if told is not None and told.lemma == "vote" and told.is_verb else ()
    return bool(aims) and all(
        (view.lemmas[one] in TITLES or view.lemmas[one] in _ELECTED)
        and (article := view.sentence.child(one, "det", "nmod:poss")) is not None
        and (article.text.lower() in ("a", "an") or view.lemmas[one] in _ELECTED)
        for one in aims
    )


def _is_only_possible(view: View, noun: int) -> bool:
    """Whether a deal is only said to be possible or near: "a deal with Iran is within reach"."""
    token = view.sentence.tokens[noun]
    said = view.sentence.tokens[token.head]
    if token.relation != "nsubj" or view.lemmas[noun] not in _DEALS:
        return False
    if view.lemmas[said.index] in ("remain", "seem", "appear", "look"):
        below = (view.sentence.tokens[one] for one in view.sentence.children(said.index))
        return any(view.lemmas[one.index] in (*_POSSIBLE, *_REACH) for one in below if one.index > said.index)
    if view.sentence.child(said.index, "cop") is None:
        return False
    within = preposition(view.sentence, said.index) in ("within", "in", "out_of", "out", "beyond", "on")
    return said.lemma.lower() in _POSSIBLE or (within and said.lemma.lower() in _REACH)


def _is_provided_for(view: View, noun: int) -> bool:
    """Whether a rule only says what a deed needs: "the expulsion of a member requires a vote", of nobody named."""
    token, told = view.sentence.tokens[noun], view.framing.predications.get(noun)
    verb = view.sentence.tokens[token.head]
    if token.upos != "NOUN" or token.relation != "nsubj" or view.lemmas[verb.index] not in _NEEDING or told is None:
        return False
    articles = (view.sentence.child(one, "det") for one in told.of("of"))
    anybody = any(one is not None and one.text.lower() in ("a", "an", "any") for one in articles)
    return anybody and verb.feature("Tense") == "Pres"


def _is_deal_spurned(view: View, index: int) -> bool:
    """Whether a deal, or the verb beside it, tells that nothing comes of it: "spurned a deal with Chad"."""
    token = view.sentence.tokens[index]
    if token.upos == "NOUN":
        return token.relation == "obj" and view.lemmas[index] in _DEALS and view.lemmas[token.head] in _SPURNING
    thing = view.sentence.child(index, "obj")
    return view.lemmas[index] in _SPURNING and thing is not None and view.lemmas[thing.index] in _DEALS


_Rule = Callable[[View, int], bool]


def _of(rule: Callable[[Sentence, int], bool]) -> _Rule:
    """A rule about a sentence as one about the view of it."""
    return lambda view, index: rule(view.sentence, index)


_OF_ALL: Final[tuple[_Rule, ...]] = (
    _says_too_little,
    _only_tries,
    _of(_is_asked),
    _of(_is_otherwise),
    _of(_is_called),
    _of(is_truce_told_of),
    _of(is_reputed),
    is_only_favoured,
    is_of_a_work,
    is_stopped,
    _is_provided_for,
)
_OF_TYPES: Final[dict[str, tuple[_Rule, ...]]] = {
    "ASSAULT": (
        _of(is_drilled),
        _of(is_by_nature),
        is_by_wares,
        is_on_ideas,
        is_on_oneself,
        is_war_on_things,
        is_beholden,
        is_flop,
        runs_into,
    ),
    "ACCUSE": (
        is_given_office,
        is_declared_elected,
        _of(is_to_blame),
        _of(is_commended),
        _of(is_convened),
        _is_suit_judged,
        upsets,
    ),
    "AGREE": (_is_of_one_mind, _is_only_possible, _is_deal_spurned),
    "AID": (is_withheld,),
    "COERCE": (throws_out, is_of_a_council, is_ridden),
    "CONCEDE": (_is_only_possible,),
    "CONSULT": (carries_people,),
    "COOPERATE": (is_contract_awarded, is_refused_jointly),
    "PROTEST": (is_of_a_council,),
    "REJECT": (_of(is_denied_something), _does_not_agree),
    "REQUEST": (_applies_to_join, _asks_whether),
    "RETREAT": (is_of_a_ware, is_told_by_signing),
    "SANCTION": (is_declared_elected, is_of_a_council, is_of_a_ware, is_talked_out),
    "SUPPORT": (is_leaning, is_of_a_market, _votes_for_measure, _votes_for_office),
    "THREATEN": (is_offer, is_war_on_things, is_by_things, is_of_a_council),
}
