"""`adgenesis up`: the model and the backend as child processes, watched, and ended together.

A child that dies is started again; the other goes on meanwhile. An interrupt ends both and waits for them;
if this process is killed, they end by themselves.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from adgenesis.ports import answers, is_free

_START_TIMEOUT_S = 90
_STOP_TIMEOUT_S = 15
_MAX_RESTARTS = 20


@dataclass(frozen=True, slots=True)
class Ports:
    """Where the product listens."""

    host: str
    api: int
    model: int

    @property
    def studio_url(self) -> str:
        return f"http://{self.host}:{self.api}"

    @property
    def model_url(self) -> str:
        return f"http://{self.host}:{self.model}"


@dataclass(slots=True)
class Part:
    """One child process: the module that it runs, with its arguments."""

    name: str
    command: list[str]
    environment: dict[str, str]
    process: subprocess.Popen[bytes] | None = None
    restarts: int = field(default=0)

    def start(self) -> None:
        # A group of its own: an interrupt at the terminal reaches us first, and we end the parts in order.
        # The pipe is the tether: it closes when this process ends, in whatever way.
        self.process = subprocess.Popen(
            [sys.executable, "-m", "adgenesis.tether", *self.command],
            env={**os.environ, **self.environment},
            start_new_session=True,
            stdin=subprocess.PIPE,
        )

    @property
    def running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def stop(self) -> None:
        if self.process is None or self.process.poll() is not None:
            return
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(_STOP_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


def run(ports: Ports) -> int:
    """Start everything, print the address, watch until interrupted. The exit status."""
    for option, port in (("--port", ports.api), ("--model-port", ports.model)):
        if not is_free(ports.host, port):
            print(
                f"error: port {port} is in use. Stop what listens there, or choose another: {option} N",
                file=sys.stderr,
            )
            return 1
    parts = _parts(ports)
    stopping = False

    def stop(signum: int, frame: object) -> None:
        nonlocal stopping
        stopping = True

    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)
    try:
        for part in parts:
            part.start()
        if not _wait_until_ready(ports, parts, lambda: stopping):
            return 0 if stopping else 1
        print(f"\n  ADGENESIS is ready:  {ports.studio_url}\n  Stop it with Ctrl-C.\n", flush=True)
        while not stopping:
            if not _keep_running(parts):
                return 1
            time.sleep(0.5)
        return 0
    finally:
        for part in reversed(parts):
            part.stop()


def _parts(ports: Ports) -> list[Part]:
    model = ["adgenesis_ml.service", "--listen-anyway", "--host", ports.host, "--port", str(ports.model)]
    backend = ["uvicorn", "app.main:app", "--host", ports.host, "--port", str(ports.api)]
    backend += ["--log-level", "warning", "--timeout-graceful-shutdown", "5"]
    return [
        Part("model", model, {}),
        Part("backend", backend, {"ML_SERVICE_URL": os.environ.get("ML_SERVICE_URL", ports.model_url)}),
    ]


def _wait_until_ready(ports: Ports, parts: list[Part], stopped: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + _START_TIMEOUT_S
    waiting = {"model": f"{ports.model_url}/health", "backend": f"{ports.studio_url}/health"}
    while waiting and time.monotonic() < deadline:
        if stopped():
            return False
        for part in parts:
            if not part.running:
                code = part.process.returncode if part.process else None
                print(
                    f"error: the {part.name} ended while starting (exit status {code}). Try: adgenesis doctor",
                    file=sys.stderr,
                )
                return False
        waiting = {name: url for name, url in waiting.items() if not answers(url)}
        time.sleep(0.1)
    if waiting:
        print(
            f"error: not ready after {_START_TIMEOUT_S} s: {', '.join(waiting)}. Try: adgenesis doctor",
            file=sys.stderr,
        )
    return not waiting


def _keep_running(parts: list[Part]) -> bool:
    for part in parts:
        if part.running:
            continue
        part.restarts += 1
        if part.restarts > _MAX_RESTARTS:
            print(
                f"error: the {part.name} died {_MAX_RESTARTS} times. Try: adgenesis doctor", file=sys.stderr
            )
            return False
        print(f"The {part.name} stopped; starting it again.", file=sys.stderr, flush=True)
        part.start()
        time.sleep(min(part.restarts, 5) * 0.2)
    return True
