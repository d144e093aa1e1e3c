"""The inference service over HTTP: answers, and refusals that name the thing, the value and the way out."""

import json
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from scripted_engine import REST, ScriptedEngine

from adgenesis_design.spec import parse_spec
from adgenesis_ml.decoding.writer import Writer
from adgenesis_ml.errors import MissingWeights
from adgenesis_ml.service.app import create_app

HEADLINE = '["Mornings at the counter","'
ANSWER = REST.format(brand="Café Lune", offer="20% off")
ORDER = {"prompt": "Café Lune: 20% off", "platform": "meta", "format": "square"}


@pytest.fixture
def client() -> Iterator[TestClient]:
    writer = Writer(ScriptedEngine(HEADLINE, rest=ANSWER), ["bread"])
    with TestClient(create_app(lambda: writer)) as client:
        yield client


@pytest.fixture
def empty_client() -> Iterator[TestClient]:
    def load() -> Writer:
        raise MissingWeights("No trained model 'x' here. Train it: python train.py --model x")

    with TestClient(create_app(load)) as client:
        yield client


def test_generate_answers_with_a_spec_that_validates(client: TestClient) -> None:
    answer = client.post("/generate", json=ORDER)
    assert answer.status_code == 200
    assert parse_spec(answer.json()).words("headline").casefold() == "mornings at the counter"


@pytest.mark.parametrize("path", ["/", "/health"])
def test_health_names_model_and_adapter(client: TestClient, path: str) -> None:
    answer = client.get(path).json()
    assert (answer["model_loaded"], answer["model"], answer["adapter"]) == (
        True,
        "scripted",
        "scripted-adapter",
    )


def test_models_are_listed_without_machine_paths(client: TestClient) -> None:
    models = client.get("/models").json()["models"]
    assert all(not model["path"].startswith("/") for model in models)


def test_without_a_model_it_says_so_with_503_and_the_remedy(empty_client: TestClient) -> None:
    assert empty_client.get("/health").json()["model_loaded"] is False
    answer = empty_client.post("/generate", json=ORDER)
    assert answer.status_code == 503
    assert answer.headers["content-type"] == "application/problem+json"
    assert "python train.py --model x" in answer.json()["detail"]


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ({**ORDER, "prompt": ""}, "prompt"),
        ({**ORDER, "prompt": "   "}, "prompt"),
        ({**ORDER, "prompt": "a" * 2000}, "2000|1000"),
        ({**ORDER, "platform": "myspace"}, "myspace"),
        ({**ORDER, "format": "728x90"}, "728x90"),
        ({**ORDER, "seed": "x"}, "seed"),
        ({**ORDER, "prompt": 7}, "prompt"),
        ({**ORDER, "colour": "red"}, "colour: unknown key"),
        ([], "body"),
    ],
)
def test_bad_input_is_refused_by_name(client: TestClient, body: object, names: str) -> None:
    answer = client.post("/generate", json=body)
    assert answer.status_code == 422
    assert any(name in answer.json()["detail"] for name in names.split("|"))


def test_broken_json_is_refused_in_words(client: TestClient) -> None:
    answer = client.post("/generate", content=b"{", headers={"content-type": "application/json"})
    assert answer.status_code == 422
    assert "no JSON" in answer.json()["detail"]


def test_an_unknown_address_points_to_the_documentation(client: TestClient) -> None:
    answer = client.get("/nowhere")
    assert answer.status_code == 404
    assert "/docs" in answer.json()["detail"]


def events(text: str) -> list[tuple[str, dict[str, object]]]:
    blocks = [
        dict(line.split(": ", 1) for line in block.splitlines()) for block in text.strip().split("\n\n")
    ]
    return [(block["event"], json.loads(block["data"])) for block in blocks]


def test_the_stream_tells_the_words_as_they_are_decided_and_ends_in_the_spec(client: TestClient) -> None:
    answer = client.post("/generate/stream", json=ORDER)
    assert answer.headers["content-type"].startswith("text/event-stream")
    told = events(answer.text)
    assert told[:-1] == [
        ("decided", {"headline": "Mornings at the counter"}),
        ("decided", {"subheadline": "Warm bread and strong coffee"}),
        ("decided", {"hero": "bread", "palette": "cocoa", "type_pair": told[2][1]["type_pair"]}),
        ("decided", {"brand": "Café Lune", "offer": "20% off", "detail": "", "legal": ""}),
        ("decided", {"cta": "Visit us"}),
    ]
    assert told[-1] == ("design", client.post("/generate", json=ORDER).json() | told[-1][1])
    assert parse_spec(told[-1][1]).words("cta") == "Visit us"


def test_a_line_that_is_dropped_in_the_end_is_told_again_as_empty() -> None:
    line = 'Coffee at 20% off all day","'
    writer = Writer(ScriptedEngine(HEADLINE, rest=ANSWER, lines=(line,)), ["bread"])
    with TestClient(create_app(lambda: writer)) as client:
        told = [data for name, data in events(client.post("/generate/stream", json=ORDER).text)]
    assert told[1] == {"subheadline": "Coffee at 20% off all day"}
    assert told[2] == {"subheadline": ""}


def test_a_stream_in_which_nothing_usable_is_written_ends_in_a_problem() -> None:
    writer = Writer(ScriptedEngine('["30% off today","', rest=ANSWER), ["bread"])
    with TestClient(create_app(lambda: writer)) as client:
        name, data = events(client.post("/generate/stream", json=ORDER).text)[-1]
    assert (name, data["status"], data["retryable"]) == ("problem", 502, True)


def test_a_bad_request_for_a_stream_is_refused_before_it_begins(client: TestClient) -> None:
    answer = client.post("/generate/stream", json={**ORDER, "format": "728x90"})
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")


def test_requests_errors_times_and_tokens_are_counted(client: TestClient) -> None:
    client.post("/generate", json=ORDER)
    client.post("/generate", json={**ORDER, "platform": "myspace"})
    client.get("/wp-login.php")
    answer = client.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
    values = dict(line.rsplit(" ", 1) for line in answer.text.splitlines() if not line.startswith("#"))
    assert values['adgenesis_requests_total{path="/generate",status="200"}'] == "1"
    assert values['adgenesis_requests_total{path="/generate",status="422"}'] == "1"
    assert values['adgenesis_requests_total{path="other",status="404"}'] == "1"
    assert values["adgenesis_errors_total"] == "2"
    assert values["adgenesis_answer_seconds_count"] == "1"
    assert values['adgenesis_answer_seconds_bucket{le="30"}'] == "1"
    assert int(values["adgenesis_sampled_tokens_total"]) > 20
