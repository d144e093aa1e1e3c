"""A base that cannot be had is said in one sentence, within seconds, with the way out."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

torch = pytest.importorskip("torch", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytest.importorskip("trl", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytestmark = [pytest.mark.training, pytest.mark.filterwarnings("default")]

from adgenesis_ml.errors import HubUnavailable, InvalidRecipe, MissingWeights, NotEnoughMemory  # noqa: E402
from adgenesis_ml.training.base_model import load_tokenizer  # noqa: E402
from adgenesis_ml.training.hub import require_from_hub  # noqa: E402
from adgenesis_ml.training.machine import Machine, this_machine  # noqa: E402
from adgenesis_ml.training.memory import bytes_needed, count_parameters, require_memory  # noqa: E402
from adgenesis_ml.training.recipe import load_recipe  # noqa: E402

TRAIN_PY = Path(__file__).resolve().parents[2] / "train.py"
CPU = Machine("cpu", torch.bfloat16)


@contextmanager
def hub(status: int, code: str = "") -> Iterator[str]:
    """A hub on this machine that answers everything alike."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            if code:
                self.send_header("X-Error-Code", code)
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_HEAD = do_GET

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize(
    ("status", "code", "token", "message"),
    [
        (403, "GatedRepo", None, "it is gated; request access on its page and set HUGGINGFACE_TOKEN"),
        (403, "GatedRepo", "hf_wrong", "does not open it to this HUGGINGFACE_TOKEN"),
        (404, "RepoNotFound", None, "knows no public model of that name"),
        (500, "", None, r"answered with an error \(500\)"),
    ],
)
def test_what_the_hub_refuses_is_said_with_the_way_out(
    status: int, code: str, token: str | None, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with hub(status, code) as address:
        monkeypatch.setattr("huggingface_hub.constants.ENDPOINT", address)
        with pytest.raises(HubUnavailable, match=f"'adgenesis/none' cannot be had.*{message}.*--base FOLDER"):
            require_from_hub("adgenesis/none", token)


def test_without_a_hub_the_quick_start_ends_in_one_line() -> None:
    environment = {**os.environ, "HF_ENDPOINT": "http://127.0.0.1:9", "HF_HOME": "/nonexistent"}
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, str(TRAIN_PY), "--model", "gpt2", "--quick-start"],
        capture_output=True,
        text=True,
        timeout=300,
        env=environment,
    )
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith(
        "error: The weights of 'openai-community/gpt2' cannot be had: "
    )
    assert "the hub cannot be reached" in done.stderr
    assert "--base FOLDER" in done.stderr
    assert "Traceback" not in done.stderr
    assert time.monotonic() - started < 120


def test_an_empty_folder_is_no_model(tmp_path: Path) -> None:
    with pytest.raises(MissingWeights, match="holds no loadable model"):
        load_tokenizer(load_recipe("gpt2", base=str(tmp_path)))


def test_a_model_that_cannot_fit_is_refused_with_both_sizes() -> None:
    giant = load_recipe("mistral-7b").model_copy(update={"parameters": 10**13})
    with pytest.raises(
        NotEnoughMemory, match=r"10000.00 billion parameters.*20001.0 GB.*GB are free.*--quantize"
    ):
        require_memory(giant, CPU)
    require_memory(load_recipe("smollm2-135m"), CPU)


def test_adapters_need_the_weights_once_and_training_all_needs_them_eightfold() -> None:
    lora, whole = load_recipe("mistral-7b"), load_recipe("mistral-7b", use_lora=False)
    quantised = load_recipe("mistral-7b", quantize=True)
    gigabytes = [
        bytes_needed(7_241_732_096, recipe, replace(CPU, device="cuda")) / 1e9
        for recipe in (quantised, lora, whole)
    ]
    assert gigabytes == pytest.approx([5.0, 15.5, 116.9], abs=0.1)


def test_a_folders_parameters_are_counted_without_loading_it(tiny_base: Callable[[str], Path]) -> None:
    from transformers import AutoModelForCausalLM

    folder = tiny_base("phi")
    assert count_parameters(folder) == AutoModelForCausalLM.from_pretrained(folder).num_parameters()


@pytest.mark.skipif(torch.cuda.is_available(), reason="this machine has a GPU")
def test_what_needs_a_gpu_is_refused_without_one() -> None:
    with pytest.raises(InvalidRecipe, match="finds no CUDA GPU.*--device cpu"):
        this_machine(load_recipe("gpt2"), "cuda")
    with pytest.raises(InvalidRecipe, match="QLoRA.*needs a CUDA GPU"):
        this_machine(load_recipe("mistral-7b", quantize=True))
