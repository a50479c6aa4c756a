"""Who may write over HTTP: whoever has the token, and nobody where there is none."""

import hmac

from flask import request

from api.problems import Unauthorised, WritesRefused
from api.service import service


def require_token() -> None:
    """Let the current request pass only with the right bearer token.

    Raises :class:`~api.problems.WritesRefused` where no token is configured, :class:`~api.problems.Unauthorised` where
    the request has another or none.
    """
    token = service().settings.token
    if not token:
        raise WritesRefused("this server takes no writes, for it has no token: set FOEDUS_TOKEN to a long secret, "
                            "start it again, and send 'Authorization: Bearer …'; or stop it and use `foedus ingest`")
    scheme, _, given = request.headers.get("Authorization", "").partition(" ")
    # Compared as a whole and in constant time, so that the time an answer takes says nothing about the token.
    if not hmac.compare_digest(given.strip().encode(), token.encode()) or scheme.lower() != "bearer":
        raise Unauthorised("this write needs the server's token: send it as 'Authorization: Bearer …'")
