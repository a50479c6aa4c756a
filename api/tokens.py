"""Tokens that let their bearers write: made here, and kept as digests under names.

A token is 256 random bits, so nobody can try them all, and a plain SHA-256 of it keeps it as well as a slow digest
would. What is kept lets nobody write: it may stand in a file, an environment and a bug report.
"""

import hashlib
import hmac
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from api.configuration import SettingError

_PREFIX: Final = "foedus-"  # so that scanners for secrets can know one
_SCHEME: Final = "sha256-"
_NAME: Final = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")
PLAIN: Final = "token"
"""The name of the one token that the setting ``token`` holds as it is."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """Digests of the tokens that a server takes, by name."""

    digests: Mapping[str, str]

    @classmethod
    def of(cls, plain: str, kept: str) -> "Tokens":
        """From the two settings: one token as it is, and ``name:sha256-…`` separated by commas.

        Raises :class:`~api.settings.SettingError` for what is no such list.

        >>> Tokens.of("", f"ann:{digest('a secret')}").bearer("a secret")
        'ann'
        """
        digests = {PLAIN: digest(plain)} if plain else {}
        for entry in filter(None, map(str.strip, kept.split(","))):
            name, _, value = entry.partition(":")
            if not is_name(name) or not value.startswith(_SCHEME) or not _DIGEST.fullmatch(value[len(_SCHEME):]):
                # It is not repeated: somebody may have put the token itself there.
                raise SettingError("FOEDUS_TOKENS must be name:sha256-… with commas between them: "
                                   "`foedus token NAME` prints one")
            if name in digests:
                raise SettingError(f"FOEDUS_TOKENS names {name} twice: give each token a name of its own")
            digests[name] = value
        return cls(digests)

    def __bool__(self) -> bool:
        return bool(self.digests)

    def bearer(self, token: str) -> str | None:
        """The name of a token, or ``None`` for one that is not taken.

        All digests are compared, each in constant time: how long it takes says nothing about any of them.
        """
        given, found = digest(token), None
        for name, kept in self.digests.items():
            if hmac.compare_digest(given, kept):
                found = name
        return found


def make() -> str:
    """A new token.

    >>> make() != make(), len(make())
    (True, 50)
    """
    return f"{_PREFIX}{secrets.token_urlsafe(32)}"


def digest(token: str) -> str:
    """What is kept of a token.

    >>> digest("secret")[:20]
    'sha256-2bb80d537b1da'
    """
    return _SCHEME + hashlib.sha256(token.encode("utf-8", "surrogateescape")).hexdigest()


def is_name(text: str) -> bool:
    """Whether a token can have this name.

    >>> is_name("news-desk"), is_name("token"), is_name("a:b")
    (True, False, False)
    """
    return bool(_NAME.fullmatch(text)) and text != PLAIN
