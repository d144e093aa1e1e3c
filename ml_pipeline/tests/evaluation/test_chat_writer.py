"""Any server of OpenAI's protocol can be evaluated: structured output, retries counted, refusals in plain words."""

from collections.abc import Sequence

import pytest
from chat_server import KEY, chat_server
from fastapi import FastAPI
from served import served

from adgenesis_assets import load_library
from adgenesis_design.brief import DesignBrief
from adgenesis_ml.errors import GenerationFailed, ServiceUnreachable
from adgenesis_ml.evaluation import json_http
from adgenesis_ml.evaluation.chat_writer import ChatWriter

BRIEF = DesignBrief(
    prompt="Night trains to Vienna from €39, leaving every evening", platform="google", format="300x250"
)


@pytest.fixture(scope="module")
def heroes() -> Sequence[str]:
    return load_library().pictures.names


def test_an_answer_becomes_a_spec_that_says_who_wrote_it_and_what_it_cost(heroes: Sequence[str]) -> None:
    with served(chat_server(heroes)) as url:
        spec = ChatWriter(f"{url}/v1", "small", heroes, KEY).write(BRIEF)
    assert spec.words("headline")
    assert spec.placement is not None
    assert spec.placement.format == "300x250"
    assert spec.metadata["model"] == "small"
    assert spec.metadata["retries"] == 0
    assert spec.metadata["tokens"] == {"prompt": 900, "sampled": 80}


def test_an_answer_that_is_cut_off_is_asked_for_again_and_counted(heroes: Sequence[str]) -> None:
    app = chat_server(heroes, cut_off=1)
    with served(app) as url:
        spec = ChatWriter(f"{url}/v1", "small", heroes, KEY).write(BRIEF)
    assert spec.metadata["retries"] == 1
    assert spec.metadata["tokens"]["sampled"] == 160
    told = app.state.requests[1]["messages"][-1]["content"]
    assert told.startswith("That cannot be used.")


def test_a_model_that_never_finishes_fails_that_brief_alone(heroes: Sequence[str]) -> None:
    with (
        served(chat_server(heroes, cut_off=9)) as url,
        pytest.raises(GenerationFailed, match="no design in 2 answers"),
    ):
        ChatWriter(f"{url}/v1", "small", heroes, KEY).write(BRIEF)


def test_an_overloaded_server_is_waited_for(heroes: Sequence[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_http, "FIRST_PAUSE", 0.01)
    app = chat_server(heroes, overloaded=2)
    with served(app) as url:
        ChatWriter(f"{url}/v1", "small", heroes, KEY).write(BRIEF)
    assert len(app.state.requests) == 3


def test_a_wrong_key_ends_the_evaluation_in_plain_words(heroes: Sequence[str]) -> None:
    with (
        served(chat_server(heroes)) as url,
        pytest.raises(ServiceUnreachable, match="401: Incorrect API key"),
    ):
        ChatWriter(f"{url}/v1", "small", heroes, "wrong").write(BRIEF)


def test_an_address_where_nobody_or_somebody_else_answers_is_named(heroes: Sequence[str]) -> None:
    with served(FastAPI()) as url:
        with pytest.raises(ServiceUnreachable, match=r"/v1/chat/completions answered 404"):
            ChatWriter(f"{url}/v1", "small", heroes).write(BRIEF)
    with pytest.raises(ServiceUnreachable, match="Nothing usable answers"):
        ChatWriter(f"{url}/v1", "small", heroes).write(BRIEF)
