"""What an article tells of treaties: which articles they have, what these impose, and who is bound by it."""

from collections.abc import Iterator

from graph.extraction.claims.told import FAIR, SURE, Told
from graph.extraction.treaties.reader import Treaties
from graph.model import RelationProposition
from graph.terms import Iri, expand


def told_provisions(treaties: Treaties) -> Iterator[Told]:
    """What is told of treaties; that a treaty has an article, once."""
    named: set[Iri] = set()
    for one in treaties.provisions:
        at, article = (one.start, one.end), one.article.iri
        if article not in named:
            named.add(article)
            has = RelationProposition(one.treaty, expand("fds:hasArticle"), article)
            yield Told(has, *at, at, "treaties: article", SURE, presupposed=True)
        if one.obligation:
            imposes = RelationProposition(article, expand("fds:imposes"), one.obligation.iri)
            yield Told(imposes, *one.norm, at, "treaties: norm", FAIR)
    for bond in treaties.bonds:
        at = (bond.start, bond.end)
        bound_by = RelationProposition(bond.state, expand("fds:boundBy"), bond.obligation.iri)
        yield Told(bound_by, *at, at, "treaties: bond", FAIR)
