"""The placements over HTTP."""

import httpx2

from adgenesis_design.placements import all_placements


async def test_every_placement_is_listed_with_its_size_and_safe_zone(client: httpx2.AsyncClient) -> None:
    listed = (await client.get("/api/placements")).json()
    assert [item["name"] for item in listed] == [placement.name for placement in all_placements()]
    story = next(item for item in listed if item["name"] == "meta/story")
    assert (story["width"], story["height"], story["aspect_class"]) == (1080, 1920, "story")
    assert story["safe_zone"] == {"top": 0.14, "right": 0.0, "bottom": 0.2, "left": 0.0}
