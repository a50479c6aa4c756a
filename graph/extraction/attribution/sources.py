"""Which noun of a sentence a reporting verb gives its words to: its subject, or what stands in for one.

Of a passive it is the agent, of ", adding that …" the subject of the verb over it, of an inverted tag the noun behind.
"""

from typing import Final

from graph.extraction.attribution.reported import CLOSERS, RELATIVES
from graph.extraction.attribution.words import Words
from graph.extraction.clauses import is_passive, preposition, surface_subject
from graph.extraction.lexicon import speaks
from graph.language.sentence import Token

_DONE: Final = frozenset(
    "act action assault attack attempt bid book campaign claim comment crime deal decision effort essay film gesture "
    "interference killing manoeuvre maneuver massacre move murder novel offer painting picture play plot ploy poem "
    "plan provocation raid remark report song speech strike tactic threat trick victory work".split()
)
"""What is as often "by" who does or makes it as called so by whoever speaks of it."""
_DECLARING: Final = ("declare", "pronounce", "deem", "judge", "rule", "find")

def speakers_of(words: Words, verb: Token) -> tuple[int, ...]:
    """The nouns that mean who says what a verb reports; several agents of a passive, else one at most."""
    if verb.lemma.lower() in ("hear", "learn") and (teller := _teller(words, verb)) is not None:
        return (teller,)
    if _is_declared(words, verb) or (
        is_passive(words.sentence, verb.index) and not _is_active_after_all(words, verb)
    ):
        agents = tuple(
            below
            for below in words.sentence.children(verb.index)
            if words.tokens[below].deprel == "obl:agent" or preposition(words.sentence, below) == "by"
        )
        return agents or namers(words, verb)
    above = _above(words, verb)
    if verb.deprel == "acl:relcl" and words.tokens[verb.index - 1].relation == "compound":
        return (verb.index - 1,)  # "which the police deny"
    if verb.upos == "NOUN":
        return (verb.index - 1 if words.tokens[verb.index - 1].text != "," else 0,)
    beside = (find(words, verb) for find in (_urging, _absolute))
    if (found := next((one for one in beside if one is not None), None)) is not None:
        return (found,)
    subject = surface_subject(words.sentence, above.index) if above is not None else None
    if subject is None and (clause := words.sentence.child(verb.index, "csubj")) is not None:
        inner = words.sentence.child(clause.index, "nsubj")  # "people close to the talks said", as parsers hang it
        subject = inner.index if inner is not None and clause.upos == "ADJ" else None
    if subject is not None and (said_by := _commenting(words, verb, subject)) is not None:
        subject = said_by
    if later := [one for find in (_going_on, _told_more) if (one := find(words, verb)) is not None]:
        subject = later[0]
    if subject is None or (words.in_marks(subject) and not words.in_marks(verb.index)):
        subject = _behind(words, verb)
    if (other := _of_several(words, verb)) is not None:
        subject = other
    if subject is None and verb.relation == "parataxis" and words.tokens[verb.index - 1].upos in ("NOUN", "PROPN"):
        subject = verb.index - 1  # ", aid groups warn, " with the noun hung elsewhere
    if subject is not None and words.tokens[subject].text.lower() == "who":
        subject = _antecedent(
            words, subject
        )  # ", said a trader in Lome, who noted that …", with "noted" hung on "said"
    return (subject,) if subject is not None else ()


def namers(words: Words, verb: Token) -> tuple[int, ...]:
    """Who calls something so, where the parser hung him on what he calls it: "was called a stunt | by the unions".

    Of what somebody may do or make ("a bid by Oslo", "a work by Ibsen") that is not clear, nor of what is no speaker.
    """
    cue = words.cues[verb.index]
    if cue is None or not {"complement", "as", "to"} & {*cue.forms}:
        return ()
    found = []
    for below in words.sentence.children(verb.index):
        named = words.tokens[below]
        called = below > verb.index and named.relation in ("xcomp", "obl", "obj") and named.upos in ("NOUN", "ADJ")
        if not called or named.lemma.lower() in _DONE or words.marker(named) not in ("", "as", "to"):
            continue
        by = (words.tokens[i] for i in words.sentence.children(below) if preposition(words.sentence, i) == "by")
        found += [one.index for one in by if one.upos == "PROPN" or speaks(one.lemma.lower())]
    return tuple(found)


