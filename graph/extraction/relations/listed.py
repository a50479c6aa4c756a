"""Members of a body that are listed behind its name: "the E3 - Britain, France and Germany -", "the Visegrad Group of
Poland, Slovakia and Hungary", "the BRICS (Brazil, Russia, India and China)".
"""

import re
from collections.abc import Iterator
from typing import Final

from graph.extraction.linking.links import Mention
from graph.extraction.meaning.actors import Actors
from graph.extraction.relations.found import Found
from graph.language.sentence import Sentence
from graph.model import Binding
from graph.terms import expand
from graph.vocabulary import Vocabulary

_MEMBER: Final = expand("org:memberOf")
_OPENED: Final = re.compile(
    r"(?P<aside> ?\(| (?:-|--) | ?[–—] ?)?(?P<tie>,? (?:of|comprising|grouping|consisting of|made up of|composed of) )?"
    r"(?:[a-z]+ members )?(?:the )?"
)
_JOINED: Final = re.compile(r", (?:and )?(?:the )?| and (?:the )?")
_CLOSED: Final = re.compile(r" ?[)–—-]|[.,;]|$| (?!and\b)")
_SHUT: Final = re.compile(r"\s?[)–—-]")
_SEVERAL: Final = 2


def listed(sentence: Sentence, actors: Actors, vocabulary: Vocabulary) -> Iterator[Found]:
    """The members that a sentence lists behind the name of a body of states."""
    here = actors.links.beginning(sentence.start, sentence.end)
    for number, body in enumerate(here):
        if body.kind != "InternationalOrganisation":
            continue
        for state in _list(here[number + 1 :], body, actors.links.text):
            yield Found(
                vocabulary.relation(_MEMBER),
                state.entity,
                body.entity,
                sentence,
                sentence.covering(body.start, body.end)[-1],
                body.start,
                state.end,
                "members listed",
                presupposed=True,
                slots=(
                    Binding("subject", state.start, state.end, state.entity),
                    Binding("object", body.start, body.end, body.entity),
                ),
            )


def _list(behind: list[Mention], body: Mention, text: str) -> list[Mention]:
    """The states that stand in a list behind the name of a body; none where it is not opened and closed as one."""
    if not behind:
        return []
    opened = _OPENED.fullmatch(text, body.end, behind[0].start)
    if opened is None or bool(opened["aside"]) == bool(opened["tie"]):
        return []
    found: list[Mention] = []
    for one in behind:
        joined = not found or _JOINED.fullmatch(text, found[-1].end, one.start)
        if one.kind != "State" or one.form == "demonym" or not joined:
            break
        found.append(one)
    if len(found) < _SEVERAL:
        return []
    closed = (_SHUT if opened["aside"] else _CLOSED).match(text, found[-1].end)
    return found if closed else []
