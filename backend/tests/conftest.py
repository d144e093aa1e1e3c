"""A backend on a real PostgreSQL of its own, with a fake in the place of the models."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx2
import pytest
from adgenesis_assets import load_library
from adgenesis_design.library import DesignLibrary
from fastapi import FastAPI
from sqlalchemy import text

from app.database.embedded import EmbeddedPostgres
from app.database.engine import open_database
from app.generation import openai_model
from app.generation.own_model import OwnModel
from app.generation.proposal import DesignModel
from app.main import create_app
from app.parts import OpenParts, Parts
from app.settings import Provider, Settings
from tests.fakes import FakeModel, NobodyThere

# No test may spend money, whatever its environment says.
openai_model.PAID_CALLS_ALLOWED = False


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture(scope="session")
def library() -> DesignLibrary:
    return load_library()


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home whose database stays up for the whole session."""
    folder = tmp_path_factory.mktemp("home")
    server = EmbeddedPostgres(folder / "database")
    server.start()
    yield folder
    server.stop()


@pytest.fixture
def settings(home: Path, tmp_path: Path) -> Settings:
    return Settings(adgenesis_home=home, studio_dir=tmp_path / "no-studio", model_provider=Provider.CUSTOM)


@pytest.fixture
def model() -> FakeModel:
    return FakeModel()


def open_fake_parts(model: DesignModel, library: DesignLibrary) -> OpenParts:
    """Real parts on an empty table, but for the model."""

    @asynccontextmanager
    async def open_parts(settings: Settings) -> AsyncIterator[Parts]:
        own_model = OwnModel(settings.ml_service_url, 1, transport=NobodyThere())
        async with open_database(settings) as database:
            async with database.transaction() as session:
                await session.execute(text("TRUNCATE designs RESTART IDENTITY"))
            yield Parts(settings, database, library, model, own_model)
        await own_model.aclose()

    return open_parts


@pytest.fixture
async def app(settings: Settings, model: FakeModel, library: DesignLibrary) -> AsyncIterator[FastAPI]:
    """A started app."""
    app = create_app(settings, open_fake_parts(model, library))
    async with app.router.lifespan_context(app):
        yield app


@pytest.fixture
async def client(app: FastAPI) -> AsyncIterator[httpx2.AsyncClient]:
    transport = httpx2.ASGITransport(app=app, raise_app_exceptions=False)
    async with httpx2.AsyncClient(transport=transport, base_url="http://backend") as client:
        yield client
