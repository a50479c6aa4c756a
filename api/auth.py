"""Who may write over HTTP: whoever has a token, and nobody where there is none."""

from typing import Final

from flask import request

from api.problems import Unauthorised, WritesRefused
from api.service import service

BEARER: Final = "foedus.bearer"
"""Where a request's environment says whose token it had."""


def require_token() -> None:
    """Let the current request pass only with a right bearer token.

    Raises :class:`~api.problems.WritesRefused` where no token is configured, :class:`~api.problems.Unauthorised` where
    the request has another or none.
    """
    tokens = service().tokens
    if not tokens:
        raise WritesRefused("this server takes no writes, for it has no token: `foedus token` makes one and says how "
                            "to set FOEDUS_TOKENS; send it as 'Authorization: Bearer …'; or use `foedus ingest`")
    scheme, _, given = request.headers.get("Authorization", "").partition(" ")
    bearer = tokens.bearer(given.strip())
    if scheme.lower() != "bearer" or not given.strip():
        raise Unauthorised("this write needs a token of this server: send it as 'Authorization: Bearer …'")
    if bearer is None:
        raise Unauthorised("the token that was sent is none of this server's: `foedus token` makes one")
    request.environ[BEARER] = bearer
