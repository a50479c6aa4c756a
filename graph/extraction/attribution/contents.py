"""What a reporting verb reports: a clause, an infinitive, a phrase, or all that stands around it.

Parsers hang such clauses in many ways; each way that is met in newspapers has its line here.
"""

from collections.abc import Collection, Iterator
from typing import Final

from graph.extraction.attribution.edges import Edges
from graph.extraction.attribution.reported import ADDRESSING, CLOSERS, NOUNS, OPENERS, Content, Form
from graph.extraction.clauses import surface_subject
from graph.extraction.lexicon import speaks
from graph.language.sentence import Token
from graph.vocabulary import Cue

_AMOUNTS: Final = ("group", "team", "number", "majority", "minority", "family", "company", "union")
_ASKING: Final = ("who", "what", "when", "where", "why", "how", "whether")
_CONTRASTING: Final = ("while", "whereas", "although", "though")


class Contents(Edges):
    """Reads the contents of the reporting verbs of one sentence."""

    def _contents(self, verb: Token, cue: Cue, sources: tuple[int, ...]) -> Iterator[Content]:
        clauses = list(self._clauses(verb, cue)) or list(self._hung_elsewhere(verb, cue))
        yield from clauses
        if not any(content.form == Form.CLAUSE for content in clauses) and (around := self._around(verb)):
            yield around

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
        elif first == "that" and verb.upos == "NOUN":
            stop = next((i for i in range(behind, len(self.tokens)) if self.tokens[i].text == ";"), len(self.tokens))
            words = self.trimmed(list(range(behind + 1, stop)))
            if any(self.tokens[i].upos in ("VERB", "AUX") for i in words):
                yield Content(Form.CLAUSE, words)

    def _clauses(self, verb: Token, cue: Cue) -> Iterator[Content]:
        thing = self.sentence.child(verb.index, "obj")
        under = self.sentence.children(thing.index) if thing else ()
        found = False
        if "raising" in cue.forms and thing is not None and (raised := self._raised(verb, thing)):
            yield Content(Form.CLAUSE, raised)
            return
        for below in (*self.sentence.children(verb.index), *under):
            token = self.tokens[below]
            form = self._form(verb, token, cue)
            if form is None or (below in under and (form != Form.PHRASE or self._marker(token) not in cue.forms)):
                continue
            if below in under and thing and self._is_its_own(thing, token):
                continue  # "suspect a group of mercenaries"
            words = self._kept(below, verb)
            if "predication" in cue.forms and form == Form.PHRASE and thing and thing.index < below:
                words = tuple(sorted({*self._kept(thing.index, verb), *words}))
            if form == Form.PHRASE and "complement" in cue.forms and thing is None:
                words = self._complement(below, words)
            if not words or (len(words) == 1 and self.tokens[words[0]].upos in ("PRON", "DET")):
                continue
            found = found or form == Form.CLAUSE
            if form == Form.CLAUSE:
                words = self._with_front(self._completed(below, words, verb), verb)
            yield Content(form, words)
        if not found and (top := self._strayed(verb)) is not None:
            yield Content(Form.CLAUSE, self._kept(top, verb))

    def _is_its_own(self, thing: Token, token: Token) -> bool:
        """Whether a phrase belongs to an object, and says nothing of it: "a group of mercenaries"."""
        if thing.upos != "NOUN" or token.text.lower().endswith("ing") or self._marker(token) != "of":
            return False
        lemma = thing.lemma.lower()
        return not speaks(lemma) or lemma in _AMOUNTS

    def _raised(self, verb: Token, thing: Token) -> tuple[int, ...]:
        """ "expects trade to shrink": what is expected, and what it is expected to do."""
        does = self.sentence.child(verb.index, "xcomp")
        if does is None or does.index < thing.index or does.feature("VerbForm") != "Inf":
            return ()
        return tuple(sorted({*self._kept(thing.index, verb), *self._kept(does.index, verb)}))

    def _complement(self, top: int, words: tuple[int, ...]) -> tuple[int, ...]:
        """The words that describe, without those for what they describe: "barbaric" of "called the launch barbaric"."""
        named = self.sentence.child(top, "nsubj")
        determiner = self.sentence.child(top, "det")
        if named is None and determiner is not None and determiner.text.lower() in ("the", "this", "that"):
            compound = self.sentence.child(top, "compound")
            return tuple(i for i in words if compound is None or i > compound.index)
        return tuple(i for i in words if named is None or i not in self.sentence.subtree(named.index))

    def _strayed(self, verb: Token) -> int | None:
        """A clause with "that" which hangs on a word between: "insisted for weeks that …", "said in a video that …"."""
        for below in self.sentence.children(verb.index):
            hung = self.tokens[below]
            if below < verb.index or hung.relation not in ("obl", "obj", "iobj", "advmod"):
                continue
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
        """A clause with what stands of it in front of a report set into it: "If it fails, he added, others follow"."""
        if words[0] < verb.index or self.tokens[words[0] - 1].text != ",":
            return words
        if self.tokens[words[0]].lemma.lower() in _ASKING:
            return words
        front = [
            i
            for below in self.sentence.children(verb.index)
            if below < verb.index and self.tokens[below].relation in ("advcl", "obl", "advmod")
            for i in self.sentence.subtree(below)
        ]
        subject = self.sentence.child(verb.index, "nsubj")
        if not front or subject is None or subject.index > verb.index:
            return words
        if self.tokens[self.sentence.subtree(subject.index)[0] - 1].text != "," or front[-1] > subject.index:
            return words
        return (*self.trimmed(sorted(front)), *words)

    def _form(self, verb: Token, token: Token, cue: Cue) -> Form | None:
        """What a word under a reporting verb reports, if anything."""
        relation, marker = token.relation, self._marker(token)
        thing = token.upos in (*NOUNS, "ADJ", "NUM") or token.text.endswith("ing")
        infinitive = any(
            self.tokens[i].lemma.lower() == "to" and self.tokens[i].relation == "mark"
            for i in self.sentence.children(token.index)
        )
        small = relation == "ccomp" and "complement" in cue.forms and token.upos != "VERB"
        if small and not self.sentence.child(token.index, "cop"):
            return Form.PHRASE  # "called the launch barbaric"
        if relation == "ccomp" and self._nominal(token, verb):
            return None
        if relation == "ccomp" and marker not in ("as", "of") and not self._opens_with(token, verb):
            return Form.CLAUSE if self._finite(token, verb) else None
        if relation == "parataxis" and self._introduced(token, verb):
            return Form.CLAUSE
        if relation == "acl" and (verb.upos == "NOUN" or marker == "that") and token.index > verb.index:
            return Form.PHRASE if token.text.endswith("ing") else Form.CLAUSE
        if relation == "conj" and token.index > verb.index and marker == "that":
            return Form.CLAUSE  # "said that A, but that B"
        if marker in cue.forms and relation in ("obl", "advcl", "xcomp", "ccomp", "nmod", "acl"):
            return Form.PHRASE
        if infinitive and "infinitive" in cue.forms and (relation == "xcomp" or self._promised(verb, token, cue)):
            return Form.INFINITIVE
        if infinitive:
            return None
        if "complement" in cue.forms or "predication" in cue.forms:
            described = relation == "obj" and self._describes(verb, token)
            quoted = relation == "appos" and token.index and self.tokens[token.index - 1].text in OPENERS
            if relation == "xcomp" or described or quoted:
                return Form.PHRASE
        if relation in ("obj", "xcomp", "ccomp") and thing and self._as_object(token, cue):
            return Form.PHRASE
        return None

    def _describes(self, verb: Token, token: Token) -> bool:
        """Whether an object says what something is: the second of two, or that of "which they called a fraud"."""
        second = self.sentence.child(verb.index, "obj") not in (None, token)
        subject = self.sentence.child(verb.index, "nsubj")
        whom = subject is not None and subject.lemma.lower() not in ("who", "which", "that")
        return second or (verb.relation == "acl" and whom and not self.sentence.child(verb.index, "xcomp"))

    def _nominal(self, token: Token, verb: Token) -> bool:
        """Whether a clause belongs to a noun right in front of it: "rejected the claim that …"."""
        first = self.sentence.subtree(token.index)[0]
        before = self.tokens[first - 1]
        named = before.upos == "NOUN" and before.lemma.lower() in self.nouns
        return first > verb.index and named and before.relation != "obl"

    def _promised(self, verb: Token, token: Token, cue: Cue) -> bool:
        """Whether an infinitive that hangs loosely is a promise after all: "promised on television not to …"."""
        return (
            token.relation == "advcl" and cue.modality == "planned" and self.sentence.child(verb.index, "xcomp") is None
        )

    def _as_object(self, token: Token, cue: Cue) -> bool:
        """Whether a noun is what is said: "alleged fraud", "dismissed the claims"."""
        if "claim" in cue.forms and token.lemma.lower() in self.nouns:
            return self.sentence.child(token.index, "acl", "nmod:poss") is None
        return "object" in cue.forms and not speaks(token.lemma.lower())

    def _finite(self, token: Token, verb: Token) -> bool:
        """Whether a clause is a statement: it has a subject, or stands as direct speech."""
        if token.lemma.lower() == "do" or (self.cues[token.index] and token.text.lower().endswith("ing")):
            return False  # "…, as did the minister", "…, adding that …"
        if self.sentence.child(token.index, "nsubj", "csubj", "expl") or token.index < verb.index:
            return True
        words = self.sentence.subtree(token.index)
        first = next((i for i in words if self.tokens[i].text != ","), words[0])
        before = self.tokens[first - 1].text if first else ""
        return self.tokens[first].text in OPENERS or before in OPENERS or before == ":"

    def _introduced(self, token: Token, verb: Token) -> bool:
        """Whether a loosely joined clause is what a verb reports: it stands before it, or behind a colon or a mark."""
        words = self.sentence.subtree(token.index)
        if token.upos not in ("VERB", "ADJ", "NOUN", "INTJ", "PROPN"):
            return False
        if words[0] < verb.index:
            return token.upos == "VERB" and not self.cues[token.index]
        between = {one.text for one in self.tokens[verb.index + 1 : words[0] + 1] if one.upos == "PUNCT"}
        subject = self.sentence.child(verb.index, "nsubj")
        if between == {","} and subject is not None and subject.index < verb.index and words[0] - verb.index < 3:
            return self.tokens[self.sentence.subtree(subject.index)[0] - 1].text == ","
        return ":" in between or (bool(between & OPENERS) and ";" not in between)

    def _opens_with(self, token: Token, verb: Token) -> bool:
        """Whether a clause is a participial opening ("Launching an operation, X vowed …"), and nothing that is said."""
        participle = token.text.lower().endswith("ing") or "VerbForm=Part" in token.feats
        opening = token.index < verb.index and participle and self.sentence.subtree(token.index)[0] == token.index
        return opening and self.sentence.child(token.index, "nsubj", "aux") is None

    def _kept(self, top: int, verb: Token) -> tuple[int, ...]:
        """The words of a clause without its first "that", and without what hangs in it but stands beside it."""
        below = self.sentence.subtree(top)
        left_out = {word for index in below if index != top for word in self._beside(index, top, verb, below)}
        words = self._from_that(self.trimmed([index for index in below if index not in left_out]), verb)
        rest = words[1:]
        if rest and words[0] > verb.index:
            first = self.tokens[words[0]]
            if first.lemma.lower() == "that" and self.tokens[first.index - 1].text not in (*OPENERS, ":"):
                return rest
            marks = first.head == top and first.relation in ("mark", "case") and verb.upos != "NOUN"
            if marks and first.lemma.lower() in ("as", "of", "on"):
                return rest
        return words

    def _beside(self, index: int, top: int, verb: Token, below: tuple[int, ...]) -> Collection[int]:
        """The words of a clause that are no part of what is said, with one word at their head.

        Other reports (", adding that …"), ", according to …", ", while Egypt denied it", what stands behind a semicolon
        or, as no part of a quotation that the clause begins with, behind "but".
        """
        token = self.tokens[index]
        under = self.sentence.subtree(index)
        if index < verb.index and token.lemma.lower() in ("who", "which", "that") and verb.relation == "acl":
            return (index,)
        if self.cues[index] and (self._loose(token) or self._inserted(token, verb)):
            return under
        if token.text.lower() == "according" and token.relation == "case" and token.head != top:
            return self.sentence.subtree(token.head)
        if token.relation == "advcl" and index > top and self._marker(token) in _CONTRASTING:
            comma = "," in (self.tokens[under[0]].text, self.tokens[under[0] - 1].text)
            reports = self._marker(token) in _CONTRASTING[:2] or self.cues[index] is not None
            return under if comma and reports and self.sentence.child(index, "nsubj") else ()
        if token.text == ";" and not self.in_marks(top):
            behind = verb.index < index
            return [i for i in below if (i > index) == behind]
        if token.relation == "conj" and token.head == top and self.in_marks(top) and not self.in_marks(index):
            return under
        if token.relation == "advcl" and index > top and token.text.lower().endswith("ing") and self._comments(token):
            return under
        return ()

    def _comments(self, token: Token) -> bool:
        """Whether a participle behind a comma says something of the report, and is no part of what is reported.

        "said that the house was hit, denouncing it as cruel" (a house denounces nothing), and "“It is late,” he wrote,
        hinting at an end", where the quotation is over.
        """
        first = self.sentence.subtree(token.index)[0]
        before = next((i for i in (first, first - 1, first - 2) if i > 0 and self.tokens[i].text == ","), None)
        if before is None:
            return False
        if self.in_marks(token.head) and not self.in_marks(token.index):
            return self.tokens[before - 1].text in CLOSERS
        subject = surface_subject(self.sentence, token.index)
        thing = subject is not None and self.tokens[subject].upos == "NOUN"
        return self.cues[token.index] is not None and thing and not speaks(self.tokens[subject or 0].lemma.lower())

    def _from_that(self, words: tuple[int, ...], verb: Token) -> tuple[int, ...]:
        """The words of a clause from right behind its "that", where the first of them were hung elsewhere."""
        if not words or words[0] <= verb.index or verb.upos == "NOUN":
            return words
        that = [i for i in range(verb.index + 1, words[0]) if self.tokens[i].lemma.lower() == "that"]
        if not that or self.tokens[that[-1]].relation not in ("mark", "obj", "det", "nsubj", "advmod"):
            return words
        gap = tuple(range(that[-1] + 1, words[0]))
        if len(gap) > 4 or any(self.tokens[i].upos in ("VERB", "AUX") or self.tokens[i].text == "," for i in gap):
            return words
        return (*gap, *words)

    def _around(self, verb: Token) -> Content | None:
        """The clause around a report: of "Kyiv, he said, had agreed", all but "he said"."""
        if verb.is_root or self.sentence.child(verb.index, "xcomp", "ccomp"):
            return None
        thing = self.sentence.child(verb.index, "obj")
        if thing is not None and verb.lemma.lower() not in ADDRESSING:
            return None
        inside = {verb.index, *self.sentence.subtree(verb.index)}
        if verb.relation == "advcl" and self.tokens[verb.head].lemma.lower() in ("far", "long", "much"):
            return None  # "as far as she knew, …" says how sure it is
        if verb.relation in ("parataxis", "advcl") and self._set_off(verb):
            return None if verb.relation == "advcl" and self._marker(verb) != "as" else self._rest(verb.head, inside)
        if verb.relation in ("acl", "conj", "appos", "dep") and self._ends(verb, inside):
            return self._rest(self.sentence.root.index, inside) if self.sentence.root.index not in inside else None
        return None

    def _ends(self, verb: Token, inside: set[int]) -> bool:
        """Whether ", a spokesman said." ends the sentence, however it is attached."""
        subject = self.sentence.child(verb.index, "nsubj")
        if subject is None or subject.index > verb.index or subject.lemma.lower() in ("who", "which", "that"):
            return False
        first = min(self.sentence.subtree(subject.index))
        words = [i for i in inside if self.tokens[i].upos != "PUNCT"]
        rest = [t for t in self.tokens[max(words) + 1 :] if t.upos != "PUNCT"]
        return first > 0 and first == min(words) and self.tokens[first - 1].text in (",", "”", '"') and not rest
