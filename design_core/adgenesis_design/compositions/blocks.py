"""Blocks: flat fields of colour, one for each thing to say, fitted like tiles."""

from adgenesis_design.compositions.paints import difference
from adgenesis_design.compositions.parts import Pattern, column, hero, panel, pattern
from adgenesis_design.compositions.regions import beside, between, flipped
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.geometry import Rect

SAYING = ("brand", "headline", "subheadline")
CALL = ("offer", "detail", "cta", "legal")
_PATTERNS: tuple[Pattern, ...] = ("grid", "dots", "rings", "waves")


def blocks(stage: Stage) -> Sheet:
    """Variants: picture right, left and turned, right on the tint, left and deep."""
    stage = repaint(stage, ("plain", "turned", "tinted", "deep"))
    sheet = Sheet(stage, stage.paints.ground)
    mirrored = stage.variant % 2 == 1
    words, picture, call = _wide(stage, mirrored) if stage.is_wide else _tall(stage, mirrored)
    paints, pad, safe = stage.paints, stage.margin * 0.9, stage.placement.safe_area
    panel(sheet, picture, paints.field)
    pattern(sheet, picture, stage.pick(_PATTERNS, "blocks"), paints.shade_of(paints.field, 0.08))
    hero(sheet, picture.inset(stage.unit * 3), fill=0.3, on=paints.field)
    second = _second(stage)
    if call.area > 0:
        panel(sheet, call, second)
        # The outer sides lie on the canvas edge, where margins count.
        box = call.inset(pad).intersection(stage.canvas.inset(stage.margin)).intersection(safe)
        column(sheet, box, CALL, second, anchor="middle" if not stage.is_story else "top", gap=0.9)
    area = words.inset(pad).intersection(stage.area)
    column(sheet, area, SAYING, paints.ground, anchor="middle", times=1.1)
    return sheet


def _wide(stage: Stage, mirrored: bool) -> tuple[Rect, Rect, Rect]:
    words, side = beside(stage.canvas, 0.42, mirrored)
    need = stage.needed(side.width - 2 * stage.margin, CALL)
    depth = min(need + stage.margin * 1.4, stage.height * 0.46) if need else 0.0
    picture = Rect(side.x, 0, side.width, stage.height - depth)
    return words, picture, between(side.x, picture.bottom, side.right, stage.height)


def _tall(stage: Stage, mirrored: bool) -> tuple[Rect, Rect, Rect]:
    need = stage.needed(stage.width - 2 * stage.margin, SAYING, 1.1) + stage.area.y + stage.margin
    cut = min(max(need, stage.height * 0.34), stage.height * 0.54)
    words = between(0, 0, stage.width, cut)
    share = 0.54 if stage.shown(CALL) else 1.0
    picture = between(stage.width * (1 - share), cut, stage.width, stage.height)
    call = between(0, cut, stage.width * (1 - share), stage.height)
    if mirrored:
        picture, call = flipped(picture, stage.canvas), flipped(call, stage.canvas)
    return words, picture, call


def _second(stage: Stage) -> str:
    """The call's own colour, unlike its neighbours."""
    paints = stage.paints
    options = (paints.tint, paints.ink, paints.paper)
    if stage.variant % 2 == 1:
        options = (paints.ink, paints.paper, paints.tint)
    return max(
        options,
        key=lambda one: min(difference(one, paints.ground), 0.1) + min(difference(one, paints.field), 0.1),
    )
