"""Text: the lines of a block become glyphs at the places where we draw them, and words for those who copy them."""

from collections import Counter
from collections.abc import Sequence

from adgenesis_design.frame import TextBlock, TextLine
from adgenesis_design.library import DesignLibrary
from adgenesis_design.render.block_face import block_face
from adgenesis_design.render.pdf.content import Content
from adgenesis_design.render.pdf.fonts import EmbeddedFont
from adgenesis_design.render.pdf.objects import PdfFile, number, written
from adgenesis_design.render.pdf.style import parse_color
from adgenesis_design.text.bidi import mirrored
from adgenesis_design.text.measure import PlacedGlyph, glyphs

_NOTHING = "\u200b"  # a glyph that no map has is read as whatever its number means


class Lettering:
    """Sets text blocks, and keeps the fonts that they need."""

    def __init__(self, file: PdfFile, library: DesignLibrary) -> None:
        self._file = file
        self._library = library
        self._fonts: dict[object, EmbeddedFont] = {}

    def set_block(self, content: Content, text: TextBlock, alpha: float) -> None:
        face = block_face(text, self._library)
        if face.key not in self._fonts:
            self._fonts[face.key] = EmbeddedFont(self._file, face)
        font = self._fonts[face.key]
        color = parse_color(text.fill)
        with content.kept():
            if color.alpha * alpha < 1:
                content.set_state({"ca": color.alpha * alpha})
            content.write(color.operands, "rg")
            content.write("BT", content.name("Font", font.ref), number(text.size), "Tf")
            # Readers take wide steps between letters for spaces unless they are told of the spacing.
            content.write(number(text.letter_spacing), "Tc")
            for line in text.lines:
                placed = glyphs(face, line.text, text.letter_spacing / text.size)
                _set_line(content, font, text, line, placed)
            content.write("ET")

    def finish(self) -> None:
        for font in self._fonts.values():
            font.finish()


def _set_line(
    content: Content, font: EmbeddedFont, block: TextBlock, line: TextLine, placed: Sequence[PlacedGlyph]
) -> None:
    if not placed:
        return
    sources = _sources(line.text, placed)
    read = "".join(font.use(glyph.index, source) for glyph, source in zip(placed, sources, strict=True))
    # Where glyphs do not spell the line (marks, one glyph for two characters), it is said. Not where letters run from
    # the right: readers put those into the order of reading by themselves, and would turn what is said round.
    spelt = read == line.text or any(glyph.backwards for glyph in placed)
    if not spelt:
        content.write("/Span", written({"ActualText": line.text}).decode("ascii"), "BDC")
    for run in _level_runs(placed):
        x, y = line.x + run[0].x * block.size, line.baseline - run[0].y * block.size
        content.write("1 0 0 -1", number(x), number(y), "Tm")
        content.write(_shown(font, run, block.letter_spacing / block.size), "TJ")
    if not spelt:
        content.write("EMC")


def _sources(text: str, placed: Sequence[PlacedGlyph]) -> list[str]:
    """What each glyph stands for: the characters of its cluster in turn, or all of them for the cluster's first."""
    starts = sorted({glyph.cluster for glyph in placed})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    sizes = Counter(glyph.cluster for glyph in placed)
    seen: Counter[int] = Counter()
    sources = []
    for glyph in placed:
        characters, turn = text[glyph.cluster : ends[glyph.cluster]], seen[glyph.cluster]
        seen[glyph.cluster] += 1
        if glyph.backwards:
            characters = "".join(map(mirrored, reversed(characters)))
        if len(characters) == sizes[glyph.cluster]:
            sources.append(characters[turn])
        else:
            sources.append(characters if turn == 0 else _NOTHING)
    return sources


def _level_runs(placed: Sequence[PlacedGlyph]) -> list[list[PlacedGlyph]]:
    """Neighbours at the same height."""
    runs = [[placed[0]]]
    for glyph in placed[1:]:
        if glyph.y == runs[-1][-1].y:
            runs[-1].append(glyph)
        else:
            runs.append([glyph])
    return runs


def _shown(font: EmbeddedFont, run: Sequence[PlacedGlyph], spacing: float) -> str:
    """Glyphs, and the steps between them that neither advances nor spacing make, in thousandths of an em."""
    parts, pen = [], run[0].x * 1000
    for glyph in run:
        step = glyph.x * 1000 - pen
        if abs(step) >= 0.01:
            parts.append(number(-step))
            pen += step
        parts.append(f"<{font.code(glyph.index):04X}>")
        pen += font.width(glyph.index) + spacing * 1000
    return f"[{' '.join(parts)}]"
