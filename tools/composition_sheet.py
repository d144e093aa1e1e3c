"""A sheet of one composition: every variant, the sample concepts in turn, on the placements that are named.

`python tools/composition_sheet.py swiss --placements meta/square,google/160x600 --out swiss.png`
"""

import argparse
import tomllib
from collections.abc import Sequence
from pathlib import Path

from adgenesis_assets import load_library
from adgenesis_design.compositions import COMPOSITIONS, compose
from adgenesis_design.concept import Concept
from adgenesis_design.layout import lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement, find_placement
from adgenesis_design.render.contact_sheet import contact_sheet
from adgenesis_design.render.png import to_png

CONCEPTS = Path(__file__).with_name("sample_concepts.toml")
# One placement of every family of proportions, and one small square.
PLACEMENTS = (
    "meta/square,meta/portrait,meta/story,meta/landscape,google/300x250,google/160x600,"
    "google/970x250,google/728x90,google/320x50"
)
_VARIANTS = 4


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("family", choices=sorted(COMPOSITIONS))
    parser.add_argument("--placements", default=PLACEMENTS, help="comma-separated platform/format")
    parser.add_argument("--concepts", type=int, default=_VARIANTS, help="how many on each placement")
    parser.add_argument("--first", type=int, default=0, help="the concept to begin with")
    parser.add_argument("--out", type=Path, default=Path("sheet.png"))
    options = parser.parse_args()
    library = load_library()
    drawn = [
        picture
        for name in options.placements.split(",")
        for picture in _row(
            options.family, find_placement(*name.split("/")), options.first, options.concepts, library
        )
    ]
    options.out.write_bytes(contact_sheet(drawn, columns=options.concepts))


def sample_concepts() -> list[dict[str, str]]:
    """The fields of every sample, composition and variant left open."""
    concepts: list[dict[str, str]] = tomllib.loads(CONCEPTS.read_text(encoding="utf-8"))["concept"]
    return concepts


def _row(
    family: str, placement: Placement, first: int, count: int, library: DesignLibrary
) -> Sequence[tuple[bytes, str]]:
    """The family on one placement: variant and concept go on from picture to picture."""
    samples = sample_concepts()
    pictures = []
    for number in range(first, first + count):
        fields = samples[number % len(samples)]
        concept = Concept(**fields, composition=family, variant=number % _VARIANTS)
        frame = lay_out(compose(concept, placement), placement, library).frame
        scale = min(640 / max(placement.width, placement.height), 1.0)
        caption = f"{family}{concept.variant} {placement.name}"
        pictures.append((to_png(frame, library, scale), caption))
    return pictures


if __name__ == "__main__":
    main()
