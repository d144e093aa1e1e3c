"""Parade: the picture many times over, like a wrapping paper, on a field beside the words."""

from adgenesis_design.color import best_on
from adgenesis_design.compositions.parts import Anchor, column, hero
from adgenesis_design.compositions.regions import beside, between, bottom, centered, inside, top
from adgenesis_design.compositions.shapes import panel
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.shots import photograph, two_tones
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.geometry import Rect

WORDS = ("brand", "headline", "subheadline", "offer", "detail", "cta", "legal")


def parade(stage: Stage) -> Sheet:
    """Variants: plain, deep with the words below, tint, turned with the words below."""
    stage = repaint(stage, ("plain", "deep", "tinted", "turned"))
    sheet, area = Sheet(stage, stage.paints.ground), stage.area
    mirrored = stage.variant % 2 == 1
    gutter = stage.margin * 0.8
    if stage.is_wide:
        rest, zone = beside(stage.canvas, 0.44, mirrored)
        words = inside(rest, area, gutter)
        across, down = 2, 2
    else:
        need = stage.needed(area.width, WORDS) + gutter
        if mirrored:
            cut = max(min(area.bottom - need, stage.height * 0.6), stage.height * 0.36)
            zone, rest = top(stage.canvas, cut / stage.height), bottom(stage.canvas, 1 - cut / stage.height)
            words = between(area.x, cut + gutter, area.right, area.bottom)
        else:
            cut = min(max(area.y + need, stage.height * 0.36), stage.height * 0.62)
            zone, rest = bottom(stage.canvas, 1 - cut / stage.height), top(stage.canvas, cut / stage.height)
            words = between(area.x, area.y, area.right, cut - gutter)
        across = 3 if zone.height < stage.width * 0.7 else 2
        down = 3 if zone.height > stage.width * 0.9 else 2
    panel(sheet, zone, stage.paints.field)
    _march(sheet, zone, across, down)
    # The crowd is cropped by the field: what marches out of it goes under the words' ground.
    panel(sheet, rest, stage.paints.ground)
    anchor: Anchor = "middle" if stage.is_wide or mirrored else "top"
    column(sheet, words, WORDS, stage.paints.ground, anchor=anchor)
    return sheet


def _march(sheet: Sheet, zone: Rect, across: int, down: int) -> None:
    """Rows of pictures, every second row shifted by half a step and cropped by the zone's edges."""
    if not sheet.stage.has("hero"):
        hero(sheet, zone.inset(sheet.stage.unit * 6), on=sheet.stage.paints.field)
        return
    if sheet.stage.photo is not None:
        _prints(sheet, zone, across, down)
        return
    step_x, step_y = zone.width / across, zone.height / down
    size = min(step_x, step_y) * 0.9
    for row in range(down):
        shift = 0.0 if row % 2 else 0.5
        for place in range(across + 1):
            x = zone.x + step_x * (place + shift)
            if zone.x - size * 0.3 < x < zone.right + size * 0.3:
                tilt = 10 if (row + place) % 2 else -10
                hero(sheet, centered(x, zone.y + step_y * (row + 0.5), size), rotation=tilt, fill=0.2)


def _prints(sheet: Sheet, zone: Rect, across: int, down: int) -> None:
    """The photo as a sheet of prints, every second one in two tones of the palette, the tones taking turns."""
    stage, photo = sheet.stage, sheet.stage.photo
    if photo is None:
        return
    palette = stage.palette
    tones = [
        two_tones(best_on(one, (palette.ink, palette.ground)), one)
        for one in (palette.accent, palette.tint, palette.panel)
    ]
    width, height = zone.width / across, zone.height / down
    for row in range(down):
        for place in range(across):
            cell = Rect(zone.x + width * place, zone.y + height * row, width, height)
            turn = (row + place) % 2
            chosen = tones[(row * across + place) % len(tones)] if turn else None
            photograph(sheet, photo, cell, tones=chosen)
