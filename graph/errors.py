"""Everything that Foedus raises on purpose.

The tree::

    FoedusError
    ├── ReadingError        the bytes are not an English article we can read
    ├── FetchError          the address cannot or must not be fetched
    ├── LanguageError       the language model is missing or of a kind we cannot use
    ├── VocabularyError     the ontology's own files contradict themselves
    ├── ModelError          a value that no claim graph may hold
    ├── NotFound            there is no such article, entity or claim
    ├── QueryError          the query is not SPARQL 1.1, or asks for what is refused
    │   └── QueryLimit      the query was right, but went past a limit
    │       ├── QueryTimeout    it took too long
    │       ├── QueryMemory     it needed too much memory
    │       ├── AnswerTooLarge  its answer has too many bytes
    │       └── QueriesWaiting  others are being answered: it may be asked again as it is
    │           └── TooManyQueries  this client asks too many at once
    ├── GraphKept           a graph that Foedus keeps itself would be written from outside
    └── StoreError          the store cannot be opened, read or written
        └── StoreBusy       another process holds the store
            └── StoreChanged  another process has changed it since the change began

Each message is one line that says what is wrong and what mends it. The command line prints it and exits with
:attr:`FoedusError.exit_code`; the HTTP door maps the class to a status in one table (``api/problems.py``).
"""


class FoedusError(Exception):
    """Base of every error that Foedus raises on purpose.

    >>> try:
    ...     raise NotFound("no article article-1: list them with `foedus articles`")
    ... except FoedusError as error:
    ...     print(error, error.exit_code)
    no article article-1: list them with `foedus articles` 4
    """

    exit_code = 1


class ReadingError(FoedusError):
    """The bytes are not an English article that can be read."""

    exit_code = 3


class FetchError(ReadingError):
    """The address cannot be fetched, or must not be."""


class LanguageError(FoedusError):
    """The language model is missing, or is of a kind that cannot be used."""


class VocabularyError(FoedusError):
    """The files under ``ontology/`` contradict themselves."""


class ModelError(FoedusError, ValueError):
    """A value that no claim graph may hold."""


class NotFound(FoedusError):
    """There is no such article, entity, claim or relation."""

    exit_code = 4


class QueryError(FoedusError):
    """The query is not SPARQL 1.1, or it asks for something that is refused."""

    exit_code = 5


class QueryLimit(QueryError):
    """The query is well formed, but it went past a limit."""


class QueryTimeout(QueryLimit):
    """The query took longer than one query may."""


class QueryMemory(QueryLimit):
    """The query needed more memory than one query may."""


class AnswerTooLarge(QueryLimit):
    """The answer has more bytes than one answer may."""


class QueriesWaiting(QueryLimit):
    """Other queries are being answered; nothing is wrong with this one."""


class TooManyQueries(QueriesWaiting):
    """This client has too many queries waiting already."""


class GraphKept(FoedusError):
    """A graph that Foedus keeps itself would be written from outside."""


class StoreError(FoedusError):
    """The store cannot be opened, read or written."""

    exit_code = 6


class StoreBusy(StoreError):
    """Another process holds the store for writing."""


class StoreChanged(StoreBusy):
    """Another process has changed the store since the change began: worked out anew, it may well go in."""
