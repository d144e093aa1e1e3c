"""What is learnt: the response and its end, and nothing of the prompt or the padding."""

from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytest.importorskip("trl", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytestmark = [pytest.mark.training, pytest.mark.filterwarnings("default")]

from adgenesis_ml.data.pairs import read_seed_form  # noqa: E402
from adgenesis_ml.training.base_model import load_base  # noqa: E402
from adgenesis_ml.training.checkpoints import Checkpoints  # noqa: E402
from adgenesis_ml.training.dataset import tokenize_pairs  # noqa: E402
from adgenesis_ml.training.machine import Machine, this_machine  # noqa: E402
from adgenesis_ml.training.recipe import Recipe, load_recipe  # noqa: E402
from adgenesis_ml.training.settings import RunSettings  # noqa: E402
from adgenesis_ml.training.trainer import build_trainer, training_arguments  # noqa: E402


@pytest.mark.parametrize("processes", [1, 2], ids=["our trainer", "TRL's trainer"])
def test_the_end_is_learnt_even_where_padding_is_the_same_token(
    processes: int, tiny_base: Callable[[str], Path], pairs_file: Path, tmp_path: Path
) -> None:
    recipe = load_recipe("gpt2", base=str(tiny_base("gpt2")), per_device_train_batch_size=6)
    machine = this_machine(recipe, "cpu")
    model, tokenizer = load_base(recipe, machine)
    assert tokenizer.pad_token_id == tokenizer.eos_token_id
    pairs = read_seed_form(pairs_file)[:6]
    rows, _ = tokenize_pairs(pairs, tokenizer, 1024)
    batch = first_batch(recipe, Machine("cpu", machine.dtype, 0, processes), model, tokenizer, rows, tmp_path)
    learnt = {tuple(row[row != -100].tolist()) for row in batch["labels"]}
    responses = [tokenizer(pair.response_text).input_ids for pair in pairs]
    assert learnt == {(*response, tokenizer.eos_token_id) for response in responses}


def first_batch(
    recipe: Recipe, machine: Machine, model: object, tokenizer: object, rows: list, folder: Path
) -> dict:
    arguments = training_arguments(recipe, machine, RunSettings(), Checkpoints(folder), 1)
    trainer = build_trainer(recipe, machine, arguments, model, tokenizer, rows, rows)
    return next(iter(trainer.get_train_dataloader()))
