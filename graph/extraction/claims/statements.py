"""Statements: claims for what somebody says that is worth keeping word for word."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from graph.extraction.attribution.attributor import Attributor
from graph.extraction.attribution.conditions import is_negated
from graph.extraction.attribution.cuts import COGNITION
from graph.extraction.attribution.reported import SUBORDINATE, Form
from graph.extraction.attribution.sayings import Saying
from graph.extraction.attribution.stance import StanceReader
from graph.extraction.claims.evidence import evidence, speaking
from graph.extraction.claims.saiddays import SaidDays
from graph.extraction.claims.told import FAIR
from graph.extraction.clauses import preposition
from graph.extraction.linking.links import Links
from graph.extraction.ourselves import the_other
from graph.extraction.timing.tense import opening
from graph.language.sentence import Sentence
from graph.model import Article, Binding, Certainty, Claim, Modality, Polarity, Stance, StatementProposition
from graph.terms import Iri
from graph.vocabulary import Vocabulary

# "Call" asks for something only with "for" and "on"; as a verb of naming it does not.
_NAMING: Final = ("call",)
_GIVEN: Final = {"if", "unless"}
"""What opens a clause on which it hangs whether all that is said is so."""
_SEEMING: Final = ("seem", "appear", "look")
_UNSAID_OF: Final = ("as", "of", "for", "to", "having", "being")
"""Openings of a phrase that "is" does not go before."""
_CHARGING: Final = ("accuse", "suspect")
_LIKENING: Final = ("compare", "liken")
_OPENING: Final = " \"“‘«"
_NOUNS: Final = ("NOUN", "PROPN", "PRON")
_QUOTED: Final = re.compile(r"[\"“][^\"“”]+[\"”]")


def _in_words(text: str, saying: Saying, sentence: Sentence) -> str:
    """What is said, as a proposition: "called it a joke" says that *it [is] a joke*."""
    words = " ".join(" ".join(text[low:high] for low, high in saying.shown).split())
    low = saying.shown[0][0]
    if saying.form != Form.PHRASE or low >= saying.start:
        return words
    thing = " ".join(text[low : min(saying.shown[0][1], saying.start)].split())
    said = words.removeprefix(thing).strip()
    if thing[-1:] in _OPENING:  # 'called the charge "a lie"': the mark is that of what follows
        thing, said = thing.rstrip(_OPENING), said.strip(_OPENING + "”»")
    covered = sentence.covering(low, low + len(thing))
    if not any(sentence.tokens[index].upos in _NOUNS for index in covered):
        return said.strip('"“”')  # behind "that “" stands a clause
    tops = [sentence.tokens[index] for index in covered if sentence.tokens[index].head not in covered]
    like = saying.lemma in _LIKENING and said.startswith("to ")
    if not said or not tops or "," in thing or (not like and said.split()[0].lower() in _UNSAID_OF):
        return words
    many = len(tops) == 1 and tops[0].feature("Number") == "Plur"
    if like:
        alike = said.removeprefix("to ").strip()
        alike = alike.strip('"') if alike.count('"') == 1 else alike  # the mark closes behind what is no part of it
        return f"{thing} [{'are' if many else 'is'} like] {alike}"
    guilty = " guilty of" if saying.lemma in _CHARGING and _is_named(sentence, saying) else ""
    return f"{thing} [{'are' if many else 'is'}{guilty}] {said}"


def _is_named(sentence: Sentence, saying: Saying) -> bool:
    """Whether what somebody is said to have done is said with a noun behind "of": "accused him of | treason"."""
    words = [one for one in sentence.covering(saying.start, saying.end) if sentence.tokens[one].upos != "PUNCT"]
    top = next((one for one in words if sentence.tokens[one].head not in words), None)
    named = top is not None and sentence.tokens[top].upos in ("NOUN", "PROPN")
    return named and top is not None and preposition(sentence, top) == "of"


class Statements:
    """Makes the statement claims of an article from its sayings."""

    def __init__(
        self,
        article: Article,
        links: Links,
        attributor: Attributor,
        stances: StanceReader,
        vocabulary: Vocabulary,
        days: SaidDays,
    ) -> None:
        self._days = days
        self._article = article
        self._links = links
        self._attributor = attributor
        self._stances = stances
        self._speech = vocabulary.speech | vocabulary.speech_nouns

    def claims(self, sentences: tuple[Sentence, ...], said: set[tuple[int, int]]) -> Iterator[Claim]:
        """The statements; ``said`` are the predicates (characters) of which relations say it all."""
        starts = {one.start: one for one in sentences}
        ordered = sorted(starts)
        for saying in self._attributor.sayings:
            sentence = starts[ordered[max(bisect_right(ordered, saying.start) - 1, 0)]] if ordered else None
            if not saying.whole or sentence is None or self._is_part(saying) or self._only_leads(saying):
                continue
            if saying.nested and not self._is_passed_on(saying):
                continue
            if self._is_led_to(saying) or self._again(saying):
                continue
            tops = self._tops(saying, sentence)
            kept = saying.form.nominal or self._denies(saying) or self._has_own_words(saying)
            if not kept and tops and self._is_said(sentence, tops, said):
                continue  # a denial is kept: that it was not so may be all that is known of it
            yield self._claim(saying, sentence, tops)

    def _claim(self, saying: Saying, sentence: Sentence, tops: list[int]) -> Claim:
        text = self._article.text
        content = _in_words(text, saying, sentence)
        mentions = tuple(one.entity for low, high in saying.shown for one in self._links.beginning(low, high))
        if (other := self._other(saying)) is not None:
            content, mentions = f"[{self._links.known(other).label} is] {content}", (other, *mentions)
        stance, cues, moves = self._stance(saying, sentence, tops)
        outer = [
            one
            for one in self._attributor.over(saying.start, saying.end)
            if one.end - one.start > saying.end - saying.start and one.holder != saying.holder
        ]
        return Claim(
            self._article.iri,
            StatementProposition(content, mentions),
            saying.holder,
            tuple(evidence(text, low, high, (sentence,)) for low, high in saying.shown),
            saying.mode,
            stance,
            tuple(dict.fromkeys((*saying.reported_by, *(one.holder for one in outer)))),
            self._days.of(saying),
            FAIR,
            f"attribution: {saying.cue}",
            cues,
            (*speaking(saying, self._links), *moves),
        )

    def _other(self, saying: Saying) -> Iri | None:
        """Who is accused by one of two who "accused each other of" something."""
        alike = (one for one in self._attributor.sayings if (one.verb, one.spans) == (saying.verb, saying.spans))
        between = self._article.text[saying.verb[1] : saying.start]
        charged = saying.lemma in _CHARGING
        return the_other(between, saying.holder, {one.holder for one in alike}) if charged else None

    def _is_part(self, saying: Saying) -> bool:
        """Whether a saying is only a part of what its holder is said to say anyway: words quoted in a paraphrase."""
        return any(
            one.holder == saying.holder
            and one.whole
            and (one.size, -one.start) > (saying.size, -saying.start)
            and one.covers(saying.start, saying.end)
            and (one.lemma == saying.lemma or saying.cue == "“…”" or saying.form.nominal)
            for one in self._attributor.over(saying.start, saying.end)
        )

    def _only_leads(self, saying: Saying) -> bool:
        """Whether a saying only leads to another of its holder's: "said it believed that …"."""
        return any(
            one.holder == saying.holder
            and one.whole
            and not one.form.nominal
            and saying.start <= one.verb[0]
            and one.end == saying.end
            and one.verb[0] - saying.start < 4
            and one.start > saying.start
            and not one.form.nominal  # "said it called the plan a joke", of which the joke is a part
            and one.lemma not in COGNITION
            for one in self._attributor.over(saying.end - 1, saying.end)
        )

    def _is_passed_on(self, saying: Saying) -> bool:
        """Whether what a quotation says that somebody says is told by another: of himself a speaker says it anyway."""
        above = [one for one in self._attributor.over(saying.start, saying.end) if not one.nested]
        return bool(above) and all(one.holder != saying.holder for one in above)

    def _is_led_to(self, saying: Saying) -> bool:
        """Whether a saying is only the first part of what its holder says: the A of "she said she felt A and B"."""
        return any(
            one.holder == saying.holder
            and one.whole
            and one.start <= saying.verb[0] < one.start + 4
            and one.end > saying.end
            for one in self._attributor.over(saying.start, saying.end)
        )

    def _again(self, saying: Saying) -> bool:
        """Whether another report gives the same words to the same holder, and tells more of how they came."""
        return any(
            one.holder == saying.holder
            and one.whole
            and one.spans == saying.spans
            and (len(one.reported_by), -one.verb[0]) > (len(saying.reported_by), -saying.verb[0])
            for one in self._attributor.over(saying.start, saying.end)
        )

    def _tops(self, saying: Saying, sentence: Sentence) -> list[int]:
        """The main predicates of what is said, coordinated ones too."""
        inside = {
            i for low, high in saying.spans for i in sentence.covering(low, high) if sentence.tokens[i].upos != "PUNCT"
        }
        first = next(
            (i for i in sorted(inside) if sentence.tokens[i].head not in inside or sentence.tokens[i].is_root), None
        )
        if first is None:
            return []
        first = self._main_of(sentence, first, inside)
        described = sentence.tokens[first].upos == "ADJ" and sentence.child(first, "cop") is not None
        if saying.form == Form.AROUND or not (described or sentence.tokens[first].upos in ("VERB", "AUX")):
            tops = [i for i in inside if sentence.tokens[i].head not in inside or sentence.tokens[i].is_root]
            verbs = [i for i in tops if sentence.tokens[i].relation == "ccomp"] or tops
            first = max(verbs, key=lambda i: len(sentence.subtree(i)))
        beside = [
            i
            for i in sentence.children(first)
            if i in inside
            and sentence.tokens[i].relation == "conj"
            and sentence.tokens[i].upos in ("VERB", "AUX", "ADJ")
        ]
        return [first, *beside]

    def _main_of(self, sentence: Sentence, first: int, inside: set[int]) -> int:
        """The first main predicate behind clauses that hang on it: "while it may rain, the outlook | is good"."""
        token = sentence.tokens[first]
        mark = sentence.child(first, "mark")
        if mark is None or mark.lemma.lower() not in SUBORDINATE - _GIVEN or token.relation not in ("ccomp", "advcl"):
            return first
        beside = (i for i in sentence.children(token.head) if i > first and i in inside)
        return next((i for i in beside if sentence.tokens[i].relation == "ccomp"), first)

    def _has_own_words(self, saying: Saying) -> bool:
        """Whether some of the words that are told stand in marks, as the speaker's own: 'seized "about five" ships'."""
        text = " ".join(self._article.text[low:high] for low, high in saying.shown)
        return _QUOTED.search(text) is not None

    def _is_said(self, sentence: Sentence, tops: list[int], said: set[tuple[int, int]]) -> bool:
        return all((sentence.tokens[i].start, sentence.tokens[i].end) in said for i in tops)

    def _stance(
        self, saying: Saying, sentence: Sentence, tops: list[int]
    ) -> tuple[Stance, tuple[str, ...], tuple[Binding, ...]]:
        """The stance of a statement: its words carry their own "not", so only who denies them makes it negative."""
        stance, cues, moves = Stance(), tuple[str, ...](), tuple[Binding, ...]()
        cue = self._speech.get(saying.lemma)
        denied = self._denies(saying)
        if tops and (not saying.form.nominal or self._is_governed(saying, sentence, tops[0])):
            stance, cues, moves = self._content_stance(sentence, tops)
            unsure = cue.certainty if cue and saying.form == Form.AROUND and not saying.denied else ""
            if unsure and stance.certainty == Certainty.CERTAIN and Certainty(unsure) != Certainty.CERTAIN:
                stance, cues = replace(stance, certainty=Certainty(unsure)), (*cues, saying.cue)  # ", they think, "
        elif saying.form.nominal and cue and cue.modality and saying.lemma not in _NAMING:
            stance = replace(stance, modality=Modality(cue.modality))  # "proposed a delay", "promised “full support”"
            cues = (saying.cue,)
        moves = tuple(one for one in moves if one.role != Polarity.NEGATIVE)
        if denied and saying.echo:
            stance, cues, moves = stance.denied, (), ()  # however sure the other is who says it
        if denied:
            cues = tuple({*cues, saying.cue})
            if saying.verb[1] and self._article.text[: saying.verb[1]].endswith(saying.cue):
                moves = (*moves, Binding(Polarity.NEGATIVE.value, saying.verb[1] - len(saying.cue), saying.verb[1]))
        return replace(stance, polarity=Polarity.NEGATIVE if denied else Polarity.POSITIVE), cues, moves

    def _is_governed(self, saying: Saying, sentence: Sentence, top: int) -> bool:
        """Whether a gerund is what a verb is about that says whether it was done: "considered bombing the port"."""
        token = sentence.tokens[top]
        gerund = token.upos == "VERB" and token.relation in ("xcomp", "ccomp") and token.text.lower().endswith("ing")
        near = sentence.tokens[token.head]
        return gerund and near.lemma.lower() == saying.lemma and near.index < top and not opening(sentence, top)

    def _content_stance(
        self, sentence: Sentence, tops: list[int]
    ) -> tuple[Stance, tuple[str, ...], tuple[Binding, ...]]:
        """The stance of the main predicates: of the first, or of a later one that says what it leaves open."""
        readings = [self._predicate_stance(sentence, top) for top in tops]
        first = readings[0]
        if sentence.tokens[tops[0]].upos == "VERB" and first[0].certainty == Certainty.CERTAIN:
            return first
        return next((one for one in readings if one[0].modality != Modality.ACTUAL), first)

    def _predicate_stance(self, sentence: Sentence, top: int) -> tuple[Stance, tuple[str, ...], tuple[Binding, ...]]:
        token = sentence.tokens[top]
        stance, cues, moves = self._stances.read(sentence, top)
        own = self._stances.own(sentence, top)
        below = sentence.child(top, "ccomp")
        subject = sentence.child(top, "nsubj")
        others = subject is not None and subject.upos != "PRON" and own is not None and own.modality == "hoped"
        if others:
            return stance, cues, moves  # "said Bonn wanted talks": whoever says so need not want them
        if own and own.modality in ("hoped", "obliged") and stance.modality == Modality.ACTUAL:
            return replace(stance, modality=Modality(own.modality)), (*cues, token.text), moves
        seen = sentence.child(top, "xcomp") if token.lemma.lower() in _SEEMING else None
        likely = self._stances.own(sentence, seen.index) if seen is not None and seen.upos == "ADJ" else None
        if likely and likely.certainty in ("possible", "probable") and stance.certainty == Certainty.CERTAIN:
            return replace(stance, certainty=Certainty(likely.certainty)), (*cues, likely.lemma), moves
        able = own is not None and own.lemma == "able" and is_negated(sentence, top)  # "not able to pay": it does not
        if token.upos == "ADJ" and own and own.certainty in ("possible", "probable") and not able:
            return replace(stance, certainty=Certainty(own.certainty)), (*cues, token.text), moves
        if token.lemma.lower() == "let" and sentence.child(top, "obj", "nsubj") and stance.modality == Modality.ACTUAL:
            return replace(stance, modality=Modality.REQUESTED), (*cues, token.text), moves
        if subject and subject.text in ("I", "We", "we") and below and own and not own.polarity:
            inner, inner_cues, inner_moves = self._stances.read(sentence, below.index)
            return replace(inner, certainty=stance.certainty), inner_cues, inner_moves
        return stance, cues, moves

    def _denies(self, saying: Saying) -> bool:
        """Whether the holder says that it is not so."""
        cue = self._speech.get(saying.lemma)
        return saying.denied or (cue is not None and cue.polarity == Polarity.NEGATIVE and not self._as(saying))

    def _as(self, saying: Saying) -> bool:
        """Whether a phrase says as what something is rejected ("dismissed it as a farce"): that is meant."""
        before = self._article.text[: saying.start].rstrip(" \n\"“‘'«")
        return saying.form.nominal and (before.endswith((" as", " as a", " as an")))
