"""Arithmetic on one thread: processes share a machine, and on small matrices threads only wait for each other."""

from contextlib import AbstractContextManager
from functools import cache
from typing import Any


def one_thread() -> AbstractContextManager[Any]:
    """A context in which numpy multiplies matrices on one thread.

    The libraries are looked up once, when first asked for; by then numpy is loaded, whose library it is.

    >>> with one_thread():
    ...     pass
    """
    return _controller().limit(limits=1, user_api="blas")  # type: ignore[no-any-return]


@cache
def _controller() -> Any:
    import numpy  # noqa: F401 (the controller sees only what is loaded)
    from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]

    return ThreadpoolController()
