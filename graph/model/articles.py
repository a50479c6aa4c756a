"""A document that was read, and all that was read in it."""

import hashlib
from dataclasses import dataclass, field

from graph.model.claims import Claim
from graph.model.entities import Entity
from graph.model.periods import Date
from graph.terms import Iri, article_iri, digest


@dataclass(frozen=True, slots=True)
class Article:
    """A document that was read.

    ``text`` is the article's own words, to which all evidence counts its characters. It stays in the private store
    and takes no part in comparison: ``content_hash`` (SHA-256 of the text, hexadecimal) stands for it. ``given`` is the
    day of publication that whoever gave the article told with it: ``published`` is that day where the article names
    none itself, and where its text shows the one that it names to be wrong.
    ``changed`` is the day on which a page says that its words were last changed, which serves likewise for a page that
    is kept up to date.
    """

    iri: Iri
    title: str
    publisher: Entity
    published: Date | None = None
    url: str = ""
    language: str = "en"
    authors: tuple[str, ...] = ()
    content_hash: str = ""
    word_count: int = 0
    text: str = field(default="", compare=False, repr=False)
    given: Date | None = field(default=None, compare=False, repr=False)
    changed: Date | None = field(default=None, compare=False, repr=False)

    @classmethod
    def of(
        cls,
        text: str,
        *,
        title: str,
        publisher: Entity,
        published: Date | None = None,
        url: str = "",
        language: str = "en",
        authors: tuple[str, ...] = (),
        given: Date | None = None,
        changed: Date | None = None,
    ) -> "Article":
        """The article with this text. Its IRI is a digest of its address, or of its text where it has none.

        >>> from graph.terms import expand
        >>> nobody = Entity(expand("id:publisher-unknown"), "Publisher", "unknown publisher")
        >>> Article.of("Latvia joined NATO.", title="Latvia in NATO", publisher=nobody).word_count
        3
        """
        content_hash = hashlib.sha256(text.encode()).hexdigest()
        key = digest("url", url) if url else digest("text", content_hash)
        return cls(
            article_iri(key),
            title,
            publisher,
            published,
            url,
            language,
            tuple(sorted(set(authors))),
            content_hash,
            len(text.split()),
            text,
            given,
            changed,
        )


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one article says: the unit that is ingested, replaced and forgotten as a whole.

    Entities and claims are kept once each, in the order of their IRIs; of two equal claims the surer reading stays.
    """

    article: Article
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]

    def __post_init__(self) -> None:
        entities = {entity.iri: entity for entity in self.entities}
        claims = {claim.iri: claim for claim in sorted(self.claims, key=lambda claim: (claim.confidence, claim.frame))}
        object.__setattr__(self, "entities", tuple(entities[iri] for iri in sorted(entities)))
        object.__setattr__(self, "claims", tuple(claims[iri] for iri in sorted(claims)))
