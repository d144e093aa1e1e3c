"""An adapter learns from preferences, and ends as a run folder like any other."""

import json
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytest.importorskip("trl", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytestmark = [pytest.mark.training, pytest.mark.filterwarnings("default")]

from adgenesis_ml.data.preferences import Preference, write_preferences  # noqa: E402
from adgenesis_ml.registry import RegisteredModel  # noqa: E402
from adgenesis_ml.training.preference_command import tune_run  # noqa: E402
from adgenesis_ml.training.recipe import load_recipe  # noqa: E402
from adgenesis_ml.training.run import train  # noqa: E402


@pytest.mark.parametrize("dtype", ["float32", "bfloat16"])
def test_what_people_chose_becomes_likelier_than_what_they_rejected(
    tiny_base: Callable[[str], Path], pairs_file: Path, tmp_path: Path, dtype: str
) -> None:
    recipe = load_recipe(
        "smollm2-135m",
        base=str(tiny_base("llama")),
        max_examples=16,
        num_train_epochs=1,
        max_length=1024,
        dtype=dtype,
    )
    run = train(recipe, pairs_file, tmp_path / "run")
    preferences = [
        Preference(f"Warm bread number {number}", "Dawn has a smell", "Bread the bakery of")
        for number in range(48)
    ]
    file = tmp_path / "preferences.jsonl"
    write_preferences(preferences, file)
    options = Namespace(
        preferences=file,
        output_dir=tmp_path / "tuned",
        beta=0.1,
        learning_rate=0.01,
        epochs=4.0,
        batch_size=8,
    )
    info = json.loads((run / "training_info.json").read_text(encoding="utf-8"))
    tuned = tune_run(RegisteredModel("tiny", "fine_tuned", run, info), options)
    info = json.loads((tuned / "training_info.json").read_text(encoding="utf-8"))
    assert info["metrics"]["preferred"] == 1.0
    # Before it has learnt, the margin over the run that it starts from is nothing.
    assert info["metrics"]["margin"] > 0.2
    assert (tuned / "adapter" / "adapter_model.safetensors").is_file()
    assert (run / "training_info.json").is_file()
