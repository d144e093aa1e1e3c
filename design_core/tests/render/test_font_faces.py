"""The fonts that an SVG carries: the letters of its text, packed so that browsers unpack the same tables."""

import struct
import zlib

from adgenesis_design.library import DesignLibrary
from adgenesis_design.render.font_faces import to_woff
from adgenesis_design.text.subset import subset_of_text


def sfnt_tables(font: bytes) -> dict[bytes, bytes]:
    count = struct.unpack_from(">4sH", font)[1]
    entries = [struct.unpack_from(">4sLLL", font, 12 + 16 * index) for index in range(count)]
    return {tag: font[start : start + length] for tag, _, start, length in entries}


def woff_tables(font: bytes) -> dict[bytes, bytes]:
    signature, _, total, count = struct.unpack_from(">4s4sLH", font)
    assert (signature, total) == (b"wOFF", len(font))
    tables = {}
    for index in range(count):
        tag, start, packed, length, _ = struct.unpack_from(">4sLLLL", font, 44 + 20 * index)
        assert start % 4 == 0
        data = font[start : start + packed]
        tables[tag] = zlib.decompress(data) if packed < length else data
        assert len(tables[tag]) == length
    return tables


def test_packing_keeps_every_table(library: DesignLibrary) -> None:
    font = subset_of_text(library.fonts.face("Inter", 700), "Kornhaus")
    assert woff_tables(to_woff(font)) == sfnt_tables(font)


def test_a_subset_keeps_kerning_and_drops_the_rest(library: DesignLibrary) -> None:
    face = library.fonts.face("Inter", 700)
    font = subset_of_text(face, "AVATAR")
    assert len(font) < len(face.data) / 20
    assert b"GPOS" in sfnt_tables(font)
