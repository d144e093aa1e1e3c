"""Fonts: each face goes into the file as the subset of glyphs that it draws, with the text that they stand for.

Glyphs keep their numbers, so that content can name them before the subset is known. Fonts with cubic outlines (CFF)
name glyphs by character ids of their own where they are keyed by them.
"""

from io import BytesIO
from zlib import crc32

from fontTools.ttLib import TTFont

from adgenesis_design.render.pdf.objects import Name, PdfFile, Ref, Value
from adgenesis_design.text.fonts import Face
from adgenesis_design.text.subset import subset_of_glyphs

_SYMBOLIC = 4
_STEM = 80  # of 1000: only viewers that replace an embedded font would look at it


class EmbeddedFont:
    """A face of the document: what it has drawn so far, and the number under which pages name it."""

    def __init__(self, file: PdfFile, face: Face) -> None:
        self.face = face
        self.ref = file.reserve()
        self._file = file
        self._texts: dict[int, str] = {}
        self._is_cubic, self._ids = _cubic_ids(face.data)

    def code(self, glyph: int) -> int:
        """The number by which content names a glyph."""
        return self._ids.get(glyph, glyph)

    def width(self, glyph: int) -> float:
        """The advance of a glyph in thousandths of an em."""
        return round(float(self.face.hb_font.get_glyph_h_advance(glyph)) * 1000 / self.face.units, 3)

    def use(self, glyph: int, text: str) -> str:
        """Note that a glyph is drawn for a text; what readers will take it for: the first text it stood for."""
        return self._texts.setdefault(glyph, text)

    def finish(self) -> None:
        """Write the font: to be called when all text is drawn."""
        data = subset_of_glyphs(self.face, self._texts)
        name = Name(f"{_tag(data)}+{postscript_name(self.face)}")
        about: dict[str, Value] = {"Subtype": Name("OpenType")} if self._is_cubic else {"Length1": len(data)}
        program = self._file.add_stream(data, about)
        codes = sorted((self.code(glyph), glyph) for glyph in self._texts)
        mapped: dict[str, Value] = {} if self._is_cubic else {"CIDToGIDMap": Name("Identity")}
        descendant: Value = {
            "Type": Name("Font"),
            "Subtype": Name("CIDFontType0" if self._is_cubic else "CIDFontType2"),
            "BaseFont": name,
            "CIDSystemInfo": {"Registry": b"Adobe", "Ordering": b"Identity", "Supplement": 0},
            **mapped,
            "FontDescriptor": self._file.add(self._descriptor(name, program)),
            "DW": 0,
            "W": [part for code, glyph in codes for part in (code, [self.width(glyph)])],
        }
        self._file.put(
            self.ref,
            {
                "Type": Name("Font"),
                "Subtype": Name("Type0"),
                "BaseFont": name,
                "Encoding": Name("Identity-H"),
                "DescendantFonts": [self._file.add(descendant)],
                "ToUnicode": self._file.add_stream(
                    to_unicode({self.code(glyph): text for glyph, text in self._texts.items()}), {}
                ),
            },
        )

    def _descriptor(self, name: Name, program: Ref) -> Value:
        face = self.face
        extents = face.hb_font.get_font_extents("ltr")
        up, down = face.ascent * 1000, -face.descent * 1000
        return {
            "Type": Name("FontDescriptor"),
            "FontName": name,
            "Flags": _SYMBOLIC | (64 if face.key.italic else 0),
            "FontBBox": [-500, round(min(down, extents.descender * 1000 / face.units)), 2000, round(up)],
            "ItalicAngle": -12 if face.key.italic else 0,
            "Ascent": round(up),
            "Descent": round(down),
            "CapHeight": round(face.cap_height * 1000),
            "StemV": _STEM,
            "FontFile3" if self._is_cubic else "FontFile2": program,
        }


def _cubic_ids(data: bytes) -> tuple[bool, dict[int, int]]:
    """Whether a font's outlines are CFF, and the ids of its glyphs where they are not their numbers."""
    if not data.startswith(b"OTTO"):
        return False, {}
    font = TTFont(BytesIO(data), lazy=True)["CFF "].cff.topDictIndex[0]
    if not hasattr(font, "ROS"):
        return True, {}
    return True, {glyph: int(name.removeprefix("cid")) for glyph, name in enumerate(font.charset) if glyph}


def postscript_name(face: Face) -> str:
    return f"{face.key.family.replace(' ', '')}-{face.key.weight}{'Italic' if face.key.italic else ''}"


def _tag(data: bytes) -> str:
    """Six letters that tell subsets of one font apart (ISO 32000-2, 9.9.2)."""
    value = crc32(data)
    return "".join(chr(ord("A") + value // 26**place % 26) for place in range(6))


def to_unicode(texts: dict[int, str]) -> bytes:
    """The map by which viewers copy and search: the numbers of glyphs in UTF-16 (ISO 32000-2, 9.10.3)."""
    known = [(glyph, text) for glyph, text in sorted(texts.items()) if text]
    lines = [f"<{glyph:04X}> <{text.encode('utf-16-be').hex().upper()}>" for glyph, text in known]
    blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    mapped = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{mapped}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")
