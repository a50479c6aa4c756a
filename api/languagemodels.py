"""Whether a setting names a language model: told before anything is begun, and without loading it."""

import importlib.util
from pathlib import Path
from typing import Final

from api.settings import SettingError

_MARKS: Final = ("meta.json", "encoder.onnx")
"""A file that every spaCy pipeline has beside it, and one that a model of our own has."""


def require_model(given: str) -> None:
    """Refuse what is neither the folder of a language model nor an installed package of one.

    Raises :class:`~api.settings.SettingError`. The empty string is the model that is shipped.

    >>> require_model("en_core_web_smal")
    Traceback (most recent call last):
        ...
    api.configuration.SettingError: FOEDUS_MODEL must be an installed spaCy pipeline or the folder of a language \
model, not 'en_core_web_smal': install it, or leave the setting empty for the shipped one
    """
    if given and not any((folder / mark).is_file() for folder in _folders(given) for mark in _MARKS):
        raise SettingError(f"FOEDUS_MODEL must be an installed spaCy pipeline or the folder of a language model, not "
                           f"{given!r}: install it, or leave the setting empty for the shipped one")


def _folders(given: str) -> list[Path]:
    """Where a model of this name would lie: in that folder, and in the package of that name."""
    try:
        found = importlib.util.find_spec(given)
    except (ImportError, ValueError):  # as of a path, which is no name of a package
        found = None
    return [Path(given), *map(Path, (found and found.submodule_search_locations) or ())]
