"""Corner: rings about one corner of the canvas, like ripples, with the picture where they start."""

from adgenesis_design.compositions.parts import column, disc, hero
from adgenesis_design.compositions.regions import between
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip

WORDS = ("brand", "headline", "subheadline", "offer", "detail", "cta", "legal")


def corner(stage: Stage) -> Sheet:
    """Variants: bottom right, bottom left and turned, top right and deep, top left on the tint."""
    stage = repaint(stage, ("plain", "turned", "deep", "tinted"))
    paints, area, unit = stage.paints, stage.area, stage.unit
    if stage.is_strip:
        return strip(stage, lambda sheet, end: _ripple(sheet, 0, stage.height, stage.height * 1.5), paints.ground, tilt=-8)
    sheet = Sheet(stage, paints.ground)
    mirrored, above = stage.variant % 2 == 1, stage.variant >= 2 and not stage.is_wide
    corner_x = 0 if mirrored else stage.width
    reach = stage.height * 1.0 if stage.is_wide else stage.width * (0.92 if stage.is_tall else 0.74)
    corner_y = 0 if above else stage.height
    _ripple(sheet, corner_x, corner_y, reach)
    size = reach * (0.88 if stage.is_wide else 0.84)
    inward_x, inward_y = (1 if mirrored else -1), (1 if above else -1)
    x, y = corner_x + inward_x * size * 0.42, corner_y + inward_y * size * 0.4
    if stage.is_story:
        y = corner_y + inward_y * size * 0.56
    hero(sheet, x, y, size, 8 * inward_x)
    if stage.is_wide:
        edge = size * 0.52
        words = (
            between(x + edge, area.y, area.right, area.bottom)
            if mirrored
            else between(area.x, area.y, x - edge, area.bottom)
        )
    elif above:
        words = between(area.x, y + size * 0.53, area.right, area.bottom)
    else:
        words = between(area.x, area.y, area.right, y - size * 0.53)
    anchor = "middle" if stage.is_wide else "bottom" if above else "top"
    column(sheet, words, WORDS, paints.ground, anchor=anchor)
    return sheet


def _ripple(sheet: Sheet, x: float, y: float, reach: float) -> None:
    paints = sheet.stage.paints
    disc(sheet, x, y, reach * 2.5, paints.shade_of(sheet.ground, 0.05))
    disc(sheet, x, y, reach * 2.05, paints.tint)
    disc(sheet, x, y, reach * 1.6, paints.field)
