"""The untuned base is shown examples of the corpus, as training would write them, and no brief too long for them."""

import pytest
from scripted_engine import REST, ScriptedEngine

from adgenesis_design.brief import DesignBrief
from adgenesis_ml.decoding.engine import Sampling
from adgenesis_ml.decoding.writer import Writer
from adgenesis_ml.errors import GenerationFailed, MissingWeights
from adgenesis_ml.evaluation.few_shot import EXAMPLES, FewShotEngine, corpus_examples

SCRIPT = ('["Mornings at the counter","',)


def scripted() -> ScriptedEngine:
    return ScriptedEngine(*SCRIPT, rest=REST.format(brand="Café Lune", offer="20% off"))


def test_the_examples_are_in_the_models_own_form() -> None:
    examples = corpus_examples()
    assert examples.count("### Instruction:") == examples.count("### Response:\n[") == len(EXAMPLES)
    assert '"Sunday doesn\'t have to end"' in examples


def test_a_writer_reads_the_examples_before_every_brief() -> None:
    engine = scripted()
    examples = corpus_examples()
    spec = Writer(FewShotEngine(engine, examples), ["bread"]).write(DesignBrief(prompt="Café Lune: 20% off"))
    assert spec.words("headline") == "Mornings at the counter"
    assert spec.metadata["model"] == "scripted, untuned"
    assert all(prompt.startswith(examples) for prompt in engine.prompts)
    assert len(engine.prompts) >= 3


def test_a_brief_that_leaves_no_room_to_answer_is_refused_with_its_length() -> None:
    engine = FewShotEngine(scripted(), "x" * 2000, window=600)
    with pytest.raises(GenerationFailed, match="have 502 tokens; 440 fit"):
        engine.complete("y" * 8, "start: HEADLINE", Sampling(max_tokens=160))


def test_examples_that_the_corpus_lacks_are_named() -> None:
    with pytest.raises(MissingWeights, match="no record zz-999"):
        corpus_examples(ids=("zz-999",))
