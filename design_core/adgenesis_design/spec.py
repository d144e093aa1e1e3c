"""The spec: what a model proposes, as it crosses every border (files, HTTP, model output).

A superset of the public original's v1 (flat pixels, camelCase keys): v1 documents, their `textbox` and `rect`
aliases included, load unchanged. Unknown keys are refused by name. Lengths are px of the placement, angles are
degrees clockwise, colours are `#rrggbb`. A text's `fontSize` is the size it would like: layout may shrink it.
"""

from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic.alias_generators import to_camel

from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.errors import InvalidSpec
from adgenesis_design.photos.choice import Fraction, PictureChoice
from adgenesis_design.wire import MOST_PALETTE_COLORS, Color, Extent, FontWeight, Language, Length

SCHEMA_VERSION: Final = "2"
LOGO: Final = "logo"  # the id of the logo in a composed design

Pattern = Literal[
    "dots",
    "grid",
    "stripes",
    "waves",
    "rays",
    "rings",
    "confetti",
    "halftone",
    "grain",
    "blobs",
    "swell",
    "checks",
    "quarter",
    "bulbs",
]

Role = Literal[
    "headline",
    "subheadline",
    "body",
    "offer",
    "detail",
    "cta",
    "legal",
    "brand",
    "hero",
    "decoration",
    "background",
]


class _Wire(BaseModel):
    model_config = ConfigDict(extra="forbid", alias_generator=to_camel, populate_by_name=True)


class _Element(_Wire):
    id: str = Field(default="", max_length=64)
    role: Role
    x: Length = 0
    y: Length = 0
    opacity: float = Field(default=1.0, ge=0, le=1)
    rotation: float = Field(default=0.0, ge=-360, le=360)


class _Boxed(_Element):
    width: Extent
    height: Extent


class _Lettering(_Wire):
    """How letters look. `letter_spacing` and `font_size` in px, `line_height` as a multiple of the size."""

    font_size: float = Field(default=32, gt=0, le=2_000)
    color: Color = "#000000"
    font_family: str = Field(default="Inter", max_length=80)
    font_weight: FontWeight = 400
    font_style: Literal["normal", "italic"] = "normal"
    letter_spacing: float = Field(default=0.0, ge=-50, le=200)
    line_height: float = Field(default=1.2, ge=0.5, le=4)
    text_align: Literal["left", "center", "right"] = "left"
    language: Language | None = Field(default=None, description="of the words; guessed from them where unset")


class TextElement(_Element, _Lettering):
    """Running text. Without `width` it runs to the right margin; without `height` it is as tall as its lines."""

    type: Literal["text"] = "text"
    role: Role = "body"
    text: str = Field(max_length=2_000)
    width: Extent | None = None
    height: Extent | None = None
    vertical_align: Literal["top", "middle", "bottom"] = "top"


class RectangleElement(_Boxed):
    """A box; `gradient` is a CSS gradient, linear or radial, `pattern` a drawing of ours in `color` inside the box."""

    type: Literal["rectangle"] = "rectangle"
    role: Role = "decoration"
    color: Color = "#000000"
    border_radius: Extent = 0
    gradient: str | None = Field(default=None, max_length=200)
    pattern: Pattern | None = None


class CircleElement(_Boxed):
    """An ellipse that fills its box."""

    type: Literal["circle"] = "circle"
    role: Role = "decoration"
    color: Color = "#000000"


class LineElement(_Boxed):
    """A straight line from the box's top left to its bottom right corner."""

    type: Literal["line"] = "line"
    role: Role = "decoration"
    color: Color = "#000000"
    stroke_width: float = Field(default=2, gt=0, le=500)


class ButtonElement(_Boxed, _Lettering):
    """The call to action: a filled box with one line of text in `text_color`."""

    type: Literal["button"] = "button"
    role: Role = "cta"
    text: str = Field(max_length=80)
    text_color: Color = "#ffffff"
    border_radius: Extent = 8
    text_align: Literal["left", "center", "right"] = "center"


class ImageElement(_Boxed):
    """A picture of the user's: the address of an upload (`asset:SHA256`) or a `data:` address.

    Where an upload covers its box, its `focus`, in fractions of it, comes as near to the box's middle as can be: the
    middle if there is none. With `tones` it is drawn in the shades between two colours, the darker first.
    """

    type: Literal["image"] = "image"
    role: Role = "hero"
    src: str
    fit: Literal["cover", "contain", "fill"] = "cover"
    border_radius: Extent = 0
    focus: tuple[Fraction, Fraction] | None = None
    tones: tuple[Color, Color] | None = None


class LogoElement(_Boxed):
    """The brand's logo; never stretched or recoloured."""

    type: Literal["logo"] = "logo"
    role: Role = "brand"
    src: str


class IllustrationElement(_Boxed):
    """A drawing of the illustration library, by name; in its own colours, or in those of a `palette`."""

    type: Literal["illustration"] = "illustration"
    role: Role = "hero"
    name: str = Field(max_length=80)
    palette: tuple[Color, ...] | None = Field(default=None, min_length=1, max_length=MOST_PALETTE_COLORS)


