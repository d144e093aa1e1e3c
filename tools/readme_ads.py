"""The picture at the head of the README: each row one sentence with four seeds, by the released model.

`python tools/readme_ads.py` draws it anew. It is not compared in `make check`: another kind of processor may decide
near ties otherwise.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image

from adgenesis_assets import load_library
from adgenesis_design.brief import DesignBrief
from adgenesis_design.layout import lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.render.png import to_png
from adgenesis_design.spec import DesignSpec
from adgenesis_ml.decoding.load import load_writer

PICTURE = Path(__file__).resolve().parents[1] / "docs" / "pictures" / "ads.png"
SENTENCES = (
    "Night trains from Berlin to Vienna from €39, every evening at 22:15. Brand: Nachtlinie",
    "Kornhaus bakery: sourdough from 6 a.m., 2 loaves for £9",
    "Yoga studio Ananda: first class free, Mondays at 7pm",
    "Cracked phone screen? Fixed in 45 minutes, from $79, walk in",
)
_SEEDS, _CELL, _GAP, _GROUND = 4, 320, 12, "#f2f2f2"


def main() -> None:
    rows = list(_rows())
    side = _GAP + _SEEDS * (_CELL + _GAP)
    page = Image.new("RGB", (side, _GAP + len(rows) * (_CELL + _GAP)), _GROUND)
    for down, row in enumerate(rows):
        for across, ad in enumerate(row):
            page.paste(ad, (_GAP + across * (_CELL + _GAP), _GAP + down * (_CELL + _GAP)))
    page.quantize(256).save(PICTURE, optimize=True)


def _rows() -> Iterator[list[Image.Image]]:
    library = load_library()
    writer = load_writer(library.pictures)
    for sentence in SENTENCES:
        briefs = (
            DesignBrief(prompt=sentence, platform="meta", format="square", seed=seed)
            for seed in range(_SEEDS)
        )
        yield [_drawn(brief, writer.write(brief), library) for brief in briefs]


def _drawn(brief: DesignBrief, spec: DesignSpec, library: DesignLibrary) -> Image.Image:
    """One ad, as large as its cell."""
    png = to_png(lay_out(spec, brief.placement, library).frame, library)
    with Image.open(BytesIO(png)) as picture:
        return picture.convert("RGB").resize((_CELL, _CELL), Image.Resampling.LANCZOS)


if __name__ == "__main__":
    main()
