"""Parade: the picture many times over, like a wrapping paper, on a field beside the words."""

from adgenesis_design.compositions.parts import column, hero, panel
from adgenesis_design.compositions.regions import between
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.geometry import Rect

WORDS = ("brand", "headline", "subheadline", "offer", "detail", "cta", "legal")


def parade(stage: Stage) -> Sheet:
    """Variants: field, deep, tint, field with the sheet turned."""
    stage = repaint(stage, ("plain", "deep", "tinted", "turned"))
    paints, area, unit = stage.paints, stage.area, stage.unit
    sheet = Sheet(stage, paints.ground)
    mirrored = stage.variant % 2 == 1
    if stage.is_wide:
        width = stage.width * 0.44
        zone = Rect(0 if mirrored else stage.width - width, 0, width, stage.height)
        words = (
            between(zone.right + 5 * unit, area.y, area.right, area.bottom)
            if mirrored
            else between(area.x, area.y, zone.x - 5 * unit, area.bottom)
        )
        across, down = 2, 2
    else:
        depth = stage.height * (0.44 if stage.is_story else 0.46)
        zone = Rect(0, stage.height - depth if not mirrored else 0, stage.width, depth)
        words = (
            between(area.x, max(zone.bottom + 5 * unit, area.y), area.right, area.bottom)
            if mirrored
            else between(area.x, area.y, area.right, min(zone.y - 5 * unit, area.bottom))
        )
        across, down = (3, 2) if not stage.is_story else (2, 2)
    panel(sheet, zone, paints.field)
    _march(sheet, zone, across, down)
    # The crowd is cropped by the field, not by the words' side of the canvas.
    rest = between(0, 0, stage.width, zone.y) if zone.y > 0 else between(0, zone.bottom, stage.width, stage.height)
    if stage.is_wide:
        rest = between(zone.right, 0, stage.width, stage.height) if mirrored else between(0, 0, zone.x, stage.height)
    panel(sheet, rest, paints.ground)
    column(sheet, words, WORDS, paints.ground, anchor="middle" if stage.is_wide else "top" if not mirrored else "bottom")
    return sheet


def _march(sheet: Sheet, zone: Rect, across: int, down: int) -> None:
    """Rows of pictures, every second row shifted by half a step and cropped by the zone's edges."""
    step_x, step_y = zone.width / across, zone.height / down
    size = min(step_x, step_y) * 0.98
    for row in range(down):
        shift = 0.0 if row % 2 else 0.5
        for place in range(across + 1):
            x = zone.x + step_x * (place + shift)
            if zone.x - size * 0.3 < x < zone.right + size * 0.3:
                hero(sheet, x, zone.y + step_y * (row + 0.5), size, 10 if (row + place) % 2 else -10, sheet.stage.paints.field)
