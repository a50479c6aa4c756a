"""The one way in for writes: they wait for each other, and once it is shut there are no more."""

import threading
from types import TracebackType

from api.problems import Stopping


class Gate:
    """A lock that can be shut for good.

    >>> gate = Gate()
    >>> with gate:
    ...     pass
    >>> gate.shut(1)
    True
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._shut = False

    def __enter__(self) -> None:
        """Wait for the write before; raises :class:`~api.problems.Stopping` where the gate is shut."""
        self._lock.acquire()
        if self._shut:
            self._lock.release()
            raise Stopping("the server is stopping and takes no more writes: nothing was changed; send it again later")

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
                 ) -> None:
        self._lock.release()

    def shut(self, seconds: float) -> bool:
        """Let no more writes in, and wait so long for the one that is at it; whether none is any more."""
        self._shut = True
        if not self._lock.acquire(timeout=seconds):
            return False
        self._lock.release()
        return True
