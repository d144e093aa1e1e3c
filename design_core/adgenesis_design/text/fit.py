"""Fitting: the largest size at which a text fits its box, with the lines it breaks into.

Whether a set of lines is good does not depend on the box, only how large it can be set does. The answer is
the set with the best size after its costs; fitting it again into the box it needs gives it again.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from math import floor, inf, log

from adgenesis_design.text.fonts import Face
from adgenesis_design.text.line_break import Paragraph, pack
from adgenesis_design.text.measure import advance_em, ends
from adgenesis_design.text.pieces import pieces

LINE_COST = 0.05  # another line must earn a twentieth of the size
WIDOW_COST = 0.3  # a single word in the last line must earn that much of the size
_STEP = 100  # sizes are whole hundredths of a px
_MOST_LINES = 40
FULL_SIZE_WORTH = 0.12  # running text should rather keep the size it was given


@dataclass(frozen=True, slots=True)
class Line:
    """One line and its width in px."""

    text: str
    width: float


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text set: px throughout. `overflow` says that even the smallest size does not fit the box."""

    size: float
    lines: tuple[Line, ...]
    line_height: float
    letter_spacing: float
    overflow: bool = False

    @property
    def width(self) -> float:
        return max((line.width for line in self.lines), default=0.0)

    @property
    def height(self) -> float:
        """Of all line boxes together."""
        return len(self.lines) * self.line_height


@dataclass(frozen=True, slots=True)
class _Room:
    """The box, in px, and the sizes that are allowed."""

    width: float
    height: float
    largest: float
    smallest: float
    line_height: float  # em
    max_lines: int

    def worth(self, size: float) -> float:
        """What a size is worth: its logarithm, so that costs are shares of it, and more for the largest."""
        return log(max(size, 1e-9)) + (FULL_SIZE_WORTH if size >= self.largest else 0.0)

    def largest_size(self, lines: int, width_em: float) -> float:
        """The size at which so many lines, so wide, just fit; in whole steps, so that it fits again later."""
        size = min(self.largest, self.height / (lines * self.line_height))
        if width_em > 0:
            size = min(size, self.width / width_em)
        return _whole_steps(size)


def _whole_steps(size: float) -> float:
    return floor(size * _STEP + 1e-6) / _STEP


def fit_text(
    face: Face,
    text: str,
    width: float,
    height: float = inf,
    *,
    max_size: float,
    min_size: float,
    line_height: float = 1.2,
    letter_spacing_em: float = 0.0,
    max_lines: int | None = None,
) -> Fitted:
    """Set a text as large as its box allows, broken by sense.

    `line_height` is a multiple of the size. Line feeds in the text are kept, other white space is one space.
    A word is split only if it alone is wider than the box at the smallest size. Without a height, the lines
    are as many as `max_size` needs. Where nothing fits, the lines of the smallest size come back with
    `overflow`.
    """
    clean = _normalize(text)
    largest, smallest = _whole_steps(max_size), _whole_steps(min(min_size, max_size))
    room = _Room(width, height, largest, smallest, line_height, max_lines or _MOST_LINES)
    if not clean:
        return _fitted(face, (), room.largest, room, letter_spacing_em)
    fitted = _break_well(face, clean, room, letter_spacing_em)
    if fitted is not None:
        return fitted
    tall_room = replace(room, height=inf, largest=room.smallest, max_lines=_MOST_LINES)
    too_tall = _break_well(face, clean, tall_room, letter_spacing_em)
    return replace(too_tall, overflow=True) if too_tall else _squeeze(face, clean, room, letter_spacing_em)


def _normalize(text: str) -> str:
    whole = re.sub(r"[\ud800-\udfff]", "", text)  # halves of characters, which no line breaker takes
    lines = (re.sub(r"[ \t\r\f\v]+", " ", line).strip(" ") for line in whole.split("\n"))
    return "\n".join(line for line in lines if line)


