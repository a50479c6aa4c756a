"""The words of a sentence as reports divide them, and what each of them may report."""

from collections.abc import Iterable, Iterator
from typing import Final

from graph.extraction.attribution.clear import is_clear_by_itself, maker
from graph.extraction.attribution.reported import ADDING, OPENERS, RELATIVES, Content, Form
from graph.extraction.clauses import preposition
from graph.language.sentence import Sentence, Token
from graph.model import Polarity
from graph.vocabulary import Cue, Vocabulary

_LINKING: Final = ("be", "remain", "seem", "appear", "feel", "sound", "become", "stay", "grow")


def _lemma(sentence: Sentence, verb: Token) -> Iterator[str]:
    """The lemmas that a verb may be known by, longest first: "point out" before "point"."""
    particle = sentence.child(verb.index, "compound:prt")
    word = verb.lemma.lower()
    if particle:
        yield f"{word} {particle.lemma.lower()}"
    following = sentence.tokens[verb.index + 1 : verb.index + 2]
    if following and following[0].relation in ("advmod", "advcl", "case", "compound", "obj"):
        yield f"{word} {following[0].lemma.lower()}"
    before = sentence.tokens[verb.index - 1] if verb.index else None
    if before is not None and before.relation == "aux" and before.text.lower() in ("would", "'d", "’d"):
        yield f"would {word}"  # "would like to see it": what somebody likes he need not want
    yield word


