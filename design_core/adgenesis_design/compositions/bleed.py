"""Bleed: the picture fills a corner of the canvas, oversize and cropped by two edges; words opposite."""

from adgenesis_design.compositions.parts import column, disc, hero
from adgenesis_design.compositions.regions import between
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip

WORDS = ("brand", "headline", "subheadline", "offer", "cta", "detail", "legal")


def bleed(stage: Stage) -> Sheet:
    """Variants: right and turned, left, right and deep, left on the tint."""
    stage = repaint(stage, ("turned", "plain", "deep", "tinted"))
    if stage.is_strip:
        return strip(stage, _strip_glow, stage.paints.ground, tilt=-14)
    paints, unit = stage.paints, stage.unit
    sheet = Sheet(stage, paints.ground)
    mirrored = stage.variant % 2 == 1
    glow = paints.shade_of(paints.ground, 0.09)
    area = stage.area
    if stage.is_wide:
        x, y, size = stage.width * (0.2 if mirrored else 0.8), stage.height * 0.56, stage.height * 1.12
        disc(sheet, x, y, size * 1.25, glow)
        hero(sheet, x, y, size, 10 if mirrored else -10)
        edge = size * 0.5 + 2 * unit
        words = (
            between(x + edge, area.y, area.right, area.bottom)
            if mirrored
            else between(area.x, area.y, x - edge, area.bottom)
        )
        column(sheet, words, WORDS, paints.ground, anchor="middle")
        return sheet
    size = stage.width * (0.98 if stage.is_tall else 0.8)
    low = stage.height - size * (0.4 if not stage.is_story else 0.3)
    x = stage.width * (0.3 if mirrored else 0.7)
    disc(sheet, x, low, size * 1.3, glow)
    hero(sheet, x, low, size, 12 if mirrored else -12)
    words = between(area.x, area.y, area.right, low - size * 0.5)
    column(sheet, words, WORDS, paints.ground, anchor="top", times=1.0)
    return sheet


def _strip_glow(sheet: Sheet, end: float) -> None:
    stage = sheet.stage
    disc(sheet, end * 0.45, stage.height * 0.5, stage.height * 1.7, stage.paints.shade_of(sheet.ground, 0.12))
