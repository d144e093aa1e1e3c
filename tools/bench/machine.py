"""The machine that the figures are of: its name and load, the date, and how fast its memory is read."""

import os
import platform
import threading
import time
from datetime import UTC, datetime

import numpy as np

from adgenesis_ml.hardware import describe, hardware

CORES = len(os.sched_getaffinity(0))
_ROUNDS = 8


def machine() -> str:
    """One line: what the figures were measured on, and when."""
    return (
        f"{describe(hardware())}, {platform.system()}, Python {platform.python_version()}, "
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, load {os.getloadavg()[0]:.1f} at the start"
    )


def read_bandwidth(size: int, threads: int = CORES) -> float:
    """Bytes a second at which `threads` threads together read `size` bytes again and again; the best of a few rounds.

    The size matters: weights that a large cache holds are read faster than memory is.
    """
    parts = [np.ones(size // 8 // threads, np.int64) for _ in range(threads)]
    best = min(_seconds_to_read(parts) for _ in range(_ROUNDS))
    return sum(part.nbytes for part in parts) / best


def _seconds_to_read(parts: list[np.ndarray]) -> float:
    # A maximum is one vector instruction a line; NumPy lets other threads run meanwhile.
    readers = [threading.Thread(target=part.max) for part in parts]
    start = time.perf_counter()
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    return time.perf_counter() - start
