"""The places that a phrase names, beside its head or inside it: "police in Nairobi", "the parliament in Yerevan"."""

from collections.abc import Iterator
from typing import Final

from graph.extraction.attribution.phrases import VIEWS
from graph.extraction.clauses import preposition
from graph.extraction.events.mentioned import is_named_town, is_narrow, is_place, town_before
from graph.extraction.linking.links import Links, Mention
from graph.extraction.timing.datewords import DOCUMENTS, EVENTS, MEETINGS, TIMES
from graph.language.dateunits import WEEKDAYS
from graph.language.sentence import Sentence
from graph.vocabulary import VOCABULARY

WHERE: Final = frozenset("in at near outside across around off along over inside through within throughout".split())
_INSIDE: Final = frozenset("in inside across through within throughout".split())
"""What happens in a state happens there; missiles "at Israel" or drills "around Taiwan" only concern it."""
_ON: Final = ("on", "upon")
_OF_EVENT: Final = ("of", "on", "upon", "against", "for", "to", "into", "at")
"""What ties the place to a noun for an event: "the siege of", "an air strike on", "a visit to"."""
_LEAVING: Final = frozenset("withdrawal pullout retreat evacuation expulsion".split())
_ASKING: Final = frozenset("call press rely count impose urge focus insist depend vote agree decide".split())
"""What stands behind their "on" is whom or what they concern: "called on Europe"."""
_FOREIGN: Final = frozenset("base embassy consulate mission ship carrier warship plane".split())
"""They are a state's, and often stand in another one: "at a US base"."""
_GROUNDS: Final = frozenset(
    """valley island strait peninsula desert plateau province district region airport airbase camp base port mountain
    heights pass river lake crossing corridor enclave""".split()
)
"""They bear the names of places: "in the Galwan valley"."""
_COASTS: Final = ("coast", "shore", "coastline", "shoreline")
_AT_COAST: Final = ("off", "along", "near")
_OVER: Final = frozenset("sky city town village territory airspace area sea coast water country capital".split())
"""What flies over them is there."""
_WHAT_FOR: Final = ("over", "for", "after", "ahead_of", "before", "about")
_WHEN: Final = frozenset((*TIMES, *WEEKDAYS, "time"))
_INNER: Final = ("compound", "flat", "appos", "nmod", "conj")
_DEPTH: Final = 3


def beside(sentence: Sentence, head: int, links: Links, before: int | None = None) -> Iterator[Mention]:
    """Places that a locative preposition ties to a word, and stand before another word where that is told."""
    token = sentence.tokens[head]
    verbs = {*VOCABULARY.speech, *_ASKING}  # of talks "on" something it is the matter
    asks = token.lemma.lower() in (verbs if token.upos == "VERB" else MEETINGS)
    dead = [i for i in sentence.children(head) if sentence.tokens[i].text.lower() == "dead"]  # "shot dead … in Hebron"
    # Parsers hang the place on the time: "imposed on Wednesday night in Almaty".
    when = [i for i in sentence.children(head) if sentence.tokens[i].lemma.lower() in _WHEN]
    for below in (i for index in (head, *dead, *when) for i in sentence.children(index)):
        tie = preposition(sentence, below)
        if (before is not None and below > before) or _is_of_what_for(sentence, below, links):
            continue
        if tie in _INSIDE and is_named_town(sentence, below):
            yield from town_before(sentence.tokens[below].start, links)
        if tie in WHERE or (tie in _ON and not asks):
            anywhere = tie in _INSIDE or is_at_coast(sentence, below)
            yield from (one for one in named_in(sentence, below, links) if anywhere or is_narrow(one))


def is_at_coast(sentence: Sentence, noun: int) -> bool:
    """Whether a phrase is "off the coast of" a state, which has no part in what happens there."""
    return sentence.tokens[noun].lemma.lower() in _COASTS and preposition(sentence, noun) in _AT_COAST


def _is_of_what_for(sentence: Sentence, below: int, links: Links) -> bool:
    """Whether a phrase is about what something was done for, or says where that was: "over the crackdown in Minsk"."""
    token, case = sentence.tokens[below], sentence.child(below, "case")
    if preposition(sentence, below) == "over":
        named = links.at(token.start, token.end)
        return named is None and token.lemma.lower() not in _GROUNDS | _OVER
    before = sentence.tokens[case.index - 1] if case is not None and case.index else None
    return (
        before is not None
        and before.upos == "NOUN"
        and before.index != token.head
        and before.relation in ("obl", "nmod")
        and preposition(sentence, before.index) in _WHAT_FOR
        and before.lemma.lower() not in _WHEN
    )


