"""The studio's pages."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx2
import pytest

from app.main import create_app
from app.settings import Settings

PAGE = {"Accept": "text/html"}


@pytest.fixture
async def studio(tmp_path: Path) -> AsyncIterator[httpx2.AsyncClient]:
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text("<!doctype html><title>Studio</title>")
    (tmp_path / "assets" / "main-1a2b3c.js").write_text("void 0")
    app = create_app(Settings(studio_dir=tmp_path))
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app=app), base_url="http://b") as client:
        yield client


@pytest.mark.parametrize("path", ["/", "/designs/12"])
async def test_pages_are_the_studio_and_asked_for_again(studio: httpx2.AsyncClient, path: str) -> None:
    response = await studio.get(path, headers=PAGE)
    assert "<title>Studio" in response.text
    assert response.headers["cache-control"] == "no-cache"


async def test_hashed_files_may_be_kept_for_ever(studio: httpx2.AsyncClient) -> None:
    response = await studio.get("/assets/main-1a2b3c.js")
    assert "immutable" in response.headers["cache-control"]


@pytest.mark.parametrize(
    ("path", "headers"), [("/assets/gone.js", {}), ("/api/nothing", PAGE), ("/no/page", {"Accept": "*/*"})]
)
async def test_what_is_no_page_is_a_problem(
    studio: httpx2.AsyncClient, path: str, headers: dict[str, str]
) -> None:
    response = await studio.get(path, headers=headers)
    assert response.status_code == 404
    assert response.headers["content-type"] == "application/problem+json"
    assert "immutable" not in response.headers.get("cache-control", "")


async def test_health_stays_json(studio: httpx2.AsyncClient) -> None:
    assert (await studio.get("/health", headers=PAGE)).json()["status"] == "healthy"
