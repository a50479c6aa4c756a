"""Papers that tell of events, and a newsroom that reads them into a store, for tests of what their reports come to.

Nothing is extracted: a paper says what it is given to say, in order that a test says which propositions meet.
"""

from graph.export.registry import EXPORTERS, Scope
from graph.ingest import Ingester, forget
from graph.model import (
    NO_PERIOD,
    Article,
    Attribution,
    Claim,
    Date,
    Entity,
    EventProposition,
    Evidence,
    Extraction,
    Modality,
    Period,
    Polarity,
    Precision,
    Stance,
)
from graph.reading.document import Document
from graph.store.embedded import EmbeddedStore
from graph.terms import Iri, expand

RUS, UKR, KAZ = (expand(f"id:country-{code}") for code in ("RUS", "UKR", "KAZ"))
ALMATY, ASTANA = expand("id:city-1526384"), expand("id:city-1526273")
ENTITIES = (
    *(Entity(iri, "State", name) for iri, name in ((RUS, "Russia"), (UKR, "Ukraine"), (KAZ, "Kazakhstan"))),
    *(Entity(iri, "City", name) for iri, name in ((ALMATY, "Almaty"), (ASTANA, "Astana"))),
)
STORY = "Shells fell on the port before dawn, the governor said, and three warehouses with grain burnt down. " * 3
DENIED, PLANNED = Stance(Polarity.NEGATIVE), Stance(modality=Modality.PLANNED)


def on(first: int, last: int | None = None) -> Period:
    """A day of January 2022, or the days from one to another."""
    start, end = Date(2022, 1, first), Date(2022, 1, last or first)
    return Period(start, end, start, end, Precision.DAY)


def attack(
    *,
    by: Iri | None = RUS,
    of: Iri | None = UKR,
    at: Iri | None = None,
    when: Period = NO_PERIOD,
    mode: str = "",
    code: str = "",
) -> EventProposition:
    """That somebody attacked somebody, as precisely as it is told."""
    return EventProposition(
        expand("plover:ASSAULT"),
        (by,) if by else (),
        (of,) if of else (),
        expand(f"plover:ASSAULT-{mode}") if mode else None,
        code=code,
        place=at,
        period=when,
    )


Said = tuple[EventProposition, Stance]
Paper = tuple[int | None, str, tuple[Said, ...]]
"""The day of January 2022 on which it came out, its text, and what it says."""


def paper(day: int | None, *said: EventProposition | Said, text: str = "") -> Paper:
    """A paper that says some things: in its own voice, or as Russia's claim where a stance is given."""
    return day, text, tuple((one, Stance()) if isinstance(one, EventProposition) else one for one in said)


PAPERS = {
    "a": paper(6, attack(when=on(5)), attack(by=None)),
    "b": paper(7, attack(), attack(when=on(6), by=None)),
    "c": paper(8, attack(when=on(4, 8), at=ALMATY), (attack(when=on(5)), DENIED)),
    "d": paper(12, attack(), attack(of=None, mode="shelling")),
    "e": paper(6, attack(when=on(5)), text=f"{STORY} By one."),
    "f": paper(9, attack(when=on(5), of=None), text=f"{STORY} By two."),
}
"""Of some events, in part the same: told exactly, vaguely, denied, and copied from each other."""


class Newsroom:
    """Reads papers of a name into a store, their claims as they are given."""

    def __init__(self, papers: dict[str, Paper]) -> None:
        self.papers = papers
        self.store = EmbeddedStore.in_memory()
        self.ingester = Ingester(self.store, extract=self.extract)
        self.iris: dict[str, Iri] = {}

    def extract(self, article: Article) -> Extraction:
        _, _, said = self.papers[article.title]
        quote = article.text[:6]
        claims = tuple(
            Claim(
                article.iri, one, article.publisher.iri if stance == Stance() else RUS,
                (Evidence(0, len(quote), quote, 0, len(article.text)),),
                Attribution.NARRATED if stance == Stance() else Attribution.PARAPHRASED, stance,
                stated_on=article.published,
            )
            for one, stance in said
        )  # fmt: skip
        return Extraction(article, (*ENTITIES, article.publisher), claims)

    def read(self, *names: str) -> "Newsroom":
        """Read papers into the store, one after the other."""
        for name in names:
            day, text, _ = self.papers[name]
            published = Date(2022, 1, day) if day else None
            url = f"https://{name}.example/"
            document = Document(text or f"Report of {name}.", name, name, published, url, "en", ())
            self.iris[name] = self.ingester.ingest(document).article
        return self

    def forget(self, name: str) -> None:
        forget(self.store, self.iris[name])

    def exported(self) -> bytes:
        """All that the store holds, as TriG."""
        return EXPORTERS["trig"].write(self.store, Scope.ALL)

    def events(self) -> list[tuple[int, int, int]]:
        """Of each event: its propositions, the articles that report it, and how many of those do so independently."""
        rows = self.store.select("""
            SELECT ?event ?all ?own (COUNT(?p) AS ?n) { GRAPH <https://w3id.org/foedus/graph/events> {
              ?event a fds:Event ; fds:reportingArticles ?all ; fds:independentReports ?own . ?p fds:reportOf ?event } }
            GROUP BY ?event ?all ?own""")
        return sorted((int(row["n"]), int(row["all"]), int(row["own"])) for row in rows)


def told(*papers: Paper) -> list[tuple[int, int, int]]:
    """The events that some papers tell of, as :meth:`Newsroom.events` gives them."""
    named = {f"p{number}": one for number, one in enumerate(papers)}
    return Newsroom(named).read(*named).events()
