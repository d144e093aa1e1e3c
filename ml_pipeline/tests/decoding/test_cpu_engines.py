"""The engines on the CPU, for real, on a random model that is made in a moment."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from random_gguf import save_random_gguf

from adgenesis_ml.codec.grammar import button_grammar, headline_grammar
from adgenesis_ml.conversion.onnx_graph import write_graph
from adgenesis_ml.decoding.engine import Engine, Sampling
from adgenesis_ml.decoding.grammar_check import derives
from adgenesis_ml.decoding.llama_cpp import LlamaCppEngine
from adgenesis_ml.decoding.onnx_engine import OnnxEngine
from adgenesis_ml.errors import GenerationFailed, GivenUp, MissingWeights

PROMPT = "### Response:\n"


@pytest.fixture(scope="module")
def engines(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Engine]:
    weights = save_random_gguf(tmp_path_factory.mktemp("weights") / "random.gguf")
    graph = weights.with_suffix(".onnx")
    write_graph(weights, graph)
    return {
        "llama-cpp": LlamaCppEngine(weights, model="random", threads=1),
        "onnx": OnnxEngine(graph, model="random", threads=1),
    }


@pytest.fixture(params=["llama-cpp", "onnx"])
def engine(request: pytest.FixtureRequest, engines: dict[str, Engine]) -> Engine:
    return engines[request.param]


def test_candidates_keep_to_the_grammar_and_carry_their_likelihoods(engine: Engine) -> None:
    grammar = headline_grammar("Café Lune: 20% off")
    found = engine.complete(PROMPT, grammar, Sampling(24, 0.8, count=4, seed=5))
    assert len({completion.text for completion in found}) == 4
    assert all(derives(grammar, completion.text) for completion in found)
    assert all(-20 <= (completion.mean_logprob or 0) < 0 for completion in found)
    assert all(completion.tokens == 24 for completion in found)


def test_one_alone_carries_none(engine: Engine) -> None:
    (found,) = engine.complete(PROMPT, button_grammar(), Sampling(8, 0.0))
    assert found.tokens == 8
    assert found.mean_logprob is None


def test_the_same_seed_draws_the_same_and_another_does_not(engine: Engine) -> None:
    first, again, other = (
        engine.complete(PROMPT, button_grammar(), Sampling(10, 0.9, count=2, seed=seed)) for seed in (1, 1, 9)
    )
    assert [completion.text for completion in first] == [completion.text for completion in again]
    assert [completion.text for completion in first] != [completion.text for completion in other]


def test_an_answer_that_nobody_waits_for_stops_within_a_stage(engine: Engine) -> None:
    asked = 0

    def given_up() -> bool:
        nonlocal asked
        asked += 1
        return asked >= 3

    with pytest.raises(GivenUp):
        engine.complete(PROMPT, headline_grammar("x"), Sampling(30, 0.5, given_up=given_up))
    assert asked == 3
    (after,) = engine.complete(PROMPT, button_grammar(), Sampling(6, 0.0))
    assert after.tokens == 6


def test_a_prompt_beyond_the_window_is_refused_in_words(engine: Engine) -> None:
    with pytest.raises(GenerationFailed, match="exceed"):
        engine.complete("word " * 4000, button_grammar(), Sampling(8))


def test_tokens_are_counted(engine: Engine) -> None:
    assert engine.count_tokens("Lune") == 4


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingWeights, match=r"nothing\.gguf"):
        LlamaCppEngine(tmp_path / "nothing.gguf", model="x")
    with pytest.raises(MissingWeights, match=r"nothing\.onnx"):
        OnnxEngine(tmp_path / "nothing.onnx", model="x")


def test_an_engine_may_be_thrown_away_before_it_was_asked(tmp_path: Path) -> None:
    weights = save_random_gguf(tmp_path / "random.gguf")
    throw_away = (
        "import sys\n"
        "from pathlib import Path\n"
        "from adgenesis_ml.decoding.llama_cpp import LlamaCppEngine\n"
        "for _ in range(60):\n"
        "    LlamaCppEngine(Path(sys.argv[1]), model='random', threads=1)\n"
    )
    # In a process of its own: this one could not be ended if an engine hung.
    subprocess.run([sys.executable, "-c", throw_away, weights], check=True, timeout=300)


def test_calls_from_several_threads_take_turns(engine: Engine) -> None:
    def ask(number: int) -> list[str]:
        sampling = Sampling(8, 0.9, count=2, seed=number)
        return [found.text for found in engine.complete(f"{PROMPT}{number % 3}", button_grammar(), sampling)]

    alone = [ask(number) for number in range(9)]
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(ask, range(9))) == alone
