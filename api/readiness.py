"""Whether a server should be sent requests: its store is open, and a query worker answers."""

import threading
import time
from collections.abc import Callable
from typing import Final

_FRESH: Final = 2.0
_PATIENCE: Final = 2.0


class Readiness:
    """Tries out now and then whether a server can do its work; ``attempt`` raises where it cannot.

    However many ask, there is one attempt at a time, and none waits for it longer than two seconds.

    >>> Readiness(lambda: None).reason(), Readiness(lambda: 1 / 0).reason()
    ('', 'ZeroDivisionError: division by zero')
    """

    def __init__(self, attempt: Callable[[], None]) -> None:
        self._attempt = attempt
        self._lock = threading.Lock()
        self._running: threading.Thread | None = None
        self._reason = ""
        self._known = float("-inf")

    def reason(self) -> str:
        """Why the server is not ready; empty where it is."""
        with self._lock:
            if time.monotonic() - self._known < _FRESH:
                return self._reason
            if self._running is None:
                self._running = threading.Thread(target=self._try, daemon=True, name="foedus-readiness")
                self._running.start()
            running = self._running
        running.join(_PATIENCE)
        with self._lock:
            if time.monotonic() - self._known < _FRESH + _PATIENCE:
                return self._reason
        return "the query workers are still starting, or all are busy"

    def _try(self) -> None:
        try:
            self._attempt()
            reason = ""
        except Exception as error:  # whatever it is, it is why the server is not ready
            reason = f"{type(error).__name__}: {error}"
        with self._lock:
            self._reason, self._known, self._running = reason, time.monotonic(), None
