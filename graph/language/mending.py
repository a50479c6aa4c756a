"""What grammar rules out in a tree, put right: slips of the model that the words around them disprove.

Each rule names the sentence that it is for. The model draws such trees now and then; a better one would need fewer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from graph.language.closedclauses import keep_inside
from graph.language.dateunits import MONTHS, WEEKDAYS
from graph.language.hanging import Tree
from graph.language.words import Annotated

_FILLED: Final = ("obj", "nsubj", "iobj", "obl")
_AFTER: Final = frozenset(("after", "before", "since", "until", "following"))
_ON_DAYS: Final = frozenset(("on", "in"))
_SPANS: Final = frozenset("hours days weeks months years decades hour day week month year decade".split())
_SAYING: Final = frozenset(("say", "says", "said"))
_MODALS: Final = frozenset("will would shall should can could may might must".split())
_DATES: Final = frozenset((*MONTHS, *WEEKDAYS))
_CLAIMS: Final = frozenset("reports claims charges calls demands".split())
_OUTCOMES: Final = frozenset("killing wounding injuring maiming destroying damaging burning sinking displacing".split())
_OWNING: Final = frozenset(("'s", "’s", "'", "’"))


def mend(found: Annotated, forms: Sequence[str]) -> None:
    """Mend heads and relations in place; ``forms`` are the words in lower case."""
    tree = Tree(found, forms)
    for word, form in enumerate(forms):
        if rule := _BY_FORM.get(form):
            rule(tree, word)
    for word in range(len(forms)):
        for rule in _BY_RELATION.get(tree.relations[word], ()):
            rule(tree, word)


def _conjunction(tree: Tree, that: int) -> None:
    """'A report that it had attacked Odesa': a conjunction fills no place of the verb, and the clause is the report."""
    verb, relation = tree.heads[that], tree.relations[that]
    noun = that - 1  # "rejected Kyiv's claim that it was behind the theft"
    claimed = noun >= 0 and (tree.upos[noun], tree.relations[noun]) == ("NOUN", "obj")
    if claimed and tree.heads[noun] == tree.heads[verb] and (relation, tree.relations[verb]) == ("mark", "advcl"):
        tree.hang(verb, noun, "acl")
    others = [one for one in tree.below(verb) if one != that]
    full = any(tree.relations[one] == relation for one in others)
    if relation in _FILLED and (full or tree.upos[that] == "SCONJ") and that < verb:
        tree.relations[that] = "mark"
        if tree.relations[verb] == "acl:relcl" and any(tree.relations[one].startswith("nsubj") for one in others):
            tree.relations[verb] = "acl"


def _negation(tree: Tree, word: int) -> None:
    """'Promised not to seek': what stands before 'to' denies what follows it."""
    to = word + 1
    if tree.forms[to : to + 1] == ["to"] and tree.relations[to] == "mark" and tree.relations[word] == "advmod":
        tree.hang(word, tree.heads[to], "advmod")


def _habit(tree: Tree, used: int) -> None:
    """'Used to supply': what was so for long, and no purpose."""
    if tree.forms[used + 1 : used + 2] != ["to"] or tree.upos[used] != "VERB":
        return
    done = tree.heads[used + 1]
    passive = any(tree.relations[one] == "aux:pass" for one in tree.below(used))
    if tree.heads[done] == used and tree.relations[done] == "advcl" and not passive:
        tree.relations[done] = "xcomp"


def _source(tree: Tree, according: int) -> None:
    """'According to two officials briefed on the matter': who is briefed is the source, and the clause describes it."""
    source = tree.heads[according]
    told = tree.heads[source]
    if tree.heads[told] != told > source > according and tree.relations[told] in ("advcl", "acl", "parataxis"):
        tree.hang(source, tree.heads[told], "obl")
        tree.hang(told, source, "acl")


def _accompanied(tree: Tree, preposition: int) -> None:
    """'With its minister, Yoko Kamikawa, saying that …': she says so, and not whoever the sentence is about."""
    name = tree.heads[preposition]
    while tree.relations[name] in ("nmod:desc", "appos", "compound") and tree.heads[name] != name:
        name = tree.heads[name]
    verb = tree.heads[name]
    for doing in tree.below(verb, "advcl"):
        between = tree.forms[name + 1 : doing]
        if doing > name > verb and tree.forms[doing].endswith("ing") and set(between) <= {","}:
            tree.hang(name, doing, "nsubj")


def _denied(tree: Tree, verb: int) -> None:
    """'Denied reports that it had fled', 'rejected calls for an inquiry': what is denied is a noun, no second verb."""
    noun = verb + 1
    if noun >= len(tree.forms) or tree.forms[noun] not in _CLAIMS or tree.upos[noun] != "VERB":
        return
    if tree.below(noun, "nsubj"):
        return
    if tree.heads[verb] == noun:
        above = tree.heads[noun]
        tree.put(verb, verb if above == noun else above, tree.relations[noun])
    tree.put(noun, verb, "obj")
    tree.upos[noun], tree.feats[noun] = "NOUN", "Number=Plur"
    for one in tree.below(noun):
        kind = tree.relations[one].partition(":")[0]
        if kind in ("ccomp", "xcomp", "advcl"):
            tree.relations[one] = "acl"
        elif kind == "obl":
            tree.relations[one] = "nmod"
        else:
            tree.hang(one, verb, tree.relations[one])


def _whether(tree: Tree, word: int) -> None:
    """'Whether it attacked is unknown': the question is what is unknown."""
    clause = tree.heads[word]
    over = tree.heads[clause]
    if word == 0 and tree.relations[clause] == "advcl" and clause < over and not tree.below(over, "nsubj", "csubj"):
        tree.relations[clause] = "csubj"


def _complement(tree: Tree, clause: int) -> None:
    """'Said that they had fled': a clause with a subject of its own shares none with the verb above it."""
    if tree.below(clause, "nsubj") and tree.below(clause, "mark"):
        tree.relations[clause] = "ccomp"


def _second_subject(tree: Tree, word: int) -> None:
    """'In Kampala, the capital, Museveni won', 'The chief then, Jens Stoltenberg, said': a verb has one subject."""
    verb = tree.heads[word]
    others = [one for one in tree.below(verb, "nsubj") if one != word and one < verb]
    if not others or word > verb:
        return
    if tree.upos[tree.first(word)] == "ADP":
        tree.relations[word] = "obl"
        return
    named = others[0] < word and tree.upos[word] == "PROPN" and tree.upos[others[0]] == "NOUN"
    start = tree.first(word)
    opened = "," in (*tree.forms[start - 1 : start + 1], tree.forms[word - 1])  # "its president-elect, Ada Holm,"
    if named and opened and tree.forms[word + 1 : word + 2] == [","]:
        tree.hang(word, others[0], "appos")


def _owner(tree: Tree, word: int) -> None:
    """'Called his opponents traitors': nobody owns anything without a sign of it."""
    thing = tree.heads[word]
    owns = any(tree.forms[one] in _OWNING for one in tree.below(word))
    if tree.upos[word] == "NOUN" and not owns and tree.relations[thing] == "obj" and word < thing:
        tree.hang(word, tree.heads[thing], "obj")
        tree.relations[thing] = "xcomp"


def _time(tree: Tree, word: int) -> None:
    """When something was: of two deeds the nearer one's, where grammar leaves the choice."""
    verb, start = tree.heads[word], tree.first(word)
    marker = tree.case(word)
    if start == 0 or verb == word:
        return
    if word < verb and tree.forms[start - 1] != ",":
        # "A truce brokered by Egypt last month collapsed"
        for subject in tree.below(verb, "nsubj"):
            for deed in tree.below(subject, "acl"):
                if deed < start and start - 1 in tree.all_below(deed) and not tree.relations[deed].endswith("relcl"):
                    tree.hang(word, deed, tree.relations[word])
    elif marker in _ON_DAYS and (tree.upos[word] == "NUM" or tree.forms[word] in _DATES):
        # "since its foundation in 1971", "after a hearing on 1 January"
        for noun in tree.below(verb, "obl"):
            if noun == start - 1 and tree.case(noun) in _AFTER and tree.upos[noun] == "NOUN":
                tree.hang(word, noun, "nmod")
    elif marker == "for" and tree.forms[word] in _SPANS and tree.forms[verb] in _SAYING:
        # "Says for nearly a week she could not tell": nobody says anything for a week
        for clause in tree.below(verb, "ccomp"):
            if clause > word:
                tree.hang(word, clause, "obl")


