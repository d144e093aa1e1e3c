"""Our own model's service: what it answers, and every way in which it may not."""

import asyncio
import json

import httpx2
import pytest
from builders import spec_document
from fakes import NobodyThere, Scripted
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.brief import DesignBrief
from adgenesis_design.photos.choice import PictureChoice
from adgenesis_design.spec import parse_spec
from app.generation.errors import (
    ModelAnswerInvalid,
    ModelError,
    ModelInterrupted,
    ModelNotReady,
    ModelNotRunning,
    ModelOverloaded,
    ModelRefused,
    ModelTimedOut,
)
from app.generation.own_model import OwnModel
from app.generation.words import Words

BRIEF = DesignBrief(prompt="Iced coffee from €3", platform="meta", format="square", seed=11)
METADATA = {
    "model": "smollm2",
    "adapter": "adgenesis-1",
    "seed": 11,
    "stages_ms": {"decode": 812.5},
    "tokens": {"prompt": 140, "sampled": 66},
}


class FakeService:
    """The service's contract, served over ASGI."""

    def __init__(self) -> None:
        self.requests: list[object] = []
        self.app = Starlette(
            routes=[
                Route("/generate", self._generate, methods=["POST"]),
                Route("/health", self._health),
            ]
        )

    async def _generate(self, request: Request) -> JSONResponse:
        self.requests.append(await request.json())
        return JSONResponse(spec_document(metadata=METADATA))

    async def _health(self, request: Request) -> JSONResponse:
        return JSONResponse({"status": "ok", "model": "smollm2", "adapter": "a", "model_loaded": True})


def _model(transport: httpx2.AsyncBaseTransport) -> OwnModel:
    return OwnModel("http://model", timeout=5, transport=transport)


async def test_a_brief_goes_in_and_a_spec_with_its_provenance_comes_out() -> None:
    service = FakeService()
    model = _model(httpx2.ASGITransport(app=service.app))
    proposal = await model.propose(BRIEF)
    assert service.requests == [BRIEF.model_dump(exclude_none=True)]
    assert proposal.spec == parse_spec(spec_document(metadata=METADATA))
    provenance = proposal.provenance
    assert (provenance.provider, provenance.model, provenance.adapter) == ("custom", "smollm2", "adgenesis-1")
    assert (provenance.tokens.prompt, provenance.tokens.sampled) == (140, 66)
    assert provenance.stages_ms == {"decode": 812.5}
    health = await model.health()
    assert health is not None
    assert health.model_loaded


async def test_the_brand_goes_to_the_service_and_the_picture_stays_here() -> None:
    service = FakeService()
    kit = BrandKit(name="Lune", tone="warm", forbidden_words=("cheap",))
    picture = PictureChoice(source="asset:" + "0" * 64)
    await _model(httpx2.ASGITransport(app=service.app)).propose(
        BRIEF.model_copy(update={"brand": kit, "picture": picture})
    )
    sent = DesignBrief.model_validate(service.requests[0])
    assert (sent.brand, sent.picture) == (kit, None)


@pytest.mark.parametrize(
    ("failure", "error", "words"),
    [
        (httpx2.ConnectError("refused"), ModelNotRunning, r"http://model is not running\. Start it"),
        (httpx2.ConnectTimeout("slow"), ModelTimedOut, "does not accept connections"),
        (httpx2.ReadTimeout("slow"), ModelTimedOut, "took too long"),
        (
            httpx2.ReadError("reset"),
            ModelInterrupted,
            r"stopped while it was writing\. Start it .* press Try again",
        ),
        (httpx2.RemoteProtocolError("closed"), ModelInterrupted, "stopped while it was writing"),
    ],
)
async def test_failures_of_the_connection(failure: Exception, error: type[ModelError], words: str) -> None:
    with pytest.raises(error, match=words) as caught:
        await _model(Scripted(lambda request: failure)).propose(BRIEF)
    assert caught.value.retryable
    assert caught.value.__cause__ is failure


@pytest.mark.parametrize(
    ("status", "error"),
    [(503, ModelNotReady), (500, ModelOverloaded), (429, ModelOverloaded), (422, ModelRefused)],
)
async def test_problems_of_the_service_keep_their_words(status: int, error: type[ModelError]) -> None:
    answer = httpx2.Response(status, json={"title": "Oh", "detail": "The window is too small."})
    with pytest.raises(error, match=r"The window is too small\."):
        await _model(Scripted(lambda request: answer)).propose(BRIEF)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b"[]",
        b'{"elements": []}',
        b'{"background_color": "#fff", "elements": [], "metadata": {"note": "\\u0000"}}',
        b'{"background_color": "#fff", "elements": [], "metadata": {"seed": NaN}}',
        b'{"background_color": "#fff", "elements": [], "metadata": {"tokens": 3}}',
    ],
)
async def test_an_answer_that_is_no_design_is_refused(body: bytes) -> None:
    with pytest.raises(ModelAnswerInvalid):
        await _model(Scripted(lambda request: httpx2.Response(200, content=body))).propose(BRIEF)


