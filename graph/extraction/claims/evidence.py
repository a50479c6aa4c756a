"""The words of an article that show a claim: the stretch itself, and who is named as its speaker."""

from collections.abc import Iterable, Iterator

from graph.extraction.attribution.sayings import Saying
from graph.extraction.linking.links import Links
from graph.language.sentence import Sentence
from graph.model import Binding, Evidence


def evidence(text: str, start: int, end: int, around: Iterable[Sentence]) -> Evidence:
    """A stretch (characters) of a text as evidence, shown in the sentences around it."""
    sentences = list(around)
    first = min((start, *(one.start for one in sentences)))
    last = max((end, *(one.end for one in sentences)))
    return Evidence(start, end, text[start:end], first, last)


def speaking(saying: Saying, links: Links) -> Iterator[Binding]:
    """The words that give a saying to its holder: "Lavrov said", "said the ministry"."""
    first, last = saying.verb
    if last <= first:
        return
    named = links.at(first, first + 1)
    yield Binding("holder", min(first, named.start) if named else first, last, saying.holder)
