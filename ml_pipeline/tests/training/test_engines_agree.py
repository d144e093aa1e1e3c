"""The same weights, the same brief, greedy: llama.cpp and the reference engine write the same spec."""

from pathlib import Path

import pytest

pytest.importorskip("torch", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytestmark = [pytest.mark.training, pytest.mark.filterwarnings("default")]

from random_gguf import save_random_gguf  # noqa: E402

from adgenesis_design.brief import DesignBrief  # noqa: E402
from adgenesis_ml.codec.grammar import headline_grammar  # noqa: E402
from adgenesis_ml.codec.instruction import instruction  # noqa: E402
from adgenesis_ml.decoding.engine import Engine, Sampling  # noqa: E402
from adgenesis_ml.decoding.llama_cpp import LlamaCppEngine  # noqa: E402
from adgenesis_ml.decoding.settings import WriterSettings  # noqa: E402
from adgenesis_ml.decoding.transformers_engine import TransformersEngine  # noqa: E402
from adgenesis_ml.decoding.writer import Writer  # noqa: E402
from adgenesis_ml.errors import MissingWeights  # noqa: E402
from adgenesis_ml.registry import find_model, serving_weights  # noqa: E402

GREEDY = WriterSettings(temperature=0.0, rest_temperature=0.0)
BRIEF = DesignBrief(
    prompt="Summer sale at Café Lune: iced coffee from €3, until 31 August",
    platform="meta",
    format="square",
    seed=1,
)


def both(weights: Path) -> tuple[Engine, Engine]:
    return LlamaCppEngine(weights, model="m", threads=1), TransformersEngine(weights, model="m")


@pytest.mark.parametrize("seed", range(3))
def test_on_float32_weights_the_greedy_answer_and_its_likelihood_are_the_same(
    tmp_path: Path, seed: int
) -> None:
    # Short, since llama.cpp keeps keys and values in half precision, and a random model has near ties.
    engines = both(save_random_gguf(tmp_path / "random.gguf", seed))
    prompt, grammar = instruction(BRIEF), headline_grammar(BRIEF.prompt)
    ours, reference = (engine.complete(prompt, grammar, Sampling(6, 0.0, count=2))[0] for engine in engines)
    assert ours.text == reference.text
    assert ours.tokens == reference.tokens == 6
    if ours.text.isascii():
        # Of the tokens that make up one letter, llama.cpp tells the last one's likelihood only.
        assert ours.logprobs == pytest.approx(reference.logprobs, abs=0.02)


@pytest.mark.model
def test_the_released_model_writes_the_same_spec_in_both_engines() -> None:
    """On the 8-bit weights that are served, which the reference reads as floats."""
    try:
        weights = serving_weights(find_model("smollm2-135m"))
    except MissingWeights as error:
        pytest.skip(str(error))
    specs = [Writer(engine, ["iced-coffee"], GREEDY).write(BRIEF) for engine in both(weights)]
    documents = [spec.model_dump(exclude={"metadata"}) for spec in specs]
    assert documents[0] == documents[1]
    assert specs[0].words("headline")
