"""The entities of an article that its claims are kept with."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from graph.extraction.linking.links import Links
from graph.model import Article, Claim, Entity, Extraction, StatementProposition, entities_of
from graph.terms import Iri

_KEPT: Final = ("Person", "Treaty", "TreatyArticle", "Obligation")
"""Kinds of entities that are kept though no claim is about them."""


def extracted(article: Article, claims: list[Claim], links: Links) -> Extraction:
    """The claims with the entities that are worth keeping; statements mention no others."""
    kept = _kept(claims, links)
    entities = tuple(entity for entity in _entities(links) if entity.iri in kept)
    return Extraction(article, entities, tuple(_mentioning(claim, kept) for claim in claims))


def _kept(claims: Iterable[Claim], links: Links) -> set[Iri]:
    """The entities worth keeping: known ones, people, and whoever a claim is about or is made by."""
    known = links.gazetteer.known
    kept = {iri for iri, entity in links.entities.items() if iri in known or entity.kind in _KEPT}
    for claim in claims:
        kept |= {claim.holder, *claim.reported_by, *entities_of(claim.proposition)}
    for iri in kept & known.keys():
        links.keep(iri)  # "Astana was ready": Kazakhstan, which the text may not name
    return kept


def _entities(links: Links) -> Iterator[Entity]:
    """All entities of the article, each with its known label and the names that the article has for it."""
    aliases: dict[Iri, set[str]] = {}
    for mention in links.mentions:
        if mention.form in ("name", "abbreviation"):
            form = " ".join(links.text[mention.start : mention.end].split())
            aliases.setdefault(mention.entity, set()).add(form)
    for iri, entity in links.entities.items():
        known = links.gazetteer.known.get(iri)
        label = known.label if known else entity.label
        yield replace(entity, label=label, aliases=tuple(sorted(aliases.get(iri, set()) - {label})))


def _mentioning(claim: Claim, kept: set[Iri]) -> Claim:
    if not isinstance(claim.proposition, StatementProposition):
        return claim
    mentions = tuple(iri for iri in claim.proposition.mentions if iri in kept)
    return replace(claim, proposition=replace(claim.proposition, mentions=mentions))
