"""Who takes part where forces are sent somewhere: whose they are, not where they go to."""

from typing import Final

from graph.extraction.clauses import OBJECT
from graph.extraction.events.everyday import FORCES
from graph.extraction.events.participants import Participants, who

_POSTING: Final = ("send", "deploy", "redeploy", "dispatch", "despatch", "station")
_SENT: Final = FORCES | {"peacekeeper", "marine", "paratrooper", "contingent", "battalion", "brigade"}


def with_posted(taking: Participants) -> None:
    """Put in those who are sent where nobody is said to send them: "the bloc's forces will be sent to Gabon", which
    help and do not get help."""
    predication = taking.predication
    if predication is None or predication.lemma not in _POSTING or not predication.passive or predication.of("by"):
        return
    sent = [one for one in predication.of(OBJECT) if taking.view.lemmas[one] in _SENT]
    tokens, below = taking.view.sentence.tokens, taking.view.sentence.children
    if any(tokens[word].upos == "VERB" for one in sent for word in below(one)):
        return  # captured or wounded soldiers are taken there
    theirs = {whom for index in sent for whom in taking.acting(index)}
    taking.spare("recipient", theirs)
    if not who(taking.sides["actor"]) - theirs:
        for index in sent:
            taking.put("actor", index)


def without_destination(taking: Participants) -> None:
    """Drop the state to which troops are only sent: "deployed soldiers to Fiji", but not "against Fiji"."""
    number, predication = taking.told[0], taking.predication
    if predication is None or not predication.is_verb or predication.lemma not in _POSTING:
        return
    there = {(number, one) for role in ("to", "into", "in") for one in predication.of(role)}
    taking.spare("recipient", {one for place, one in taking.sides["recipient"] if place in there})
