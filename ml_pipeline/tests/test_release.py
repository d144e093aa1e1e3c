"""A run becomes a release and can be taken back; what is removed is gone; nothing is ever half there."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from written_models import write_model

from adgenesis_ml.errors import InvalidName, MissingWeights, NotReleasable
from adgenesis_ml.registry import find_model, list_models
from adgenesis_ml.release import MOST_BYTES, attach_report, promote, remove_model, restore

# Killed while the adapter is being copied into the release.
KILLED_WHILE_PROMOTING = """
import os, shutil, signal, sys
from pathlib import Path
from adgenesis_ml import release
def half(source, target):
    (Path(target) / "adapter.gguf").write_bytes(b"ne")
    os.kill(os.getpid(), signal.SIGKILL)
release.shutil.copy2 = half
release.promote("ours", models=Path(sys.argv[1]))
"""


REPORT = {
    "head": {
        "briefs": "dev.jsonl",
        "briefs_count": 100,
        "briefs_sha256": "abcdef" * 10,
        "placements": ["meta/square"],
        "date": "2026-11-27",
        "machine": "a machine",
        "code": "c0de",
    },
    "figures": {
        "valid": {"label": "valid designs", "unit": "%"},
        "errors": {"label": "errors", "unit": "per 100 designs"},
    },
    "writers": [
        {
            "author": {"label": "our model"},
            "figures": {
                "valid": {"value": 1.0, "low": 0.99, "high": 1.0},
                "errors": {"value": 3.0, "low": 2.0, "high": 4.0},
            },
        },
        {"author": {"label": "no model"}, "figures": {"valid": {"value": 0.5, "low": 0.4, "high": 0.6}}},
    ],
    "comparisons": [
        {
            "a": "our model",
            "b": "no model",
            "differences": {"errors": {"verdict": "worse"}, "valid": {"verdict": "better"}},
        }
    ],
}


def adapter(models: Path, stage: str, name: str = "ours") -> bytes:
    return find_model(name, stage, models).adapter.read_bytes()


def test_a_promoted_run_is_the_release_and_the_old_one_is_kept(tmp_path: Path) -> None:
    write_model(tmp_path, "released", "ours", b"old")
    write_model(tmp_path, "fine_tuned", "ours", b"new")
    model = promote("ours", models=tmp_path)
    assert (model.stage, adapter(tmp_path, "released"), adapter(tmp_path, "previous")) == (
        "released",
        b"new",
        b"old",
    )
    assert sorted(path.name for path in model.folder.iterdir()) == [
        "README.md",
        "adapter.gguf",
        "picture_use.json",
        "training_info.json",
    ]
    assert model.info["files"]["adapter.gguf"]["bytes"] == 3


def test_a_promotion_can_be_undone_and_done_again(tmp_path: Path) -> None:
    write_model(tmp_path, "released", "ours", b"old")
    write_model(tmp_path, "fine_tuned", "ours", b"new")
    promote("ours", models=tmp_path)
    restore("ours", models=tmp_path)
    assert (adapter(tmp_path, "released"), adapter(tmp_path, "previous")) == (b"old", b"new")
    restore("ours", models=tmp_path)
    assert (adapter(tmp_path, "released"), adapter(tmp_path, "previous")) == (b"new", b"old")


def test_a_run_can_be_released_under_another_name(tmp_path: Path) -> None:
    write_model(tmp_path, "fine_tuned", "rank-64")
    model = promote("rank-64", "writer", models=tmp_path)
    assert (model.name, model.info["model_name"]) == ("writer", "writer")
    assert "# ADGENESIS writer" in (model.folder / "README.md").read_text()


def test_a_report_fills_the_card(tmp_path: Path) -> None:
    write_model(tmp_path, "fine_tuned", "ours")
    report = tmp_path / "report.json"
    report.write_text(json.dumps(REPORT))
    card = (promote("ours", report=report, models=tmp_path).folder / "README.md").read_text()
    assert (
        "100 briefs of dev.jsonl (SHA-256 abcdefabcdef) in meta/square; 2026-11-27, a machine, code c0de."
        in card
    )
    assert "| | our model | no model |" in card
    assert "| valid designs | 100.0% [99.0, 100.0] | 50.0% [40.0, 60.0] |" in card
    assert "| errors, per 100 designs | 3 [2, 4] | - |" in card
    assert "Worse than no model: errors." in card


def test_promoting_the_same_run_with_another_report_keeps_its_predecessor(tmp_path: Path) -> None:
    write_model(tmp_path, "released", "ours", b"old")
    write_model(tmp_path, "fine_tuned", "ours", b"new")
    promote("ours", models=tmp_path)
    report = tmp_path / "report.json"
    report.write_text(json.dumps(REPORT))
    promote("ours", report=report, models=tmp_path)
    assert (adapter(tmp_path, "released"), adapter(tmp_path, "previous")) == (b"new", b"old")


def test_a_report_can_be_attached_later(tmp_path: Path) -> None:
    write_model(tmp_path, "released", "ours")
    report = tmp_path / "report.json"
    report.write_text('{"valid": 1.0, "rows": [1, 2]}')
    card = attach_report("ours", report, models=tmp_path).read_text()
    assert "| valid | 1 |" in card
    assert "rows" not in card
    with pytest.raises(MissingWeights, match=r"gone.json is no report that can be read"):
        attach_report("ours", tmp_path / "gone.json", models=tmp_path)


def test_an_adapter_of_another_architecture_is_released_in_peft_form(tmp_path: Path) -> None:
    folder = write_model(tmp_path, "fine_tuned", "ours", engine="transformers")
    (folder / "adapter.gguf").unlink()
    (folder / "adapter").mkdir()
    (folder / "adapter" / "adapter_config.json").write_text("{}")
    model = promote("ours", models=tmp_path)
    assert model.engine == "transformers"
    assert (model.folder / "adapter" / "adapter_config.json").is_file()


def test_a_full_fine_tune_is_too_large_for_a_release(tmp_path: Path) -> None:
    folder = write_model(tmp_path, "fine_tuned", "ours")
    (folder / "adapter.gguf").rename(folder / "model.gguf")
    with pytest.raises(NotReleasable, match="full fine-tune without an adapter.*--stage fine_tuned"):
        promote("ours", models=tmp_path)


def test_an_adapter_over_the_limit_is_refused_with_both_sizes(tmp_path: Path) -> None:
    folder = write_model(tmp_path, "fine_tuned", "ours")
    with (folder / "adapter.gguf").open("wb") as stream:
        stream.truncate(MOST_BYTES + 1)
    with pytest.raises(NotReleasable, match=r"has 40\.0 MB; a release has at most 40 MB"):
        promote("ours", models=tmp_path)


def test_killed_while_promoting_the_old_release_is_whole(tmp_path: Path) -> None:
    write_model(tmp_path, "released", "ours", b"old")
    write_model(tmp_path, "fine_tuned", "ours", b"new")
    done = subprocess.run(
        [sys.executable, "-c", KILLED_WHILE_PROMOTING, str(tmp_path)], env=os.environ, check=False
    )
    assert done.returncode == -signal.SIGKILL
    stages = [(model.stage, model.adapter.read_bytes()) for model in list_models(tmp_path)]
    assert stages == [("fine_tuned", b"new"), ("released", b"old")]
    assert [path.name for path in (tmp_path / "released").iterdir()] == ["ours"]


def test_there_is_nothing_to_restore_without_a_promotion(tmp_path: Path) -> None:
    write_model(tmp_path, "released", "ours")
    with pytest.raises(MissingWeights, match="No previous model 'ours'"):
        restore("ours", models=tmp_path)


def test_a_run_is_removed_with_what_was_merged_of_it_and_nothing_else(tmp_path: Path) -> None:
    write_model(tmp_path, "fine_tuned", "ours")
    write_model(tmp_path, "fine_tuned", "ours-too")
    merged = tmp_path / "merged"
    merged.mkdir()
    fingerprint = "0123456789ab"
    mine = [f"fine_tuned-ours-{fingerprint}{end}" for end in (".gguf", "-4bit.gguf", ".onnx")]
    others = [f"fine_tuned-ours-too-{fingerprint}.gguf", f"released-ours-{fingerprint}.onnx"]
    for name in (*mine, *others):
        (merged / name).touch()
    assert remove_model("ours", models=tmp_path) == "fine_tuned"
    assert [path.name for path in (tmp_path / "fine_tuned").iterdir()] == ["ours-too"]
    assert sorted(path.name for path in merged.iterdir()) == others


def test_a_release_is_removed_only_for_sure(tmp_path: Path) -> None:
    write_model(tmp_path, "released", "ours")
    with pytest.raises(NotReleasable, match="is released.*--yes"):
        remove_model("ours", models=tmp_path)
    remove_model("ours", sure=True, models=tmp_path)
    assert list_models(tmp_path) == []


def test_of_several_stages_one_must_be_said(tmp_path: Path) -> None:
    write_model(tmp_path, "released", "ours")
    write_model(tmp_path, "fine_tuned", "ours")
    with pytest.raises(InvalidName, match="as fine_tuned and as released. Say which"):
        remove_model("ours", models=tmp_path)
    assert remove_model("ours", "fine_tuned", models=tmp_path) == "fine_tuned"


@pytest.mark.parametrize("name", ["../released/ours", "..", "/etc"])
def test_no_name_leads_out_of_the_registry(name: str, tmp_path: Path) -> None:
    write_model(tmp_path, "released", "ours")
    for action in (promote, restore, remove_model):
        with pytest.raises(InvalidName, match="cannot be a model's name"):
            action(name, models=tmp_path)  # type: ignore[operator]
    write_model(tmp_path, "fine_tuned", "ours")
    with pytest.raises(InvalidName, match="cannot be a model's name"):
        promote("ours", name, models=tmp_path)
