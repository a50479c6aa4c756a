"""How waitress answers for us: what it refuses before the app sees it (a body past any bound, headers that are none) is
a problem document, and is logged; once the server is to stop, each answer ends its connection.
"""

import json
from typing import Any, Final

from waitress.server import BaseWSGIServer  # type: ignore[import-untyped]  # it has no types
from waitress.task import ErrorTask, WSGITask  # type: ignore[import-untyped]  # it has no types

from api.accounting import refused
from api.app import HEADERS
from api.connections import Connection
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
        refused(getattr(self.request, "command", "") or "", error.code, str(self.channel.addr[0]))


class _Task(WSGITask):  # type: ignore[misc]  # waitress has no types
    def execute(self) -> None:
        if not self.channel.server.accepting:  # it is to stop: the client had better come back on a new connection
            self.set_close_on_finish()
        super().execute()

    def write(self, data: bytes) -> None:
        if self.wrote_header:
            super().write(data)
            return
        with self.channel.together():
            super().write(data)


class Channel(Connection):
    """A connection of ours."""

    task_class = _Task
    error_task_class = _Refusal


def refuse_with_problems(listeners: dict[int, Any]) -> None:
    """Have the listening sockets of a server (its ``map``) refuse in our shape."""
    for listener in listeners.values():
        if isinstance(listener, BaseWSGIServer):
            listener.channel_class = Channel
