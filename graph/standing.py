"""What an article that is read again keeps of what was known of it: who published it, and when.

Whoever reads a file again need not say again what the file does not. What he says anew goes before, and so does what
the article says of itself.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from graph.model import Article, Date, Entity
from graph.store.interface import Store
from graph.terms import Iri, mint

UNKNOWN: Final = mint("publisher", "unknown")
"""The publisher of an article of which nobody says who published it."""
_AHEAD: Final = dt.timedelta(days=2)
"""How far a day of publication may lie ahead of the clock: zones of time, and papers of tomorrow."""


@dataclass(frozen=True, slots=True)
class Before:
    """What is known of an article that the store holds."""

    publisher: Entity | None
    published: Date | None
    content_hash: str


def known_before(store: Store, article: Iri | None = None) -> dict[Iri, Before]:
    """What the store knows of its articles, or of one."""
    one = f"VALUES ?it {{ <{article}> }}" if article else ""
    rows = store.select(f"""SELECT ?it ?by ?name ?day ?hash {{ {one} GRAPH ?it {{
        ?it a fds:Article ; dct:publisher ?by ; fds:contentHash ?hash . ?by rdfs:label ?name
        OPTIONAL {{ ?it dct:issued ?day }} }} }}""")
    return {Iri(row["it"]): Before(
        Entity(Iri(row["by"]), "Publisher", row["name"]) if row["by"] != UNKNOWN else None,
        Date.fromisoformat(row["day"]) if "day" in row else None, row["hash"]) for row in rows}


def with_what_stands(article: Article, known: Mapping[Iri, Before]) -> tuple[Article, tuple[str, ...]]:
    """An article with what was known of it and is not said anew, and what whoever reads it should hear.

    >>> one = Article.of("Rain fell.", title="Rain", publisher=Entity(UNKNOWN, "Publisher", "unknown publisher"))
    >>> wire = Entity(mint("publisher", "wire"), "Publisher", "Wire")
    >>> again, notes = with_what_stands(one, {one.iri: Before(wire, Date(2022, 1, 6), one.content_hash)})
    >>> again.published, notes
    (datetime.date(2022, 1, 6), ('publisher (Wire) and day (2022-01-06) stand as they were known before',))
    """
    before, stands = known.get(article.iri), []
    if before and before.publisher and article.publisher.iri == UNKNOWN:
        article = replace(article, publisher=before.publisher)
        stands.append(f"publisher ({before.publisher.label})")
    if before and before.published and article.given is None and article.published != before.published \
            and (article.published is None or article.content_hash == before.content_hash):
        article = replace(article, given=before.published, published=article.published or before.published)
        stands.append(f"day ({before.published})")
    notes = []
    if stands:
        as_before = "stand as they were" if stands[1:] else "stands as it was"
        notes.append(f"{' and '.join(stands)} {as_before} known before")
    if article.published and article.published > dt.datetime.now(dt.UTC).date() + _AHEAD:
        notes.append(f"its day of publication ({article.published}) is yet to come, and is kept: if that is a slip, "
                     f"read it again with the right one")
    return article, tuple(notes)
