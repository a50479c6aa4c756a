"""Hypothesis strategies for claim graphs: every value that the model allows."""

import datetime as dt

from hypothesis import strategies as st

from graph.model import (
    Article,
    Attribution,
    Binding,
    Certainty,
    Claim,
    Entity,
    EventProposition,
    Evidence,
    Extraction,
    Modality,
    Obligation,
    Period,
    Polarity,
    Precision,
    RelationProposition,
    Stance,
    StatementProposition,
    Treaty,
    TreatyArticle,
)
from graph.terms import expand, mint

NAMES = (
    "Kazakhstan",
    "Côte d’Ivoire",
    "Collective Security Treaty Organisation",
    "Nikol Pashinyan",
    "北京",
    "São Tomé",
)
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=40).filter(
    str.strip
)
DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1))
ENTITY_IRIS = st.sampled_from([mint(kind, name) for kind in ("org", "person", "country") for name in NAMES])
RELATIONS = st.sampled_from([expand(name) for name in ("org:memberOf", "fds:headOfStateOf", "fds:alliedWith")])


@st.composite
def periods(draw: st.DrawFn) -> Period:
    days = sorted(draw(st.lists(DAYS, min_size=4, max_size=4)))
    kept = [day if draw(st.booleans()) else None for day in days]
    return Period(*kept, draw(st.none() | st.sampled_from(Precision)))


@st.composite
def entities(draw: st.DrawFn) -> Entity:
    aliases = tuple(sorted(draw(st.sets(WORDS, max_size=2))))
    label = draw(WORDS)
    kind = draw(st.sampled_from(["State", "Person", "Treaty", "TreatyArticle", "Obligation"]))
    iri = mint(kind.lower(), draw(WORDS))
    match kind:
        case "Treaty":
            return Treaty(iri, kind, label, aliases, draw(st.none() | DAYS))
        case "TreatyArticle":
            return TreatyArticle(iri, kind, label, aliases, draw(st.sampled_from(["4", "42(7)"])))
        case "Obligation":
            return Obligation(
                iri, kind, label, aliases, expand("atop:defense"), *(draw(st.just("") | WORDS) for _ in range(5))
            )
        case _:
            return Entity(iri, kind, label, aliases)


def propositions() -> st.SearchStrategy[RelationProposition | EventProposition | StatementProposition]:
    iris = st.lists(ENTITY_IRIS, max_size=3).map(tuple)
    relation = st.builds(
        RelationProposition, ENTITY_IRIS, RELATIONS, ENTITY_IRIS | DAYS, st.just("") | WORDS, periods()
    )
    event = st.builds(
        EventProposition,
        st.just(expand("plover:CONSULT")),
        iris,
        iris,
        st.none() | st.just(expand("plover:CONSULT-meet")),
        st.just(()) | st.just((expand("plover:context-military"),)),
        st.sampled_from(["", "036"]),
        st.none() | ENTITY_IRIS,
        st.none() | st.integers(0, 10**6),
        periods(),
    )
    return relation | event | st.builds(StatementProposition, WORDS, iris)


@st.composite
def bindings(draw: st.DrawFn) -> Binding:
    start = draw(st.integers(0, 20))
    role = draw(st.sampled_from(["subject", "object", "actor", "recipient", "place", "date", "holder", "negative"]))
    return Binding(role, start, draw(st.integers(start + 1, 25)), draw(st.none() | ENTITY_IRIS))


@st.composite
def extractions(draw: st.DrawFn) -> Extraction:
    text = draw(st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=30, max_size=200))
    publisher = Entity(mint("publisher", "Example Wire"), "Publisher", "Example Wire")
    article = Article.of(
        text,
        title=draw(WORDS),
        publisher=publisher,
        published=draw(st.none() | DAYS),
        url=draw(st.sampled_from(["", "https://example.org/a"])),
        authors=tuple(draw(st.sets(WORDS, max_size=2))),
    )
    claims = []
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, 20))
        end = draw(st.integers(start + 1, 25))
        claims.append(
            Claim(
                article.iri,
                draw(propositions()),
                draw(ENTITY_IRIS),
                (Evidence(start, end, text[start:end], 0, 28),),
                draw(st.sampled_from(Attribution)),
                Stance(
                    draw(st.sampled_from(Polarity)), draw(st.sampled_from(Certainty)), draw(st.sampled_from(Modality))
                ),
                tuple(draw(st.lists(ENTITY_IRIS, max_size=3, unique=True))),
                article.published,
                draw(st.integers(0, 100)) / 100,
                draw(st.just("") | WORDS),
                tuple(draw(st.lists(WORDS, max_size=2))),
                tuple(draw(st.lists(bindings(), max_size=3))),
            )
        )
    found = draw(st.lists(entities(), max_size=4, unique_by=lambda entity: entity.iri))
    return Extraction(article, tuple(found), tuple(claims))
