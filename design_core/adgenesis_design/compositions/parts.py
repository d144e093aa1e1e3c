"""Parts: what every ad has. The hero, and columns of text.

Every function lays something on a sheet. Boxes are px; `on` is the colour that will lie behind the text.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, hypot, radians, sin
from typing import Literal

from adgenesis_design.compositions.drawings import drawing
from adgenesis_design.compositions.ornaments import ornament
from adgenesis_design.compositions.regions import centered
from adgenesis_design.compositions.shapes import sides
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.shots import photograph, product
from adgenesis_design.compositions.stage import Stage
from adgenesis_design.geometry import Rect
from adgenesis_design.spec import LOGO, ButtonElement, IllustrationElement, LogoElement, TextElement

Align = Literal["left", "center", "right"]
Anchor = Literal["top", "middle", "bottom"]
_PATTERN_SHADE = 0.06
OfferStyle = Literal["words", "tag"]


def hero(
    sheet: Sheet,
    box: Rect,
    *,
    rotation: float = 0,
    fill: float = 0.35,
    at: tuple[float, float] = (0.5, 0.5),
    within: Rect | None = None,
    on: str | None = None,
    window: Rect | None = None,
    radius: float | None = None,
    shown: Rect | None = None,
) -> Rect:
    """The concept's picture in a box, or the user's own; the answer is the upright box of what will be seen of it.

    `fill` goes from 0, the drawing fits the box, to 1, it covers it: long drawings stick out between the two.
    `at` says where in the box the drawing sits, or which edge it keeps where it sticks out. It never sticks out of
    `within`. A photo fills the `window` instead, or the box if there is none, with corners of that radius; `shown` is
    what other shapes leave to be seen of it. Without a picture, an ornament takes its place.
    """
    stage = sheet.stage
    if not stage.has("hero"):
        ornament(sheet, box, on or sheet.ground)
        return box
    if stage.photo is not None:
        if window is None:
            window = box if within is None else box.intersection(within)
            radius = soft_corner(sheet) if radius is None else radius
            return photograph(sheet, stage.photo, window, radius=radius, rotation=rotation)
        return photograph(sheet, stage.photo, window, radius=radius or 0, shown=shown)
    shape = _shape(stage)
    across, down = _turned_extent(shape.seen.width, shape.seen.height, rotation)
    contain, cover = sorted((box.width / across, box.height / down))
    side = contain * (cover / contain) ** fill if contain > 0 else 0.0
    if within is not None:
        side = min(side, max(within.width, 0) / across, max(within.height, 0) / down)
    width, height = across * side, down * side
    x, y = box.x + (box.width - width) * at[0], box.y + (box.height - height) * at[1]
    if within is not None:
        x = min(max(x, within.x), within.right - width)
        y = min(max(y, within.y), within.bottom - height)
    seen = Rect(x, y, width, height)
    off_x = (shape.seen.center[0] - shape.width / 2) * side
    off_y = (shape.seen.center[1] - shape.height / 2) * side
    angle = radians(rotation)
    x = seen.center[0] - (off_x * cos(angle) - off_y * sin(angle))
    y = seen.center[1] - (off_x * sin(angle) + off_y * cos(angle))
    place = centered(x, y, shape.width * side, shape.height * side)
    if stage.dress.photo is not None:
        product(sheet, stage.dress.photo, place, seen, rotation)
        return seen
    sheet.add(
        IllustrationElement(
            id="" if sheet.holds("hero") else "hero",
            role="hero",
            name=stage.concept.hero,
            rotation=rotation,
            **sides(place),
        )
    )
    return seen


@dataclass(frozen=True, slots=True)
class _Shape:
    """A picture's sides, the longer one 1, and the box in it in which there is something to see."""

    width: float
    height: float
    seen: Rect


def _shape(stage: Stage) -> _Shape:
    photo = stage.dress.photo
    if photo is None:
        drawn = drawing(stage.concept.hero)
        return _Shape(1.0, 1.0, Rect(drawn.left, drawn.top, drawn.width, drawn.height))
    longest = max(photo.width, photo.height)
    width, height, seen = photo.width / longest, photo.height / longest, photo.seen
    box = Rect(seen.x * width, seen.y * height, seen.width * width, seen.height * height)
    return _Shape(width, height, box)


def _turned_extent(width: float, height: float, degrees: float) -> tuple[float, float]:
    """Width and height of a turned drawing: between those of a box and those of an ellipse."""
    c, s = abs(cos(radians(degrees))), abs(sin(radians(degrees)))
    box = (width * c + height * s, width * s + height * c)
    round_ = (hypot(width * c, height * s), hypot(width * s, height * c))
    return (box[0] + round_[0]) / 2, (box[1] + round_[1]) / 2


