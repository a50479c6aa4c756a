"""Who speaks on where a pronoun says something: "…, he added", "It also notes that …"."""

from typing import Final

from graph.extraction.attribution.floor import Floor, Spoke, is_human, pronoun_of
from graph.extraction.attribution.quotations import Quotations
from graph.extraction.attribution.reported import Report
from graph.extraction.attribution.speakers import Speakers
from graph.extraction.lexicon import DOCUMENTS
from graph.extraction.meaning.actors import Actors
from graph.extraction.meaning.givennames import is_womans
from graph.extraction.stretches import line_around
from graph.language.sentence import Sentence, Token
from graph.terms import Iri

_GOING_ON: Final = ("add", "continue", "go on", "conclude")
_SAID: Final = 1000
"""Characters behind which nobody "also" says something."""
_NEAR: Final = 12
"""So many names back somebody else may be meant."""
_LATELY: Final = 7
"""So many sentences back somebody may have spoken."""


class Resumptions:
    """Finds whom pronouns mean that go on speaking."""

    def __init__(self, text: str, quotations: Quotations, actors: Actors, speakers: Speakers, floor: Floor) -> None:
        self._text = text
        self._quotations = quotations
        self._actors = actors
        self._speakers = speakers
        self._floor = floor

    def of(self, sentence: Sentence, report: Report) -> Iri | None:
        """Who spoke last, where a pronoun behind or inside what is said means him: "…, he added".

        Whoever is named inside what is said is not meant, and nobody else has been named since.
        """
        pronoun = sentence.tokens[report.sources[0]]
        word = pronoun.text.lower()
        if (also := self._also(sentence, report, word)) is not None:
            return also
        if word not in ("he", "she", "it") or not report.contents or not report.verbal:
            return None
        first = min((content.words[0] for content in report.contents if content.words), default=pronoun.index)
        if first > pronoun.index:
            return self._unnamed_before(pronoun)
        if told_of := self._actors.pronouns.bonds.unnamed(sentence, pronoun):
            return told_of  # "His wife was not let in, she said"
        # Who speaks inside of what is said has not spoken before it: "“Ada promised to come,” it added".
        last = self._floor.last_of_sort(sentence.tokens[first].start, person=word != "it")
        if last is None or not self._has_the_floor(last, sentence, report, word):
            return self._alone_before(sentence, last, word)
        if word != "it" and self._floor.was_person(last) and self._is_other(last, word):
            return None
        return None if self._another_is_named(last, sentence, report, pronoun) else last[1]

    def _also(self, sentence: Sentence, report: Report, word: str) -> Iri | None:
        """Who spoke last, where a sentence begins with "He also said": others named since have said nothing."""
        following = sentence.tokens[1].text.lower() if len(sentence) > 1 else ""
        if report.sources != (0,) or word not in ("he", "she") or following != "also" or report.head > 2:
            return None
        heard = self._floor.between(max(sentence.start - _SAID, 0), sentence.start - 1)
        last = next((one for one in reversed(heard) if self._floor.was_alone(one)), None)
        if last is None or not self._floor.was_person(last):
            return None
        return None if self._is_other(last, word) else last[1]

    def _is_other(self, last: Spoke, word: str) -> bool:
        """Whether whoever spoke last is known to be a "she" where the word is "he", or a "he" where it is "she"."""
        woman = is_womans(self._actors.links.known(last[1]).label)
        called = last[1] in self._actors.pronouns.heard.called[word == "he"]
        return called or (woman is not None and woman != (word == "she")) or self._floor.pronoun(last) not in ("", word)

    def _has_the_floor(self, last: Spoke, sentence: Sentence, report: Report, word: str) -> bool:
        """Whether whoever spoke last may go on: of that sort, in this paragraph or the one before, and lately."""
        before = self._floor.before
        goes_on = report.cue.lemma in _GOING_ON or self._floor.pronoun(last) == word
        long_ago = last[0] < (before.start if before is not None else 0)
        if long_ago and not goes_on and not self._is_free_between(last[0], sentence.start):
            return False
        paragraph = line_around(self._text, sentence.start)[0]
        if last[0] < line_around(self._text, max(paragraph - 2, 0))[0]:
            return False
        return self._floor.was_person(last) == (word != "it")

    def _is_free_between(self, start: int, end: int) -> bool:
        """Whether nothing but quotations stands between two places, after the sentence of the first."""
        between = [one for one in self._floor.lately(_LATELY) if one.start > start and one.end <= end]
        return all(self._quotations.at(one.start) is not None for one in between)

    def _another_is_named(self, last: Spoke, sentence: Sentence, report: Report, pronoun: Token) -> bool:
        """Whether another one of that sort has been named since, or in front of the pronoun and not in what is said.

        Whom the last speaker names in his sentence is not the next "he": "Levitt said Sinwar knew. “…,” he said."
        """
        place, speaker = last
        heard = self._floor.sentence_of(place)[1] if place < sentence.start else place
        person = self._floor.was_person(last)
        since = [
            one
            for one in reversed(self._actors.discourse.named[-_NEAR:])
            if heard <= one.start < sentence.start and one.entity != speaker and (one.kind == "Person") == person
        ]
        said = {i for content in report.contents for i in content.words}
        here = (
            one.kind == "Person" and not set(sentence.covering(one.start, one.end)) & said
            for one in self._actors.links.beginning(sentence.start, pronoun.start)
        )
        return any(here) or any(not self._quotations.at(one.start) for one in since)

    def _unnamed_before(self, pronoun: Token) -> Iri | None:
        """Who spoke in the sentence before without a name, where a sentence that begins with a pronoun means him.

        "The mayor of Riga said …. She added that …", "A report found …. It also notes that …"; whoever has a name is
        found by it.
        """
        before, last, word = self._floor.before, self._floor.last, pronoun.text.lower()
        if pronoun.index > 1 or before is None:
            return None
        if last is None or not before.start <= last[0] < before.end or not self._floor.was_alone(last):
            return self._document_in(before, word) or self._somebody_in(before, word)
        if self._floor.pronoun(last) == word or (self._floor.was_asked(last) and word != "it"):
            return last[1]  # no body is "she", but the spokeswoman is who spoke for it
        links = self._actors.links
        if word == "it" and self._is_subject_of(before, last):
            known = links.known(last[1])
            if known.kind != "State" and (known.kind != "Person" or " " not in known.label):
                return last[1]  # "Tanjug said Belgrade had agreed. It said …"
        if last[1] in links.gazetteer.known or links.known(last[1]).kind == "Person":
            return None
        return last[1] if self._floor.was_human(last) == (word != "it") else None

    def _is_subject_of(self, sentence: Sentence, spoke: Spoke) -> bool:
        """Whether a speaker is the subject of a sentence, and not of a clause in it, and no human being."""
        subject = sentence.child(sentence.root.index, "nsubj")
        place = min(token.start for token in (sentence.root, *([subject] if subject else ())))
        return subject is not None and spoke[0] in (place, sentence.root.start) and not self._floor.was_human(spoke)

    def _document_in(self, before: Sentence, word: str) -> Iri | None:
        """The document that is the subject of a sentence behind which "It says" follows: "Article 5 is short. It …".

        Who is named in that sentence besides does not say what a document does.
        """
        subject = before.child(before.root.index, "nsubj")
        if subject is None or word != "it" or subject.lemma.lower() not in DOCUMENTS:
            return None
        return _only(self._speakers.of(before, subject.index, freely=True))

    def _alone_before(self, sentence: Sentence, last: Spoke | None, word: str) -> Iri | None:
        """The person without a name of whom alone the sentence before a quotation tells: "The mayor was unmoved. “It is
        late,” he said."."""
        before = self._floor.before
        if before is None or self._quotations.at(sentence.start + 1) is None or (last and last[0] >= before.start):
            return None
        subject = before.child(before.root.index, "nsubj")
        others = (one for one in before if subject is not None and one.index != subject.index)
        if any(is_human(one) and one.upos == "NOUN" and one.feature("Number") != "Plur" for one in others):
            return None
        if any(one.kind == "Person" for one in self._actors.links.beginning(before.start, before.end)):
            return None
        between = line_around(self._text, before.start)[0] != line_around(self._text, sentence.start)[0]
        return None if between else self._somebody_in(before, word)

    def _somebody_in(self, before: Sentence, word: str) -> Iri | None:
        """The official or other person without a name who is the subject of a sentence behind which "He said" follows:
        "A Treasury official refused to be drawn. He said …"."""
        subject = before.child(before.root.index, "nsubj")
        if subject is None or word not in ("he", "she"):
            return None
        if subject.upos != "NOUN" or not is_human(subject) or subject.feature("Number") == "Plur":
            return None
        if pronoun_of(subject) not in ("", word):
            return None
        return _only(self._speakers.of(before, subject.index))


def _only(found: list[Iri]) -> Iri | None:
    return found[0] if len(found) == 1 else None
