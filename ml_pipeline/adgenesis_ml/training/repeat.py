"""The training of a model that is here, carried out once more: its recipe, and the adapter that it began with."""

import logging
import subprocess
from pathlib import Path
from typing import Any

from adgenesis_ml.errors import InvalidRecipe, MissingWeights
from adgenesis_ml.registry import ADAPTER_FILE, INFO_FILE, MODELS, RegisteredModel, list_models
from adgenesis_ml.training.earlier_adapter import adapter_hash, has_adapter
from adgenesis_ml.training.recipe import Recipe

log = logging.getLogger(__name__)


def recipe_again(model: RegisteredModel, models: Path = MODELS, **changes: Any) -> Recipe:
    """The recipe that a model was trained by, but for `changes`. Raises `InvalidRecipe` or `MissingWeights`."""
    if "recipe" not in model.info:
        raise InvalidRecipe(f"--again: {INFO_FILE} of {model.name} ({model.stage}) has no recipe to repeat.")
    recipe = Recipe(**{**model.info["recipe"], **changes})
    if not recipe.continue_from:
        return recipe
    digest = str(model.info["data"]["continued_from_sha256"])
    earlier = _here(digest, models) or _from_history(model, digest)
    return recipe.model_copy(update={"continue_from": str(earlier)})


def warn_of_other_data(model: RegisteredModel, source: dict[str, Any]) -> None:
    """Say it where the data are not those that the model has learnt from: the result will be another."""
    then = model.info.get("data", {})
    changed = [name for name, now in source.items() if name.endswith("sha256") and then.get(name, now) != now]
    if changed:
        log.warning(
            "The data have changed since %s was trained (commit %s): %s. What comes of it will differ.",
            model.name,
            model.info.get("commit", "unknown"),
            ", ".join(changed),
        )


def _here(digest: str, models: Path) -> Path | None:
    """The folder of a model on this machine that has this adapter."""
    return next(
        (
            known.folder
            for known in list_models(models)
            if has_adapter(known.folder) and adapter_hash(known.folder) == digest
        ),
        None,
    )


def _from_history(model: RegisteredModel, digest: str) -> Path:
    """An earlier release of the model, taken out of the project's history and kept beside what is merged."""
    target = model.folder.parents[1] / "merged" / f"{model.name}-{digest[:12]}"
    if has_adapter(target) and adapter_hash(target) == digest:
        return target
    for commit in _git(model.folder, "log", "--format=%H", "--", ADAPTER_FILE).decode().split():
        target.mkdir(parents=True, exist_ok=True)
        # A commit that took the file away has none to show.
        for name in (INFO_FILE, ADAPTER_FILE):
            (target / name).write_bytes(_git(model.folder, "show", f"{commit}:./{name}"))
        if adapter_hash(target) == digest:
            return target
    raise MissingWeights(
        f"{model.name} learnt on from an adapter (SHA-256 {digest[:12]}) that is neither here nor in the project's "
        "history. Clone the whole history (git fetch --unshallow), or train from nothing: leave --again out."
    )


def _git(folder: Path, *arguments: str) -> bytes:
    """What git says; nothing where it fails, as outside of a repository."""
    try:
        return subprocess.run(
            ["git", *arguments], cwd=folder, capture_output=True, check=True, timeout=60
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return b""
