"""Measuring: a face and a text become advances, shaped by HarfBuzz with kerning and ligatures.

A line is shaped run by run, each in its direction and script, all in the language that the face is set to. Letter
spacing is added between clusters, not after the last one, so that a line's width is that of what is seen. As in
browsers, a letter and its marks are one cluster, spaced text has no ligatures or contextual forms, and letters that
join are never spaced.
"""

from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz as hb

from adgenesis_design.text.fonts import Face
from adgenesis_design.text.runs import Run, runs_of

_NO_LIGATURES = {"liga": False, "clig": False, "calt": False}
_JOINING = ("Arab", "Syrc", "Mong", "Nkoo", "Adlm", "Mand", "Mani", "Phag", "Rohg", "Sogd")


@dataclass(frozen=True, slots=True)
class Shaped:
    """A shaped text in em, its glyphs from left to right. `clusters[i]` is the index of the character that glyph

    `i` came from. `closing[i]` is true where letter spacing follows glyph `i`: it is the last of its cluster, and
    not of letters that join.
    """

    width: float
    clusters: tuple[int, ...]
    closing: tuple[bool, ...]
    advances: tuple[float, ...]
    indices: tuple[int, ...]
    offsets: tuple[tuple[float, float], ...]
    backwards: tuple[bool, ...]

    @property
    def spaces(self) -> int:
        """How many times letter spacing stands within the line."""
        return sum(self.closing[:-1])


@dataclass(frozen=True, slots=True)
class PlacedGlyph:
    """A glyph of the font by its index, and where its origin lies from the line's, in em, y upwards.

    `cluster` is the index of the first character of the line that it draws, `backwards` whether it stands among
    letters that run from the right.
    """

    index: int
    x: float
    y: float
    cluster: int
    backwards: bool = False


@lru_cache(maxsize=16384)
def shape(face: Face, text: str, ligatures: bool = True) -> Shaped:
    """Shape one line of text. Cached: the answer does not depend on the size."""
    clusters: list[int] = []
    closing: list[bool] = []
    advances: list[float] = []
    indices: list[int] = []
    offsets: list[tuple[float, float]] = []
    backwards: list[bool] = []
    for run in runs_of(text, face.direction):
        buffer = _shaped_run(face, text, run, ligatures)
        own = [info.cluster for info in buffer.glyph_infos]
        spaced = run.script not in _JOINING
        clusters += own
        backwards += [run.direction == "rtl"] * len(own)
        closing += [spaced and here != following for here, following in zip(own, [*own[1:], -1], strict=True)]
        indices += [info.codepoint for info in buffer.glyph_infos]
        for position in buffer.glyph_positions:
            advances.append(position.x_advance / face.units)
            offsets.append((position.x_offset / face.units, position.y_offset / face.units))
    return Shaped(
        sum(advances),
        tuple(clusters),
        tuple(closing),
        tuple(advances),
        tuple(indices),
        tuple(offsets),
        tuple(backwards),
    )


def _shaped_run(face: Face, text: str, run: Run, ligatures: bool) -> hb.Buffer:
    buffer = hb.Buffer()
    # The whole line is shown to the shaper, for letters take their form from their neighbours.
    buffer.add_str(text, run.start, run.end - run.start)
    buffer.direction, buffer.script, buffer.language = run.direction, run.script, face.language
    hb.shape(face.hb_font, buffer, {} if ligatures else _NO_LIGATURES)
    return buffer


def advance_em(face: Face, text: str, letter_spacing_em: float = 0.0) -> float:
    """The width of one line in em, letter spacing in em."""
    if not text:
        return 0.0
    shaped = shape(face, text, ligatures=letter_spacing_em == 0)
    return shaped.width + letter_spacing_em * shaped.spaces


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
    """The glyphs of one line, from left to right."""
    shaped = shape(face, text, ligatures=letter_spacing_em == 0)
    placed, x = [], 0.0
    shaped_glyphs = zip(
        shaped.indices,
        shaped.advances,
        shaped.closing,
        shaped.offsets,
        shaped.clusters,
        shaped.backwards,
        strict=True,
    )
    for index, width, closing, (dx, dy), cluster, backwards in shaped_glyphs:
        placed.append(PlacedGlyph(index, x + dx, dy, cluster, backwards))
        x += width + letter_spacing_em * closing
    return tuple(placed)
