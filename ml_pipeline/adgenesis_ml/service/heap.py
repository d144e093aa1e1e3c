"""The memory that the service keeps between answers."""

import ctypes
from contextlib import suppress

_ARENA_MAX = -8  # M_ARENA_MAX of glibc's malloc.h


def use_one_heap() -> None:
    """Let all threads share one heap, where the C library is glibc.

    It would give every thread that answers a heap of its own, each with what was freed in it: 100 MB more after fifty
    answers. Answers take turns at the engine, so there is nothing to be won by it.
    """
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).mallopt(_ARENA_MAX, 1)
