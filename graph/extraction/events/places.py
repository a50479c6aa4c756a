"""Where an event took place.

Writers put the place beside the verb ("rallied in Niamey"), on what it was done to ("stormed the parliament in
Yerevan"), on who did it ("a grand jury in Georgia charged …"), at the head of the sentence, or once for several verbs.
Sometimes the place is what was taken or visited ("marched into Goma"), or is "there". The place nearest by grammar
stands; of several as near ("at Barsalogho, in north-central Burkina Faso") the narrowest.
"""

from collections.abc import Iterator

from graph.extraction.clauses import preposition
from graph.extraction.events.mentioned import is_named_town, is_place, named_before, town_before
from graph.extraction.events.placewords import (
    ACTS,
    ANSWERS,
    APART,
    ASKING,
    CLAUSES,
    COMING,
    DEPTH,
    FAR,
    FOREIGN,
    FROM,
    GROUNDS,
    INNER,
    INSIDE,
    INTO,
    JUDGING,
    LEAVING,
    NEAREST,
    OF,
    ON,
    SOON,
    TAKING,
    WHEN,
    WHERE,
)
from graph.extraction.linking.links import Links, Mention
from graph.extraction.timing.datewords import DOCUMENTS, EVENTS, HOURS, LIGHT, REACTIONS, ROLES
from graph.extraction.timing.tense import is_predicate, opening
from graph.language.dates import names_a_date
from graph.language.sentence import Sentence, Token
from graph.terms import Iri
from graph.vocabulary import VOCABULARY


def place_of(sentence: Sentence, head: int, links: Links) -> Iri | None:
    """The place of an event that a word tells; none where the sentence names none for it."""
    found: dict[int, list[tuple[int, int, Iri]]] = {}
    for distance, named in _candidates(sentence, head, links):
        rank = NEAREST.get(named.kind, len(NEAREST))
        found.setdefault(distance, []).append((rank, named.start, named.entity))
    return min(found[min(found)])[2] if found else None


def _candidates(sentence: Sentence, head: int, links: Links) -> Iterator[tuple[int, Mention]]:
    """The places that may be the event's, each with how far it is by grammar."""
    yield from ((0, one) for one in _of_clause(sentence, head, links))
    if subject := sentence.child(head, "nsubj"):
        judged = sentence.tokens[head].lemma.lower() in JUDGING
        yield from ((0 if judged else 1, one) for one in _beside(sentence, subject.index, links))
        yield from ((1, one) for one in _of_those_busy(sentence, subject.index, links))
    for there in (i for i in sentence.children(head) if sentence.tokens[i].text.lower() == "there"):
        yield from ((1, one) for one in _there(sentence, there, links))
    yield from ((2 + step, one) for step, one in _over(sentence, head, links))
    if sentence.tokens[head].lemma.lower() not in VOCABULARY.speech:
        for below in sentence.children(head):
            if sentence.tokens[below].relation == "advcl" and opening(sentence, below) in ("when", "as", "while"):
                yield from ((2, one) for one in _of_clause(sentence, below, links))


def _there(sentence: Sentence, there: int, links: Links) -> Iterator[Mention]:
    """Where "there" is: the last place in front of it that a preposition ties, else the last one named before."""
    for token in reversed(sentence.tokens[:there]):
        tied = token.upos == "PROPN" and preposition(sentence, token.index) in WHERE | INTO
        named = _named(sentence, token.index, links) if tied else ()
        if found := [one for one in named if one.kind != "State"]:
            yield from found
            return
    yield from named_before(sentence.start, links)


def _of_clause(sentence: Sentence, head: int, links: Links) -> Iterator[Mention]:
    """The places of a word's own clause: beside it, taken or come to, and on what it was done to."""
    token = sentence.tokens[head]
    reacts = _reacts(token)
    yield from _beside(sentence, head, links, before=_reacted_to(sentence, head) if reacts else None)
    yield from _taken(sentence, head, links)
    if token.upos != "VERB":
        yield from _after_noun(sentence, head, links)
    if reacts:
        return  # "condemned the attack in Kabul" was not done there
    for below in sentence.children(head):
        relation = sentence.tokens[below].relation
        wanted = relation in ("obj", "obl") or sentence.tokens[below].deprel == "nsubj:pass"
        wanted = wanted or (relation == "nmod" and token.upos != "VERB")
        if wanted and not _elsewhere(sentence, below):
            yield from _inside(sentence, below, links)


