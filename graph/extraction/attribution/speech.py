"""The grammar of reporting: which words of a sentence report, whose words they report, and which words those are.

Everything here is about one parsed sentence; who the speaker is, and which quotations a reporting clause governs, is
:mod:`graph.extraction.attribution.attributor`'s. Constructions: "X said that …", "…, said X", "X, …, adding that …",
"X called Y a farce", "X accused Y of …". Those without a verb of saying ("according to X", "X's claim that …") are in
:mod:`graph.extraction.attribution.phrases`, those of somebody cited ("X was quoted by Y as saying …") in
:mod:`graph.extraction.attribution.citations`; which noun speaks, :mod:`graph.extraction.attribution.sources` says.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from graph.extraction.attribution.answers import answered
from graph.extraction.attribution.behind import behind, in_front
from graph.extraction.attribution.blame import all_laid
from graph.extraction.attribution.citations import citation, cited_by, only_cites
from graph.extraction.attribution.clear import maker
from graph.extraction.attribution.contents import Contents
from graph.extraction.attribution.denials import is_denied_something
from graph.extraction.attribution.phrases import according_to, equated, noun_report, viewed
from graph.extraction.attribution.refutals import Refutal, refutal
from graph.extraction.attribution.reported import CITING, CLOSERS, OPENERS, SUBORDINATE, Content, Form, Report
from graph.extraction.attribution.rounding import rounded
from graph.extraction.attribution.sources import named_in_front, speakers_of
from graph.extraction.attribution.tags import is_remark, tag
from graph.extraction.clauses import is_passive, surface_subject
from graph.language.sentence import Sentence, Token
from graph.model import Modality, Polarity
from graph.vocabulary import Cue, Vocabulary

_CLAUSE: Final = 7
"""Words that are more than what one says with a noun: "said a few words"."""
_CALLING: Final = ("call", "label", "brand", "dub", "term", "describe")
_RULED: Final = frozenset("country state land nation kingdom empire island territory city region province it".split())
"""What somebody rules who says nothing by it."""


def reports(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Report]:
    """The reports of a sentence in the order of their cues."""
    reader = _Reader(sentence, vocabulary)
    found = [report for token in sentence if (report := reader.read(token))]
    yield from answered(reader, [one for report in found for one in reader.parted(report)])


class _Reader(Contents):
    """Reads the reports of one sentence."""

    def __init__(self, sentence: Sentence, vocabulary: Vocabulary) -> None:
        super().__init__(sentence, vocabulary)
        self.refuted = refutal(sentence)

    def read(self, token: Token) -> Report | None:
        """The report that a word makes, if it makes one."""
        cue = self.cues[token.index]
        if (claim := self.refuted) is not None and token.index in (claim.noun, claim.by):
            return self._refuting(token, cue or self.speech["deny"], claim)
        if token.text.lower() == "according" and token.relation in ("case", "obl", "advmod", "advcl", "mark"):
            return according_to(self, token)
        if token.upos == "NOUN" and cue is not None and token.deprel == "acl:relcl" and cue.part_of_speech == "VERB":
            return self._verb(token, cue)
        if cue is not None and cue.part_of_speech == "ADJ":
            top = maker(self.sentence, token) or token
            subject = surface_subject(self.sentence, top.index) if not is_passive(self.sentence, top.index) else None
            clauses = [*self._clauses(token, cue), *(self._clauses(top, cue) if top is not token else ())]
            contents = tuple(one for one in clauses if one.form in (Form.CLAUSE, Form.INFINITIVE))
            inside = {token.index, *self.sentence.subtree(top.index)} - {i for one in contents for i in one.words}
            sources = (subject,) if subject is not None else ()
            return Report(token.index, tuple(sorted(inside)), sources, contents, cue) if contents else None
        if token.upos == "NOUN" and cue is not None and cue.lemma in self.speech and self.verb_after_all(token):
            return self._verb(token, cue)
        if token.upos == "NOUN":
            said = (equated(self, token, cue) or noun_report(self, token, cue)) if cue else None
            return viewed(self, token) or said
        if cue is None:
            return None
        if token.lemma.lower() in CITING and (said := citation(self, token, cue)):
            return said
        if self._is_reign(token) or only_cites(self, token) or is_denied_something(self.sentence, token.index):
            return None  # "reported, citing the navy"
        if cue.modality == Modality.REQUESTED and self._is_compared(token):
            return None
        return self._contrasted(self._verb(token, cue))

    def _is_reign(self, verb: Token) -> bool:
        """Whether somebody rules a land, and says nothing: "whose family had ruled the state"."""
        ruled = self.sentence.child(verb.index, "obj") if verb.lemma.lower() == "rule" else None
        return ruled is not None and ruled.lemma.lower() in _RULED

    def _is_compared(self, verb: Token) -> bool:
        """Whether what somebody wants is what the article told: "cut the tolls, as Oslo demands as part of a deal"."""
        clause = verb.relation == "advcl" and self.marker(verb) == "as"
        return clause and self.sentence.child(verb.index, "obj", "ccomp", "xcomp") is None

    def _contrasted(self, report: Report | None) -> Report | None:
        """A report, as a denial where it tells what is not so for somebody: "contrary to what Oslo says"."""
        if report is None or not report.verbal or not report.sources:
            return report
        before = [one.text.lower() for one in self.tokens[max(report.sources[0] - 4, 0) : report.sources[0]]]
        if ("contrary", "to") not in pairwise(before):
            return report
        return replace(report, cue=self.speech["deny"], echo=True)

    def _refuting(self, token: Token, cue: Cue, claim: Refutal) -> Report | None:
        """The report of a verb that says that a claim is false: "called | reports that it fell | a lie"."""
        sources = speakers_of(self, token)
        if token.index != claim.by or not claim.verbal or not sources:
            return None
        content = Content(Form.CLAUSE, self.trimmed(list(claim.words)))
        inside = {token.index, *self.sentence.subtree(token.index)} - {*content.words}
        denying = cue if cue.polarity == Polarity.NEGATIVE else self.speech["deny"]
        return Report(token.index, tuple(sorted(inside)), sources, (content,), denying)

    def _verb(self, verb: Token, cue: Cue) -> Report | None:
        if self.marker(verb) == "as" and any(
            self.tokens[i].lemma.lower() in CITING for i in list(self.sentence.ancestors(verb.index))[:2]
        ):
            return None
        if (deed := self._laid(verb, cue)) is not None:
            return deed
        sources = speakers_of(self, verb)
        if not sources and verb.relation == "acl":
            return None  # "a statement read on television"
        contents = tuple(self._contents(verb, cue))
        if contents and sources and sources[0] in contents[0].words and self._split_subject(verb) is not None:
            speaker = self.sentence.child(sources[0], "appos")
            sources = (speaker.index,) if speaker is not None else sources
        contents = self._without_narrated(verb, contents, sources)
        active = verb.upos == "VERB" and not is_passive(self.sentence, verb.index)
        contents = self._without_front(verb, self._with_subordinate(verb, contents))
        contents = contents if active else self._without_agents(contents, sources)
        if (clause := behind(self, verb, contents)) is not None:
            contents = (clause,)
            if not sources or sources[0] in clause.words:
                front = in_front(self, verb)
                sources = (front,) if front is not None else ()
        if not sources and active and any(one.form == Form.CLAUSE and one.words[0] > verb.index for one in contents):
            front = in_front(self, verb) if "VerbForm=Fin" in verb.feats else None
            sources = (front,) if front is not None else ()
        contents = tuple(one for one in contents if not is_remark(self, one.words[0]))
        unsaid = not sources and active and bool(contents) and contents[0].words[-1] == verb.index - 1
        astray = not contents or unsaid
        astray = astray or (active and self._is_last(verb) and self._reaches_into_tag(verb, sources, contents))
        if astray and active and (set_in := tag(self, verb, cue)) is not None:
            sources, contents = (set_in[0],), (set_in[1],)
        if not sources and (named := named_in_front(self, verb)) is not None:
            sources = (named,)
            contents = tuple(one for one in contents if named not in one.words)
        if not contents and sources and active:
            contents = tuple(self._unread(verb, cue, sources))
        if self._only_names(verb, contents):
            contents = ()
        contents = self._with_falsehood(verb, rounded(self, verb, contents, sources))
        inside = {verb.index, *self.sentence.subtree(verb.index)}
        own = inside - {word for content in contents for word in content.words}
        return Report(verb.index, tuple(sorted(own)), sources, contents, cue, cited_by(self, verb))

    def _without_agents(self, contents: tuple[Content, ...], sources: tuple[int, ...]) -> tuple[Content, ...]:
        """The contents without who says them: "was called a stunt | by the unions"."""
        by = (source for source in sources if self.marker(self.tokens[source]) == "by")
        agents = {i for source in by for i in self.sentence.subtree(source)}
        cut = (replace(one, words=self.trimmed([i for i in one.words if i not in agents])) for one in contents)
        return tuple(one for one in cut if one.words)

    def _with_falsehood(self, verb: Token, contents: tuple[Content, ...]) -> tuple[Content, ...]:
        """The contents, of which one is that a claim is false, and the parser took the claim alone for it or nothing:
        "claims that it fell | are lies, he said", "said reports that it fell | were untrue"."""
        claim = self.refuted
        if claim is None or claim.verbal:
            return contents
        whole = range(claim.noun, claim.by + 1)
        if not contents and all(one.upos == "DET" for one in self.tokens[verb.index + 1 : claim.noun]):
            return (Content(Form.CLAUSE, tuple(whole)),) if verb.index < claim.noun else contents
        cut = [one for one in contents if claim.noun in one.words]
        inside = [one for one in contents if one not in cut and not {*one.words} - {*whole}]
        if not cut or verb.index in whole:
            return contents
        added = Content(cut[0].form, tuple(sorted({*cut[0].words, *whole})))
        return tuple(added if one is cut[0] else one for one in contents if one not in inside)

    def parted(self, report: Report) -> Iterator[Report]:
        """A denial without a quotation behind its colon, and the report of that, which says how it is instead: "denied
        it: | “We were at home”"."""
        pairs = pairwise(self.tokens[report.head + 1 :])
        colon = next((one.index for one, two in pairs if one.text == ":" and two.text in OPENERS), None)
        denies = report.verbal and report.cue.polarity == Polarity.NEGATIVE and not self.in_marks(report.head)
        if not denies or colon is None or not report.sources or max(report.sources) > colon:
            yield report
            return
        cut = (replace(one, words=self.trimmed([i for i in one.words if i < colon])) for one in report.contents)
        yield replace(report, contents=tuple(one for one in cut if one.words))
        closing = next((i for i in range(colon + 2, len(self.tokens)) if self.tokens[i].text in CLOSERS), None)
        words = self.trimmed(list(range(colon + 2, closing or len(self.tokens))))
        told = (Content(Form.CLAUSE, words),) if words else ()
        yield replace(report, clause=(report.head,), contents=told, cue=self.speech["say"])

    def _without_narrated(
        self, verb: Token, contents: tuple[Content, ...], sources: tuple[int, ...]
    ) -> tuple[Content, ...]:
        """The contents without a clause in front that "and" or "but" joins to the report: it is told, and only what is
        behind the verb is said: "The film won a prize, | and its director said she was glad"."""
        if len(contents) < 2 or len(sources) != 1 or sources[0] > verb.index:
            return contents
        said = any(one.form is Form.CLAUSE and one.words[0] > verb.index for one in contents)
        joined = [i for i in range(sources[0]) if self.tokens[i].deprel == "cc" and self.tokens[i].head == verb.index]
        if not said or not joined:
            return contents
        return tuple(one for one in contents if one.words[-1] > joined[-1])

    def _laid(self, verb: Token, cue: Cue) -> Report | None:
        """The report of a verb that lays a deed at somebody's door: that he did it is said by whoever does so."""
        found = next((one for one in all_laid(self.sentence) if one.verb == verb.index), None)
        if found is None or found.open or not found.tellers:
            return None
        words = found.words(self.sentence)
        own = {verb.index, *self.sentence.subtree(verb.index)} - {*words}
        content = Content(Form.DEED, words)
        return Report(verb.index, tuple(sorted(own)), found.tellers, (content,), cue, cited_by(self, verb))

    def _unread(self, verb: Token, cue: Cue, sources: tuple[int, ...]) -> Iterator[Content]:
        """All that stands behind "X said", where the parser saw no clause in it: "said the bridge cost ten million"."""
        rest = self.trimmed(list(range(verb.index + 1, len(self.tokens))))
        if cue.lemma != "say" or not verb.is_root or len(rest) < _CLAUSE or max(sources) > verb.index:
            return
        first, marks = self.tokens[rest[0]], any(self.tokens[i].text in (",", ";", ":", *CLOSERS) for i in rest)
        if rest[0] == verb.index + 1 and first.upos in ("DET", "PROPN", "NOUN", "ADJ") and not marks:
            yield Content(Form.CLAUSE, rest)

    def _is_last(self, verb: Token) -> bool:
        """Whether a verb ends its sentence."""
        return all(one.upos == "PUNCT" for one in self.tokens[verb.index + 1 :])

    def _reaches_into_tag(self, verb: Token, sources: tuple[int, ...], contents: tuple[Content, ...]) -> bool:
        """Whether what passes for said is part of who says it, or who says it stands in front: "…, the mayor said"."""
        last = self.tokens[verb.index - 1] if verb.index else verb
        own = last.upos in ("NOUN", "PROPN", "PRON") or last.text == ","
        if not own or self.in_marks(verb.index):
            return False
        comma = next((i for i in range(last.index - 1, -1, -1) if self.tokens[i].text in (",", *CLOSERS)), -1)
        inside = any(comma < i < verb.index for content in contents for i in content.words)
        return inside or all(self.sentence.subtree(i)[-1] < comma for i in sources)

    def _without_front(self, verb: Token, contents: tuple[Content, ...]) -> tuple[Content, ...]:
        """The contents without a phrase in front that passes for one: "In a note sent today, Holm says he felt ill"."""

        def stands(content: Content) -> bool:
            first = self.tokens[content.words[0]]
            if first.text.lower() == "who" and first.head != verb.index and self.tokens[first.index - 1].text == ",":
                return False  # ", said a trader, who noted that …" tells more of the trader
            inside = any(self.tokens[i].relation in ("nsubj", "expl", "cop") for i in content.words)
            return first.index > verb.index or inside or first.upos != "ADP" or self.in_marks(first.index)

        said = any(one.form == Form.CLAUSE and one.words[0] > verb.index for one in contents)
        return tuple(one for one in contents if stands(one)) if said else contents

    def _only_names(self, verb: Token, contents: tuple[Content, ...]) -> bool:
        """Whether what passes for said is what a claim says that somebody calls something: "called reports that it fell
        | biased"."""
        thing = self.sentence.child(verb.index, "obj")
        if verb.lemma.lower() not in _CALLING or thing is None or thing.lemma.lower() not in self.nouns:
            return False
        inside = {*self.sentence.subtree(thing.index)}
        return any(one.form == Form.CLAUSE and {*one.words} <= inside for one in contents)

    def _with_subordinate(self, verb: Token, contents: tuple[Content, ...]) -> tuple[Content, ...]:
        """The contents, of which a clause in front of a tag hangs on what follows it, and is no statement of its own:
        "While it rains, he said, we wait"."""
        words = contents[0].words if contents and contents[0].form == Form.CLAUSE else ()
        if not words or words[-1] > verb.index or self.tokens[words[0]].lemma.lower() not in SUBORDINATE:
            return contents
        following = self.tokens[verb.index + 1].text if verb.index + 1 < len(self.tokens) else ""
        if following != "," or self.tokens[words[0]].relation != "mark":
            return contents
        if len(contents) == 2 and contents[1].form == Form.CLAUSE and contents[1].words[0] > verb.index:
            return (Content(Form.CLAUSE, (*words, *contents[1].words)),)
        return () if len(contents) == 1 else contents
