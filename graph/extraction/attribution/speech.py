"""The grammar of reporting: which words of a sentence report, whose words they report, and which words those are.

Everything here is about one parsed sentence; who the speaker is, and which quotations a reporting clause governs, is
:mod:`graph.extraction.attribution.attributor`'s. Constructions: "X said that …", "…, said X", "X, …, adding that …",
"X called Y a
farce", "X accused Y of …", "X was quoted by Y as saying …", "according to X", "X's claim that …", "in X's view".
"""

from collections.abc import Iterator
from typing import Final

from graph.extraction.attribution.answers import answered
from graph.extraction.attribution.behind import behind, in_front
from graph.extraction.attribution.contents import Contents
from graph.extraction.attribution.extents import kept
from graph.extraction.attribution.reported import CITING, OPENERS, Content, Form, Report
from graph.extraction.attribution.tags import tag
from graph.extraction.clauses import is_passive, preposition, surface_subject
from graph.extraction.lexicon import speaks
from graph.language.sentence import Sentence, Token
from graph.vocabulary import Cue, Vocabulary

_VIEWS: Final = frozenset(
    "view opinion word eye judgement judgment account telling estimation admission reckoning estimate reading "
    "assessment mind phrase formulation description".split()
)
_LIGHT: Final = frozenset(
    "make issue repeat release voice express raise reiterate renew deny reject dismiss give add share defend retract "
    "withdraw maintain restate uphold publish send sound".split()
)
_SUBORDINATE: Final = frozenset("while whereas although though if unless because since as when after before".split())
_AGAINST: Final = ("deny", "reject", "dismiss", "share")


def reports(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Report]:
    """The reports of a sentence in the order of their cues."""
    reader = _Reader(sentence, vocabulary)
    yield from answered(reader, [report for token in sentence if (report := reader.read(token))])


