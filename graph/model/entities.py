"""Whom and what an article speaks of; of a treaty also its articles, and what these oblige its parties to."""

from dataclasses import dataclass

from graph.model.periods import Date
from graph.terms import Iri


@dataclass(frozen=True, slots=True)
class Entity:
    """Something that an article speaks of: an actor, a place, a treaty, an office.

    ``kind`` is the local name of a class of the ontology (``"State"``, ``"Person"``); ``aliases`` are the other forms
    in which the article names it.
    """

    iri: Iri
    kind: str
    label: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Treaty(Entity):
    """A treaty, with the day on which it was signed where the article says so."""

    signed_on: Date | None = None


@dataclass(frozen=True, slots=True)
class TreatyArticle(Entity):
    """One article of a treaty; ``number`` as the treaty counts (``"4"``, ``"42(7)"``)."""

    number: str = ""


@dataclass(frozen=True, slots=True)
class Obligation(Entity):
    """What a treaty article obliges its parties to, in the article's terms: a norm, never a deed.

    ``type`` is the IRI of an ATOP obligation type (Leeds et al. 2002), where it is of one.
    Trigger, condition, bearer, beneficiary and duty are phrases; an empty phrase is one that the text does not say.
    """

    type: Iri | None = None
    trigger: str = ""
    condition: str = ""
    bearer: str = ""
    beneficiary: str = ""
    duty: str = ""
