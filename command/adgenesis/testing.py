"""A whole product for tests: started like a user starts it, on free ports, with a database of its own."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from adgenesis.ports import answers

_START_PATIENCE_S = 120
_STOP_PATIENCE_S = 40


@dataclass(frozen=True, slots=True)
class Product:
    """A running product and its supervisor's process."""

    home: Path
    url: str
    model_url: str
    process: psutil.Process

    def part(self, word: str) -> psutil.Process:
        """The newest process of the product with `word` in its command line. Raises `LookupError`."""
        for child in reversed(self.process.children(recursive=True)):
            if any(word in part for part in child.cmdline()):
                return child
        raise LookupError(f"no process of the product has {word!r} in its command line")

    def postgres(self) -> list[psutil.Process]:
        """The database's processes: nobody's children once they run, but they work in the product's home."""
        home = self.home.resolve()
        return [process for process in psutil.process_iter() if home in _folder(process).parents]

    def processes(self) -> list[psutil.Process]:
        """Every process of the product but the supervisor."""
        children = self.process.children(recursive=True) if _is_alive(self.process) else []
        return [*children, *self.postgres()]


@contextmanager
def running_product(home: Path) -> Iterator[Product]:
    """`adgenesis up` until the block ends; then an interrupt, as Ctrl-C sends it. No process may stay behind."""
    port, model_port = _free_ports(2)
    environment = {**os.environ, "ADGENESIS_HOME": str(home), "MODEL_PROVIDER": "custom"}
    for name in ("DATABASE_URL", "ML_SERVICE_URL", "OPENAI_API_KEY"):
        environment.pop(name, None)
    command = [sys.executable, "-m", "adgenesis", "up", "--port", str(port), "--model-port", str(model_port)]
    supervisor = subprocess.Popen(command, env=environment)
    product = Product(
        home,
        f"http://127.0.0.1:{port}",
        f"http://127.0.0.1:{model_port}",
        psutil.Process(supervisor.pid),
    )
    try:
        _wait_for(product, supervisor)
        yield product
    finally:
        parts = product.processes()
        supervisor.send_signal(signal.SIGINT)
        supervisor.wait(_STOP_PATIENCE_S)
    left = [process.pid for process in {*parts, *product.processes()} if _is_alive(process)]
    if left:
        raise RuntimeError(f"processes stayed behind after the interrupt: {left}")


def _wait_for(product: Product, supervisor: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + _START_PATIENCE_S
    while not (answers(f"{product.url}/health") and answers(f"{product.model_url}/health")):
        if supervisor.poll() is not None:
            raise RuntimeError(f"the product ended while starting, exit status {supervisor.returncode}")
        if time.monotonic() > deadline:
            raise RuntimeError(f"the product did not answer within {_START_PATIENCE_S} s")
        time.sleep(0.2)


def _is_alive(process: psutil.Process) -> bool:
    try:
        return bool(process.is_running() and process.status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


def _folder(process: psutil.Process) -> Path:
    try:
        return Path(process.cwd())
    except psutil.Error:
        return Path()


def _free_ports(count: int) -> list[int]:
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [int(listener.getsockname()[1]) for listener in sockets]
    for listener in sockets:
        listener.close()
    return ports
