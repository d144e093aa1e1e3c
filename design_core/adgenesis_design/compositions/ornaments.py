"""Ornaments: what takes the picture's place in an ad without one. Large, quiet, and cut from simple shapes.

Each fills its box. Which one an ad gets depends on its words alone, so that the same ad always gets the same.
"""

from adgenesis_design.color import mix
from adgenesis_design.compositions.regions import centered
from adgenesis_design.compositions.shapes import disc, panel, pattern
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.geometry import Rect

_MOST_TILES = 5  # along the longer side
_TURNS = (0, 90, 180, 270)


def ornament(sheet: Sheet, box: Rect, on: str) -> None:
    """Lay an ornament in the box, in shades between `on` and the palette's strongest colour on it."""
    if box.width < 1 or box.height < 1:
        return
    sheet.stage.pick((_tiles, _sunrise, _ripples, _columns), "ornament")(sheet, box, on)


def _shades(sheet: Sheet, on: str) -> tuple[str, str, str]:
    """Quiet, middle and strong."""
    strong = sheet.stage.paints.loud_on(on)
    return mix(on, strong, 0.22), mix(on, strong, 0.55), strong


def _tiles(sheet: Sheet, box: Rect, on: str) -> None:
    """A grid of squares with quarter discs, discs and dots in them."""
    quiet, middle, strong = _shades(sheet, on)
    side = max(min(box.width, box.height) / 3, max(box.width, box.height) / _MOST_TILES)
    across, down = max(round(box.width / side), 1), max(round(box.height / side), 1)
    side = min(box.width / across, box.height / down)
    left, top = box.center[0] - side * across / 2, box.center[1] - side * down / 2
    for index in range(across * down):
        row, column = divmod(index, across)
        cell = Rect(left + column * side, top + row * side, side, side)
        kind = sheet.stage.pick(range(6), f"tile {index}")
        turn = sheet.stage.pick(_TURNS, f"turn {index}")
        if kind < 3:
            panel(sheet, cell, quiet)
            pattern(sheet, cell, "quarter", strong if kind == 0 else middle, rotation=turn)
        elif kind == 3:
            disc(sheet, *cell.center, side * 0.94, middle)
            disc(sheet, *cell.center, side * 0.46, strong)
        elif kind == 4:
            pattern(sheet, cell, "dots", middle)
        else:
            panel(sheet, cell, middle)
            disc(sheet, *cell.center, side * 0.7, quiet)


def _sunrise(sheet: Sheet, box: Rect, on: str) -> None:
    """A disc before stripes."""
    quiet, middle, strong = _shades(sheet, on)
    side = min(box.width, box.height)
    x, y = box.center
    pattern(sheet, box, "stripes", quiet)
    disc(sheet, x, y, side * 0.86, middle)
    disc(sheet, x + side * 0.14, y - side * 0.12, side * 0.46, strong)


def _ripples(sheet: Sheet, box: Rect, on: str) -> None:
    """Discs in each other, all on one foot."""
    shades = _shades(sheet, on)
    side = min(box.width, box.height)
    x, foot = box.center[0], box.center[1] + side / 2
    for share, color in zip((1.0, 0.7, 0.4), shades, strict=True):
        disc(sheet, x, foot - side * share / 2, side * share, color)


def _columns(sheet: Sheet, box: Rect, on: str) -> None:
    """Rounded bars of different heights, like a chart or a skyline."""
    shades = _shades(sheet, on)
    count = 5 if box.width >= box.height * 0.6 else 3
    step = box.width / count
    for index in range(count):
        share = sheet.stage.pick((0.45, 0.6, 0.75, 0.9, 1.0), f"bar {index}")
        height, width = box.height * share, step * 0.74
        bar = centered(box.x + step * (index + 0.5), box.bottom - height / 2, width, height)
        panel(sheet, bar, shades[index % len(shades)], radius=min(width, height) / 2)
