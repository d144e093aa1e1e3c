"""Threads of the service share one heap."""

import subprocess
import sys

import pytest

PROGRAM = """
import ctypes, threading
from adgenesis_ml.service.heap import use_one_heap
use_one_heap()
def allocate():
    kept.append([bytes(2000) for _ in range(4000)])
kept = []
threads = [threading.Thread(target=allocate) for _ in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
ctypes.CDLL(None).malloc_stats()
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc alone has heaps for threads")
def test_threads_get_no_heap_of_their_own() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60, check=True
    )
    arenas = [line for line in done.stderr.splitlines() if line.startswith("Arena ")]
    assert len(arenas) <= 1