async def test_health_of_nobody_is_none() -> None:
    assert await _model(NobodyThere()).health() is None


async def test_a_service_killed_in_mid_answer_and_one_that_is_back() -> None:
    """Over real sockets: accept and hang up, then nobody, then an answer."""

    async def hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(100)
        writer.close()

    server = await asyncio.start_server(hang_up, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    model = OwnModel(f"http://127.0.0.1:{port}", timeout=5)
    with pytest.raises(ModelInterrupted):
        await model.propose(BRIEF)
    server.close()
    await server.wait_closed()
    with pytest.raises(ModelNotRunning):
        await model.propose(BRIEF)

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        body = parse_spec(spec_document()).model_dump_json(by_alias=True).encode()
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        writer.write(head.encode() + body)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", port)
    assert (await model.propose(BRIEF)).spec == parse_spec(spec_document())
    server.close()
    await server.wait_closed()
    await model.aclose()


def _stream(*events: tuple[str, object], status: int = 200) -> Scripted:
    """A service that tells these events."""
    text = "".join(f"event: {name}\ndata: {json.dumps(data)}\n\n" for name, data in events)
    headers = {"Content-Type": "text/event-stream"}
    return Scripted(lambda request: httpx2.Response(status, headers=headers, content=": hello\n\n" + text))


async def test_what_is_decided_is_told_in_full_each_time() -> None:
    transport = _stream(
        ("decided", {"headline": "Cold coffee", "mood": "unknown to us"}),
        ("decided", {"subheadline": "Iced", "offer": "€3"}),
        ("decided", {"subheadline": ""}),
        ("design", spec_document(metadata=METADATA)),
    )
    told: list[Words] = []
    proposal = await _model(transport).propose(BRIEF, told.append)
    assert transport.requests[0].url.path == "/generate/stream"
    assert told == [
        Words(headline="Cold coffee"),
        Words(headline="Cold coffee", subheadline="Iced", offer="€3"),
        Words(headline="Cold coffee", subheadline="", offer="€3"),
    ]
    assert proposal.spec == parse_spec(spec_document(metadata=METADATA))
    assert proposal.provenance.model == "smollm2"


@pytest.mark.parametrize(
    ("events", "error", "words"),
    [
        ([("problem", {"status": 502, "detail": "No headline held."})], ModelOverloaded, "No headline held"),
        ([("problem", {"status": 503, "detail": "No model."})], ModelNotReady, "No model"),
        ([("problem", {"detail": "?"})], ModelAnswerInvalid, "no design"),
        ([("decided", {"headline": "Cold"})], ModelInterrupted, "stopped while it was writing"),
        ([], ModelInterrupted, "stopped while it was writing"),
        ([("decided", ["Cold"])], ModelAnswerInvalid, "no design"),
        ([("design", {"elements": []})], ModelAnswerInvalid, "no design"),
    ],
)
async def test_a_stream_that_ends_otherwise_is_an_error(
    events: list[tuple[str, object]], error: type[ModelError], words: str
) -> None:
    with pytest.raises(error, match=words):
        await _model(_stream(*events)).propose(BRIEF, lambda words: None)


async def test_a_brief_that_is_refused_before_the_stream_keeps_its_words() -> None:
    answer = httpx2.Response(422, json={"detail": "The window is too small."})
    with pytest.raises(ModelRefused, match="The window is too small"):
        await _model(Scripted(lambda request: answer)).propose(BRIEF, lambda words: None)


async def test_cancelling_closes_the_connection_to_the_service() -> None:
    """Over real sockets: the service tells one word and goes on for ever."""
    closed = asyncio.Event()

    async def tell_and_wait(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n")
        writer.write(b'event: decided\ndata: {"headline": "Cold coffee"}\n\n')
        await writer.drain()
        while await reader.read(100):
            pass
        closed.set()
        writer.close()

    server = await asyncio.start_server(tell_and_wait, "127.0.0.1", 0)
    model = OwnModel(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", timeout=5)
    told = asyncio.Event()
    writing = asyncio.create_task(model.propose(BRIEF, lambda words: told.set()))
    await asyncio.wait_for(told.wait(), 5)
    writing.cancel()
    await asyncio.wait_for(closed.wait(), 5)
    server.close()
    await server.wait_closed()
    await model.aclose()
