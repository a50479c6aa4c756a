"""The places of a clause: beside its word, come to or taken, on what it was done to, and where those are who did it."""

from collections.abc import Iterator
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.events.mentioned import is_named_town, is_narrow, town_before
from graph.extraction.events.phraseplaces import after_noun, beside, inside, named_in
from graph.extraction.linking.links import Links, Mention
from graph.extraction.timing.datewords import EVENTS, LIGHT, MEETINGS, REACTIONS, ROLES
from graph.language.sentence import Sentence, Token
from graph.vocabulary import VOCABULARY

INTO: Final = frozenset(("into", "to", "onto"))
TAKING: Final = frozenset(
    """capture seize take occupy storm enter attack bomb shell raid visit besiege overrun recapture retake leave reach
    hit strike blockade loot liberate surround annex invade pound evacuate flee abandon quit cross""".split()
)
_COMING: Final = frozenset(
    """go come arrive travel fly march move send deploy return drive sail head cross advance break push enter storm
    burst pour flee withdraw visit retreat dispatch rush ship""".split()
)
_FROM: Final = frozenset("abduct kidnap expel deport evict evacuate withdraw retreat flee snatch drive oust".split())
_ACTS: Final = frozenset("declare proclaim charge indict sentence order hold sign".split())
"""They are done by being said, and where they are said."""
_OF_REACTED_TO: Final = ("on", "in", "at", "against", "near")
_IN: Final = ("in", "at", "near")
_ABOUT: Final = ("over", "about", "for", "after", "before", "since", "against", "despite", "of")


def of_clause(sentence: Sentence, head: int, links: Links) -> Iterator[Mention]:
    """The places of a word's own clause: beside it, taken or come to, and on what it was done to."""
    token = sentence.tokens[head]
    reacts = reacts_to(token)
    yield from beside(sentence, head, links, before=_reacted_to(sentence, head) if reacts else None)
    yield from _reached(sentence, head, links)
    if token.upos != "VERB":
        yield from after_noun(sentence, head, links)
        yield from _behind(sentence, head, links)
    if reacts:
        return  # "condemned the attack in Kabul" was not done there
    for below in sentence.children(head):
        relation = sentence.tokens[below].relation
        wanted = relation in ("obj", "obl") or sentence.tokens[below].deprel == "nsubj:pass"
        wanted = wanted or (relation == "nmod" and token.upos != "VERB")
        if wanted and not _elsewhere(sentence, below):
            yield from inside(sentence, below, links)


def of_subject(sentence: Sentence, verb: int, links: Links) -> Iterator[Mention]:
    """The places of those who do what a verb tells: "police in Nairobi opened fire"."""
    subject = sentence.child(verb, "nsubj")
    if subject is not None and subject.upos == "NOUN" and not reacts_to(sentence.tokens[verb]):
        yield from beside(sentence, subject.index, links)


def of_those_busy(sentence: Sentence, subject: int, links: Links) -> Iterator[Mention]:
    """The places where those are busy who do it: "troops operating near Nablus shot …"."""
    for below in sentence.children(subject):
        token = sentence.tokens[below]
        if token.relation == "acl" and token.text.lower().endswith("ing"):
            yield from of_clause(sentence, below, links)
            if aim := sentence.child(below, "xcomp"):  # "police trying to arrest a man in Goma"
                yield from of_clause(sentence, aim.index, links)


def reacts_to(token: Token) -> bool:
    """Whether a verb only says something, or of something told elsewhere; "stormed" is no saying with a building."""
    lemma = token.lemma.lower()
    said = lemma in VOCABULARY.speech and lemma not in _COMING | TAKING
    return token.upos == "VERB" and lemma not in _ACTS and (said or lemma in REACTIONS - LIGHT)


def _reacted_to(sentence: Sentence, verb: int) -> int | None:
    """The event to which a verb of reaction reacts, where it is its object: "condemned the attack"."""
    thing = sentence.child(verb, "obj")
    return thing.index if thing is not None and thing.lemma.lower() in EVENTS else None


def _behind(sentence: Sentence, noun: int, links: Links) -> Iterator[Mention]:
    """The places straight behind an event that somebody reacted to, or that is what something was done for, which
    parsers hang on the verb: "condemned the attacks on Goma", "met before the summit in Goma".
    """
    token = sentence.tokens[noun]
    reacted = token.relation == "obj" and reacts_to(sentence.tokens[token.head])
    if not reacted and preposition(sentence, noun) not in _ABOUT:
        return
    for below in sentence.children(token.head):
        case = sentence.child(below, "case")
        if case is not None and case.index == noun + 1 and case.text in (_OF_REACTED_TO if reacted else _IN):
            inside = case.text == "in"
            yield from (one for one in named_in(sentence, below, links) if inside or is_narrow(one))


def _reached(sentence: Sentence, head: int, links: Links) -> Iterator[Mention]:
    """The place to which somebody came, or that was taken; a state is no such place, but a party."""
    verb = sentence.tokens[head].lemma.lower()
    for below in sentence.children(head):
        token = sentence.tokens[below]
        if verb in _FROM and token.relation == "obj":  # "abducted girls from Chibok"
            origins = (i for i in sentence.children(below) if preposition(sentence, i) == "from")
            yield from (one for i in origins for one in named_in(sentence, i, links) if is_narrow(one))
        came = _is_come_to(sentence, head, below)
        taken = verb in TAKING and (token.relation == "obj" or token.deprel == "nsubj:pass")
        if came or taken:
            yield from _called(sentence, token, links, titled=came)
        if taken and any(
            sentence.tokens[i].deprel == "nmod:poss" and is_named_town(sentence, i) for i in sentence.children(below)
        ):
            yield from town_before(token.start, links)  # "shelled the city's port"


def _is_come_to(sentence: Sentence, head: int, below: int) -> bool:
    """Whether a phrase tells whither somebody went or brought somebody, or whence: "marched into", "pulled out of"."""
    verb, tie = sentence.tokens[head].lemma.lower(), preposition(sentence, below)
    particles = (sentence.tokens[i] for i in sentence.children(head) if sentence.tokens[i].relation == "compound")
    parted = tie == "of" and any(one.text.lower() == "out" for one in particles)
    along = (verb in _COMING and tie in INTO) or (verb in _FROM and tie == "from")
    return parted or along or tie in ("into", "out_of")


def _called(sentence: Sentence, noun: Token, links: Links, *, titled: bool) -> Iterator[Mention]:
    """The place that a noun is: by its name, as the town named before ("fled the town") or, where a title may be, by
    the name straight behind it: "the capital Tskhinvali", "the port city Latakia"."""
    named = links.at(noun.start, noun.end)
    after = sentence.tokens[noun.index + 1] if noun.index + 1 < len(sentence) else noun
    behind = links.at(after.start, after.end)
    if named and is_narrow(named):
        yield named
    elif is_named_town(sentence, noun.index):
        yield from town_before(noun.start, links)
    elif titled and noun.upos == "NOUN" and behind and is_narrow(behind):
        yield behind


def _elsewhere(sentence: Sentence, noun: int) -> bool:
    """Whether a noun only says what it was about or for: "sanctions over the war in Ukraine", "talks on the war"."""
    tie, over = preposition(sentence, noun), sentence.tokens[sentence.tokens[noun].head]
    matter = tie in ("on", "upon") and over.lemma.lower() in MEETINGS and over.upos == "NOUN"
    return matter or tie in _ABOUT or sentence.tokens[noun].lemma.lower() in ROLES
