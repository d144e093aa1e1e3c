"""`adgenesis models` on a registry of its own."""

import json
from pathlib import Path

import pytest
from written_models import write_model

from adgenesis import models as models_command
from adgenesis.command import main
from adgenesis_ml.conversion.whole_gguf import PRECISIONS
from adgenesis_ml.export import ExportFormat
from adgenesis_ml.registry import STAGES


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of models that the command takes for the project's."""
    for module in ("registry", "release"):
        for function in ("list_models", "find_model", "promote", "restore", "remove_model", "attach_report"):
            monkeypatch.setattr(f"adgenesis_ml.{module}.MODELS", tmp_path)
            _with_models(monkeypatch, f"adgenesis_ml.{module}", function, tmp_path)
    return tmp_path


def _with_models(monkeypatch: pytest.MonkeyPatch, module: str, function: str, models: Path) -> None:
    """Give a function of the registry another default folder."""
    import importlib

    there = getattr(importlib.import_module(module), function, None)
    if there is None:
        return
    if there.__kwdefaults__ and "models" in there.__kwdefaults__:
        monkeypatch.setitem(there.__kwdefaults__, "models", models)
    else:
        monkeypatch.setattr(there, "__defaults__", (*there.__defaults__[:-1], models))


def test_the_list_shows_stage_numbers_and_the_default(
    models: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_model(models, "released", "smollm2-135m")
    write_model(models, "fine_tuned", "gpt2", base_model="openai-community/gpt2", engine="transformers")
    assert main(["models", "list"]) == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert lines[1][:5] == ["gpt2", "fine_tuned", "openai-community/gpt2", "412", "1.8"]
    assert lines[1][-2:] == ["2026-11-23", "transformers"]
    assert lines[2][:3] == ["smollm2-135m", "released", "package:smollm2-135m"]
    assert lines[2][-2:] == ["llama-cpp", "default"]


def test_an_empty_list_says_what_to_do(models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "list"]) == 0
    assert "adgenesis train" in capsys.readouterr().out


def test_show_prints_everything(models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_model(models, "released", "ours")
    assert main(["models", "show", "ours"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "recipe.lora_r: 32" in lines
    assert "metrics.eval_loss: 1.8" in lines
    assert any(line.startswith("adapter.gguf: 0.0 kB, sha256 ") for line in lines)
    assert main(["models", "show", "ours", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["path"] == "models/released/ours"


def test_promote_restore_and_remove_say_what_they_did(
    models: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_model(models, "released", "ours", b"old")
    write_model(models, "fine_tuned", "ours", b"new")
    assert main(["models", "promote", "ours"]) == 0
    assert "Undo it: adgenesis models restore ours" in capsys.readouterr().out
    assert main(["models", "restore", "ours"]) == 0
    assert "2026-11-23" in capsys.readouterr().out
    assert (models / "released" / "ours" / "adapter.gguf").read_bytes() == b"old"
    assert main(["models", "remove", "ours", "--stage", "fine_tuned"]) == 0
    assert "ours (fine_tuned) is removed" in capsys.readouterr().out
    assert main(["models", "remove", "ours", "--stage", "released"]) == 1
    assert "--yes" in capsys.readouterr().err


def test_card_writes_an_evaluation_into_the_card(models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_model(models, "released", "ours")
    report = models / "report.json"
    report.write_text('{"valid": 0.5}')
    assert main(["models", "card", "ours", "--report", str(report)]) == 0
    assert "| valid | 0.5 |" in (folder / "README.md").read_text()


def test_a_gguf_is_exported_from_a_run(
    models: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_model(models, "fine_tuned", "ours")
    (folder / "model.gguf").write_bytes(b"whole")
    assert main(["models", "export", "ours", "--format", "gguf", "--out", str(tmp_path / "out")]) == 0
    assert (tmp_path / "out" / "model.gguf").read_bytes() == b"whole"
    assert main(["models", "export", "ours", "--format", "gguf", "--precision", "f16"]) == 1
    assert "keeps its adapter alone" in capsys.readouterr().err


@pytest.mark.parametrize("action", ["show", "promote", "restore", "remove"])
def test_an_unknown_model_gets_one_line(
    action: str, models: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["models", action, "nothing"]) == 1
    assert capsys.readouterr().err.startswith("error: No ")


def test_pulling_what_no_recipe_names_gets_the_way_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "pull", "gpt-9"]) == 1
    assert "adgenesis models pull ORG/MODEL" in capsys.readouterr().err


def test_the_parser_knows_the_stages_forms_and_precisions_that_there_are() -> None:
    assert set(models_command._STAGES) == set(STAGES)
    assert set(models_command._FORMATS) == {form.value for form in ExportFormat}
    assert set(models_command._PRECISIONS) == set(PRECISIONS)
