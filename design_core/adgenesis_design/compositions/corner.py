"""Corner: rings about one corner of the canvas, like ripples, with the picture where they start."""

from adgenesis_design.compositions.halves import stands_aside
from adgenesis_design.compositions.parts import column, hero
from adgenesis_design.compositions.regions import (
    beside,
    between,
    centered,
    flipped,
    inside,
    overhanging,
    upended,
)
from adgenesis_design.compositions.shapes import disc
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip

WORDS = ("brand", "headline", "subheadline", "offer", "detail", "cta", "legal")


def corner(stage: Stage) -> Sheet:
    """Variants: bottom right, bottom left and turned, top right and deep, top left on the tint."""
    stage = repaint(stage, ("plain", "turned", "deep", "tinted"))
    if stage.is_strip:
        return strip(stage, _strip_ripple, tilt=-8, photo="disc")
    sheet = Sheet(stage, stage.paints.ground)
    mirrored = stage.variant % 2 == 1
    if stands_aside(stage, WORDS):
        words, picture = beside(stage.canvas, 0.45, mirrored)
        if stage.photo is not None:
            _round_photo(sheet, min(stage.height * 1.16, picture.width * 1.02), mirrored, above=False)
        else:
            reach = min(stage.height * 0.98, stage.width * 0.62)
            _ripple(sheet, 0 if mirrored else stage.width, stage.height, reach)
            place = overhanging(picture, mirrored, stage.height * 0.1, stage.height * 0.08)
            hero(sheet, place, rotation=8 if mirrored else -8, fill=0.35, at=(1.0 if mirrored else 0.0, 0.7))
        column(sheet, inside(words, stage.area, stage.unit * 4), WORDS, stage.paints.ground, anchor="middle")
    else:
        _upright(sheet, mirrored, above=stage.variant >= 2)
    return sheet


def _upright(sheet: Sheet, mirrored: bool, above: bool) -> None:
    stage, area, canvas = sheet.stage, sheet.stage.area, sheet.stage.canvas
    need = stage.needed(area.width, WORDS)
    if above:
        cut = max(
            min(area.bottom - need, stage.height * 0.62), stage.height * (0.4 if stage.is_tall else 0.36)
        )
        words = between(area.x, cut, area.right, area.bottom)
        depth = cut - stage.margin * 0.7
    else:
        cut = min(max(area.y + need, stage.height * 0.34), stage.height * 0.62)
        words = between(area.x, area.y, area.right, cut)
        depth = stage.height - cut - stage.margin * 0.7
    width = min(stage.width * 0.9, max(depth * 1.06, stage.width * 0.6))
    place = between(canvas.right - width, canvas.bottom - depth, canvas.right * 1.06, canvas.bottom * 1.03)
    if stage.is_story and not above:
        place = between(
            canvas.right - width, canvas.bottom - depth, canvas.right * 1.06, canvas.bottom * 0.94
        )
    if above:
        place = upended(place, canvas)
    if mirrored:
        place = flipped(place, canvas)
    if stage.photo is not None:
        _round_photo(sheet, min(depth, stage.width * 0.86) * 1.1, mirrored, above)
    else:
        x, y = 0 if mirrored else canvas.right, 0 if above else canvas.bottom
        _ripple(sheet, x, y, min(depth, stage.width) * 1.05)
        at = (0.3 if mirrored else 0.7, 1.0 if above else 0.0)
        hero(sheet, place, rotation=8 if mirrored else -8, fill=0.3, at=at)
    column(sheet, words, WORDS, stage.paints.ground, anchor="bottom" if above else "top")


def _round_photo(sheet: Sheet, size: float, mirrored: bool, above: bool) -> None:
    """A disc that two edges of the canvas cut, in rings of its own."""
    stage, inward = sheet.stage, size * 0.42
    x, y = stage.width - inward, stage.height - inward
    x, y = (stage.width - x if mirrored else x), (stage.height - y if above else y)
    for share, amount in ((1.36, 0.04), (1.16, 0.1)):
        disc(sheet, x, y, size * share, stage.paints.shade_of(sheet.ground, amount))
    box = centered(x, y, size)
    hero(sheet, box, window=box, radius=size / 2)


def _ripple(sheet: Sheet, x: float, y: float, reach: float) -> None:
    paints = sheet.stage.paints
    disc(sheet, x, y, reach * 2.5, paints.shade_of(sheet.ground, 0.04))
    disc(sheet, x, y, reach * 2.0, paints.shade_of(sheet.ground, 0.1))
    disc(sheet, x, y, reach * 1.5, paints.field)


def _strip_ripple(sheet: Sheet, end: float) -> None:
    _ripple(sheet, 0, sheet.stage.height, min(sheet.stage.height * 1.5, end * 0.78))
