"""The scene: a frame with its placement, brief and brand, and the questions that rules ask of it."""

from dataclasses import dataclass

from adgenesis_design.brand.brand import Brand
from adgenesis_design.color import over
from adgenesis_design.compositions.drawings import drawing
from adgenesis_design.compositions.stage import smallest_text
from adgenesis_design.frame import (
    ButtonItem,
    EllipseItem,
    Frame,
    FrameItem,
    Paint,
    PathItem,
    PictureItem,
    RectItem,
    TextBlock,
    TextItem,
)
from adgenesis_design.geometry import Rect
from adgenesis_design.layout.backdrop import Backdrop, alpha, colors_of, distinct
from adgenesis_design.layout.set_text import DESCENT
from adgenesis_design.layout.shapes import (
    box_covers,
    box_touches,
    corners,
    drawing_touches,
    ellipse_covers,
    ellipse_touches,
    turned,
)
from adgenesis_design.library import DesignLibrary
from adgenesis_design.photos.glimpse import UNKNOWN, Picture, glimpse
from adgenesis_design.placements import Placement

_CAPITALS = 0.7  # em, of most Latin faces
_HAIR = 0.05  # px
_FEW = 4  # colours of a picture: with so few, the extremes are no rarities
Lettering = TextItem | ButtonItem


@dataclass(frozen=True, slots=True)
class Scene:
    """What a rule looks at. Without a library nobody knows what pictures show."""

    frame: Frame
    placement: Placement
    brief_prompt: str | None = None
    brand: Brand | None = None
    library: DesignLibrary | None = None

    @property
    def texts(self) -> tuple[Lettering, ...]:
        """Texts and buttons that show words."""
        return tuple(
            item for item in self.frame.items if isinstance(item, TextItem | ButtonItem) and item.text.lines
        )

    @property
    def pictures(self) -> tuple[PictureItem, ...]:
        return tuple(item for item in self.frame.items if isinstance(item, PictureItem))

    @property
    def logos(self) -> tuple[PictureItem, ...]:
        return tuple(item for item in self.pictures if item.role == "brand")

    @property
    def smallest(self) -> float:
        return smallest_text(self.placement)

    def of_role(self, role: str) -> tuple[Lettering, ...]:
        return tuple(item for item in self.texts if item.role == role)

    def below(self, item: FrameItem) -> tuple[FrameItem, ...]:
        """What is drawn before the item."""
        return self.frame.items[: self.frame.items.index(item)]


def words(item: Lettering) -> str:
    """The item's text as one line."""
    return " ".join(line.text for line in item.text.lines)


def ink(item: Lettering) -> Rect:
    """The upright box of the letters, turned as they are."""
    return _upright(_letters(item.text), item)


def occupied(item: Lettering) -> Rect:
    """The upright box of a text's letters, or of the whole of a button."""
    return _upright(item.box.rect, item) if isinstance(item, ButtonItem) else ink(item)


def _upright(rect: Rect, item: Lettering) -> Rect:
    """The upright box about a part of the item, turned as the item is."""
    if item.rotation % 360 == 0:
        return rect
    points = [turned(point, item.box.rect.center, item.rotation) for point in corners(rect)]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _letters(block: TextBlock) -> Rect:
    left = min(line.x for line in block.lines)
    right = max(line.x + line.width for line in block.lines)
    top = block.lines[0].baseline - (block.cap_height or _CAPITALS * block.size)
    return Rect(left, top, right - left, block.lines[-1].baseline + DESCENT * block.size - top)


def picture_touches(item: PictureItem, box: Rect) -> bool:
    """Whether the drawn part of a picture reaches into the box."""
    kind, _, name = item.source.partition(":")
    box_of_picture = item.box.rect
    if item.opacity == 0 or box_of_picture.area == 0:
        return False
    if kind == "illustration":
        return drawing_touches(box_of_picture, item.rotation, drawing(name), box)
    return box_touches(box_of_picture, item.rotation, box)


def ground_of(scene: Scene, item: Lettering) -> Backdrop:
    """Every colour that lies behind the letters, and how restless it is; pictures have colours where a library is."""
    box = ink(item)
    if isinstance(item, ButtonItem):
        return Backdrop(colors_of(item.fill, item.box.rect, box))
    return _ground_in(scene, box, scene.below(item))


def ground_around(scene: Scene, item: PictureItem) -> Backdrop:
    """Every colour that lies behind a picture, and how restless it is."""
    return _ground_in(scene, item.box.rect, scene.below(item))


def _ground_in(scene: Scene, box: Rect, below: tuple[FrameItem, ...]) -> Backdrop:
    canvas = scene.placement.canvas
    ground = Backdrop(tuple(color[:7] for color in colors_of(scene.frame.background, canvas, box)))
    for other in below:
        paint = _pictured if isinstance(other, PictureItem) else _painted
        ground = paint(scene, other, box, ground)
    return ground


def _pictured(scene: Scene, item: FrameItem, box: Rect, ground: Backdrop) -> Backdrop:
    """The ground after the picture has been drawn over it."""
    if not isinstance(item, PictureItem) or not picture_touches(item, box):
        return ground
    seen = UNKNOWN
    if scene.library is not None:
        shown = Picture(item.source, item.box.rect, item.rotation, item.fit, item.focus, item.tones)
        seen = glimpse(shown, box, scene.library)
    detail = max(ground.detail, seen.detail * item.opacity)
    if scene.library is None:
        return Backdrop(ground.colors, detail)
    # Layout has looked at the extremes too; a hair's difference of boxes must not make them an error here.
    shown_colors = seen.colors[1:-1] if len(seen.colors) > _FEW else seen.colors
    own = tuple(over(color, behind, item.opacity) for color in shown_colors for behind in ground.colors)
    hides = seen.covers and item.opacity == 1
    return Backdrop(distinct(own if hides else (*ground.colors, *own)), seen.detail if hides else detail)


def _painted(_scene: Scene, item: FrameItem, box: Rect, ground: Backdrop) -> Backdrop:
    """The ground after the item has been drawn over it."""
    fill = fill_of(item)
    shape = item.box.rect
    # A shape that meets the letters by no more than a rounding does not lie behind them.
    if fill is None or item.opacity == 0 or not _touches(item, shape, box.inset(_HAIR)):
        return ground
    colors = colors_of(fill, shape, box)
    mixed = tuple(over(color, behind, item.opacity) for color in colors for behind in ground.colors)
    if not _covers(item, shape, box):
        return Backdrop(distinct((*ground.colors, *mixed)), ground.detail)
    return Backdrop(distinct(mixed), ground.detail * (1 - item.opacity * min(map(alpha, colors)) / 255))


def fill_of(item: FrameItem) -> Paint | None:
    """What a shape or a button is filled or drawn with; None for texts and pictures."""
    if isinstance(item, RectItem | EllipseItem | ButtonItem):
        return item.fill
    if isinstance(item, PathItem):
        return item.fill or (Paint(color=item.stroke) if item.stroke else None)
    return None


def _touches(item: FrameItem, shape: Rect, box: Rect) -> bool:
    if isinstance(item, EllipseItem):
        return ellipse_touches(shape, box)
    return box_touches(shape, item.rotation, box)


def _covers(item: FrameItem, shape: Rect, box: Rect) -> bool:
    if isinstance(item, PathItem):
        return False
    if isinstance(item, EllipseItem):
        return ellipse_covers(shape, box)
    return box_covers(shape, item.rotation, box)
