"""A client that leaves stops the work: inside a stage, between stages, and while it waits for its turn."""

import json
import threading
import time
from typing import Any

import anyio
import pytest
from fastapi import FastAPI
from scripted_engine import REST, ScriptedEngine

from adgenesis_ml.decoding.engine import Completion, Sampling
from adgenesis_ml.decoding.writer import Writer
from adgenesis_ml.errors import GivenUp
from adgenesis_ml.service.app import create_app

ORDER = {"prompt": "Café Lune: 20% off", "platform": "meta", "format": "square"}
ADDRESSES = pytest.mark.parametrize("path", ["/generate", "/generate/stream", "/v1/chat/completions"])


class EndlessEngine(ScriptedEngine):
    """Writes for as long as somebody waits. `asked` and `stopped` count its answers."""

    def __init__(self, *, looks: bool = True) -> None:
        rest = REST.format(brand="Café Lune", offer="20% off")
        super().__init__('["Mornings at the counter","', rest=rest)
        self.asked = threading.Event()
        self.stopped = 0
        self._looks = looks

    def complete(self, prompt: str, grammar: str, sampling: Sampling) -> list[Completion]:
        self.asked.set()
        while not sampling.given_up():
            time.sleep(0.002)
        if not self._looks:
            return super().complete(prompt, grammar, sampling)
        self.stopped += 1
        raise GivenUp("Nobody waits.")


async def ask_and_leave(app: FastAPI, path: str, engine: EndlessEngine) -> None:
    """Ask, and leave when the engine has begun."""
    messages = {"messages": [{"role": "user", "content": ORDER["prompt"]}]}
    body = json.dumps(messages if "chat" in path else ORDER).encode()
    sent = False

    async def receive() -> dict[str, Any]:
        nonlocal sent
        if not sent:
            sent = True
            return {"type": "http.request", "body": body, "more_body": False}
        await anyio.to_thread.run_sync(engine.asked.wait)
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        pass

    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "root_path": "",
        "headers": [(b"content-type", b"application/json"), (b"host", b"service")],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 8001),
    }
    with anyio.fail_after(5):
        await app(scope, receive, send)


@ADDRESSES
async def test_the_model_stops_at_its_next_token(path: str) -> None:
    engine = EndlessEngine()
    app = create_app(lambda: Writer(engine, ["bread"]))
    async with app.router.lifespan_context(app):
        await ask_and_leave(app, path, engine)
    assert engine.stopped == 1


@ADDRESSES
async def test_an_engine_that_cannot_stop_is_not_asked_for_the_next_stage(path: str) -> None:
    engine = EndlessEngine(looks=False)
    app = create_app(lambda: Writer(engine, ["bread"]))
    async with app.router.lifespan_context(app):
        await ask_and_leave(app, path, engine)
    assert len(engine.prompts) == 1


async def test_whoever_left_while_waiting_for_a_turn_costs_nothing() -> None:
    engine = EndlessEngine()
    app = create_app(lambda: Writer(engine, ["bread"]))
    async with app.router.lifespan_context(app):
        async with anyio.create_task_group() as clients:
            for _ in range(6):
                clients.start_soon(ask_and_leave, app, "/generate", engine)
    assert 1 <= engine.stopped <= 2


@pytest.mark.parametrize("at_once", [1, 3])
async def test_as_many_answers_are_under_way_as_the_engine_does_well(at_once: int) -> None:
    class Counting(EndlessEngine):
        under_way = most = 0

        def complete(self, prompt: str, grammar: str, sampling: Sampling) -> list[Completion]:
            self.under_way += 1
            self.most = max(self.most, self.under_way)
            try:
                time.sleep(0.1)
                return super().complete(prompt, grammar, sampling)
            finally:
                self.under_way -= 1

    engine = Counting()
    engine.at_once = at_once
    app = create_app(lambda: Writer(engine, ["bread"]))
    async with app.router.lifespan_context(app):
        async with anyio.create_task_group() as clients:
            for _ in range(6):
                clients.start_soon(ask_and_leave, app, "/generate", engine)
    assert engine.most == at_once
