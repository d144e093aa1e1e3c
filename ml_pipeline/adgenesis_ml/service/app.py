"""The inference service: a brief is answered with a validated spec of our own model's making.

`POST /generate` gives the spec, `/generate/stream` also what is decided on the way, `/v1/chat/completions` the same
in OpenAI's protocol. A client that leaves stops the work.
"""

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Annotated, Any

import anyio
from fastapi import Depends, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, PlainTextResponse
from pydantic import BaseModel, ValidationError

from adgenesis_design.brief import DesignBrief
from adgenesis_design.placements import find_placement
from adgenesis_design.spec import DesignSpec
from adgenesis_ml.codec.instruction import instruction
from adgenesis_ml.decoding.watch import Watch
from adgenesis_ml.decoding.writer import Writer
from adgenesis_ml.errors import GivenUp, ModelNotLoaded, PipelineError
from adgenesis_ml.registry import list_models
from adgenesis_ml.service.chat import ChatRequest, chat_answer
from adgenesis_ml.service.event_stream import DesignStream
from adgenesis_ml.service.metrics import CONTENT_TYPE, Measured, Metrics
from adgenesis_ml.service.presence import while_present
from adgenesis_ml.service.problems import register_problems

log = logging.getLogger(__name__)

WriterLoader = Callable[[], Writer]

_WRITING = frozenset({"/generate", "/generate/stream", "/v1/chat/completions"})
_READING = frozenset({"/", "/health", "/models", "/metrics", "/v1/models"})
_CLIENT_CLOSED_REQUEST = 499


class ServiceStatus(BaseModel):
    """Whether the service can answer, and with what."""

    status: str
    service: str = "adgenesis-inference"
    model_loaded: bool
    model: str | None = None
    adapter: str | None = None
    reason: str | None = None


class ModelList(BaseModel):
    """The models on this machine, each with its training information."""

    models: list[dict[str, Any]]


def create_app(load: WriterLoader) -> FastAPI:
    """The service around whatever `load` gives. It starts without a model, too, and then says what is missing."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.writer, app.state.reason = None, None
        app.state.turns = anyio.CapacityLimiter(1)
        try:
            app.state.writer = await anyio.to_thread.run_sync(load)
            app.state.turns.total_tokens = app.state.writer.engine.at_once
        except PipelineError as error:
            app.state.reason = str(error)
            log.error("No model: %s", error)
        yield

    app = FastAPI(title="ADGENESIS inference", version="1.0", lifespan=lifespan)
    app.state.metrics = Metrics()
    app.add_middleware(Measured, metrics=app.state.metrics, paths=_WRITING | _READING, writing=_WRITING)
    register_problems(app)
    app.add_api_route("/", _status, methods=["GET"], response_model=ServiceStatus)
    app.add_api_route("/health", _status, methods=["GET"], response_model=ServiceStatus)
    app.add_api_route("/models", _models, methods=["GET"], response_model=ModelList)
    app.add_api_route("/metrics", _metrics, methods=["GET"], response_class=PlainTextResponse)
    app.add_api_route("/generate", _generate, methods=["POST"], response_model=None)
    app.add_api_route("/generate/stream", _generate_stream, methods=["POST"], response_class=DesignStream)
    app.add_api_route("/v1/models", _chat_models, methods=["GET"])
    app.add_api_route("/v1/chat/completions", _chat, methods=["POST"], response_model=None)
    return app


def _loaded_writer(request: Request) -> Writer:
    writer: Writer | None = request.app.state.writer
    if writer is None:
        raise ModelNotLoaded(f"No model is loaded: {request.app.state.reason} Then restart the service.")
    return writer


LoadedWriter = Annotated[Writer, Depends(_loaded_writer)]


async def _status(request: Request) -> ServiceStatus:
    """Health, model and adapter."""
    writer: Writer | None = request.app.state.writer
    if writer is None:
        return ServiceStatus(status="unavailable", model_loaded=False, reason=request.app.state.reason)
    return ServiceStatus(
        status="healthy", model_loaded=True, model=writer.engine.model, adapter=writer.engine.adapter
    )


async def _models() -> ModelList:
    """The models that could be served."""
    return ModelList(models=[model.summary() for model in list_models()])


async def _metrics(request: Request) -> PlainTextResponse:
    """What has been done so far, for Prometheus."""
    metrics: Metrics = request.app.state.metrics
    return PlainTextResponse(metrics.text(), media_type=CONTENT_TYPE)


async def _generate(brief: DesignBrief, request: Request, writer: LoadedWriter) -> Response:
    """A design spec for a prompt, a platform and a format."""
    try:
        return JSONResponse((await _write(brief, request, writer)).to_wire())
    except GivenUp:
        return Response(status_code=_CLIENT_CLOSED_REQUEST)


async def _generate_stream(brief: DesignBrief, request: Request, writer: LoadedWriter) -> DesignStream:
    """Events: `decided` for each part of the copy as it is settled, then `design` or `problem`."""
    find_placement(brief.platform, brief.format)
    return DesignStream(writer, brief, request.app.state.turns, request.app.state.metrics)


async def _chat_models(writer: LoadedWriter) -> dict[str, Any]:
    """The one model that is served, in OpenAI's protocol."""
    served = {"id": writer.engine.model, "object": "model", "owned_by": "adgenesis"}
    return {"object": "list", "data": [served]}


async def _chat(chat: ChatRequest, request: Request, writer: LoadedWriter) -> Response:
    """A design spec as the content of a chat completion."""
    try:
        brief = chat.to_brief()
    except ValidationError as error:
        raise RequestValidationError(error.errors()) from error
    try:
        spec = await _write(brief, request, writer)
        prompt_tokens = await anyio.to_thread.run_sync(writer.engine.count_tokens, instruction(brief))
    except GivenUp:
        return Response(status_code=_CLIENT_CLOSED_REQUEST)
    return chat_answer(chat, spec, prompt_tokens)


async def _write(brief: DesignBrief, request: Request, writer: Writer) -> DesignSpec:
    """Raises `GivenUp` when the client leaves."""
    find_placement(brief.platform, brief.format)

    def write(given_up: Callable[[], bool]) -> DesignSpec:
        return writer.write(brief, Watch(given_up=given_up))

    spec = await while_present(request.receive, request.app.state.turns, write)
    request.app.state.metrics.count_answer(spec)
    return spec
