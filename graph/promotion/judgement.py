"""Which propositions are facts, and how a claim fares: the rules are applied here, and nothing is written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode

from graph.decisions import Decisions
from graph.model import Date, Polarity, Proposition, RelationProposition, entities_of, proposition_iri
from graph.promotion.memory import Change, Memory
from graph.promotion.rivalry import is_rivalled, over, rivals
from graph.promotion.rules import Rule, Verdict
from graph.promotion.sayings import SURE_ENOUGH, confidence, is_narrated, says
from graph.promotion.standings import Standing, standing_of
from graph.promotion.testimony import Testimony, in_article
from graph.rdf import Description, read_proposition
from graph.store.interface import Quads
from graph.terms import Iri
from graph.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Fact:
    """A proposition that is a fact, as it stands; ``over`` says why it does not hold on, if it does not."""

    standing: Standing
    over: Rule | None

    @property
    def plain(self) -> RelationProposition | None:
        """The relation that is a plain triple too; an event is none, nor is what does not hold on."""
        relation = self.standing.proposition
        return relation if isinstance(relation, RelationProposition) and not self.over else None


class Promotion:
    """The rules of promotion over one store.

    ``memory`` and ``change`` are as for :class:`~graph.promotion.testimony.Testimony`.
    """

    def __init__(
        self,
        store: Quads,
        vocabulary: Vocabulary,
        *,
        memory: Memory | None = None,
        change: Change | None = None,
    ) -> None:
        self._store = store
        self._vocabulary = vocabulary
        self._decided = Decisions(store)
        self.testimony = Testimony(store, memory=memory, change=change)

    def neighbours(self, proposition: Proposition) -> set[Iri]:
        """The propositions whose standing this one's coming or going may change, itself among them."""
        found = {proposition_iri(proposition)}
        if not isinstance(proposition, RelationProposition):
            return found
        relation = self._vocabulary.relation(proposition.predicate)
        ends = [("rdf:subject", proposition.subject)]
        if relation.one_subject and not isinstance(proposition.object, Date):
            ends.append(("rdf:object", proposition.object))
        for end, named in ends:
            for entity in sorted(self._decided.meant(named)):
                found |= self.testimony.near(end, entity, proposition.predicate)
        return found

    def accepted(self, affected: Iterable[Iri]) -> list[Fact]:
        """Which of these propositions are facts, as the claims in the store now stand."""
        standings = [standing for iri in sorted(set(affected)) if (standing := self._standing(iri))]
        return [fact for standing in standings if (fact := self._fact(standing, standings))]

    def judge(self, claim: Iri) -> Verdict:
        """How one claim fares, as the claims in the store now stand; the rules are those of :meth:`accepted`."""
        described = Description(self._store.quads(NamedNode(claim)))
        me = Iri(described.text(claim, "fds:proposition"))
        proposition = read_proposition(Description({*filter(in_article, self._store.quads(NamedNode(me)))}), me)
        standings = {iri: one for iri in sorted(self.neighbours(proposition)) if (one := self._standing(iri))}
        one, others = standings[me], list(standings.values())
        denying = tuple(denier for denier in one.deniers if denier != claim)
        fact = self._fact(one, others)
        broken = {
            Rule.ABOUT: not entities_of(proposition),
            Rule.VOICE: not is_narrated(described, claim),
            Rule.STANCE: not says(described, claim, Polarity.POSITIVE),
            Rule.CONFIDENCE: confidence(described, claim) < SURE_ENOUGH,
            Rule.DENIED: bool(denying),
            Rule.RIVALLED: one.accepted and is_rivalled(one, others, self._vocabulary),
            Rule.ENDED: fact is not None and fact.over == Rule.ENDED,
            Rule.SUCCEEDED: fact is not None and fact.over == Rule.SUCCEEDED,
        }
        contested = broken[Rule.RIVALLED] or broken[Rule.SUCCEEDED]
        rivalling = [other.iri for other in rivals(one, others, self._vocabulary) if other.accepted]
        return Verdict(
            fact is not None,
            fact is not None and claim in one.supporters,
            fact is not None and fact.plain is not None,
            tuple(rule for rule in Rule if broken[rule]),
            (*denying, *(sorted(rivalling) if contested else ())),
        )

    def _standing(self, iri: Iri) -> Standing | None:
        return standing_of(iri, self.testimony, self._decided)

    def _fact(self, one: Standing, others: Sequence[Standing]) -> Fact | None:
        """The fact that a proposition is among those that may contest it, if it is one."""
        about = entities_of(one.proposition)
        if not about or not one.accepted or is_rivalled(one, others, self._vocabulary):
            return None
        return Fact(one, over(one, others, self._vocabulary))
