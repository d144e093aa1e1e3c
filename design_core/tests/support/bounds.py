"""Running something in a process of its own that may use so much memory and processor time, and no more."""

import multiprocessing
import resource
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

MEMORY = 1_500_000_000  # bytes on top of what the process has already
SECONDS = 30  # of processor time


def within_bounds(work: Callable[[], Any]) -> Any:
    """What `work` gives or raises; a failed assertion if it needs more than the bounds."""
    mine, theirs = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_run, args=(work, theirs))
    process.start()
    theirs.close()
    try:
        outcome = mine.recv()
    except EOFError:
        process.join()
        raise AssertionError(f"The work was ended by signal {-(process.exitcode or 0)}.") from None
    process.join()
    if isinstance(outcome, BaseException):
        raise outcome
    return outcome


def _run(work: Callable[[], Any], answer: Connection) -> None:
    with open("/proc/self/statm") as sizes:
        size = int(sizes.read().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (size + MEMORY, size + MEMORY))
    spent = int(sum(resource.getrusage(resource.RUSAGE_SELF)[:2]))
    resource.setrlimit(resource.RLIMIT_CPU, (spent + SECONDS, spent + SECONDS))
    try:
        answer.send(work())
    except MemoryError:
        answer.send(AssertionError("The work needs more memory than it may: " + traceback.format_exc()))
    except Exception as error:
        answer.send(error)