class _Reader(Contents):
    """Reads the reports of one sentence."""

    def read(self, token: Token) -> Report | None:
        """The report that a word makes, if it makes one."""
        cue = self.cues[token.index]
        if token.text.lower() == "according" and token.relation in ("case", "obl", "advmod", "advcl", "mark"):
            return self._according(token)
        if token.upos == "NOUN" and cue is not None and token.deprel == "acl:relcl" and cue.part_of_speech == "VERB":
            return self._verb(token, cue)
        if cue is not None and cue.part_of_speech == "ADJ":
            subject = surface_subject(self.sentence, token.index)
            contents = tuple(one for one in self._clauses(token, cue) if one.form == Form.CLAUSE)
            inside = {token.index, *self.sentence.subtree(token.index)} - {i for one in contents for i in one.words}
            sources = (subject,) if subject is not None else ()
            return Report(token.index, tuple(sorted(inside)), sources, contents, cue) if contents else None
        if token.upos == "NOUN" and cue is not None and cue.lemma in self.speech and self.verb_after_all(token):
            return self._verb(token, cue)
        if token.upos == "NOUN":
            return self._viewed(token) or (self._noun(token, cue) if cue else None)
        if cue is None:
            return None
        if token.lemma.lower() in CITING and (said := self._cited(token, cue)):
            return said
        return self._verb(token, cue)

    def _verb(self, verb: Token, cue: Cue) -> Report | None:
        if self.marker(verb) == "as" and any(
            self.tokens[i].lemma.lower() in CITING for i in list(self.sentence.ancestors(verb.index))[:2]
        ):
            return None
        sources = self._speakers(verb)
        if not sources and verb.relation == "acl":
            return None  # "a statement read on television"
        contents = tuple(self._contents(verb, cue))
        if contents and sources and sources[0] in contents[0].words and self._split_subject(verb) is not None:
            speaker = self.sentence.child(sources[0], "appos")
            sources = (speaker.index,) if speaker is not None else sources
        active = verb.upos == "VERB" and not is_passive(self.sentence, verb.index)
        if self._only_subordinate(verb, contents):
            contents = ()
        contents = self._without_front(verb, contents)
        if (clause := behind(self, verb, contents)) is not None:
            contents = (clause,)
            if not sources or sources[0] in clause.words:
                front = in_front(self, verb)
                sources = (front,) if front is not None else ()
        if not sources and active and any(one.form == Form.CLAUSE and one.words[0] > verb.index for one in contents):
            front = in_front(self, verb) if "VerbForm=Fin" in verb.feats else None
            sources = (front,) if front is not None else ()
        if not contents and active and (set_in := tag(self, verb, cue)) is not None:
            sources, contents = (set_in[0],), (set_in[1],)
        if not sources and (named := self._named_in_front(verb)) is not None:
            sources = (named,)
            contents = tuple(one for one in contents if named not in one.words)
        inside = {verb.index, *self.sentence.subtree(verb.index)}
        own = inside - {word for content in contents for word in content.words}
        return Report(verb.index, tuple(sorted(own)), sources, contents, cue, self._citing(verb))

    def _without_front(self, verb: Token, contents: tuple[Content, ...]) -> tuple[Content, ...]:
        """The contents without a phrase in front that passes for one: "In a note sent today, Holm says he felt ill"."""

        def stands(content: Content) -> bool:
            first = self.tokens[content.words[0]]
            inside = any(self.tokens[i].relation in ("nsubj", "expl", "cop") for i in content.words)
            return first.index > verb.index or inside or first.upos != "ADP" or self.in_marks(first.index)

        said = any(one.form == Form.CLAUSE and one.words[0] > verb.index for one in contents)
        return tuple(one for one in contents if stands(one)) if said else contents

    def _only_subordinate(self, verb: Token, contents: tuple[Content, ...]) -> bool:
        """Whether all that a tag reports is a clause that hangs on what follows: "While it rains, he said, we wait"."""
        words = contents[0].words if len(contents) == 1 else ()
        if not words or words[-1] > verb.index or self.tokens[words[0]].lemma.lower() not in _SUBORDINATE:
            return False
        behind = self.tokens[verb.index + 1].text if verb.index + 1 < len(self.tokens) else ""
        mark = self.tokens[words[0]]
        return behind == "," and mark.relation == "mark" and contents[0].form == Form.CLAUSE

    def _speakers(self, verb: Token) -> tuple[int, ...]:
        if verb.lemma.lower() in ("hear", "learn") and (teller := self._teller(verb)) is not None:
            return (teller,)
        if is_passive(self.sentence, verb.index):
            return tuple(
                below
                for below in self.sentence.children(verb.index)
                if self.tokens[below].deprel == "obl:agent" or preposition(self.sentence, below) == "by"
            )
        above = self._above(verb)
        if verb.deprel == "acl:relcl" and self.tokens[verb.index - 1].relation == "compound":
            return (verb.index - 1,)  # "which the police deny"
        if verb.upos == "NOUN":
            return (verb.index - 1 if self.tokens[verb.index - 1].text != "," else 0,)
        if (absolute := self._absolute(verb)) is not None:
            return (absolute,)
        subject = surface_subject(self.sentence, above.index) if above is not None else None
        if subject is None and (clause := self.sentence.child(verb.index, "csubj")) is not None:
            inner = self.sentence.child(clause.index, "nsubj")  # "people close to the talks said", as parsers hang it
            subject = inner.index if inner is not None and clause.upos == "ADJ" else None
        if subject is not None and (said_by := self._commenting(verb, subject)) is not None:
            subject = said_by
        if subject is None or (self.in_marks(subject) and not self.in_marks(verb.index)):
            subject = self._behind(verb)
        if subject is None and verb.relation == "parataxis" and self.tokens[verb.index - 1].upos in ("NOUN", "PROPN"):
            subject = verb.index - 1  # ", aid groups warn, " with the noun hung elsewhere
        return (subject,) if subject is not None else ()

    def _teller(self, verb: Token) -> int | None:
        """From whom something is heard: "he heard from soldiers that …" gives it to the soldiers."""
        below = (i for i in self.sentence.children(verb.index) if i > verb.index)
        return next((i for i in below if preposition(self.sentence, i) == "from"), None)

    def _named_in_front(self, verb: Token) -> int | None:
        """The speaker in front of a verb whose clause the parser hung loosely: "Its spokesman, Admiral X, said …"."""
        if verb.index < 2 or self.tokens[verb.index - 1].text != "," or is_passive(self.sentence, verb.index):
            return None
        above = self.tokens[verb.head] if not verb.is_root and verb.relation == "parataxis" else None
        below = [self.tokens[i] for i in self.sentence.children(verb.index) if i < verb.index]
        for one in [*([above] if above else []), *(t for t in below if t.relation in ("ccomp", "dislocated", "obl"))]:
            nominal = one.upos in ("NOUN", "PROPN") and not self.sentence.child(one.index, "nsubj", "cop", "case")
            if nominal and one.index < verb.index and (one.upos == "PROPN" or speaks(one.lemma.lower())):
                return one.index
        return None

    def _commenting(self, verb: Token, subject: int) -> int | None:
        """Who speaks in "X said the house was hit, denouncing it as …": X, since a house does not."""
        if verb.relation != "advcl" or not verb.text.lower().endswith("ing"):
            return None
        if self.tokens[subject].upos != "NOUN" or speaks(self.tokens[subject].lemma.lower()):
            return None
        above = next(
            (i for i in self.sentence.ancestors(verb.index) if self.cues[i] and self.tokens[i].upos == "VERB"), None
        )
        speaker = surface_subject(self.sentence, above) if above is not None else None
        return speaker if speaker != subject else None

    def _absolute(self, verb: Token) -> int | None:
        """The subject of "with its minister saying that …"."""
        if not verb.text.lower().endswith("ing") or verb.relation not in ("advcl", "acl"):
            return None
        for index in range(verb.index - 1, max(verb.index - 9, 0), -1):
            token = self.tokens[index]
            if token.upos in ("NOUN", "PROPN") and preposition(self.sentence, index) == "with":
                inside = {*self.sentence.subtree(index)}
                return (
                    index if all(i in inside or self.tokens[i].text == "," for i in range(index, verb.index)) else None
                )
        return None

    def _behind(self, verb: Token) -> int | None:
        """The speaker behind an inverted verb that the parser hung elsewhere: "…," said Donald Trump, adding …"."""
        before = self.tokens[verb.index - 1].text if verb.index else ""
        if before not in (",", "”", '"', "’", "»", "'"):
            return None
        found: int | None = None
        for token in self.tokens[verb.index + 1 :]:
            if token.upos not in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART") and token.deprel != "nmod:poss":
                break
            if token.upos in ("NOUN", "PROPN") and token.relation != "flat":
                found = token.index
        if found is not None and before == "," and self.tokens[found].relation == "nsubj":
            clause = self.tokens[self.tokens[found].head]
            if clause.relation == "ccomp" and clause.head == verb.index:
                return None  # ", a spokesman, said the plan would fail": the plan says nothing
        return found

    def _above(self, verb: Token) -> Token | None:
        """The verb whose subject speaks: the one that an "adding" or a second "warned" belongs to, however it hangs."""
        if not self.is_loose(verb):
            return verb
        for index in self.sentence.ancestors(verb.index):
            above = self.tokens[index]
            reports = self.cues[index] and above.upos == "VERB" and not self.is_loose(above)
            if reports and not is_passive(self.sentence, index):  # "told the court they were warned, adding that …"
                return above
        return verb

    def _according(self, token: Token) -> Report | None:
        named: int | None = token.head
        marks = token.relation in ("case", "mark")
        inner = self.sentence.child(token.head, "nsubj") if token.relation == "mark" else None
        if inner is not None:
            named = inner.index  # "according to officials briefed on the matter", as parsers hang it
        elif token.relation != "case":
            named = next((i for i in self.sentence.children(token.index) if self.tokens[i].relation == "obl"), None)
        if named is None:
            return None
        if marks and (cut := self._named_first(token)) is not None:
            return cut
        top = token.head if marks else token.index
        while marks and self.tokens[named].deprel == "nmod:desc" and self.tokens[named].head > named:
            named = top = self.tokens[named].head  # "according to General Ada Holm", with the title as its head
        inside = {top, *self.sentence.subtree(top)}
        content = None if self.tokens[top].is_root else self.rest(self.tokens[top].head, inside)
        cue = Cue("according to", "ADP")
        return Report(token.index, tuple(sorted(inside)), (named,), (content,) if content else (), cue, (), False)

    def _named_first(self, token: Token) -> Report | None:
        """ "According to the engineer Ada Holm, …", where the parser hung the sentence on the name."""
        name = self.tokens[token.head]
        while not name.is_root and name.deprel == "nmod:desc" and name.head > name.index:
            name = self.tokens[name.head]
        if token.index or not name.is_root:
            return None
        for below in self.sentence.children(name.index):
            clause = self.tokens[below]
            subject = self.sentence.child(below, "nsubj", "expl")
            if clause.upos not in ("VERB", "AUX", "ADJ", "NOUN") or subject is None or subject.upos == "PRON":
                continue
            first = self.sentence.subtree(below)[0]
            if first > name.index and "," in (self.tokens[first].text, self.tokens[first - 1].text):
                words = self.trimmed(list(self.sentence.subtree(below)))
                inside = tuple(i for i in self.sentence.subtree(name.index) if i < first)
                cue = Cue("according to", "ADP")
                return Report(token.index, inside, (name.index,), (Content(Form.AROUND, words),), cue, (), False)
        return None

    def _viewed(self, noun: Token) -> Report | None:
        """ "In X's view, …": the clause is X's."""
        if noun.lemma.lower() not in _VIEWS or preposition(self.sentence, noun.index) not in ("in", "by", "to"):
            return None
        owner = self.sentence.child(noun.index, "nmod:poss") or next(
            (self.tokens[i] for i in self.sentence.children(noun.index) if preposition(self.sentence, i) == "of"), None
        )
        if owner is None or noun.is_root:
            return None
        if owner.upos == "PRON" and self._own(noun) and (subject := self.sentence.child(noun.head, "nsubj")):
            owner = subject  # "By his own account, Smith …": nobody else's
        inside = set(self.sentence.subtree(noun.index))
        content = self.rest(noun.head, inside)
        if noun.relation == "nmod":
            content = Content(
                Form.PHRASE, self.trimmed([i for i in self.sentence.subtree(noun.head) if i not in inside])
            )
        cue = Cue(f"in … {noun.text}", "NOUN")
        return Report(noun.index, tuple(sorted(inside)), (owner.index,), (content,) if content else (), cue, (), False)

    def _own(self, noun: Token) -> bool:
        return any(self.tokens[i].lemma.lower() == "own" for i in self.sentence.children(noun.index))

    def _noun(self, noun: Token, cue: Cue) -> Report | None:
        """ "X's claim that …", "claims by X that …", "X repeated the claim that …"."""
        if noun.relation == "obl" and self.tokens[noun.head].upos == "VERB" and self.cues[noun.head]:
            return None  # "said in a statement that …"
        clause = next(
            (i for i in self.sentence.children(noun.index)
             if self.tokens[i].relation in ("acl", "ccomp") and self.marker(self.tokens[i]) == "that"),
            None,
        )  # fmt: skip
        if clause is None and noun.relation == "obj":
            below = self.sentence.child(noun.head, "ccomp")
            near = below is not None and self.sentence.subtree(below.index)[0] == noun.index + 1
            clause = below.index if below is not None and near else None
        if clause is None:
            clause = self._behind_owner(noun)
        if clause is None or self._is_relative_denial(clause):
            return None
        owners = [
            i
            for i in self.sentence.children(noun.index)
            if self.tokens[i].deprel == "nmod:poss" or preposition(self.sentence, i) in ("by", "from", "of")
            or (self.tokens[i].relation in ("compound", "amod") and self.tokens[i].text[:1].isupper())
        ]  # fmt: skip
        governor = self.tokens[noun.head]
        its = bool(owners) and self.tokens[owners[0]].upos == "PRON" and governor.lemma.lower() not in _AGAINST
        if (not owners or its) and noun.relation == "obj" and governor.lemma.lower() in _LIGHT:
            subject = surface_subject(self.sentence, governor.index)
            owners = [subject] if subject is not None else owners
        inside = set(self.sentence.subtree(noun.index)) - set(self.sentence.subtree(clause))
        content = Content(Form.CLAUSE, kept(self, clause, noun))
        return Report(noun.index, tuple(sorted(inside)), tuple(owners[:1]), (content,), cue, (), False)

    def _behind_owner(self, noun: Token) -> int | None:
        """The clause of "a warning from the director, Ada Holm, that …", where the parser hung it on the name."""
        tokens = self.tokens[noun.index + 1 : noun.index + 16]
        if not tokens or tokens[0].text.lower() not in ("from", "by", "of"):
            return None
        that = next((one for one in tokens if one.upos in ("VERB", "AUX") or one.text.lower() == "that"), None)
        if that is None or that.text.lower() != "that" or that.relation != "mark" or that.head < that.index:
            return None
        return that.head if self.sentence.child(that.head, "nsubj") else None

    def _is_relative_denial(self, clause: int) -> bool:
        """Whether a clause is "a charge that the minister rejects", and nothing that is charged."""
        cue = self.cues[clause]
        return cue is not None and bool(cue.polarity) and self.sentence.child(clause, "obj", "ccomp") is None

    def _citing(self, verb: Token) -> tuple[int, ...]:
        """Whom a report cites: "Reuters reported, citing two diplomats, that …" gives the diplomats."""
        for below in self.sentence.children(verb.index):
            token = self.tokens[below]
            if token.relation == "advcl" and token.lemma.lower() in CITING and token.text.lower().endswith("ing"):
                cited = self.sentence.child(below, "obj")
                return (cited.index,) if cited else ()
        return ()

    def _cited(self, verb: Token, cue: Cue) -> Report | None:
        """ "X was quoted (by Y) as saying (by Y) that …", "Y quoted X as saying that …"."""
        saying = next(
            (
                i
                for i in self.sentence.subtree(verb.index)
                if self.tokens[i].text.lower() in ("saying", "telling") and self.marker(self.tokens[i]) == "as"
            ),
            None,
        )
        passive = is_passive(self.sentence, verb.index)
        cited = self.sentence.child(verb.index, "obj")
        if passive:
            subject = surface_subject(self.sentence, verb.index)
            heads = (verb.index, saying) if saying is not None else (verb.index,)
            relays = [
                i for head in heads for i in self.sentence.children(head) if preposition(self.sentence, i) == "by"
            ]
        elif cited is not None and saying is not None:
            subject = cited.index
            above = surface_subject(self.sentence, verb.index)
            relays = [above] if above is not None else []
        else:
            return None
        if subject is None:
            return None
        contents: list[Content] = []
        for top in [] if saying is None else self.sentence.subtree(saying):
            token = self.tokens[top]
            if token.relation in ("ccomp", "acl") and top != saying and not contents:
                contents.append(Content(Form.CLAUSE, kept(self, top, verb)))
        if passive and not contents and (front := self._quoted_before(subject)):
            contents.append(Content(Form.AROUND, front))
        if not contents and verb.relation == "parataxis" and (around := self._around_cited(verb)):
            contents.append(around)
        inside = {verb.index, *self.sentence.subtree(verb.index)} - {i for one in contents for i in one.words}
        return Report(verb.index, tuple(sorted(inside)), (subject,), tuple(contents), cue, tuple(relays))

    def _around_cited(self, verb: Token) -> Content | None:
        """The clause in front of ", the agency quoted the ministry as saying"."""
        inside = {verb.index, *self.sentence.subtree(verb.index)}
        return self.rest(verb.head, inside) if self.is_set_off(verb) else None

    def _quoted_before(self, subject: int) -> tuple[int, ...]:
        """The words of the quotation that ends right in front of a subject: “…,” the minister was quoted as saying."""
        first = next((i for i in self.sentence.subtree(subject) if self.tokens[i].upos != "PUNCT"), subject)
        if not first or self.tokens[first - 1].text not in ("”", '"', "»", "’"):
            return ()
        opening = next((i for i in range(first - 2, -1, -1) if self.tokens[i].text in OPENERS), -1)
        return self.trimmed(list(range(opening + 1, first - 1)))
