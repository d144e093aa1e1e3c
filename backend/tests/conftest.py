"""A backend on a real PostgreSQL of its own, with a fake in the place of the models."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx2
import pytest
from fakes import FakeModel, open_fake_parts
from fastapi import FastAPI

from adgenesis_assets import load_library
from adgenesis_design.library import DesignLibrary
from app.database.embedded import EmbeddedPostgres
from app.generation import openai_model
from app.main import create_app
from app.settings import Provider, Settings

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