def _object(tree: Tree, word: int) -> None:
    """'Had taken over the presidency': what follows a verb without a preposition is its object."""
    verb = tree.heads[word]
    bare = not tree.below(word, "case", "mark") and tree.upos[word] in ("NOUN", "PROPN")
    if bare and verb < word and tree.upos[verb] == "VERB" and not tree.below(verb, "obj"):
        tree.relations[word] = "obj"


def _unwelcome(tree: Tree, persona: int) -> None:
    """'Declared the UN's top official persona non grata': what somebody is declared, and who is."""
    verb = next((one for one in range(persona - 1, -1, -1) if tree.forms[one].startswith("declar")), None)
    if verb is None or tree.forms[persona + 1 : persona + 2] != ["non"]:
        return
    tree.hang(persona, verb, "xcomp")
    for noun in tree.below(verb, "nsubj", "ccomp", "nmod", "obj"):
        if verb < noun < persona and tree.upos[noun] in ("NOUN", "PROPN"):
            tree.relations[noun] = "obj"
            for inner in tree.below(persona, "compound"):
                if inner == persona - 1:  # "the ambassador of Iran", "the official in the country"
                    tree.hang(inner, noun, "nmod")
                    for one in tree.below(persona, "case", "det"):
                        tree.hang(one, inner, tree.relations[one])


