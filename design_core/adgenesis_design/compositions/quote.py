"""Quote: somebody said so. Great quotation marks open the headline; the brand signs it, the picture is the witness."""

from adgenesis_design.compositions.halves import clear
from adgenesis_design.compositions.parts import column, hero
from adgenesis_design.compositions.regions import between, centered
from adgenesis_design.compositions.shapes import disc, panel, pattern, rule
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip
from adgenesis_design.geometry import Rect
from adgenesis_design.placements import AspectClass

SAID = ("headline", "subheadline")
SIGNED = ("brand", "offer", "detail", "cta", "legal")


def quote(stage: Stage) -> Sheet:
    """Variants: tint, turned, plain, deep; the witness right, left, right, left."""
    stage = repaint(stage, ("tinted", "turned", "plain", "deep"))
    if stage.is_strip:
        return strip(stage, _strip_marks)
    sheet = Sheet(stage, stage.paints.ground)
    area, unit, mirrored = stage.area, stage.unit, stage.variant % 2 == 1
    mark = min(area.width * 0.16, area.height * 0.13)
    aside = mirrored and stage.is_wide
    _marks(sheet, stage.width * 0.45 if aside else area.x, area.y, mark)
    top = area.y + mark + 3.5 * unit
    if stage.is_wide:
        words = between(area.x, top, stage.width * 0.55, area.bottom)
        if aside:
            words = between(stage.width * 0.45, top, area.right, area.bottom)
        signed = min(stage.needed(words.width, SIGNED), words.height * 0.46)
        said = between(words.x, top, words.right, area.bottom - signed - 5 * unit)
        foot = between(words.x, area.bottom - signed, words.right, area.bottom)
        size = stage.height * 0.98
        x = stage.width * 0.42 - size / 2
        circle = centered(x if aside else stage.width - x, stage.height * 0.52, size)
    elif stage.aspect is AspectClass.SKYSCRAPER:
        said = _head(stage, top, 0.34)
        signed = min(stage.needed(area.width, SIGNED), area.height * 0.3)
        foot = between(area.x, area.bottom - signed, area.right, area.bottom)
        middle = (said.bottom + foot.y) / 2
        circle = centered(stage.width / 2, middle, min(stage.width * 1.04, foot.y - said.bottom - 6 * unit))
    else:
        said = _head(stage, top, 0.42)
        room = stage.height - said.bottom
        size = min(stage.width * (0.62 if stage.is_story else 0.74), room * 1.02)
        circle = centered(stage.width - size * 0.42, said.bottom + unit * 3 + size / 2, size)
        if not stage.is_story:
            circle = circle.moved(0, max(stage.height - circle.y - size * 0.88, 0))
        foot = between(area.x, said.bottom + 6 * unit, circle.x - 2 * unit, area.bottom)
    return _drawn(sheet, said, foot, circle)


def _head(stage: Stage, top: float, most: float) -> Rect:
    area = stage.area
    need = stage.needed(area.width, SAID, 1.1)
    depth = min(max(need, area.height * 0.2), area.height * most)
    return between(area.x, top, area.right, top + depth)


def _drawn(sheet: Sheet, said: Rect, foot: Rect, circle: Rect) -> Sheet:
    stage, field = sheet.stage, sheet.stage.paints.field
    disc(sheet, *circle.center, circle.width, field)
    hero(sheet, clear(stage, circle.inset(circle.width * 0.05)), fill=0.2, on=field)
    column(sheet, said, SAID, sheet.ground, times=1.1)
    line = stage.paints.loud_on(sheet.ground)
    y = foot.y - 2.4 * stage.unit
    rule(sheet, foot.x, y, foot.x + stage.unit * 9, y, line, max(stage.unit * 0.6, 1.5))
    column(sheet, foot, SIGNED, sheet.ground, anchor="top" if stage.is_wide else "middle")
    return sheet


def _marks(sheet: Sheet, x: float, y: float, size: float) -> None:
    """Two opening marks, each a square with a quarter of a disc over its inner corner."""
    color = sheet.stage.paints.loud_on(sheet.ground)
    side = size * 0.5
    for index in range(2):
        left = x + index * side * 1.24
        # A hair's breadth of overlap, so that no seam shows.
        panel(sheet, Rect(left, y + side - 0.5, side, side + 0.5), color)
        pattern(sheet, Rect(left, y, side, side), "quarter", color, rotation=180)


def _strip_marks(sheet: Sheet, end: float) -> None:
    stage = sheet.stage
    disc(sheet, end * 0.46, stage.height / 2, min(stage.height * 1.16, end), stage.paints.field)
    _marks(sheet, stage.width - stage.height * 0.9, -stage.height * 0.02, stage.height * 0.0 + 1)
