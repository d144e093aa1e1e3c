"""Card: a sheet of paper on a coloured, patterned ground; the picture breaks out of its edge."""

from adgenesis_design.compositions.parts import column, corner, hero, panel, pattern
from adgenesis_design.compositions.regions import between
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.geometry import Rect

WORDS = ("brand", "headline", "subheadline", "offer", "detail", "cta", "legal")


def card(stage: Stage) -> Sheet:
    """Variants: field around paper, tint around paper with words centred, paper around field, deep."""
    stage = repaint(stage, ("turned", "tinted", "plain", "deep"))
    paints, unit, margin = stage.paints, stage.unit, stage.margin
    sheet = Sheet(stage, paints.ground)
    kind = stage.pick(("dots", "grid", "confetti", "waves", "stripes"), "card")
    pattern(sheet, stage.canvas, kind, paints.shade_of(paints.ground, 0.08))
    paper = paints.field if stage.variant != 1 else paints.paper
    radius = min(corner(sheet, 9 * unit), 5 * unit)
    safe = stage.placement.safe_area
    if stage.is_wide:
        return _landscape(stage, sheet, paper, radius)
    inset = margin * 0.85
    rise = stage.height * (0.36 if stage.is_tall else 0.33)
    sheet_box = between(inset, safe.y * 0.6 + rise, stage.width - inset, safe.bottom - inset * (0.2 if stage.is_story else 1))
    panel(sheet, sheet_box, paper, radius)
    size = min(stage.width * 0.66, rise * 1.16)
    x = stage.width * (0.5, 0.5, 0.7, 0.3)[stage.variant]
    y = sheet_box.y - size * 0.3
    hero(sheet, x, y, size, (0, -6, 8, -8)[stage.variant])
    pad = margin * 0.75
    words = between(sheet_box.x + pad, y + size * 0.5 + unit * 2, sheet_box.right - pad, sheet_box.bottom - pad)
    centered = stage.variant < 2
    column(
        sheet,
        words,
        WORDS,
        paper,
        align="center" if centered else "left",
        anchor="middle",
        times=0.9,
        gap=0.9,
    )
    return sheet


def _landscape(stage: Stage, sheet: Sheet, paper: str, radius: float) -> Sheet:
    margin, mirrored = stage.margin, stage.variant % 2 == 1
    width = stage.width * 0.64
    box = Rect(stage.width - width - margin if mirrored else margin, margin, width, stage.height - 2 * margin)
    panel(sheet, box, paper, radius)
    size = stage.height * 0.92
    overlap = size * 0.16
    x = box.x + overlap - size / 2 if mirrored else box.right - overlap + size / 2
    hero(sheet, x, stage.height * 0.53, size, 8 if mirrored else -8)
    pad = margin
    words = (
        between(box.x + overlap + pad * 0.6, box.y + pad, box.right - pad, box.bottom - pad)
        if mirrored
        else between(box.x + pad, box.y + pad, box.right - overlap - pad * 0.6, box.bottom - pad)
    )
    column(sheet, words, WORDS, paper, anchor="middle", times=0.9)
    return sheet
