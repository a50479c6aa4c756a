"""Slips of the model about nouns, names and times, each put right by a rule for :mod:`graph.language.mending`."""

from typing import Final

from graph.language.dateunits import MONTHS, WEEKDAYS
from graph.language.hanging import Tree

_AFTER: Final = frozenset(("after", "before", "since", "until", "following"))
_ON_DAYS: Final = frozenset(("on", "in"))
_SPANS: Final = frozenset("hours days weeks months years decades hour day week month year decade".split())
_SAYING: Final = frozenset(("say", "says", "said"))
_ADDRESSING: Final = frozenset("warn warns warned tell tells told urge urges urged remind reminded".split())
_FIRMS: Final = frozenset("firm company bank owner operator manager supplier subsidiary shipowner".split())
_DATES: Final = frozenset((*MONTHS, *WEEKDAYS))
_OFFICES: Final = frozenset(
    "president chairman chairwoman chair head director leader chief minister secretary governor mayor commissioner "
    "spokesman spokeswoman professor".split()
)
_PARTS: Final = frozenset("round rounds day days session sessions series".split())
_JOINTS: Final = ("and", "or", "&")
_SHARES: Final = ("role", "part", "hand")
_OWNING: Final = frozenset(("'s", "’s", "'", "’"))


def second_subject(tree: Tree, word: int) -> None:
    """'In Kampala, the capital, Museveni won', 'The chief then, Jens Stoltenberg, said': a verb has one subject."""
    verb = tree.heads[word]
    others = [one for one in tree.below(verb, "nsubj") if one != word and one < verb]
    if others and word == verb + 1 and tree.forms[word] in WEEKDAYS and not tree.below(word):
        tree.relations[word] = "obl:unmarked"  # "Holm said | Wednesday | the cost was high"
    if others and word > verb and tree.forms[verb] in _ADDRESSING:
        tree.relations[word] = "iobj"  # "China warned | the United States"
    if word > verb:
        _behind_verb(tree, word, verb)
    if not others or word > verb:
        return
    if tree.upos[tree.first(word)] == "ADP":
        tree.relations[word] = "obl"
        return
    if _are_named(tree, others[-1], word):
        tree.hang(others[-1], word, "nmod:desc")  # "Chad's neighbours | Sudan and Niger | took in refugees"
        return
    if tree.forms[tree.first(word)] in _JOINTS and tree.first(word) == max(tree.all_below(others[-1])) + 1:
        tree.hang(tree.first(word), word, "cc")  # "Polish President Ada Holm | and Prime Minister Otto Ryder met"
        tree.hang(word, others[-1], "conj")
        return
    sign = tree.first(word) - 1
    if sign > 0 and tree.forms[sign] in _OWNING and tree.heads[sign] == others[-1]:
        tree.hang(others[-1], word, "nmod:poss")  # "Gov. Ada Holm's | office | said"
        return
    if _is_chaired(tree, others[-1], word) or _ends_phrase(tree, others[-1], word):
        return
    office = tree.upos[others[0]] == "NOUN" or tree.forms[others[0]] in _OFFICES
    named = others[0] < word and tree.upos[word] == "PROPN" and office
    start = tree.first(word)
    opened = "," in (*tree.forms[start - 1 : start + 1], tree.forms[word - 1])  # "its president-elect, Ada Holm,"
    if named and opened and tree.forms[word + 1 : word + 2] == [","]:
        tree.hang(word, others[0], "appos")


def _are_named(tree: Tree, noun: int, name: int) -> bool:
    """Whether names that are joined follow right behind a noun in the plural, and so say who those are."""
    plural = tree.upos[noun] == "NOUN" and "Number=Plur" in tree.feats[noun]
    joined = any(tree.upos[one] == "PROPN" for one in tree.below(name, "conj"))
    return plural and joined and tree.upos[name] == "PROPN" and noun + 1 == name == tree.first(name)


def _behind_verb(tree: Tree, word: int, verb: int) -> None:
    """'“…,” said its chairman, | President Ada Holm': the name says who the one is who speaks."""
    office = next((one for one in tree.below(verb, "nsubj") if verb < one < word), word)
    start = tree.first(word)
    parted = "," in tree.forms[start - 1 : start + 1] and max(tree.all_below(office)) < word
    if parted and (tree.upos[office], tree.upos[word]) == ("NOUN", "PROPN"):
        tree.hang(word, office, "appos")
    done = any(one < verb for one in tree.below(verb, "nsubj")) and not tree.below(verb, "obj", "ccomp", "xcomp", "aux")
    if done and tree.upos[word] == "NOUN" and tree.below(verb, "obl") and "," not in tree.forms[verb:word]:
        tree.relations[word] = "obj"  # "Ghana handed over to Togo on Friday | two men"


