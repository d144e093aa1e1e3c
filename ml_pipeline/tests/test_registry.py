"""The registry lists what can be served, by its folder's name, and never what is half written."""

from pathlib import Path

import pytest
from written_models import write_model

from adgenesis_ml.errors import InvalidName, MissingWeights
from adgenesis_ml.registry import base_weights, checked_name, find_model, list_models, serving_weights
from adgenesis_ml.whole_folder import replacing


def listed(models: Path) -> list[tuple[str, str]]:
    return [(model.name, model.stage) for model in list_models(models)]


def test_ones_own_runs_come_before_releases_and_replaced_releases_last(tmp_path: Path) -> None:
    for stage in ("released", "previous", "fine_tuned"):
        write_model(tmp_path, stage, "ours")
    assert listed(tmp_path) == [("ours", "fine_tuned"), ("ours", "released"), ("ours", "previous")]


def test_without_a_stage_the_release_is_meant(tmp_path: Path) -> None:
    write_model(tmp_path, "fine_tuned", "ours")
    assert find_model("ours", models=tmp_path).stage == "fine_tuned"
    write_model(tmp_path, "released", "ours")
    assert find_model("ours", models=tmp_path).stage == "released"


def test_a_run_is_known_by_its_folder_whatever_its_recipe(tmp_path: Path) -> None:
    folder = write_model(tmp_path, "fine_tuned", "smollm2-135m")
    folder.rename(folder.with_name("rank-64"))
    assert listed(tmp_path) == [("rank-64", "fine_tuned")]


def test_a_draft_is_not_listed(tmp_path: Path) -> None:
    with replacing(tmp_path / "fine_tuned" / "ours") as draft:
        written = write_model(tmp_path / "elsewhere", "fine_tuned", "ours")
        for file in written.iterdir():
            file.rename(draft / file.name)
        assert listed(tmp_path) == []
    assert listed(tmp_path) == [("ours", "fine_tuned")]


def test_a_folder_without_weights_is_not_listed(tmp_path: Path) -> None:
    (write_model(tmp_path, "fine_tuned", "ours") / "adapter.gguf").unlink()
    assert listed(tmp_path) == []


def test_broken_info_hides_one_model_and_not_the_others(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    write_model(tmp_path, "fine_tuned", "good")
    (write_model(tmp_path, "fine_tuned", "bad") / "training_info.json").write_text("{")
    assert listed(tmp_path) == [("good", "fine_tuned")]
    assert "fine_tuned/bad is left out" in caplog.text


@pytest.mark.parametrize(
    ("file", "engine"),
    [("adapter.gguf", "llama-cpp"), ("model.gguf", "llama-cpp"), ("model.safetensors", "transformers")],
)
def test_the_engine_is_told_from_the_files(file: str, engine: str, tmp_path: Path) -> None:
    folder = write_model(tmp_path, "fine_tuned", "ours")
    (folder / "adapter.gguf").rename(folder / file)
    assert [model.engine for model in list_models(tmp_path)] == [engine]


def test_a_run_says_its_engine_itself(tmp_path: Path) -> None:
    write_model(tmp_path, "fine_tuned", "ours", engine="transformers")
    assert find_model("ours", models=tmp_path).engine == "transformers"


def test_a_runs_whole_gguf_is_served_as_it_is(tmp_path: Path) -> None:
    folder = write_model(tmp_path, "fine_tuned", "ours")
    (folder / "model.gguf").write_bytes(b"whole")
    assert serving_weights(find_model("ours", models=tmp_path)) == folder / "model.gguf"


def test_the_public_description_has_no_machine_paths(tmp_path: Path) -> None:
    base = str(tmp_path / "bases" / "tiny")
    recipe = {"base": base, "continue_from": str(tmp_path / "runs" / "mine")}
    write_model(tmp_path, "fine_tuned", "ours", base_model=base, recipe=recipe)
    summary = find_model("ours", models=tmp_path).summary()
    assert str(tmp_path) not in str(summary)
    assert summary["path"] == "models/fine_tuned/ours"
    assert summary["base_model"] == "tiny"
    assert summary["recipe"] == {"base": "tiny", "continue_from": "mine"}


def test_a_base_that_is_not_here_is_named_with_the_way_out(tmp_path: Path) -> None:
    write_model(tmp_path, "released", "ours", base_model="someone/large")
    with pytest.raises(MissingWeights, match="adgenesis models pull someone/large"):
        base_weights(find_model("ours", models=tmp_path))


@pytest.mark.parametrize(
    "name", ["", ".", "..", "../x", "a/b", "a\\b", ".hidden", "-x", "a" * 65, "a\n", "ä"]
)
def test_a_name_that_is_no_folder_of_its_own_is_refused(name: str) -> None:
    with pytest.raises(InvalidName, match="cannot be a model's name"):
        checked_name(name)
