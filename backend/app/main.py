"""The backend's app: `uvicorn app.main:app`. Everything it is made of is named here."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from fastapi import FastAPI

from app.adaptations import endpoints as adaptations
from app.assets import endpoints as assets
from app.body_limit import BodyLimit
from app.brands import endpoints as brands
from app.brands import guidelines
from app.designs import endpoints as designs
from app.exports import campaigns
from app.exports import endpoints as exports
from app.generation import endpoints as generation
from app.layouts import endpoints as layouts
from app.openapi import describe
from app.parts import OpenParts, open_parts
from app.placements import endpoints as placements
from app.problems import add_problem_handlers
from app.settings import Settings
from app.status import endpoints as status
from app.studio import add_studio
from app.uploads import endpoints as uploads

_RESOURCES = (
    generation,
    designs,
    adaptations,
    exports,
    campaigns,
    layouts,
    brands,
    guidelines,
    uploads,
    placements,
    assets,
    status,
)

if TYPE_CHECKING:
    app: FastAPI


def create_app(settings: Settings | None = None, open_parts: OpenParts = open_parts) -> FastAPI:
    """The app, not started. Without settings it reads the environment and may raise `SettingsError`."""
    settings = settings or Settings.from_environment()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with open_parts(settings) as parts:
            app.state.parts = parts
            yield

    app = FastAPI(
        title="ADGENESIS",
        version="1.0.0",
        description="Briefs in, finished ads out. Errors are RFC 9457 problem documents.",
        lifespan=lifespan,
        separate_input_output_schemas=False,
    )
    app.add_middleware(BodyLimit, most=settings.max_body_size)
    for resource in _RESOURCES:
        app.include_router(resource.router)
    add_problem_handlers(app)
    add_studio(app, settings.studio_dir)
    app.openapi = lambda: describe(app)  # type: ignore[method-assign]
    return app


def __getattr__(name: str) -> FastAPI:
    """`app`, made when a server asks for it: importing this module reads no environment."""
    if name == "app":
        return create_app()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
