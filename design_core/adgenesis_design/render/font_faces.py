"""Font faces: what a document's text is set in, as CSS that carries the letters it needs.

The fonts are subsets in WOFF (https://www.w3.org/TR/WOFF/): browsers draw the text right wherever the document is
opened, and editors that have the family installed use that.
"""

import base64
import struct
import zlib
from collections.abc import Iterator

from adgenesis_design.frame import ButtonItem, Frame, TextBlock, TextItem
from adgenesis_design.library import DesignLibrary
from adgenesis_design.render.markup import element
from adgenesis_design.text.fonts import Face
from adgenesis_design.text.subset import subset_of_text

_SFNT_HEADER, _SFNT_ENTRY = struct.Struct(">4sHHHH"), struct.Struct(">4sLLL")
_WOFF_HEADER, _WOFF_ENTRY = struct.Struct(">4s4sLHHLHHLLLLL"), struct.Struct(">4sLLLL")


def font_faces(frame: Frame, library: DesignLibrary) -> str:
    """A `style` element with a rule for each face of the frame; nothing for a frame without text."""
    texts: dict[Face, str] = {}
    for block in _blocks(frame):
        face = library.fonts.face(block.family, block.weight, block.italic)
        texts[face] = texts.get(face, "") + "".join(line.text for line in block.lines)
    rules = "".join(_rule(face, text) for face, text in texts.items())
    return element("style", rules) if rules else ""


def _blocks(frame: Frame) -> Iterator[TextBlock]:
    for item in frame.items:
        if isinstance(item, TextItem | ButtonItem):
            yield item.text


def _rule(face: Face, text: str) -> str:
    data = base64.b64encode(to_woff(subset_of_text(face, text))).decode()
    style = "italic" if face.key.italic else "normal"
    return (
        f"@font-face{{font-family:'{face.key.family}';font-weight:{face.key.weight};font-style:{style};"
        f"src:url(data:font/woff;base64,{data}) format('woff')}}"
    )


def to_woff(font: bytes) -> bytes:
    """A TrueType or OpenType font in WOFF 1: the same tables, each compressed where that makes it smaller."""
    flavor, count, *_ = _SFNT_HEADER.unpack_from(font)
    entries, body = b"", b""
    offset = _WOFF_HEADER.size + count * _WOFF_ENTRY.size
    for index in range(count):
        place = _SFNT_HEADER.size + index * _SFNT_ENTRY.size
        tag, checksum, start, length = _SFNT_ENTRY.unpack_from(font, place)
        table = font[start : start + length]
        packed = min(zlib.compress(table, 9), table, key=len)
        entries += _WOFF_ENTRY.pack(tag, offset + len(body), len(packed), length, checksum)
        body += packed + bytes(-len(packed) % 4)
    total = offset + len(body)
    head = _WOFF_HEADER.pack(b"wOFF", flavor, total, count, 0, _unpacked(font, count), 1, 0, 0, 0, 0, 0, 0)
    return head + entries + body


def _unpacked(font: bytes, count: int) -> int:
    directory = _SFNT_HEADER.size + count * _SFNT_ENTRY.size
    entries = _SFNT_ENTRY.iter_unpack(font[_SFNT_HEADER.size : directory])
    return directory + sum(int(length) + -int(length) % 4 for _, _, _, length in entries)
