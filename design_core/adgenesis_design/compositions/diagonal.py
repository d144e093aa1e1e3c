"""Diagonal: a slanted field cuts the canvas; the picture rides on the cut."""

from math import tan, radians

from adgenesis_design.compositions.parts import column, hero, panel, pattern
from adgenesis_design.compositions.regions import between
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip
from adgenesis_design.geometry import Rect

WORDS = ("brand", "headline", "subheadline", "offer", "detail", "cta", "legal")


def diagonal(stage: Stage) -> Sheet:
    """Variants: rising field, falling field in turned colours, rising on the tint, falling and deep."""
    stage = repaint(stage, ("plain", "turned", "tinted", "deep"))
    if stage.is_strip:
        return strip(stage, _strip_cut, stage.paints.ground, tilt=-12)
    paints, area, unit = stage.paints, stage.area, stage.unit
    sheet = Sheet(stage, paints.ground)
    mirrored = stage.variant % 2 == 1
    if stage.is_wide:
        _lean(sheet, mirrored)
        size = stage.height * 0.94
        x = stage.width * (0.22 if mirrored else 0.78)
        hero(sheet, x, stage.height * 0.54, size, 8 if mirrored else -8)
        words = (
            between(x + size * 0.52, area.y, area.right, area.bottom)
            if mirrored
            else between(area.x, area.y, x - size * 0.52, area.bottom)
        )
        column(sheet, words, WORDS, paints.ground, anchor="middle")
        return sheet
    angle = 11 if mirrored else -11
    cut = stage.height * (0.66 if stage.is_tall else 0.64)
    _slope(sheet, cut, angle)
    size = stage.width * (0.74 if stage.is_tall else 0.56)
    x = stage.width * (0.34 if mirrored else 0.66)
    y = cut + size * (0.12 if stage.is_tall else 0.14)
    hero(sheet, x, y, size, angle)
    column(sheet, between(area.x, area.y, area.right, y - size * 0.5 - unit), WORDS, paints.ground, anchor="top")
    return sheet


def _slope(sheet: Sheet, y: float, angle: float) -> None:
    """Everything below a slanted line through (half the width, y)."""
    stage, paints = sheet.stage, sheet.stage.paints
    length = stage.width * 1.5
    depth = stage.height
    shift = depth / 2 * tan(radians(angle))
    box = Rect(stage.width / 2 - length / 2 - shift, y, length, depth)
    panel(sheet, box, paints.field, rotation=angle)


def _lean(sheet: Sheet, mirrored: bool) -> None:
    """The outer half, cut by a leaning line."""
    stage, paints = sheet.stage, sheet.stage.paints
    width, height = stage.width * 0.62, stage.height * 1.6
    x = stage.width * 0.4 - width if mirrored else stage.width * 0.6
    panel(sheet, Rect(x, -stage.height * 0.3, width, height), paints.field, rotation=-12 if mirrored else 12)


def _strip_cut(sheet: Sheet, end: float) -> None:
    stage, paints = sheet.stage, sheet.stage.paints
    box = Rect(-stage.height, -stage.height, end + stage.height * 0.86, stage.height * 3)
    panel(sheet, box, paints.field, rotation=14)
