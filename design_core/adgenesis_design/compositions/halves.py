"""Halves: the canvas shared out between words and picture, as most compositions begin. All lengths are px."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from adgenesis_design.compositions.parts import Anchor
from adgenesis_design.compositions.regions import beside, between, inside
from adgenesis_design.compositions.stage import Stage
from adgenesis_design.geometry import Rect
from adgenesis_design.placements import AspectClass

_MOST_COVERED = 0.15  # of the height: where an interface covers more of the foot, no words stand there
_SQUARE_ROOM = 0.5  # of a square's height: copy that needs more stands beside the picture
_NARROW = 0.88  # of the need foreseen: in a narrow column long words shrink the headline
_NEARLY_WIDE = 1.12  # a square this much wider than high is shared out like a landscape


@dataclass(frozen=True, slots=True)
class Halves:
    """The words' box lies within the text area; the picture's zone reaches to the edges of the canvas.

    `aside`: they stand side by side and not above each other. `foot`: the words stand under the picture. `anchor`:
    where in their box words of one column keep.
    """

    words: Rect
    zone: Rect
    aside: bool
    foot: bool = False
    anchor: Anchor = "middle"


def halves(
    stage: Stage,
    roles: Sequence[str],
    *,
    share: float = 0.46,
    times: float = 1.0,
    mirrored: bool = False,
    foot: bool = False,
    least: float = 0.3,
    most: float = 0.58,
) -> Halves:
    """Share the canvas out.

    Side by side, the zone lies right, or mirrored left, with that `share` of the width. Above each other, the words
    stand at the head, or at the `foot`, as high as they need, between `least` and `most` of the text area.
    """
    area, gutter = stage.area, stage.margin * 0.7
    if stands_aside(stage, roles, times):
        words, zone = beside(stage.canvas, share, mirrored)
        return Halves(inside(words, area, gutter), zone, aside=True)
    need = stage.needed(area.width, roles, times) * (
        _NARROW if stage.aspect is AspectClass.SKYSCRAPER else 1.0
    )
    depth = min(max(need, area.height * least), area.height * most)
    if foot and stage.placement.safe_zone.bottom <= _MOST_COVERED:
        cut = area.bottom - depth
        words, zone = between(area.x, cut, area.right, area.bottom), between(0, 0, stage.width, cut - gutter)
        return Halves(words, zone, aside=False, foot=True)
    cut = area.y + depth
    zone = between(0, cut + gutter, stage.width, stage.height)
    anchor: Anchor = "middle" if stage.aspect is AspectClass.SKYSCRAPER else "top"
    return Halves(between(area.x, area.y, area.right, cut), zone, aside=False, anchor=anchor)


def stands_aside(stage: Stage, roles: Iterable[str], times: float = 1.0) -> bool:
    """Whether words stand beside the picture: on wide canvases, and on squares that much copy would fill.

    On a small square they do not: half of its width is too little for a button.
    """
    if stage.is_wide or stage.aspect is not AspectClass.SQUARE:
        return stage.is_wide
    if stage.width > stage.height * _NEARLY_WIDE:
        return True
    return not stage.is_small and stage.needed(stage.area.width, roles, times) > stage.height * _SQUARE_ROOM


def clear(stage: Stage, zone: Rect) -> Rect:
    """The part of a zone that a platform's interface leaves to be seen, more or less."""
    safe, canvas = stage.placement.safe_area, stage.canvas
    top = max(zone.y, safe.y * 0.5)
    bottom = canvas.bottom - (canvas.bottom - safe.bottom) * 0.6
    return between(zone.x, top, zone.right, min(zone.bottom, bottom))
