"""What grammar rules out in a tree, put right: slips of the model that the words around them disprove.

Each rule names the sentence that it is for. The model draws such trees now and then; a better one would need fewer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from graph.language import clauseslips, denialslips, objectslips, phraseslips, reportslips
from graph.language.closedclauses import describing, keep_inside
from graph.language.datedobjects import behind_date
from graph.language.deednouns import doer
from graph.language.hanging import Tree
from graph.language.words import Annotated


def mend(found: Annotated, forms: Sequence[str]) -> None:
    """Mend heads and relations in place; ``forms`` are the words in lower case."""
    tree = Tree(found, forms)
    for word, form in enumerate(forms):
        if rule := _BY_FORM.get(form):
            rule(tree, word)
    for word in range(len(forms)):
        for rule in _BY_RELATION.get(tree.relations[word], ()):
            rule(tree, word)


_Rule = Callable[[Tree, int], None]
_BY_FORM: Final[dict[str, _Rule]] = {
    "and": keep_inside,
    "but": keep_inside,
    "that": clauseslips.conjunction,
    "not": clauseslips.negation,
    "never": clauseslips.negation,
    "used": clauseslips.habit,
    **dict.fromkeys(("ready", "willing", "unwilling", "prepared", "eager", "reluctant"), clauseslips.willing),
    "according": clauseslips.source,
    **dict.fromkeys(("declared", "declares", "proclaimed", "proclaims"), clauseslips.declared),
    **dict.fromkeys(("call", "calls", "called", "calling", "phoned", "telephoned"), clauseslips.phoned),
    "with": clauseslips.accompanied,
    "whether": denialslips.whether,
    "if": denialslips.asked,
    **dict.fromkeys(("few", "one"), denialslips.few),
    "responsibility": denialslips.answered_for,
    "visiting": objectslips.guest,
    "telling": phraseslips.retold,
    **dict.fromkeys(("claims", "boasts", "reports", "charges"), denialslips.alleged),
    **dict.fromkeys(("accusations", "allegations"), denialslips.verdict),
    "have": denialslips.achieved,
    "whose": describing,
    **dict.fromkeys(("who", "which"), clauseslips.relative),
    "told": reportslips.told,
    **dict.fromkeys(("involvement", "complicity", "collusion", "role", "part", "hand"), phraseslips.involved),
    "time": phraseslips.how_often,
    "those": phraseslips.those,
    **dict.fromkeys(("country", "nation", "kingdom", "bloc", "both"), objectslips.receiver),
    "hostage": objectslips.hostage,
    "support": objectslips.backing,
    "hacking": objectslips.hacking,
    "dead": objectslips.shot,
    **dict.fromkeys(("swear", "swears", "swore", "swearing"), objectslips.sworn),
    "persona": objectslips.unwelcome,
    "personae": objectslips.unwelcome,
    **dict.fromkeys(denialslips.DENYING, denialslips.denied),
    "denies": denialslips.denies,
    "due": clauseslips.due,
    "it": reportslips.cleft,
    "accused": reportslips.accused,
    **dict.fromkeys(("declaring", "saying", "stating"), reportslips.declaring),
    **dict.fromkeys(("come", "comes", "came"), reportslips.came_after),
    "to": reportslips.headline,
    **dict.fromkeys(reportslips.ATTESTING, reportslips.witnessed),
}
_BY_RELATION: Final[dict[str, tuple[_Rule, ...]]] = {
    "xcomp": (clauseslips.complement, objectslips.captured, objectslips.wished),
    "csubj": (clauseslips.finite_subject,),
    "nsubj": (behind_date, objectslips.before_and, phraseslips.second_subject),
    "nmod:poss": (phraseslips.owner,),
    "obj": (behind_date, objectslips.second_object, objectslips.crossed, objectslips.captured),
    "obl": (phraseslips.when, objectslips.bare_object, objectslips.toppled),
    "obl:agent": (reportslips.accused_of,),
    "obl:unmarked": (phraseslips.when,),
    "nmod": (phraseslips.becoming, phraseslips.listed, phraseslips.partner, doer),
    "advcl": (
        objectslips.toppled,
        clauseslips.busy,
        clauseslips.own_subject,
        clauseslips.outcome,
        reportslips.freed,
        reportslips.urging,
    ),
    "compound": (phraseslips.beside_adjective, objectslips.fined),
    "appos": (phraseslips.owning,),
    "acl": (reportslips.spread, reportslips.reduced),
    "ccomp": (reportslips.announced, reportslips.polled, reportslips.read_out),
    "amod": (clauseslips.made,),
    "flat": (phraseslips.aged,),
    "parataxis": (clauseslips.set_in, reportslips.reduced),
    "dep": (phraseslips.named_firm,),
    "conj": (
        phraseslips.named_firm,
        behind_date,
        phraseslips.listed,
        phraseslips.beside_noun,
        phraseslips.beside_same,
        clauseslips.own_subject,
        reportslips.second_report,
        clauseslips.second_predicate,
        clauseslips.second_purpose,
        reportslips.unmarked,
    ),
}
