"""Illustrations of the icon package: the names we use become markup on a 32 by 32 view box.

Ids are renamed after the illustration, so that any number of them may stand in one SVG document.
"""

import json
import re
from pathlib import Path
from typing import Any

from adgenesis_assets.errors import BrokenPackage
from adgenesis_design.pictures import VIEW_BOX

PACKAGE = "@iconify-json/fluent-emoji"
NAMES = Path(__file__).parent / "illustrations.txt"


def wanted_names() -> tuple[str, ...]:
    """The names in `illustrations.txt`, one a line."""
    return tuple(line.strip() for line in NAMES.read_text(encoding="utf-8").splitlines() if line.strip())


def take_illustrations(modules: Path) -> dict[str, str]:
    """Markup by name. Raises `BrokenPackage` for names that the package does not have."""
    path = modules / PACKAGE / "icons.json"
    if not path.is_file():
        raise BrokenPackage(f"No icons at {path}: run `npm ci` in design_core first.")
    document = json.loads(path.read_text(encoding="utf-8"))
    icons: dict[str, dict[str, Any]] = document["icons"]
    unknown = [name for name in wanted_names() if name not in icons]
    if unknown:
        raise BrokenPackage(f"{PACKAGE} has no {', '.join(unknown)}: mend illustrations.txt.")
    size = (float(document.get("width", VIEW_BOX)), float(document.get("height", VIEW_BOX)))
    return {name: _markup(name, icons[name], size) for name in wanted_names()}


def _markup(name: str, icon: dict[str, Any], size: tuple[float, float]) -> str:
    width, height = float(icon.get("width", size[0])), float(icon.get("height", size[1]))
    body = rename_ids(str(icon["body"]), name)
    if width == height == VIEW_BOX:
        return body
    scale = VIEW_BOX / max(width, height)
    x, y = (VIEW_BOX - width * scale) / 2, (VIEW_BOX - height * scale) / 2
    return f'<g transform="translate({x:.4g} {y:.4g}) scale({scale:.5g})">{body}</g>'


def rename_ids(markup: str, prefix: str) -> str:
    """The markup with every id, and every reference to it, renamed to `prefix-0`, `prefix-1`, ..."""
    ids = {old: f"{prefix}-{index}" for index, old in enumerate(re.findall(r'\bid="([^"]+)"', markup))}

    def renamed(match: re.Match[str]) -> str:
        return match.group(1) + ids.get(match.group(2), match.group(2)) + match.group(3)

    markup = re.sub(r'(\bid=")([^"]+)(")', renamed, markup)
    markup = re.sub(r"(url\(#)([^)]+)(\))", renamed, markup)
    return re.sub(r'(\bhref="#)([^"]+)(")', renamed, markup)
