"""Spotlight: one big disc of light with the picture in it; everything else on the axis."""

from adgenesis_design.compositions.halves import stands_aside
from adgenesis_design.compositions.paints import difference
from adgenesis_design.compositions.parts import column, hero
from adgenesis_design.compositions.regions import beside, between, centered, inside
from adgenesis_design.compositions.shapes import disc
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip
from adgenesis_design.geometry import Rect

_QUIET = 0.12  # how unlike the ground a ring of light may be that words stand on

TOP = ("brand", "headline", "subheadline")
FOOT = ("offer", "detail", "cta", "legal")


def spotlight(stage: Stage) -> Sheet:
    """Variants: plain, turned, deep, tint."""
    stage = repaint(stage, ("plain", "turned", "deep", "tinted"))
    if stage.is_strip:
        return strip(stage, _strip_disc, photo="disc")
    paints, area, unit = stage.paints, stage.area, stage.unit
    sheet = Sheet(stage, paints.ground)
    if stands_aside(stage, (*TOP, *FOOT)):
        mirrored = stage.variant % 2 == 1
        words, picture = beside(stage.canvas, 0.44, mirrored)
        x, y = picture.center[0], stage.height / 2
        size = min(stage.height * 1.12, picture.width * 1.3)
        _light(sheet, x, y, size, size * 0.75)
        _lit(sheet, centered(x, y, size * 0.75), 0.15)
        column(sheet, inside(words, area, unit * 2), (*TOP, *FOOT), paints.ground, anchor="middle")
        return sheet
    most = (0.36, 0.26) if stage.photo is None else (0.32, 0.24)
    head = min(stage.needed(area.width, TOP), area.height * most[0])
    foot = min(stage.needed(area.width, FOOT), area.height * most[1])
    gutter = 2.4 * unit
    place = between(area.x, area.y + head + gutter, area.right, area.bottom - foot - gutter)
    x, y = place.center
    # The light keeps to the picture's own place: only its quiet rim runs under the words.
    _light(sheet, x, y, min(place.height * 1.45, stage.width * 1.3), place.height + gutter)
    _lit(sheet, place, 0.15)
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


def _lit(sheet: Sheet, place: Rect, fill: float) -> None:
    """The picture in the light; a photo as a disc of its own."""
    size = min(place.width, place.height)
    disc_box = centered(*place.center, size)
    hero(sheet, place, fill=fill, window=disc_box, radius=size / 2)


def _light(sheet: Sheet, x: float, y: float, size: float, clear: float) -> None:
    """Two rings of light, quiet enough to be written on; one that is not is as large as what is `clear` of words."""
    paints = sheet.stage.paints
    inner = paints.glow(sheet.stage.picture_color or paints.ground, 0.12)
    disc(sheet, x, y, size, paints.shade_of(paints.ground, 0.05))
    disc(sheet, x, y, size * 0.74 if difference(inner, paints.ground) < _QUIET else clear, inner)


def _strip_disc(sheet: Sheet, end: float) -> None:
    stage = sheet.stage
    size = min(stage.height * 1.5, end * 1.08)
    disc(sheet, end * 0.46, stage.height * 0.5, size, stage.paints.field)
