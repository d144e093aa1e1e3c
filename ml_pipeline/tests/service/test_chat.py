"""OpenAI's own client asks our service."""

import json
from collections.abc import Iterator

import openai
import pytest
from listening import listening
from scripted_engine import REST, ScriptedEngine

from adgenesis_design.spec import parse_spec
from adgenesis_ml.decoding.writer import Writer
from adgenesis_ml.service.app import create_app

PROMPT = "Café Lune: 20% off"


@pytest.fixture(scope="module")
def client() -> Iterator[openai.OpenAI]:
    """A client of a service that really listens."""
    rest = REST.format(brand="Café Lune", offer="20% off")
    writer = Writer(ScriptedEngine('["Mornings at the counter","', rest=rest), ["bread"])
    with listening(create_app(lambda: writer)) as url:
        with openai.OpenAI(base_url=f"{url}/v1", api_key="none", max_retries=0) as client:
            yield client


def test_the_content_is_the_spec(client: openai.OpenAI) -> None:
    answer = client.chat.completions.create(
        model="scripted",
        messages=[{"role": "system", "content": "Be brief."}, {"role": "user", "content": PROMPT}],
        seed=3,
        temperature=0.2,
        extra_body={"platform": "google", "format": "300x250"},
    )
    spec = parse_spec(json.loads(answer.choices[0].message.content or ""))
    assert spec.words("brand") == "Café Lune"
    assert (spec.placement.width, spec.placement.height, spec.metadata["seed"]) == (300, 250, 3)
    assert answer.usage is not None
    assert answer.usage.completion_tokens > 20
    assert answer.usage.prompt_tokens > 0


def test_content_in_parts_and_streaming_are_understood(client: openai.OpenAI) -> None:
    chunks = client.chat.completions.create(
        model="scripted",
        messages=[{"role": "user", "content": [{"type": "text", "text": PROMPT}]}],
        stream=True,
    )
    content = "".join(chunk.choices[0].delta.content or "" for chunk in chunks)
    assert parse_spec(json.loads(content)).words("offer") == "20% off"


def test_the_model_is_listed(client: openai.OpenAI) -> None:
    assert [model.id for model in client.models.list()] == ["scripted"]


@pytest.mark.parametrize(
    ("messages", "more", "words"),
    [
        ([{"role": "system", "content": "Hello"}], {}, "says nothing"),
        ([{"role": "user", "content": "..."}], {}, "says nothing"),
        ([{"role": "user", "content": PROMPT}], {"n": 2}, "n: "),
        ([{"role": "user", "content": PROMPT}], {"extra_body": {"platform": "myspace"}}, "myspace"),
        ([], {}, "messages"),
    ],
)
def test_a_bad_request_is_refused_in_words_that_the_client_shows(
    client: openai.OpenAI, messages: list[dict[str, str]], more: dict[str, object], words: str
) -> None:
    with pytest.raises(openai.UnprocessableEntityError) as refused:
        client.chat.completions.create(model="scripted", messages=messages, **more)  # type: ignore[call-overload]
    assert words in refused.value.message
