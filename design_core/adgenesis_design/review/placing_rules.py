"""Rules of place: what lies where on the canvas."""

from collections.abc import Iterator

from adgenesis_design.finding import Finding, Severity
from adgenesis_design.frame import ButtonItem, PictureItem
from adgenesis_design.geometry import Rect
from adgenesis_design.layout.desk import MARGIN_SHARE
from adgenesis_design.photos.glimpse import CALM
from adgenesis_design.review.rule import rule
from adgenesis_design.review.scene import Scene, ground_of, occupied


@rule("size", Severity.ERROR, "the platform's ad specifications")
def size(scene: Scene) -> Iterator[Finding]:
    """The frame has the placement's size."""
    frame, placement = scene.frame, scene.placement
    if (frame.width, frame.height) != (placement.width, placement.height):
        yield size.finding(
            f"The design is {frame.width}x{frame.height}; {placement.name} is {placement.width}x{placement.height}.",
            measured=frame.width,
            limit=placement.width,
        )


@rule("text-off-canvas", Severity.ERROR, "every letter is delivered")
def text_off_canvas(scene: Scene) -> Iterator[Finding]:
    """All letters are on the canvas."""
    for item in scene.texts:
        outside = _outside(occupied(item), scene.placement.canvas)
        if outside > 0.5:
            yield text_off_canvas.finding(
                f"The {item.role} leaves the canvas by {outside:.0f} px.", item, measured=outside, limit=0
            )


@rule("text-overflow", Severity.ERROR, "a text fits its box")
def text_overflow(scene: Scene) -> Iterator[Finding]:
    """The lines of a text fit its box."""
    for item in scene.texts:
        block = item.text
        wide = max(line.width for line in block.lines) - item.box.width
        tall = 0.0 if isinstance(item, ButtonItem) else len(block.lines) * block.line_height - item.box.height
        if max(wide, tall) > 1:
            yield text_overflow.finding(
                f"The {item.role} is {max(wide, tall):.0f} px larger than its box. Shorten it or enlarge the box.",
                item,
                measured=max(wide, tall),
                limit=0,
            )


@rule("safe-zone", Severity.ERROR, "the platform's interface covers the rest")
def safe_zone(scene: Scene) -> Iterator[Finding]:
    """Text, button and logo keep out of what the platform's interface covers."""
    if scene.placement.safe_area == scene.placement.canvas:
        return
    for item in (*scene.texts, *scene.logos):
        box = item.box.rect if isinstance(item, PictureItem) else occupied(item)
        outside = _outside(box, scene.placement.safe_area)
        if outside > 1:
            yield safe_zone.finding(
                f"The {item.role} reaches {outside:.0f} px into the zone that the platform covers.",
                item,
                measured=outside,
                limit=0,
            )


@rule("margins", Severity.WARNING, "margins of at least 6% of the short side")
def margins(scene: Scene) -> Iterator[Finding]:
    """Text keeps its distance from the edge."""
    margin = MARGIN_SHARE * scene.placement.short_side
    inner = scene.placement.canvas.inset(margin)
    for item in scene.texts:
        outside = _outside(occupied(item), inner)
        if 1 < outside <= margin:
            yield margins.finding(
                f"The {item.role} is {margin - outside:.0f} px from the edge; {margin:.0f} px look better.",
                item,
                measured=margin - outside,
                limit=margin,
            )


@rule("text-overlap", Severity.ERROR, "no two texts on one place")
def text_overlap(scene: Scene) -> Iterator[Finding]:
    """Texts and buttons lie apart."""
    texts = scene.texts
    for index, item in enumerate(texts):
        for other in texts[:index]:
            common = occupied(item).intersection(occupied(other))
            if common.width > 1 and common.height > 1:
                yield text_overlap.finding(
                    f"The {item.role} and the {other.role} overlap.", item, measured=common.area, limit=0
                )


@rule("text-on-picture", Severity.WARNING, "text on a busy part needs a scrim")
def text_on_picture(scene: Scene) -> Iterator[Finding]:
    """No letters among what a picture shows, unless a panel or scrim lies between, or it is calm there."""
    for item in scene.texts:
        ground = ground_of(scene, item)
        if ground.busy:
            yield text_on_picture.finding(
                f"The {item.role} lies on a busy part of a picture.", item, measured=ground.detail, limit=CALM
            )


def _outside(box: Rect, within: Rect) -> float:
    """How far a box reaches beyond another, px."""
    return max(within.x - box.x, within.y - box.y, box.right - within.right, box.bottom - within.bottom, 0)
