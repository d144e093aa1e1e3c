"""Measuring: a face and a text become advances, shaped by HarfBuzz with kerning and ligatures.

Letter spacing is added between clusters, not after the last one, so that a line's width is that of what is
seen. As in browsers, a letter and its marks are one cluster and spaced text has no ligatures.
"""

from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz as hb

from adgenesis_design.text.fonts import Face

_NO_LIGATURES = {"liga": False, "clig": False}


@dataclass(frozen=True, slots=True)
class Shaped:
    """A shaped text in em. `clusters[i]` is the index of the character that glyph `i` came from.

    `closing[i]` is true where glyph `i` is the last of its cluster: letter spacing follows it.
    """

    width: float
    clusters: tuple[int, ...]
    closing: tuple[bool, ...]
    advances: tuple[float, ...]
    indices: tuple[int, ...]
    offsets: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class PlacedGlyph:
    """A glyph of the font by its index, and where its origin lies from the line's, in em, y upwards.

    `cluster` is the index of the first character of the line that it draws.
    """

    index: int
    x: float
    y: float
    cluster: int


@lru_cache(maxsize=16384)
def shape(face: Face, text: str, ligatures: bool = True) -> Shaped:
    """Shape one line of text. Cached: the answer does not depend on the size."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(face.hb_font, buffer, {} if ligatures else _NO_LIGATURES)
    infos, positions, units = buffer.glyph_infos, buffer.glyph_positions, face.units
    advances = tuple(position.x_advance / units for position in positions)
    clusters = tuple(info.cluster for info in infos)
    return Shaped(
        width=sum(advances),
        clusters=clusters,
        closing=tuple(
            here != following for here, following in zip(clusters, (*clusters[1:], -1), strict=True)
        ),
        advances=advances,
        indices=tuple(info.codepoint for info in infos),
        offsets=tuple((position.x_offset / units, position.y_offset / units) for position in positions),
    )


def advance_em(face: Face, text: str, letter_spacing_em: float = 0.0) -> float:
    """The width of one line in em, letter spacing in em."""
    if not text:
        return 0.0
    shaped = shape(face, text, ligatures=letter_spacing_em == 0)
    return shaped.width + letter_spacing_em * (sum(shaped.closing) - 1)


def advance(face: Face, text: str, size: float, letter_spacing: float = 0.0) -> float:
    """The width of one line in px; size and letter spacing in px."""
    return advance_em(face, text, letter_spacing / size) * size if size > 0 else 0.0


def ends(face: Face, text: str, letter_spacing_em: float = 0.0) -> tuple[float, ...]:
    """For every index 0..len(text), the advance in em of what comes before it, spacing included."""
    shaped = shape(face, text, ligatures=letter_spacing_em == 0)
    per_character = [0.0] * (len(text) + 1)
    for cluster, width, closing in zip(shaped.clusters, shaped.advances, shaped.closing, strict=True):
        per_character[cluster + 1] += width + letter_spacing_em * closing
    total = 0.0
    sums = []
    for width in per_character:
        total += width
        sums.append(total)
    return tuple(sums)


def glyphs(face: Face, text: str, letter_spacing_em: float = 0.0) -> tuple[PlacedGlyph, ...]:
    """The glyphs of one line, in the order they are drawn."""
    shaped = shape(face, text, ligatures=letter_spacing_em == 0)
    placed, x = [], 0.0
    shaped_glyphs = zip(
        shaped.indices, shaped.advances, shaped.closing, shaped.offsets, shaped.clusters, strict=True
    )
    for index, width, closing, (dx, dy), cluster in shaped_glyphs:
        placed.append(PlacedGlyph(index, x + dx, dy, cluster))
        x += width + letter_spacing_em * closing
    return tuple(placed)
