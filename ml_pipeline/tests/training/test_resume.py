"""A run that is killed and resumed ends where an uninterrupted one ends."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytest.importorskip("trl", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytestmark = [pytest.mark.training, pytest.mark.filterwarnings("default")]

TRAIN_PY = Path(__file__).resolve().parents[2] / "train.py"


class Runs:
    """`train.py` on one tiny model and one data set, in bfloat16 and with dropout: all that a resume must restore."""

    def __init__(self, base: Path, data: Path) -> None:
        self._flags = (
            f"--model llama-3.2-1b --base {base} --data {data} --accept-licence --device cpu".split()
        )
        self._flags += "--max-examples 32 --epochs 10 --batch-size 8 --gradient-accumulation-steps 1".split()
        self._flags += "--max-length 1024 --dtype bfloat16 --learning-rate 0.003 --lora-dropout 0.1".split()

    def start(self, output: Path, *more: str) -> "subprocess.Popen[str]":
        command = [sys.executable, str(TRAIN_PY), *self._flags, "--output-dir", str(output), *more]
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def finish(self, output: Path, *more: str) -> str:
        process = self.start(output, *more)
        said, _ = process.communicate(timeout=600)
        assert process.returncode == 0, said
        return said


def kill_after_a_checkpoint(process: "subprocess.Popen[str]", output: Path) -> None:
    deadline = time.monotonic() + 600
    while not list(output.glob("checkpoints/checkpoint-*/trainer_state.json")):
        assert process.poll() is None, process.communicate()[0]
        assert time.monotonic() < deadline
        time.sleep(0.005)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()


def weights(output: Path) -> "dict[str, torch.Tensor]":
    from safetensors.torch import load_file

    return load_file(output / "adapter" / "adapter_model.safetensors")


def history(output: Path) -> list[tuple[int, float]]:
    """Steps with their losses, in training and held out."""
    last = max(output.glob("checkpoints/checkpoint-*"), key=lambda path: int(path.name.split("-")[1]))
    state = json.loads((last / "trainer_state.json").read_text(encoding="utf-8"))
    return [(entry["step"], entry.get("loss", entry.get("eval_loss"))) for entry in state["log_history"]]


def test_a_killed_run_resumes_to_the_same_weights(
    tiny_base: Callable[[str], Path], pairs_file: Path, tmp_path: Path
) -> None:
    runs = Runs(tiny_base("llama"), pairs_file)
    runs.finish(tmp_path / "whole")
    killed = tmp_path / "killed"
    kill_after_a_checkpoint(runs.start(killed), killed)
    assert not (killed / "training_info.json").exists()

    refused = runs.start(killed)
    said, _ = refused.communicate(timeout=600)
    assert refused.returncode == 1
    assert "--resume" in said
    assert "Traceback" not in said

    other = runs.start(killed, "--resume", "--seed", "8")
    said, _ = other.communicate(timeout=600)
    assert (other.returncode, "seed was 7 and is 8" in said) == (1, True)

    assert "Going on after step" in runs.finish(killed, "--resume")
    steps, losses = zip(*history(killed), strict=True)
    expected_steps, expected_losses = zip(*history(tmp_path / "whole"), strict=True)
    assert steps == expected_steps
    assert losses == pytest.approx(expected_losses, abs=1e-5)
    ours, theirs = weights(killed), weights(tmp_path / "whole")
    assert ours.keys() == theirs.keys()
    for name, value in ours.items():
        torch.testing.assert_close(value, theirs[name], rtol=0, atol=1e-6, msg=name)
