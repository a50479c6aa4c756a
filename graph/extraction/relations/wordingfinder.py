"""Wordings of the ontology to relations: who fills their slots, and what they say of time."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from graph.extraction.bindings import bound
from graph.extraction.clauses import surface_subject
from graph.extraction.lexicon import BODIES
from graph.extraction.linking.links import Links, state_of
from graph.extraction.meaning.actors import Actors
from graph.extraction.meaning.clausemates import REFLEXIVES
from graph.extraction.relations.bearers import treaty_before
from graph.extraction.relations.bodies import body_at, place_before
from graph.extraction.relations.found import ATTRIBUTES, RENEWING, Found, Kinds, Phase
from graph.extraction.relations.reference import known_to_hold
from graph.extraction.relations.soldiers import fights_for
from graph.extraction.relations.titleowners import owner_of_whose, story
from graph.extraction.relations.whereabouts import may_lie_in
from graph.extraction.relations.wordings import Reader, Said
from graph.extraction.relations.wordingsyntax import pieces, words_of
from graph.language.sentence import Sentence
from graph.terms import Iri, expand, local_name
from graph.vocabulary import RelationType, Vocabulary, Wording

_TREATIES: Final = (expand("fds:Treaty"),)
_STATES: Final = (expand("fds:State"),)
_REGION: Final = expand("fds:Region")
_HOLDER: Final = ("controls", "subject")
_JOINED: Final = " [and|but] "
_DENYING: Final = frozenset("deny dispute doubt question reject".split())
_NEAR: Final = 600
"""Characters within which a body that is not named again is still the one spoken of."""
_STYLING: Final = frozenset("declare proclaim style call name".split())


class WordingFinder:
    """Reads the wordings of all relation types in sentences."""

    def __init__(self, kinds: Kinds, vocabulary: Vocabulary) -> None:
        self._kinds = kinds
        self._wordings: list[tuple[RelationType, Wording, tuple[frozenset[str], ...]]] = []
        self._by_word: dict[str, list[int]] = {}
        """The wordings that need a word, by their numbers; under "" those that need none."""
        for relation in vocabulary.relations.values():
            for wording in relation.wordings:
                rarest, *others = words_of(wording.pattern) or (frozenset(("",)),)
                for word in rarest:
                    self._by_word.setdefault(word, []).append(len(self._wordings))
                self._wordings.append((relation, wording, tuple(others)))

    def read(self, sentence: Sentence, actors: Actors) -> Iterator[Found]:
        """The relations that a sentence says by words in a row."""
        reader = Reader(sentence, actors.links)
        for number in self._worth_trying(reader.spoken):
            relation, wording, others = self._wordings[number]
            if not any(one.isdisjoint(reader.spoken) for one in others):
                heads: set[int] = set()
                for matched in reader.find(wording.pattern):
                    ways = (said for said in matched if not _only_helps(sentence, wording, said))
                    headed = (replace(said, head=_head(sentence, wording, relation, said)) for said in ways)
                    read = (list(self._found(sentence, actors, relation, wording, said)) for said in headed)
                    found = next((one for one in read if one), [])
                    if found and found[0].head not in heads:
                        heads.add(found[0].head)
                        yield from found

    def _worth_trying(self, spoken: Iterable[str]) -> list[int]:
        """The wordings whose rarest word is among those spoken, in their order."""
        return sorted({number for word in ("", *spoken) for number in self._by_word.get(word, ())})

    def _found(
        self, sentence: Sentence, actors: Actors, relation: RelationType, wording: Wording, said: Said
    ) -> Iterator[Found]:
        links = actors.links
        before = sentence.tokens[said.start - 1] if said.start else None
        if said.verbs and before and before.upos == "ADP" and said.start in said.first and " , " not in wording.pattern:
            return  # "a graduate from Malawi applied …": the verb has another subject
        seated = relation.name == "capital_of" and said.slots.get("object") == ()
        other = _is_with_another(sentence, said) or (seated and _is_of_named(sentence, said, links))
        if (said.wordless and not _proper(sentence, said)) or other:
            return
        of_heads = relation.objects == _TREATIES or relation.name == "recognises"
        sides: dict[str, list[tuple[int, Iri]]] = {}
        for slot, wanted in (("subject", relation.subjects), ("object", relation.objects)):
            heads = said.slots.get(slot, said.slots.get("both"))
            if heads == ():
                held = {actors.offices.held_by(relation.iri, who, None) for _, who in sides.get("subject", ())}
                known = next((one for one in held if one in links.entities), None) if len(held) == 1 else None
                body = known or self._implied(actors, wanted, sentence)  # "Hariri resigned as prime minister"
                sides[slot] = [(said.head, body)] if body else []
            else:
                fit = _told_of(sentence, said, heads or ()) if slot == "subject" else heads or ()
                several = "both" in said.slots
                holders = {i: fights_for(sentence, i, actors) for i in fit if (relation.name, slot) == _HOLDER}
                meant = (
                    (i, holders.get(i) or self._meant(sentence, i, actors, wanted, of_heads, several=several))
                    for i in fit
                )
                sides[slot] = [(i, one) for i, found in meant for one in found]
        noun = sentence.tokens[said.head]
        plural = not said.verbs and noun.upos == "NOUN" and noun.feature("Number") == "Plur"
        if plural and " , " in wording.pattern and len(sides["subject"]) == 1 and sides["subject"][0][0] < noun.index:
            return  # "floods hit China, parts of Australia": a list
        seen: set[frozenset[Iri]] = set()
        for i, subject in sides["subject"]:
            if seated and (state := state_of(links.known(subject), links)):
                sides["object"] = [(said.head, state)]  # "Yangon had been the capital": of where it lies
            for j, one in sides["object"]:
                thing = one if subject != one else _teller(sentence, i, j, actors) or one
                pair = frozenset((subject, thing))
                turned = relation.symmetric and pair in seen
                if subject == thing or turned or not self._kinds.alike(relation, subject, thing, links):
                    continue
                if wording.checked and not known_to_hold(relation.iri, subject, thing):
                    continue
                if relation.name == "located_in" and not may_lie_in(subject, thing, actors):
                    continue
                seen.add(pair)
                places = [sentence.tokens[k] for k in (i, j, said.head, said.start, max(said.end - 1, said.start))]
                yield Found(
                    relation,
                    subject,
                    thing,
                    sentence,
                    said.head,
                    min(place.start for place in places),
                    max(place.end for place in places),
                    wording.pattern,
                    _phase(sentence, wording, relation, said),
                    own=_styled(sentence, said.head),
                    presupposed=all(sentence.tokens[k].relation in ATTRIBUTES for k in said.verbs),
                    inferred=not all(actors.is_named(sentence, k) for k in (i, j)),
                    slots=tuple(
                        bound(role, sentence, k, who, links)
                        for role, k, who in (("subject", i, subject), ("object", j, thing))
                        if k != said.head
                    ),
                )

    def _meant(
        self,
        sentence: Sentence,
        index: int,
        actors: Actors,
        wanted: tuple[Iri, ...],
        of_heads: bool,
        *,
        several: bool = False,
    ) -> list[Iri]:
        """Whom a word in a slot means, of the kinds that fit: a name, several ("both countries"), "whose", a body.

        ``of_heads``: what heads of state do here, as signing and recognising, their states do. ``several``: the slot is
        filled by each side of "their border", not by one who owns it.
        """
        token = sentence.tokens[index]
        named = actors.links.at(token.start, token.end)
        if named:
            if named.kind == "Facility" and wanted and self._kinds.fit("Person", wanted):
                return []  # "the Kremlin's spokesman" speaks for who is in it, as his title says
            thing = self._kinds.fitting(named, wanted)
            if thing is None and named.kind == "Person" and of_heads:
                day = actors.article.published
                thing = actors.offices.headed_by(named.entity, day) or actors.offices.headed_by(named.entity, None)
                thing = actors.links.keep(thing) if thing else None
            if thing is None and named.kind == "Agency":
                thing = state_of(actors.links.known(named.entity), actors.links)  # "a | Chinese military | base"
                thing = thing if self._kinds.fit("State", wanted) else None
            return [thing] if thing else []
        if wanted == _TREATIES and token.text.lower() == "it":
            treaty = treaty_before(token.start, actors.links)
            return [treaty] if treaty else []
        if token.text.lower() == "whose":
            meant = owner_of_whose(sentence, index, actors, self._kinds, wanted)
            return [meant] if meant else []
        if token.text.lower() == "both" and token.upos != "PRON":
            return [one for one in _two(actors, token.start) if self._kinds.fit(actors.links.known(one).kind, wanted)]
        place = actors.pronouns.place(sentence, token) if _REGION in wanted else None
        found = [place] if place else list(actors.all(sentence, index))
        if token.upos == "NOUN" and token.lemma.lower() in BODIES:
            body = body_at(sentence, index, actors)
            found = [body.entity] if body else found
        if wanted and not any(one.endswith("#PopulationGroup") for one in wanted):
            found = [one for one in found if not local_name(one).startswith("group-")]
        if not found and (place := place_before(sentence, index, actors)):
            found = [place]
        person = self._kinds.fit("Person", wanted)
        if token.deprel == "nmod:poss" and token.upos == "PRON" and found and not person and not several:
            owner = actors.owned_by(sentence, index)
            found = [owner] if owner else []
        return [one for one in found if self._kinds.fit(actors.links.known(one).kind, wanted)]

    def _implied(self, actors: Actors, wanted: tuple[Iri, ...], sentence: Sentence) -> Iri | None:
        """The body that a text spoke of last, or the story's state, where a wording does not name it again."""
        if wanted == _TREATIES:
            before = [one.entity for one in actors.links.mentions if one.kind == "Treaty" and one.end <= sentence.end]
            return before[-1] if before else None
        if wanted == _STATES:
            return story(sentence, sentence.end, actors)
        here = [
            one
            for one in actors.links.mentions
            if sentence.start - _NEAR <= one.start < sentence.end and one.kind == "InternationalOrganisation"
        ]
        fitting = [one.entity for one in here if self._kinds.fit(one.kind, wanted)]
        return fitting[-1] if fitting else None


