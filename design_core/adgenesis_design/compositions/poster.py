"""Poster: type first. The headline fills the sheet; the picture peeks in from the edge, if at all."""

from adgenesis_design.compositions.halves import clear
from adgenesis_design.compositions.parts import column, hero
from adgenesis_design.compositions.regions import between, flipped
from adgenesis_design.compositions.shapes import panel
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip
from adgenesis_design.geometry import Rect

WORDS = ("subheadline", "offer", "detail", "cta", "legal")
TIMES = 1.8


def poster(stage: Stage) -> Sheet:
    """Variants: field, paper, deep, tint; the picture peeks in from the right, left, right, left."""
    stage = repaint(stage, ("turned", "plain", "deep", "tinted"))
    if stage.is_strip:
        return strip(stage, _strip_bar, picture=False)
    paints, area, unit = stage.paints, stage.area, stage.unit
    sheet = Sheet(stage, paints.ground)
    mirrored = stage.variant % 2 == 1
    top = area.y
    if stage.has("brand"):
        height = max(stage.brand_height(area.width), stage.size("brand") * 1.4)
        column(sheet, Rect(area.x, area.y, area.width, height), ["brand"], paints.ground)
        top += height + max(2.6 * unit, stage.clear_space * height)
    room = area.bottom - top
    narrow = area.width * (0.55 if stage.is_wide else 0.5)
    foot = stage.needed(area.width if stage.is_tall else narrow, WORDS)
    need = stage.needed(area.width, ["headline"], TIMES)
    head = max(min(need, room - foot - stage.gap), room * 0.38)
    if stage.is_tall:
        head = min(need, room * 0.42)
    loud = paints.loud_on(paints.ground) if stage.variant == 1 else None
    column(
        sheet,
        between(area.x, top, area.right, top + head),
        ["headline"],
        paints.ground,
        times=TIMES,
        loud=loud,
    )
    cut = top + head + 3 * unit
    if stage.is_tall:
        _tall(sheet, cut, mirrored)
        return sheet
    words = between(area.x, cut, area.x + narrow, area.bottom)
    place = between(words.right + 3 * unit, cut, stage.width * 1.06, stage.height * 1.06)
    if mirrored:
        words, place = flipped(words, stage.canvas), flipped(place, stage.canvas)
    tilt, at = (10 if mirrored else -10), (1.0 if mirrored else 0.0, 1.0)
    window = between(place.x, place.y, place.right, stage.height).intersection(stage.canvas)
    hero(sheet, place, rotation=tilt, fill=0.3, at=at, window=window)
    column(sheet, words, WORDS, paints.ground, anchor="bottom")
    return sheet


def _tall(sheet: Sheet, cut: float, mirrored: bool) -> None:
    """What follows the headline stays with it; the picture rises from the foot, large, over its outer edge."""
    stage, area, unit = sheet.stage, sheet.stage.area, sheet.stage.unit
    depth = min(stage.needed(area.width, WORDS), (area.bottom - cut) * 0.62)
    words = between(area.x, cut, area.right, cut + depth)
    place = between(stage.width * 0.14, words.bottom + 4 * unit, stage.width * 1.08, stage.height * 1.04)
    place = clear(stage, place) if stage.is_story else place
    place = flipped(place, stage.canvas) if mirrored else place
    hero(sheet, place, rotation=10 if mirrored else -10, fill=0.4, at=(0.5, 0.3))
    column(sheet, words, WORDS, sheet.ground)


def _strip_bar(sheet: Sheet, _end: float) -> None:
    stage = sheet.stage
    panel(sheet, Rect(0, 0, stage.unit * 8, stage.height), stage.paints.loud_on(sheet.ground))
