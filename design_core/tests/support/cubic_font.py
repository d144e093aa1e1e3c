"""A font with cubic outlines (CFF), made of some letters of one with quadratic outlines."""

from io import BytesIO

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont

from adgenesis_design.text.fonts import Face


def cubic_font(face: Face, letters: str) -> bytes:
    """The letters of a face as OpenType with a CFF table."""
    source = TTFont(BytesIO(face.data))
    shapes, names = source.getGlyphSet(), source.getBestCmap()
    cmap = {ord(letter): names[ord(letter)] for letter in letters}
    order = [".notdef", *dict.fromkeys(cmap.values())]
    drawn, widths = {}, {}
    for name in order:
        widths[name] = (shapes[name].width, 0)
        pen = T2CharStringPen(shapes[name].width, shapes)
        shapes[name].draw(pen)
        drawn[name] = pen.getCharString()
    built = FontBuilder(face.units, isTTF=False)
    built.setupGlyphOrder(order)
    built.setupCharacterMap(cmap)
    built.setupCFF("Cubic-Regular", {"FullName": "Cubic"}, drawn, {})
    built.setupHorizontalMetrics(widths)
    built.setupHorizontalHeader(
        ascent=round(face.ascent * face.units), descent=-round(face.descent * face.units)
    )
    built.setupNameTable({"familyName": "Cubic", "styleName": "Regular"})
    built.setupOS2()
    built.setupPost()
    buffer = BytesIO()
    built.font.save(buffer)
    return buffer.getvalue()
