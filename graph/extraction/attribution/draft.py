"""A stance in the making: what each word gives it, in the order in which the words are met."""

from collections.abc import Mapping
from typing import Final

from graph.language.sentence import Token
from graph.model import Binding, Certainty, Modality, Polarity, Stance
from graph.vocabulary import Cue

_WEAKEST: Final = (Certainty.UNKNOWN, Certainty.POSSIBLE, Certainty.PROBABLE, Certainty.CERTAIN)


class Draft:
    """A stance in the making; ``speech`` are the vocabulary's verbs of saying, by lemma."""

    def __init__(self, speech: Mapping[str, Cue]) -> None:
        self._speech = speech
        self.stance = Stance()
        self.moves: list[tuple[str, Token]] = []
        self._in_words = False

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """What each cue gave, whether it stands in the end or not."""
        return tuple(Binding(value, cue.start, cue.end) for value, cue in self.moves)

    def take(self, cue: Cue, token: Token) -> None:
        """Take in a word by what the vocabulary says of it."""
        if cue.polarity == Polarity.NEGATIVE:
            self.deny(token, in_words=cue.lemma in self._speech)
        if cue.certainty:
            self.certainty(Certainty(cue.certainty), token)
        if cue.modality and cue.modality != Modality.ACTUAL:
            self.modality(Modality(cue.modality), token)

    def deny(self, cue: Token, *, in_words: bool = False) -> None:
        """Turn the polarity. Who does not deny something ("in words") has not said it either."""
        flipped = Polarity.POSITIVE if self.stance.polarity == Polarity.NEGATIVE else Polarity.NEGATIVE
        self._set(Stance(flipped, self.stance.certainty, self.stance.modality), Polarity.NEGATIVE, cue)
        if flipped == Polarity.POSITIVE and self._in_words:
            self.certainty(Certainty.UNKNOWN, cue)
        self._in_words = self._in_words or in_words

    def certainty(self, certainty: Certainty, cue: Token) -> None:
        """Weaken the certainty; the weakest stays."""
        weakest = min(certainty, self.stance.certainty, key=_WEAKEST.index)
        self._set(Stance(self.stance.polarity, weakest, self.stance.modality), certainty, cue)

    def modality(self, modality: Modality, cue: Token) -> None:
        """Set the modality; the last one set stays."""
        self._set(Stance(self.stance.polarity, self.stance.certainty, modality), modality, cue)

    def _set(self, stance: Stance, value: str, cue: Token) -> None:
        self.stance = stance
        self.moves.append((str(value), cue))
