"""The frame: a design placed. Absolute px, lines broken, colours final; drawn in order, first at the back.

Preview, editor, export and review all read this one value. Layout makes it; nobody else makes coordinates.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from adgenesis_design.geometry import Rect
from adgenesis_design.text.direction import Direction
from adgenesis_design.text.language import DEFAULT_LANGUAGE


class _Value(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Box(_Value):
    """A box in canvas px, before rotation about its centre."""

    x: float
    y: float
    width: float
    height: float

    @property
    def rect(self) -> Rect:
        return Rect(self.x, self.y, self.width, self.height)


class GradientStop(_Value):
    offset: float = Field(ge=0, le=1)
    color: str


class Paint(_Value):
    """A flat colour; with stops, a gradient as CSS draws it: linear at an angle (0 = upwards, 90 = to the right),

    or, where there is a centre (in fractions of the box), a circle about it that reaches the farthest corner.
    """

    color: str
    angle: float = 0
    center: tuple[float, float] | None = None
    stops: tuple[GradientStop, ...] = ()


class TextLine(_Value):
    """One broken line: its text, where its first glyph's origin lies, and its advance width, in px."""

    text: str
    x: float
    baseline: float
    width: float


class TextBlock(_Value):
    """Lines in one face. `letter_spacing` is px added after each glyph, `line_height` is px.

    `cap_height` is how far capitals reach above the baseline as drawn, px; 0 in frames of before it was told.
    Lines hold their characters in the order of reading; `direction` is the side from which that begins, whatever the
    alignment, and `language` (BCP 47) the one whose letters the face draws.
    """

    lines: tuple[TextLine, ...]
    family: str
    weight: int
    italic: bool = False
    size: float
    letter_spacing: float
    line_height: float
    cap_height: float = 0
    align: Literal["left", "center", "right"]
    fill: str
    language: str = DEFAULT_LANGUAGE
    direction: Direction = "ltr"


class _Item(_Value):
    element_id: str
    role: str
    box: Box
    rotation: float = 0
    opacity: float = 1


class RectItem(_Item):
    kind: Literal["rect"] = "rect"
    fill: Paint
    radius: float = 0


class EllipseItem(_Item):
    kind: Literal["ellipse"] = "ellipse"
    fill: Paint


class PathItem(_Item):
    """An SVG path in canvas px: patterns and lines, already clipped to the box. Stroked where a width is given."""

    kind: Literal["path"] = "path"
    d: str
    fill: Paint | None = None
    stroke: str | None = None
    stroke_width: float = 0


class TextItem(_Item):
    kind: Literal["text"] = "text"
    text: TextBlock


class ButtonItem(_Item):
    kind: Literal["button"] = "button"
    fill: Paint
    radius: float
    text: TextBlock


class PictureItem(_Item):
    """A picture: `illustration:NAME`, `asset:SHA256` of an upload, or a `data:` address.

    `focus`, in fractions, is what an upload that covers its box keeps in view; `tones` are the two colours between
    which it is drawn.
    """

    kind: Literal["picture"] = "picture"
    source: str
    fit: Literal["cover", "contain", "fill"] = "contain"
    radius: float = 0
    focus: tuple[float, float] | None = None
    tones: tuple[str, str] | None = None


FrameItem = Annotated[
    RectItem | EllipseItem | PathItem | TextItem | ButtonItem | PictureItem, Field(discriminator="kind")
]


class Frame(_Value):
    width: int
    height: int
    background: Paint
    items: tuple[FrameItem, ...]

    @property
    def language(self) -> str:
        """That of the first words."""
        blocks = (item.text for item in self.items if isinstance(item, TextItem | ButtonItem))
        return next((block.language for block in blocks if block.lines), DEFAULT_LANGUAGE)
