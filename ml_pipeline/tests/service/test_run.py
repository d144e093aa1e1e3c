"""`serve.py` and `test_service.py` as processes: what they print, and how they end."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest
from listening import listening
from scripted_engine import REST, ScriptedEngine

from adgenesis_ml.decoding.writer import Writer
from adgenesis_ml.errors import MissingWeights
from adgenesis_ml.service.app import create_app

PIPELINE = Path(__file__).resolve().parents[2]


def run(script: str, *flags: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(PIPELINE / script), *flags]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, cwd=PIPELINE)


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        (
            ["--model", "gpt2"],
            "Train it: python train.py --model gpt2",
        ),
        (["--engine", "openai"], "needs the server's address, such as --base-url http://127.0.0.1:8000/v1"),
        (["--base-url", "http://127.0.0.1:9/v1"], "Nothing answers at http://127.0.0.1:9/v1"),
        (["--engine", "llama-cpp", "--device", "cuda"], "computes on the CPU here"),
        (["--port", "80000"], "a port is a number from 0 to 65535"),
    ],
)
def test_what_cannot_be_served_is_one_line_that_names_the_way_out(flags: list[str], words: str) -> None:
    ended = run("serve.py", "--port", "0", *flags)
    assert ended.returncode == 1
    assert words in ended.stderr
    assert "Traceback" not in ended.stderr
    assert ended.stderr.count("\n") == 1


def test_an_unknown_engine_is_refused_with_those_there_are() -> None:
    ended = run("serve.py", "--engine", "vllm")
    assert ended.returncode == 2
    assert "llama-cpp" in ended.stderr


def test_a_taken_port_is_named_with_the_next_one() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ended = run("serve.py", "--port", str(port))
    assert ended.returncode == 1
    assert f"Port {port} is taken. Choose another one: --port {port + 1}" in ended.stderr


def test_a_service_that_works_passes_its_test() -> None:
    rest = REST.format(brand="", offer="from €39")
    writer = Writer(ScriptedEngine('["Sleep your way to Vienna","', rest=rest), ["bread"])
    with listening(create_app(lambda: writer)) as url:
        ended = run("test_service.py", "--url", url)
    assert ended.returncode == 0, ended.stderr
    passed = [line.removeprefix("ok ").split(":")[0].strip() for line in ended.stdout.splitlines()[:-1]]
    assert passed == ["health", "models", "generate", "stream", "chat", "bad request", "metrics"]
    assert "From €39" in ended.stdout


def test_a_service_without_a_model_fails_with_its_reason() -> None:
    def load() -> Writer:
        raise MissingWeights("No trained model 'x' here. Train it: python train.py --model x")

    with listening(create_app(load)) as url:
        ended = run("test_service.py", "--url", url)
    assert ended.returncode == 1
    assert "failed  health: no model is loaded: No trained model 'x' here" in ended.stderr


def test_where_nothing_listens_the_command_that_starts_it_is_named() -> None:
    ended = run("test_service.py", "--url", "http://127.0.0.1:9")
    assert ended.returncode == 1
    assert "Start it: python serve.py" in ended.stderr


def test_serving_with_the_default_engine_imports_no_torch() -> None:
    code = "import sys, adgenesis_ml.service.run, adgenesis_ml.decoding.load; print('torch' in sys.modules)"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120)
    assert ended.stdout.strip() == "False", ended.stderr
