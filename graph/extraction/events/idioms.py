"""Fixed phrases read by their verb or noun: "locked up support", "seized on the ruling", "campaigned for president".

Each is told by what the verb has beside it, and by what it lacks.
"""

from collections.abc import Callable
from typing import Final

from graph.extraction.attribution.blame import laid
from graph.extraction.attribution.conditions import is_negated
from graph.extraction.clauses import OBJECT, SUBJECT, is_passive, preposition
from graph.extraction.events.everyday import FORCES
from graph.extraction.events.setphrases import WEAPONS, pointed
from graph.extraction.learnt.view import View
from graph.extraction.lexicon import TITLES

_LOCKED: Final = frozenset(
    "support vote backing endorsement nomination majority funding win deal seat".split()
)
"""What somebody makes sure of, and jails nobody."""
_SECURING: Final = ("lock", "sew", "wrap")
_RUNNING: Final = ("campaign", "run", "stand")
_SEATS: Final = ("re-election", "reelection", "office", "seat", "parliament", "congress")
_ATTITUDES: Final = frozenset("line stance stand position approach tack view tone".split())
_ANNOUNCING: Final = frozenset("announce disclose reveal publicise publicize".split())
"""Who does not do so leaves open what he would tell of."""
_PLACES: Final = ("place", "capital", "state", "country")
_SINGLE: Final = ("he", "she", "him", "her")
_RECRUITS: Final = ("recruit", "cadet", "conscript", "draftee", "trainee", "reservist")
_STATES: Final = ("state", "country", "capital", "organisation", "bloc")
_ALLOWED: Final = frozenset(
    "sale purchase deal use plan project merger transfer move loan budget deployment operation strike raid release "
    "construction expansion".split()
)
"""What is sanctioned when it is allowed."""
_MANNERS: Final = ("lateness", "inconvenience", "noise", "absence", "typo", "cough")
"""What people ask pardon for out of courtesy."""
_THOUGHTS: Final = frozenset(
    "fact need importance problem difficulty danger risk role urgency truth reality mistake challenge limit limitation "
    "potential value necessity severity seriousness scale complexity concern extent threat".split()
)
"""What is recognised when somebody sees that it is so."""
_COMMENTING: Final = frozenset(
    "analyst expert economist observer commentator critic scholar scientist historian pundit diplomat banker trader "
    "dealer broker source poll survey study".split()
)
"""Who agree on what they think, and to nothing that they do."""
_LOOMING: Final = frozenset(
    "unravel overshadow engulf overwhelm spiral erupt spill collapse worsen deepen eclipse escalate become split "
    "plunge overtake outweigh dominate".split()
)
"""What things threaten to do, and nobody on purpose."""
_WAYS: Final = {"leave": ("for",), "depart": ("from", "for"), "fly": ("out_of",)}
"""The prepositions by which it is told which place somebody leaves, or for which."""
_BINDING: Final = ("must", "should", "shall")
_ARRIVING: Final = ("arrive", "come", "start", "turn", "run", "show")


def is_idiom(view: View, index: int, name: str) -> bool:
    """Whether a word, which may tell a deed of a type, is part of a phrase that tells none."""
    rules = _RULES.get((name, view.lemmas[index]), ())
    if any(rule(view, index) for rule in rules) or _is_unannounced(view, index):
        return True
    return name == "AID" and _is_hired(view, index)


def _is_aimed(view: View, verb: int) -> bool:
    """Whether a weapon is trained on people, and nobody is trained: "trained tear gas on the crowd"."""
    told = view.framing.predications.get(verb)
    return told is not None and any(view.lemmas[one] in WEAPONS and pointed(view, one) for one in told.of(OBJECT))


def _is_own_training(view: View, verb: int) -> bool:
    """Whether a force trains its own, and helps nobody: "the army trained recruits", but not "Chadian recruits"."""
    told = view.framing.predications.get(verb)
    if told is None or any(view.kinds[one] in _STATES for one in view.sentence.subtree(verb)):
        return False
    doers, trained = told.of(SUBJECT), told.of(OBJECT)
    own = bool(doers) and all(view.lemmas[one] in FORCES for one in doers)
    return own and bool(trained) and all(view.lemmas[one] in _RECRUITS for one in trained)