def _break_well(face: Face, text: str, room: _Room, letter_spacing_em: float) -> Fitted | None:
    """The text between its words; with a single word in the last line only where that makes it much larger."""
    balanced = _best(face, _paragraph(face, text, letter_spacing_em, False), room, letter_spacing_em)
    if balanced is not None and balanced.size >= room.largest:
        return _fitted(face, balanced.lines, balanced.size, room, letter_spacing_em)
    widowed = _best(face, _paragraph(face, text, letter_spacing_em, True), room, letter_spacing_em)
    if widowed is None:
        return None
    best = balanced if balanced is not None and balanced.score > widowed.score - WIDOW_COST else widowed
    return _fitted(face, best.lines, best.size, room, letter_spacing_em)


@lru_cache(maxsize=4096)
def _paragraph(face: Face, text: str, letter_spacing_em: float, single_last: bool) -> Paragraph:
    return Paragraph(text, ends(face, text, letter_spacing_em), letter_spacing_em, single_last, face.language)


@dataclass(frozen=True, slots=True)
class _Set:
    """A text broken into lines, the size (px) at which they fit, and what that is worth."""

    score: float
    size: float
    lines: tuple[str, ...]


def _best(face: Face, paragraph: Paragraph, room: _Room, letter_spacing_em: float) -> _Set | None:
    """The lines of the best score; None where none reach the smallest size."""
    best: _Set | None = None
    for bound, count in _bounds(paragraph, room):
        if best is not None and bound <= best.score:
            break
        for broken in paragraph.candidates(count):
            widest = max(advance_em(face, line, letter_spacing_em) for line in broken.lines)
            size = room.largest_size(count, widest)
            score = room.worth(size) - broken.cost - LINE_COST * (count - 1)
            if size >= room.smallest and (best is None or score > best.score):
                best = _Set(score, size, broken.lines)
    return best


def _bounds(paragraph: Paragraph, room: _Room) -> list[tuple[float, int]]:
    """For every number of lines that may fit, the score it cannot exceed; the most promising first."""
    bounds: list[tuple[float, int]] = []
    width_limits = True
    for count in range(1, min(room.max_lines, len(paragraph.pieces)) + 1):
        cap = room.largest_size(count, 0)
        if cap < room.smallest:
            break
        # Measured widths differ from summed ones by the kerning beside spaces: hence the hundredth.
        widest = max(paragraph.narrowest(count), 1e-9)
        size = min(room.width / widest * 1.01, cap) if width_limits else cap
        width_limits = size < cap
        if size >= room.smallest:
            bounds.append((room.worth(size) - LINE_COST * (count - 1), count))
    return sorted(bounds, key=lambda bound: (-bound[0], bound[1]))


def _squeeze(face: Face, text: str, room: _Room, letter_spacing_em: float) -> Fitted:
    """The text at the smallest size, splitting only words that are wider than the box."""

    def fits(line: str) -> bool:
        return advance_em(face, line, letter_spacing_em) * room.smallest <= room.width

    in_order = pieces(text, face.language)
    stops = [piece.start for piece in in_order][1:] + [len(text)]
    stretches = [
        (text[piece.start : stop].replace("\n", " "), piece.must_end)
        for piece, stop in zip(in_order, stops, strict=True)
    ]
    lines = tuple(pack(stretches, fits, face.language))
    fitted = _fitted(face, lines, room.smallest, room, letter_spacing_em)
    too_tall = fitted.height > room.height + 1e-6 or len(lines) > room.max_lines
    return replace(fitted, overflow=too_tall or not all(fits(line) for line in lines))


def _fitted(face: Face, lines: tuple[str, ...], size: float, room: _Room, letter_spacing_em: float) -> Fitted:
    set_lines = tuple(Line(line, advance_em(face, line, letter_spacing_em) * size) for line in lines)
    return Fitted(size, set_lines, room.line_height * size, letter_spacing_em * size)
