"""The editor's canvas against our own PNG of the same frame."""

import json
from pathlib import Path
from statistics import median

from tools.similarity import opened, side_by_side, similarity

LEAST = 0.98  # structural similarity


def compare_canvases(folder: Path, results: Path) -> bool:
    """Whether every design of `designs.json` looks the same in both; pictures of those that do not, in `results`."""
    likeness: dict[str, float] = {}
    for design in json.loads((folder / "designs.json").read_text(encoding="utf-8")):
        name = design["name"]
        drawn = folder / f"{name}.canvas.png"
        if not drawn.is_file():
            print(f"error: the editor's canvas of {name} was not taken.")
            likeness[name] = 0.0
            continue
        ours, theirs = (opened(path.read_bytes()) for path in (folder / f"{name}.png", drawn))
        likeness[name] = similarity(ours, theirs)
        if likeness[name] < LEAST:
            results.mkdir(parents=True, exist_ok=True)
            side_by_side(ours, theirs).save(results / f"{name}.png")
            print(
                f"error: {name}: similarity {likeness[name]:.4f}; see {results / name}.png (PNG, canvas, difference)"
            )
    values = likeness.values()
    print(
        f"Canvas against PNG: {len(values)} designs, similarity at least {min(values):.4f}, median {median(values):.4f}"
    )
    return min(values) >= LEAST
