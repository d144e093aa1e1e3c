"""Arch: a tall window with a round head, the picture inside it, the words beside or above."""

from adgenesis_design.compositions.parts import column, disc, hero, panel
from adgenesis_design.compositions.regions import between
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.geometry import Rect

WORDS = ("brand", "headline", "subheadline", "offer", "detail", "cta", "legal")


def arch(stage: Stage) -> Sheet:
    """Variants: plain, turned, tint, deep; the window right, left, right, left."""
    stage = repaint(stage, ("plain", "turned", "tinted", "deep"))
    paints, area, unit = stage.paints, stage.area, stage.unit
    sheet = Sheet(stage, paints.ground)
    mirrored = stage.variant % 2 == 1
    if stage.is_tall:
        return _below(stage, sheet)
    width = stage.width * (0.36 if stage.is_wide else 0.44)
    inset = stage.margin * (1.0 if stage.is_wide else 0.9)
    x = inset if mirrored else stage.width - inset - width
    top = stage.height * (0.1 if stage.is_wide else 0.14)
    _window(sheet, Rect(x, top, width, stage.height - top))
    size = width * (1.06 if stage.is_wide else 1.12)
    hero(sheet, x + width / 2, stage.height - size * 0.5 - unit * 5, size)
    edge = max(size - width, 0) / 2 + unit * 3.4
    words = (
        between(x + width + edge, area.y, area.right, area.bottom)
        if mirrored
        else between(area.x, area.y, x - edge, area.bottom)
    )
    column(sheet, words, WORDS, paints.ground, anchor="middle", times=0.95)
    return sheet


def _below(stage: Stage, sheet: Sheet) -> Sheet:
    paints, area, unit = stage.paints, stage.area, stage.unit
    width = stage.width * 0.8
    top = area.y + area.height * (0.5 if stage.is_story else 0.52)
    box = Rect((stage.width - width) / 2, top, width, stage.height - top)
    _window(sheet, box)
    size = min(width * 0.86, box.height * 0.86)
    hero(sheet, stage.width / 2, box.y + unit * 7 + size / 2, size)
    column(sheet, between(area.x, area.y, area.right, top - 3 * unit), WORDS, paints.ground, align="center", anchor="middle")
    return sheet


def _window(sheet: Sheet, box: Rect) -> None:
    """A round head on a shaft that runs off the canvas."""
    paints = sheet.stage.paints
    disc(sheet, box.center[0], box.y + box.width / 2, box.width, paints.field)
    panel(sheet, Rect(box.x, box.y + box.width / 2, box.width, box.bottom - box.y - box.width / 2), paints.field)
