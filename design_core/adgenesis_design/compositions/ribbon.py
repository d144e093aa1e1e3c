"""Ribbon: a band of colour runs aslant over the picture and off the canvas, and says what is to be had."""

from math import radians, tan

from adgenesis_design.compositions.halves import clear, halves
from adgenesis_design.compositions.lettering import lettering
from adgenesis_design.compositions.parts import column, hero
from adgenesis_design.compositions.regions import between, centered
from adgenesis_design.compositions.shapes import disc, panel
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip
from adgenesis_design.geometry import Rect

WORDS = ("brand", "headline", "subheadline", "offer", "detail", "cta", "legal")
_SLANT = 4  # degrees; the band is deep enough for a turned line to lie wholly on it


def ribbon(stage: Stage) -> Sheet:
    """Variants: plain, turned, tint, deep; the ribbon rises, falls, rises, falls."""
    stage = repaint(stage, ("plain", "turned", "tinted", "deep"))
    if stage.is_strip:
        return strip(stage, _strip_ribbon, tilt=-8)
    sheet = Sheet(stage, stage.paints.ground)
    mirrored = stage.variant % 2 == 1
    said = next((role for role in ("offer", "detail") if stage.has(role)), None)
    roles = [role for role in WORDS if role != said]
    parts = halves(stage, roles, mirrored=mirrored, share=0.5, most=0.52)
    zone = clear(stage, parts.zone)
    _glow(sheet, zone)
    seen = hero(sheet, zone.inset(stage.unit * 4), fill=0.25, at=(0.5, 0.3))
    if said:
        _band(sheet, zone, seen.y + seen.height * 0.8, said, parts.aside, mirrored)
    column(sheet, parts.words, roles, sheet.ground, anchor=parts.anchor)
    return sheet


def _band(sheet: Sheet, zone: Rect, y: float, said: str, aside: bool, mirrored: bool) -> None:
    """Over the whole canvas, or from the middle of a side by side one off the picture's edge."""
    stage = sheet.stage
    fill = stage.paints.loud_on(stage.paints.ground)
    slant = _SLANT if mirrored else -_SLANT
    seen = zone.intersection(stage.area)
    letters = stage.letters(said)
    size = min(seen.width * 0.8 / (0.56 * letters), stage.unit * 13)
    depth = size * 1.3 + 0.56 * size * letters * 2.4 * tan(radians(_SLANT))
    y = min(y, stage.area.bottom - depth / 2)
    if aside:
        reach = zone.width * 1.2
        x = zone.x + zone.width / 2 + zone.width * 0.08 * (-1 if mirrored else 1)
        # The inner end is cut upright by the words' own ground, as a ribbon is cut.
        panel(sheet, centered(x, y, reach, depth), fill, rotation=slant)
        far = zone.x - reach if not mirrored else zone.right
        panel(sheet, Rect(far, 0, reach, stage.height), sheet.ground)
    else:
        panel(sheet, centered(stage.width / 2, y, stage.width * 1.3, depth), fill, rotation=slant)
    box = centered(zone.center[0], y, seen.width, size * 1.6)
    box = between(max(box.x, stage.area.x), box.y, min(box.right, stage.area.right), box.bottom)
    lettering(sheet, said, box, fill, size, rotation=slant)


def _glow(sheet: Sheet, zone: Rect) -> None:
    stage = sheet.stage
    color = stage.paints.glow(stage.picture_color or sheet.ground, 0.1)
    disc(sheet, *zone.center, min(zone.width, zone.height) * 1.04, color)


def _strip_ribbon(sheet: Sheet, end: float) -> None:
    stage = sheet.stage
    box = Rect(-end * 0.1, stage.height * 0.5, end * 1.06, stage.height * 0.34)
    panel(sheet, box, stage.paints.loud_on(sheet.ground), rotation=-_SLANT)
