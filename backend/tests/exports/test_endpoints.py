"""Downloads and previews."""

import io
import zipfile

import httpx2
import pytest
from builders import request
from PIL import Image


@pytest.fixture
async def made(client: httpx2.AsyncClient) -> httpx2.AsyncClient:
    assert (await client.post("/api/designs/generate", json=request())).status_code == 201
    return client


@pytest.mark.parametrize(
    ("kind", "media_type"), [("png", "image/png"), ("jpg", "image/jpeg"), ("webp", "image/webp")]
)
async def test_pictures_have_the_placements_size(
    made: httpx2.AsyncClient, kind: str, media_type: str
) -> None:
    response = await made.get("/api/designs/1/export", params={"format": kind})
    assert response.headers["content-type"] == media_type
    disposition = f'attachment; filename="cafe-lune_meta_square_1080x1080_1v1.{kind}"'
    assert response.headers["content-disposition"] == disposition
    assert Image.open(io.BytesIO(response.content)).size == (1080, 1080)


async def test_svg_is_a_document(made: httpx2.AsyncClient) -> None:
    response = await made.get("/api/designs/1/export", params={"format": "svg"})
    assert response.headers["content-type"].startswith("image/svg+xml")
    assert "<svg" in response.text


async def test_svg_comes_with_its_letters_or_as_outlines(made: httpx2.AsyncClient) -> None:
    address, kind = "/api/designs/1/export", {"format": "svg"}
    text = (await made.get(address, params=kind)).text
    outlines = (await made.get(address, params=kind | {"text": "outlines"})).text
    assert ("<text" in text, "@font-face" in text) == (True, True)
    assert ("<text" in outlines, "@font-face" in outlines) == (False, False)


async def test_pdf_is_a_document_whose_name_says_what_it_is(made: httpx2.AsyncClient) -> None:
    response = await made.get("/api/designs/1/export", params={"format": "pdf"})
    assert response.headers["content-type"] == "application/pdf"
    assert response.headers["content-disposition"].endswith('_1v1.pdf"')
    assert response.content.startswith(b"%PDF-1.7")


async def test_a_display_zip_holds_one_page(made: httpx2.AsyncClient) -> None:
    response = await made.get("/api/designs/1/export", params={"format": "html5"})
    assert response.headers["content-disposition"].endswith('_1v1.zip"')
    assert zipfile.ZipFile(io.BytesIO(response.content)).namelist() == ["index.html"]


async def test_fabric_is_the_originals_json(made: httpx2.AsyncClient) -> None:
    response = await made.get("/api/designs/1/export", params={"format": "fabric"})
    assert response.headers["content-disposition"].endswith('_1v1.json"')
    assert response.json()["objects"]


async def test_an_unknown_kind_of_file_names_the_known_ones(made: httpx2.AsyncClient) -> None:
    response = await made.get("/api/designs/1/export", params={"format": "docx"})
    assert response.status_code == 422
    assert "'png', 'jpg', 'webp', 'svg', 'pdf', 'html5' or 'fabric'" in response.json()["detail"]


@pytest.mark.parametrize("kind", ["png", "jpg", "webp"])
async def test_a_display_ad_keeps_to_the_platforms_bytes(client: httpx2.AsyncClient, kind: str) -> None:
    await client.post("/api/designs/generate", json=request(platform="google", format="300x1050"))
    response = await client.get("/api/designs/1/export", params={"format": kind})
    assert len(response.content) <= 150_000
    assert response.headers["export-fits"] == "yes"


async def test_the_preview_is_small_and_may_be_kept_at_its_revision(made: httpx2.AsyncClient) -> None:
    design = (await made.get("/api/designs/1")).json()
    response = await made.get(design["preview_url"])
    assert max(Image.open(io.BytesIO(response.content)).size) == 480
    assert "immutable" in response.headers["cache-control"]
    assert (await made.get("/api/designs/1/preview")).headers["cache-control"] == "no-cache"
