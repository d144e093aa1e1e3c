"""Spotlight: one big disc of light with the picture in it; everything else on the axis."""

from adgenesis_design.compositions.halves import stands_aside
from adgenesis_design.compositions.parts import column, hero
from adgenesis_design.compositions.regions import beside, between, centered, inside
from adgenesis_design.compositions.shapes import disc
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip

TOP = ("brand", "headline", "subheadline")
FOOT = ("offer", "detail", "cta", "legal")


def spotlight(stage: Stage) -> Sheet:
    """Variants: plain, turned, deep, tint."""
    stage = repaint(stage, ("plain", "turned", "deep", "tinted"))
    if stage.is_strip:
        return strip(stage, _strip_disc)
    paints, area, unit = stage.paints, stage.area, stage.unit
    sheet = Sheet(stage, paints.ground)
    if stands_aside(stage, (*TOP, *FOOT)):
        mirrored = stage.variant % 2 == 1
        words, picture = beside(stage.canvas, 0.44, mirrored)
        x, y = picture.center[0], stage.height / 2
        size = min(stage.height * 1.12, picture.width * 1.3)
        _light(sheet, x, y, size)
        hero(sheet, centered(x, y, size * 0.75), fill=0.15)
        column(sheet, inside(words, area, unit * 2), (*TOP, *FOOT), paints.ground, anchor="middle")
        return sheet
    head = min(stage.needed(area.width, TOP), area.height * 0.36)
    foot = min(stage.needed(area.width, FOOT), area.height * 0.26)
    gutter = 2.4 * unit
    place = between(area.x, area.y + head + gutter, area.right, area.bottom - foot - gutter)
    x, y = place.center
    # The light keeps to the picture's own place: only its quiet rim runs under the words.
    _light(sheet, x, y, min(place.height * 1.45, stage.width * 1.3))
    hero(sheet, place, fill=0.15, within=stage.canvas)
    column(sheet, between(area.x, area.y, area.right, place.y - gutter), TOP, paints.ground, align="center")
    column(
        sheet,
        between(area.x, place.bottom + gutter, area.right, area.bottom),
        FOOT,
        paints.ground,
        align="center",
        anchor="bottom",
        gap=0.8,
    )
    return sheet


def _light(sheet: Sheet, x: float, y: float, size: float) -> None:
    """Two rings of light; both are quiet enough to be written on."""
    paints = sheet.stage.paints
    inner = paints.glow(sheet.stage.picture_color or paints.ground, 0.12)
    disc(sheet, x, y, size, paints.shade_of(paints.ground, 0.05))
    disc(sheet, x, y, size * 0.74, inner)


def _strip_disc(sheet: Sheet, end: float) -> None:
    stage = sheet.stage
    size = min(stage.height * 1.5, end * 1.08)
    disc(sheet, end * 0.46, stage.height * 0.5, size, stage.paints.field)