Element = Annotated[
    TextElement
    | RectangleElement
    | CircleElement
    | LineElement
    | ButtonElement
    | ImageElement
    | LogoElement
    | IllustrationElement,
    Field(discriminator="type"),
]


class Stack(_Wire):
    """Elements that layout packs in one column: measured, `gap` px apart, anchored inside the box."""

    ids: list[str]
    x: Length
    y: Length
    width: Extent
    height: Extent
    gap: Extent = 16
    anchor: Literal["top", "middle", "bottom"] = "top"
    align: Literal["left", "center", "right"] = "left"


class Layout(_Wire):
    """How the design was composed. A spec without stacks is placed exactly where its boxes say."""

    composition: str | None = None
    variant: int = 0
    stacks: list[Stack] = Field(default_factory=list)
    # v1 documents describe their layout in words; they are kept and not interpreted.
    grid: Any = None
    alignment: Any = None
    type: Any = None
    palette: Any = None
    fonts: Any = None


class PlacementRef(_Wire):
    """Which placement the pixels of the spec belong to."""

    platform: str
    format: str
    width: int = Field(gt=0, le=8192)
    height: int = Field(gt=0, le=8192)


_TYPE_ALIASES = {"textbox": "text", "rect": "rectangle"}
_ID_STEM = {"text": "text", "rectangle": "shape", "circle": "shape", "line": "line", "button": "cta"}


class DesignSpec(BaseModel):
    """A design before it is placed. Root keys are snake_case as in v1, element keys are camelCase as in v1."""

    model_config = ConfigDict(extra="forbid")

    schema_version: Literal["1", "2"] = SCHEMA_VERSION
    placement: PlacementRef | None = None
    background_color: Color
    background_gradient: str | None = Field(default=None, max_length=200)
    palette: str | list[Color] | None = Field(default=None, description="a palette's name, or its colours")
    type_pair: str | None = None
    brand: BrandKit | None = Field(default=None, description="the kit that the design was made by")
    picture: PictureChoice | None = Field(
        default=None, description="the user's own picture, where it is the hero"
    )
    elements: list[Element] = Field(max_length=200)
    layout: Layout = Field(default_factory=Layout)
    metadata: dict[str, Any] = Field(default_factory=dict)

    @model_validator(mode="before")
    @classmethod
    def _translate_v1(cls, data: Any) -> Any:
        """Read v1's element aliases."""
        if not isinstance(data, dict) or not isinstance(data.get("elements"), list):
            return data
        elements = [
            {**element, "type": _TYPE_ALIASES.get(str(element.get("type")), element.get("type"))}
            if isinstance(element, dict)
            else element
            for element in data["elements"]
        ]
        return {**data, "elements": elements}

    @model_validator(mode="after")
    def _give_every_element_an_id(self) -> "DesignSpec":
        taken = [element.id for element in self.elements if element.id]
        if len(taken) != len(set(taken)):
            twice = sorted({name for name in taken if taken.count(name) > 1})
            raise ValueError(f"Element ids must differ; used more than once: {', '.join(twice)}.")
        used = set(taken)
        for element in self.elements:
            if element.id:
                continue
            stem = _ID_STEM.get(element.type, element.type)
            number = 1
            while f"{stem}-{number}" in used:
                number += 1
            element.id = f"{stem}-{number}"
            used.add(element.id)
        return self

    def element(self, id: str) -> Element | None:
        return next((element for element in self.elements if element.id == id), None)

    def words(self, role: str) -> str:
        """What the first text or button of a role says; empty where there is none."""
        lettered = (e for e in self.elements if isinstance(e, TextElement | ButtonElement))
        return next((element.text for element in lettered if element.role == role), "")

    def to_wire(self) -> dict[str, Any]:
        """The JSON form: camelCase element keys, nothing that is unset."""
        return self.model_dump(mode="json", by_alias=True, exclude_none=True)


def parse_spec(document: object) -> DesignSpec:
    """Validate a parsed JSON document. Raises `InvalidSpec` that names each key and value at fault."""
    try:
        return DesignSpec.model_validate(document)
    except ValidationError as error:
        raise InvalidSpec("This is no design spec. " + describe_problems(error)) from error


def describe_problems(error: ValidationError, limit: int = 5) -> str:
    """A validation error as one line: where, what, and which value."""
    lines = []
    for problem in error.errors(include_url=False)[:limit]:
        where = ".".join(str(part) for part in problem["loc"]) or "document"
        if problem["type"] == "extra_forbidden":
            lines.append(f"{where}: unknown key; remove it.")
        else:
            value = repr(problem["input"])
            lines.append(
                f"{where}: {problem['msg']} (got {value if len(value) < 60 else value[:57] + '...'})."
            )
    rest = error.error_count() - len(lines)
    return " ".join(lines) + (f" And {rest} more." if rest > 0 else "")
