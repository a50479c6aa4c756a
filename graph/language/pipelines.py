"""Installed spaCy pipelines as readers of sentences."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import LanguageError
from graph.language.clearnlp import adapt_relations
from graph.language.forgetting import Forgetting
from graph.language.words import Annotated, Offsets, Words, batches, spans

if TYPE_CHECKING:  # spaCy takes half a second to import; nothing pays for it before the first parse
    from spacy.language import Language
    from spacy.tokens import Doc

BATCH = 64  # sentences a batch; memory grows with it, speed hardly
WIDEST = 10_000  # characters a batch: some 64 sentences of a newspaper, or a few long ones


class Pipeline:
    """A spaCy pipeline by its name or folder; LanguageError if it cannot be loaded."""

    def __init__(self, model: Path | str) -> None:
        self.nlp = load(model)
        self._forget = Forgetting(self.nlp)

    def cut(self, stretch: str) -> list[Offsets]:
        return [(token.idx, token.idx + len(token)) for token in self.nlp.tokenizer(stretch)]

    def annotate(self, text: str, sentences: Sequence[Words]) -> Iterator[Annotated]:
        self._forget.now()
        own = reads_for_itself(self.nlp)
        for batch in batches(sentences, BATCH, WIDEST):
            docs = [self._doc(text, words.tokens, words) for words in batch]
            # A recogniser has learnt from names as they are written, the parser from whole ones.
            plain = [self._doc(text, words.parts, words) for words in batch] if own else docs
            annotate(self.nlp, docs, plain)
            for words, doc, named in zip(batch, docs, plain, strict=True):
                yield self._annotated(doc, named, words.parts if own else words.tokens)

    def _doc(self, text: str, offsets: list[Offsets], words: Words) -> Doc:
        """A spaCy Doc of one sentence. The parser reads the last word of a whole name in its place: names of one word
        are what it has seen most, and their last word (surname, 'Organisation', 'Republic') tells most of their shape.
        """
        from spacy.tokens import Doc

        whole = offsets is words.tokens
        forms = [
            surrogate(text[start:end]) if whole and words.ends[number][0] < words.ends[number][1] else text[start:end]
            for number, (start, end) in enumerate(offsets)
        ]
        follows = [text[stop : stop + 1].isspace() for _, stop in offsets]
        starts: list[bool | int | None] = [number == 0 for number in range(len(forms))]
        return Doc(self.nlp.vocab, words=forms, spaces=follows, sent_starts=starts)

    @staticmethod
    def _annotated(doc: Doc, named: Doc, offsets: list[Offsets]) -> Annotated:
        heads = [token.head.i for token in doc]
        relations = [token.dep_.lower() if token.dep_ == "ROOT" else token.dep_ for token in doc]
        found = Annotated(
            heads,
            relations,
            [token.pos_ or "X" for token in doc],
            [str(token.morph) for token in doc],
            [token.lemma_ for token in doc],
            spans(((offsets[one.start][0], offsets[one.end - 1][1]), one.label_) for one in named.ents),
        )
        adapt_relations(found)
        return found


def load(model: Path | str) -> Language:
    """The spaCy pipeline at a folder or of a name.

    numpy multiplies matrices up to three times as fast as blis, spaCy's own library, as long as it is held to one
    thread: on small ones its threads get into each other's way.
    """
    import spacy
    from thinc.api import use_ops

    try:
        with use_ops("numpy", use_blis=False):
            return spacy.load(model, exclude=["senter", "sentencizer", "textcat"])
    except (OSError, ValueError) as error:
        raise LanguageError(
            f"the language model {str(model)!r} cannot be loaded ({error}); name an installed spaCy "
            "pipeline or its folder, or leave the setting empty for the shipped one"
        ) from error


def surrogate(name: str) -> str:
    """The one word that a pipeline's parser reads for a whole name."""
    parts = [part for part in name.replace("-", " ").split() if part[:1].isalnum()]
    capitalised = [part for part in parts if part[:1].isupper()]
    return (capitalised or parts or [name])[-1]


def reads_for_itself(nlp: Language) -> bool:
    """Whether the recogniser has an encoder of its own, so that it can be given other words than the parser."""
    model: Any = getattr(nlp.get_pipe("ner"), "model", None) if nlp.has_pipe("ner") else None
    return model is not None and not any("listener" in node.name for node in model.walk())


def annotate(nlp: Language, docs: list[Doc], plain: list[Doc]) -> None:
    """Run the components over prepared docs (`nlp.pipe` would make new ones), the recogniser over `plain`, in place."""
    for name, component in nlp.pipeline:
        given = plain if name == "ner" else docs
        if hasattr(component, "pipe"):
            deque(component.pipe(given, batch_size=BATCH), maxlen=0)
        else:
            for doc in given:
                component(doc)
