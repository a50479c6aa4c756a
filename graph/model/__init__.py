"""What Foedus knows, as frozen values.

An :class:`Article` is read; each :class:`Claim` in it is one holder's stance on one proposition, with the
:class:`Evidence` that shows it. A proposition has no speaker and no stance, and its identity is its content: two
articles that say the same meet in one proposition, while their claims stay apart.

Every list of identifiers is a sorted tuple, so that equal content is an equal value and has an equal digest.

One direction: what stands lower uses what stands higher.

::

    periods, stances   when something holds; how a holder stands to it
    entities           whom and what an article speaks of
    propositions       what can be said, without a speaker
    claims             who says it, and in which words
    articles           what was read, and all that was read in it
"""

from graph.model.articles import Article, Extraction
from graph.model.claims import Binding, Claim, Evidence
from graph.model.entities import Entity, Obligation, Treaty, TreatyArticle
from graph.model.periods import NO_PERIOD, Date, Period, Precision
from graph.model.propositions import (
    EventProposition,
    Proposition,
    RelationProposition,
    StatementProposition,
    entities_of,
    proposition_iri,
)
from graph.model.stances import Attribution, Certainty, Modality, Polarity, Stance

__all__ = [
    "NO_PERIOD",
    "Article",
    "Attribution",
    "Binding",
    "Certainty",
    "Claim",
    "Date",
    "Entity",
    "EventProposition",
    "Evidence",
    "Extraction",
    "Modality",
    "Obligation",
    "Period",
    "Polarity",
    "Precision",
    "Proposition",
    "RelationProposition",
    "Stance",
    "StatementProposition",
    "Treaty",
    "TreatyArticle",
    "entities_of",
    "proposition_iri",
]