def _is_secured(view: View, verb: int) -> bool:
    """Whether somebody makes sure of votes or help: "locked up the nomination"."""
    told = view.framing.predications.get(verb)
    things = told.of(OBJECT) if told else ()
    return bool(things) and all(view.lemmas[one] in _LOCKED for one in things)


def _is_taken_up(view: View, verb: int) -> bool:
    """Whether somebody takes something for his pretext: "seized on the ruling", "seized upon it"."""
    if view.sentence.child(verb, "obj") is not None or is_passive(view.sentence, verb):
        return False
    after = view.sentence.tokens[verb + 1 : verb + 2]
    return any(one.text.lower() in ("on", "upon") for one in after)


def _is_run_for(view: View, verb: int) -> bool:
    """Whether somebody wants an office for himself: "campaigned for governor", not "campaigned for the governor"."""
    told = view.framing.predications.get(verb)
    sought = told.of("for") if told else ()
    return bool(sought) and all(
        view.lemmas[one] in _SEATS
        or (view.lemmas[one] in TITLES and view.sentence.child(one, "det", "nmod:poss") is None
            and not any(view.kinds[i] == "person" for i in view.sentence.subtree(one)))
        for one in sought
    )  # fmt: skip


def _is_attitude(view: View, noun: int) -> bool:
    """Whether sanctions are only what an attitude is about: "took a hard line with Bern on sanctions"."""
    if view.sentence.tokens[noun].upos != "NOUN" or preposition(view.sentence, noun) not in ("on", "over", "about"):
        return False
    over = view.sentence.tokens[noun].head
    things = (over, *(i for i in view.sentence.children(over) if view.sentence.tokens[i].relation == "obj"))
    return any(view.lemmas[one] in _ATTITUDES for one in things)


def _is_allowed(view: View, verb: int) -> bool:
    """Whether something is only allowed: "sanctioned the sale of the port to Italy"."""
    told = view.framing.predications.get(verb)
    things = told.of(OBJECT) if told is not None and told.is_verb else ()
    return bool(things) and all(view.lemmas[one] in _ALLOWED for one in things)


def _is_courtesy(view: View, verb: int) -> bool:
    """Whether somebody only asks pardon for bad manners: "apologised for arriving late", "for the noise"."""
    told = view.framing.predications.get(verb)
    if told is None or not told.is_verb:
        return False
    reasons = told.of("for")
    clause = view.sentence.child(verb, "advcl")
    if clause is not None:
        below = [clause.index, *view.sentence.children(clause.index)]
        came = clause.lemma.lower() in (*_ARRIVING, "late")
        return not reasons and came and any(view.lemmas[one] == "late" for one in below)
    return bool(reasons) and all(view.lemmas[one] in _MANNERS for one in reasons)


def _is_one_in_flight(view: View, verb: int) -> bool:
    """Whether one person flees, and no army gives way: "the driver fled, firing at a guard"."""
    told = view.framing.predications.get(verb)
    doers = told.of(SUBJECT) if told else ()
    if told is None or any(view.kinds[one] in _PLACES for role in (OBJECT, "from", "to") for one in told.of(role)):
        return False  # "the president fled Goma"
    return bool(doers) and all(_is_one(view, one) for one in doers)


def _is_journey(view: View, verb: int) -> bool:
    """Whether one person or more only leave a place: "left Kenya on Monday", "left for Oslo", "flew out of Cairo"; not
    where somebody has them leave, and not who "left Chad without food"."""
    told, sentence = view.framing.predications.get(verb), view.sentence
    if told is None or not told.is_verb or told.passive or told.particle or _is_made_to(view, verb):
        return False
    doers, left = told.of(SUBJECT), told.of(OBJECT)
    places = left or tuple(one for role in _WAYS.get(told.lemma, ()) for one in told.of(role))
    if not doers or not all(_is_one(view, one) or view.kinds[one] == "office" for one in doers):
        return False
    if sentence.child(verb, "xcomp") is not None or told.of("without"):
        return False
    return bool(places) and all(view.kinds[one] in _PLACES for one in places)


def _is_made_to(view: View, verb: int) -> bool:
    """Whether somebody is to do something by the will of another: "was told to leave", "must leave"."""
    sentence, token = view.sentence, view.sentence.tokens[verb]
    if any(view.lemmas[one] in _BINDING for one in sentence.children(verb)):
        return True
    over = view.framing.predications.get(token.head)
    bidden = over is not None and (over.passive or bool(over.of(OBJECT)))
    return token.relation in ("acl", "ccomp", "xcomp") and token.feature("VerbForm") == "Inf" and bidden


