"""`adgenesis generate`: files from a sentence with no server running, and errors in words."""

import json
import struct
import subprocess
import sys
from pathlib import Path

import pytest

PROMPT = "Café Lune: 20% off croissants until 30 June"


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "adgenesis", "generate", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


@pytest.mark.model
def test_each_variant_gets_a_folder_with_everything(tmp_path: Path) -> None:
    done = run(
        PROMPT, "--platform", "google", "--format", "300x250", "--variants", "2", "--out", str(tmp_path)
    )
    assert done.returncode == 0, done.stderr
    for number in (1, 2):
        folder = tmp_path / f"design-{number}"
        assert sorted(path.name for path in folder.iterdir()) == [
            "design.png",
            "design.svg",
            "frame.json",
            "report.json",
            "spec.json",
        ]
        assert struct.unpack(">II", (folder / "design.png").read_bytes()[16:24]) == (300, 250)
        report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
        assert report["seed"] == number - 1
        assert {"loading", "writing", "layout", "review", "render"} - set(report["stages_ms"]) <= {"loading"}
        assert {"findings", "repairs", "model", "adapter", "tokens"} <= set(report)


@pytest.mark.model
def test_the_same_seed_gives_the_same_ad_and_another_seed_another(tmp_path: Path) -> None:
    specs = []
    for name, seed in (("a", "3"), ("b", "3"), ("c", "4")):
        assert run(PROMPT, "--seed", seed, "--out", str(tmp_path / name)).returncode == 0
        spec = json.loads((tmp_path / name / "design-1" / "spec.json").read_text(encoding="utf-8"))
        specs.append({key: value for key, value in spec.items() if key != "metadata"})
    assert specs[0] == specs[1]
    assert specs[0]["layout"]["composition"] != specs[2]["layout"]["composition"]


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["", "--out", "{out}"], "prompt"),
        (["x" * 2000, "--out", "{out}"], "1000"),
        ([PROMPT, "--platform", "myspace", "--out", "{out}"], "myspace"),
        ([PROMPT, "--platform", "meta", "--format", "728x90", "--out", "{out}"], "728x90"),
        ([PROMPT, "--variants", "0", "--out", "{out}"], "--variants 0"),
        ([PROMPT, "--variants", "two", "--out", "{out}"], "two"),
        ([PROMPT], "--out"),
        ([PROMPT, "--out", "{file}"], "is a file"),
        ([PROMPT, "--model", "gpt-9", "--out", "{out}"], "gpt-9"),
    ],
)
def test_bad_input_names_the_thing_and_leaves_nothing_behind(
    tmp_path: Path, arguments: list[str], named: str
) -> None:
    (tmp_path / "file").touch()
    places = {"{out}": str(tmp_path / "out"), "{file}": str(tmp_path / "file")}
    done = run(*(places.get(argument, argument) for argument in arguments))
    assert done.returncode in {1, 2}
    assert named in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()
