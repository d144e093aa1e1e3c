"""The training of a model that is here, carried out once more: its recipe, and the adapter that it began with."""

import hashlib
import logging
import subprocess
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from adgenesis_ml.errors import FolderInUse, InvalidRecipe, MissingWeights
from adgenesis_ml.registry import ADAPTER_FILE, INFO_FILE, MODELS, RegisteredModel, list_models
from adgenesis_ml.training.earlier_adapter import adapter_hash, has_adapter
from adgenesis_ml.training.recipe import Recipe, checked_recipe
from adgenesis_ml.whole_folder import replacing

log = logging.getLogger(__name__)
_HASH = "continued_from_sha256"
_PATIENCE = 60.0  # seconds for another process that is taking the same adapter out of the history


def recipe_again(
    model: RegisteredModel, changes: dict[str, Any], models: Path = MODELS, *, own_data: bool = False
) -> Recipe:
    """The recipe that a model was trained by, but for `changes`; `own_data`: data are given, in place of the corpus.

    Raises `InvalidRecipe` or `MissingWeights`.
    """
    named, data = f"{model.name} ({model.stage})", model.info.get("data", {})
    if "recipe" not in model.info:
        raise InvalidRecipe(f"--again: {INFO_FILE} of {named} has no recipe to repeat.")
    if "preferred" in model.info.get("metrics", {}):
        raise InvalidRecipe(f"--again: {named} was tuned on preferences. Repeat it with prefer.py.")
    if data.get("source", "corpus") != "corpus" and not own_data:
        raise InvalidRecipe(f"--again: {named} learnt from {data['source']}. Give it with --data.")
    if changes.get("continue_from"):
        raise InvalidRecipe("--again and --continue-from: it begins with what it began with. Leave one out.")
    recipe = checked_recipe(model.name, {**model.info["recipe"], **changes})
    if not recipe.continue_from:
        return recipe
    if _HASH not in data:
        raise InvalidRecipe(f"--again: {INFO_FILE} of {named} does not tell the adapter that it began with.")
    digest = str(data[_HASH])
    earlier = _here(recipe, digest, models) or str(_from_history(model, digest, models))
    return recipe.model_copy(update={"continue_from": earlier})


def warn_of_other_data(model: RegisteredModel, source: dict[str, Any]) -> None:
    """Say it where the data are not those that the model has learnt from: the result will be another."""
    then = model.info.get("data", {})
    changed = [name for name, now in source.items() if name.endswith("sha256") and then.get(name) != now]
    if changed:
        log.warning(
            "The data have changed since %s was trained (commit %s): %s. What comes of it will differ.",
            model.name,
            model.info.get("commit", "unknown"),
            ", ".join(changed),
        )


def _here(recipe: Recipe, digest: str, models: Path) -> str | None:
    """Where this adapter lies on this machine: a stage of the model, or a folder."""
    for known in list_models(models):
        if has_adapter(known.folder) and adapter_hash(known.folder) == digest:
            return known.stage if known.name == recipe.model else str(known.folder)
    folder = Path(recipe.continue_from)
    return str(folder) if has_adapter(folder) and adapter_hash(folder) == digest else None


def _from_history(model: RegisteredModel, digest: str, models: Path) -> Path:
    """An earlier release of the model, taken out of the project's history and kept beside what is merged."""
    target = models / "merged" / f"{model.name}-{digest[:12]}"
    released = models / "released"
    patient_until = time.monotonic() + _PATIENCE
    while not target.is_dir():
        files = _committed(released, model.name, digest)
        with suppress(FolderInUse), replacing(target) as draft:
            for name, content in files.items():
                (draft / name).write_bytes(content)
        if time.monotonic() > patient_until:
            raise MissingWeights(f"{target.name}: another process does not finish writing it. Try again.")
        time.sleep(0.1)
    return target


def _committed(released: Path, name: str, digest: str) -> dict[str, bytes]:
    """Adapter and info of the release with this adapter."""
    for commit in _git(released, "log", "--format=%H", "--", f"{name}/{ADAPTER_FILE}").decode().split():
        files = {
            file: _git(released, "show", f"{commit}:./{name}/{file}") for file in (ADAPTER_FILE, INFO_FILE)
        }
        if hashlib.sha256(files[ADAPTER_FILE]).hexdigest() == digest:
            return files
    raise MissingWeights(
        f"{name} learnt on from an adapter (SHA-256 {digest[:12]}) that is neither here nor in the project's history. "
        "Clone the whole history (git fetch --unshallow), or train from nothing: leave --again out."
    )


def _git(folder: Path, *arguments: str) -> bytes:
    """What git says; nothing where it fails, as outside of a repository."""
    try:
        return subprocess.run(
            ["git", *arguments], cwd=folder, capture_output=True, check=True, timeout=60
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return b""
