"""OpenAI's protocol, spoken to a fake upstream over ASGI."""

import json
from typing import Any

import httpx2
import openai
import pytest
from builders import PROMPT, concept
from fakes import Scripted
from pydantic import SecretStr
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from adgenesis_design.brief import DesignBrief
from adgenesis_design.compositions import compose, compositions_for
from adgenesis_design.concept import Concept, structured_schema
from adgenesis_design.placements import find_placement
from app.generation.errors import (
    ModelAnswerInvalid,
    ModelError,
    ModelInterrupted,
    ModelNotRunning,
    ModelOverloaded,
    ModelRefused,
    ModelTimedOut,
)
from app.generation.openai_model import OpenAIModel

BRIEF = DesignBrief(prompt=PROMPT, seed=5)
PLACEMENT = find_placement("meta", "square")
COMPOSITION = compositions_for(PLACEMENT)[0]
HEROES = ("hot-beverage", "sun")


class FakeUpstream:
    """Answers `/v1/chat/completions` with the next of its texts, or refuses with the next of its statuses."""

    def __init__(self, *answers: str | int, **message: Any) -> None:
        self._answers = list(answers)
        self._message = message
        self.requests: list[dict[str, Any]] = []
        routes = [Route("/v1/chat/completions", self._complete, methods=["POST"])]
        self.transport = httpx2.ASGITransport(app=Starlette(routes=routes))

    async def _complete(self, request: Request) -> JSONResponse:
        self.requests.append(await request.json())
        answer = self._answers.pop(0)
        if isinstance(answer, int):
            return JSONResponse({"error": {"message": "no", "type": "t", "code": None}}, status_code=answer)
        message = {"role": "assistant", "content": answer, "refusal": None, **self._message}
        return JSONResponse(
            {
                "id": "chatcmpl-1",
                "object": "chat.completion",
                "created": 1,
                "model": "m",
                "choices": [{"index": 0, "finish_reason": "stop", "message": message, "logprobs": None}],
                "usage": {"prompt_tokens": 900, "completion_tokens": 80, "total_tokens": 980},
            }
        )


def _model(transport: httpx2.AsyncBaseTransport) -> OpenAIModel:
    return OpenAIModel(SecretStr("key"), "http://upstream/v1", "some-model", HEROES, 5, transport=transport)


def _text(**changes: Any) -> str:
    return json.dumps(concept(composition=COMPOSITION, **changes))


async def test_a_concept_is_asked_for_by_schema_and_composed() -> None:
    upstream = FakeUpstream(_text())
    proposal = await _model(upstream.transport).propose(BRIEF)
    expected = compose(Concept(**concept(composition=COMPOSITION)), PLACEMENT)
    assert proposal.spec == expected
    assert proposal.provenance.model_dump(include={"provider", "model", "seed", "tokens"}) == {
        "provider": "openai",
        "model": "some-model",
        "seed": 5,
        "tokens": {"prompt": 900, "sampled": 80},
    }
    (sent,) = upstream.requests
    assert sent["response_format"]["json_schema"]["strict"] is True
    assert sent["response_format"]["json_schema"]["schema"] == structured_schema(
        compositions_for(PLACEMENT), HEROES
    )
    assert PROMPT in sent["messages"][1]["content"]


def test_the_schema_keeps_to_what_strict_mode_knows() -> None:
    schema = structured_schema(("split",), HEROES)
    assert schema["required"] == list(schema["properties"])
    assert schema["additionalProperties"] is False
    assert not {"minLength", "maxLength", "default"} & {
        key for field in schema["properties"].values() for key in field
    }


async def test_an_answer_with_problems_goes_back_once_with_the_problems_named() -> None:
    upstream = FakeUpstream(_text(headline="Half price on Friday"), _text())
    proposal = await _model(upstream.transport).propose(BRIEF)
    correction = upstream.requests[1]["messages"][-1]["content"]
    assert "'Friday'" in correction
    assert proposal.provenance.tokens.sampled == 160


async def test_a_second_useless_answer_is_the_end() -> None:
    upstream = FakeUpstream("Sure!", _text(palette="mauve"))
    with pytest.raises(ModelAnswerInvalid, match="'mauve'"):
        await _model(upstream.transport).propose(BRIEF)
    assert len(upstream.requests) == 2


async def test_a_refusal_is_told_in_its_words() -> None:
    with pytest.raises(ModelRefused, match=r"I will not\. Reword"):
        await _model(FakeUpstream("", refusal="I will not.").transport).propose(BRIEF)


@pytest.mark.parametrize(
    ("status", "error", "words"),
    [
        (401, ModelRefused, "OPENAI_API_KEY"),
        (404, ModelRefused, "OPENAI_MODEL"),
        (400, ModelRefused, "refused the request"),
        (429, ModelOverloaded, "rate"),
        (500, ModelOverloaded, "failed"),
    ],
)
async def test_statuses_are_translated_and_never_retried_by_the_sdk(
    status: int, error: type[ModelError], words: str
) -> None:
    upstream = FakeUpstream(status)
    with pytest.raises(error, match=words) as caught:
        await _model(upstream.transport).propose(BRIEF)
    assert isinstance(caught.value.__cause__, openai.APIStatusError)
    assert len(upstream.requests) == 1


@pytest.mark.parametrize(
    ("failure", "error"),
    [
        (httpx2.ConnectError("refused"), ModelNotRunning),
        (httpx2.ReadTimeout("slow"), ModelTimedOut),
        (httpx2.ReadError("reset"), ModelInterrupted),
    ],
)
async def test_failures_of_the_connection_are_translated(failure: Exception, error: type[ModelError]) -> None:
    with pytest.raises(error):
        await _model(Scripted(lambda request: failure)).propose(BRIEF)


@pytest.mark.parametrize(
    "answer",
    [
        httpx2.Response(200, text="<html>hello</html>"),
        httpx2.Response(200, json={"hello": "world"}),
        httpx2.Response(200, text="{", headers={"Content-Type": "application/json"}),
    ],
)
async def test_an_address_that_speaks_something_else_is_named(answer: httpx2.Response) -> None:
    with pytest.raises(ModelAnswerInvalid, match="OPENAI_BASE_URL"):
        await _model(Scripted(lambda request: answer)).propose(BRIEF)


def test_without_a_transport_nothing_can_be_paid_here() -> None:
    with pytest.raises(RuntimeError, match="switched off"):
        OpenAIModel(SecretStr("key"), "https://api.openai.com/v1", "some-model", HEROES, 5)