def column(
    sheet: Sheet,
    box: Rect,
    roles: Iterable[str],
    on: str,
    *,
    times: float = 1.0,
    align: Align = "left",
    anchor: Anchor = "top",
    gap: float = 1.0,
    offer: OfferStyle = "words",
    offer_times: float = 1.0,
    loud: str | None = None,
) -> None:
    """Those of the roles that the concept has, packed in the box; `times` scales the headline.

    What of the box lies outside of the stage's area, where a platform covers it, is left empty.
    """
    ids = sheet.stage.shown(roles)
    box = box.intersection(sheet.stage.area)
    if "brand" in ids and sheet.stage.has_logo:
        ids = [_logo(sheet, box, on) if role == "brand" else role for role in ids]
    for role in ids:
        if role == LOGO:
            continue
        if role == "cta" or (role == "offer" and offer == "tag"):
            _button(sheet, role, box, on)
        else:
            scale = times if role == "headline" else offer_times if role == "offer" else 1.0
            color = loud if role == "headline" else None
            _words(sheet, role, box, on, scale, align, color)
    if ids:
        sheet.stack(ids, box, sheet.stage.gap * gap, anchor, align)


def _logo(sheet: Sheet, box: Rect, on: str) -> str:
    """The version of the logo that goes with the ground; the answer is its id."""
    stage, brand = sheet.stage, sheet.stage.dress.brand
    version = brand.logo_for(on) if brand else None
    assert version is not None
    width, height = stage.logo_sides(version, box.width, box.height)
    sheet.logo_shown = version.look.shown_on(on, stage.paints.shade_of(on, _PATTERN_SHADE))
    sheet.add(LogoElement(id=LOGO, src=version.source, **sides(Rect(box.x, box.y, width, height))))
    return LOGO


def _words(
    sheet: Sheet, role: str, box: Rect, on: str, times: float, align: Align, color: str | None
) -> None:
    stage, paints = sheet.stage, sheet.stage.paints
    pair, size = stage.pair, stage.size(role, times)
    is_display = role in ("headline", "offer", "brand")
    weights = {"detail": 700, "legal": 400, "subheadline": pair.text_weight}
    tracking = pair.tracking if role in ("headline", "offer") else 0.01 if role == "brand" else 0.0
    leading = {"headline": pair.leading, "offer": pair.leading, "brand": 1.1, "detail": 1.3}.get(
        role, pair.text_leading
    )
    chosen = color or (paints.loud_on(on) if role == "offer" else paints.ink_on(on))
    sheet.add(
        TextElement(
            id=role,
            role=role,
            text=getattr(stage.concept, role),
            x=round(box.x, 2),
            y=round(box.y, 2),
            width=round(max(box.width, 0), 2),
            font_size=size,
            color=chosen,
            font_family=pair.display if is_display else pair.text,
            font_weight=pair.display_weight if is_display else weights[role],
            letter_spacing=round(tracking * size, 3),
            line_height=leading,
            text_align=align,
        )
    )


def _button(sheet: Sheet, role: str, box: Rect, on: str) -> None:
    stage, paints = sheet.stage, sheet.stage.paints
    size = stage.size("cta") if role == "cta" else stage.size("offer", 0.72)
    if role == "cta":
        fill, color = paints.button_on(on)
    else:
        fill = paints.ink_on(on)
        color = paints.ink_on(fill)
    height = size * (2.6 if role == "cta" else 1.7)
    sheet.add(
        ButtonElement(
            id=role,
            role=role,
            text=getattr(stage.concept, role),
            x=round(box.x, 2),
            y=round(box.y, 2),
            width=round(min(box.width, size * (0.58 * stage.letters(role) + 2.4)), 2),
            height=round(height, 2),
            font_size=size,
            color=fill,
            text_color=color,
            font_family=stage.pair.text if role == "cta" else stage.pair.display,
            font_weight=700 if role == "cta" else stage.pair.display_weight,
            border_radius=round(corner(sheet, height), 2),
        )
    )


def soft_corner(sheet: Sheet) -> float:
    """The corner radius of cards and of windows with photos."""
    unit = sheet.stage.unit
    return min(corner(sheet, 9 * unit), 4.5 * unit)


def corner(sheet: Sheet, height: float) -> float:
    """The corner radius that goes with the type."""
    return height * sheet.stage.pair.corner