def _is_chaired(tree: Tree, name: int, word: int) -> bool:
    """'Beghin-Say president Ada Holm said', 'Sugar Administration (SRA) chairman Ada Holm said': of two subjects the
    first says what the second is president of."""
    start, last = tree.first(word), max(tree.all_below(name))
    titles = [*tree.below(word, "nmod", "compound"), *([last] if tree.relations[last] == "nmod:desc" else ())]
    title = next((one for one in titles if tree.relations[one] == "nmod:desc" or tree.upos[one] == "NOUN"), None)
    if title is None or tree.upos[word] != "PROPN" or start != last + 1 or tree.forms[last] == ",":
        return False
    if title == last:
        tree.put(title, word, "nmod:desc")
    tree.hang(name, title, "compound")
    return True


def _ends_phrase(tree: Tree, subject: int, word: int) -> bool:
    """'A statement by the federation for mine workers said': a noun right behind one in the subject goes with it."""
    inner = word - 1
    if tree.upos[word] != "NOUN" or tree.below(word) or tree.upos[inner] != "NOUN" or not tree.case(inner):
        return False
    if inner == subject or inner not in tree.all_below(subject):
        return False
    tree.hang(word, tree.heads[inner], tree.relations[inner])
    for one in tree.below(inner):
        tree.hang(one, word, tree.relations[one])
    tree.hang(inner, word, "compound")
    return True


def owner(tree: Tree, word: int) -> None:
    """'Called his opponents traitors': nobody owns anything without a sign of it."""
    thing = tree.heads[word]
    owns = any(tree.forms[one] in _OWNING for one in tree.below(word))
    if tree.upos[word] == "NOUN" and not owns and tree.relations[thing] == "obj" and word < thing:
        tree.hang(word, tree.heads[thing], "obj")
        tree.relations[thing] = "xcomp"


def when(tree: Tree, word: int) -> None:
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
            behind = noun == start - 1 or _owns_a_deed(tree, noun, start - 1)
            if behind and tree.case(noun) in _AFTER and tree.upos[noun] == "NOUN":
                tree.hang(word, noun, "nmod")
        if marker == "in":
            _of_participle(tree, word, verb, start - 1)
    elif marker == "for" and tree.forms[word] in _SPANS and tree.forms[verb] in _SAYING:
        # "Says for nearly a week she could not tell": nobody says anything for a week
        for clause in tree.below(verb, "ccomp"):
            if clause > word:
                tree.hang(word, clause, "obl")


def _owns_a_deed(tree: Tree, noun: int, last: int) -> bool:
    """'After its invasion of Ukraine in 2022': a noun that is somebody's, with "of", up to the last word of it."""
    return bool(tree.below(noun, "nmod")) and max(tree.all_below(noun)) == last and any(
        tree.relations[one] == "nmod:poss" for one in tree.below(noun)
    )


def _of_participle(tree: Tree, word: int, verb: int, last: int) -> None:
    """'Released two men captured in Syria in 2019': of two deeds it was the nearer one."""
    for thing in tree.below(verb, "obj"):
        for deed in tree.below(thing, "acl"):
            if tree.relations[deed] == "acl" and thing + 1 == deed and max(tree.all_below(deed)) == last:
                tree.hang(word, deed, "obl")


def how_often(tree: Tree, time: int) -> None:
    """'Expelled its envoy, the second time that it did': that says when, and names nobody beside the envoy."""
    noun = tree.heads[time]
    verb = tree.heads[noun]
    counted = time > 2 and tree.forms[time - 3 : time - 1] == [",", "the"]
    if counted and tree.relations[noun] in ("obj", "obl") and not tree.below(time, "cc"):
        tree.hang(time, verb, "obl:unmarked")


def becoming(tree: Tree, word: int) -> None:
    """'Succeeded Francisco Macías as leader': what somebody becomes belongs to the verb."""
    thing = tree.heads[word]
    if tree.case(word) == "as" and tree.relations[thing] == "obj" and tree.upos[thing] == "PROPN":
        tree.hang(word, tree.heads[thing], "obl")


def partner(tree: Tree, word: int) -> None:
    """'A second round of talks with Chad': the talks are with somebody, and not their round."""
    part = tree.heads[word]
    talks = next((one for one in tree.below(part, "nmod") if part < one < word and tree.case(one) == "of"), None)
    if talks is not None and tree.case(word) in ("with", "between") and tree.forms[part] in _PARTS:
        tree.hang(word, talks, "nmod")


def beside_adjective(tree: Tree, word: int) -> None:
    """'A Western Sahara Spanish cannery': a name belongs to the noun. 'The mediators, the United States': what follows
    a comma says who they are."""
    over = tree.heads[word]
    if word > over and tree.forms[over + 1] == ",":
        tree.relations[word] = "appos"
    if tree.upos[over] == "ADJ" and tree.relations[over] == "amod" and tree.upos[word] == "PROPN":
        tree.hang(word, tree.heads[over], "compound")


def aged(tree: Tree, word: int) -> None:
    """'Ada Holm, 61, has led it': how old somebody is is no part of the name."""
    if tree.upos[word] == "NUM" and tree.forms[word - 1] == ",":
        tree.relations[word] = "appos"