def _is_declared(words: Words, verb: Token) -> bool:
    """Whether a verb that passes for a past tense shares the passive before it: "was caught and declared unfit"."""
    if verb.relation != "conj" or verb.lemma.lower() not in _DECLARING or not is_passive(words.sentence, verb.head):
        return False
    below = words.sentence.child(verb.index, "xcomp")
    return below is not None and words.sentence.child(verb.index, "nsubj", "aux", "obj") is None


def _is_active_after_all(words: Words, verb: Token) -> bool:
    """Whether a verb that passes for a passive has a clause for object and nothing that makes it one: "some charged
    the deal was rigged"."""
    below = [words.tokens[i] for i in words.sentence.children(verb.index)]
    passive = any(one.deprel == "aux:pass" for one in below)
    subject = any(one.deprel == "nsubj:pass" and one.index < verb.index for one in below)
    clause = any(one.relation == "ccomp" and one.index > verb.index for one in below)
    return subject and clause and not passive and verb.relation not in ("acl", "amod")


def _antecedent(words: Words, relative: int) -> int:
    """The noun that "who" stands behind, with a comma between; the pronoun itself where there is none."""
    last = relative - 1
    if last < 1 or words.tokens[last].text != ",":
        return relative
    found = words.tokens[last - 1]
    while found.relation in ("nmod", "flat", "compound") and not found.is_root and found.head < found.index:
        found = words.tokens[found.head]
    return found.index if found.upos in ("NOUN", "PROPN") else relative


def _of_several(words: Words, verb: Token) -> int | None:
    """The speaker beside a verb which the parser gave two subjects, the other one from what is said.

    "The parade and the dinner are off, a notice said", "Holm “is one of us,” said Berg", "RIGA - The mayor said", "who
    the police say did it".
    """
    own = [i for i in words.sentence.children(verb.index) if words.tokens[i].relation == "nsubj"]
    before, behind = [i for i in own if i < verb.index], [i for i in own if i > verb.index]
    if not before or len(own) < 2 or words.in_marks(verb.index):
        return None
    does = words.sentence.child(verb.index, "xcomp")
    if behind and does is not None and does.feature("VerbForm") == "Inf" and len(before) == 1:
        return before[0]  # "The bishop, Ada Holm, wants Oslo to pay": Oslo is to
    if behind and words.tokens[verb.index - 1].text in (",", *CLOSERS):
        return behind[0] if words.sentence.subtree(behind[0])[0] == verb.index + 1 else None
    if behind and len(before) == 1 and words.tokens[before[0]].text.lower() not in RELATIVES:
        return before[0]  # "The pope said God had made it": the other subject is that of what is said
    first = words.sentence.subtree(before[-1])[0]
    set_off = words.tokens[first - 1].text in (",", "-", "–", "—", *CLOSERS)
    relative = words.tokens[before[0]].text.lower() in RELATIVES and before[0] == first - 1
    return before[-1] if len(before) > 1 and (set_off or relative) else None


def _teller(words: Words, verb: Token) -> int | None:
    """From whom something is heard: "he heard from soldiers that …" gives it to the soldiers."""
    below = (i for i in words.sentence.children(verb.index) if i > verb.index)
    return next((i for i in below if preposition(words.sentence, i) == "from"), None)


def named_in_front(words: Words, verb: Token) -> int | None:
    """The speaker in front of a verb whose clause the parser hung loosely: "Its spokesman, Admiral X, said …"."""
    if verb.index < 2 or words.tokens[verb.index - 1].text != "," or is_passive(words.sentence, verb.index):
        return None
    above = words.tokens[verb.head] if not verb.is_root and verb.relation == "parataxis" else None
    below = [words.tokens[i] for i in words.sentence.children(verb.index) if i < verb.index]
    for one in [*([above] if above else []), *(t for t in below if t.relation in ("ccomp", "dislocated", "obl"))]:
        nominal = one.upos in ("NOUN", "PROPN") and not words.sentence.child(one.index, "nsubj", "cop", "case")
        if nominal and one.index < verb.index and (one.upos == "PROPN" or speaks(one.lemma.lower())):
            return one.index
    return None


def _commenting(words: Words, verb: Token, subject: int) -> int | None:
    """Who speaks in "X said the house was hit, denouncing it as …": X, since a house does not."""
    if verb.relation != "advcl" or not verb.text.lower().endswith("ing"):
        return None
    if words.tokens[subject].upos != "NOUN" or speaks(words.tokens[subject].lemma.lower()):
        return None
    above = next(
        (i for i in words.sentence.ancestors(verb.index) if words.cues[i] and words.tokens[i].upos == "VERB"), None
    )
    speaker = surface_subject(words.sentence, above) if above is not None else None
    return speaker if speaker != subject else None


