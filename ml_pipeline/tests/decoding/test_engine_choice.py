"""Which engine serves a model: what the processor and the model suit, or what was asked for."""

import json
from pathlib import Path

import pytest
from random_gguf import save_random_gguf

from adgenesis_ml.conversion import onnx_graph
from adgenesis_ml.decoding import engine_choice, serving_graph
from adgenesis_ml.decoding.engine_choice import EngineChoice, EngineKind, open_engine
from adgenesis_ml.decoding.llama_cpp import LlamaCppEngine
from adgenesis_ml.decoding.onnx_engine import OnnxEngine
from adgenesis_ml.errors import InvalidChoice
from adgenesis_ml.registry import INFO_FILE, WHOLE_FILE, RegisteredModel, find_model


@pytest.fixture
def model(tmp_path: Path) -> RegisteredModel:
    folder = tmp_path / "models" / "fine_tuned" / "ours"
    folder.mkdir(parents=True)
    save_random_gguf(folder / WHOLE_FILE)
    (folder / INFO_FILE).write_text(
        json.dumps({"model_name": "ours", "base_model": "ours"}), encoding="utf-8"
    )
    return find_model("ours", models=tmp_path / "models")


@pytest.fixture(autouse=True)
def with_integer_products(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_choice, "has_integer_products", lambda: True)


def test_a_llama_is_served_by_onnxruntime_from_a_graph_that_is_made_once(model: RegisteredModel) -> None:
    engine = open_engine(model, EngineChoice(threads=1))
    assert isinstance(engine, OnnxEngine)
    (graph,) = (model.folder.parents[1] / "merged").iterdir()
    made = graph.stat().st_mtime_ns
    open_engine(model, EngineChoice(threads=1))
    assert [file.stat().st_mtime_ns for file in graph.parent.iterdir()] == [made]


def test_weights_that_changed_have_a_graph_of_their_own(model: RegisteredModel) -> None:
    first = serving_graph.graph_of(model)
    save_random_gguf(model.whole, seed=1)
    second = serving_graph.graph_of(model)
    assert second is not None
    assert [*second.parent.iterdir()] == [second] != [first]


def test_a_graph_that_another_version_wrote_is_made_anew(
    model: RegisteredModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = serving_graph.graph_of(model)
    monkeypatch.setattr(serving_graph, "GRAPH_FORMAT", 99)
    assert serving_graph.graph_of(model) != first


def test_where_no_graph_can_be_kept_llama_cpp_serves(
    model: RegisteredModel, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(serving_graph, "write_graph", full)
    assert isinstance(open_engine(model, EngineChoice(threads=1)), LlamaCppEngine)
    assert "No space left on device" in caplog.text


def test_a_processor_without_integer_products_is_served_by_llama_cpp(
    model: RegisteredModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_choice, "has_integer_products", lambda: False)
    assert isinstance(open_engine(model, EngineChoice(threads=1)), LlamaCppEngine)
    assert not (model.folder.parents[1] / "merged").exists()


def test_a_model_too_large_for_one_graph_is_served_by_llama_cpp(
    model: RegisteredModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(onnx_graph, "_MOST_PARAMETERS", 1000)
    assert isinstance(open_engine(model, EngineChoice(threads=1)), LlamaCppEngine)
    with pytest.raises(InvalidChoice, match="No graph can be made of ours"):
        open_engine(model, EngineChoice(EngineKind.ONNX))


def test_what_onnxruntime_cannot_do_is_done_by_llama_cpp(model: RegisteredModel) -> None:
    assert isinstance(open_engine(model, EngineChoice(threads=1, quantize=True)), LlamaCppEngine)


@pytest.mark.parametrize("flag", ["quantize", "eager", "use_lora"])
def test_onnxruntime_refuses_what_it_cannot_do(model: RegisteredModel, flag: str) -> None:
    with pytest.raises(InvalidChoice, match="Leave --engine out"):
        open_engine(model, EngineChoice(EngineKind.ONNX, **{flag: True}))


def test_llama_cpp_is_there_for_whoever_asks_for_it(model: RegisteredModel) -> None:
    assert isinstance(open_engine(model, EngineChoice(EngineKind.LLAMA_CPP, threads=1)), LlamaCppEngine)
