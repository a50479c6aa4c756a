"""By whom and to whom a noun's deed is done: of two phrases that tell so, models hang the second on the first.

"The expulsion of two envoys by Albania": the envoys are by nobody. "The arrest by police of a judge": nor are the
police a judge's.
"""

from typing import Final

from graph.language.hanging import Tree

_DEED_ENDINGS: Final = ("tion", "sion", "ment", "ing", "ure", "age")
_DEEDS: Final = frozenset(
    "abuse ambush approval arrest assault attack ban betrayal blockade boycott burial coup defeat delivery denial "
    "discovery dismissal embrace handover hijack killing massacre murder offensive offer ouster overthrow pardon "
    "pledge promise purchase raid rape recall recovery refusal rejection release removal rescue return revival "
    "robbery sale shooting siege slaughter strike support takeover theft threat torture transfer trial use violence "
    "withdrawal".split()
)
_NO_DEEDS: Final = frozenset(
    "accusation age allegation building collection culture department description document edition evening exhibition "
    "feature figure future generation government image indication language measure meeting mention message mission "
    "moment morning nation nature option page parliament picture population position question revelation section "
    "selection sentiment situation structure suggestion suspicion tradition version village".split()
)
"""Nouns with the endings of deeds: what is alleged or shown is by those who did it, "allegations of killings by X"."""
_OF_SOMEBODY: Final = frozenset(
    "member members agents army band branch commander commanders crew employee employees faction fighters fleet "
    "followers forces gang group groups head heads leader leaders majority number officers official officials part "
    "president relatives residents staff supporter supporters team thousands dozens hundreds wing".split()
)
_WORKS: Final = frozenset(
    "album article ballad book claim comment comments design essay film letter letters map novel opera play plan plans "
    "poem poems portrait proposal remark remarks report reports request sculpture sketch sketches song songs speech "
    "statements statement story stories study survey symphony tale warning work works".split()
)
"""What is by somebody as a deed is: its maker stands behind it."""


def doer(tree: Tree, word: int) -> None:
    """'The expulsion of two envoys by Albania': what is done is by somebody, and whom it is done to is by nobody."""
    done_to = tree.heads[word]
    deed = tree.heads[done_to]
    if tree.case(word) == "of" and tree.case(done_to) == "by" and deed < done_to < word:
        _suffers(tree, word, done_to, deed)
    if tree.case(word) != "by" or tree.case(done_to) != "of" or deed > done_to or tree.first(word) < done_to:
        return
    if _is_deed(tree, deed) and not _is_deed(tree, done_to) and tree.forms[done_to] not in _WORKS:
        tree.hang(word, deed, "nmod")


def _suffers(tree: Tree, word: int, actor: int, deed: int) -> None:
    """'The arrest by police of a judge': whom it is done to is not whose they are who do it, "by members of a gang"."""
    one = tree.below(word, "nummod") or any(tree.forms[each] in ("a", "an") for each in tree.below(word, "det"))
    done = _is_deed(tree, deed) and not any(tree.case(each) == "of" for each in tree.below(deed, "nmod"))
    if one and done and tree.forms[actor] not in _OF_SOMEBODY:
        tree.hang(word, deed, "nmod")


def _is_deed(tree: Tree, noun: int) -> bool:
    forms = {tree.forms[noun], tree.forms[noun].removesuffix("s"), tree.forms[noun].removesuffix("es")}
    named = forms & _DEEDS or any(form.endswith(_DEED_ENDINGS) for form in forms)
    return tree.upos[noun] == "NOUN" and bool(named) and not forms & _NO_DEEDS