def _how_often(tree: Tree, time: int) -> None:
    """'Expelled its envoy, the second time that it did': that says when, and names nobody beside the envoy."""
    noun = tree.heads[time]
    verb = tree.heads[noun]
    counted = time > 2 and tree.forms[time - 3 : time - 1] == [",", "the"]
    if counted and tree.relations[noun] in ("obj", "obl") and not tree.below(time, "cc"):
        tree.hang(time, verb, "obl:unmarked")


def _second_object(tree: Tree, word: int) -> None:
    """'Left the West African bloc ECOWAS': of two objects side by side the name says who the other is."""
    noun = word - 1
    both = (tree.upos[noun : word + 1], tree.relations[noun]) == (["NOUN", "PROPN"], "obj")
    if both and tree.heads[noun] == tree.heads[word] < noun:
        tree.hang(word, noun, "appos")


def _as(tree: Tree, word: int) -> None:
    """'Succeeded Francisco Macías as leader': what somebody becomes belongs to the verb."""
    thing = tree.heads[word]
    if tree.case(word) == "as" and tree.relations[thing] == "obj" and tree.upos[thing] == "PROPN":
        tree.hang(word, tree.heads[thing], "obl")


def _busy(tree: Tree, word: int) -> None:
    """'Wardens hoping to catch a poacher killed …': what stands right behind the subject describes it."""
    verb = tree.heads[word]
    if word < verb and tree.forms[word].endswith("ing") and word - 1 in tree.below(verb, "nsubj"):
        tree.hang(word, word - 1, "acl")


def _outcome(tree: Tree, word: int) -> None:
    """'Accused rebels of firing, killing two', 'said they fired, wounding one': who fired did, not who says so."""
    verb = tree.heads[word]
    if tree.forms[word] not in _OUTCOMES or tree.forms[tree.first(word)] != ",":
        return
    accused = [one for thing in tree.below(verb, "obj") for one in tree.below(thing, "acl")]
    told = [one for one in (*tree.below(verb, "ccomp", "advcl"), *accused) if verb < one < word]
    if told and (tree.relations[told[-1]] == "ccomp" or tree.below(told[-1], "mark")):
        tree.hang(word, told[-1], "advcl")


def _beside_adjective(tree: Tree, word: int) -> None:
    """'A Western Sahara Spanish cannery': a name belongs to the noun. 'The mediators, the United States': what follows
    a comma says who they are."""
    over = tree.heads[word]
    if word > over and tree.forms[over + 1] == ",":
        tree.relations[word] = "appos"
    if tree.upos[over] == "ADJ" and tree.relations[over] == "amod" and tree.upos[word] == "PROPN":
        tree.hang(word, tree.heads[over], "compound")


