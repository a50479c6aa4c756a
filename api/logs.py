"""Logs: one line a record, as JSON for machines or as text for people, with the id of the request that it is about.

A line on a request holds what :mod:`api.accounting` gives it and nothing else: no header, query string or body.
"""

import json
import logging
import sys
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any, Final, TextIO

ACCESS: Final = logging.getLogger("foedus.access")
REQUEST_ID: Final[ContextVar[str]] = ContextVar("request_id", default="")
"""The id of the request that is being answered."""
_AS_JSON: Final = json.JSONEncoder(ensure_ascii=False, default=str).encode


class JsonFormatter(logging.Formatter):
    """A record as one JSON object: time (UTC), level, logger, message, and what it brings in ``fields``."""

    def format(self, record: logging.LogRecord) -> str:
        said: dict[str, Any] = {"time": _time(record), "level": record.levelname.lower(), "logger": record.name}
        fields = getattr(record, "fields", None)
        said |= fields if fields is not None else {"message": record.getMessage()}
        if "request_id" not in said and (request_id := REQUEST_ID.get()):
            said["request_id"] = request_id
        if record.exc_info:
            said["error"] = self.formatException(record.exc_info)
        return _AS_JSON(said)


class TextFormatter(logging.Formatter):
    """The same for people. What clients sent is escaped, so that it can neither break a line nor steer a terminal."""

    def format(self, record: logging.LogRecord) -> str:
        fields = getattr(record, "fields", None)
        message = record.getMessage() if fields is None else " ".join(
            str(value) for value in fields.values() if value not in ("", None))
        said = f"{_time(record)} {record.levelname} {record.name}: {_printable(message)}"
        if fields is None and (request_id := REQUEST_ID.get()):
            said += f" (request {request_id})"
        return f"{said}\n{self.formatException(record.exc_info)}" if record.exc_info else said


def set_up(level: str, form: str, stream: TextIO | None = None) -> None:
    """Have all loggers write to a stream (standard error, if not said); ``form`` is json, text or auto."""
    logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False  # no form of ours says these
    stream = stream or sys.stderr
    as_text = form == "text" or (form == "auto" and stream.isatty())
    handler = logging.StreamHandler(stream)
    handler.setFormatter(TextFormatter() if as_text else JsonFormatter())
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)


def _time(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _printable(text: str) -> str:
    return "".join(letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in text)
