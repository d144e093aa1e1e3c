"""Stored designs over HTTP."""

import os
import signal
from pathlib import Path
from typing import Any

import httpx2
import pytest
from builders import request
from files import photo

from app.database.embedded import EmbeddedPostgres


async def _made(client: httpx2.AsyncClient, **changes: Any) -> dict[str, Any]:
    response = await client.post("/api/designs/generate", json=request(**changes))
    assert response.status_code == 201, response.text
    design: dict[str, Any] = response.json()
    return design


async def test_designs_are_listed_newest_first_page_by_page(client: httpx2.AsyncClient) -> None:
    for _ in range(3):
        await _made(client)
    first = (await client.get("/api/designs", params={"limit": 2})).json()
    assert [item["id"] for item in first["items"]] == [3, 2]
    assert first["next"] == 2
    second = (await client.get("/api/designs", params={"limit": 2, "before": 2})).json()
    assert ([item["id"] for item in second["items"]], second["next"]) == ([1], None)


async def test_an_edit_is_stored_as_the_next_revision(client: httpx2.AsyncClient) -> None:
    design = await _made(client)
    spec = design["spec"]
    headline = next(element for element in spec["elements"] if element["id"] == "headline")
    headline["text"] = "Cold cups"
    changed = (await client.put("/api/designs/1", json={"spec": spec, "revision": 1})).json()
    assert changed["revision"] == 2
    assert changed["updated_at"] > design["updated_at"]
    assert changed["preview_url"] != design["preview_url"]
    assert (await client.get("/api/designs/1")).json() == changed
    lines = next(item for item in changed["frame"]["items"] if item["element_id"] == "headline")["text"][
        "lines"
    ]
    assert " ".join(line["text"] for line in lines) == "Cold cups"


async def test_what_a_person_moves_stays_where_they_put_it(client: httpx2.AsyncClient) -> None:
    spec = (await _made(client))["spec"]
    button = next(element for element in spec["elements"] if element["id"] == "cta")
    button["x"], button["y"] = 700, 20
    changed = (await client.put("/api/designs/1", json={"spec": spec, "revision": 1})).json()
    box = next(item for item in changed["frame"]["items"] if item["element_id"] == "cta")["box"]
    assert (box["x"], box["y"]) == (700, 20)
    assert not any(finding["repaired"] for finding in changed["findings"])


async def test_a_stale_revision_is_a_conflict(client: httpx2.AsyncClient) -> None:
    spec = (await _made(client))["spec"]
    assert (await client.put("/api/designs/1", json={"spec": spec, "revision": 1})).status_code == 200
    response = await client.put("/api/designs/1", json={"spec": spec, "revision": 1})
    assert response.status_code == 409
    assert "Design 1 is at revision 2" in response.json()["detail"]
    assert (await client.get("/api/designs/1")).json()["revision"] == 2


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"elements": [{"type": "text", "text": "Hi", "fontSise": 3}]}, "fontSise"),
        ({"elements": [{"type": "star"}]}, "'star'"),
        (
            {"elements": [{"type": "image", "src": "http://host/a.png", "width": 9, "height": 9}]},
            "http://host",
        ),
        ({"background_color": "reddish"}, "reddish"),
        ({"metadata": {"note": "a\0b"}}, "NUL"),
    ],
)
async def test_a_spec_that_cannot_be_used_names_what_is_wrong(
    client: httpx2.AsyncClient, change: dict[str, Any], words: str
) -> None:
    spec = (await _made(client))["spec"]
    response = await client.put("/api/designs/1", json={"spec": {**spec, **change}, "revision": 1})
    assert response.status_code == 422
    assert words in response.json()["detail"]
    assert (await client.get("/api/designs/1")).json()["revision"] == 1


async def test_numbers_that_are_none_are_refused(client: httpx2.AsyncClient) -> None:
    await _made(client)
    content = '{"revision": 1, "spec": {"background_color": "#fff", "elements": [], "metadata": {"n": NaN}}}'
    headers = {"Content-Type": "application/json"}
    assert (await client.put("/api/designs/1", content=content, headers=headers)).status_code == 422


async def test_a_deleted_design_is_gone(client: httpx2.AsyncClient) -> None:
    await _made(client)
    assert (await client.delete("/api/designs/1")).status_code == 204
    response = await client.get("/api/designs/1")
    assert response.status_code == 404
    assert "No design 1" in response.json()["detail"]


@pytest.mark.parametrize(("method", "path"), [("GET", ""), ("PUT", ""), ("DELETE", ""), ("GET", "/export")])
async def test_an_unknown_id_is_named(client: httpx2.AsyncClient, method: str, path: str) -> None:
    body = (
        {"spec": {"background_color": "#ffffff", "elements": []}, "revision": 1} if method == "PUT" else None
    )
    response = await client.request(method, f"/api/designs/4711{path}", json=body)
    assert response.status_code == 404
    assert response.headers["content-type"] == "application/problem+json"
    assert "4711" in response.json()["detail"]


async def test_designs_outlive_a_killed_database(client: httpx2.AsyncClient, home: Path) -> None:
    design = await _made(client)
    killed = EmbeddedPostgres(home / "database").postmaster_pid
    assert killed is not None
    os.kill(killed, signal.SIGKILL)
    assert (await client.get(f"/api/designs/{design['id']}")).json() == design
    assert (await _made(client))["id"] > design["id"]


async def test_an_uploaded_picture_is_put_into_a_stored_design(client: httpx2.AsyncClient) -> None:
    design = await _made(client)
    file = {"file": ("beach.jpg", photo())}
    address = (await client.post("/api/uploads", files=file)).json()["address"]
    design["spec"]["elements"].append(
        {"type": "image", "id": "own", "src": address, "x": 0, "y": 0, "width": 300, "height": 300}
    )
    change = {"spec": design["spec"], "revision": 1}
    stored = await client.put(f"/api/designs/{design['id']}", json=change)
    assert stored.status_code == 200
    sources = {item["element_id"]: item.get("source") for item in stored.json()["frame"]["items"]}
    assert sources["own"] == address
    assert (await client.get(f"/api/designs/{design['id']}/preview")).status_code == 200
    assert (await client.delete(f"/api/uploads/{address.removeprefix('asset:')}")).status_code == 409