def listed(tree: Tree, word: int) -> None:
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


def those(tree: Tree, word: int) -> None:
    """'The families of those killed in the raid': not the families were killed."""
    noun, deed = tree.heads[word], word + 1
    if tree.relations[word] == "nmod" and noun < word and deed in tree.below(noun, "acl") and tree.upos[deed] == "VERB":
        tree.hang(deed, word, "acl")


def owning(tree: Tree, word: int) -> None:
    """'The sister of slain activist Ada Holm spoke': who is called so behind "of" is another than she is."""
    start, noun = tree.first(word), tree.heads[word]
    called = start - 1
    if called > noun and tree.relations[called] == "nmod" and tree.heads[called] == noun:
        bare = tree.upos[called] == "NOUN" and not tree.below(called, "det", "nmod")
        if tree.case(called) != "of" or tree.first(called) != noun + 1 or not bare:
            return
        for one in tree.below(called, "case"):
            tree.hang(one, word, "case")
        tree.hang(word, noun, "nmod")
        tree.hang(called, word, "nmod:desc")
    elif tree.below(word, "nmod") and tree.forms[start] == "of" and start == noun + 1:
        tree.relations[word] = "nmod"
        tree.hang(start, word, "case")


def named_firm(tree: Tree, word: int) -> None:
    """'Officials and the firm Beks', 'the ship and its owner, Beks': a name right behind what it is goes with that."""
    before = tree.first(word) - 1
    noun = before - 1 if before > 0 and tree.forms[before] == "," else before
    if noun < 0 or tree.upos[word] != "PROPN" or tree.forms[noun] not in _FIRMS or tree.relations[noun] != "conj":
        return
    if tree.heads[word] == noun or noun in tree.all_below(word) or tree.below(word, "case", "cc", "det"):
        return
    if "," not in tree.forms[noun + 1 : word]:
        tree.hang(word, tree.heads[noun], "conj")
        for one in tree.below(noun):
            tree.hang(one, word, tree.relations[one])
        tree.hang(noun, word, "nmod:desc")
    elif tree.below(noun, "nmod", "det"):
        tree.hang(word, noun, "appos")


def involved(tree: Tree, word: int) -> None:
    """'Accused of involvement in the attack', 'of a role in it': the attack is what somebody is involved in."""
    if tree.case(word) != "of" and tree.forms[word] in _SHARES:
        return  # "played a role in talks"
    over = tree.heads[word]
    verb = tree.heads[over] if tree.relations[over] == "obj" else over
    for deed in tree.below(verb, "obl", "obj"):
        if deed > word and tree.case(deed) == "in" and tree.first(deed) == word + 1:
            tree.hang(deed, word, "nmod")


def beside_noun(tree: Tree, word: int) -> None:
    """'Accused him of fraud and abuse of power': a noun goes with the noun in front of "and", and not with a verb."""
    verb, start = tree.heads[word], tree.first(word)
    noun = start - 1
    bare = tree.upos[word] == "NOUN" and not tree.below(word, "nsubj", "cop", "case", "mark", "obl", "advmod")
    if not bare or verb > word or tree.upos[verb] != "VERB" or tree.forms[start] != "and":
        return
    within = tree.relations[noun] in ("nmod", "obl", "obj") and tree.upos[noun] == "NOUN"
    if within and noun > verb and not tree.below(noun, "conj") and verb in _above(tree, noun):
        tree.hang(word, noun, "conj")


def beside_same(tree: Tree, word: int) -> None:
    """'Sold ships to Chad of its own and to Togo': what has the same preposition goes on the list, and not the verb."""
    verb, tie = tree.heads[word], tree.case(word)
    if not tie or tree.upos[word] not in ("NOUN", "PROPN") or verb > word or tree.upos[verb] != "VERB":
        return
    before = [one for one in tree.below(verb, "obl") if one < word and tree.case(one) == tie]
    if before and tree.forms[tree.first(word)] in ("and", "or") and not tree.below(word, "nsubj", "cop", "mark"):
        tree.hang(word, before[-1], "conj")


def _above(tree: Tree, word: int) -> list[int]:
    found = [word]
    while tree.heads[found[-1]] != found[-1]:
        found.append(tree.heads[found[-1]])
    return found


def retold(tree: Tree, telling: int) -> None:
    """'In the army's telling, rebels fled': a telling that is somebody's is a noun."""
    owners = tree.below(telling, "nsubj", "nmod")
    owned = next((one for one in owners if any(tree.forms[sign] in _OWNING for sign in tree.below(one))), None)
    marker = next((one for one in tree.below(telling, "case", "mark") if tree.forms[one] in ("in", "by")), None)
    if owned is None or marker is None or tree.relations[telling] not in ("advcl", "obl"):
        return
    tree.upos[telling], tree.feats[telling] = "NOUN", "Number=Sing"
    tree.relations[telling], tree.relations[owned], tree.relations[marker] = "obl", "nmod:poss", "case"
