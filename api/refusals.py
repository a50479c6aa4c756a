"""What waitress refuses before the app sees it (a body past any bound, headers that are none), as problem documents."""

import json
from typing import Any, Final

from waitress.channel import HTTPChannel  # type: ignore[import-untyped]
from waitress.server import BaseWSGIServer  # type: ignore[import-untyped]
from waitress.task import ErrorTask  # type: ignore[import-untyped]

from api.app import HEADERS
from api.problems import DETAILS, document

_TOO_MUCH: Final = {431: "the request's headers are larger than this server takes: send fewer or shorter ones"}


class _Refusal(ErrorTask):  # type: ignore[misc]  # waitress has no types
    def execute(self) -> None:
        error = self.request.error
        detail = DETAILS.get(error.code) or _TOO_MUCH.get(error.code) or "this is no HTTP request that can be read"
        body = json.dumps(document(error.code, detail)).encode()
        self.status = f"{error.code} {error.reason}"
        self.response_headers.extend([("Content-Type", "application/problem+json"), *HEADERS.items()])
        self.set_close_on_finish()
        self.content_length = len(body)
        self.write(body)


class _Channel(HTTPChannel):  # type: ignore[misc]
    error_task_class = _Refusal


def refuse_with_problems(listeners: dict[int, Any]) -> None:
    """Have the listening sockets of a server (its ``map``) refuse in our shape."""
    for listener in listeners.values():
        if isinstance(listener, BaseWSGIServer):
            listener.channel_class = _Channel
