"""onnxruntime's engine: its graph computes what llama.cpp does, and its cache changes nothing."""

import math
from collections.abc import Callable
from pathlib import Path

import pytest
from random_gguf import save_random_gguf

from adgenesis_ml.codec.grammar import HEADER, button_grammar, headline_grammar, one_of
from adgenesis_ml.conversion.llama_weights import LlamaWeights
from adgenesis_ml.conversion.onnx_graph import write_graph
from adgenesis_ml.decoding.engine import Completion, Sampling
from adgenesis_ml.decoding.llama_cpp import LlamaCppEngine
from adgenesis_ml.decoding.onnx_engine import OnnxEngine
from adgenesis_ml.decoding.onnx_session import SLOTS
from adgenesis_ml.decoding.quotation import Quotation
from adgenesis_ml.decoding.serving_graph import graph_of
from adgenesis_ml.errors import GenerationFailed, NotConvertible
from adgenesis_ml.hardware import has_integer_products
from adgenesis_ml.registry import find_model, serving_weights

PROMPT = "### Instruction:\nBread\n\n### Response:\n"
GIVEN = (
    HEADER + 'start: "[\\"" HEADLINE "\\",\\""\n' + one_of("HEADLINE", ["Iced coffee until August"]) + "\n"
)

# The product serves llama.cpp there, by itself.
_EXACT = pytest.mark.skipif(
    not has_integer_products(), reason="without VNNI, onnxruntime cuts off sums of products"
)


