"""Articles: with their claims, and sentence by sentence."""

from typing_extensions import TypedDict

from api.shapes.claims import Claim, SaidClaim
from api.shapes.common import DayText, Named, PageOf


class Article(TypedDict):
    """An article, without its text."""

    iri: str
    id: str
    title: str
    publisher: Named
    published: DayText | None
    url: str | None
    words: int
    claims: int


class ArticleWithClaims(Article):
    """An article with its text, where that is kept, and a page of its claims in the order of the text."""

    text: str | None
    statements: PageOf[Claim]


class Sentence(TypedDict):
    """A sentence of an article, in characters, with the claims that begin in it."""

    start: int
    end: int
    text: str
    paragraph: bool
    claims: list[SaidClaim]


class AnnotatedArticle(Article):
    """An article sentence by sentence, with a page of its claims."""

    text_kept: bool
    sentences: list[Sentence]
    total: int
    next_cursor: str | None
