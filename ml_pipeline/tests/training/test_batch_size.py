"""Where memory runs out, batches shrink and a step stays the same; where nothing helps, the advice is printed."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytest.importorskip("trl", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytestmark = [pytest.mark.training, pytest.mark.filterwarnings("default")]

from adgenesis_ml.errors import NotEnoughMemory  # noqa: E402
from adgenesis_ml.training.batch_size import is_out_of_memory, with_fitting_batch, with_this_batch  # noqa: E402
from adgenesis_ml.training.command import build_parser, run  # noqa: E402
from adgenesis_ml.training.response_trainer import ResponseTrainer  # noqa: E402


class Room:
    """Memory for so many examples at once."""

    def __init__(self, examples: int) -> None:
        self._examples, self.tried = examples, list[tuple[int, int]]()

    def __call__(self, batch: int, accumulation: int) -> str:
        self.tried.append((batch, accumulation))
        if batch > self._examples:
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB.")
        return "trained"


def test_a_batch_is_halved_until_it_fits_and_a_step_sees_as_many_examples() -> None:
    room = Room(3)
    assert with_fitting_batch(room, 12, 2) == "trained"
    assert room.tried == [(12, 2), (6, 4), (3, 8)]


def test_with_no_room_for_one_example_the_way_out_is_said() -> None:
    with pytest.raises(
        NotEnoughMemory, match=r"one example at a time.*smaller model, --use-lora, --quantize.*--max-length"
    ):
        with_fitting_batch(Room(0), 4, 1)


def test_one_of_several_processes_does_not_choose_for_the_others() -> None:
    room = Room(2)
    with pytest.raises(NotEnoughMemory, match="smaller --batch-size and more --gradient-accumulation-steps"):
        with_this_batch(room, 4, 1)
    assert room.tried == [(4, 1)]


def test_other_failures_are_not_taken_for_a_lack_of_memory() -> None:
    def broken(batch: int, accumulation: int) -> None:
        raise RuntimeError("shapes cannot be multiplied")

    with pytest.raises(RuntimeError, match="shapes"):
        with_fitting_batch(broken, 8, 1)


def test_a_cpu_without_room_says_so_in_torchs_words() -> None:
    with pytest.raises(RuntimeError) as caught:
        torch.empty(2**60, dtype=torch.uint8)
    assert is_out_of_memory(caught.value)


class CrampedTrainer(ResponseTrainer):
    """The trainer on a machine that holds two examples at once."""

    def compute_loss(self, model: Any, inputs: dict[str, Any], *more: Any, **named: Any) -> Any:
        if len(inputs["input_ids"]) > 2:
            raise torch.OutOfMemoryError("out of memory")
        return super().compute_loss(model, inputs, *more, **named)


def test_a_run_goes_on_with_the_batch_that_fits_and_records_it(
    tiny_base: Callable[[str], Path], pairs_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adgenesis_ml.training.response_trainer.ResponseTrainer", CrampedTrainer)
    flags = f"--model smollm2-135m --base {tiny_base('llama')} --data {pairs_file} --output-dir {tmp_path / 'run'}"
    flags += " --max-examples 16 --epochs 1 --batch-size 8 --max-length 1024 --device cpu --full-precision"
    assert run(vars(build_parser().parse_args(flags.split())), {}) == 0
    info = json.loads((tmp_path / "run" / "training_info.json").read_text(encoding="utf-8"))
    recipe = info["recipe"]
    assert (recipe["per_device_train_batch_size"], recipe["gradient_accumulation_steps"]) == (2, 4)
    assert info["metrics"]["steps"] == 2
