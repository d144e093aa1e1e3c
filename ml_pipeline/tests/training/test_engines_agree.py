"""The same weights, the same brief, greedy: the engines of the CPU write the same spec as the reference."""

import math
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytestmark = [pytest.mark.training, pytest.mark.filterwarnings("default")]

from random_gguf import save_random_gguf  # noqa: E402

from adgenesis_design.brief import DesignBrief  # noqa: E402
from adgenesis_ml.codec.grammar import HEADER, one_of  # noqa: E402
from adgenesis_ml.codec.instruction import instruction  # noqa: E402
from adgenesis_ml.conversion.onnx_graph import write_graph  # noqa: E402
from adgenesis_ml.decoding.engine import Engine, LikelihoodEngine, Sampling  # noqa: E402
from adgenesis_ml.decoding.llama_cpp import LlamaCppEngine  # noqa: E402
from adgenesis_ml.decoding.onnx_engine import OnnxEngine  # noqa: E402
from adgenesis_ml.decoding.settings import WriterSettings  # noqa: E402
from adgenesis_ml.decoding.transformers_engine import TransformersEngine  # noqa: E402
from adgenesis_ml.decoding.writer import Writer  # noqa: E402
from adgenesis_ml.errors import MissingWeights  # noqa: E402
from adgenesis_ml.registry import find_model, serving_weights  # noqa: E402

# One candidate each: where several are compared, likelihoods that differ in the third decimal may choose otherwise.
GREEDY = WriterSettings(
    headlines=1,
    quoted=0,
    retrieved=0,
    stock=0,
    subheadlines=1,
    quoted_lines=0,
    stock_lines=0,
    temperature=0.0,
    line_temperature=0.0,
    rest_temperature=0.0,
)
BRIEF = DesignBrief(
    prompt="Summer sale at Café Lune: iced coffee from €3, until 31 August",
    platform="meta",
    format="square",
    seed=1,
)


def given(headline: str) -> str:
    """A grammar that admits this headline alone."""
    return HEADER + 'start: "[\\"" HEADLINE "\\",\\""\n' + one_of("HEADLINE", [headline]) + "\n"


def engine_of(kind: str, weights: Path) -> Engine:
    if kind == "llama-cpp":
        return LlamaCppEngine(weights, model="m", threads=1)
    graph = weights.with_suffix(".onnx")
    write_graph(weights, graph)
    return OnnxEngine(graph, model="m", threads=1)


@pytest.mark.parametrize("kind", ["llama-cpp", "onnx"])
@pytest.mark.parametrize("seed", range(3))
def test_the_same_text_is_as_likely_as_in_the_reference(tmp_path: Path, seed: int, kind: str) -> None:
    # The text is given: a random model has near ties, and llama.cpp keeps keys and values in half precision.
    weights = save_random_gguf(tmp_path / "random.gguf", seed, in_8_bits=True)
    prompt, grammar = instruction(BRIEF), given("Iced coffee until August")
    engines = engine_of(kind, weights), TransformersEngine(weights, model="m")
    ours, reference = (engine.complete(prompt, grammar, Sampling(60, 0.0, count=2))[0] for engine in engines)
    assert ours.text == reference.text == '["Iced coffee until August","'
    assert ours.logprobs[: reference.tokens] == pytest.approx(reference.logprobs, abs=0.05)


def test_the_likeliest_texts_are_those_of_the_reference(tmp_path: Path) -> None:
    weights = save_random_gguf(tmp_path / "random.gguf", in_8_bits=True)
    texts = [f'{{"{topic}":"' for topic in ("bakery", "bank", "cafe", "cinema", "catering", "tea", "")]
    ours, reference = (
        engine.likeliest(instruction(BRIEF), texts, 4, -math.inf)
        for engine in (engine_of("onnx", weights), TransformersEngine(weights, model="m"))
        if isinstance(engine, LikelihoodEngine)
    )
    assert list(ours) == list(reference)
    assert ours == pytest.approx(reference, abs=0.1)


@pytest.mark.model
@pytest.mark.parametrize("kind", ["llama-cpp", "onnx"])
def test_the_released_model_says_the_same_facts_as_in_the_reference(tmp_path: Path, kind: str) -> None:
    """On the 8-bit weights that are served, which the reference reads as floats.

    llama.cpp rounds what goes into a matrix to 8 bits, too, and a graph has one scale for each row of weights: free
    text may part at a near tie; likelihoods and the facts agree.
    """
    try:
        served = serving_weights(find_model("smollm2-135m"))
    except MissingWeights as error:
        pytest.skip(str(error))
    weights = tmp_path / served.name
    weights.symlink_to(served)
    engines = engine_of(kind, weights), TransformersEngine(served, model="m")
    grammar = given("Iced coffee until 31 August")
    ours, reference = (
        engine.complete(instruction(BRIEF), grammar, Sampling(60, 0.0, count=2))[0].mean_logprob or 0.0
        for engine in engines
    )
    assert ours == pytest.approx(reference, abs=0.1)
    topics = [f'{{"{topic}":"' for topic in sorted(find_model("smollm2-135m").topics)]
    ours_likely, reference_likely = (
        engine.likeliest(instruction(BRIEF), topics, 2, math.log(0.02))
        for engine in engines
        if isinstance(engine, LikelihoodEngine)
    )
    (topic, likely), *_ = ours_likely.items()
    assert topic == next(iter(reference_likely))
    assert math.exp(likely) == pytest.approx(math.exp(reference_likely[topic]), abs=0.1)
    specs = [Writer(engine, ["iced-coffee"], GREEDY).write(BRIEF) for engine in engines]
    for role in ("brand", "offer", "detail"):
        assert specs[0].words(role) == specs[1].words(role) != ""
    assert specs[0].palette == specs[1].palette
