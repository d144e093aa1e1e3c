"""A photo or a cut-out, ready for compositions."""

from dataclasses import dataclass
from typing import Literal

from adgenesis_design.geometry import Rect


@dataclass(frozen=True, slots=True)
class Photo:
    """A user's picture: sides in its own px; `focus` is the box, in fractions of it, that has to stay in view.

    `seen` is the box, in fractions, in which it is not clear: all of it for a photo. `color` is its mean colour.
    """

    source: str
    kind: Literal["photo", "cutout"]
    width: int
    height: int
    focus: Rect
    seen: Rect
    color: str
    treatment: Literal["natural", "duotone"] = "natural"
