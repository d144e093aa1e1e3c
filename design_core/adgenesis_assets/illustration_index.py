"""The words that find an illustration, in several languages, from the package of Unicode's own annotations.

Illustrations are named after Unicode's English names of emoji, and so they are matched.
"""

import json
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from adgenesis_assets.errors import BrokenPackage
from adgenesis_design.picture_search import LANGUAGES, stem_index

PACKAGE = "emojibase-data"

Index = dict[str, dict[str, dict[str, float]]]


def index_illustrations(modules: Path, names: Sequence[str]) -> Index:
    """By language, stem and illustration, how strongly the one means the other. Raises `BrokenPackage`."""
    codes = {slug(entry["label"]): entry["hexcode"] for entry in _read(modules, "en")}
    index: Index = {}
    for language in LANGUAGES:
        entries = {entry["hexcode"]: entry for entry in _read(modules, language)}
        named = {
            name: (entry["label"], entry.get("tags", []))
            for name in names
            if (entry := entries.get(codes.get(name, ""))) is not None
        }
        index[language] = stem_index(language, named)
    return index


def slug(label: str) -> str:
    """`piñata` -> `pinata`: the illustration's name of an emoji's name."""
    plain = unicodedata.normalize("NFD", label.lower().replace("’", "").replace("'", ""))
    ascii_only = "".join(character for character in plain if not unicodedata.combining(character))
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")


def _read(modules: Path, language: str) -> list[dict[str, Any]]:
    path = modules / PACKAGE / language / "data.json"
    if not path.is_file():
        raise BrokenPackage(f"No annotations at {path}: run `npm ci` in design_core first.")
    entries: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return entries