def _over(sentence: Sentence, head: int, links: Links) -> Iterator[tuple[int, Mention]]:
    """The places of the clauses over a word that it may share: "died in clashes in X", "in X, A did it and B that"."""
    current = head
    for step in range(3):
        token = sentence.tokens[current]
        if token.relation == "ccomp" and sentence.tokens[token.head].deprel == "acl:relcl":
            current, token = token.head, sentence.tokens[token.head]  # "where residents say hundreds were killed"
        if token.deprel == "acl:relcl":
            where = next((i for i in sentence.children(current) if sentence.tokens[i].lemma.lower() == "where"), None)
            if where is not None:
                yield from ((step, one) for one in named_before(sentence.tokens[where].start, links))
            return
        noun = token.upos != "VERB"
        shares = token.relation in CLAUSES or (noun and token.relation in ("obj", "obl", "nsubj", "nmod"))
        subject = sentence.child(current, "nsubj")
        others = subject is not None and subject.upos != "PRON"
        apart = others and token.relation == "advcl" and opening(sentence, current) in APART
        if token.is_root or not shares or apart or _days_off(sentence, current) or _in_answer(sentence, current):
            return
        current = token.head
        if sentence.tokens[current].lemma.lower() in VOCABULARY.speech and token.relation in ("xcomp", "parataxis"):
            return
        shared = _of_clause(sentence, current, links)
        if token.relation in ("conj", "parataxis") and _goes_on_elsewhere(sentence, token, links):
            # What opens a sentence frames all of it: "In Kabul gunmen stormed a bank, and …".
            verb = sentence.tokens[current]
            main = verb.relation in ("root", "ccomp", "parataxis")
            yield from ((step, one) for one in shared if main and one.start < verb.start)
            if subject is None:
                yield from ((step + 1, one) for one in _of_subject(sentence, current, links))
            return
        yield from ((step, one) for one in shared)
        if subject is None or current == sentence.tokens[head].head:
            yield from ((step + 1, one) for one in _of_subject(sentence, current, links))


def _goes_on_elsewhere(sentence: Sentence, verb: Token, links: Links) -> bool:
    """Whether a clause joined to another one may be of another place: somebody named acts in it, or its time is another
    one ("signed a deal in Algiers in December and severed ties again the following year").
    """
    subject = sentence.child(verb.index, "nsubj")
    if subject is not None and any(sentence.tokens[i].upos == "PROPN" for i in sentence.subtree(subject.index)):
        return True
    first, clause = sentence.tokens[verb.head], [sentence.tokens[i] for i in sentence.subtree(verb.index)]
    hours = (sentence.child(one.index, "case") for one in clause if one.lemma.lower() in HOURS)
    if any(one.lemma.lower() in SOON for one in clause) or any(by is not None and by.text == "by" for by in hours):
        return False
    if not is_predicate(sentence, verb.index) or _takes_its(sentence, verb):
        return False
    begin, end = min(one.start for one in clause), max(one.end for one in clause)
    if first.start > begin or any(token.lemma.lower() == "since" for token in sentence.tokens[: verb.index]):
        return False  # "has besieged the town since May and shelled its market on Friday"
    return names_a_date(links.text, sentence.start, begin) and names_a_date(links.text, begin, end)


