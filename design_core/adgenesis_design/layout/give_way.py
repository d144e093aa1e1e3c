"""Give way: the picture of a composition makes room for words, and for the logo, where it reaches behind them.

A picture that a person has put under words stays: only a design that is being composed has stacks.
"""

from adgenesis_design.geometry import Rect
from adgenesis_design.layout.backdrop import picture_touches
from adgenesis_design.layout.contrast import behind
from adgenesis_design.layout.desk import Desk, Packed
from adgenesis_design.layout.logos import box_of, clear_space, on_drawing
from adgenesis_design.layout.set_text import set_lettering
from adgenesis_design.spec import IllustrationElement, LogoElement

_SCALES = (0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5)
_KEPT = (0.5, 0.0, 1.0)  # which part of a side stays where it is: the middle, the start, the end
_AIR = 0.012  # of the short side, between picture and words


def give_way(desk: Desk) -> None:
    """Make pictures that lie behind words smaller, as little as is needed, towards the side that frees the words."""
    if not desk.spec.layout.stacks:
        return
    pictures = [element for element in desk.elements if isinstance(element, IllustrationElement)]
    inks = [ink for element in desk.packed for ink in _met_by_pictures(desk, element, pictures)]
    for picture in pictures:
        if any(picture_touches(picture, ink) for ink in inks):
            _shrink(desk, picture, inks)


def _met_by_pictures(desk: Desk, element: Packed, pictures: list[IllustrationElement]) -> list[Rect]:
    """The element's ink with some air, if a picture lies on it, or behind it with nothing in between."""
    if isinstance(element, LogoElement):
        air = max(_AIR * desk.placement.short_side, clear_space(desk, element) / 2)
        return [box_of(element).inset(-air)] if on_drawing(desk, element) else []
    lines = set_lettering(desk.library, element, desk.smallest)
    if not lines.lines:
        return []
    ink = lines.ink
    above = desk.elements[desk.elements.index(element) :]
    on_it = any(picture_touches(picture, ink) for picture in pictures if picture in above)
    if not on_it and not behind(desk, element, ink).busy:
        return []
    return [ink.inset(-_AIR * desk.placement.short_side)]


def _shrink(desk: Desk, picture: IllustrationElement, inks: list[Rect]) -> None:
    for scale in _SCALES:
        for down in _KEPT:
            for across in _KEPT:
                width, height = picture.width * scale, picture.height * scale
                smaller = picture.model_copy(
                    update={
                        "x": picture.x + (picture.width - width) * across,
                        "y": picture.y + (picture.height - height) * down,
                        "width": width,
                        "height": height,
                    }
                )
                if not any(picture_touches(smaller, ink) for ink in inks):
                    desk.replace(picture, x=smaller.x, y=smaller.y, width=width, height=height)
                    desk.note(
                        "busy",
                        f"The picture {picture.name} reached behind words; it is smaller now.",
                        picture,
                        before=f"{picture.width:g} px",
                        after=f"{width:g} px",
                    )
                    return
