"""Asking for a design over HTTP."""

import json
from typing import Any

import anyio
import httpx2
import pytest
from builders import PROMPT, request, spec
from fakes import FakeModel, SlowModel
from fastapi import FastAPI
from files import SVG_LOGO, photo

from adgenesis_design.frame import Frame
from adgenesis_design.spec import parse_spec
from app.generation.errors import ModelInterrupted, ModelNotRunning, ModelRefused
from app.generation.words import Words

EVENT_STREAM = {"Accept": "text/event-stream"}


async def test_a_brief_becomes_a_stored_design(client: httpx2.AsyncClient, model: FakeModel) -> None:
    response = await client.post("/api/designs/generate", json=request())
    assert response.status_code == 201
    design = response.json()
    assert (design["id"], design["prompt"], design["platform"], design["format"]) == (
        1,
        PROMPT,
        "meta",
        "square",
    )
    assert (design["width"], design["height"], design["seed"], design["revision"]) == (1080, 1080, 7, 1)
    assert design["is_compliant"] in (0, 1)
    assert design["canvas_data"]["version"].startswith("5.3")
    assert design["provenance"]["provider"] == "custom"
    assert {"writing", "placing", "reviewing"} <= set(design["provenance"]["stages_ms"])
    Frame.model_validate(design["frame"])
    parse_spec(design["spec"])
    assert model.briefs[0].seed == 7
    assert (await client.get("/api/designs/1")).json() == design


async def test_without_a_seed_each_request_gets_its_own(client: httpx2.AsyncClient, model: FakeModel) -> None:
    for _ in range(2):
        await client.post("/api/designs/generate", json={"prompt": PROMPT})
    assert model.briefs[0].seed != model.briefs[1].seed


async def test_a_format_may_be_named_by_its_size(client: httpx2.AsyncClient) -> None:
    design = (
        await client.post("/api/designs/generate", json=request(platform="Google", format="1200X628"))
    ).json()
    assert (design["platform"], design["format"]) == ("google", "landscape")


async def test_facts_that_the_brief_does_not_give_are_findings(
    client: httpx2.AsyncClient, model: FakeModel
) -> None:
    model.document = spec()
    model.document.elements[1].text = "Free coffee on Friday"  # type: ignore[union-attr]
    design = (await client.post("/api/designs/generate", json=request())).json()
    assert any("Friday" in finding["message"] for finding in design["findings"])


@pytest.mark.parametrize(
    ("body", "field", "words"),
    [
        (request(platform="myspace"), "body.platform", "Known: amazon, demand_gen, google"),
        (request(platform="amazon", format="sponsored"), "body.format", "takes no words"),
        (request(platform="google", format="story"), "body.format", "Known for google"),
        (request(prompt=" ... "), "body.prompt", "says nothing"),
        (request(prompt="word " * 300), "body.prompt", "Shorten it to 1000"),
        (request(prompt="nul \0 here"), "body.prompt", "NUL"),
        (request(prompt=7), "body.prompt", "valid string"),
        (request(seed=-1), "body.seed", "greater than or equal to 0"),
        (request(colour="red"), "body.colour", "Unknown key"),
        ({}, "body.prompt", "required"),
        ([], "body", "dictionary"),
    ],
)
async def test_a_bad_request_names_the_field_and_the_way_out(
    client: httpx2.AsyncClient, body: object, field: str, words: str
) -> None:
    response = await client.post("/api/designs/generate", json=body)
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"
    problem = response.json()
    assert problem["errors"][0]["field"] == field
    assert words in problem["detail"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b'{"prompt": "x"', "no JSON"),
        (b"", "required"),
        (b'{"prompt": "\xff"}', "UTF-8"),
        (b'{"prompt": "\\ud800"}', "prompt"),
    ],
)
async def test_broken_json_is_told_as_that(client: httpx2.AsyncClient, content: bytes, words: str) -> None:
    headers = {"Content-Type": "application/json"}
    response = await client.post("/api/designs/generate", content=content, headers=headers)
    assert response.status_code == 422
    assert words in response.json()["detail"]


async def test_a_service_that_died_is_a_503_and_works_when_it_is_back(
    client: httpx2.AsyncClient, model: FakeModel
) -> None:
    model.errors = [
        ModelInterrupted("The model service stopped while it was writing. Start it and press Try again.")
    ]
    response = await client.post("/api/designs/generate", json=request())
    assert response.status_code == 503
    assert response.json() == {
        "type": "urn:adgenesis:problem:model-interrupted",
        "title": "The model stopped while it was writing",
        "status": 503,
        "detail": "The model service stopped while it was writing. Start it and press Try again.",
        "retryable": True,
    }
    assert (await client.get("/api/designs")).json()["items"] == []
    assert (await client.post("/api/designs/generate", json=request())).status_code == 201


async def test_a_refusal_says_that_trying_again_does_not_help(
    client: httpx2.AsyncClient, model: FakeModel
) -> None:
    model.errors = [ModelRefused("The key is wrong.")]
    assert (await client.post("/api/designs/generate", json=request())).json()["retryable"] is False


async def test_a_picture_that_nobody_can_draw_is_the_models_fault(
    client: httpx2.AsyncClient, model: FakeModel
) -> None:
    elements = [{"type": "image", "src": "asset-7", "width": 90, "height": 90}]
    model.document = spec(elements=elements)
    response = await client.post("/api/designs/generate", json=request())
    assert response.status_code == 503
    assert "asset-7" in response.json()["detail"]
    assert (await client.get("/api/designs")).json()["items"] == []


def _events(text: str) -> list[tuple[str, Any]]:
    blocks = [
        dict(line.split(": ", 1) for line in block.splitlines()) for block in text.strip().split("\n\n")
    ]
    return [(block["event"], json.loads(block["data"])) for block in blocks]


