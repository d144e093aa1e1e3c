"""Two processes train one model: each with half of the examples, and with all of the model or a shard of it.

The result is that of one process.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytest.importorskip("trl", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytestmark = [pytest.mark.training, pytest.mark.filterwarnings("default")]

from adgenesis_ml.errors import InvalidRecipe  # noqa: E402
from adgenesis_ml.training.processes import require_same_kind  # noqa: E402

ML_PIPELINE = Path(__file__).resolve().parents[2]
ACCELERATE = ML_PIPELINE / "recipes" / "accelerate"
ALONE = [str(ML_PIPELINE / "train.py")]
EACH_WITH_ALL = ["-m", "torch.distributed.run", "--nproc-per-node", "2", "--master-port", "29611", *ALONE]
# As the recipe has it, which computes in bfloat16.
EACH_WITH_A_SHARD = ["-m", "accelerate.commands.launch", "--config_file", str(ACCELERATE / "fsdp.yaml")]
EACH_WITH_A_SHARD += [
    "--main_process_port",
    "0",
    str(ML_PIPELINE / "tests" / "support" / "sharded_on_cpus.py"),
]
# Every step sees every example, so that it does not matter which process sees which.
EXAMPLES = 16
STEPS = 6


@dataclass(frozen=True, slots=True)
class Runs:
    """`COMMAND FLAGS`, on one tiny model and one data set."""

    base: Path
    data: Path

    def train(self, command: list[str], batch: int, output: Path, *more: str) -> str:
        """What the command says; it leaves a run folder."""
        flags = (
            f"--model smollm2-135m --base {self.base} --data {self.data} --output-dir {output} --device cpu"
        )
        flags += f" --max-examples {EXAMPLES} --batch-size {batch} --epochs {STEPS} --max-length 1024"
        done = subprocess.run(
            [sys.executable, *command, *flags.split(), "--full-precision", *more],
            capture_output=True,
            text=True,
            timeout=600,
            # Shards go to the GPU where torch sees one.
            env={**os.environ, "CUDA_VISIBLE_DEVICES": ""},
        )
        assert done.returncode == 0, done.stdout + done.stderr
        # Of two processes, one speaks and writes.
        assert done.stdout.count("Done in") == 1
        return done.stdout


def adapter(folder: Path) -> "dict[str, torch.Tensor]":
    from safetensors.torch import load_file

    return load_file(folder / "adapter_model.safetensors")


def checkpoint(run: Path, step: int) -> Path:
    return run / "checkpoints" / f"checkpoint-{step}"


def history(run: Path) -> tuple[list[float], float]:
    """The losses of all steps, and the last one on what was held out."""
    state = json.loads((checkpoint(run, STEPS) / "trainer_state.json").read_text(encoding="utf-8"))
    info = json.loads((run / "training_info.json").read_text(encoding="utf-8"))
    return [entry["loss"] for entry in state["log_history"] if "loss" in entry], info["metrics"]["eval_loss"]


def assert_learnt_the_same(run: Path, expected: Path, least_similarity: float) -> None:
    losses, held_out = history(run)
    expected_losses, expected_held_out = history(expected)
    assert losses == pytest.approx(expected_losses, abs=2e-4)
    # The held-out loss is a mean of batches, and two processes see some examples twice to come out even.
    assert held_out == pytest.approx(expected_held_out, abs=0.01)
    weights, expected_weights = adapter(run / "adapter"), adapter(expected / "adapter")
    assert weights.keys() == expected_weights.keys()
    for name, value in weights.items():
        pair = value.flatten(), expected_weights[name].flatten()
        assert torch.nn.functional.cosine_similarity(*pair, dim=0) > least_similarity, name


@pytest.fixture(scope="module")
def runs(tiny_base: Callable[[str], Path], pairs_file: Path) -> Runs:
    return Runs(tiny_base("llama"), pairs_file)


@pytest.fixture(scope="module")
def alone(runs: Runs, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("alone") / "run"
    runs.train(ALONE, EXAMPLES, folder)
    return folder


@pytest.fixture(scope="module")
def sharded(runs: Runs, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A run folder, and what was said while it came about."""
    folder = tmp_path_factory.mktemp("sharded") / "run"
    return folder, runs.train(EACH_WITH_A_SHARD, EXAMPLES // 2, folder)


def test_two_processes_learn_what_one_learns(alone: Path, runs: Runs, tmp_path: Path) -> None:
    runs.train(EACH_WITH_ALL, EXAMPLES // 2, tmp_path / "run")
    assert_learnt_the_same(tmp_path / "run", alone, 0.999)


def test_two_processes_with_half_of_the_model_each_learn_what_one_learns(
    alone: Path, sharded: tuple[Path, str]
) -> None:
    folder, said = sharded
    shares = re.findall(r"Process (\d) holds (\d+) of (\d+) parameters", said)
    assert sorted(process for process, _, _ in shares) == ["0", "1"]
    for _, held, of in shares:
        assert int(held) == pytest.approx(int(of) / 2, rel=0.01)
    assert_learnt_the_same(folder, alone, 0.99)


def test_a_sharded_run_goes_on_from_its_checkpoint(
    runs: Runs, sharded: tuple[Path, str], tmp_path: Path
) -> None:
    whole, _ = sharded
    stopped = tmp_path / "run"
    shutil.copytree(whole / "checkpoints", stopped / "checkpoints")
    shutil.rmtree(checkpoint(stopped, STEPS))

    said = runs.train(EACH_WITH_A_SHARD, EXAMPLES // 2, stopped, "--resume")
    assert f"Going on after step {STEPS - 1} of {STEPS}." in said
    assert history(stopped)[0] == pytest.approx(history(whole)[0], abs=1e-5)
    expected, before = adapter(whole / "adapter"), adapter(checkpoint(whole, STEPS - 1))
    last = adapter(checkpoint(stopped, STEPS))
    for name, value in adapter(stopped / "adapter").items():
        torch.testing.assert_close(value, expected[name], rtol=0, atol=1e-6, msg=name)
        # The checkpoint holds the adapter in one piece, and it has learnt since the one before.
        torch.testing.assert_close(last[name], value, rtol=0, atol=0, msg=name)
        assert (value - before[name]).abs().max() > 1e-6, name


def test_a_checkpoint_goes_on_only_in_the_kind_of_run_that_wrote_it(
    alone: Path, sharded: tuple[Path, str]
) -> None:
    written = {False: checkpoint(alone, STEPS), True: checkpoint(sharded[0], STEPS)}
    for in_shards, folder in written.items():
        require_same_kind(folder, sharded=in_shards)
        with pytest.raises(InvalidRecipe, match=r"--resume: the model of .* Launch it as then"):
            require_same_kind(folder, sharded=not in_shards)


@pytest.mark.parametrize("name", ["fsdp", "ddp"])
def test_accelerate_reads_the_files_that_come_with_the_recipes(name: str) -> None:
    from accelerate.commands.config.config_args import load_config_from_file

    config = load_config_from_file(str(ACCELERATE / f"{name}.yaml"))
    assert str(config.distributed_type).endswith("FSDP" if name == "fsdp" else "MULTI_GPU")
    assert config.num_processes == 2