def _takes_its(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb of taking has an object of what was named before: "entered Goma and seized its airport"."""
    thing = sentence.child(verb.index, "obj")
    below = [sentence.tokens[i].text.lower() for i in sentence.children(thing.index)] if thing is not None else []
    return "its" in below and verb.lemma.lower() in TAKING


def _days_off(sentence: Sentence, clause: int) -> bool:
    """Whether a clause lies days or more from what it belongs to: "died in Havana a decade after he handed over"."""
    mark = next((i for i in sentence.children(clause) if sentence.tokens[i].lemma.lower() in ("after", "before")), 0)
    unit = sentence.tokens[mark - 1].lemma.lower() if 0 < mark < clause else ""
    return sentence.tokens[clause].relation in ("advcl", "acl") and unit in FAR


def _in_answer(sentence: Sentence, noun: int) -> bool:
    """Whether a noun is what the deed over it only answers: "stormed the embassy in protest at the air strikes"."""
    over = sentence.tokens[sentence.tokens[noun].head]
    return sentence.tokens[noun].relation == "nmod" and over.lemma.lower() in ANSWERS and over.relation == "obl"


def _of_subject(sentence: Sentence, verb: int, links: Links) -> Iterator[Mention]:
    """The places of those who do what a verb tells: "police in Nairobi opened fire"."""
    subject = sentence.child(verb, "nsubj")
    if subject is not None and subject.upos == "NOUN" and not _reacts(sentence.tokens[verb]):
        yield from _beside(sentence, subject.index, links)


def _reacts(token: Token) -> bool:
    """Whether a verb only says something, or of something told elsewhere; "stormed" is no saying with a building."""
    lemma = token.lemma.lower()
    said = lemma in VOCABULARY.speech and lemma not in COMING | TAKING
    return token.upos == "VERB" and lemma not in ACTS and (said or lemma in REACTIONS - LIGHT)


def _reacted_to(sentence: Sentence, verb: int) -> int | None:
    """The event to which a verb of reaction reacts, where it is its object: "condemned the attack"."""
    thing = sentence.child(verb, "obj")
    return thing.index if thing is not None and thing.lemma.lower() in EVENTS else None


def _of_those_busy(sentence: Sentence, subject: int, links: Links) -> Iterator[Mention]:
    """The places where those are busy who do it: "troops operating near Nablus shot …"."""
    for below in sentence.children(subject):
        token = sentence.tokens[below]
        if token.relation == "acl" and token.text.lower().endswith("ing"):
            yield from _of_clause(sentence, below, links)
            if aim := sentence.child(below, "xcomp"):  # "police trying to arrest a man in Goma"
                yield from _of_clause(sentence, aim.index, links)


def _beside(sentence: Sentence, head: int, links: Links, before: int | None = None) -> Iterator[Mention]:
    """Places that a locative preposition ties to a word, and stand before another word where that is told."""
    token = sentence.tokens[head]
    asks = token.upos == "VERB" and token.lemma.lower() in {*VOCABULARY.speech, *ASKING}
    dead = [i for i in sentence.children(head) if sentence.tokens[i].text.lower() == "dead"]  # "shot dead … in Hebron"
    # Parsers hang the place on the time: "imposed on Wednesday night in Almaty".
    when = [i for i in sentence.children(head) if sentence.tokens[i].lemma.lower() in WHEN]
    for below in (i for index in (head, *dead, *when) for i in sentence.children(index)):
        tie = preposition(sentence, below)
        if before is not None and below > before:
            continue
        if tie in INSIDE and is_named_town(sentence, below):
            yield from town_before(sentence.tokens[below].start, links)
        if tie in WHERE or (tie in ON and not asks):
            yield from (one for one in _named(sentence, below, links) if tie in INSIDE or one.kind != "State")


def _taken(sentence: Sentence, head: int, links: Links) -> Iterator[Mention]:
    """The place to which somebody came, or that was taken; a state is no such place, but a party."""
    verb = sentence.tokens[head].lemma.lower()
    for below in sentence.children(head):
        token = sentence.tokens[below]
        tie = preposition(sentence, below)
        parted = tie == "of" and any(one.text.lower() == "out" for one in _particles(sentence, head))
        came = parted or tie in ("into", "out_of")
        came = came or (verb in COMING and tie in INTO) or (verb in FROM and tie == "from")
        if verb in FROM and token.relation == "obj":  # "abducted girls from Chibok"
            origins = (i for i in sentence.children(below) if preposition(sentence, i) == "from")
            yield from (one for i in origins for one in _named(sentence, i, links) if one.kind != "State")
        taken = verb in TAKING and (token.relation == "obj" or token.deprel == "nsubj:pass")
        if came or taken:
            named = links.at(token.start, token.end)
            if named and is_place(named) and named.kind != "State":
                yield named
            elif is_named_town(sentence, below):
                yield from town_before(token.start, links)  # "fled the town"
            elif came:
                yield from _titled(sentence, token, links)
            for owner in sentence.children(below):
                if taken and sentence.tokens[owner].deprel == "nmod:poss" and is_named_town(sentence, owner):
                    yield from town_before(token.start, links)  # "shelled the city's port"


def _particles(sentence: Sentence, verb: int) -> Iterator[Token]:
    yield from (one for i in sentence.children(verb) if (one := sentence.tokens[i]).relation == "compound")


def _titled(sentence: Sentence, noun: Token, links: Links) -> Iterator[Mention]:
    """The place whose name stands straight behind a noun for it: "the capital Tskhinvali", "the port city Latakia"."""
    after = sentence.tokens[noun.index + 1] if noun.index + 1 < len(sentence) else noun
    named = links.at(after.start, after.end)
    if noun.upos == "NOUN" and named and is_place(named) and named.kind != "State":
        yield named


def _after_noun(sentence: Sentence, noun: int, links: Links) -> Iterator[Mention]:
    """ "The siege of Sarajevo", "an air strike on Beirut", "a visit to Kigali"."""
    left = ("from",) if sentence.tokens[noun].lemma.lower() in LEAVING else ()
    for below in sentence.children(noun):
        if preposition(sentence, below) in {*OF, *left}:
            yield from (one for one in _named(sentence, below, links) if one.kind != "State")


def _inside(sentence: Sentence, noun: int, links: Links, depth: int = 0) -> Iterator[Mention]:
    """Places inside a noun phrase: "the parliament in Yerevan", "villagers digging trenches at Barsalogho"."""
    token = sentence.tokens[noun]
    yield from _beside(sentence, noun, links)
    if token.lemma.lower() in EVENTS:
        yield from _after_noun(sentence, noun, links)
    for below in _naming(sentence, noun, links):
        inner = sentence.tokens[below]
        if inner.deprel == "acl" and token.lemma.lower() in DOCUMENTS:
            continue  # "broke a truce signed in Minsk" was done elsewhere
        owned = inner.relation in ("nmod", "compound") and preposition(sentence, below) in ("", "of")
        if owned and inner.upos == "PROPN" and token.upos == "NOUN":
            vague = ("State", "Region", "Place") if inner.relation == "compound" else ("State", "Region")
            yield from (one for one in _named(sentence, below, links) if one.kind not in vague)
        elif depth < DEPTH and (
            owned or inner.upos == "ADJ" or inner.deprel == "acl" or (token.upos == "VERB" and inner.relation == "obj")
        ):
            yield from _inside(sentence, below, links, depth + 1)


def _named(sentence: Sentence, noun: int, links: Links) -> Iterator[Mention]:
    """The places that a phrase names: "the northern town of Zvečan", "the Mexican embassy in Quito"."""
    token = sentence.tokens[noun]
    named = links.at(token.start, token.end)
    if named and is_place(named):
        yield named
    elif named:
        if named.kind != "Person":  # "at the United Nations in New York"; where somebody comes from is another matter
            yield from _beside(sentence, noun, links)
        return
    for below in _naming(sentence, noun, links):
        adjective = sentence.tokens[below].relation == "amod" and sentence.child(below, "compound") is not None
        inner = sentence.tokens[below].relation in INNER or adjective  # "a Gaza Strip refugee camp"
        if inner and preposition(sentence, below) in ("", "of", *WHERE):
            inside = _named(sentence, below, links)
            compound = sentence.tokens[below].relation == "compound"
            loose = ["Place"] if compound and token.lemma.lower() not in GROUNDS else []  # "an Ebola centre"
            if compound and token.lemma.lower() in EVENTS | FOREIGN:
                loose.append("State")  # "in the US bombing"
            yield from (one for one in inside if one.kind not in loose)


def _naming(sentence: Sentence, noun: int, links: Links) -> list[int]:
    """What may name the place that a noun is; of "the Damascus suburb of Daraya" only the suburb's own name."""
    below = list(sentence.children(noun))
    own = [i for i in below if sentence.tokens[i].relation == "nmod" and preposition(sentence, i) == "of"]
    if any((named := links.at(sentence.tokens[i].start, sentence.tokens[i].end)) and is_place(named) for i in own):
        return [i for i in below if sentence.tokens[i].relation not in ("compound", "nmod:poss", "amod")]
    return below


def _elsewhere(sentence: Sentence, noun: int) -> bool:
    """Whether a noun only says what it was about or for: "sanctions over the war in Ukraine"."""
    tie = preposition(sentence, noun)
    token: Token = sentence.tokens[noun]
    return tie in ("over", "about", "for", "after", "before", "since", "against", "despite", "of") or (
        token.lemma.lower() in ROLES
    )
