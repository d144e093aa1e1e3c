"""Two processes train one model: each with all of it and half of the examples. The result is that of one process."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytest.importorskip("trl", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytestmark = [pytest.mark.training, pytest.mark.filterwarnings("default")]

ML_PIPELINE = Path(__file__).resolve().parents[2]
TRAIN_PY = ML_PIPELINE / "train.py"
# Every step sees every example, so that it does not matter which process sees which.
EXAMPLES = 16


def trained(launcher: list[str], batch: int, base: Path, data: Path, output: Path) -> Path:
    """The run folder that `LAUNCHER train.py FLAGS` leaves."""
    flags = f"--model smollm2-135m --base {base} --data {data} --output-dir {output} --device cpu"
    flags += f" --max-examples {EXAMPLES} --batch-size {batch} --epochs 6 --max-length 1024 --full-precision"
    done = subprocess.run(
        [sys.executable, *launcher, str(TRAIN_PY), *flags.split()],
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    # Of two processes, one speaks and writes.
    assert done.stdout.count("Done in") == 1
    return output


def result(folder: Path) -> "tuple[dict[str, torch.Tensor], float, list[float]]":
    from safetensors.torch import load_file

    last = folder / "checkpoints" / "checkpoint-6" / "trainer_state.json"
    state = json.loads(last.read_text(encoding="utf-8"))
    losses = [entry["loss"] for entry in state["log_history"] if "loss" in entry]
    info = json.loads((folder / "training_info.json").read_text(encoding="utf-8"))
    return load_file(folder / "adapter" / "adapter_model.safetensors"), info["metrics"]["eval_loss"], losses


@pytest.fixture(scope="module")
def alone(
    tiny_base: Callable[[str], Path], pairs_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    folder = tmp_path_factory.mktemp("alone") / "run"
    return trained([], EXAMPLES, tiny_base("llama"), pairs_file, folder)


def test_two_processes_learn_what_one_learns(
    alone: Path,
    tiny_base: Callable[[str], Path],
    pairs_file: Path,
    tmp_path: Path,
) -> None:
    launcher = ["-m", "torch.distributed.run", "--nproc-per-node", "2", "--master-port", "29611"]
    folder = trained(launcher, EXAMPLES // 2, tiny_base("llama"), pairs_file, tmp_path / "run")
    weights, held_out, losses = result(folder)
    expected, expected_held_out, expected_losses = result(alone)
    assert losses == pytest.approx(expected_losses, abs=2e-4)
    # The held-out loss is a mean of batches, and two processes see some examples twice to come out even.
    assert held_out == pytest.approx(expected_held_out, abs=0.01)
    assert weights.keys() == expected.keys()
    for name, value in weights.items():
        similarity = torch.nn.functional.cosine_similarity(value.flatten(), expected[name].flatten(), dim=0)
        assert similarity > 0.999, name


@pytest.mark.parametrize("name", ["fsdp", "ddp"])
def test_accelerate_reads_the_files_that_come_with_the_recipes(name: str) -> None:
    from accelerate.commands.config.config_args import load_config_from_file

    config = load_config_from_file(str(ML_PIPELINE / "recipes" / "accelerate" / f"{name}.yaml"))
    assert str(config.distributed_type).endswith("FSDP" if name == "fsdp" else "MULTI_GPU")
    assert config.num_processes == 2
