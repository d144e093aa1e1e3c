"""The editor's canvas against our own PNG of the same frame."""

import json
from pathlib import Path
from statistics import median

from tools.similarity import opened, side_by_side, similarity

# Structural similarity, and how many designs have to reach it. Chromium smooths light letters on dark grounds bolder
# than their outlines are; on the smallest banners that alone may cost more, so the rest is held to less.
LEAST, ENOUGH = 0.98, 50
LEAST_OF_REST = 0.96


def compare_canvases(folder: Path, results: Path) -> bool:
    """Whether the designs of `designs.json` look the same in both; pictures of those that come short, in `results`."""
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
                f"{name}: similarity {likeness[name]:.4f}; see {results / name}.png (PNG, canvas, difference)"
            )
    values = likeness.values()
    alike = sum(value >= LEAST for value in values)
    print(
        f"Canvas against PNG: {alike} of {len(values)} designs with a similarity of at least {LEAST}, "
        f"the least {min(values):.4f}, median {median(values):.4f}"
    )
    return alike >= min(ENOUGH, len(values)) and min(values) >= LEAST_OF_REST
