"""Fonts and illustrations over HTTP."""

import re

import httpx2

from adgenesis_assets import load_library


async def test_the_style_sheet_names_files_that_are_there(client: httpx2.AsyncClient) -> None:
    css = await client.get("/api/fonts.css")
    assert css.headers["content-type"].startswith("text/css")
    files = re.findall(r'url\("(fonts/[^"]+)"\)', css.text)
    assert any(file.startswith("fonts/inter-") for file in files)
    font = await client.get(f"/api/{files[0]}")
    assert (font.status_code, font.headers["content-type"]) == (200, "font/ttf")
    assert font.content[:4] == b"\x00\x01\x00\x00"


async def test_an_unknown_font_is_named(client: httpx2.AsyncClient) -> None:
    response = await client.get("/api/fonts/comic-papyrus.ttf")
    assert response.status_code == 404
    assert "comic-papyrus.ttf" in response.json()["detail"]


async def test_illustrations_are_found_and_drawn(client: httpx2.AsyncClient) -> None:
    names = (await client.get("/api/illustrations", params={"search": "Hot Bev"})).json()
    assert names[0] == "hot-beverage"
    drawing = await client.get("/api/illustrations/hot-beverage.svg")
    assert drawing.headers["content-type"].startswith("image/svg+xml")
    assert drawing.text.startswith("<svg")


async def test_an_illustration_is_drawn_in_the_colours_that_are_asked_for(client: httpx2.AsyncClient) -> None:
    address, palette = "/api/illustrations/strawberry.svg", ["0b6e99", "e6f4fa"]
    own = (await client.get(address)).text
    blue = (await client.get(address, params={"palette": palette})).text
    inside = load_library().pictures.svg("strawberry", ("#0b6e99", "#e6f4fa"))
    assert inside in blue
    assert inside not in own
    refused = await client.get(address, params={"palette": "blue"})
    assert (refused.status_code, "palette" in refused.text) == (422, True)


async def test_an_unknown_illustration_is_named(client: httpx2.AsyncClient) -> None:
    response = await client.get("/api/illustrations/unicorn-rider.svg")
    assert response.status_code == 404
    assert "unicorn-rider" in response.json()["detail"]


async def test_illustrations_are_found_by_what_they_mean_in_any_language(client: httpx2.AsyncClient) -> None:
    for search in ("a dog for sale", "Hund", "chien", "perro"):
        names = (await client.get("/api/illustrations", params={"search": search})).json()
        assert "dog" in names[:3], search
    everything = (await client.get("/api/illustrations")).json()
    assert everything == sorted(everything)
    assert len(everything) > 100
