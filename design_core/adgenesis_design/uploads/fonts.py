"""Uploaded fonts: TTF, OTF, WOFF and WOFF2, read strictly and tried out, kept as TTF or OTF bytes.

A font's own licence bits are respected (OS/2 `fsType`, OpenType 1.9.1): what may not be embedded is refused.
"""

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from io import BytesIO
from typing import Any, Literal

import uharfbuzz as hb
from fontTools.ttLib import TTFont

from adgenesis_design.uploads.faults import Fault, damaged, shown_name
from adgenesis_design.uploads.font_containers import (
    require_bounded_woff,
    require_bounded_woff2,
    require_whole,
)
from adgenesis_design.uploads.kinds import require_kind
from adgenesis_design.uploads.limits import MAX_FONT_BYTES

Embedding = Literal["installable", "editable", "preview"]
_KINDS = ("ttf", "otf", "woff", "woff2")
_REQUIRED = ("head", "hhea", "hmtx", "maxp", "cmap", "name", "OS/2")
_RESTRICTED, _PREVIEW, _EDITABLE, _BITMAPS_ONLY = 0x0002, 0x0004, 0x0008, 0x0200
_FAMILY, _TYPOGRAPHIC_FAMILY = 1, 16
_LONGEST_FAMILY = 80
_NOT_IN_NAMES = set("'\"<>&\\;{}")
_SAMPLE = "Hamburgefonstiv 0123456789"
_TRIED_LETTERS = 64


@dataclass(frozen=True)
class UploadedFont:
    """A face that layout can measure and render can draw; `data` is TTF or OTF. `weight` is CSS's, 100 to 900."""

    file_name: str
    family: str
    weight: int
    italic: bool
    embedding: Embedding
    data: bytes

    @cached_property
    def sha256(self) -> str:
        return sha256(self.data).hexdigest()


def take_font(data: bytes, file_name: str) -> UploadedFont:
    """Check a font and bring it into the form we use. Raises `UploadRefused` with the file's name and the way out."""
    name = shown_name(file_name)
    try:
        return _take(data, name)
    except Fault as fault:
        raise fault.refusal(name) from fault


def _take(data: bytes, name: str) -> UploadedFont:
    if len(data) > MAX_FONT_BYTES:
        raise Fault(
            f"It has {len(data):,} bytes; a font may have {MAX_FONT_BYTES:,}.",
            "Upload a subset with the characters you need.",
        )
    kind = require_kind(data, name, _KINDS, "a font")
    if kind == "woff":
        require_bounded_woff(data)
    elif kind == "woff2":
        require_bounded_woff2(data)
    else:
        require_whole(data)
    try:
        font = TTFont(BytesIO(data), lazy=False, checkChecksums=0, recalcBBoxes=False)
        _require_tables(font)
        plain = data if kind in ("ttf", "otf") else _unpacked(font)
        face = UploadedFont(name, _family(font), _weight(font), _italic(font), _embedding(font), plain)
        _require_letters(font, plain)
    except Fault:
        raise
    except Exception as error:
        # fontTools answers hostile bytes with errors of every class.
        raise damaged(f"Its tables cannot be read ({type(error).__name__})") from error
    return face


def _require_tables(font: TTFont) -> None:
    missing = [tag for tag in _REQUIRED if tag not in font]
    if "glyf" not in font and "CFF " not in font and "CFF2" not in font:
        missing.append("glyf")
    if missing:
        raise damaged(f"It lacks the tables {', '.join(missing)}")
    if "fvar" in font:
        raise Fault(
            "It is a variable font, whose weights would look different from place to place.",
            "Upload the static faces of the same family, one file a weight (Regular, Bold ...).",
        )
    for tag in (*_REQUIRED, "post"):
        if tag in font:
            # Not DefaultTable: that is fontTools' sign for a table it could not read.
            table: Any = font[tag]
            if type(table).__name__ == "DefaultTable":
                raise damaged(f"Its table {tag} cannot be read")
    units = font["head"].unitsPerEm
    if not 16 <= units <= 16384:
        raise damaged(f"Its letters are drawn on {units} units")


def _unpacked(font: TTFont) -> bytes:
    font.flavor = None
    buffer = BytesIO()
    font.save(buffer, reorderTables=None)
    return buffer.getvalue()


def _family(font: TTFont) -> str:
    names = font["name"]
    family = str(names.getDebugName(_TYPOGRAPHIC_FAMILY) or names.getDebugName(_FAMILY) or "").strip()
    if not family or len(family) > _LONGEST_FAMILY or not family.isprintable() or _NOT_IN_NAMES & set(family):
        raise Fault(
            f"Its family is called {family[:40]!r}.",
            "Give it a name of plain letters in a font editor, and upload that.",
        )
    return family


def _weight(font: TTFont) -> int:
    stated = int(font["OS/2"].usWeightClass)
    # Old fonts count from 1 to 9.
    stated = stated * 100 if 1 <= stated <= 9 else stated
    return min(max(round(stated / 100) * 100, 100), 900)


def _italic(font: TTFont) -> bool:
    return bool(font["OS/2"].fsSelection & 1 or font["head"].macStyle & 2)


def _embedding(font: TTFont) -> Embedding:
    bits = int(font["OS/2"].fsType)
    if bits & _BITMAPS_ONLY or (bits & _RESTRICTED and not bits & (_PREVIEW | _EDITABLE)):
        raise Fault(
            "Its licence bits forbid embedding it (OS/2 fsType "
            f"{bits:#06x}), so it may not be put into ads by this tool.",
            "Ask its maker for a file with embedding allowed, or choose another font.",
        )
    return "editable" if bits & _EDITABLE else "preview" if bits & _PREVIEW else "installable"


def _require_letters(font: TTFont, data: bytes) -> None:
    """Set a line as layout will. Raises `Fault` if letters are missing, or have neither width nor outline."""
    characters = sorted(font.getBestCmap() or {})
    if not characters:
        raise damaged("It names no characters")
    face = hb.Face(data)
    shaper = hb.Font(face)
    text = _SAMPLE if set(map(ord, _SAMPLE.replace(" ", ""))) <= set(characters) else _own_letters(characters)
    line = hb.Buffer()
    line.add_str(text)
    line.guess_segment_properties()
    hb.shape(shaper, line)
    extents = [shaper.get_glyph_extents(info.codepoint) for info in line.glyph_infos]
    drawn = sum(1 for extent in extents if extent and extent.width and extent.height)
    width = sum(position.x_advance for position in line.glyph_positions)
    if not text or drawn < len(text.replace(" ", "")) / 2 or not 0 < width < 4 * face.upem * len(text):
        raise damaged("A line set in it comes out empty or without end")


def _own_letters(characters: list[int]) -> str:
    letters = [chr(code) for code in characters if chr(code).isalpha()]
    return "".join(letters[:_TRIED_LETTERS])