@pytest.fixture(scope="module", params=range(3))
def weights(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("weights")
    return save_random_gguf(folder / "random.gguf", request.param, in_8_bits=True)


@pytest.fixture(scope="module")
def graph(weights: Path) -> Path:
    target = weights.with_suffix(".onnx")
    write_graph(weights, target)
    return target


def fresh(graph: Path) -> OnnxEngine:
    return OnnxEngine(graph, model="random", threads=1)


@_EXACT
def test_the_same_text_is_as_likely_as_under_llama_cpp(weights: Path, graph: Path) -> None:
    # Every token of it is forced: they are run together here, and one by one there.
    sampling = Sampling(60, 0.0, count=2)
    ours, theirs = (
        engine.complete(PROMPT, GIVEN, sampling)[0]
        for engine in (fresh(graph), LlamaCppEngine(weights, model="random", threads=1))
    )
    assert ours.text == theirs.text == '["Iced coffee until August","'
    assert ours.tokens == len(ours.logprobs)
    assert ours.logprobs == pytest.approx(theirs.logprobs[: ours.tokens], abs=0.03)
    assert ours.mean_logprob == pytest.approx(theirs.mean_logprob, abs=0.01)


def test_what_the_cache_holds_changes_no_answer(graph: Path) -> None:
    grammar, sampling = headline_grammar("Bread from 7:00"), Sampling(20, 0.8, count=3, seed=4)
    alone = [found.text for found in fresh(graph).complete(PROMPT, grammar, sampling)]
    engine = fresh(graph)
    engine.complete(PROMPT + '["Warm', button_grammar(), Sampling(9, 0.0))
    engine.complete("Something else", grammar, Sampling(20, 0.9, count=4))
    begun = engine.complete(PROMPT, grammar, sampling)
    assert [found.text for found in begun] == alone
    # Going on from the second candidate, whose tokens are in the cache already.
    before = PROMPT + alone[1]
    going_on = [
        engine.complete(before, button_grammar(), Sampling(9, 0.0))[0] for engine in (engine, fresh(graph))
    ]
    assert going_on[0].text == going_on[1].text


@_EXACT
def test_candidates_are_drawn_as_they_would_be_alone(graph: Path) -> None:
    grammar = headline_grammar("Bread")
    together = fresh(graph).complete(PROMPT, grammar, Sampling(16, 0.9, count=4, seed=10))
    for number, found in enumerate(together):
        (alone,) = fresh(graph).complete(PROMPT, grammar, Sampling(16, 0.9, count=1, seed=10 + number))
        assert alone.text == found.text


@pytest.mark.parametrize("count", [1, 3])
def test_right_guesses_save_steps_and_wrong_ones_change_nothing(
    graph: Path, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    grammar, sampling = headline_grammar("Bread"), Sampling(30, 0.6, count=count, seed=2)

    def answers(guess: Callable[[list[int]], list[int]]) -> tuple[list[Completion], int]:
        engine, steps = fresh(graph), []
        run = engine._session.run
        monkeypatch.setattr(Quotation, "after", lambda _, tokens: guess(list(tokens)))
        monkeypatch.setattr(engine._session, "run", lambda *given: (steps.append(given), run(*given))[1])
        return engine.complete(PROMPT, grammar, sampling), len(steps)

    plain, many = answers(lambda _: [])
    written = [fresh(graph)._tokenizer.tokenize_str(found.text) for found in plain]

    def right(tokens: list[int]) -> list[int]:
        same = (whole for whole in written if whole[: len(tokens)] == tokens)
        return next(same, [])[len(tokens) :][:4]

    for guess, steps in ((right, range(many // 2)), (lambda _: [40, 41, 42], range(many, many + 1))):
        found, taken = answers(guess)
        assert [one.text for one in found] == [one.text for one in plain]
        assert [one.logprobs for one in found] == [pytest.approx(one.logprobs, abs=0.001) for one in plain]
        assert taken in steps


@pytest.mark.parametrize("begin", ["", "In: "])
def test_the_likeliest_of_given_texts_are_told_with_their_likelihood(graph: Path, begin: str) -> None:
    engine = fresh(graph)
    texts = [f"{begin}{text}" for text in ("bakery", "bank", "cafe", "cinema", "tea", "books")]
    found = engine.likeliest(PROMPT, [f"{text}!" for text in texts], 3, -math.inf)
    drawn = {}
    for text in texts:
        grammar = HEADER + f'start: "{text}!"\n'
        drawn[f"{text}!"] = sum(engine.complete(PROMPT, grammar, Sampling(20, 0.0, count=2))[0].logprobs)
    best = sorted(drawn, key=lambda text: -drawn[text])[:3]
    assert list(found) == best
    assert found == pytest.approx({text: drawn[text] for text in best}, abs=0.05)
    assert all(logprob < 0 and math.isfinite(logprob) for logprob in found.values())


def test_an_answer_is_cut_off_at_its_limit(graph: Path) -> None:
    for count in (1, 3):
        for found in fresh(graph).complete(PROMPT, GIVEN, Sampling(7, 0.0, count=count)):
            assert found.tokens == 7
            assert found.text == '["Iced '


def test_a_cache_that_is_full_is_said_to_be_and_serves_the_next(graph: Path) -> None:
    engine = fresh(graph)
    with pytest.raises(GenerationFailed, match=f"exceed the model's {SLOTS}"):
        engine.complete("x" * (SLOTS - 20), headline_grammar("x"), Sampling(30, 0.9, count=4))
    assert engine.complete(PROMPT, button_grammar(), Sampling(6, 0.0))[0].tokens == 6


def test_an_empty_prompt_is_refused_in_words(graph: Path) -> None:
    with pytest.raises(GenerationFailed, match="The prompt is empty"):
        fresh(graph).complete("", button_grammar(), Sampling(6))


def test_what_is_no_llama_is_refused_with_the_way_out(tmp_path: Path) -> None:
    import gguf

    writer = gguf.GGUFWriter(tmp_path / "gpt2.gguf", "gpt2")
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    with pytest.raises(NotConvertible, match=r"gpt2\.gguf is no plain llama \(gpt2\).*--engine llama-cpp"):
        write_graph(tmp_path / "gpt2.gguf", tmp_path / "gpt2.onnx")


@pytest.mark.model
def test_the_released_model_reads_text_as_llama_cpp_does() -> None:
    model = find_model("smollm2-135m")
    weights, graph = serving_weights(model), graph_of(model)
    assert graph is not None
    ours, theirs = (
        OnnxEngine(graph, model="m"),
        LlamaCppEngine(weights, model="m", threads=1),
    )
    for text in (
        "20% off at Café Lune, 7:30–9 am",
        "Größe 42 für 19,90 €!",
        "  L’été\n\nn'attend pas…",
        "a1b22c333",
    ):
        assert ours.count_tokens(text) == theirs.count_tokens(text)
    prompt = "### Instruction:\nAn ad for iced coffee until August.\n\n### Response:\n"
    found = [engine.complete(prompt, GIVEN, Sampling(60, 0.0, count=2))[0] for engine in (ours, theirs)]
    assert found[0].mean_logprob == pytest.approx(found[1].mean_logprob, abs=0.1)
    assert LlamaWeights(weights).shape.layers == 30
