"""Base models that were pulled from the hub: where they lie, and which one a name means."""

import json
from pathlib import Path

BASES = Path(__file__).resolve().parents[2] / "models" / "base"
PULLED_FILE = "pulled.json"


def folder_of(name: str, bases: Path = BASES) -> Path:
    """Where the base of a recipe, or a hub name such as `org/model`, is kept."""
    return bases / name.replace("/", "--")


def local_base(name: str, bases: Path = BASES) -> Path | None:
    """The folder of a base that was pulled whole, by its recipe's name or by its name on the hub."""
    for note in sorted(bases.glob(f"*/{PULLED_FILE}")):
        if note.parent.name.startswith("."):
            continue
        if (
            note.parent == folder_of(name, bases)
            or json.loads(note.read_text(encoding="utf-8"))["hub"] == name
        ):
            return note.parent
    return None
