"""Spotlight: one big disc of light with the picture in it; everything else on the axis."""

from adgenesis_design.compositions.parts import column, disc, hero
from adgenesis_design.compositions.regions import between
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip

TOP = ("brand", "headline", "subheadline")
FOOT = ("offer", "detail", "cta", "legal")


def spotlight(stage: Stage) -> Sheet:
    """Variants: plain, turned, deep, tint."""
    stage = repaint(stage, ("plain", "turned", "deep", "tinted"))
    if stage.is_strip:
        return strip(stage, _strip_disc, stage.paints.ground)
    paints, area, unit = stage.paints, stage.area, stage.unit
    sheet = Sheet(stage, paints.ground)
    if stage.is_wide:
        mirrored = stage.variant % 2 == 1
        size = stage.height * 1.06
        x = stage.width * (0.24 if mirrored else 0.76)
        _light(sheet, x, stage.height * 0.5, size)
        hero(sheet, x, stage.height * 0.5, size * 0.8)
        words = (
            between(x + size * 0.56, area.y, area.right, area.bottom)
            if mirrored
            else between(area.x, area.y, x - size * 0.56, area.bottom)
        )
        column(sheet, words, (*TOP, *FOOT), paints.ground, anchor="middle")
        return sheet
    head = area.height * (0.34 if stage.is_tall else 0.35)
    foot_roles = [role for role in FOOT if stage.has(role)]
    foot = unit * (4 + 6.5 * len(foot_roles))
    room = area.height - head - foot
    size = min(stage.width * 0.8, room * 1.06)
    y = area.y + head + room * 0.5
    _light(sheet, stage.width / 2, y, size * 1.28)
    hero(sheet, stage.width / 2, y, size)
    column(sheet, between(area.x, area.y, area.right, y - size * 0.52), TOP, paints.ground, align="center", anchor="top", times=0.95)
    column(sheet, between(area.x, y + size * 0.53, area.right, area.bottom), FOOT, paints.ground, align="center", anchor="bottom", gap=0.7)
    return sheet


def _light(sheet: Sheet, x: float, y: float, size: float) -> None:
    paints = sheet.stage.paints
    disc(sheet, x, y, size, paints.shade_of(paints.ground, 0.07))
    disc(sheet, x, y, size * 0.8, paints.tint if sheet.stage.variant % 2 == 0 else paints.field)


def _strip_disc(sheet: Sheet, end: float) -> None:
    disc(sheet, sheet.stage.height * 0.66, sheet.stage.height * 0.5, sheet.stage.height * 1.5, sheet.stage.paints.field)
