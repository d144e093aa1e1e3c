"""Field types of what crosses a border: colours, weights and lengths, checked as they come in."""

import re
from typing import Annotated

from pydantic import BeforeValidator, Field

MOST_PALETTE_COLORS = 12  # that a drawing is recoloured to
_NAMED_COLORS = {"white": "#ffffff", "black": "#000000", "transparent": "#00000000"}


def _parse_color(value: object) -> object:
    """Accept `#rgb`, `#rrggbb`, `#rrggbbaa`, `rgb(r,g,b)` and a few names; give lower-case hex."""
    if not isinstance(value, str):
        return value
    text = value.strip().lower()
    text = _NAMED_COLORS.get(text, text)
    if re.fullmatch(r"#[0-9a-f]{3}", text):
        return "#" + "".join(digit * 2 for digit in text[1:])
    if match := re.fullmatch(r"rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*([\d.]+)\s*)?\)", text):
        red, green, blue = (min(int(part), 255) for part in match.group(1, 2, 3))
        alpha = "" if match.group(4) is None else f"{round(min(float(match.group(4)), 1) * 255):02x}"
        return f"#{red:02x}{green:02x}{blue:02x}{alpha}"
    return text


def _parse_weight(value: object) -> object:
    if isinstance(value, str):
        named = {"normal": 400, "regular": 400, "medium": 500, "semibold": 600, "bold": 700, "black": 900}
        return named.get(value.strip().lower(), value)
    return value


Color = Annotated[str, BeforeValidator(_parse_color), Field(pattern=r"^#[0-9a-f]{6}([0-9a-f]{2})?$")]
FontWeight = Annotated[int, BeforeValidator(_parse_weight), Field(ge=100, le=900)]
Language = Annotated[str, Field(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=35)]  # BCP 47
Length = Annotated[float, Field(ge=-20_000, le=20_000, allow_inf_nan=False)]
Extent = Annotated[float, Field(ge=0, le=20_000, allow_inf_nan=False)]
