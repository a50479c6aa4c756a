"""Claims to accepted facts: what may stand as a plain triple in the default graph, and why.

A proposition is a **fact** when somebody whose word is enough says plainly that it is so (positive, certain, actual),
the extractor is sure enough of its own reading (:data:`SURE_ENOUGH`), and nobody denies it. Whose word is enough: the
narrator's, and that of a speaker for his own speech act, which the narrator reports as an event of its own. A claim
that is quoted or paraphrased stays its holder's claim.

A fact's **plain triple** is written only where it holds on: not where an end is known, and of an office that one
person holds at a time only for the one stated last. Two persons in it on one day contest each other: neither is a fact.

The outcome is a function of the set of all claims: it does not depend on the order in which articles came.

Judging and writing are apart. One direction: what stands lower uses what stands higher.

::

    sayings            what one claim does for its proposition
    memory, testimony  what the claims in a store say, kept from one change to the next
    rules              what can hold a claim back
    standings          what is said of one proposition, all claims together
    rivalry            which of them contest, end or succeed each other
    judgement          which of them are facts, and how a claim fares
    facts, naming      the quads of the default graph
"""

from graph.promotion.facts import fact_quads
from graph.promotion.judgement import Promotion
from graph.promotion.memory import Change, Memory
from graph.promotion.naming import NAMING, name_quads
from graph.promotion.rules import Rule, Verdict
from graph.promotion.sayings import SURE_ENOUGH
from graph.promotion.testimony import Testimony

__all__ = [
    "NAMING",
    "SURE_ENOUGH",
    "Change",
    "Memory",
    "Promotion",
    "Rule",
    "Testimony",
    "Verdict",
    "fact_quads",
    "name_quads",
]
