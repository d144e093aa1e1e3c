"""Band: a bar of colour along the foot carries the call; the picture stands behind it."""

from adgenesis_design.compositions.parts import column, disc, hero, panel
from adgenesis_design.compositions.regions import between
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.compositions.strip import strip
from adgenesis_design.geometry import Rect

WORDS = ("brand", "headline", "subheadline")


def band(stage: Stage) -> Sheet:
    """Variants: plain, turned, tint, deep; the picture stands right, left, centre, right."""
    stage = repaint(stage, ("plain", "turned", "tinted", "deep"))
    if stage.is_strip:
        return strip(stage, _strip_foot, stage.paints.ground)
    paints, area, unit, margin = stage.paints, stage.area, stage.unit, stage.margin
    sheet = Sheet(stage, paints.ground)
    depth = unit * (24 if not stage.is_wide else 25)
    foot_top = area.bottom + margin - depth if stage.is_story else stage.height - depth
    mirrored = stage.variant % 2 == 1
    if stage.is_wide:
        size = stage.height * 0.94
        x = stage.width * (0.22 if mirrored else 0.78)
        y = foot_top - size * 0.4
        words = (
            between(x + size * 0.52, area.y, area.right, foot_top - 3 * unit)
            if mirrored
            else between(area.x, area.y, x - size * 0.52, foot_top - 3 * unit)
        )
    else:
        size = stage.width * (0.78 if stage.is_tall else 0.56)
        x = stage.width * (0.64, 0.36, 0.5, 0.68)[stage.variant]
        y = foot_top - size * 0.36
        words = between(area.x, area.y, area.right, y - size * 0.5 - unit)
    disc(sheet, x, y + size * 0.06, size * 1.12, paints.tint)
    hero(sheet, x, y, size)
    panel(sheet, Rect(0, foot_top, stage.width, stage.height - foot_top), paints.field)
    column(sheet, words, WORDS, paints.ground, anchor="middle" if stage.is_wide else "top")
    bar = between(area.x, foot_top, area.right, foot_top + depth)
    _call(sheet, bar)
    return sheet


def _call(sheet: Sheet, bar: Rect) -> None:
    """Offer, detail and legal left, the button right; whatever is alone takes the whole bar."""
    stage, field = sheet.stage, sheet.stage.paints.field
    facts = [role for role in ("offer", "detail", "legal") if stage.has(role)]
    gutter = stage.unit * 4
    needed = stage.size("cta") * (0.62 * len(stage.concept.cta) + 3)
    button = min(needed, bar.width * 0.5) if stage.has("cta") else 0.0
    room = stage.unit * 3
    inner = between(bar.x, bar.y + room, bar.right, bar.bottom - room)
    if not facts:
        column(sheet, inner, ["cta"], field, anchor="middle")
        return
    column(sheet, between(inner.x, inner.y, inner.right - button - gutter * bool(button), inner.bottom), facts, field, anchor="middle", gap=0.5)
    if button:
        column(sheet, between(inner.right - button, inner.y, inner.right, inner.bottom), ["cta"], field, anchor="middle", align="right")


def _strip_foot(sheet: Sheet, end: float) -> None:
    stage = sheet.stage
    foot = stage.height * 0.3
    panel(sheet, Rect(0, stage.height - foot, end, foot), stage.paints.field)
