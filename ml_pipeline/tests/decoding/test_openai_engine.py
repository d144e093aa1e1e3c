"""The engine elsewhere: against llama.cpp's own server, which really decodes under the grammar, and against a server of
ours that knows no grammar and refuses what it does not know, as OpenAI's do.
"""

import json
import socket
from collections.abc import Iterator
from typing import Any

import openai
import pytest
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response, StreamingResponse
from listening import listening
from random_gguf import save_random_gguf

from adgenesis_ml.codec.grammar import HEADER, button_grammar, headline_grammar
from adgenesis_ml.decoding.engine import Sampling
from adgenesis_ml.decoding.grammar_check import derives
from adgenesis_ml.decoding.llama_cpp import LlamaCppEngine
from adgenesis_ml.decoding.openai_engine import OpenAIEngine
from adgenesis_ml.errors import GenerationFailed, GivenUp, ServiceUnreachable

PROMPT = "### Response:\n"
GRAMMAR = headline_grammar("Café Lune: 20% off")


@pytest.fixture(scope="module")
def local(tmp_path_factory: pytest.TempPathFactory) -> LlamaCppEngine:
    weights = save_random_gguf(tmp_path_factory.mktemp("weights") / "random.gguf")
    return LlamaCppEngine(weights, model="random", threads=1)


@pytest.fixture
def engine(local: LlamaCppEngine) -> Iterator[OpenAIEngine]:
    """llama.cpp's server, over HTTP."""
    engine = OpenAIEngine(f"{local._server.listening_address}/v1", model=_served(local))
    yield engine
    engine.close()


def _served(local: LlamaCppEngine) -> str:
    with openai.OpenAI(base_url=f"{local._server.listening_address}/v1", api_key="none") as client:
        return next(iter(client.models.list())).id


def test_over_http_the_same_greedy_answer_comes(engine: OpenAIEngine, local: LlamaCppEngine) -> None:
    greedy = Sampling(20, 0.0)
    assert engine.complete(PROMPT, GRAMMAR, greedy)[0].text == local.complete(PROMPT, GRAMMAR, greedy)[0].text


def test_over_http_the_same_candidates_come_with_the_same_likelihoods(
    engine: OpenAIEngine, local: LlamaCppEngine
) -> None:
    sampling = Sampling(20, 0.8, count=3, seed=4)
    there, here = (writer.complete(PROMPT, GRAMMAR, sampling) for writer in (engine, local))
    assert [completion.text for completion in there] == [completion.text for completion in here]
    assert [completion.mean_logprob for completion in there] == [
        pytest.approx(completion.mean_logprob, abs=0.05) for completion in here
    ]


def test_the_server_is_told_to_stop(engine: OpenAIEngine) -> None:
    asked = 0

    def given_up() -> bool:
        nonlocal asked
        asked += 1
        return asked >= 3

    with pytest.raises(GivenUp):
        engine.complete(PROMPT, GRAMMAR, Sampling(30, 0.5, given_up=given_up))
    assert asked == 3


def test_a_model_that_the_server_has_not_is_named_with_those_it_has(local: LlamaCppEngine) -> None:
    engine = OpenAIEngine(f"{local._server.listening_address}/v1", model="adgenesis-xl")
    with pytest.raises(ServiceUnreachable, match=r"has no model 'adgenesis-xl'\. It serves: .*random"):
        engine.check()
    engine.close()


def test_tokens_are_counted(engine: OpenAIEngine) -> None:
    engine.check()
    assert engine.count_tokens("Lune") == 4


def test_where_nobody_listens_the_address_is_named() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    engine = OpenAIEngine(f"http://127.0.0.1:{port}/v1", model="x")
    for ask in (engine.check, lambda: engine.complete(PROMPT, GRAMMAR, Sampling(4))):
        with pytest.raises(ServiceUnreachable, match=rf"Nothing answers at .*{port}/v1"):
            ask()
    engine.close()


class Strict:
    """A server without grammars: it runs the local model freely, and refuses parameters it does not know."""

    _KNOWN = frozenset(
        "model prompt n max_tokens temperature top_p seed logprobs stream stream_options".split()
    )

    def __init__(self, local: LlamaCppEngine) -> None:
        self.requests: list[dict[str, Any]] = []
        self._local = local
        self.app = FastAPI()
        self.app.add_api_route("/v1/completions", self.answer, methods=["POST"], response_model=None)

    async def answer(self, request: Request) -> Response:
        body = await request.json()
        self.requests.append(body)
        if request.headers["authorization"] != "Bearer secret":
            return JSONResponse({"error": {"message": "Incorrect API key provided."}}, 401)
        if unknown := sorted(set(body) - self._KNOWN):
            return JSONResponse({"error": {"message": f"Unknown parameter: '{unknown[0]}'."}}, 400)
        chunks: list[dict[str, Any]] = []
        self._local._server.handle_completions(body, chunks.append)
        return StreamingResponse(
            (f"data: {json.dumps(chunk)}\n\n" for chunk in [*chunks]), media_type="text/event-stream"
        )


@pytest.fixture
def strict(local: LlamaCppEngine) -> Iterator[tuple[Strict, str]]:
    server = Strict(local)
    with listening(server.app) as url:
        yield server, f"{url}/v1"


def test_without_guided_decoding_an_answer_is_used_as_far_as_the_grammar_goes(
    strict: tuple[Strict, str],
) -> None:
    server, url = strict
    engine = OpenAIEngine(url, model="random", api_key="secret")
    anything = HEADER + "start: /(?s:.{3})/"
    found = engine.complete(PROMPT, anything, Sampling(20, 0.8, count=2))
    assert [len(completion.text) for completion in found] == [3, 3]
    assert all(completion.tokens <= 9 for completion in found)
    # It refused the grammar once; it is not sent again.
    assert ["grammar" in request for request in server.requests] == [True, False]
    engine.close()


def test_a_server_that_keeps_to_no_grammar_is_asked_again_and_then_given_up(
    strict: tuple[Strict, str],
) -> None:
    server, url = strict
    engine = OpenAIEngine(url, model="random", api_key="secret")
    with pytest.raises(GenerationFailed, match="without keeping to the grammar.*vLLM"):
        engine.complete(PROMPT, button_grammar(), Sampling(30, 0.8, seed=1))
    assert [request["seed"] for request in server.requests] == [1, 1, 2, 3]
    engine.close()


def test_a_wrong_key_is_told_as_that(strict: tuple[Strict, str]) -> None:
    engine = OpenAIEngine(strict[1], model="random", api_key="wrong")
    with pytest.raises(ServiceUnreachable, match="does not accept the key"):
        engine.complete(PROMPT, GRAMMAR, Sampling(4))
    engine.close()


def test_what_comes_back_always_keeps_to_the_grammar(engine: OpenAIEngine) -> None:
    found = engine.complete(PROMPT, GRAMMAR, Sampling(20, 1.0, count=4, seed=8))
    assert all(derives(GRAMMAR, completion.text) for completion in found)
