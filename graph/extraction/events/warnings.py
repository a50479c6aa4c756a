"""Warnings of what others may do or come to by themselves: "NATO warned that Russia could attack Moldova";
or of what comes of a thing: "warned that the dam would endanger the town".

Whoever warns so threatens nobody. A threat is what the warner's own side may do, and what others may have to bear
because of it: "warned that Oslo could pay a heavy price".
"""

from typing import Final

from graph.extraction.clauses import is_passive
from graph.extraction.events.deeds import Deed
from graph.extraction.linking.links import state_of
from graph.extraction.meaning.actors import Actors
from graph.language.sentence import Sentence, Token
from graph.terms import Iri, local_name

_PERHAPS: Final = ("could", "may", "might", "would", "will")
_ANSWERING: Final = frozenset("respond retaliate answer react reply strike hit avenge".split())
"""What an ally does for the warner."""
_SUFFERING: Final = frozenset("face pay suffer see become regret meet end cease burn bleed experience have be".split())
"""What others may do because of whoever warns them."""
_OF_ENEMIES: Final = frozenset("vanish disappear perish crumble sink drown expect wake find".split())
"""What is said so by an enemy, and by a body that only watches of seas and floods."""
_HARMING: Final = frozenset(
    "destabilise destabilize endanger worsen fuel inflame deepen jeopardise jeopardize undermine aggravate".split()
)
"""What things do by themselves, that are somebody else's."""
_TIES: Final = frozenset("relation relations tie relationship friendship cooperation trust".split())
_DEEDS: Final = frozenset("attack strike move step attempt interference intervention provocation action".split())
"""What the warned might do: "any attack would worsen the conflict" threatens who attacks."""
_OUTLAWS: Final = frozenset(
    "terrorist militant rebel insurgent guerrilla gunman extremist jihadist gang bandit criminal pirate smuggler "
    "trafficker hacker saboteur looter poacher vigilante warlord mercenary fanatic islamist separatist".split()
)
"""Who acts for none of those that warn of them."""
_DOERS: Final = ("State", "ArmedGroup", "InternationalOrganisation")


def is_warning_of_others(deed: Deed, actors: Actors) -> bool:
    """Whether a threat is only a warning, to nobody in particular, of what another may do or lose."""
    sentence, verb = deed.sentence, deed.sentence.tokens[deed.head]
    if verb.lemma.lower() not in ("warn", "caution") or local_name(deed.event.type) != "THREATEN":
        return False
    clause, warner = sentence.child(verb.index, "ccomp"), sentence.child(verb.index, "nsubj")
    if clause is None or warner is None or sentence.child(verb.index, "obj", "iobj"):
        return False
    subject = sentence.child(clause.index, "nsubj")
    if subject is None:
        return False
    if subject.upos == "NOUN" and subject.lemma.lower() in _OUTLAWS and not sentence.child(subject.index, "nmod:poss"):
        warns = actors.resolve(sentence, warner.index, group=True)
        perhaps = any(sentence.tokens[one].text.lower() in _PERHAPS for one in sentence.children(clause.index))
        return perhaps and (warns is None or actors.links.known(warns).kind != "ArmedGroup")
    if not _may(sentence, clause):
        return False
    if subject.upos == "NOUN" and _does_harm(sentence, clause):
        return subject.lemma.lower() not in _DEEDS
    if subject.upos != "PROPN":
        return False
    other, own = actors.resolve(sentence, subject.index), actors.resolve(sentence, warner.index, group=True)
    if other is None or actors.links.known(other).kind not in _DOERS:
        return False
    if own is not None and clause.lemma.lower() in _OF_ENEMIES:
        return actors.links.known(own).kind == "InternationalOrganisation"
    return own is None or _is_another(own, other, actors)


def _does_harm(sentence: Sentence, clause: Token) -> bool:
    """Whether a clause tells of harm that comes of a thing, and not of one to the ties with the warner."""
    thing = sentence.child(clause.index, "obj")
    return clause.lemma.lower() in _HARMING and thing is not None and thing.lemma.lower() not in _TIES


def _may(sentence: Sentence, clause: Token) -> bool:
    """Whether a clause tells what somebody may do, and not what may be done to him."""
    below = (sentence.tokens[i] for i in sentence.children(clause.index))
    perhaps = any(one.relation == "aux" and one.text.lower() in _PERHAPS for one in below)
    return perhaps and clause.lemma.lower() not in (_SUFFERING | _ANSWERING) and not is_passive(sentence, clause.index)


def _is_another(own: Iri, other: Iri, actors: Actors) -> bool:
    """Whether who warns is neither of whom it is warned nor of that one's state; of a person it must be known whose
    he is."""
    links = actors.links
    warner = links.known(own)
    if own == other:
        return False
    if warner.kind != "Person":
        return state_of(warner, links) != other and links.known(other).label not in warner.label
    state = actors.offices.headed_by(own, actors.article.published) or state_of(warner, links)
    return state is not None and state != other
