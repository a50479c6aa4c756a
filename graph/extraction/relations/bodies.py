"""Bodies that a text names only by what they are: "the foreign ministry in Beijing", "its army", "the group".

The words of such a phrase, with the state that owns it, are looked up in the reference data ("China's foreign
ministry"). One that is not there is an entity of this article, named after its state: "Gabonese presidential guard".
"""

import re
from dataclasses import dataclass
from typing import Final

from graph.extraction.lexicon import DOCTRINES, EQUALS, FORMER, KIND_NOUNS, OWNERS
from graph.extraction.linking.links import Links, Mention, state_of
from graph.extraction.meaning.actors import Actors
from graph.extraction.meaning.organs import land_beside
from graph.extraction.relations.reference import is_island
from graph.language.sentence import Sentence, Token
from graph.terms import Iri, local_name, mint

_GOVERNMENT: Final = frozenset("government state country nation administration regime cabinet authorities".split())
ORGANS: Final = frozenset(
    "ministry army navy guard force forces police command service council commission agency parliament assembly court "
    "senate intelligence directorate office bureau department brigade bank committee military corps junta".split()
)
# Nouns for a place that was named before, and of which kind it then is.
_PLACES: Final = {
    "island": ("GeographicFeature", "Region", "State"),
    **dict.fromkeys("peninsula strait canal river lake".split(), ("GeographicFeature", "Region")),
    **dict.fromkeys("region territory enclave exclave".split(), ("Region", "State")),
    "province": ("Region",),
    **dict.fromkeys("city town village port".split(), ("City", "Place")),
    **dict.fromkeys("airport base cosmodrome site plant station facility".split(), ("Facility",)),
}
_LANDS: Final = frozenset("region territory enclave exclave".split())
_DISPUTED: Final = "country-x-"
"""How the identifiers of states begin that few others recognise."""
_WATERS: Final = frozenset("ocean sea gulf bay strait canal river lake channel".split())
# A state's body that goes by another noun in the reference data.
_ALSO: Final = {"army": ("military", "armed forces"), "military": ("army", "armed forces")}
_GOING: Final = re.compile(
    r"\b(?:fle(?:e|es|d)|fl(?:y|ies|ew|own)|escaped?|travel\w*|went|gone|go(?:es)?|sailed) (?:[a-z]+ )?to (?:the )?$"
)
_OF_TOWNS: Final = ("police",)
_OUTPOSTS: Final = ("office", "bureau")
"""What a body has in a town: "the Paris office of Amnesty International" is not France's."""
_INSIDE: Final = ("NOUN", "ADJ", "PROPN", "X")
_OWNING: Final = (*OWNERS, "whose")


@dataclass(frozen=True, slots=True)
class Body:
    """An entity that a phrase means, and where the phrase stands; ``named``: a name in it says which."""

    entity: Iri
    start: int
    end: int
    named: bool


def body_at(sentence: Sentence, last: int, actors: Actors, first: int = 0) -> Body | None:
    """The body, state or group that a noun phrase means which ends with a token and begins not before another.

    Its owner is a name, demonym or possessive in front, a city behind "in", or the state in which the story plays.
    """
    links, tokens = actors.links, sentence.tokens
    begin = last
    while (
        begin - 1 >= first
        and tokens[begin - 1].upos in _INSIDE
        and tokens[begin - 1].lemma.lower() not in FORMER
        and links.on(tokens[begin - 1]) is None
    ):
        begin -= 1
    words = [token.text for token in tokens[begin : last + 1]]
    noun, spoken = tokens[last].text.lower(), " ".join(words)
    owner, start = _owner(sentence, begin, last, actors, first)
    if beside := _beside(sentence, last, actors):
        return Body(beside, start, tokens[last].end, True)
    if owner is None and (called := _called(sentence, begin, last, actors)):
        return Body(called, tokens[begin].start, tokens[last].end, True)
    before = actors.discourse.called(noun, sentence.tokens[begin].start) if noun in ORGANS and begin == last else None
    meant = before or (None if noun in ORGANS else actors.resolve(sentence, last, group=True))
    if owner is None and meant:
        return Body(meant, tokens[begin].start, tokens[last].end, False)
    if owner is None and land_beside(sentence, tokens[last], links) is not None:
        return None
    if owner and links.known(owner).kind not in ("State", "City", "Region", "Agency", "Person"):
        return None
    if noun in _OF_TOWNS and (_is_local(owner, links) or (owner is None and _is_behind_town(sentence, begin, links))):
        return None  # "the Ohio police" are not those of the state
    near = actors.organs.of_which_state(sentence, tokens[last]) if owner is None else None
    front = links.on(tokens[begin - 1]) if noun in _OUTPOSTS and begin == last and begin else None
    if front is not None and front.kind == "City":
        return None
    # Whose "defence committee" it is does not follow from where a story plays: committees speak of other states.
    scene = _at_hand(sentence, begin, actors) if noun != "committee" else None
    state = state_of(links.known(owner), links) if owner else near or scene
    if state is None:
        return Body(owner, start, tokens[last].end, True) if owner and noun in _GOVERNMENT else None
    if noun in _GOVERNMENT:
        return Body(state, start, tokens[last].end, owner is not None)
    if found := known_body(state, spoken, actors):
        return Body(found, start, tokens[last].end, owner is not None)
    if noun not in ORGANS:
        meant = actors.resolve(sentence, last, group=True)
        return Body(meant, start, tokens[last].end, False) if meant else None
    whole = noun == "parliament" and begin == last
    label = f"{noun} of {links.known(state).label}" if whole else f"{_adjective(state, actors)} {spoken.lower()}"
    return Body(links.take_in(mint("org", label), "Agency", label), start, tokens[last].end, owner is not None)


