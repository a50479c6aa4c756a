"""From a query as it came to its answer: what it may do, in which form it is wanted, and who has his turn."""

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from api import parameters
from api.protocol import Operation
from graph.store.answering import Answer, Question
from graph.store.formats import RESULTS, TRIPLES
from graph.store.guard import check

if TYPE_CHECKING:
    from api.service import Service

# The names under which clients also ask for these.
_XML: Final = ("application/xml", "text/xml")
_ALSO: Final = {"application/json": "application/sparql-results+json"} | dict.fromkeys(
    _XML, "application/sparql-results+xml")
ALSO_TRIPLES: Final = dict.fromkeys(_XML, "application/rdf+xml") | {"application/json": "application/ld+json"}
"""Other names under which clients ask for triples, with what they get."""
_USUAL: Final = 300  # characters of an Accept header; what a longer one means is not kept


def answered(service: "Service", asked: Operation, *, accept: str, base: str, client: str, gone: Callable[[], bool]
             ) -> Answer:
    """The answer to a query, in the form that its Accept header asks for.

    ``base`` is what its relative IRIs are relative to, ``client`` who takes turns, and ``gone`` tells whether he has
    left. Raises :class:`~graph.errors.QueryError` for what is refused, :class:`~api.problems.NotAcceptable`, and as
    :meth:`graph.store.worker.QueryPool.answer` does.
    """
    form = check(asked.text, hosts=service.settings.hosts)
    liked = media_type(accept, of_graph=form.is_graph)
    choice = {"triples" if form.is_graph else "results": liked}
    question = Question(asked.text, base=base, default_graphs=asked.default if asked.names_dataset else None,
                        named_graphs=asked.named if asked.names_dataset else None, **choice)
    return service.pool.answer(question, client=client, gone=gone)


def media_type(accept: str, *, of_graph: bool) -> str:
    """The media type that a client likes best for bindings, or for triples (``of_graph``).

    >>> media_type("application/xml", of_graph=False), media_type("", of_graph=True)
    ('application/sparql-results+xml', 'text/turtle')
    """
    return (_usual if len(accept) <= _USUAL else _usual.__wrapped__)(accept, of_graph)


def prefers_html(accept: str) -> bool:
    """Whether a client would rather read a page than triples.

    >>> prefers_html("text/html,application/xml;q=0.9"), prefers_html("text/turtle"), prefers_html("")
    (True, False, False)
    """
    return parameters.liked(accept, [*TRIPLES, "text/html"], "text/turtle", ALSO_TRIPLES) == "text/html"


@lru_cache(maxsize=256)
def _usual(accept: str, of_graph: bool) -> str:
    if of_graph:
        return parameters.liked(accept, TRIPLES, "text/turtle", ALSO_TRIPLES)
    return parameters.liked(accept, RESULTS, "application/sparql-results+json", _ALSO)


def with_charset(media_type: str) -> str:
    """A media type as it stands in a header: text is UTF-8."""
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type