def _listed(tree: Tree, word: int) -> None:
    """'Ministers of Armenia and Azerbaijan', '… of Mali, Niger and Togo': names in a row are one list, where the noun
    means several."""
    noun = tree.heads[word]
    several = tree.upos[noun] == "NOUN" and "Number=Plur" in tree.feats[noun]
    if not several or tree.upos[word] != "PROPN" or tree.below(word, "case"):
        return
    goes_on = [one for head in (word, noun) for one in tree.below(head, "conj") if one > word]
    if tree.relations[word] == "nmod" and not (tree.below(word, "punct") and goes_on):
        return
    start = tree.first(word)
    for name in tree.below(noun, "nmod"):
        if noun < name < word and tree.upos[name] == "PROPN" and max(tree.all_below(name)) == start - 1:
            tree.hang(word, name, "conj")


def _made(tree: Tree, word: int) -> None:
    """'Was re-elected president': the verb tells it, and the office is what one becomes by it."""
    office = tree.heads[word]
    copulas = tree.below(office, "cop")
    plain = not tree.below(office, "det", "nmod:poss") and tree.upos[office] == "NOUN"
    if not copulas or not plain or "VerbForm=Part" not in tree.feats[word] or tree.upos[word] != "VERB":
        return
    if copulas[-1] != word - 1 or office != word + 1:
        return
    root, relation = tree.heads[office], tree.relations[office]
    tree.put(word, word if root == office else root, relation)
    tree.put(office, word, "xcomp")
    for one in tree.below(office):
        kind = tree.relations[one].partition(":")[0]
        if kind == "cop":
            tree.put(one, word, "aux:pass")
        elif kind == "nsubj":
            tree.put(one, word, "nsubj:pass")
        elif kind == "nmod" and tree.case(one) != "of":
            tree.put(one, word, "obl")
        elif kind not in ("nmod", "amod", "compound", "det", "nummod", "appos"):
            tree.put(one, word, tree.relations[one])


def _second_report(tree: Tree, word: int) -> None:
    """'Said it would help and called for calm', 'said 749 were arrested and accused her of it', 'said he was massing
    forces and had opened fire': a verb goes with that of two verbs which it can share its auxiliaries with."""
    first = tree.heads[word]
    if tree.upos[word] != "VERB" or first > word or tree.below(word, "nsubj", "csubj", "mark"):
        return
    helping = [tree.forms[one] for one in tree.below(word, "aux")]
    if tree.forms[first] in _SAYING and "had" in helping:
        for clause in tree.below(first, "ccomp"):
            if first < clause < word and tree.below(clause, "nsubj"):
                tree.hang(word, clause, "conj")
        return
    over = tree.heads[first]
    if helping or tree.relations[first] != "ccomp" or tree.forms[over] not in _SAYING or over > first:
        return
    finite = "VerbForm=Fin" in tree.feats[word] and "Tense=Past" in tree.feats[word]
    modal = any(tree.forms[one] in _MODALS for one in tree.below(first, "aux"))
    passive = any(tree.relations[one] == "aux:pass" for one in tree.below(first))
    if (finite and modal) or (passive and tree.below(word, "obj") and tree.below(word, "advcl", "obl", "ccomp")):
        tree.hang(word, over, "conj")


def _second_predicate(tree: Tree, word: int) -> None:
    """'Michel, who chairs it and was minister, …': what has a copula goes with the verb that describes him."""
    name = tree.heads[word]
    if name > word or not tree.below(word, "cop") or tree.below(word, "nsubj"):
        return
    for verb in tree.below(name, "acl"):
        if name < verb < word and tree.below(verb, "nsubj"):
            tree.hang(word, verb, "conj")


_Rule = Callable[[Tree, int], None]
_BY_FORM: Final[dict[str, _Rule]] = {
    "and": keep_inside,
    "but": keep_inside,
    "that": _conjunction,
    "not": _negation,
    "never": _negation,
    "used": _habit,
    "according": _source,
    "with": _accompanied,
    "whether": _whether,
    "time": _how_often,
    "persona": _unwelcome,
    "personae": _unwelcome,
    **dict.fromkeys("denied denies denying rejected rejects rejecting dismissed dismisses dismissing".split(), _denied),
}
_BY_RELATION: Final[dict[str, tuple[_Rule, ...]]] = {
    "xcomp": (_complement,),
    "nsubj": (_second_subject,),
    "nmod:poss": (_owner,),
    "obj": (_second_object,),
    "obl": (_time, _object),
    "obl:unmarked": (_time,),
    "nmod": (_as, _listed),
    "advcl": (_busy, _outcome),
    "compound": (_beside_adjective,),
    "amod": (_made,),
    "conj": (_listed, _second_report, _second_predicate),
}
