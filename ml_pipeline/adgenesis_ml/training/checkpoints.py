"""The checkpoints of a run: which to resume from, and whether they belong to what is asked for.

`run.json` beside them holds the recipe, a hash of the tokenised data, the seconds trained, and whether it
finished.
"""

import hashlib
import json
import logging
import shutil
from array import array
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from adgenesis_ml.errors import InvalidRecipe
from adgenesis_ml.training.recipe import Recipe
from adgenesis_ml.training.settings import LATEST, RunSettings

log = logging.getLogger(__name__)
_RUN = "run.json"
# The trainer writes this file of a checkpoint last.
_LAST_WRITTEN = "trainer_state.json"
# What may differ between a run and its continuation: it moves the end, or changes nothing that is learnt.
_FREE = {"num_train_epochs", "max_steps", "early_stopping_patience", "accept_licence", "parameters"}


class Checkpoints:
    """The checkpoint folder of one run folder."""

    def __init__(self, run: Path) -> None:
        self.folder = run / "checkpoints"

    def begin(self, recipe: Recipe, data: str, settings: RunSettings) -> Path | None:
        """The checkpoint to resume from, or None in an empty folder. Raises `InvalidRecipe`."""
        if settings.resume is not None:
            return self._resumable(recipe, data, settings.resume)
        latest = self.latest()
        if latest is not None and not self._read().get("finished", True) and not settings.overwrite:
            raise InvalidRecipe(
                f"{self.folder} holds {latest.name} of a run that did not finish. Go on with it: --resume. "
                "Give it up: --overwrite-output-dir. Or choose another --output-dir."
            )
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self._write({"recipe": recipe.model_dump(), "data": data, "seconds": 0.0, "finished": False})
        return None

    def latest(self) -> Path | None:
        """The last checkpoint that was written whole."""
        found = [path for path in self.folder.glob("checkpoint-*") if _is_whole(path)]
        return max(found, key=_step, default=None)

    def chosen(self, resume: str | None) -> Path | None:
        """The checkpoint that `--resume` means."""
        return self.latest() if resume == LATEST else Path(resume) if resume else None

    @property
    def seconds(self) -> float:
        """Seconds trained up to the latest checkpoint, over all sessions."""
        return float(self._read().get("seconds", 0.0))

    def note_seconds(self, seconds: float) -> None:
        self._write({**self._read(), "seconds": round(seconds, 1)})

    def finish(self) -> None:
        self._write({**self._read(), "finished": True})

    def _resumable(self, recipe: Recipe, data: str, resume: str) -> Path:
        path = self.chosen(resume)
        if path is None or not _is_whole(path):
            where = self.folder if path is None else path
            raise InvalidRecipe(
                f"--resume: no complete checkpoint in {where}. Leave --resume out to start from the beginning."
            )
        begun = self._read()
        then, now = begun.get("recipe", {}), recipe.model_dump(mode="json")
        changed = [name for name in now if name not in _FREE and name in then and then[name] != now[name]]
        if changed:
            told = "; ".join(f"{name} was {then[name]!r} and is {now[name]!r}" for name in changed)
            raise InvalidRecipe(f"--resume: this is not the run that {path} belongs to: {told}.")
        if begun.get("data", data) != data:
            raise InvalidRecipe(
                f"--resume: the training data, or the adapter that it began with, are not those of {path}. "
                "Start again without --resume."
            )
        self._write({**begun, "recipe": now, "data": data, "finished": False})
        return path

    def _read(self) -> dict[str, Any]:
        path = self.folder / _RUN
        return dict(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else {}

    def _write(self, document: dict[str, Any]) -> None:
        draft = self.folder / f"{_RUN}.writing"
        draft.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
        draft.replace(self.folder / _RUN)


def hash_rows(rows: Iterable[dict[str, list[int]]]) -> str:
    """A hash of tokenised pairs, in their order."""
    digest = hashlib.sha256()
    for row in rows:
        digest.update(array("q", row["input_ids"]).tobytes())
    return digest.hexdigest()[:16]


def _is_whole(checkpoint: Path) -> bool:
    try:
        json.loads((checkpoint / _LAST_WRITTEN).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return True


def _step(checkpoint: Path) -> int:
    number = checkpoint.name.rpartition("-")[2]
    return int(number) if number.isdigit() else -1