def _only_helps(sentence: Sentence, wording: Wording, said: Said) -> bool:
    """Whether the verb of a wording is but the auxiliary of another: "which had landed troops in Cyprus", none kept."""
    if not said.verbs or any(sentence.tokens[i].relation != "aux" for i in said.verbs):
        return False
    full = sentence.tokens[sentence.tokens[said.verbs[0]].head]
    words = frozenset[str]().union(*(piece.words for piece in pieces(wording.pattern)))
    return full.upos == "VERB" and full.index < said.end and _words(sentence, full.index).isdisjoint(words)


def _teller(sentence: Sentence, subject: int, owner: int, actors: Actors) -> Iri | None:
    """Who says that something is of "its" own, which is not what it is said of: "Chad insists that Aozou is part of its
    territory"."""
    if sentence.tokens[owner].text.lower() not in ("its", "their"):
        return None
    clause = sentence.tokens[sentence.tokens[subject].head]
    if clause.relation != "ccomp" or sentence.tokens[clause.head].lemma.lower() in _DENYING:
        return None
    saying = surface_subject(sentence, clause.head)
    return actors.resolve(sentence, saying) if saying is not None and saying != subject else None


def _told_of(sentence: Sentence, said: Said, heads: tuple[int, ...]) -> tuple[int, ...]:
    """Those of a slot of whom a clause tells: of "a shield against Mali, and which hosts its troops", no Mali."""
    own = _whose_clause(sentence, said.head) if said.verbs else ()
    return tuple(i for i in heads if i in own) if own else heads


