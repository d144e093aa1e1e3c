"""SVG markup: elements with escaped attributes, numbers without noise, colours with their alpha apart."""

import re
from html import escape

# XML 1.0 knows no way to write these, escaped or not (https://www.w3.org/TR/xml/#charsets).
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def text_content(text: str) -> str:
    """Text as it stands between two tags, or in an attribute: escaped, without what XML cannot hold."""
    return escape(_UNWRITABLE.sub("", text))


Attributes = dict[str, str | float | None]


def number(value: float) -> str:
    """Px to a thousandth, without trailing zeros."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def element(name: str, content: str = "", /, **attributes: str | float | None) -> str:
    """One element. Underscores in attribute names stand for hyphens; None leaves an attribute out.

    Values are escaped here; `content` is markup already.
    """
    written = "".join(
        f' {key.replace("_", "-")}="{text_content(value) if isinstance(value, str) else number(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def color_attributes(property_name: str, color: str) -> Attributes:
    """`fill` or `stroke`, or `stop_color`, of `#rrggbb` or `#rrggbbaa`."""
    if len(color) != 9:
        return {property_name: color}
    opacity_name = "stop_opacity" if property_name == "stop_color" else f"{property_name}_opacity"
    return {property_name: color[:7], opacity_name: number(int(color[7:], 16) / 255)}
