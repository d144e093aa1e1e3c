"""Frame: a fine border, everything on the middle axis, the picture crossing the line. Quiet and formal."""

from adgenesis_design.compositions.parts import column, hero, panel
from adgenesis_design.compositions.regions import between
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip
from adgenesis_design.geometry import Rect

WORDS = ("brand", "headline", "subheadline", "offer", "detail", "cta", "legal")


def frame(stage: Stage) -> Sheet:
    """Variants: plain, deep, tint, turned."""
    stage = repaint(stage, ("plain", "deep", "tinted", "turned"))
    paints, unit = stage.paints, stage.unit
    if stage.is_strip:
        return strip(stage, _strip_border, paints.ground)
    sheet = Sheet(stage, paints.ground)
    inset = unit * 4
    safe = stage.placement.safe_area
    line = max(unit * 0.3, 1.2)
    border = paints.loud_on(paints.ground)
    outer = between(inset, max(inset, safe.y * 0.5), stage.width - inset, min(stage.height - inset, safe.bottom + inset * 2))
    panel(sheet, outer, border)
    panel(sheet, outer.inset(line), paints.ground)
    if stage.is_wide:
        return _landscape(stage, sheet, outer)
    area = between(outer.x + 5 * unit, max(stage.area.y, outer.y + 4 * unit), outer.right - 5 * unit, min(stage.area.bottom, outer.bottom - 5 * unit))
    size = stage.width * (0.54 if stage.is_tall else 0.44)
    y = outer.y + size * (0.36 if stage.is_story else 0.34)
    hero(sheet, stage.width / 2, max(y, area.y + size * 0.42), size)
    start = max(y, area.y + size * 0.42) + size * 0.53
    column(sheet, between(area.x, start, area.right, area.bottom), WORDS, paints.ground, align="center", anchor="middle", times=0.9)
    return sheet


def _landscape(stage: Stage, sheet: Sheet, outer: Rect) -> Sheet:
    unit, mirrored = stage.unit, stage.variant % 2 == 1
    size = stage.height * 0.86
    x = outer.x + size * 0.52 if mirrored else outer.right - size * 0.52
    hero(sheet, x, stage.height / 2, size)
    words = (
        between(x + size * 0.52, outer.y + 6 * unit, outer.right - 6 * unit, outer.bottom - 6 * unit)
        if mirrored
        else between(outer.x + 6 * unit, outer.y + 6 * unit, x - size * 0.52, outer.bottom - 6 * unit)
    )
    column(sheet, words, WORDS, stage.paints.ground, anchor="middle", times=0.92)
    return sheet


def _strip_border(sheet: Sheet, _end: float) -> None:
    stage = sheet.stage
    border = stage.paints.loud_on(sheet.ground)
    inset = stage.unit * 5
    panel(sheet, stage.canvas.inset(inset), border)
    panel(sheet, stage.canvas.inset(inset + 1.2), sheet.ground)
