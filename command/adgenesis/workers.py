"""Work spread over the machine's cores by processes: rasterising holds the interpreter lock, so threads take turns."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TypeVar

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")

_FEWEST = 6  # tasks a worker: it takes about a second to start, as long as a few pictures


def spread(
    work: Callable[[_Task], _Result], tasks: Sequence[_Task], workers: int | None = None
) -> Iterator[_Result]:
    """The result of each task, in their order; what one raises is raised here. Few tasks are done without workers.

    `work`, tasks and results are pickled. A worker begins afresh (`spawn`): our threads, the model's among them,
    do not survive a fork.
    """
    most = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    workers = min(most, len(tasks) // _FEWEST) if workers is None else workers
    if workers < 2:
        yield from map(work, tasks)
        return
    with ProcessPoolExecutor(workers, get_context("spawn"), initializer=_leave_interrupts) as pool:
        yield from pool.map(work, tasks)


def _leave_interrupts() -> None:
    # Ctrl-C reaches the whole group; the process that was started ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
