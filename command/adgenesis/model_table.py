"""Models in words: one a line, or one with all that is known of it."""

from collections.abc import Iterator
from typing import Any

from adgenesis_ml.files import described_files
from adgenesis_ml.registry import DEFAULT_MODEL, STAGES, RegisteredModel

_HEADINGS = ("model", "stage", "base", "briefs", "eval loss", "size", "date", "engine", "")
_CHECKPOINTS = "checkpoints"


def table(models: list[RegisteredModel]) -> str:
    """The models, one a line, in columns."""
    if not models:
        return "No model is here. Train one: adgenesis train, or: git checkout -- ml_pipeline/models/released"
    default = min(
        (model for model in models if model.name == DEFAULT_MODEL),
        key=lambda model: STAGES.index(model.stage),
        default=None,
    )
    rows = [_HEADINGS, *(_row(model, model is default) for model in models)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADINGS))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def _row(model: RegisteredModel, is_default: bool) -> tuple[str, ...]:
    info = model.info
    return (
        model.name,
        model.stage,
        str(model.summary()["base_model"]),
        str(info.get("data", {}).get("records", "-")),
        str(info.get("metrics", {}).get("eval_loss", "-")),
        size_of(bytes_of(model)),
        str(info.get("finished_at", "-"))[:10],
        model.engine,
        "default" if is_default else "",
    )


def describe(model: RegisteredModel) -> Iterator[str]:
    """Every fact of a model, one a line, nested ones with dots between."""
    facts = model.summary()
    files = facts.pop("files", None) or described_files(model.folder, leave_out=[_CHECKPOINTS])
    yield from _flat("", facts)
    for name, file in files.items():
        yield f"{name}: {size_of(file['bytes'])}, sha256 {file['sha256'][:16]}"


def _flat(prefix: str, facts: dict[str, Any]) -> Iterator[str]:
    for name, value in facts.items():
        if isinstance(value, dict):
            yield from _flat(f"{prefix}{name}.", value)
        else:
            yield f"{prefix}{name}: {value}"


def bytes_of(model: RegisteredModel) -> int:
    """What it takes on the disk, checkpoints left out."""
    files = (path for path in model.folder.rglob("*") if path.is_file())
    return sum(
        file.stat().st_size for file in files if file.relative_to(model.folder).parts[0] != _CHECKPOINTS
    )


def size_of(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{count / 1e3:.1f} kB"