def after_noun(sentence: Sentence, noun: int, links: Links) -> Iterator[Mention]:
    """ "The siege of Sarajevo", "an air strike on Beirut", "a visit to Kigali"."""
    left = ("from",) if sentence.tokens[noun].lemma.lower() in _LEAVING else ()
    about = ("on", "upon", "for", "against") if sentence.tokens[noun].lemma.lower() in MEETINGS else ()
    for below in sentence.children(noun):
        tie = preposition(sentence, below)
        if tie in (*_OF_EVENT, *left) and tie not in about:  # "talks on the conflict in Goma" are held elsewhere
            yield from filter(is_narrow, named_in(sentence, below, links))


def inside(sentence: Sentence, noun: int, links: Links, depth: int = 0) -> Iterator[Mention]:
    """Places inside a noun phrase: "the parliament in Yerevan", "villagers digging trenches at Barsalogho"."""
    token = sentence.tokens[noun]
    if token.lemma.lower() in VIEWS:
        return  # "in Kyiv's telling"
    yield from beside(sentence, noun, links)
    if token.lemma.lower() in EVENTS:
        yield from after_noun(sentence, noun, links)
    for below in _naming(sentence, noun, links):
        inner = sentence.tokens[below]
        if inner.deprel == "acl" and (token.lemma.lower() in DOCUMENTS or _is_apart(sentence, below)):
            continue  # "broke a truce signed in Minsk", "a day after it was signed in Minsk" was done elsewhere
        owned = inner.relation in ("nmod", "compound") and preposition(sentence, below) in ("", "of")
        if owned and inner.upos == "PROPN" and token.upos == "NOUN":
            vague = ("State", "Region", "Place") if inner.relation == "compound" else ("State", "Region")
            yield from (one for one in named_in(sentence, below, links) if one.kind not in vague)
        elif depth < _DEPTH and (
            owned or inner.upos == "ADJ" or inner.deprel == "acl" or (token.upos == "VERB" and inner.relation == "obj")
        ):
            yield from inside(sentence, below, links, depth + 1)


def _is_apart(sentence: Sentence, clause: int) -> bool:
    """Whether a clause on a noun tells of another time: "a day after it was signed in Minsk"."""
    mark = sentence.child(clause, "mark")
    return mark is not None and mark.lemma.lower() in ("after", "before", "since", "until")


def named_in(sentence: Sentence, noun: int, links: Links) -> Iterator[Mention]:
    """The places that a phrase names: "the northern town of Zvečan", "the Mexican embassy in Quito"."""
    token = sentence.tokens[noun]
    named = links.at(token.start, token.end)
    if named and is_place(named):
        yield named
    elif named:
        if named.kind != "Person":  # "at the United Nations in New York"; where somebody comes from is another matter
            yield from beside(sentence, noun, links)
        return
    if token.lemma.lower() in VIEWS:
        return
    for below in _naming(sentence, noun, links):
        adjective = sentence.tokens[below].relation == "amod" and sentence.child(below, "compound") is not None
        within = sentence.tokens[below].relation in _INNER or adjective  # "a Gaza Strip refugee camp"
        if within and preposition(sentence, below) in ("", "of", *WHERE):
            loose = _not_where(sentence, noun, below)
            yield from (one for one in named_in(sentence, below, links) if one.kind not in loose)


def _not_where(sentence: Sentence, noun: int, below: int) -> list[str]:
    """The kinds of places that a word before a noun may name though the thing is not there: "an Ebola centre", "in the
    US bombing"."""
    lemma, compound = sentence.tokens[noun].lemma.lower(), sentence.tokens[below].relation == "compound"
    loose = ["Place"] if compound and lemma not in _GROUNDS else []
    return [*loose, "State"] if compound and lemma in EVENTS | _FOREIGN else loose


def _naming(sentence: Sentence, noun: int, links: Links) -> list[int]:
    """What may name the place that a noun is; of "the Damascus suburb of Daraya" only the suburb's own name."""
    below = list(sentence.children(noun))
    own = [i for i in below if sentence.tokens[i].relation == "nmod" and preposition(sentence, i) == "of"]
    if any((named := links.at(sentence.tokens[i].start, sentence.tokens[i].end)) and is_place(named) for i in own):
        return [i for i in below if sentence.tokens[i].relation not in ("compound", "nmod:poss", "amod")]
    return below
