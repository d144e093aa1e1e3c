"""Hills: a landscape in layers, a low sun, and the picture standing on the first ridge under a wide sky of words."""

from adgenesis_design.color import mix
from adgenesis_design.compositions.halves import clear, halves
from adgenesis_design.compositions.parts import column, hero
from adgenesis_design.compositions.regions import between
from adgenesis_design.compositions.shapes import disc, pattern
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip
from adgenesis_design.geometry import Rect
from adgenesis_design.placements import AspectClass

WORDS = ("brand", "headline", "subheadline", "offer", "detail", "cta", "legal")
_RIDGES = ((1.0, 0.3), (0.6, 0.6))  # height in shares of the range, depth of colour


def hills(stage: Stage) -> Sheet:
    """Variants: plain, deep, tint, turned; the sun stands right, left, right, left."""
    stage = repaint(stage, ("plain", "deep", "tinted", "turned"))
    if stage.is_strip:
        return strip(stage, _strip_hills)
    sheet = Sheet(stage, stage.paints.ground)
    mirrored = stage.variant % 2 == 1
    parts = halves(stage, WORDS, mirrored=mirrored, share=0.46)
    zone, words = clear(stage, parts.zone), parts.words
    side = 0.0 if stage.aspect is AspectClass.SKYSCRAPER else zone.width * 0.1
    if parts.aside:
        foot = stage.height * 0.92
        place = between(zone.x + stage.unit * 2, stage.height * 0.1, zone.right - stage.unit * 4, foot)
        tall = stage.height * (0.12 if stage.is_small else 0.16)
        words = between(words.x, words.y, words.right, foot - tall - stage.unit * 2)
        sun = min(zone.width * 0.86, stage.height * 0.8)
    else:
        foot = zone.bottom - stage.unit * 5
        place = between(zone.x + side, zone.y, zone.right - side, foot)
        tall = min(place.height * 0.5, stage.height * 0.26)
        sun = min(place.height * 0.94, stage.width * 0.7)
    x, y = place.center
    disc(sheet, x + sun * (-0.16 if mirrored else 0.16), y - sun * 0.04, sun, _sun(stage))
    for share, depth in _RIDGES:
        _ridge(sheet, foot - tall * share, depth)
    hero(sheet, place, fill=0.25, at=(0.5, 1.0))
    _ridge(sheet, foot - tall * 0.1, 1.0)
    column(sheet, words, WORDS, sheet.ground, anchor=parts.anchor)
    return sheet


def _sun(stage: Stage) -> str:
    return stage.paints.glow(stage.picture_color or stage.paints.ground, 0.14)


def _ridge(sheet: Sheet, y: float, depth: float) -> None:
    """A ridge from edge to edge, `depth` of the way from the sky's colour to the field's."""
    stage = sheet.stage
    color = mix(sheet.ground, stage.paints.field, depth)
    pattern(sheet, Rect(0, y, stage.width, stage.height - y), "swell", color)


def _strip_hills(sheet: Sheet, end: float) -> None:
    height, field = sheet.stage.height, sheet.stage.paints.field
    pattern(sheet, Rect(0, height * 0.4, end, height * 0.6), "swell", mix(sheet.ground, field, 0.5))
    pattern(sheet, Rect(0, height * 0.66, end, height * 0.34), "swell", field)
