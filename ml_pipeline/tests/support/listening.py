"""An app that really listens, for as long as a `with` block lasts."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from fastapi import FastAPI


@contextmanager
def listening(app: FastAPI) -> Iterator[str]:
    """The app's address."""
    accepting = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [accepting]})
    thread.start()
    try:
        yield f"http://127.0.0.1:{accepting.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