class Words:
    """The words of one sentence, and what each of them may report."""

    def __init__(self, sentence: Sentence, vocabulary: Vocabulary) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.speech = vocabulary.speech
        self.nouns = vocabulary.speech_nouns
        self.adjectives = vocabulary.speech_adjectives
        self.cues = [self._cue(token) for token in self.tokens]

    def _cue(self, token: Token) -> Cue | None:
        if (felt := self._felt(token)) is not None:
            return felt
        if token.upos in ("VERB", "AUX"):
            return next((self.speech[name] for name in _lemma(self.sentence, token) if name in self.speech), None)
        if token.upos == "NOUN" and token.deprel == "acl:relcl" and self.sentence.child(token.index, "cop") is None:
            return self.speech.get(token.lemma.lower())  # "a view which most brokers dispute"
        if token.upos == "NOUN":
            return self.verb_after_all(token) or self.nouns.get(token.lemma.lower())
        return None

    def _felt(self, token: Token) -> Cue | None:
        """What an adjective says of whoever is so: "is convinced that …"; participles may be taken for verbs."""
        if token.upos not in ("ADJ", "VERB") or token.text.lower() not in self.adjectives:
            return None
        being = self.sentence.child(token.index, "cop") or any(
            self.tokens[i].deprel == "aux:pass" for i in self.sentence.children(token.index)
        )
        linked = token.relation == "xcomp" and self.tokens[token.head].lemma.lower() in _LINKING
        told = being or linked or maker(self.sentence, token) is not None
        return self.adjectives[token.text.lower()] if told and not is_clear_by_itself(self.sentence, token) else None

    def verb_after_all(self, token: Token) -> Cue | None:
        """What a present tense is taken for that the parser took for a plural: "Ethiopia denies that …"."""
        word, before = token.text.lower(), self.tokens[token.index - 1]
        if not word.endswith("s") or not token.index:
            return None
        below = [self.tokens[i] for i in self.sentence.children(token.index)]
        named = before.upos == "PROPN" and before.head == token.index
        hung = named and any(one.relation in ("acl", "ccomp") and one.index > token.index for one in below)
        stems = (word[:-3] + "y" if word.endswith("ies") else word[:-1], word[:-1])
        cue = next((self.speech[stem] for stem in stems if stem in self.speech), None)
        denies = cue is not None and cue.polarity == Polarity.NEGATIVE and self._ends_with(token)
        return cue if hung or denies or self._governs_behind(token) else None

    def _ends_with(self, token: Token) -> bool:
        """Whether a headline ends with a name and a verb, or with "claim" behind them: "…, Holm denies (claim)"."""
        front = next((i for i in range(token.index - 1, -1, -1) if self.tokens[i].upos != "PROPN"), -1)
        rest = [one for one in self.tokens[token.index + 1 :] if one.upos not in ("PUNCT", "DET")]
        claim = len(rest) == 1 and rest[0].lemma.lower() in self.nouns
        return front < token.index - 1 and self.tokens[front].text in (",", ";") and (not rest or claim)

    def _governs_behind(self, token: Token) -> bool:
        """Whether "that" or "having" stands straight behind what may be a verb, and a name in front of it.

        Between them may stand an apposition: "Smith, a lawyer, doubts that …".
        """
        following = self.tokens[token.index + 1].text.lower() if token.index + 1 < len(self.tokens) else ""
        before = self.tokens[token.index - 1]
        named = before.upos == "PROPN" or (before.text == "," and self.tokens[0].upos == "PROPN")
        bare = token.is_root and before.relation == "compound" and self.sentence.child(token.index, "cop") is None
        if bare and following in ("that", "having"):
            return True  # "The committee's report concludes that …", which has no other verb
        determined = following == "that" and self.sentence.child(token.index, "det") is not None
        return named and following in ("that", "having") and not determined

    def marker(self, token: Token) -> str:
        """The preposition in front of a phrase or gerund, in one word; "that" and "to" are none."""
        if marker := preposition(self.sentence, token.index):
            return marker
        marks = (self.tokens[below] for below in self.sentence.children(token.index))
        return next((one.lemma.lower() for one in marks if one.relation == "mark" and one.upos in ("SCONJ", "ADP")), "")

    def is_occasion(self, index: int) -> bool:
        """Whether a noun for what others say is only the occasion of a report: "protested after | reports that …"."""
        noun = self.tokens[index]
        others = noun.upos == "NOUN" and noun.lemma.lower() in self.nouns
        return others and preposition(self.sentence, index) in ("after", "amid", "over", "following", "despite")

    def has_gap(self, verb: Token) -> bool:
        """Whether what is said lacks what a relative pronoun in front of its speaker stands for: "who they say won"."""
        if verb.deprel != "acl:relcl":
            return False
        below = [self.tokens[i] for i in self.sentence.children(verb.index) if i < verb.index]
        speakers = [one for one in below if one.relation == "nsubj" and one.text.lower() not in RELATIVES]
        first = self.tokens[self.sentence.subtree(speakers[-1].index)[0] - 1] if speakers else None
        if first is None:
            return False
        following = self.tokens[min(verb.index + 1, len(self.tokens) - 1)]
        bare = first.index == verb.head and following.upos == "AUX" and "VerbForm=Fin" in following.feats
        return bare or first.text.lower() in RELATIVES  # "money | they say could go"

    def is_finite(self, token: Token) -> bool:
        """Whether a predicate is finite, by itself or by an auxiliary."""
        parts = [token, *(self.tokens[i] for i in self.sentence.children(token.index))]
        return any("VerbForm=Fin" in one.feats for one in parts if one is token or one.relation in ("aux", "cop"))

    def has_finite(self, words: Iterable[int]) -> bool:
        """Whether any of some words is finite, whatever it belongs to."""
        return any("VerbForm=Fin" in self.tokens[i].feats for i in words)

    def in_marks(self, index: int) -> bool:
        """Whether a word stands behind an opening mark that is not closed before it."""
        return sum(self.tokens[i].text in (*OPENERS, "”", "»") for i in range(index)) % 2 == 1

    def trimmed(self, words: list[int]) -> tuple[int, ...]:
        def edge(index: int) -> bool:
            token = self.tokens[index]
            joins = token.deprel == "cc"  # but "Neither Oslo nor Bern …"
            return (token.upos == "PUNCT" and token.text not in ("$", "£", "€")) or joins

        first, last = 0, len(words)
        while first < last and edge(words[first]):
            first += 1
        while last > first and edge(words[last - 1]):
            last -= 1
        return tuple(words[first:last])

    def is_loose(self, verb: Token) -> bool:
        """Whether a speech verb hangs inside what another one reports, but reports beside it.

        ", adding that …", and the second verb of "said it had arrested five spies and warned that …".
        """
        if verb.upos != "VERB" or self.cues[verb.index] is None or verb.is_root:
            return False
        if verb.relation == "advcl" and verb.lemma.lower() in ADDING and verb.text.lower().endswith("ing"):
            return True
        head = self.tokens[verb.head]
        if verb.relation != "conj" or self.sentence.child(verb.index, "nsubj", "mark", "aux"):
            return False
        while head.relation == "conj":
            head = self.tokens[head.head]
        if head.relation != "ccomp" or head.is_root or self.cues[head.head] is None:
            return False
        marked = any(self.tokens[below].relation == "mark" for below in self.sentence.children(head.index))
        above = self.tokens[head.head]
        if verb.index < above.index:
            return False  # "was taken to hospital but declared dead, doctors said"
        past = "Tense=Past" in verb.feats and "Tense=Past" in above.feats
        # What follows a speech verb of its own form, and not an infinitive, is what the first speaker says next.
        return (past or verb.feature("Tense") == above.feature("Tense") != "") and not (
            marked and not self.sentence.child(verb.index, "ccomp")
        )

    def is_set_off(self, verb: Token) -> bool:
        """Whether a speech clause stands between commas or beside a quotation: "…, she said, …"."""
        inside = [i for i in self.sentence.subtree(verb.index) if self.tokens[i].upos != "PUNCT"]
        marks = [
            self.tokens[i] for i in inside if self.tokens[i].relation == "mark" and self.tokens[i].head == verb.index
        ]
        if any(mark.lemma.lower() != "as" for mark in marks):
            return False
        before = self.tokens[inside[0] - 1].text if inside[0] else ""
        after = self.tokens[inside[-1] + 1].text if inside[-1] + 1 < len(self.tokens) else ""
        return bool({before, after} & {",", "”", "—", "–", "-", "’", "»", *OPENERS})

    def is_inserted(self, token: Token, verb: Token) -> bool:
        """Whether a report is set into a clause: ", he said, "."""
        return token.relation == "parataxis" and token.index != verb.index and self.is_set_off(token)

    def _predicate(self, index: int) -> int:
        """The clause that a word stands in: itself if it is a predicate, else the next one above."""
        for place in (index, *self.sentence.ancestors(index)):
            token = self.tokens[place]
            if token.relation in ("aux", "cop"):
                continue  # ", she added, had forgotten" may hang on "had"
            if token.upos in ("VERB", "AUX") or self.sentence.child(place, "nsubj", "cop") or token.is_root:
                return place
        return index

    def rest(self, head: int, without: set[int]) -> Content | None:
        """The clause of a word without some of its words, up to the next semicolon on either side."""
        pivot = min(without)
        head = self._predicate(head)
        while self._is_below(head, without) and not self.tokens[head].is_root:
            if min(set(self.sentence.subtree(head)) - without, default=head) > pivot:
                break
            if self.tokens[head].relation != "xcomp" and not self._last(without):
                break
            head = self._predicate(self.tokens[head].head)
        clause = self._relative(head, without)
        breaks = [i for i, token in enumerate(self.tokens) if token.text == ";"]
        low = max((i for i in breaks if i < pivot), default=-1)
        high = min((i for i in breaks if i > pivot), default=len(self.tokens))
        low = max(low, self._aside(without))
        relative = self.tokens[head].deprel == "acl:relcl"
        kept = [i for i in clause if low < i < high and not (relative and self._is_relative(i, head))]
        left_out: set[int] = set()
        for index in kept:
            token = self.tokens[index]
            beside = token.relation in ("conj", "parataxis") and token.head == head and self._says(token)
            if index != head and self.cues[index] and token.upos == "VERB" and (beside or self.is_loose(token)):
                left_out |= {*self.sentence.subtree(index)}
        words = self.trimmed([i for i in kept if i not in left_out])
        return Content(Form.AROUND, words) if words else None

    def _is_below(self, head: int, without: set[int]) -> bool:
        """Whether a clause is a part of what a report is said of: "they accept | that it fell, an aide said"."""
        relation = self.tokens[head].relation
        that = relation == "ccomp" and self._last(without) and self.tokens[self.tokens[head].head].upos == "VERB"
        return relation in ("xcomp", "advcl", "acl") or (that and self._opens_with_that(head))

    def _opens_with_that(self, head: int) -> bool:
        first = self.tokens[self.sentence.subtree(head)[0]]
        return first.text.lower() == "that" and first.relation == "mark"

    def _relative(self, head: int, without: set[int]) -> list[int]:
        """A clause without some words; where these are set into a relative clause at its end, only that clause."""
        clause = [i for i in self.sentence.subtree(head) if i not in without]
        pivot = min(without)
        if self._last(without) or self.tokens[pivot - 1].text != ",":
            return clause
        opening = [
            i
            for i in clause
            if i < pivot
            and self.tokens[i].lemma.lower() in ("whose", "which", "who")
            and self.tokens[i - 1].text == ","
        ]
        kept = [i for i in opening if self.tokens[i].lemma.lower() == "whose"]
        return [i for i in clause if i > opening[-1] or i in kept[-1:]] if opening else clause

    def _aside(self, without: set[int]) -> int:
        """Where a phrase begins that a report is set into: ", in retaliation, it said, for …"."""
        pivot, behind = min(without), max(without) + 1
        if behind < len(self.tokens) and self.tokens[behind].text == ",":
            behind += 1
        commas = [i for i in range(pivot) if self.tokens[i].text == ","]
        if len(commas) < 2 or commas[-1] != pivot - 1 or behind >= len(self.tokens):
            return -1
        phrase = self.tokens[commas[-2] + 1 : commas[-1]]
        nominal = all(token.upos not in ("VERB", "AUX") for token in phrase)
        inside = phrase and phrase[0].upos == "ADP" and nominal and self.tokens[behind].upos == "ADP"
        return commas[-2] if inside else -1

    def _last(self, words: set[int]) -> bool:
        """Whether some words end the sentence or the part of it before a semicolon."""
        behind = self.tokens[max(words) + 1 :]
        following = next((token for token in behind if token.text not in (",", "”", '"')), None)
        return following is None or following.text in (".", ";", "!", "?")

    def _says(self, verb: Token) -> bool:
        """Whether a clause beside another one reports for itself: "…, but Egypt said …"."""
        return any(self.tokens[below].relation == "ccomp" for below in self.sentence.children(verb.index))

    def _is_relative(self, index: int, head: int) -> bool:
        token = self.tokens[index]
        if token.relation == "case" and token.head == index + 1:  # "in which, according to the ministry, …"
            return self._is_relative(index + 1, head)
        return token.lemma.lower() in ("who", "which") and token.head == head
