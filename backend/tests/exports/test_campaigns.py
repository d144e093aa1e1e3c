"""A stored design in many placements, as one zip."""

import io
import json
import zipfile

import httpx2
import pytest
from builders import request
from PIL import Image


@pytest.fixture
async def made(client: httpx2.AsyncClient) -> httpx2.AsyncClient:
    assert (await client.post("/api/designs/generate", json=request())).status_code == 201
    return client


async def test_the_zip_holds_every_placement_a_sheet_and_a_manifest(made: httpx2.AsyncClient) -> None:
    wanted = {"placements": ["google/300x250", "meta/story", "meta/square"], "also": ["pdf"]}
    response = await made.post("/api/designs/1/campaign", json=wanted)
    assert response.headers["content-disposition"] == 'attachment; filename="cafe-lune_1v1.zip"'
    assert response.headers["export-placements"] == "3"
    archive = zipfile.ZipFile(io.BytesIO(response.content))
    assert archive.testzip() is None
    names = [name for name in archive.namelist() if not name.startswith("licences/")]
    assert names == [
        "google/cafe-lune_google_300x250_1v1.png",
        "google/cafe-lune_google_300x250_1v1.pdf",
        "meta/cafe-lune_meta_story_1080x1920_1v1.png",
        "meta/cafe-lune_meta_story_1080x1920_1v1.pdf",
        "meta/cafe-lune_meta_square_1080x1080_1v1.png",
        "meta/cafe-lune_meta_square_1080x1080_1v1.pdf",
        "contact-sheet.png",
        "manifest.csv",
        "manifest.json",
    ]
    assert Image.open(archive.open(names[2])).size == (1080, 1920)
    rows = json.loads(archive.read("manifest.json"))["files"]
    assert [row["file"] for row in rows] == names[:6]
    assert all(row["bytes"] == archive.getinfo(row["file"]).file_size for row in rows)


async def test_the_designs_own_placement_is_the_picture_of_the_editor(made: httpx2.AsyncClient) -> None:
    response = await made.post("/api/designs/1/campaign", json={"placements": ["meta/square"]})
    archive = zipfile.ZipFile(io.BytesIO(response.content))
    alone = await made.get("/api/designs/1/export")
    assert archive.read(archive.namelist()[0]) == alone.content


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ({"placements": ["myspace"]}, "'myspace'"),
        ({"placements": ["meta/poster"]}, "'poster'"),
        ({"placements": []}, "placements"),
        ({"placements": [","]}, "names no placement"),
        ({"also": ["docx"]}, "docx"),
    ],
)
async def test_what_cannot_be_made_is_said_before_anything_is_sent(
    made: httpx2.AsyncClient, body: dict[str, object], named: str
) -> None:
    response = await made.post("/api/designs/1/campaign", json=body)
    assert response.status_code == 422
    assert named in response.text


async def test_a_design_that_is_not_there(client: httpx2.AsyncClient) -> None:
    assert (await client.post("/api/designs/9/campaign", json={})).status_code == 404
