"""The same weights, the same brief, greedy: llama.cpp and the reference engine write the same spec."""

from pathlib import Path

import pytest

pytest.importorskip("torch", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytestmark = [pytest.mark.training, pytest.mark.filterwarnings("default")]

from random_gguf import save_random_gguf  # noqa: E402

from adgenesis_design.brief import DesignBrief  # noqa: E402
from adgenesis_ml.codec.grammar import HEADER, one_of  # noqa: E402
from adgenesis_ml.codec.instruction import instruction  # noqa: E402
from adgenesis_ml.decoding.engine import Engine, Sampling  # noqa: E402
from adgenesis_ml.decoding.llama_cpp import LlamaCppEngine  # noqa: E402
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


def both(weights: Path) -> tuple[Engine, Engine]:
    return LlamaCppEngine(weights, model="m", threads=1), TransformersEngine(weights, model="m")


@pytest.mark.parametrize("seed", range(3))
def test_on_float32_weights_the_same_text_is_as_likely_in_both(tmp_path: Path, seed: int) -> None:
    # The text is given: a random model has near ties, and llama.cpp keeps keys and values in half precision.
    engines = both(save_random_gguf(tmp_path / "random.gguf", seed))
    prompt, grammar = instruction(BRIEF), given("Iced coffee until August")
    ours, reference = (engine.complete(prompt, grammar, Sampling(60, 0.0, count=2))[0] for engine in engines)
    assert ours.text == reference.text == '["Iced coffee until August","'
    assert ours.logprobs[: reference.tokens] == pytest.approx(reference.logprobs, abs=0.05)


@pytest.mark.model
def test_the_released_model_says_the_same_facts_in_both_engines() -> None:
    """On the 8-bit weights that are served, which the reference reads as floats.

    llama.cpp rounds what goes into a matrix to 8 bits, too, so free text may part at a near tie; likelihoods and the
    facts agree.
    """
    try:
        weights = serving_weights(find_model("smollm2-135m"))
    except MissingWeights as error:
        pytest.skip(str(error))
    engines = both(weights)
    grammar = given("Iced coffee until 31 August")
    ours, reference = (
        engine.complete(instruction(BRIEF), grammar, Sampling(60, 0.0, count=2))[0].mean_logprob or 0.0
        for engine in engines
    )
    assert ours == pytest.approx(reference, abs=0.1)
    specs = [Writer(engine, ["iced-coffee"], GREEDY).write(BRIEF) for engine in engines]
    for role in ("brand", "offer", "detail"):
        assert specs[0].words(role) == specs[1].words(role) != ""
    assert specs[0].palette == specs[1].palette
