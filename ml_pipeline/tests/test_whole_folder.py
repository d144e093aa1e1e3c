"""A folder is whole or not there, whenever the process that writes it is killed."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from adgenesis_ml.errors import FolderInUse
from adgenesis_ml.whole_folder import recover, remove, replacing

FILES = 20

ENDLESS = """
import sys
from pathlib import Path
from adgenesis_ml.whole_folder import replacing
folder, generation = Path(sys.argv[1]), 1
while True:
    with replacing(folder) as draft:
        for number in range(20):
            (draft / f"{number}.txt").write_text(str(generation) * 500)
    print(generation, flush=True)
    generation += 1
"""

# Killed between the two renames of the swap: the old folder is out of its place, the new one not yet in it.
KILLED_IN_THE_SWAP = """
import os, signal, sys
from pathlib import Path
from adgenesis_ml.whole_folder import replacing
rename = Path.rename
def first_only(self, target):
    if self.name.startswith(".writing-"):
        os.kill(os.getpid(), signal.SIGKILL)
    return rename(self, target)
Path.rename = first_only
with replacing(Path(sys.argv[1])) as draft:
    (draft / "weights").write_text("new")
"""

STOPS_HALFWAY = """
import sys, time
from pathlib import Path
from adgenesis_ml.whole_folder import replacing
with replacing(Path(sys.argv[1])) as draft:
    (draft / "weights").write_text("ne")
    print("half", flush=True)
    time.sleep(60)
"""


def start(script: str, folder: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", script, str(folder)], stdout=subprocess.PIPE, text=True, env=os.environ
    )


def kill(process: "subprocess.Popen[str]") -> None:
    with process:
        process.kill()


def write(folder: Path, content: str) -> None:
    with replacing(folder) as draft:
        (draft / "weights").write_text(content)


def write_halfway(folder: Path) -> None:
    with replacing(folder) as draft:
        (draft / "weights").write_text("ne")
        raise OSError("no space for two halves")


def names(parent: Path) -> list[str]:
    return sorted(path.name for path in parent.iterdir())


def test_a_draft_takes_the_folders_place_when_it_is_complete(tmp_path: Path) -> None:
    write(tmp_path / "model", "old")
    with replacing(tmp_path / "model") as draft:
        (draft / "weights").write_text("new")
        assert (tmp_path / "model" / "weights").read_text() == "old"
    assert (tmp_path / "model" / "weights").read_text() == "new"
    assert names(tmp_path) == ["model"]


def test_a_failed_draft_vanishes_and_the_old_folder_stays(tmp_path: Path) -> None:
    write(tmp_path / "model", "old")
    with pytest.raises(OSError, match="two halves"):
        write_halfway(tmp_path / "model")
    assert (tmp_path / "model" / "weights").read_text() == "old"
    assert names(tmp_path) == ["model"]


def test_what_is_to_be_kept_moves_over(tmp_path: Path) -> None:
    folder = tmp_path / "model"
    (folder / "checkpoints" / "checkpoint-5").mkdir(parents=True)
    with replacing(folder, keep=["checkpoints"]) as draft:
        (draft / "weights").write_text("new")
    assert names(folder) == ["checkpoints", "weights"]
    assert names(folder / "checkpoints") == ["checkpoint-5"]


def test_a_process_killed_while_writing_leaves_the_old_folder_whole(tmp_path: Path) -> None:
    write(tmp_path / "model", "old")
    process = start(STOPS_HALFWAY, tmp_path / "model")
    assert process.stdout is not None
    assert process.stdout.readline() == "half\n"
    recover(tmp_path)
    assert names(tmp_path) == [".writing-model", "model"], "a living writer's draft is its own"
    kill(process)
    recover(tmp_path)
    assert (tmp_path / "model" / "weights").read_text() == "old"
    assert names(tmp_path) == ["model"]


def test_a_process_killed_in_the_swap_leaves_the_old_folder_to_be_recovered(tmp_path: Path) -> None:
    write(tmp_path / "model", "old")
    process = start(KILLED_IN_THE_SWAP, tmp_path / "model")
    process.communicate()
    assert process.returncode == -signal.SIGKILL
    assert not (tmp_path / "model").exists()
    recover(tmp_path)
    assert (tmp_path / "model" / "weights").read_text() == "old"
    assert names(tmp_path) == ["model"]


def test_killed_at_any_moment_the_folder_is_of_one_generation(tmp_path: Path) -> None:
    for delay in (0.0, 0.003, 0.007, 0.012, 0.02):
        process = start(ENDLESS, tmp_path / "model")
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(delay)
        kill(process)
        recover(tmp_path)
        contents = {path.read_text() for path in (tmp_path / "model").iterdir()}
        assert len(contents) == 1
        assert len(names(tmp_path / "model")) == FILES
        assert names(tmp_path) == ["model"]


def test_two_writers_of_one_folder_are_refused_by_name(tmp_path: Path) -> None:
    with replacing(tmp_path / "model"):  # noqa: SIM117 - the second must be entered while the first is open
        with pytest.raises(FolderInUse, match="Another process is writing model"):
            write(tmp_path / "model", "other")


def test_a_removed_folder_is_gone(tmp_path: Path) -> None:
    write(tmp_path / "model", "old")
    remove(tmp_path / "model")
    assert names(tmp_path) == []
