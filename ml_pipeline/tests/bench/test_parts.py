"""Answers taken apart: every run of the model belongs to one part, and the engine is left as it was."""

from pathlib import Path

import pytest
from random_gguf import save_random_gguf

from adgenesis_design.brief import DesignBrief
from adgenesis_ml.conversion.onnx_graph import write_graph
from adgenesis_ml.decoding import onnx_engine
from adgenesis_ml.decoding.llama_cpp import LlamaCppEngine
from adgenesis_ml.decoding.onnx_engine import OnnxEngine
from adgenesis_ml.decoding.settings import WriterSettings
from adgenesis_ml.decoding.writer import Writer
from tools.bench.parts import limit_lines, part_table, take_apart

BRIEF = DesignBrief(prompt="Sourdough bread from Café Lune, €4 a loaf")
FEW = WriterSettings(
    headlines=2, quoted=0, retrieved=0, stock=0, subheadlines=1, quoted_lines=0, stock_lines=0
)


@pytest.fixture
def weights(tmp_path: Path) -> Path:
    return save_random_gguf(tmp_path / "random.gguf")


def test_the_parts_of_an_answer_are_its_whole(weights: Path) -> None:
    graph = weights.with_suffix(".onnx")
    write_graph(weights, graph)
    engine = OnnxEngine(graph, model="random", threads=1)
    parts = take_apart(Writer(engine, ["bread", "oven"], FEW), [BRIEF, BRIEF])
    assert parts is not None
    assert len(parts.wholes) == 2
    assert parts.reading.calls >= 2
    assert parts.steps.tokens >= parts.choosing.calls > 0
    assert parts.topics.calls == 0
    inside = parts.reading.ms + parts.steps.ms + parts.choosing.ms + parts.grammars.ms
    assert inside <= parts.engine.ms <= sum(parts.wholes)
    table = part_table(parts, {"layout": 5.0})
    together = sum(float(line.split("|")[4]) for line in table[2:-1])
    assert float(table[-1].split("|")[4]) == pytest.approx(together, abs=len(table))
    assert "tokens a step" in limit_lines(parts, 10**6, 10**9)[1]
    # No clock is left behind.
    assert "complete" not in vars(engine)
    assert onnx_engine.choose_token.__module__ == "adgenesis_ml.decoding.token_choice"


def test_another_engine_is_not_taken_apart(weights: Path) -> None:
    engine = LlamaCppEngine(weights, model="random", threads=1)
    assert take_apart(Writer(engine, ["bread"], FEW), [BRIEF]) is None
