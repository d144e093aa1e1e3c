"""Brands over HTTP, and as the guidelines of old."""

from typing import Any

import httpx2
from files import SVG_LOGO


async def _logo(client: httpx2.AsyncClient) -> str:
    file = {"file": ("acme_logo.svg", SVG_LOGO)}
    address: str = (await client.post("/api/uploads", files=file)).json()["address"]
    return address


def _kit(**changes: Any) -> dict[str, Any]:
    return {
        "name": "Café Lune",
        "colors": [{"value": "#0B3D2E", "role": "primary"}],
        "display_font": "Poppins",
        "tone": "warm and dry",
        "forbidden_words": ["cheap"],
        "legal_line": "Prices include tax.",
        **changes,
    }


async def test_a_brand_is_stored_listed_changed_and_deleted(client: httpx2.AsyncClient) -> None:
    created = await client.post("/api/brands", json=_kit(logo=await _logo(client)))
    assert created.status_code == 201
    brand = created.json()
    assert brand["kit"]["colors"] == [{"value": "#0b3d2e", "role": "primary"}]
    assert (await client.get("/api/brands")).json()["items"] == [brand]
    assert (await client.get(f"/api/brands/{brand['id']}")).json() == brand
    changed = await client.put(f"/api/brands/{brand['id']}", json=_kit(name="Lune"))
    assert changed.json()["kit"]["name"] == "Lune"
    assert changed.json()["kit"]["logo"] is None
    assert (await client.delete(f"/api/brands/{brand['id']}")).status_code == 204
    assert (await client.get(f"/api/brands/{brand['id']}")).status_code == 404


async def test_a_kit_names_only_what_is_there(client: httpx2.AsyncClient) -> None:
    missing = await client.post("/api/brands", json=_kit(logo="asset:" + "0" * 64))
    assert missing.status_code == 422
    assert "upload it again" in missing.json()["detail"]
    font = await client.post("/api/brands", json=_kit(display_font="Popins"))
    assert font.status_code == 422
    assert "Did you mean 'Poppins'?" in font.json()["detail"]


async def test_guidelines_are_brands_in_the_shape_of_old(client: httpx2.AsyncClient) -> None:
    sent = await client.post("/api/guidelines/upload", files={"file": ("acme_logo.svg", SVG_LOGO)})
    guideline = sent.json()
    assert guideline["name"] == "acme logo"
    assert guideline["logo_urls"] == [guideline["file_url"]]
    assert (await client.get(guideline["file_url"])).status_code == 200
    assert (await client.get("/api/guidelines")).json() == [guideline]
    assert (await client.get(f"/api/guidelines/{guideline['id']}")).json() == guideline
    assert (await client.get(f"/api/brands/{guideline['id']}")).json()["kit"]["name"] == "acme logo"


async def test_a_kit_is_previewed_before_it_is_stored(client: httpx2.AsyncClient) -> None:
    plain, colored = [
        await client.post("/api/brands/preview?format=story", json=kit)
        for kit in ({"name": "Lune"}, _kit(logo=await _logo(client)))
    ]
    assert colored.headers["content-type"] == "image/png"
    width, height = (int.from_bytes(colored.content[at : at + 4], "big") for at in (16, 20))
    assert (width, height) == (405, 720)
    assert plain.content != colored.content
    assert (await client.get("/api/brands")).json()["items"] == []
