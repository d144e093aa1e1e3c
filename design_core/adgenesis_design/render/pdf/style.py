"""Style: what a shape of SVG inherits of how it is painted."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PIL import ImageColor

from adgenesis_design.render.pdf.objects import number

_CAPS = {"butt": 0, "round": 1, "square": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}


@dataclass(frozen=True, slots=True)
class Color:
    red: float
    green: float
    blue: float
    alpha: float = 1.0

    @property
    def operands(self) -> str:
        return f"{number(self.red)} {number(self.green)} {number(self.blue)}"


@dataclass(frozen=True, slots=True)
class Style:
    """The painting properties that shapes hand down. `alpha` is that of the groups with one member around them."""

    fill: str = "black"
    stroke: str = "none"
    fill_opacity: float = 1.0
    stroke_opacity: float = 1.0
    stroke_width: float = 1.0
    cap: int = 0
    join: int = 0
    miter_limit: float = 4.0
    even_odd: bool = False
    alpha: float = 1.0

    def inherited_by(self, attributes: Mapping[str, str]) -> "Style":
        """The style of an element with these attributes."""
        given = properties(attributes)
        return replace(
            self,
            fill=given.get("fill", self.fill),
            stroke=given.get("stroke", self.stroke),
            fill_opacity=float(given.get("fill-opacity", self.fill_opacity)),
            stroke_opacity=float(given.get("stroke-opacity", self.stroke_opacity)),
            stroke_width=float(given.get("stroke-width", self.stroke_width)),
            cap=_CAPS.get(given.get("stroke-linecap", ""), self.cap),
            join=_JOINS.get(given.get("stroke-linejoin", ""), self.join),
            miter_limit=float(given.get("stroke-miterlimit", self.miter_limit)),
            even_odd=given["fill-rule"] == "evenodd" if "fill-rule" in given else self.even_odd,
        )

    @property
    def attributes(self) -> dict[str, str]:
        """The same as attributes of a group, for those who draw a part by other means."""
        return {
            "fill": self.fill,
            "stroke": self.stroke,
            "fill-opacity": str(self.fill_opacity),
            "stroke-opacity": str(self.stroke_opacity),
            "stroke-width": str(self.stroke_width),
            "stroke-linecap": next(name for name, code in _CAPS.items() if code == self.cap),
            "stroke-linejoin": next(name for name, code in _JOINS.items() if code == self.join),
            "stroke-miterlimit": str(self.miter_limit),
            "fill-rule": "evenodd" if self.even_odd else "nonzero",
        }


def properties(attributes: Mapping[str, str]) -> dict[str, str]:
    """Attributes with those that a `style` attribute declares, which win."""
    declared = (part.partition(":") for part in attributes.get("style", "").split(";") if ":" in part)
    return {**attributes, **{name.strip(): value.strip() for name, _, value in declared}}


def parse_color(text: str) -> Color:
    """A colour of SVG; black for what is none, as SVG does with mistakes."""
    try:
        red, green, blue, *alpha = ImageColor.getrgb(text)
    except ValueError:
        return Color(0, 0, 0)
    return Color(red / 255, green / 255, blue / 255, alpha[0] / 255 if alpha else 1.0)
