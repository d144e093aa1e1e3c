"""A brand's typefaces: the families of its kit in the library, and the weights of them that there are."""

from adgenesis_design.brand.brand import Typeface
from adgenesis_design.errors import UnknownFont
from adgenesis_design.text import FontLibrary

_DISPLAY_WEIGHT, _TEXT_WEIGHT = 700, 400


def display_face(family: str | None, fonts: FontLibrary) -> Typeface | None:
    """Headlines: bold if there is a bold. Raises `UnknownFont`."""
    return None if family is None else _typeface(family, _DISPLAY_WEIGHT, fonts)


def text_face(family: str | None, fonts: FontLibrary) -> Typeface | None:
    """Running text. Raises `UnknownFont`."""
    return None if family is None else _typeface(family, _TEXT_WEIGHT, fonts)


def _typeface(family: str, weight: int, fonts: FontLibrary) -> Typeface:
    try:
        face = fonts.face(family, weight)
    except UnknownFont as error:
        raise UnknownFont(f"{error} Or upload the brand's font.") from error
    # Tall faces, and those with long descenders, need air between their lines.
    return Typeface(face.key.family, face.key.weight, _leading(face.ascent + face.descent))


def _leading(line_box: float) -> float:
    return round(min(max(line_box * 0.86, 1.0), 1.14), 2)
