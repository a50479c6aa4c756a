"""Who backs somebody or a thing by what a hyphen ties to the verb: "Rwandan-backed rebels", "the U.S.-backed plan"."""

from graph.extraction.describing import is_hyphened
from graph.extraction.events.participants import Participants
from graph.extraction.learnt.view import View
from graph.extraction.lexicon import ACTING


def backers(view: View, verb: int) -> tuple[int, ...]:
    """The words for those who are tied by a hyphen to a verb in front of whom or what they back."""
    sentence = view.sentence
    if sentence.tokens[verb].deprel != "amod" or not is_hyphened(sentence, verb):
        return ()
    named = ((one, view.mentions[one]) for one in sentence.children(verb) if one < verb)
    return tuple(index for index, one in named if one is not None and one.kind in ACTING)


def with_backer(taking: Participants) -> None:
    """Put in who backs somebody, where the reader sees nobody do it."""
    if not taking.sides["actor"]:
        for index in backers(taking.view, taking.told[1]):
            taking.put("actor", index)
