"""Uploads over HTTP."""

from hashlib import sha256

import httpx2
from builders import spec_document
from files import SVG_LOGO, font, photo

from adgenesis_design.library import DesignLibrary


async def send(client: httpx2.AsyncClient, data: bytes, name: str) -> httpx2.Response:
    return await client.post("/api/uploads", files={"file": (name, data)})


async def test_a_picture_is_taken_and_read_back(client: httpx2.AsyncClient) -> None:
    taken = (await send(client, photo(), "Beach at noon.jpg")).json()
    assert (taken["kind"], taken["format"], taken["width"], taken["height"]) == ("picture", "jpeg", 320, 240)
    assert taken["file_name"] == "Beach at noon.jpg"
    assert taken["has_alpha"] is False
    assert taken["address"] == f"asset:{taken['sha256']}"
    read = await client.get(f"/api/uploads/{taken['sha256']}")
    assert sha256(read.content).hexdigest() == taken["sha256"]
    assert read.headers["content-type"] == "image/jpeg"


async def test_what_is_read_runs_nothing_and_is_kept_for_ever(client: httpx2.AsyncClient) -> None:
    taken = (await send(client, SVG_LOGO, "logo.svg")).json()
    headers = (await client.get(f"/api/uploads/{taken['sha256']}")).headers
    assert headers["content-type"].startswith("image/svg+xml")
    assert headers["content-security-policy"].endswith("sandbox")
    assert headers["x-content-type-options"] == "nosniff"
    assert "immutable" in headers["cache-control"]


async def test_the_same_file_twice_is_one_upload(client: httpx2.AsyncClient) -> None:
    first = (await send(client, SVG_LOGO, "logo.svg")).json()
    second = (await send(client, SVG_LOGO, "logo copy.svg")).json()
    assert second == first
    assert len((await client.get("/api/uploads")).json()["items"]) == 1


async def test_a_refusal_says_what_to_do(client: httpx2.AsyncClient) -> None:
    response = await send(client, SVG_LOGO.replace(b"<rect", b"<script/><rect"), "logo.svg")
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"
    problem = response.json()
    assert problem["errors"][0]["field"] == "body.file"
    assert problem["detail"].startswith("logo.svg was not taken: It holds a script.")


async def test_a_font_is_served_to_the_studio(client: httpx2.AsyncClient, library: DesignLibrary) -> None:
    taken = (await send(client, font(library, "Acme Sans"), "acme.ttf")).json()
    assert (taken["kind"], taken["family"], taken["weight"], taken["italic"]) == (
        "font",
        "Acme Sans",
        400,
        False,
    )
    css = (await client.get("/api/fonts.css")).text
    assert (
        f'"Acme Sans"; font-weight: 400; font-style: normal; font-display: block; src: url("uploads/{taken["sha256"]}")'
        in css
    )
    families = (await client.get("/api/families")).json()
    assert {"name": "Acme Sans", "uploaded": True} in families
    assert {"name": "Inter", "uploaded": False} in families


async def test_a_second_file_for_one_face_is_refused(
    client: httpx2.AsyncClient, library: DesignLibrary
) -> None:
    await send(client, font(library, "Acme Sans"), "acme.ttf")
    data = font(library, "ACME Sans")
    response = await send(client, data, "acme-new.ttf")
    assert response.status_code == 409
    assert "ACME Sans 400" in response.json()["detail"]
    assert (await send(client, font(library, "Inter"), "inter.ttf")).status_code == 409


async def test_a_layout_is_set_in_an_uploaded_font(
    client: httpx2.AsyncClient, library: DesignLibrary
) -> None:
    document = spec_document()
    document["elements"][1]["fontFamily"] = "Acme Sans"
    await send(client, font(library, "Acme Sans"), "acme.ttf")
    laid_out = (await client.post("/api/layout", json={"spec": document})).json()
    blocks = {item["element_id"]: item["text"] for item in laid_out["frame"]["items"] if "text" in item}
    assert blocks["headline"]["family"] == "Acme Sans"
    assert not [finding for finding in laid_out["findings"] if "font" in finding["rule"]]


async def test_a_layout_shows_an_uploaded_picture(client: httpx2.AsyncClient) -> None:
    address = (await send(client, photo(), "beach.jpg")).json()["address"]
    image = {"type": "image", "id": "hero", "src": address, "x": 0, "y": 0, "width": 600, "height": 600}
    shown = await client.post("/api/layout", json={"spec": spec_document(elements=[image])})
    assert address in [item.get("source") for item in shown.json()["frame"]["items"]]
    image["src"] = "asset:" + "0" * 64
    missing = await client.post("/api/layout", json={"spec": spec_document(elements=[image])})
    assert missing.status_code == 422
    assert "upload it again" in missing.json()["detail"]


async def test_an_upload_in_use_cannot_be_deleted(client: httpx2.AsyncClient) -> None:
    logo = (await send(client, SVG_LOGO, "logo.svg")).json()
    brand = (await client.post("/api/brands", json={"name": "Acme", "logo": logo["address"]})).json()
    refused = await client.delete(f"/api/uploads/{logo['sha256']}")
    assert refused.status_code == 409
    assert "logo.svg is used by 1 brand" in refused.json()["detail"]
    await client.delete(f"/api/brands/{brand['id']}")
    assert (await client.delete(f"/api/uploads/{logo['sha256']}")).status_code == 204
    assert (await client.get(f"/api/uploads/{logo['sha256']}")).status_code == 404


async def test_a_font_in_use_cannot_be_deleted(client: httpx2.AsyncClient, library: DesignLibrary) -> None:
    taken = (await send(client, font(library, "Acme Sans"), "acme.ttf")).json()
    await client.post("/api/brands", json={"name": "Acme", "display_font": "acme sans"})
    assert (await client.delete(f"/api/uploads/{taken['sha256']}")).status_code == 409
