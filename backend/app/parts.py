"""What a running backend is made of, built when it starts and closed when it stops."""

import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from anyio import to_thread

from adgenesis_assets import load_library
from adgenesis_design.library import DesignLibrary
from app.database.engine import Database, open_database
from app.generation.circuit_breaker import CircuitBreaker
from app.generation.openai_model import OpenAIModel
from app.generation.own_model import OwnModel
from app.generation.proposal import DesignModel
from app.generation.router import ModelRouter, Route
from app.settings import Provider, Settings
from app.uploads.shelf import UploadShelf


@dataclass(frozen=True, slots=True)
class Parts:
    """`own_model` is there whichever provider is chosen: the status page asks after it."""

    settings: Settings
    database: Database
    library: DesignLibrary
    model: DesignModel
    own_model: OwnModel
    shelf: UploadShelf


OpenParts = Callable[[Settings], AbstractAsyncContextManager["Parts"]]


@asynccontextmanager
async def open_parts(settings: Settings) -> AsyncIterator[Parts]:
    """Raises `DatabaseUnavailable`, or what the assets say when they have not been made yet."""
    async with AsyncExitStack() as stack:
        library = await to_thread.run_sync(load_library)
        database = await stack.enter_async_context(open_database(settings))
        own_model = OwnModel(settings.ml_service_url, settings.own_model_timeout)
        stack.push_async_callback(own_model.aclose)
        routes = []
        if settings.model_provider is not Provider.OPENAI:
            routes.append(_route(own_model, settings.own_model_timeout))
        if settings.uses_openai:
            openai_model = _openai_model(settings, library)
            stack.push_async_callback(openai_model.aclose)
            routes.append(_route(openai_model, settings.openai_timeout))
        router = ModelRouter(routes, settings.generation_deadline)
        shelf = UploadShelf(library, settings.upload_memory)
        yield Parts(settings, database, library, router, own_model, shelf)


def _route(model: DesignModel, timeout: float) -> Route:
    return Route(model, timeout, CircuitBreaker(time.monotonic))


def _openai_model(settings: Settings, library: DesignLibrary) -> OpenAIModel:
    assert settings.openai_api_key is not None
    return OpenAIModel(
        api_key=settings.openai_api_key,
        base_url=settings.openai_base_url,
        model=settings.openai_model,
        heroes=library.pictures.names,
        # A correction is a second call within the route's time.
        timeout=settings.openai_timeout,
    )
