"""Blocks: flat fields of colour, one for each thing to say, fitted like tiles."""

from adgenesis_design.compositions.parts import column, hero, panel, pattern
from adgenesis_design.compositions.regions import between
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.geometry import Rect

CALL = ("offer", "detail", "cta", "legal")


def blocks(stage: Stage) -> Sheet:
    """Variants: picture below right, below left, above right, above left; colours turn with them."""
    stage = repaint(stage, ("plain", "turned", "tinted", "deep"))
    paints, canvas, margin = stage.paints, stage.canvas, stage.margin
    sheet = Sheet(stage, paints.ground)
    mirrored = stage.variant % 2 == 1
    if stage.is_wide:
        cut = stage.width * (0.42 if mirrored else 0.58)
        words = between(0, 0, cut, stage.height) if not mirrored else between(cut, 0, stage.width, stage.height)
        side = between(cut, 0, stage.width, stage.height) if not mirrored else between(0, 0, cut, stage.height)
        picture = Rect(side.x, 0, side.width, stage.height * (0.62 if _calls(stage) else 1))
        call = between(side.x, picture.bottom, side.right, stage.height)
    else:
        share = 0.48 if not stage.is_story else 0.52
        cut = stage.height * share
        words = between(0, 0, canvas.right, cut)
        width = stage.width * 0.56
        low = between(0, cut, canvas.right, stage.height)
        picture = Rect(0 if mirrored else stage.width - width, low.y, width, low.height)
        call = between(width, low.y, stage.width, low.bottom) if mirrored else between(0, low.y, stage.width - width, low.bottom)
    panel(sheet, picture, paints.field)
    pattern(sheet, picture, stage.pick(("grid", "dots", "rings", "waves"), "blocks"), paints.shade_of(paints.field, 0.1))
    hero(sheet, picture.center[0], picture.center[1] + picture.height * 0.04, min(picture.width * 1.02, picture.height * 0.96), 0, paints.field)
    second = paints.ink_on(paints.ground) if stage.variant != 2 else paints.accent
    if second == paints.field:
        second = paints.tint
    panel(sheet, call, second)
    safe, pad = stage.placement.safe_area, margin * 0.72
    inside = call.inset(pad).intersection(between(0, safe.y, stage.width, safe.bottom - pad))
    column(sheet, inside, CALL, second, anchor="middle" if not stage.is_story else "top", gap=0.8)
    area = words.inset(margin).intersection(stage.area)
    column(sheet, area, ("brand", "headline", "subheadline"), paints.ground, anchor="middle", times=1.05)
    return sheet


def _calls(stage: Stage) -> bool:
    return any(stage.has(role) for role in CALL)
