"""A stored design for other placements."""

import httpx2
from builders import request


async def test_a_design_is_stored_for_other_placements(client: httpx2.AsyncClient) -> None:
    design = (await client.post("/api/designs/generate", json=request())).json()
    wanted = {"placements": ["meta/square", "meta/story", "google/300x250"]}
    response = await client.post(f"/api/designs/{design['id']}/adapt", json=wanted)
    assert response.status_code == 201
    answer = response.json()
    assert answer["unmade"] == []
    assert [(each["platform"], each["format"]) for each in answer["items"]] == [
        ("meta", "story"),
        ("google", "300x250"),
    ]
    story = (await client.get(f"/api/designs/{answer['items'][0]['id']}")).json()
    assert (story["frame"]["width"], story["frame"]["height"]) == (1080, 1920)
    assert story["prompt"] == design["prompt"]
    words = [e["text"] for e in story["spec"]["elements"] if e.get("role") == "headline"]
    assert words == ["Iced coffee from €3"]


async def test_an_unknown_placement_is_named(client: httpx2.AsyncClient) -> None:
    design = (await client.post("/api/designs/generate", json=request())).json()
    response = await client.post(f"/api/designs/{design['id']}/adapt", json={"placements": ["meta/postcard"]})
    assert response.status_code == 422
    assert "postcard" in response.json()["detail"]
