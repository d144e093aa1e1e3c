"""Split: a picture panel beside the text, or above it, the picture cropped by the canvas."""

from adgenesis_design.compositions.parts import column, hero, panel, pattern
from adgenesis_design.compositions.regions import between, bottom, left, right, top
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip
from adgenesis_design.geometry import Rect

WORDS = ("brand", "headline", "subheadline", "offer", "detail", "cta", "legal")


def split(stage: Stage) -> Sheet:
    """Variants: panel right, panel left in turned colours, panel right on the tint, panel left and deep."""
    stage = repaint(stage, ("plain", "turned", "tinted", "deep"))
    if stage.is_strip:
        return strip(stage, _strip_panel, stage.paints.ground, tilt=-8)
    if stage.is_tall or (not stage.is_wide and stage.variant >= 2):
        return _stacked(stage)
    return _side_by_side(stage)


def _strip_panel(sheet: Sheet, end: float) -> None:
    panel(sheet, Rect(0, 0, end - sheet.stage.margin * 0.2, sheet.stage.height), sheet.stage.paints.field)


def _paint_panel(sheet: Sheet, box: Rect) -> None:
    paints = sheet.stage.paints
    panel(sheet, box, paints.field)
    kind = sheet.stage.pick(("rays", "dots", "rings", "stripes", "waves"), "split")
    pattern(sheet, box, kind, paints.shade_of(paints.field, 0.1))


def _side_by_side(stage: Stage) -> Sheet:
    paints, canvas = stage.paints, stage.canvas
    sheet = Sheet(stage, paints.ground)
    on_left = stage.variant % 2 == 1
    share = 0.46 if stage.is_wide else 0.44
    picture = left(canvas, share) if on_left else right(canvas, share)
    _paint_panel(sheet, picture)
    size = min(stage.height * (0.98 if stage.is_wide else 0.74), picture.width * 1.5)
    x = picture.x + picture.width * (0.42 if on_left else 0.58)
    hero(sheet, x, stage.height * (0.54 if stage.is_wide else 0.56), size, 8 if on_left else -8, paints.field)
    edge = x + size * 0.5 if on_left else x - size * 0.5
    words = stage.area
    pad = stage.margin * 0.5
    words = (
        between(max(picture.right, edge) + pad, words.y, words.right, words.bottom)
        if on_left
        else between(words.x, words.y, min(picture.x, edge) - pad, words.bottom)
    )
    column(sheet, words, WORDS, paints.ground, anchor="middle", times=0.92)
    return sheet


def _stacked(stage: Stage) -> Sheet:
    paints, canvas = stage.paints, stage.canvas
    sheet = Sheet(stage, paints.ground)
    share = 0.5 if stage.is_tall else 0.46
    upside_down = stage.variant in (1, 2)
    picture = bottom(canvas, share) if upside_down else top(canvas, share)
    _paint_panel(sheet, picture)
    size = min(stage.width * 0.84, picture.height * 1.02)
    x = canvas.width * (0.62 if stage.variant % 2 else 0.5)
    y = picture.center[1] + (-0.02 if upside_down else 0.06) * picture.height
    hero(sheet, x, y, size, (-6, 6, 0, 10)[stage.variant], paints.field)
    area, pad = stage.area, stage.margin * 0.8
    start = (area.y, min(picture.y, y - size / 2) - pad) if upside_down else (max(picture.bottom, y + size / 2) + pad, area.bottom)
    words = between(area.x, start[0], area.right, start[1])
    column(sheet, words, WORDS, paints.ground, anchor="middle" if stage.is_tall else "top")
    return sheet
