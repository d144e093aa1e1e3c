"""A folder of prepared data: written as a whole or not at all, and read again for training.

`train.jsonl` and `validation.jsonl` hold the texts as training sees them, `training_data.json` and
`validation_data.json` the same pairs in the seed's form, `manifest.json` where they came from.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from adgenesis_ml.codec.theme import Theme
from adgenesis_ml.data.pairs import TrainingPair, read_seed_form, write_seed_form
from adgenesis_ml.errors import InvalidTrainingData
from adgenesis_ml.whole_folder import replacing

MANIFEST = "manifest.json"
TEXTS = ("train.jsonl", "validation.jsonl")
SEED_FORMS = ("training_data.json", "validation_data.json")


def is_prepared(path: Path) -> bool:
    return (path / MANIFEST).is_file()


def write_prepared(
    training: Sequence[TrainingPair],
    validation: Sequence[TrainingPair],
    manifest: dict[str, Any],
    folder: Path,
) -> Path:
    """Write everything beside `folder`, then put it there; an older one is replaced.

    Raises `InvalidTrainingData` where something else stands there, `FolderInUse` where another process writes it.
    """
    if folder.exists() and not is_prepared(folder) and (folder.is_file() or any(folder.iterdir())):
        raise InvalidTrainingData(f"{folder} holds something that is no prepared data. Choose another --out.")
    with replacing(folder) as draft:
        for texts, seed_form, pairs in zip(TEXTS, SEED_FORMS, (training, validation), strict=True):
            lines = [json.dumps(_text_row(pair), ensure_ascii=False) for pair in pairs]
            (draft / texts).write_text("".join(line + "\n" for line in lines), encoding="utf-8")
            write_seed_form(pairs, draft / seed_form)
        text = json.dumps(manifest, ensure_ascii=False, indent=2)
        (draft / MANIFEST).write_text(text + "\n", encoding="utf-8")
    return folder


def read_prepared(folder: Path) -> tuple[list[TrainingPair], dict[str, Any]]:
    """The pairs, each on the side of the split that preparation put it on, and the manifest."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InvalidTrainingData(
            f"{folder} is no prepared data: its {MANIFEST} cannot be read ({error})."
        ) from error
    pairs = [
        replace(pair, family=row["family"], language=row["language"], held_out=held_out, theme=_theme(row))
        for texts, seed_form, held_out in zip(TEXTS, SEED_FORMS, (False, True), strict=True)
        for pair, row in _side(folder, texts, seed_form)
    ]
    return pairs, manifest


def _side(folder: Path, texts: str, seed_form: str) -> Iterator[tuple[TrainingPair, dict[str, str]]]:
    """The pairs of one side of the split, each with its row of texts."""
    pairs = read_seed_form(folder / seed_form)
    try:
        lines = (folder / texts).read_text(encoding="utf-8").split("\n")
        rows = [json.loads(line) for line in lines if line]
        yield from zip(pairs, rows, strict=True)
    except (OSError, ValueError) as error:
        raise InvalidTrainingData(
            f"{folder / texts} does not go with {seed_form} ({error}). Prepare the data again."
        ) from error


def _theme(row: Mapping[str, str]) -> Theme | None:
    return Theme(row["topic"], row["product"]) if "topic" in row else None


def _text_row(pair: TrainingPair) -> dict[str, str]:
    """TRL's prompt and completion, the theme, and what to split by. The end token follows when the completion is
    tokenised."""
    theme = {"topic": pair.theme.topic, "product": pair.theme.product} if pair.theme else {}
    return {
        "prompt": pair.prompt_text,
        "completion": pair.response_text,
        "family": pair.family,
        "language": pair.language,
        **theme,
    }
