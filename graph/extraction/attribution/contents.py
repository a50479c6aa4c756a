"""What a reporting verb reports: a clause, an infinitive, a phrase, or all that stands around it.

Parsers hang such clauses in many ways; each way that is met in newspapers has its line here. In which form a word is
reported, :mod:`graph.extraction.attribution.forms` says; how far it reaches,
:mod:`graph.extraction.attribution.extents`.
"""

from collections.abc import Iterator
from typing import Final

from graph.extraction.attribution.appointments import office_behind
from graph.extraction.attribution.edges import Edges
from graph.extraction.attribution.extents import kept
from graph.extraction.attribution.forms import form_of
from graph.extraction.attribution.phrases import claimed
from graph.extraction.attribution.reported import ADDRESSING, CLOSERS, OPENERS, Content, Form
from graph.extraction.lexicon import QUESTION_WORDS, speaks
from graph.language.sentence import Token
from graph.model import Polarity
from graph.vocabulary import Cue

_AMOUNTS: Final = ("group", "team", "number", "majority", "minority", "family", "company", "union")
_ASKING: Final = (*QUESTION_WORDS, "whether")
_GIVEN: Final = ("if", "unless", "until", "because")
_AS_FAR: Final = ("far", "long", "much")


class Contents(Edges):
    """Reads the contents of the reporting verbs of one sentence."""

    def _contents(self, verb: Token, cue: Cue) -> Iterator[Content]:
        refused = self._claim_refused(verb, cue)
        clauses = refused or list(self._clauses(verb, cue)) or list(self._hung_elsewhere(verb, cue))
        yield from clauses
        rejects = cue.deed and cue.polarity == Polarity.NEGATIVE  # "Bern offers talks, Oslo refuses" reports nothing
        if not rejects and all(one.form != Form.CLAUSE for one in clauses) and (around := self._around(verb)):
            yield around

    def _claim_refused(self, verb: Token, cue: Cue) -> list[Content]:
        """What somebody is said not to have done: "denied Oslo's claim | to have sunk it"."""
        thing = self.sentence.child(verb.index, "obj")
        said = claimed(self, thing) if thing is not None and cue.polarity == Polarity.NEGATIVE else None
        return [said] if said is not None else []

    def _hung_elsewhere(self, verb: Token, cue: Cue) -> Iterator[Content]:
        """What stands straight behind a verb but is no part of its clause for the parser.

        "denied having met", where "met" governs "denied"; and "doubts that it pays", where "doubts" passes for a noun.
        """
        behind = verb.index + 1
        first = self.tokens[behind].text.lower() if behind < len(self.tokens) else ""
        if first == "having" and {"object", "having"} & {*cue.forms} and self.tokens[behind].relation == "aux":
            top = self.tokens[behind].head
            words = self.trimmed([i for i in self.sentence.subtree(top) if i >= behind])
            if len(words) > 1:
                yield Content(Form.PHRASE, words)
        elif self.has_gap(verb) and (beside := self._goes_on_beside(verb, behind)) is not None:
            yield Content(Form.CLAUSE, self.trimmed([i for i in self.sentence.subtree(beside) if i >= behind]))
        elif first == "that" and verb.upos == "NOUN":
            stop = next((i for i in range(behind, len(self.tokens)) if self.tokens[i].text == ";"), len(self.tokens))
            words = self.trimmed(list(range(behind + 1, stop)))
            if any(self.tokens[i].upos in ("VERB", "AUX") for i in words):
                yield Content(Form.CLAUSE, words)

    def _goes_on_beside(self, verb: Token, behind: int) -> int | None:
        """The predicate of what is said, where it passes for a second relative clause of the noun: "a law which he says
        | would help"."""
        if behind >= len(self.tokens) or self.tokens[behind].upos not in ("VERB", "AUX"):
            return None
        for one in (self.tokens[behind], self.tokens[self.tokens[behind].head]):
            beside = one.deprel == "acl:relcl" and one.head == verb.head and one.index >= behind
            if beside and self.is_finite(one) and self.sentence.child(one.index, "nsubj", "expl") is None:
                return one.index
        return None

    def _clauses(self, verb: Token, cue: Cue) -> Iterator[Content]:
        thing = self.sentence.child(verb.index, "obj")
        under = self.sentence.children(thing.index) if thing else ()
        found = False
        whom = thing or self.sentence.child(verb.index, "iobj")
        raising = {"raising", "predication"} & {*cue.forms}
        if raising and whom is not None and (raised := self._raised(verb, whom, cue)):
            # What something is held to be is held now, and what it is expected to do comes later.
            yield Content(Form.CLAUSE if "raising" in cue.forms else Form.PHRASE, raised)
            return
        for below in (*self.sentence.children(verb.index), *under):
            token = self.tokens[below]
            form = form_of(self, verb, token, cue)
            if form is None or (below in under and (form != Form.PHRASE or self.marker(token) not in cue.forms)):
                continue
            if below in under and thing and (self._is_its_own(thing, token) or self._is_followed(verb, token)):
                continue  # "suspect a group of mercenaries"
            words = kept(self, below, verb)
            if words and "object" in cue.forms and token is thing:
                words = tuple(dict.fromkeys((*words, *office_behind(self, token))))
            if "predication" in cue.forms and form == Form.PHRASE and thing and thing.index < below:
                words = tuple(sorted({*kept(self, thing.index, verb), *words}))
            if form == Form.PHRASE and "complement" in cue.forms and thing is None:
                words = self._complement(below, words)
            words = (form == Form.PHRASE and self._judged(verb, below)) or words
            if not words or (len(words) == 1 and self.tokens[words[0]].upos in ("PRON", "DET")):
                continue
            found = found or form == Form.CLAUSE
            if form == Form.CLAUSE:
                words = self._with_front(self._completed(below, words, verb), verb)
            yield Content(form, words)
        if thing and "of" in cue.forms and (accused := self._accused_of(verb, thing)):
            yield Content(Form.PHRASE, accused)
        if thing and (said := self._set_behind(verb, thing, cue) or self._swallowed(verb, thing, cue)):
            yield Content(Form.PHRASE, said)
        if not found and (top := self._strayed(verb)) is not None:
            yield Content(Form.CLAUSE, kept(self, top, verb))

    def _accused_of(self, verb: Token, thing: Token) -> tuple[int, ...]:
        """What somebody is accused of, where the parser hung it on a phrase between: "accused the guards | in the north
        | of running and hiding it"."""
        for place in self.sentence.children(verb.index):
            if place < thing.index or self.tokens[place].relation != "obl":
                continue
            for deed in self.sentence.children(place):
                doing = self.tokens[deed]
                if doing.relation == "acl" and doing.text.lower().endswith("ing") and self.marker(doing) == "of":
                    also = (self.tokens[i] for i in self.sentence.children(verb.index) if i > deed)
                    more = [one for one in also if one.relation == "conj" and one.text.lower().endswith("ing")]
                    words = [i for top in (deed, *(one.index for one in more)) for i in self.sentence.subtree(top)]
                    return self.trimmed([i for i in sorted(words) if self.tokens[i].head != deed or i >= deed])
        return ()

    def _set_behind(self, verb: Token, thing: Token, cue: Cue) -> tuple[int, ...]:
        """The adjective behind an object, which says what it is called, or with it what it is held to be: "called their
        conduct | lawful", "considers | their conduct lawful"."""
        below = [self.tokens[i] for i in self.sentence.children(thing.index)]
        behind = next((one for one in below if one.relation == "amod" and one.index == thing.index + 1), None)
        if behind is None or behind.upos != "ADJ":
            return ()
        if "complement" in cue.forms:
            return self.sentence.subtree(behind.index)
        held = "predication" in cue.forms and not verb.text.lower().endswith("ing")  # "is considering steps similar to"
        return kept(self, thing.index, verb) if held else ()

    def _swallowed(self, verb: Token, thing: Token, cue: Cue) -> tuple[int, ...]:
        """What a plan is called, where it passes for a second object of what is planned: "called the move to cut posts
        | an empty gesture"."""
        planned = self.tokens[min(thing.index + 1, len(self.tokens) - 1)].text == "to"
        if not planned or "complement" not in cue.forms:
            return ()
        for below in (*self.sentence.children(thing.index), *self.sentence.children(verb.index)):
            does = self.tokens[below]
            if below < thing.index or does.relation not in ("acl", "xcomp", "advcl") or does.upos != "VERB":
                continue
            things = [one for i in self.sentence.children(below) if (one := self.tokens[i]).relation == "obj"]
            article = self.sentence.child(things[-1].index, "det") if len(things) > 1 else None
            if article is not None and article.text.lower() in ("a", "an"):
                return self.sentence.subtree(things[-1].index)
        return ()

    def _is_its_own(self, thing: Token, token: Token) -> bool:
        """Whether a phrase belongs to an object, and says nothing of it: "a group of mercenaries"."""
        if thing.upos != "NOUN" or token.text.lower().endswith("ing") or self.marker(token) != "of":
            return False
        lemma = thing.lemma.lower()
        return not speaks(lemma) or lemma in _AMOUNTS

    def _is_followed(self, verb: Token, token: Token) -> bool:
        """Whether what somebody is accused of comes only behind a phrase: "the head | of the army, of treason"."""
        marker = self.marker(token)
        below = (self.tokens[i] for i in self.sentence.children(verb.index) if i > token.index)
        return marker == "of" and any(self.marker(one) == marker for one in below)

    def _raised(self, verb: Token, thing: Token, cue: Cue) -> tuple[int, ...]:
        """ "expects trade to shrink", "considers it to be a sham": what is expected, and what it is expected to do."""
        does = self.sentence.child(verb.index, "xcomp", "ccomp")
        if does is None or does.index < thing.index or self.sentence.child(does.index, "nsubj") is not None:
            return ()
        being = self.sentence.child(does.index, "mark") is not None and self.sentence.child(does.index, "cop", "aux")
        if not being and ("raising" not in cue.forms or does.feature("VerbForm") != "Inf"):
            return ()
        return tuple(sorted({*kept(self, thing.index, verb), *kept(self, does.index, verb)}))

    def _complement(self, top: int, words: tuple[int, ...]) -> tuple[int, ...]:
        """The words that describe, without those for what they describe: "barbaric" of "called the launch barbaric"."""
        named = self.sentence.child(top, "nsubj")
        determiner = self.sentence.child(top, "det")
        if named is None and determiner is not None and determiner.text.lower() in ("the", "this", "that"):
            compound = self.sentence.child(top, "compound")
            return tuple(i for i in words if compound is None or i > compound.index)
        return tuple(i for i in words if named is None or i not in self.sentence.subtree(named.index))

    def _judged(self, verb: Token, below: int) -> tuple[int, ...]:
        """What "it" is held to be, with the clause that it stands for: "considers it | unfair that nurses pay"."""
        thing = self.sentence.child(verb.index, "expl")
        clause = self.sentence.child(verb.index, "ccomp")
        if thing is None or clause is None or thing.index != below - 1 or self.tokens[below].upos != "ADJ":
            return ()
        behind = self.sentence.subtree(clause.index)
        return tuple(range(below, behind[-1] + 1)) if behind[0] == below + 1 else ()

    def _strayed(self, verb: Token) -> int | None:
        """A clause with "that" which hangs on a word between: "insisted for weeks that …", "said in a video that …"."""
        for below in self.sentence.children(verb.index):
            hung = self.tokens[below]
            if below < verb.index or hung.relation not in ("obl", "obj", "iobj", "advmod"):
                continue
            if hung.lemma.lower() in ("time", "condition") or self.is_occasion(below):
                continue  # "expelled them, the second time that it did", "spoke on condition that he not be named"
            if hung.lemma.lower() in self.nouns and hung.relation != "obl":
                continue  # "rejected the claim that …", but "said in a statement that …"
            for index in self.sentence.subtree(below):
                token = self.tokens[index]
                if token.relation not in ("acl", "ccomp") or index == below:
                    continue
                if any(self.tokens[i].deprel == "acl:relcl" for i in self.sentence.ancestors(index) if i > below):
                    continue
                first = self.tokens[self.sentence.subtree(index)[0]]
                if first.lemma.lower() == "that" and first.relation == "mark" and first.head == index:
                    return index
        return None

    def _with_front(self, words: tuple[int, ...], verb: Token) -> tuple[int, ...]:
        """A clause with what stands of it in front of a report set into it: "If it fails, he added, others follow", and
        'Unless it stops, he said, "others will follow"'."""
        if words[0] < verb.index:
            return words
        marks = self.tokens[max(words[0] - 2, 0) : words[0]]
        quoted = marks[0].text == "," and marks[-1].text in OPENERS
        if marks[-1].text != "," and not quoted:
            return words
        if self.tokens[words[0]].lemma.lower() in _ASKING:
            return words
        front = [
            i
            for below in self.sentence.children(verb.index)
            if below < verb.index and self.tokens[below].relation in ("advcl", "obl", "advmod")
            if not quoted or self._is_condition(below)
            for i in self.sentence.subtree(below)
        ]
        subject = self.sentence.child(verb.index, "nsubj")
        if not front or subject is None or (subject.index > verb.index and not quoted):
            return words
        first = min(verb.index, self.sentence.subtree(subject.index)[0])
        if self.tokens[first - 1].text not in (",", *CLOSERS) or front[-1] > first:
            return words
        return (*self.trimmed(sorted(front)), *words)

    def _is_condition(self, clause: int) -> bool:
        """Whether a clause with a subject of its own tells when or why something is so, and not when it is said."""
        mark = self.sentence.child(clause, "mark")
        given = mark is not None and mark.text.lower() in _GIVEN
        return given and self.sentence.child(clause, "nsubj", "expl") is not None

    def _around(self, verb: Token) -> Content | None:
        """The clause around a report: of "Kyiv, he said, had agreed", all but "he said"."""
        if verb.is_root or self.sentence.child(verb.index, "xcomp", "ccomp"):
            return None
        thing = self.sentence.child(verb.index, "obj")
        if thing is not None and verb.lemma.lower() not in ADDRESSING:
            return None
        inside = {verb.index, *self.sentence.subtree(verb.index)}
        if verb.relation == "advcl" and any(word.lemma.lower() in _AS_FAR for word in self._over(verb, inside)):
            return None  # "as far as she knew, …" says how sure it is
        if verb.relation in ("parataxis", "advcl") and self.is_set_off(verb):
            return None if verb.relation == "advcl" and self.marker(verb) != "as" else self.rest(verb.head, inside)
        if verb.relation in ("acl", "conj", "appos", "dep") and self._ends(verb, inside):
            return self.rest(self.sentence.root.index, inside) if self.sentence.root.index not in inside else None
        return None

    def _over(self, verb: Token, inside: set[int]) -> list[Token]:
        """What a clause hangs on, and the word in front of it, which it may belong to just as well."""
        first = min(inside)
        return [self.tokens[verb.head], *self.tokens[max(0, first - 1) : first]]

    def _ends(self, verb: Token, inside: set[int]) -> bool:
        """Whether ", a spokesman said." ends the sentence, however it is attached."""
        subject = self.sentence.child(verb.index, "nsubj")
        if subject is None or subject.index > verb.index or subject.lemma.lower() in ("who", "which", "that"):
            return False
        first = min(self.sentence.subtree(subject.index))
        words = [i for i in inside if self.tokens[i].upos != "PUNCT"]
        rest = [t for t in self.tokens[max(words) + 1 :] if t.upos != "PUNCT"]
        return first > 0 and first == min(words) and self.tokens[first - 1].text in (",", "”", '"') and not rest