def _at_hand(sentence: Sentence, begin: int, actors: Actors) -> Iri | None:
    """The state in which the story plays; where none is meant more often than others, of a ministry the one of which
    the sentence before tells: "Russia urged Armenia and Azerbaijan to talk. Foreign Ministry spokeswoman …"."""
    scene = actors.discourse.scene(sentence.tokens[begin].start)
    if not any(token.lemma.lower() == "ministry" for token in sentence.tokens[begin : begin + 3]):
        start = sentence.tokens[begin].start
        return actors.discourse.scene(start, {scene}) if scene and _only_gone_to(scene, start, actors) else scene
    alike = actors.discourse.as_often(scene)
    acting = (actors.links.known(one) for one in actors.pronouns.plurals.subject_before(sentence))
    states = {state_of(one, actors.links) for one in acting}
    return states.pop() if len(alike) > 1 and len(states) == 1 and states <= alike else scene


def _only_gone_to(state: Iri, before: int, actors: Actors) -> bool:
    """Whether a text up to a place (characters) names a state only as that to which somebody went: "The president fled
    to Togo. The army chief …"."""
    links = actors.links
    named = [one for one in links.beginning(0, before) if state_of(links.known(one.entity), links) == state]
    return bool(named) and all(_GOING.search(links.text, max(0, one.start - 40), one.start) for one in named)


def place_before(sentence: Sentence, index: int, actors: Actors) -> Iri | None:
    """The place that "the islands" or "the site" means: the last one of its kind that was named before."""
    token = sentence.tokens[index]
    determiner = sentence.child(index, "det")
    kinds = _PLACES.get(token.lemma.lower(), ())
    if determiner is None or determiner.text.lower() not in ("the", "this", "these", "those"):
        return None
    if any(sentence.tokens[below].relation in ("nmod", "compound") for below in sentence.children(index)):
        return None
    noun = token.lemma.lower()
    named = [one for one in actors.links.mentions if one.kind in kinds and one.end <= token.start]
    before = [one.entity for one in reversed(named) if _can_be_called(one.entity, noun, actors)]
    # "the islands" of a text about the Kurils and Japan are the Kurils.
    return min(before, key=lambda one: actors.links.known(one).kind == "State", default=None)


def _can_be_called(place: Iri, noun: str, actors: Actors) -> bool:
    """Whether a place may be meant by a noun: no ocean is an island, and no state with neighbours on land."""
    known = actors.links.known(place)
    if noun in _LANDS and known.kind == "State":
        return local_name(place).startswith(_DISPUTED)  # "the territory" is South Ossetia, but not Kenya
    if noun == "island":
        return is_island(place) if known.kind == "State" else _WATERS.isdisjoint(known.label.lower().split())
    return known.kind != "GeographicFeature" or noun not in _WATERS or noun in known.label.lower().split()


