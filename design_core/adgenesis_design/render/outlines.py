"""Outlines: a line of text becomes SVG paths, glyph by glyph where HarfBuzz puts them."""

from functools import lru_cache

import uharfbuzz as hb

from adgenesis_design.render.markup import element, number
from adgenesis_design.text.fonts import Face
from adgenesis_design.text.measure import glyphs


def outline(face: Face, text: str, size: float, letter_spacing: float, x: float, baseline: float) -> str:
    """The paths of a line whose first glyph's origin lies at (x, baseline); all in px."""
    scale = size / face.units
    return "".join(
        _placed(glyph_path(face, glyph.index), scale, x + glyph.x * size, baseline - glyph.y * size)
        for glyph in glyphs(face, text, letter_spacing / size)
    )


def _placed(path: str, scale: float, x: float, y: float) -> str:
    matrix = f"matrix({scale:.6f} 0 0 {-scale:.6f} {x:.3f} {y:.3f})"
    return element("path", transform=matrix, d=path) if path else ""


@lru_cache(maxsize=8192)
def glyph_path(face: Face, index: int) -> str:
    """The path of one glyph in font units, y upwards; empty for a space."""
    commands: list[str] = []

    def write(letter: str, *numbers: float) -> None:
        commands.append(letter + " ".join(number(value) for value in numbers))

    functions = hb.DrawFuncs()
    functions.set_move_to_func(lambda x, y, _: write("M", x, y))
    functions.set_line_to_func(lambda x, y, _: write("L", x, y))
    functions.set_quadratic_to_func(lambda *numbers: write("Q", *numbers[:4]))
    functions.set_cubic_to_func(lambda *numbers: write("C", *numbers[:6]))
    functions.set_close_path_func(lambda _: write("Z"))
    face.hb_font.draw_glyph(index, functions)
    return "".join(commands)
