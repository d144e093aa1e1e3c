"""Diagonal: a slanted field cuts the canvas; the picture rides on the cut."""

from math import radians, tan

from adgenesis_design.compositions.halves import stands_aside
from adgenesis_design.compositions.parts import column, hero
from adgenesis_design.compositions.regions import beside, between, flipped, inside, overhanging
from adgenesis_design.compositions.shapes import panel
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip
from adgenesis_design.geometry import Rect

WORDS = ("brand", "headline", "subheadline", "offer", "detail", "cta", "legal")
SLOPE = 10  # degrees


def diagonal(stage: Stage) -> Sheet:
    """Variants: rising field, falling field in turned colours, rising on the tint, falling and deep."""
    stage = repaint(stage, ("plain", "turned", "tinted", "deep"))
    if stage.is_strip:
        return strip(stage, _strip_cut, tilt=-12)
    sheet = Sheet(stage, stage.paints.ground)
    mirrored = stage.variant % 2 == 1
    if stands_aside(stage, WORDS):
        _leaning(sheet, mirrored)
    else:
        _sloping(sheet, mirrored)
    return sheet


def _sloping(sheet: Sheet, mirrored: bool) -> None:
    stage, area, paints = sheet.stage, sheet.stage.area, sheet.stage.paints
    need = stage.needed(area.width, WORDS)
    cut = min(max(area.y + need, stage.height * 0.32), stage.height * 0.6)
    place = between(stage.width * 0.24, cut + stage.margin * 0.6, stage.width * 1.02, stage.height * 0.99)
    if stage.is_story:
        place = between(stage.width * 0.12, cut + stage.margin, stage.width * 1.02, stage.height * 0.94)
    angle = SLOPE if mirrored else -SLOPE
    if stage.photo is not None:
        lift = stage.width / 2 * tan(radians(SLOPE))
        window = between(0, cut, stage.width, stage.height)
        hero(sheet, place, window=window, shown=between(0, cut + lift * 1.4, stage.width, stage.height))
        _above(sheet, cut + lift + stage.margin * 0.4, angle)
        column(sheet, between(area.x, area.y, area.right, cut), WORDS, paints.ground)
        return
    _slope(sheet, place.y + place.height * 0.56, angle)
    place = flipped(place, stage.canvas) if mirrored else place
    hero(sheet, place, rotation=angle, fill=0.35, at=(0.35 if mirrored else 0.65, 0.0))
    column(sheet, between(area.x, area.y, area.right, cut), WORDS, paints.ground)


def _slope(sheet: Sheet, y: float, angle: float) -> None:
    """Everything below a slanted line through (half the width, y)."""
    stage = sheet.stage
    length, depth = stage.width * 1.6, stage.height
    shift = depth / 2 * tan(radians(angle))
    box = Rect(stage.width / 2 - length / 2 - shift, y, length, depth)
    panel(sheet, box, stage.paints.field, rotation=angle)


def _above(sheet: Sheet, y: float, angle: float) -> None:
    """Everything above a slanted line through (half the width, y), in the ground's colour."""
    stage = sheet.stage
    length, depth = stage.width * 1.6, stage.height
    shift = depth / 2 * tan(radians(angle))
    box = Rect(stage.width / 2 - length / 2 + shift, y - depth, length, depth)
    panel(sheet, box, stage.paints.ground, rotation=angle)


def _leaning(sheet: Sheet, mirrored: bool) -> None:
    """The outer half, cut by a leaning line."""
    stage = sheet.stage
    words, picture = beside(stage.canvas, 0.44, mirrored)
    lean = 12 if stage.is_wide else 6
    width, height = stage.width * 0.62, stage.height * 1.6
    x = stage.width * 0.41 - width if mirrored else stage.width * 0.59
    box = Rect(x, -stage.height * 0.3, width, height)
    if stage.photo is not None:
        _cut_by_photo(sheet, picture, box, mirrored)
        column(sheet, inside(words, stage.area, stage.unit * 4), WORDS, stage.paints.ground, anchor="middle")
        return
    panel(sheet, box, stage.paints.field, rotation=-lean if mirrored else lean)
    place = overhanging(picture.inset(stage.unit * 3), mirrored, stage.width * 0.03)
    hero(sheet, place, rotation=8 if mirrored else -8, fill=0.4, at=(1.0 if mirrored else 0.0, 0.5))
    column(sheet, inside(words, stage.area, stage.unit * 4), WORDS, stage.paints.ground, anchor="middle")


def _cut_by_photo(sheet: Sheet, picture: Rect, lean: Rect, mirrored: bool) -> None:
    """The photo on the outer side, its inner edge leaning as the field's does."""
    stage = sheet.stage
    reach = stage.width * 0.04
    window = Rect(picture.x - (0 if mirrored else reach), 0, picture.width + reach, stage.height)
    hero(sheet, picture, window=window)
    x = lean.right if mirrored else lean.x - lean.width
    ground = Rect(x, lean.y, lean.width, lean.height)
    panel(sheet, ground, stage.paints.ground, rotation=-12 if mirrored else 12)


def _strip_cut(sheet: Sheet, end: float) -> None:
    stage = sheet.stage
    box = Rect(-stage.height, -stage.height, end + stage.height * 0.86, stage.height * 3)
    panel(sheet, box, stage.paints.field, rotation=14)
