"""Pulling a base goes through the hub's own client against a hub on loopback, in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("huggingface_hub", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytestmark = pytest.mark.training

from local_hub import REVISION, Hub, serving  # noqa: E402

from adgenesis_ml.pull import HubFile, wanted_files  # noqa: E402
from adgenesis_ml.training.bases import local_base  # noqa: E402

MODEL = "someone/tiny-writer"
FILES = {
    "config.json": b'{"model_type": "llama"}',
    "tokenizer.json": b"{}",
    "README.md": b"a card",
    # More than the 10 MB that the client keeps in memory before it writes.
    "model.safetensors": bytes(range(256)) * 100_000,
    "pytorch_model.bin": b"the same in another form",
    "onnx/model.onnx": b"and in a third",
}
WANTED = ["README.md", "config.json", "model.safetensors", "tokenizer.json"]

PULL = """
import sys
from pathlib import Path
from adgenesis_ml.errors import PipelineError
from adgenesis_ml.pull import pull
try:
    pull(sys.argv[1], sys.argv[3] or None, print, Path(sys.argv[2]))
except PipelineError as error:
    sys.exit(f"{type(error).__name__}: {error}")
"""


def pull(hub: str, bases: Path, model: str = MODEL, token: str = "") -> "subprocess.CompletedProcess[str]":
    """In a process of its own: the client reads the hub's address when it is imported."""
    quiet = {"HF_ENDPOINT": hub, "HF_HUB_DISABLE_PROGRESS_BARS": "1", "HF_HUB_DISABLE_TELEMETRY": "1"}
    return subprocess.run(
        [sys.executable, "-c", PULL, model, str(bases), token],
        env=os.environ | quiet | {"HF_HOME": str(bases.parent / "hub-cache")},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_model_is_pulled_whole_and_found_by_its_name(tmp_path: Path) -> None:
    bases = tmp_path / "base"
    with serving(Hub(MODEL, FILES)) as hub:
        done = pull(hub.address, bases)
        assert done.returncode == 0, done.stderr
        assert "Pulling someone/tiny-writer: 4 files, 26 MB ..." in done.stdout
        folder = local_base(MODEL, bases)
        assert folder == bases / "someone--tiny-writer"
        assert names(folder) == sorted([*WANTED, "pulled.json"])
        assert (folder / "model.safetensors").read_bytes() == FILES["model.safetensors"]
        note = json.loads((folder / "pulled.json").read_text())
        assert (note["hub"], note["revision"]) == (MODEL, REVISION)
        before = len(hub.asked)
        again = pull(hub.address, bases)
        assert "is here already" in again.stdout
        assert not any("/resolve/" in path for _, path, _ in hub.asked[before:])
    assert names(bases) == ["someone--tiny-writer"]


def test_an_interrupted_download_goes_on_where_it_was(tmp_path: Path) -> None:
    bases = tmp_path / "base"
    with serving(Hub(MODEL, FILES, breaks_off="model.safetensors")) as hub:
        for _ in range(3):
            done = pull(hub.address, bases)
            if done.returncode == 0:
                break
            assert local_base(MODEL, bases) is None, "half a model is not found"
        assert done.returncode == 0, done.stderr
        assert any(span and not span.startswith("bytes=0-") for span in hub.downloads("model.safetensors"))
    folder = local_base(MODEL, bases)
    assert folder is not None
    assert (folder / "model.safetensors").read_bytes() == FILES["model.safetensors"]


def test_a_gated_model_names_the_page_and_the_variable(tmp_path: Path) -> None:
    with serving(Hub(MODEL, FILES, needs_token="hf_right")) as hub:
        without = pull(hub.address, tmp_path / "base")
        assert without.returncode == 1
        assert (
            f"HubUnavailable: {MODEL} is gated: accept its terms at {hub.address}/{MODEL}" in without.stderr
        )
        assert "set HUGGINGFACE_TOKEN" in without.stderr
        assert "Traceback" not in without.stderr
        assert pull(hub.address, tmp_path / "base", token="hf_right").returncode == 0


def test_an_unknown_model_is_named(tmp_path: Path) -> None:
    with serving(Hub(MODEL, FILES)) as hub:
        done = pull(hub.address, tmp_path / "base", "someone/unknown")
    assert "HubUnavailable: The hub has no model 'someone/unknown'" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_hub_that_does_not_answer_is_named(tmp_path: Path) -> None:
    done = pull("http://127.0.0.1:9", tmp_path / "base")
    assert "HubUnavailable: The hub at http://127.0.0.1:9 cannot be reached" in done.stderr
    assert "Traceback" not in done.stderr


def test_too_little_disk_is_found_out_before_anything_is_downloaded(tmp_path: Path) -> None:
    huge = {"model.safetensors": 10**15}
    with serving(Hub(MODEL, FILES, sizes=huge)) as hub:
        done = pull(hub.address, tmp_path / "base")
        assert not hub.downloads("model.safetensors")
    assert "HubUnavailable: someone/tiny-writer needs 1000000.5 GB of disk" in done.stderr


def test_a_name_that_is_neither_recipe_nor_hub_name_is_refused(tmp_path: Path) -> None:
    assert "adgenesis models pull ORG/MODEL" in pull("http://127.0.0.1:9", tmp_path, "gpt-9").stderr
    assert "InvalidName" in pull("http://127.0.0.1:9", tmp_path, "../escape").stderr


def test_one_form_of_the_weights_is_wanted() -> None:
    listed = [HubFile(name, len(content)) for name, content in FILES.items()]
    assert [file.name for file in wanted_files(listed)] == WANTED
    without = [file for file in listed if file.name != "model.safetensors"]
    assert "pytorch_model.bin" in [file.name for file in wanted_files(without)]
    assert wanted_files([HubFile("README.md", 1)]) == []
