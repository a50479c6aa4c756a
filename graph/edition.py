"""Which rules articles are read with: a digest that changes whenever a reading could come out otherwise."""

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import ontology

_HERE = Path(__file__).parent
_META = "meta.json"  # every spaCy pipeline has one
_PACKAGES = ("spacy", "thinc", "numpy", "onnxruntime", "tokenizers")


@cache
def edition(model: str | None = None) -> str:
    """A digest of everything that an extraction depends on beside the article: vocabulary, rules, language model.

    A store keeps it with each article, so that what was read with these very rules need not be read again.
    ``model`` is as for :class:`graph.language.parser.Parser`.

    >>> len(edition()), edition() == edition(), edition() == edition("another-model")
    (20, True, False)
    """
    whole = hashlib.sha256()
    for folder, file in rules(model):
        whole.update(f"{file.relative_to(folder)}\n{file.stat().st_size}\n".encode())
        whole.update(file.read_bytes())
    for package in (*_PACKAGES, *([model] if model else [])):
        whole.update(f"{package} {_version(package)}\n".encode())
    return whole.hexdigest()[:20]


def rules(model: str | None = None) -> Iterator[tuple[Path, Path]]:
    """The files that say how articles are read and told, each after the folder in which it is looked for; what makes
    models, in folders named ``recipe``, is none of them, nor is what lies in a folder that is no model."""
    model_folder = Path(model) if model else _HERE / "language" / "model"
    for folder, pattern in (
        (Path(ontology.__file__).parent, "**/*.ttl"),
        (_HERE, "*.py"),
        (_HERE / "model", "*.py"),
        (_HERE / "rdf", "*.py"),
        (_HERE / "promotion", "*.py"),
        (_HERE / "extraction", "**/*.py"),
        (_HERE / "extraction" / "learnt" / "model", "*"),
        (_HERE / "language", "*.py"),
        *([(model_folder, "**/*")] if not model or (model_folder / _META).is_file() else []),
    ):
        for file in sorted(folder.glob(pattern)):
            if file.is_file() and "recipe" not in file.relative_to(folder).parts:
                yield folder, file


def _version(package: str) -> str:
    try:
        return version(package)
    except (PackageNotFoundError, ValueError):
        return ""
