"""The inference service: `POST /generate` answers a brief with a validated spec of our own model's making."""

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Annotated, Any

import anyio
from fastapi import Depends, FastAPI, Request
from pydantic import BaseModel

from adgenesis_design.brief import DesignBrief
from adgenesis_design.placements import find_placement
from adgenesis_ml.decoding.writer import Writer
from adgenesis_ml.errors import ModelNotLoaded, PipelineError
from adgenesis_ml.registry import list_models
from adgenesis_ml.service.problems import register_problems

log = logging.getLogger(__name__)

WriterLoader = Callable[[], Writer]


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
        # Two answers at once fill two cores; more would only slow each other down.
        app.state.turns = anyio.CapacityLimiter(2)
        try:
            app.state.writer = await anyio.to_thread.run_sync(load)
        except PipelineError as error:
            app.state.reason = str(error)
            log.error("No model: %s", error)
        yield

    app = FastAPI(title="ADGENESIS inference", version="1.0", lifespan=lifespan)
    register_problems(app)
    app.add_api_route("/", _status, methods=["GET"], response_model=ServiceStatus)
    app.add_api_route("/health", _status, methods=["GET"], response_model=ServiceStatus)
    app.add_api_route("/models", _models, methods=["GET"], response_model=ModelList)
    app.add_api_route("/generate", _generate, methods=["POST"])
    return app


def _loaded_writer(request: Request) -> Writer:
    writer: Writer | None = request.app.state.writer
    if writer is None:
        raise ModelNotLoaded(f"No model is loaded: {request.app.state.reason} Then restart the service.")
    return writer


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


async def _generate(
    brief: DesignBrief, request: Request, writer: Annotated[Writer, Depends(_loaded_writer)]
) -> dict[str, Any]:
    """A design spec for a prompt, a platform and a format."""
    find_placement(brief.platform, brief.format)
    spec = await anyio.to_thread.run_sync(writer.write, brief, limiter=request.app.state.turns)
    return spec.to_wire()
