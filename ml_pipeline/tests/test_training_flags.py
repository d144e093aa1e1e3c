"""The flags of `train.py`: the seed's names, TRL's names, and what the environment adds."""

from typing import Any

import pytest

from adgenesis_ml.errors import InvalidRecipe, MissingExtra
from adgenesis_ml.training import reporting
from adgenesis_ml.training.command import build_parser, read_settings, run
from adgenesis_ml.training.settings import RunSettings


def options(*flags: str) -> dict[str, Any]:
    return vars(build_parser().parse_args(flags))


def test_the_seeds_flags_and_trls_names_mean_the_same() -> None:
    seed = options("--model", "gpt2", "--epochs", "3", "--batch-size", "4", "--use-lora")
    trl = options(
        "--model", "gpt2", "--num-train-epochs", "3", "--per-device-train-batch-size", "4", "--use-lora"
    )
    assert seed == trl
    assert (seed["num_train_epochs"], seed["per_device_train_batch_size"], seed["use_lora"]) == (3.0, 4, True)
    assert options("--no-use-lora")["use_lora"] is False
    assert options()["use_lora"] is None


def test_resume_means_the_latest_checkpoint_unless_one_is_named() -> None:
    assert options()["resume"] is None
    assert options("--resume")["resume"] == "latest"
    assert options("--resume", "runs/checkpoint-40")["resume"] == "runs/checkpoint-40"


def test_the_environment_decides_what_the_flags_leave_open() -> None:
    environment = {"DEVICE": "cpu", "HUGGINGFACE_TOKEN": "hf_secret", "WANDB_API_KEY": "key"}
    settings = read_settings(options(), environment)
    assert (settings.device, settings.token, settings.reports_online) == ("cpu", "hf_secret", True)
    assert read_settings(options("--device", "auto"), environment).device == "auto"
    assert read_settings(options(), {}) == RunSettings()


def test_a_device_that_does_not_exist_is_refused_by_the_variables_name() -> None:
    with pytest.raises(InvalidRecipe, match=r"DEVICE='tpu'.*auto, cpu or cuda"):
        read_settings(options(), {"DEVICE": "tpu"})


def test_a_bad_recipe_is_one_line_and_exit_status_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(options("--model", "gpt-9"), {}) == 1
    assert capsys.readouterr().err.startswith("error: No recipe for 'gpt-9'")


def test_a_tracker_that_is_not_installed_is_said_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reporting, "find_spec", lambda name: None)
    with pytest.raises(MissingExtra, match=r"\.venv/bin/python -m pip install trackio"):
        reporting.require_reporter(RunSettings(report_to="trackio"))
    reporting.require_reporter(RunSettings(report_to="none"))


def test_wandb_needs_its_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reporting, "find_spec", lambda name: object())
    with pytest.raises(MissingExtra, match="WANDB_API_KEY"):
        reporting.require_reporter(RunSettings(report_to="wandb"))
    reporting.require_reporter(RunSettings(report_to="wandb", reports_online=True))
