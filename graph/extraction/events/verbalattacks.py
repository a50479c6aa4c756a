"""Attacks that are only words: a politician's on another whom he accuses, and fire under which somebody comes for a
thing."""

from typing import Final

from graph.extraction.clauses import OBJECT, SUBJECT, preposition
from graph.extraction.events.byarms import IN_ARMS, STAGING
from graph.extraction.events.participants import Participants
from graph.extraction.learnt.view import View
from graph.extraction.lexicon import TITLES

_CHARGING: Final = frozenset("accuse allege charge blame call brand label describe".split())
_POLITICIANS: Final = ("person", "office", "body", "people")
_OF_ARMS: Final = IN_ARMS | {"general", "colonel", "commander", "captain", "junta", "warlord", "force", "police"}
_BODIES: Final = ("organisation", "bloc")
_CRITICISED: Final = frozenset(
    "government administration cabinet opposition party press media judiciary court bank agency organisation "
    "organization alliance bloc union judge".split()
)
UNDER: Final = ("fire", "criticism", "attack")
_TIMES: Final = frozenset("minute hour day night weekend week month year decade time".split())


def is_verbal(view: View, noun: int) -> bool:
    """Whether an attack is one of words: a politician starts it on another, or on a government, and accuses him with
    it, "launched a new attack on the premier, accusing him of waste"."""
    verb, attack = view.framing.light_verb(noun), view.framing.predications.get(noun)
    if attack is None or verb is None or verb.lemma not in STAGING or noun not in verb.of(OBJECT):
        return False
    clauses = (one for one in view.sentence.children(verb.head) if view.sentence.tokens[one].relation == "advcl")
    if not any(view.lemmas[one] in _CHARGING and view.sentence.tokens[one].text.endswith("ing") for one in clauses):
        return False
    civil = all(view.kinds[one] in _POLITICIANS and view.lemmas[one] not in _OF_ARMS for one in verb.of(SUBJECT))
    struck = [one for role in ("on", "against") for one in attack.of(role)]
    return civil and bool(struck) and all(
        view.kinds[one] == "person" or view.lemmas[one] in (TITLES - _OF_ARMS) | _CRITICISED for one in struck
    )


def is_by_politician(view: View, noun: int) -> bool:
    """Whether attacks are a politician's own on a body that is no state: "President Holm's attacks on the court", "a
    series of attacks on the agency by President Ada Holm"; soldiers, warlords and states attack by arms."""
    doers, struck = _doers(view, noun), _struck(view, noun)
    return bool(struck) and bool(doers) and all(_is_civil(view, one) for one in doers) and all(
        (view.kinds[one] in _BODIES and not _is_armed(view, one)) or view.lemmas[one] in _CRITICISED for one in struck
    )


def with_politician(taking: Participants) -> None:
    """Put in the politician who attacks a body in words, whom parsers hang on that body."""
    view, noun = taking.view, taking.told[1]
    if view.lemmas[noun] != "attack" or not is_by_politician(view, noun):
        return
    doers = _doers(view, noun)
    taking.spare("recipient", {whom for one in doers for whom in taking.acting(one)})
    for one in doers:
        taking.put("actor", one)


def _struck(view: View, noun: int) -> list[int]:
    attack = view.framing.predications.get(noun)
    if attack is None or attack.is_verb:
        return []
    return [one for role in ("on", "against") for one in attack.of(role)]


def _doers(view: View, noun: int) -> list[int]:
    """Whose attacks they are, or who makes them, also where parsers hang him on the one to whom it is done."""
    under = [below for one in (noun, *_struck(view, noun)) for below in view.sentence.children(one)]
    owners = [one for one in view.sentence.children(noun) if view.sentence.tokens[one].deprel == "nmod:poss"]
    return [*(one for one in under if preposition(view.sentence, one) == "by"), *owners]


def _is_armed(view: View, struck: int) -> bool:
    named = view.mentions[struck]
    return named is not None and named.kind == "ArmedGroup"


def _is_civil(view: View, doer: int) -> bool:
    """Whether somebody has a title, and none of arms."""
    beside = [doer, *(one for one in view.sentence.children(doer) if view.lemmas[one] in TITLES)]
    titles = {view.lemmas[one] for one in beside} & TITLES
    return bool(titles) and not titles & _OF_ARMS


def is_under_criticism(view: View, noun: int) -> bool:
    """Whether somebody "came under fire" by words: for or over something, and not for so long."""
    over = view.framing.predications.get(view.sentence.tokens[noun].head)
    if over is None or over.lemma != "come" or noun not in over.of("under"):
        return False
    why = (one for role in ("for", "over") for one in over.of(role))
    return any(view.kinds[one] in ("thing", "word") and view.lemmas[one] not in _TIMES for one in why)
