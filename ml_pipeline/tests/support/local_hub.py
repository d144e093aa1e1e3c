"""A hub on loopback: the routes of huggingface.co that a download calls, serving one model from memory."""

import hashlib
import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

REVISION = "0123456789abcdef0123456789abcdef01234567"


@dataclass
class Hub:
    """What the hub has, and what it was asked for. `breaks_off` names a file that is cut off half way, once."""

    model: str
    files: Mapping[str, bytes]
    needs_token: str | None = None
    breaks_off: str | None = None
    sizes: Mapping[str, int] = field(default_factory=dict)
    asked: list[tuple[str, str, str | None]] = field(default_factory=list)
    address: str = ""

    def downloads(self, name: str) -> list[str | None]:
        """The ranges that were asked of a file."""
        return [span for method, path, span in self.asked if method == "GET" and path.endswith(f"/{name}")]


@contextmanager
def serving(hub: Hub) -> Iterator[Hub]:
    handler = type("Handler", (_Handler,), {"hub": hub})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    hub.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield hub
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    hub: Hub
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the tests look at what was asked."""

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        path = self.path.split("?")[0]
        hub = self.hub
        self.hub.asked.append((self.command, path, self.headers.get("Range")))
        if hub.model not in path:
            self._refuse(404, "RepoNotFound")
        elif hub.needs_token and self.headers.get("Authorization") != f"Bearer {hub.needs_token}":
            self._refuse(401, "GatedRepo")
        elif path.startswith(f"/api/models/{hub.model}/tree/"):
            self._json([self._entry(name) for name in hub.files])
        elif path.startswith(f"/api/models/{hub.model}"):
            self._json(
                {"id": hub.model, "sha": REVISION, "siblings": [{"rfilename": name} for name in hub.files]}
            )
        elif (name := path.removeprefix(f"/{hub.model}/resolve/{REVISION}/")) in hub.files:
            self._file(name, hub.files[name])
        else:
            self._refuse(404, "EntryNotFound")

    def _entry(self, name: str) -> dict[str, object]:
        content = self.hub.files[name]
        size = self.hub.sizes.get(name, len(content))
        return {"type": "file", "path": name, "size": size, "oid": hashlib.sha1(content).hexdigest()}

    def _file(self, name: str, content: bytes) -> None:
        start = 0
        if span := self.headers.get("Range"):
            start = int(span.removeprefix("bytes=").split("-")[0])
        self.send_response(206 if start else 200)
        self.send_header("ETag", f'"{hashlib.sha1(content).hexdigest()}"')
        self.send_header("X-Repo-Commit", REVISION)
        self.send_header("Accept-Ranges", "bytes")
        self.send_header("Content-Length", str(len(content) - start))
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
        self.end_headers()
        if self.command == "HEAD":
            return
        if self.hub.breaks_off == name:
            self.hub.breaks_off = None
            self.wfile.write(content[start : start + len(content) // 2])
            self.wfile.flush()
            self.close_connection = True
            self.connection.close()
            return
        self.wfile.write(content[start:])

    def _json(self, document: object) -> None:
        body = json.dumps(document).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    def _refuse(self, status: int, code: str) -> None:
        self.send_response(status)
        self.send_header("X-Error-Code", code)
        self.send_header("X-Error-Message", code)
        self.send_header("Content-Length", "0")
        self.end_headers()