def _urging(words: Words, verb: Token) -> int | None:
    """Who says why in "The mayor was urged by Holm to go, | saying …": she who urges him."""
    head = words.tokens[verb.head]
    if verb.relation != "advcl" or not verb.text.lower().endswith("ing") or verb.index < head.index:
        return None
    cue = words.cues[head.index]
    if cue is None or cue.modality != "requested" or not is_passive(words.sentence, head.index):
        return None
    agent = next((i for i in words.sentence.children(head.index) if words.tokens[i].deprel == "obl:agent"), None)
    return agent if agent is not None and head.index < agent < verb.index else None


def _going_on(words: Words, verb: Token) -> int | None:
    """Who says what a participle behind a comma reports that the parser hung on a thing: "He answered with a list of
    charges, | complaining that …"."""
    first = words.tokens[verb.index - 1].text if verb.index else ""
    if verb.deprel != "acl" or not verb.text.lower().endswith("ing") or first != ",":
        return None
    noun = words.tokens[verb.head]
    if noun.upos != "NOUN" or speaks(noun.lemma.lower()) or noun.relation == "nsubj":
        return None
    above = next((i for i in words.sentence.ancestors(noun.index) if words.tokens[i].upos == "VERB"), None)
    return surface_subject(words.sentence, above) if above is not None else None


def _told_more(words: Words, verb: Token) -> int | None:
    """Who goes on in a relative clause that no comma ends, where the parser hung that on what is done: "It was repeated
    in a | statement, which thanked Oslo and said that …"."""
    if verb.relation != "conj" or verb.is_root or not is_passive(words.sentence, verb.head):
        return None
    if words.sentence.child(verb.index, "nsubj") is not None or words.tokens[verb.index - 1].text != "and":
        return None
    behind = range(verb.index - 2, verb.head, -1)
    comma = next((i for i in behind if words.tokens[i].text == ","), None)
    if comma is None or words.tokens[comma + 1].text.lower() != "which":
        return None
    inner = words.tokens[words.tokens[comma + 1].head]
    return inner.head if inner.deprel == "acl:relcl" and verb.head < inner.head < comma else None


def _absolute(words: Words, verb: Token) -> int | None:
    """The subject of "with its minister saying that …"."""
    if not verb.text.lower().endswith("ing") or verb.relation not in ("advcl", "acl"):
        return None
    for index in range(verb.index - 1, max(verb.index - 9, 0), -1):
        token = words.tokens[index]
        if token.upos in ("NOUN", "PROPN") and preposition(words.sentence, index) == "with":
            case = words.sentence.child(index, "case")
            commas = [i for i in range(index, verb.index) if words.tokens[i].text == ","]
            # "They met with officials, telling them …", "They answered with a list of charges, complaining that …"
            if (case is not None and case.index - 1 == token.head) or commas == [verb.index - 1]:
                return None
            inside = {*words.sentence.subtree(index)}
            return index if all(i in inside or words.tokens[i].text == "," for i in range(index, verb.index)) else None
    return None


def _behind(words: Words, verb: Token) -> int | None:
    """The speaker behind an inverted verb that the parser hung elsewhere: "…," said Donald Trump, adding …"."""
    before = words.tokens[verb.index - 1].text if verb.index else ""
    if before not in (",", "”", '"', "’", "»", "'"):
        return None
    found: int | None = None
    for token in words.tokens[verb.index + 1 :]:
        if token.upos not in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART") and token.deprel != "nmod:poss":
            break
        if token.upos in ("NOUN", "PROPN") and token.relation != "flat":
            found = token.index
    if found is not None and before == "," and words.tokens[found].relation == "nsubj":
        clause = words.tokens[words.tokens[found].head]
        if clause.relation == "ccomp" and clause.head == verb.index:
            return None  # ", a spokesman, said the plan would fail": the plan says nothing
    return found


def _above(words: Words, verb: Token) -> Token | None:
    """The verb whose subject speaks: the one that an "adding" or a second "warned" belongs to, however it hangs."""
    if not words.is_loose(verb):
        return verb
    for index in words.sentence.ancestors(verb.index):
        above = words.tokens[index]
        reports = words.cues[index] and above.upos == "VERB" and not words.is_loose(above)
        if reports and not is_passive(words.sentence, index):  # "told the court they were warned, adding that …"
            return above
    return verb
