"""Stateless layout."""

import httpx2
from builders import spec_document

from adgenesis_design.frame import Frame


async def test_a_spec_is_placed_and_reviewed_without_being_stored(client: httpx2.AsyncClient) -> None:
    body = {"spec": spec_document(), "platform": "meta", "format": "square"}
    response = await client.post("/api/layout", json=body)
    assert response.status_code == 200
    answer = response.json()
    assert set(answer) == {"spec", "frame", "findings"}
    assert (answer["frame"]["width"], answer["frame"]["height"]) == (1080, 1080)
    Frame.model_validate(answer["frame"])
    assert (await client.get("/api/designs")).json()["items"] == []


async def test_the_placed_spec_gives_the_same_frame_again(client: httpx2.AsyncClient) -> None:
    first = (await client.post("/api/layout", json={"spec": spec_document(), "repair": True})).json()
    second = (await client.post("/api/layout", json={"spec": first["spec"], "repair": True})).json()
    assert second["frame"] == first["frame"]


async def test_the_aliases_of_the_first_version_are_read(client: httpx2.AsyncClient) -> None:
    elements = [{"type": "textbox", "text": "Hello", "x": 90, "y": 90, "fontSize": 60, "fontWeight": "bold"}]
    spec = {"background_color": "#fff", "elements": elements}
    assert (await client.post("/api/layout", json={"spec": spec})).status_code == 200


async def test_an_unknown_platform_names_the_known_ones(client: httpx2.AsyncClient) -> None:
    response = await client.post("/api/layout", json={"spec": spec_document(), "platform": "myspace"})
    assert response.status_code == 422
    assert "Known: amazon, demand_gen, google" in response.json()["detail"]