async def test_the_stream_tells_each_stage_and_ends_in_the_design(client: httpx2.AsyncClient) -> None:
    response = await client.post("/api/designs/generate", json=request(), headers=EVENT_STREAM)
    assert response.headers["content-type"].startswith("text/event-stream")
    events = _events(response.text)
    assert [data["stage"] for name, data in events[:-1]] == ["writing", "placing", "reviewing", "saving"]
    name, design = events[-1]
    assert name == "design"
    assert (await client.get(f"/api/designs/{design['id']}")).json()["id"] == design["id"]


async def test_the_stream_tells_the_words_as_the_model_settles_them(
    client: httpx2.AsyncClient, model: FakeModel
) -> None:
    model.words = [
        Words(headline="Iced coffee"),
        Words(headline="Iced coffee", subheadline="", cta="Come in"),
    ]
    response = await client.post("/api/designs/generate", json=request(), headers=EVENT_STREAM)
    events = _events(response.text)
    assert [name for name, _ in events] == ["progress", "words", "words", *["progress"] * 3, "design"]
    assert [data for name, data in events if name == "words"] == [
        {"headline": "Iced coffee"},
        {"headline": "Iced coffee", "subheadline": "", "cta": "Come in"},
    ]


async def test_without_a_stream_the_model_is_not_followed(
    client: httpx2.AsyncClient, model: FakeModel
) -> None:
    model.words = [Words(headline="Iced coffee")]
    response = await client.post("/api/designs/generate", json=request())
    assert response.json()["id"] == 1


async def test_the_stream_ends_in_a_problem_when_no_model_answers(
    client: httpx2.AsyncClient, model: FakeModel
) -> None:
    model.errors = [ModelNotRunning("Nobody there. Start it and press Try again.")]
    response = await client.post("/api/designs/generate", json=request(), headers=EVENT_STREAM)
    name, problem = _events(response.text)[-1]
    assert (name, problem["status"], problem["retryable"]) == ("problem", 503, True)


async def test_a_bad_request_for_a_stream_is_a_plain_problem(client: httpx2.AsyncClient) -> None:
    response = await client.post(
        "/api/designs/generate", json=request(platform="myspace"), headers=EVENT_STREAM
    )
    assert response.status_code == 422


class TestAClientThatLeaves:
    @pytest.fixture
    def model(self) -> SlowModel:
        return SlowModel()

    @pytest.mark.parametrize("accept", [b"application/json", b"text/event-stream"])
    async def test_the_model_is_told_to_stop(self, app: FastAPI, model: SlowModel, accept: bytes) -> None:
        body = json.dumps(request()).encode()
        sent_body = False

        async def receive() -> dict[str, Any]:
            nonlocal sent_body
            if not sent_body:
                sent_body = True
                return {"type": "http.request", "body": body, "more_body": False}
            await model.asked.wait()
            return {"type": "http.disconnect"}

        async def send(message: Any) -> None:
            pass

        scope = {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.4"},
            "http_version": "1.1",
            "method": "POST",
            "scheme": "http",
            "path": "/api/designs/generate",
            "raw_path": b"/api/designs/generate",
            "query_string": b"",
            "root_path": "",
            "headers": [(b"content-type", b"application/json"), (b"accept", accept), (b"host", b"backend")],
            "client": ("127.0.0.1", 1),
            "server": ("127.0.0.1", 8000),
        }
        with anyio.fail_after(5):
            await app(scope, receive, send)
        assert model.cancelled.is_set()


async def test_a_design_is_made_in_the_brand_and_with_the_picture(
    client: httpx2.AsyncClient, model: FakeModel
) -> None:
    logo, picture = [
        (await client.post("/api/uploads", files={"file": file})).json()["address"]
        for file in (("logo.svg", SVG_LOGO), ("photo.jpg", photo()))
    ]
    kit = {"name": "Lune & Co", "logo": logo, "legal_line": "Prices include tax."}
    brand = (await client.post("/api/brands", json=kit)).json()
    answer = await client.post(
        "/api/designs/generate", json=request(brand_id=brand["id"], picture={"source": picture})
    )
    design = answer.json()
    assert answer.status_code == 201
    sources = [item["source"] for item in design["frame"]["items"] if item["kind"] == "picture"]
    assert {logo, picture} <= set(sources)
    assert design["spec"]["brand"]["name"] == "Lune & Co"
    assert design["spec"]["picture"]["source"] == picture
    assert model.briefs[0].brand is not None
    for address in ("preview", "export?format=svg"):
        assert (await client.get(f"/api/designs/{design['id']}/{address}")).status_code == 200
    assert (await client.delete(f"/api/uploads/{logo.removeprefix('asset:')}")).status_code == 409


async def test_the_word_of_old_names_a_brand_too(client: httpx2.AsyncClient, model: FakeModel) -> None:
    brand = (await client.post("/api/brands", json={"name": "Lune"})).json()
    await client.post("/api/designs/generate", json=request(guideline_id=brand["id"]))
    assert model.briefs[0].brand is not None
    assert model.briefs[0].brand.name == "Lune"


async def test_an_unknown_brand_or_picture_is_named_before_the_model_is_asked(
    client: httpx2.AsyncClient, model: FakeModel
) -> None:
    brand = await client.post("/api/designs/generate", json=request(brand_id=77))
    picture = await client.post(
        "/api/designs/generate", json=request(picture={"source": "asset:" + "0" * 64})
    )
    assert (brand.status_code, picture.status_code) == (404, 422)
    assert "No brand 77" in brand.json()["detail"]
    assert model.briefs == []