def _beside(sentence: Sentence, last: int, actors: Actors) -> Iri | None:
    """The body's own name, where it stands behind a comma: "the United Nations refugee agency, UNHCR,"."""
    tokens = sentence.tokens
    if last + 2 >= len(tokens) or tokens[last + 1].text != ",":
        return None
    named = actors.links.on(tokens[last + 2])
    bodies = ("Agency", "Organisation", "InternationalOrganisation", "ArmedGroup", "PoliticalParty")
    after = sentence.covering(named.start, named.end)[-1] + 1 if named else len(tokens)
    closed = after < len(tokens) and tokens[after].upos == "PUNCT"
    return named.entity if named and named.kind in bodies and closed else None


def _called(sentence: Sentence, begin: int, last: int, actors: Actors) -> Iri | None:
    """A body with a name of its own that nothing knows yet: "the Ennahda party"."""
    tokens = sentence.tokens
    kind = KIND_NOUNS.get(tokens[last].text.lower(), ("Organisation",))[-1]
    name = " ".join(token.text for token in tokens[begin:last] if token.text[:1].isupper())
    if not name or name in DOCTRINES or tokens[last].text.lower() not in KIND_NOUNS or tokens[begin].index == 0:
        return None
    if tokens[last].text[:1].isupper():
        name = f"{name} {tokens[last].text}"  # "the liberal Reform Party"
    party = tokens[last].lemma.lower() == "party"
    return actors.links.take_in(mint("org", name), "PoliticalParty" if party else kind, name)


def known_body(state: Iri, words: str, actors: Actors) -> Iri | None:
    """The body of a state that the reference data calls so: of China, "foreign ministry"."""
    names = actors.links.known(state).label, _adjective(state, actors)
    for spoken in (words, *_ALSO.get(words.lower(), ())):
        for text in (f"{names[0]}'s {spoken}", f"{names[1]} {spoken}", f"{spoken} of {names[0]}"):
            for written in (text, text.title().replace("'S", "'s").replace(" Of ", " of ")):
                if same := actors.links.gazetteer.named(written):
                    return actors.links.keep(same[0].iri)
    return None


def _owner(sentence: Sentence, begin: int, last: int, actors: Actors, first: int) -> tuple[Iri | None, int]:
    """Whose body it is, and where the phrase begins with that."""
    links, tokens = actors.links, sentence.tokens
    if equal := equal_before(sentence, begin, links):
        return equal.entity, equal.start
    at = begin - 1
    if at >= first and tokens[at].text in ("'s", "’s", "'", "’"):
        at -= 1
    if at >= first:
        token = tokens[at]
        if named := links.on(token):
            if named.kind != "Person":
                return _meant_by(named, tokens[last]), named.start
        else:
            possessive = token.text.lower() in _OWNING
            noun = at < begin - 1 and token.upos == "NOUN"
            found = actors.owned_by(sentence, at) if possessive else actors.resolve(sentence, at) if noun else None
            if found:
                return found, token.start
    if last + 2 < len(sentence) and tokens[last + 1].text in ("in", "of"):
        for token in tokens[last + 2 : last + 4]:
            if named := links.on(token):
                return _meant_by(named, tokens[last]), tokens[begin].start
    return None, tokens[begin].start


def equal_before(sentence: Sentence, begin: int, links: Links) -> Mention | None:
    """The state whose officer is called a counterpart right before a title or body: "her Chilean counterpart, | Foreign
    Minister Jan Lech"."""
    front = sentence.tokens[max(0, begin - 3) : begin]
    if len(front) < 3 or front[2].text != "," or front[1].lemma.lower() not in EQUALS:
        return None
    named = links.on(front[0])
    return named if named is not None and named.kind == "State" else None


def _is_local(owner: Iri | None, links: Links) -> bool:
    """Whether the owner of a body is a part of a state."""
    return owner is not None and links.known(owner).kind in ("City", "Region")


def _is_behind_town(sentence: Sentence, begin: int, links: Links) -> bool:
    """Whether a comma parts a noun from the town or region whose it is: "the Columbus, Ohio, | police"."""
    named = links.on(sentence.tokens[begin - 2]) if begin > 1 and sentence.tokens[begin - 1].text == "," else None
    return named is not None and named.kind in ("City", "Region", "Place")


def _meant_by(named: Mention, noun: Token) -> Iri:
    """Whom a name means in front of a body: a capital its state, but for what towns have of their own."""
    return named.entity if noun.lemma.lower() in _OF_TOWNS else named.speaks_for or named.entity


def _adjective(state: Iri, actors: Actors) -> str:
    """How a newspaper calls what belongs to a state: "Gabonese"; its name, where nothing else is known."""
    return actors.links.gazetteer.demonyms.get(state) or actors.links.known(state).label
