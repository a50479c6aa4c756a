"""Pages for people: the front page, an entity, an article, a proposition, a claim."""

from itertools import groupby

from flask import Blueprint, render_template

from api import parameters
from api.marking import paragraphs, spans_of
from api.service import service
from graph.explanation import explain
from graph.export.registry import EXPORTERS
from graph.lookup import articles as articles_lookup
from graph.lookup import entities as entities_lookup
from graph.lookup.claims import claims_of_article
from graph.lookup.propositions import found_about, in_words, page_of, propositions_of
from graph.lookup.propositions import proposition as find_proposition
from graph.lookup.records import ClaimRecord, Named, PropositionRecord, Status
from graph.terms import expand

blueprint = Blueprint("pages", __name__)
_A_PAGE = 60
_CLAIMS = 3
"""How many claims of either polarity an entity's page shows of one proposition, whose own page shows the others."""


@blueprint.get("/")
def front() -> str:
    """Search, counts, the latest articles, and what to try."""
    store = service().store
    asked = parameters.word("q")
    found = entities_lookup.find_entities(store, asked, limit=30) if asked else ()
    latest = articles_lookup.articles(store, limit=parameters.limit(10), cursor=parameters.cursor())
    return render_template("front.html", asked=asked, found=found, latest=latest, exporters=EXPORTERS.values(),
                           counts=articles_lookup.counts(store), foremost=entities_lookup.foremost(store, limit=8))


@blueprint.get("/entity/<key>")
def entity(key: str) -> str:
    """What is known of an entity, what is claimed, and the background."""
    store, iri = service().store, expand(f"id:{key}")
    record = entities_lookup.entity(store, iri)
    found = found_about(store, iri)
    facts, contested, background = (
        page_of(store, found, statuses=statuses, limit=_A_PAGE, cursor=parameters.cursor(name), most=_CLAIMS,
                events=False)
        for name, statuses in (("facts", (Status.FACT,)), ("claims", (Status.DISPUTED, Status.CLAIMED)),
                               ("background", (Status.REFERENCE,))))
    return render_template("entity.html", record=record, facts=facts, contested=contested, background=background,
                           by_holder=_by_holder(contested.items))


@blueprint.get("/article/<key>")
def article(key: str) -> str:
    """An article's claims in the order of its text, and the text where it is kept."""
    store = service().store
    record = articles_lookup.article(store, expand(f"article:{key}"))
    claims = claims_of_article(store, record.iri, limit=200, cursor=parameters.cursor())
    said = in_words(store, [iri for iri, _ in claims.items])
    text = paragraphs(store.text(record.content_hash), spans_of(one for _, one in claims.items))
    return render_template("article.html", record=record, claims=claims, said=said, text=text)


@blueprint.get("/claim/<key>")
def claim(key: str) -> str:
    """Why one claim was read as it was."""
    return render_template("claim.html", found=explain(service().store, expand(f"id:{key}")))


@blueprint.get("/proposition/<key>")
def proposition(key: str) -> str:
    """Who says one thing, how, and in which sentence."""
    store = service().store
    record = find_proposition(store, expand(f"id:{key}"))
    others = sorted({iri for one in record.events for iri in one.propositions} - {record.iri})[:_A_PAGE]
    return render_template("proposition.html", record=record, told=propositions_of(store, others))


def _by_holder(found: tuple[PropositionRecord, ...]) -> list[tuple[Named, list[tuple[PropositionRecord, ClaimRecord]]]]:
    """All claims on some propositions, gathered by who holds them; whoever says most comes first."""
    pairs = sorted(((one, claim) for one in found for claim in one.claims),
                   key=lambda pair: (pair[1].holder.label, pair[1].holder.iri))
    groups = [(holder, list(group)) for holder, group in groupby(pairs, key=lambda pair: pair[1].holder)]
    return sorted(groups, key=lambda group: (-len(group[1]), group[0].label))
