"""Fonts of the packages: which faces the type pairs and their stand-ins need, and where the pinned packages hold them.

The files are taken over unchanged: their names and weights are what the rasteriser matches by, and fonts
with a reserved name may only be passed on as they are. Whole fonts also keep the kerning between characters
of different subsets, which web fonts split by script lose.
"""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from adgenesis_assets.errors import BrokenPackage
from adgenesis_assets.shelf import FontRecord
from adgenesis_design.stand_ins import TEXT_WEIGHTS, stand_in_faces
from adgenesis_design.text.fonts import FaceKey
from adgenesis_design.type_pairs import TYPE_PAIRS

SCOPE = "@expo-google-fonts"


def needed_faces() -> dict[str, set[int]]:
    """Weights by family: those of headlines, and a range of weights for text faces."""
    weights = stand_in_faces()
    for pair in TYPE_PAIRS.values():
        weights.setdefault(pair.display, set()).add(pair.display_weight)
        weights.setdefault(pair.text, set()).update({pair.text_weight, *TEXT_WEIGHTS})
    return weights


def package_of(family: str, modules: Path) -> Path:
    """The folder of the package that holds a family."""
    folder = modules / SCOPE / family.lower().replace(" ", "-")
    if not (folder / "metadata.json").is_file():
        raise BrokenPackage(f"No package for {family!r} at {folder}: run `npm ci` in design_core first.")
    return folder


def find_fonts(modules: Path) -> dict[FaceKey, Path]:
    """The files of every face needed; weights that a text family does not have are left out.

    Raises `BrokenPackage` if a package or a weight that a type pair names is missing.
    """
    found: dict[FaceKey, Path] = {}
    for family, weights in sorted(needed_faces().items()):
        folder = package_of(family, modules)
        for weight in sorted(weights):
            files = [path for path in folder.glob(f"{weight}*/*.[ot]tf") if "Italic" not in path.parent.name]
            if files:
                found[FaceKey(family, weight)] = files[0]
    _require_weights_of_pairs(found)
    return found


def _require_weights_of_pairs(found: dict[FaceKey, Path]) -> None:
    for pair in TYPE_PAIRS.values():
        for key in (FaceKey(pair.display, pair.display_weight), FaceKey(pair.text, pair.text_weight)):
            if key not in found:
                raise BrokenPackage(f"Type pair {pair.name!r} needs {key.family} {key.weight}: no such file.")


def describe_fonts(found: dict[FaceKey, Path]) -> list[dict[str, Any]]:
    """The records of `fonts.json`."""
    return [asdict(_describe(key, path)) for key, path in found.items()]


def _describe(key: FaceKey, path: Path) -> FontRecord:
    folder = path.parent.parent
    package = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    copyright_line = next(
        line.strip()
        for line in (folder / "LICENSE_FONT").read_text(encoding="utf-8").splitlines()
        if line.strip().lower().startswith("copyright")
    )
    return FontRecord(
        family=key.family,
        weight=key.weight,
        italic=key.italic,
        file=f"{key.family.replace(' ', '')}-{key.weight}.ttf",
        licence=package["license"].split(" AND ")[-1],
        attribution=copyright_line,
    )