def _whose_clause(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """The noun of which "and which …" tells, and whom that describes; nothing where a clause opens otherwise."""
    pronoun = sentence.child(verb, "nsubj")
    joining = sentence.child(verb, "cc")
    if joining is None or pronoun is None or joining.index != pronoun.index - 1:
        return ()
    noun = surface_subject(sentence, verb)
    if noun is None or noun == pronoun.index:
        return ()
    above = sentence.tokens[noun]
    return (noun, above.head) if above.relation == "appos" else (noun,)


def _two(actors: Actors, at: int) -> tuple[Iri, ...]:
    """The two states last named side by side: "talks between Peru and Chile", of which "both" speaks later."""
    states = [one for one in actors.links.beginning(max(0, at - _NEAR), at) if one.kind == "State"]
    found = [(one, two) for one, two in pairwise(states) if actors.links.text[one.end : two.start] == " and "]
    return tuple(one.entity for one in found[-1]) if found else ()


def _head(sentence: Sentence, wording: Wording, relation: RelationType, said: Said) -> int:
    """The word of a wording that is said, dated, denied or planned: of "agreed to restore relations" the restoring, of
    "to restore relations severed in 2016", where that is over, the severing; of "held by Chad and claimed by Libya" the
    claim; of "is not part of" the part, by which the parser puts what denies it."""
    copula = sentence.tokens[said.head]
    if copula.relation == "cop" and said.start <= copula.head < said.end:
        return copula.head
    if said.verbs and (wording.ends or _JOINED in wording.pattern):
        return max(said.verbs)
    return next((i for i in said.verbs if not _words(sentence, i).isdisjoint(relation.begins)), said.head)


def _styled(sentence: Sentence, verb: int) -> bool:
    """Whether somebody is only called so by themselves: "declared himself president"."""
    thing = sentence.child(verb, "obj", "nsubj", "iobj")
    below = (sentence.tokens[i].text.lower() for i in sentence.subtree(verb) if verb < i < verb + 3)
    return thing is not None and sentence.tokens[verb].lemma.lower() in _STYLING and not REFLEXIVES.isdisjoint(below)


def _words(sentence: Sentence, index: int) -> frozenset[str]:
    token = sentence.tokens[index]
    return frozenset((token.lemma.lower(), token.text.lower()))


def _phase(sentence: Sentence, wording: Wording, relation: RelationType, said: Said) -> Phase:
    if wording.ends:
        return Phase.ENDS
    token = sentence.tokens[said.head]
    if not said.verbs or not _words(sentence, said.head).isdisjoint(RENEWING):
        return Phase.HOLDS
    finite = sentence.child(said.head, "cop", "aux:pass", "aux") or token
    state = finite.lemma.lower() == "be" and finite.feature("Tense") == "Pres"  # "who are allied with", not "allied"
    if wording.begins or (not state and _words(sentence, said.head) & relation.begins):
        return Phase.BEGINS
    past = finite.feature("Tense") == "Past" and finite.feature("VerbForm") == "Fin"
    return Phase.HELD if past else Phase.HOLDS


def _is_with_another(sentence: Sentence, said: Said) -> bool:
    """Whether what two did was with somebody else, and is no tie between them: "Fiji and Peru established diplomatic
    relations with the new state"."""
    after = [token.text.lower() for token in sentence.tokens[said.end : said.end + 2]]
    return "both" in said.slots and len(after) > 1 and after[0] in ("with", "to") and after[1] not in ("each", "one")


def _is_of_named(sentence: Sentence, said: Said, links: Links) -> bool:
    """Whether it is said behind the words of whom: "Nouméa is the capital | of New Caledonia"."""
    after = sentence.tokens[said.end : said.end + 4]
    return bool(after) and after[0].text == "of" and any(links.on(token) for token in after[1:])


def _proper(sentence: Sentence, said: Said) -> bool:
    """Whether a name behind "'s" is a name of its own: "China's Eastern Theater Command", no "foreign ministry"."""
    owner, owned = sorted(said.slots[name][-1] for name in ("object", "subject"))
    between = {token.text for token in sentence.tokens[owner + 1 : owned + 1]}
    return bool(between & {"'s", "’s", "'", "’"}) and sentence.tokens[owned].text[:1].isupper()
