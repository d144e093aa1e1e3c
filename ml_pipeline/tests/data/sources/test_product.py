"""Designs that people worked on, fetched from the product page by page."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlparse

import pytest

from adgenesis_ml.data.sources.product import accepted_designs
from adgenesis_ml.data.sources.row import Row
from adgenesis_ml.errors import InvalidTrainingData

# Newest first, two a page whatever is asked: (id, revision, is_compliant).
STORED = [(9, 1, 1), (8, 3, 1), (5, 2, 0), (4, 2, 1), (1, 2, -1)]
PAGE = 2


class Product(BaseHTTPRequestHandler):
    """The two routes that are asked, over designs that stand above."""

    def do_GET(self) -> None:
        url = urlparse(self.path)
        if url.path == "/api/designs":
            before = int(parse_qs(url.query).get("before", ["99"])[0])
            older = [design for design in STORED if design[0] < before]
            items = [{"id": id, "revision": n, "is_compliant": ok} for id, n, ok in older[:PAGE]]
            answer: dict[str, Any] = {"items": items}
            answer["next"] = items[-1]["id"] if len(older) > PAGE else None
        elif url.path.startswith("/api/designs/"):
            number = int(url.path.rsplit("/", 1)[1])
            answer = {"id": number, "prompt": f"Brief {number}", "spec": {}, "frame": {"large": True}}
        else:
            self.send_error(404)
            return
        body = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Tests are quiet."""


@contextmanager
def running() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Product) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def test_what_people_saved_again_and_has_no_error_is_fetched_oldest_first() -> None:
    with running() as address:
        rows, sha256 = accepted_designs(address + "/")
    assert rows == [
        Row("design:4", {"id": 4, "prompt": "Brief 4", "spec": {}}),
        Row("design:8", {"id": 8, "prompt": "Brief 8", "spec": {}}),
    ]
    assert len(sha256) == 64


def test_another_server_is_told_apart() -> None:
    with running() as address, pytest.raises(InvalidTrainingData, match="answered 404"):
        accepted_designs(f"{address}/elsewhere")


@pytest.mark.parametrize(
    ("address", "message"),
    [("ftp://somewhere", "no web address"), ("http://127.0.0.1:9", "does not answer.*adgenesis up")],
)
def test_a_product_that_cannot_be_asked_is_named(address: str, message: str) -> None:
    with pytest.raises(InvalidTrainingData, match=message):
        accepted_designs(address)
