"""Subsets: fonts with the letters that a document uses and no others."""

from collections.abc import Iterable
from unicodedata import normalize

import uharfbuzz as hb

from adgenesis_design.text.bidi import mirrored
from adgenesis_design.text.fonts import Face

_UNNEEDED = ("GSUB", "GPOS", "GDEF", "kern", "STAT", "DSIG", "meta", "BASE")  # once glyphs are placed


def subset_of_glyphs(face: Face, glyphs: Iterable[int]) -> bytes:
    """The font with these glyphs only, each under the number it had, without what shaping needs."""
    wanted = hb.SubsetInput()
    wanted.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    wanted.glyph_set.update(glyphs)
    wanted.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in _UNNEEDED)
    return bytes(wanted.subset(hb.Face(face.data)).blob.data)


def subset_of_text(face: Face, text: str) -> bytes:
    """The font with what the text needs, kerning and ligatures included."""
    wanted = hb.SubsetInput()
    wanted.flags = hb.SubsetFlags.NO_HINTING
    # Marks that come to one character with their letter, and brackets that turn round between letters from the right.
    wanted.unicode_set.update(map(ord, text + normalize("NFC", text) + "".join(map(mirrored, text))))
    return bytes(wanted.subset(hb.Face(face.data)).blob.data)
