"""Rules of the user's own pictures: whether what they are about is seen, and has the pixels for it."""

from collections.abc import Iterator
from typing import Final

from adgenesis_design.finding import Finding, Severity
from adgenesis_design.frame import ButtonItem, EllipseItem, FrameItem, PictureItem, RectItem, TextItem
from adgenesis_design.geometry import Rect
from adgenesis_design.layout.backdrop import alpha
from adgenesis_design.layout.shapes import Point, turned
from adgenesis_design.photos.choice import PictureChoice
from adgenesis_design.photos.fitting import placed, window
from adgenesis_design.photos.photo import Photo
from adgenesis_design.photos.study import study
from adgenesis_design.review.rule import rule
from adgenesis_design.review.scene import Scene, ink

_STEPS: Final = 20  # points across the focus, and down
_MOST_HIDDEN = 0.4  # of the focus: half a thing can still be told, and crops are meant
_DENSE = 0.6  # opacity from which a shape hides what lies under it
_LEAST_PIXELS = 0.75  # for each px as delivered; fewer look soft


@rule("focus-occluded", Severity.WARNING, "what a picture is about is seen")
def focus_occluded(scene: Scene) -> Iterator[Finding]:
    """Words and shapes leave free what draws the eye in a photo or is the product, and no crop cuts it away."""
    for item, photo in _uploads(scene):
        if item.element_id != "hero" and item.role != "hero":
            continue
        points = list(_focus_points(item, photo))
        above = scene.frame.items[scene.frame.items.index(item) + 1 :]
        hidden = sum(not _is_seen(point, item, scene, above) for point in points) / len(points)
        if hidden > _MOST_HIDDEN:
            yield focus_occluded.finding(
                f"{hidden:.0%} of what the picture is about is covered or cut away. Move the words or the crop.",
                item,
                measured=hidden,
                limit=_MOST_HIDDEN,
            )


@rule("picture-resolution", Severity.WARNING, "a pixel for each px that is delivered")
def picture_resolution(scene: Scene) -> Iterator[Finding]:
    """An upload has pixels enough for the size at which it is shown; drawings always have."""
    for item, photo in _uploads(scene):
        box = item.box.rect
        whole = placed(box, photo.width, photo.height, item.fit, item.focus)
        if scene.library is None or whole.area <= 0 or _is_drawing(scene, item):
            continue
        ratio = min(photo.width / whole.width, photo.height / whole.height)
        if ratio < _LEAST_PIXELS:
            part = window(box, photo.width, photo.height, item.fit, item.focus)
            yield picture_resolution.finding(
                f"Its {photo.width * part.width:.0f} x {photo.height * part.height:.0f} px are shown "
                f"{min(box.width, whole.width):.0f} x {min(box.height, whole.height):.0f} px large. "
                f"Send the picture with at least {whole.width:.0f} x {whole.height:.0f} px.",
                item,
                measured=ratio,
                limit=_LEAST_PIXELS,
            )


def _uploads(scene: Scene) -> Iterator[tuple[PictureItem, Photo]]:
    """The user's photos and cut-outs, and what there is to know of each; logos have rules of their own."""
    for item in scene.pictures:
        kind, _, name = item.source.partition(":")
        known = scene.library is not None and name in scene.library.uploads
        if kind == "asset" and known and item.role != "brand" and scene.library is not None:
            yield item, study(PictureChoice(source=item.source), scene.library)


def _is_drawing(scene: Scene, item: PictureItem) -> bool:
    return scene.library is not None and scene.library.upload(item.source.partition(":")[2]).kind == "svg"


def _focus_points(item: PictureItem, photo: Photo) -> Iterator[Point]:
    """Points all over the focus, on the canvas."""
    whole = placed(item.box.rect, photo.width, photo.height, item.fit, item.focus)
    for row in range(_STEPS):
        for column in range(_STEPS):
            x = photo.focus.x + photo.focus.width * (column + 0.5) / _STEPS
            y = photo.focus.y + photo.focus.height * (row + 0.5) / _STEPS
            yield whole.x + x * whole.width, whole.y + y * whole.height


def _is_seen(point: Point, item: PictureItem, scene: Scene, above: tuple[FrameItem, ...]) -> bool:
    if not _holds(item.box.rect, point):
        return False
    on_canvas = turned(point, item.box.rect.center, item.rotation)
    return _holds(scene.placement.canvas, on_canvas) and not any(_hides(other, on_canvas) for other in above)


def _hides(item: FrameItem, point: Point) -> bool:
    if item.opacity < _DENSE:
        return False
    if isinstance(item, TextItem):
        return bool(item.text.lines) and _holds(ink(item), point)
    at = turned(point, item.box.rect.center, -item.rotation)
    if item.box.rect.area == 0 or not _holds(item.box.rect, at):
        return False
    if isinstance(item, EllipseItem):
        x, y = item.box.rect.center
        reach = ((at[0] - x) / (item.box.width / 2)) ** 2 + ((at[1] - y) / (item.box.height / 2)) ** 2
        return reach <= 1
    if isinstance(item, RectItem | ButtonItem):
        colors = [stop.color for stop in item.fill.stops] or [item.fill.color]
        return min(map(alpha, colors)) * item.opacity >= 255 * _DENSE
    return False


def _holds(box: Rect, point: Point) -> bool:
    return box.x <= point[0] <= box.right and box.y <= point[1] <= box.bottom
