"""Blocks: flat fields of colour, one for each thing to say, fitted like tiles."""

from collections.abc import Sequence

from adgenesis_design.compositions.paints import difference
from adgenesis_design.compositions.parts import column, hero
from adgenesis_design.compositions.regions import beside, between, flipped
from adgenesis_design.compositions.shapes import panel, pattern
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, repaint
from adgenesis_design.geometry import Rect
from adgenesis_design.spec import Pattern

SAYING = ("brand", "headline", "subheadline")
FACTS = ("offer", "detail", "legal")
_CALL = ("offer", "detail", "cta", "legal")
_CALL_SHARE = 0.46
_PATTERNS: tuple[Pattern, ...] = ("grid", "dots", "rings", "waves")


def blocks(stage: Stage) -> Sheet:
    """Variants: picture right, left and turned, right on the tint, left and deep.

    Facts have a block of their own, with the button where it fits in; without facts the button follows the words.
    """
    stage = repaint(stage, ("plain", "turned", "tinted", "deep"))
    sheet = Sheet(stage, stage.paints.ground)
    mirrored = stage.variant % 2 == 1
    said, called = _shares(stage)
    cut = _wide if stage.is_wide else _tall
    words, picture, call = cut(stage, said, called, mirrored)
    paints, pad, safe = stage.paints, stage.margin * 0.9, stage.placement.safe_area
    panel(sheet, picture, paints.field)
    pattern(sheet, picture, stage.pick(_PATTERNS, "blocks"), paints.shade_of(paints.field, 0.08))
    hero(sheet, picture.inset(stage.unit * 3), fill=0.3, on=paints.field, window=picture)
    if called:
        second = _second(stage)
        panel(sheet, call, second)
        # The outer sides lie on the canvas edge, where margins count.
        box = call.inset(pad).intersection(stage.canvas.inset(stage.margin)).intersection(safe)
        column(sheet, box, called, second, anchor="middle" if not stage.is_story else "top", gap=0.9)
    area = words.inset(pad).intersection(stage.area)
    column(sheet, area, said, paints.ground, anchor="middle", times=1.1)
    return sheet


def _shares(stage: Stage) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What stands with the words, and what in the block of its own."""
    if not stage.shown(FACTS):
        return (*SAYING, "cta"), ()
    width = stage.width * _CALL_SHARE - 2 * stage.margin
    fits = stage.size("cta") * (0.5 * stage.letters("cta") + 2.4) <= width
    return (SAYING, _CALL) if fits else ((*SAYING, "cta"), FACTS)


def _wide(
    stage: Stage, _said: Sequence[str], called: Sequence[str], mirrored: bool
) -> tuple[Rect, Rect, Rect]:
    words, side = beside(stage.canvas, 0.42, mirrored)
    need = stage.needed(side.width - 2 * stage.margin, called)
    depth = min(need + stage.margin * 1.4, stage.height * 0.46) if need else 0.0
    picture = Rect(side.x, 0, side.width, stage.height - depth)
    return words, picture, between(side.x, picture.bottom, side.right, stage.height)


def _tall(
    stage: Stage, said: Sequence[str], called: Sequence[str], mirrored: bool
) -> tuple[Rect, Rect, Rect]:
    need = stage.needed(stage.width - 2 * stage.margin, said, 1.1) + stage.area.y + stage.margin
    cut = min(max(need, stage.height * 0.34), stage.height * 0.56)
    words = between(0, 0, stage.width, cut)
    share = _CALL_SHARE if called else 0.0
    picture = between(stage.width * share, cut, stage.width, stage.height)
    call = between(0, cut, stage.width * share, stage.height)
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
