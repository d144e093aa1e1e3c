"""Mosaic: a wall of square tiles, discs and quarters in the palette's colours; one great tile holds the picture."""

from adgenesis_design.compositions.halves import halves
from adgenesis_design.compositions.paints import difference
from adgenesis_design.compositions.parts import column, hero
from adgenesis_design.compositions.shapes import disc, panel, pattern
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip
from adgenesis_design.geometry import Rect

WORDS = ("brand", "headline", "subheadline", "offer", "detail", "cta", "legal")
_TURNS = (0, 90, 180, 270)


def mosaic(stage: Stage) -> Sheet:
    """Variants: wall right or below; left or above, turned; right or below on the tint; left or above, deep."""
    stage = repaint(stage, ("plain", "turned", "tinted", "deep"))
    if stage.is_strip:
        return strip(stage, _strip_tiles)
    sheet = Sheet(stage, stage.paints.ground)
    mirrored = stage.variant % 2 == 1
    parts = halves(stage, WORDS, mirrored=mirrored, foot=mirrored, share=0.5)
    _wall(sheet, parts.zone)
    column(sheet, parts.words, WORDS, sheet.ground, anchor="middle")
    return sheet


def _wall(sheet: Sheet, zone: Rect) -> None:
    """Tiles of one size that fill the zone; as many of them as make a large square in it are the picture's."""
    side, across, down = _grid(zone)
    span = max(min(across, down) - (1 if min(across, down) > 2 else 0), 1)
    if min(across, down) <= 2 and max(across, down) > 2:
        span = min(across, down)
    column_of, row_of = (
        sheet.stage.pick(range(across - span + 1), "x"),
        sheet.stage.pick(range(down - span + 1), "y"),
    )
    width, height = zone.width / across, zone.height / down
    field = sheet.stage.paints.field
    for number, (row, place) in enumerate((row, place) for row in range(down) for place in range(across)):
        if not (row_of <= row < row_of + span and column_of <= place < column_of + span):
            _tile(sheet, Rect(zone.x + place * width, zone.y + row * height, width, height), number)
    great = Rect(zone.x + column_of * width, zone.y + row_of * height, span * width, span * height)
    panel(sheet, great, field)
    hero(sheet, great.inset(side * span * 0.07), fill=0.1, on=field)


def _grid(zone: Rect) -> tuple[float, int, int]:
    """Three tiles along the shorter side; two in a long zone, so that the picture's tile is as wide as it."""
    shorter, longer = sorted((zone.width, zone.height))
    side = shorter / (3 if longer < shorter * 1.6 else 2)
    return side, max(round(zone.width / side), 1), max(round(zone.height / side), 1)


def _tile(sheet: Sheet, box: Rect, number: int) -> None:
    stage = sheet.stage
    base, form = _pair(sheet, number)
    panel(sheet, box, base)
    kind = stage.pick(("quarter", "quarter", "disc", "dots", "eye"), f"tile {number}")
    side = min(box.width, box.height)
    if kind == "quarter":
        # A quarter that is not quite as wide as high can only be turned half about.
        turns = _TURNS if abs(box.width - box.height) < 1 else _TURNS[::2]
        pattern(sheet, box, "quarter", form, rotation=stage.pick(turns, f"turn {number}"))
    elif kind == "disc":
        disc(sheet, *box.center, side * 0.72, form)
    elif kind == "dots":
        pattern(sheet, box.inset(side * 0.06), "dots", form)
    else:
        disc(sheet, *box.center, side * 0.9, form)
        disc(sheet, *box.center, side * 0.4, base)


def _pair(sheet: Sheet, number: int) -> tuple[str, str]:
    """A tile's ground and the form on it, told apart."""
    paints = sheet.stage.paints
    colors = _distinct((paints.tint, paints.field, paints.accent, paints.ink, paints.paper))
    base = colors[sheet.stage.pick(range(len(colors)), f"base {number}")]
    others = [color for color in colors if difference(color, base) > 0.15] or [paints.ink_on(base)]
    return base, sheet.stage.pick(others, f"form {number}")


def _distinct(colors: tuple[str, ...]) -> list[str]:
    kept: list[str] = []
    for color in colors:
        if all(difference(color, other) > 0.06 for other in kept):
            kept.append(color)
    return kept


def _strip_tiles(sheet: Sheet, end: float) -> None:
    stage = sheet.stage
    side = stage.height / 2
    count = max(round(end / side), 1)
    for number in range(2 * count):
        row, place = divmod(number, count)
        _tile(sheet, Rect(place * end / count, row * side, end / count, side), number)
    disc(sheet, end * 0.46, side, min(stage.height * 0.96, end), stage.paints.field)