def _is_one(view: View, index: int) -> bool:
    single = view.sentence.tokens[index].feature("Number") != "Plur" and view.lemmas[index] not in FORCES
    alone = view.kinds[index] == "people" and single
    return view.kinds[index] == "person" or alone or view.lemmas[index] in _SINGLE


def _is_blamed_walkout(view: View, noun: int) -> bool:
    """Whether strikes for which somebody is blamed may be those of workers: on nobody, by nothing that flies."""
    sentence = view.sentence
    below = [sentence.tokens[one] for one in sentence.children(noun)]
    bare = all(one.relation in ("case", "det", "punct") for one in below)
    return sentence.tokens[noun].upos == "NOUN" and bare and laid(sentence, noun) is not None


def _is_seen(view: View, verb: int) -> bool:
    """Whether somebody only sees that something is so: "recognised the need for reform"."""
    told = view.framing.predications.get(verb)
    things = told.of(OBJECT) if told is not None and told.is_verb else ()
    return bool(things) and all(view.lemmas[one] in _THOUGHTS for one in things)


def _is_opinion(view: View, verb: int) -> bool:
    """Whether those who agree that something is so only comment on it: "analysts agree that Ghana needs help"."""
    told = view.framing.predications.get(verb)
    doers = told.of(SUBJECT) if told is not None and told.is_verb else ()
    clause = view.sentence.child(verb, "ccomp")
    return clause is not None and bool(doers) and all(view.lemmas[one] in _COMMENTING for one in doers)


def _is_looming(view: View, verb: int) -> bool:
    """Whether something only threatens to come about: "tariffs on Japan threatening to unravel the accord"."""
    clause = view.sentence.child(verb, "xcomp")
    return clause is not None and clause.lemma.lower() in _LOOMING


def _is_hired(view: View, index: int) -> bool:
    """Whether who is paid does something for it, and neither is helped: "pays Fiji to guard the reef"."""
    sentence, token = view.sentence, view.sentence.tokens[index]
    verb = token.head if token.relation in ("xcomp", "advcl") else index
    if view.lemmas[verb] != "pay" or (sentence.child(verb, "iobj") and sentence.child(verb, "obj")):
        return False  # "paid Mali ten million dollars to rebuild a school"
    clauses = (sentence.tokens[i] for i in sentence.children(verb) if sentence.tokens[i].relation in ("xcomp", "advcl"))
    return sentence.child(verb, "obj", "iobj") is not None and any(one.feature("VerbForm") == "Inf" for one in clauses)


def _is_unannounced(view: View, noun: int) -> bool:
    """Whether it is only not announced what may well be so: "has not announced Holm's visit", but of what somebody does
    by the announcement, "has not announced sanctions", it is denied."""
    sentence, token = view.sentence, view.sentence.tokens[noun]
    if token.upos != "NOUN" or token.relation != "obj" or view.lemmas[token.head] not in _ANNOUNCING:
        return False
    article = sentence.child(noun, "det", "nmod:poss")
    given = article is not None and (article.deprel == "nmod:poss" or article.text.lower() == "the")
    return given and is_negated(sentence, token.head)


_RULES: Final[dict[tuple[str, str], tuple[Callable[[View, int], bool], ...]]] = {
    **{(root, verb): (_is_secured,) for verb in _SECURING for root in ("COERCE", "ASSAULT", "REJECT")},
    **{(root, "seize"): (_is_taken_up,) for root in ("COERCE", "ASSAULT")},
    **{("SUPPORT", verb): (_is_run_for,) for verb in _RUNNING},
    **{("CONCEDE", verb): (_is_courtesy,) for verb in ("apologise", "apologize")},
    **{(root, verb): (_is_journey,) for verb in _WAYS for root in ("CONSULT", "RETREAT", "SANCTION")},
    **{("SUPPORT", verb): (_is_seen,) for verb in ("recognise", "recognize", "acknowledge")},
    ("AGREE", "agree"): (_is_opinion,),
    ("THREATEN", "threaten"): (_is_looming,),
    ("SANCTION", "sanction"): (_is_attitude, _is_allowed),
    ("RETREAT", "flee"): (_is_one_in_flight,),
    ("ASSAULT", "strike"): (_is_blamed_walkout,),
    ("AID", "train"): (_is_aimed, _is_own_training),
}
