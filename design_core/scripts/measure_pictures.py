"""Measure every illustration and write `adgenesis_design/compositions/picture_table.py`.

    python scripts/measure_pictures.py

Each drawing is rendered once; what is kept is the box that it fills of its 32 by 32 view box, and its mean colour.
"""

from io import BytesIO
from pathlib import Path
from textwrap import wrap

from PIL import Image

from adgenesis_assets import load_library
from adgenesis_design.frame import Box, Frame, Paint, PictureItem
from adgenesis_design.library import DesignLibrary
from adgenesis_design.render.png import to_png

_SIDE = 96
_LINE = 108
_TARGET = Path(__file__).parent.parent / "adgenesis_design" / "compositions" / "picture_table.py"
_HEAD = '''"""The illustrations' shapes and mean colours, as measured by `scripts/measure_pictures.py`.

One entry a picture: name, left, top, right and bottom edge of what is drawn on the 32 by 32 view box, colour.
"""

PICTURE_TABLE = """
'''


def _draw(library: DesignLibrary, name: str, ground: str) -> Image.Image:
    item = PictureItem(
        element_id="hero",
        role="hero",
        box=Box(x=0, y=0, width=_SIDE, height=_SIDE),
        source=f"illustration:{name}",
    )
    frame = Frame(width=_SIDE, height=_SIDE, background=Paint(color=ground), items=(item,))
    return Image.open(BytesIO(to_png(frame, library))).convert("RGB")


def measure(library: DesignLibrary, name: str) -> str:
    """One entry of the table. Coverage is read from the same drawing on black and on white."""
    on_black, on_white = _draw(library, name, "#000000"), _draw(library, name, "#ffffff")
    total, sums = 0.0, [0.0, 0.0, 0.0]
    xs, ys = [], []
    black, white = on_black.load(), on_white.load()
    for y in range(_SIDE):
        for x in range(_SIDE):
            dark, light = black[x, y], white[x, y]
            alpha = 1 - (light[1] - dark[1]) / 255
            if alpha > 0.1:
                xs.append(x)
                ys.append(y)
            if alpha > 0:
                total += alpha
                sums = [part + channel for part, channel in zip(sums, dark, strict=True)]
    color = "".join(f"{min(round(part / total), 255):02x}" for part in sums)
    unit = 32 / _SIDE
    edges = (min(xs) * unit, min(ys) * unit, (max(xs) + 1) * unit, (max(ys) + 1) * unit)
    return f"{name} " + " ".join(f"{edge:.3g}" for edge in edges) + f" {color}"


def main() -> None:
    library = load_library()
    entries = [measure(library, name) for name in library.pictures.names]
    lines = wrap("; ".join(entry.replace(" ", "~") for entry in entries), _LINE, break_on_hyphens=False)
    _TARGET.write_text(_HEAD + "\n".join(lines).replace("~", " ") + '\n"""\n', encoding="utf-8")
    print(f"{len(entries)} pictures measured: {_TARGET.name}")


if __name__ == "__main__":
    main()
