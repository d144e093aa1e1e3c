"""From a run to a release and back: promote, restore, remove, each at once or not at all.

A release is small enough to be committed: the adapter with its card, numbers and what was learnt beside it; its base
comes from elsewhere. The release that it replaces is kept as `previous`, to be compared with and to go back to.
"""

import hashlib
import json
import re
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from adgenesis_ml.data.lessons import FILES as LESSON_FILES
from adgenesis_ml.errors import InvalidName, NotReleasable
from adgenesis_ml.files import described_files
from adgenesis_ml.model_card import CARD_FILE, EVALUATION_FILE, model_card, read_report, write_card
from adgenesis_ml.registry import (
    ADAPTER_FILE,
    DEFAULT_MODEL,
    INFO_FILE,
    MODELS,
    PEFT_FOLDER,
    RegisteredModel,
    checked_name,
    find_model,
    list_models,
)
from adgenesis_ml.whole_folder import remove, replacing, write_whole

MOST_BYTES = 40_000_000
_BESIDE = (*LESSON_FILES, EVALUATION_FILE)


def promote(
    name: str, new_name: str | None = None, report: Path | None = None, models: Path = MODELS
) -> RegisteredModel:
    """Make a run the released model of its name, or of `new_name`; `report` is an evaluation's JSON for its card.

    Raises `MissingWeights`, `NotReleasable` or `InvalidName`.
    """
    run = find_model(checked_name(name), "fine_tuned", models)
    target = models / "released" / checked_name(new_name or name)
    parts = _parts(run)
    size = sum(file.stat().st_size for part in parts for file in _files(part))
    if size > MOST_BYTES:
        raise NotReleasable(
            f"The adapter of {name} has {size / 1e6:.1f} MB; a release has at most {MOST_BYTES / 1e6:.0f} MB. Train a "
            "smaller rank (--lora-r)."
        )
    with replacing(target) as draft:
        for part in parts:
            shutil.copytree(part, draft / part.name) if part.is_dir() else shutil.copy2(part, draft)
        if report is not None:
            read_report(report)
            shutil.copyfile(report, draft / EVALUATION_FILE)
        info = {**run.info, "model_name": target.name, "engine": run.engine, "released_at": _now()}
        info["files"] = described_files(draft)
        _write_info(draft, info)
        # The same adapter with another report replaces nobody.
        if target.is_dir() and _weights(target) != _weights(draft):
            _keep(target, models)
    return find_model(target.name, "released", models)


def restore(name: str, models: Path = MODELS) -> RegisteredModel:
    """Undo a promotion: the previous release comes back, and what it replaces is the previous one then.

    Raises `MissingWeights` where no release was replaced.
    """
    old = find_model(checked_name(name), "previous", models).folder
    released = models / "released" / name
    with replacing(released) as draft:
        shutil.copytree(old, draft, dirs_exist_ok=True)
        if released.is_dir():
            _keep(released, models)
    return find_model(name, "released", models)


def remove_model(name: str, stage: str | None = None, *, sure: bool = False, models: Path = MODELS) -> str:
    """Delete a model and what was merged from it; its stage is said back.

    Raises `MissingWeights`, `InvalidName` where several stages have one, and `NotReleasable` for a release unless
    `sure`.
    """
    checked_name(name)
    stages = [model.stage for model in list_models(models) if model.name == name]
    if stage is None and len(stages) > 1:
        raise InvalidName(f"{name!r} is there as {' and as '.join(stages)}. Say which: --stage {stages[0]}")
    model = find_model(name, stage, models)
    if model.stage == "released" and not sure:
        packaged = ", the default model," if name == DEFAULT_MODEL else ""
        raise NotReleasable(
            f"{name}{packaged} is released; without it nothing of that name can be served. Say --yes to remove it all "
            "the same."
        )
    for file in _made_of(model, models):
        file.unlink(missing_ok=True)
    remove(model.folder)
    return model.stage


def attach_report(name: str, report: Path, stage: str | None = None, models: Path = MODELS) -> Path:
    """Put an evaluation's figures into a model's card. Gives the card."""
    evaluation = read_report(report)
    model = find_model(checked_name(name), stage, models)
    write_whole(model.folder / EVALUATION_FILE, json.dumps(evaluation, indent=2) + "\n")
    write_whole(model.folder / CARD_FILE, model_card({**model.info, "engine": model.engine}, evaluation))
    return model.folder / CARD_FILE


def _parts(run: RegisteredModel) -> list[Path]:
    """The files and folders of a run that a release takes. Raises `NotReleasable` for a run without an adapter."""
    adapters = [run.adapter, run.folder / PEFT_FOLDER]
    adapter = next((path for path in adapters if path.exists()), None)
    if adapter is None:
        raise NotReleasable(
            f"{run.name} is a full fine-tune without an adapter: too large for a release. Serve it where it is: "
            f"python serve.py --model {run.name} --stage fine_tuned"
        )
    return [adapter, *(run.folder / file for file in _BESIDE if (run.folder / file).is_file())]


def _files(part: Path) -> list[Path]:
    return [file for file in part.rglob("*") if file.is_file()] if part.is_dir() else [part]


def _weights(folder: Path) -> dict[str, str]:
    """The hashes of a release's adapter, by file."""
    files = [folder / ADAPTER_FILE] if (folder / ADAPTER_FILE).is_file() else _files(folder / PEFT_FOLDER)
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def _keep(released: Path, models: Path) -> None:
    with replacing(models / "previous" / released.name) as draft:
        shutil.copytree(released, draft, dirs_exist_ok=True)


def _write_info(folder: Path, info: dict[str, Any]) -> None:
    (folder / INFO_FILE).write_text(json.dumps(info, indent=2) + "\n", encoding="utf-8")
    write_card(folder, info)


def _made_of(model: RegisteredModel, models: Path) -> list[Path]:
    """What serving has made of a model: merged weights and graphs."""
    made = re.compile(re.escape(f"{model.stage}-{model.name}") + r"-[0-9a-f]{12}(-4bit)?\.(gguf|onnx)")
    return [file for file in (models / "merged").glob("*") if made.fullmatch(file.name)]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
