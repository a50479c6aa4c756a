"""The JSON shapes of answers, as types: what :mod:`api.payloads` builds, and what the published schema says.

``null`` stands for what is not known; there are no empty strings. Days are ISO 8601, IRIs absolute. An answer has no
member that is not described here.

There is one module for each resource.
"""

from api.shapes.articles import AnnotatedArticle, Article, ArticleWithClaims, Sentence
from api.shapes.claims import Claim, ClaimArticle, ClaimInShort, Evidence, SaidClaim, Stance
from api.shapes.common import DayText, Named, PageOf, Period, Problem, Ref, StatusName
from api.shapes.entities import Entity, EntityWithStatements
from api.shapes.events import Event, EventInWords, Voice
from api.shapes.explanations import Bound, Cue, Explanation, HeldBack, Promotion, Rule
from api.shapes.exports import Format
from api.shapes.jobs import Failure, Job, Outcome
from api.shapes.network import Dyad, DyadWithStatements, Edge, Ground, Measure, Node, Row, Subgraph
from api.shapes.propositions import Content, EventWithReports, Proposition, PropositionCore, Relation, Statement
from api.shapes.queries import Canned, CannedParameter
from api.shapes.treaties import Obligation, Party, Treaty, TreatyArticle, TreatyWithParts
from api.shapes.vocabulary import EventType, RelationType, Vocabulary

__all__ = [
    "AnnotatedArticle", "Article", "ArticleWithClaims", "Bound", "Canned", "CannedParameter",
    "Claim", "ClaimArticle", "ClaimInShort", "Content", "Cue", "DayText", "Dyad", "DyadWithStatements",
    "Edge", "Entity", "EntityWithStatements", "Event", "EventInWords", "EventType", "EventWithReports",
    "Evidence", "Explanation", "Failure", "Format", "Ground", "HeldBack",
    "Job", "Measure", "Named", "Node", "Obligation", "Outcome",
    "PageOf", "Party", "Period", "Problem", "Promotion", "Proposition",
    "PropositionCore", "Ref", "Relation", "RelationType", "Row", "Rule",
    "SaidClaim", "Sentence", "Stance", "Statement", "StatusName", "Subgraph", "Treaty",
    "TreatyArticle", "TreatyWithParts", "Vocabulary", "Voice",
]
