"""The inference service as its clients meet it: a process of its own on a free loopback port.

How long it takes to its first answer, how many designs it gives to several clients at once, how much memory it ever
took, and whether it loads what only training needs.
"""

import json
import re
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from adgenesis_design.brief import DesignBrief

TRAINING_PACKAGES = ("torch", "transformers", "peft", "trl", "datasets", "accelerate")
_LONGEST_START, _LONGEST_ANSWER, _LONGEST_STOP = 120.0, 120.0, 15.0
_NO_USABLE_ANSWER = 502
_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))
_IMPORTED = re.compile(r"^import time:.*\|\s*(\w+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Service:
    """A running service: its address, its process, and when it was started (on the clock of `perf_counter`)."""

    url: str
    process: subprocess.Popen[bytes]
    started: float

    def generate(self, brief: DesignBrief) -> None:
        """Ask for one spec. Raises `OSError` for anything but an answer."""
        body = brief.model_dump_json(exclude_none=True).encode()
        request = urllib.request.Request(f"{self.url}/generate", body, {"Content-Type": "application/json"})
        with _OPENER.open(request, timeout=_LONGEST_ANSWER) as response:
            json.load(response)

    def first_answer(self, brief: DesignBrief) -> float:
        """Seconds from the process's start to its first spec, by another seed if need be. Raises `RuntimeError`."""
        while time.perf_counter() - self.started < _LONGEST_START:
            if self.process.poll() is not None:
                raise RuntimeError(
                    f"The service ended with code {self.process.returncode} before it answered."
                )
            try:
                self.generate(brief)
                return time.perf_counter() - self.started
            except urllib.error.HTTPError as error:
                if error.code != _NO_USABLE_ANSWER:
                    raise RuntimeError(
                        f"The service answered {error.code}: {error.read()[:200]!r}"
                    ) from error
                brief = brief.model_copy(update={"seed": brief.seed + 1})
            except OSError:
                time.sleep(0.01)
        raise RuntimeError(f"The service gave no answer within {_LONGEST_START:.0f} s.")

    def memory(self) -> dict[str, float]:
        """Megabytes by the kernel's count: the most ever resident (`VmHWM`), and of what it is now. Linux only."""
        status = Path(f"/proc/{self.process.pid}/status")
        if not status.is_file():
            return {}
        found = re.findall(r"^(VmHWM|RssAnon|RssFile):\s+(\d+) kB", status.read_text(), re.MULTILINE)
        return {name: int(size) / 1024 for name, size in found}


@contextmanager
def running_service(*python_options: str, errors: int = subprocess.DEVNULL) -> Iterator[Service]:
    """A service in a fresh process, which is ended with the context."""
    port = _free_port()
    command = [sys.executable, *python_options, "-m", "adgenesis_ml.service", "--port", str(port)]
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors)
    try:
        yield Service(f"http://127.0.0.1:{port}", process, started)
    finally:
        process.terminate()
        try:
            process.wait(_LONGEST_STOP)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass(slots=True)
class Pace:
    """How a number of clients were served together: milliseconds an answer, seconds by the clock."""

    clients: int
    times: list[float] = field(default_factory=list)
    errors: int = 0
    seconds: float = 0.0

    @property
    def per_minute(self) -> float:
        return 60 * len(self.times) / self.seconds


def pace(service: Service, asked: Sequence[DesignBrief], clients: int) -> Pace:
    """All briefs by that many clients, each of which asks again as soon as it is answered."""
    found, waiting, turn = Pace(clients), iter(asked), threading.Lock()

    def client() -> None:
        while True:
            with turn:
                brief = next(waiting, None)
            if brief is None:
                return
            start = time.perf_counter()
            try:
                service.generate(brief)
            except OSError:
                found.errors += 1
            else:
                found.times.append((time.perf_counter() - start) * 1000)

    threads = [threading.Thread(target=client) for _ in range(clients)]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found.seconds = time.perf_counter() - start
    return found


def training_packages_imported(brief: DesignBrief) -> list[str]:
    """Which training packages a service imports until it has answered once; Python itself keeps the list."""
    with TemporaryDirectory(prefix="adgenesis-bench-") as folder:
        imports = Path(folder) / "imports.txt"
        with imports.open("wb") as errors:
            with running_service("-X", "importtime", errors=errors.fileno()) as service:
                service.first_answer(brief)
        return loaded(imports.read_text(encoding="utf-8", errors="replace"))


def loaded(import_times: str) -> list[str]:
    """The training packages in what `python -X importtime` prints."""
    packages = set(_IMPORTED.findall(import_times))
    return [name for name in TRAINING_PACKAGES if name in packages]
