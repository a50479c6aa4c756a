"""A small claim graph for tests: two articles about one deployment, with a fact, a plan, a denial and hostile text."""

from datetime import date
from typing import TypeVar

from graph.ingest import change_article
from graph.model import (
    Article,
    Attribution,
    Certainty,
    Claim,
    Entity,
    EventProposition,
    Evidence,
    Extraction,
    Modality,
    Polarity,
    Proposition,
    RelationProposition,
    Stance,
    StatementProposition,
)
from graph.rdf import quads
from graph.store.interface import Store
from graph.terms import Iri, expand

Kind = TypeVar("Kind", bound=Store)

KAZ, RUS, CSTO = expand("id:country-KAZ"), expand("id:country-RUS"), expand("id:org-csto")
TOKAYEV, MILITANTS = expand("id:person-kassym-jomart-tokayev"), expand("id:group-militants")
WIRE = Entity(expand("id:publisher-steppe-wire"), "Publisher", "Steppe Wire")
POST = Entity(expand("id:publisher-hostile-post"), "Publisher", "Hostile <b>Post</b>")
PLAIN = Stance()
EVIL = '<script>alert("1")</script>'

ENTITIES = (
    Entity(KAZ, "State", "Kazakhstan"), Entity(RUS, "State", "Russia"),
    Entity(CSTO, "InternationalOrganisation", "Collective Security Treaty Organization", ("CSTO",)),
    Entity(TOKAYEV, "Person", "Kassym-Jomart Tokayev", ("Tokayev",)),
    Entity(MILITANTS, "ArmedGroup", EVIL, ('" onmouseover="alert(1)', 'href="javascript:alert(1)"')),
)
FIRST_TEXT = ("Kazakhstan is a member of the CSTO. President Kassym-Jomart Tokayev said that militants had seized the "
              "airport. The alliance will send troops to Kazakhstan.\n\n"
              "Russia denied that it was a party to the attack.")
SECOND_TEXT = f"Kazakhstan is a member of the CSTO. Militants {EVIL} seized the airport, Tokayev said on Friday."

MEMBER = RelationProposition(KAZ, expand("org:memberOf"), CSTO)
SEIZED = EventProposition(expand("plover:ASSAULT"), (MILITANTS,), (KAZ,), place=KAZ)
DEPLOY = EventProposition(expand("plover:MOBILIZE"), (CSTO,), (KAZ,), count=2500)
PARTY = RelationProposition(RUS, expand("fds:controls"), MILITANTS)
CONTENT = StatementProposition(f"order is restored {EVIL}", (KAZ,))


def first_article() -> Article:
    return Article.of(FIRST_TEXT, title="Alliance to send troops", publisher=WIRE, published=date(2022, 1, 6),
                      url="https://steppe.example/troops")


def second_article() -> Article:
    return Article.of(SECOND_TEXT, title=f"Airport {EVIL}", publisher=POST, published=date(2022, 1, 7),
                      url='https://hostile.example/?q="><script>')


def claim(article: Article, said: Proposition, quote: str, holder: Iri | None = None, *, stance: Stance = PLAIN,
          mode: Attribution = Attribution.NARRATED) -> Claim:
    start = article.text.index(quote)
    begin = max(article.text.rfind(". ", 0, start) + 2, article.text.rfind("\n\n", 0, start) + 2, 0)
    begin = 0 if start < begin or begin == 1 else begin
    stop = article.text.find(".", start + len(quote) - 1) + 1 or len(article.text)
    return Claim(article.iri, said, holder or article.publisher.iri,
                 (Evidence(start, start + len(quote), quote, begin, stop),), mode, stance, stated_on=article.published)


def extractions() -> tuple[Extraction, Extraction]:
    one, two = first_article(), second_article()
    quoted, told = Attribution.QUOTED, Attribution.PARAPHRASED
    denied = Stance(Polarity.NEGATIVE)
    return (
        Extraction(one, ENTITIES, (
            claim(one, MEMBER, "Kazakhstan is a member of the CSTO"),
            claim(one, SEIZED, "militants had seized the airport", TOKAYEV, mode=told),
            claim(one, DEPLOY, "The alliance will send troops", stance=Stance(modality=Modality.PLANNED)),
            claim(one, PARTY, "Russia denied that it was a party", RUS, stance=denied, mode=told))),
        Extraction(two, ENTITIES, (
            claim(two, MEMBER, "Kazakhstan is a member of the CSTO"),
            claim(two, PARTY, "seized the airport", TOKAYEV, mode=told),
            claim(two, CONTENT, f"Militants {EVIL}", TOKAYEV, mode=quoted,
                  stance=Stance(certainty=Certainty.PROBABLE)))),
    )


def filled(store: Kind, *, keep_text: bool = True) -> Kind:
    """The store with both articles in it, and the facts that follow."""
    for extraction in extractions():
        texts = {extraction.article.content_hash: extraction.article.text} if keep_text else {}
        change_article(store, [], quads(extraction), texts)
    return store
