"""Panes: the picture seen through a window of four panes, each in a shade of its own."""

from adgenesis_design.color import mix
from adgenesis_design.compositions.halves import clear, halves
from adgenesis_design.compositions.parts import column, hero
from adgenesis_design.compositions.shapes import panel
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip
from adgenesis_design.geometry import Rect

WORDS = ("brand", "headline", "subheadline", "offer", "detail", "cta", "legal")


def panes(stage: Stage) -> Sheet:
    """Variants: window right or below; left or above, turned; right or below on the tint; left or above, deep."""
    stage = repaint(stage, ("plain", "turned", "tinted", "deep"))
    if stage.is_strip:
        return strip(stage, _strip_panes)
    sheet = Sheet(stage, stage.paints.ground)
    mirrored = stage.variant % 2 == 1
    parts = halves(stage, WORDS, mirrored=mirrored, foot=mirrored, share=0.48)
    window = clear(stage, parts.zone).intersection(stage.canvas.inset(stage.margin * 0.7))
    _window(sheet, window)
    column(sheet, parts.words, WORDS, sheet.ground, anchor=parts.anchor)
    return sheet


def _window(sheet: Sheet, box: Rect) -> None:
    """Four panes, the picture over all of them, and the bars over the picture."""
    paints, bar = sheet.stage.paints, max(sheet.stage.unit * 1.8, 2)
    field = paints.field
    shades = (
        field,
        mix(field, paints.paper, 0.22),
        mix(field, paints.accent, 0.2),
        mix(field, paints.ink, 0.16),
    )
    x, y = box.center
    cells = [Rect(left, top, box.width / 2, box.height / 2) for top in (box.y, y) for left in (box.x, x)]
    for cell, shade in zip(cells, shades, strict=True):
        panel(sheet, cell, shade)
    hero(sheet, box.inset(bar), fill=0.3, within=box, on=field, window=box)
    panel(sheet, Rect(x - bar / 2, box.y, bar, box.height), sheet.ground)
    panel(sheet, Rect(box.x, y - bar / 2, box.width, bar), sheet.ground)


def _strip_panes(sheet: Sheet, end: float) -> None:
    stage, field = sheet.stage, sheet.stage.paints.field
    half = (end - stage.margin * 0.4) / 2
    panel(sheet, Rect(0, 0, half, stage.height), field)
    panel(sheet, Rect(half, 0, half, stage.height), mix(field, stage.paints.accent, 0.2))
