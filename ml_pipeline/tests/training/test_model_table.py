"""The table of models is measured: a tiny model is trained and served, and what cannot be is skipped with a reason."""

from pathlib import Path

import pytest

pytest.importorskip("torch", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytest.importorskip("trl", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytestmark = [pytest.mark.training, pytest.mark.filterwarnings("default")]

from tiny_models import byte_tokenizer, write_model  # noqa: E402

from adgenesis_ml.data.pairs import read_seed_form  # noqa: E402
from adgenesis_ml.training.recipe import Recipe, load_recipe  # noqa: E402
from tools.bench.shapes import SHAPES, config_of, tokenizer_within  # noqa: E402
from tools.bench.training import report, write_section  # noqa: E402
from tools.bench.training_run import measure  # noqa: E402


def tiny(base: Path, **changes: object) -> Recipe:
    fields = {"model": "tiny", "base": str(base), "lora_r": 4, "per_device_train_batch_size": 2}
    return Recipe.model_validate(fields | {"max_length": 2048} | changes)


def test_a_tiny_model_is_trained_and_served(pairs_file: Path, tmp_path: Path) -> None:
    base = write_model(tmp_path / "base", "llama", byte_tokenizer(), max_position_embeddings=2048)
    recipe = tiny(base)
    measured = measure(recipe, 2, read_seed_form(pairs_file))
    assert measured.skipped == ""
    assert (measured.weights, measured.method) == ("true", "LoRA 4, 2 at once")
    # Which of the two it is, the processor decides.
    assert measured.engine in ("Onnx", "LlamaCpp")
    numbers = (
        measured.seconds_per_1000_pairs,
        measured.tokens_per_second,
        measured.memory_mb,
        measured.serving_tokens_per_second,
    )
    assert all(number is not None and number > 0 for number in numbers)


def test_what_does_not_fit_is_skipped_with_both_sizes(tmp_path: Path) -> None:
    measured = measure(tiny(tmp_path, model="huge", parameters=10**13), 2, [])
    assert "needs about" in measured.skipped
    assert measured.tokens_per_second is None


@pytest.mark.parametrize("model", SHAPES)
def test_a_shape_has_as_many_parameters_as_its_recipe_says(model: str) -> None:
    import torch
    from transformers import AutoModelForCausalLM

    with torch.device("meta"):
        network = AutoModelForCausalLM.from_config(config_of(model))
    assert network.num_parameters() == load_recipe(model).parameters


def test_a_tokenizer_is_cut_to_a_vocabulary() -> None:
    tokenizer = tokenizer_within(5000)
    text = "Fresh bread from 7:00 – Straße 12"
    ids = tokenizer(text).input_ids
    assert max(ids) < 5000
    assert tokenizer.decode(ids) == text


def test_a_report_says_what_was_not_measured_and_is_kept_by_machine(tmp_path: Path) -> None:
    page = tmp_path / "MODELS.md"
    lines = list(report(["gpt-9"], 1, 5, page))
    assert any(line.startswith("- gpt-9: No recipe for 'gpt-9'") for line in lines)
    write_section(page, "another machine", ["a table"])
    write_section(page, "another machine", ["a newer table"])
    text = page.read_text(encoding="utf-8")
    assert text.startswith("# Models\n")
    assert text.count("\n## ") == 2
    assert "gpt-9" in text
    assert "a newer table" in text
    assert "a table" not in text
