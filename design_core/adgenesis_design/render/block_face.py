"""The face that a block of text is drawn in."""

from adgenesis_design.frame import TextBlock
from adgenesis_design.library import DesignLibrary
from adgenesis_design.text.fonts import Face


def block_face(text: TextBlock, library: DesignLibrary) -> Face:
    """The face that layout measured, in the block's language. Raises `UnknownFont`."""
    return library.fonts.face(text.family, text.weight, text.italic).speaking(text.language)
