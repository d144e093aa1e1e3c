"""Line breaking: the best ways to break a text into n lines.

Lines are balanced, break where it costs a reader least, and the last one holds more than one word wherever
the text has four. Nothing here depends on the size of a box, so all of it can be cached.
"""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import inf

import numpy as np
import numpy.typing as npt

from adgenesis_design.text.language import DEFAULT_LANGUAGE
from adgenesis_design.text.pieces import Piece, pieces, smallest_stretches

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]

RAGGEDNESS_COST = 0.6  # in the logarithm of the font size, as the costs of breaks are
# Pieces; in longer texts nobody sees which of many sets of lines is the best, but everybody waits for it.
_LONG = 120
# How much wider than the narrowest possible set of lines we let it be for the sake of better breaks.
_SLACKS = (1.0, 1.06, 1.14, 1.25, 1.4)


@dataclass(frozen=True, slots=True)
class Broken:
    """A text broken into lines, and what these breaks cost."""

    cost: float
    lines: tuple[str, ...]


def _line_starts(in_order: tuple[Piece, ...]) -> list[int]:
    """For every end, the first piece its line may start with: no line holds a forced break."""
    starts = [0, 0]
    for end in range(2, len(in_order) + 1):
        starts.append(end - 1 if in_order[end - 2].must_end else starts[-1])
    return starts


class Paragraph:
    """A text in pieces, with the width in em of every run of them, asked for breaks into n lines.

    `ends[i]` is the advance in em before character i. `single_last` admits a last line of one word.
    """

    def __init__(
        self,
        text: str,
        ends: tuple[float, ...],
        letter_spacing_em: float,
        single_last: bool = False,
        language: str = DEFAULT_LANGUAGE,
    ) -> None:
        self.pieces = pieces(text, language)
        self._text = text
        self._left = [ends[piece.start] for piece in self.pieces]
        self._right = [ends[piece.end] - letter_spacing_em for piece in self.pieces]
        self._starts = _line_starts(self.pieces)
        words = sum(piece.words for piece in self.pieces)
        # The last line may start no later than here, unless it is the only one.
        self._last_start = len(self.pieces) - 1
        if not single_last and words >= 4 and self.pieces[-1].words == 1:
            self._last_start -= 1
        # _narrowest[n][j]: the least possible width of the widest of n lines that hold the first j pieces.
        self._narrowest: list[list[float]] = [[0.0] + [inf] * len(self.pieces)]
        self._closed: list[float] = [inf]
        self._candidates: dict[int, tuple[Broken, ...]] = {}

    def narrowest(self, lines: int) -> float:
        """The least em width of the widest of so many lines; infinite if there cannot be as many.

        Of long texts it is found to a thousandth of an em, and their last line may hold a single word.
        """
        while len(self._closed) <= lines:
            if len(self.pieces) > _LONG:
                self._closed.append(self._narrowest_of_long(len(self._closed)))
            else:
                self._add_row()
        return self._closed[lines]

    def _narrowest_of_long(self, lines: int) -> float:
        low = max(right - left for left, right in zip(self._left, self._right, strict=True))
        high = self._right[-1] - self._left[0]
        if lines > len(self.pieces) or len(self._first_fit(high)) - 1 > lines:
            return inf
        while high - low > 1e-3:
            middle = (low + high) / 2
            if len(self._first_fit(middle)) - 1 <= lines:
                high = middle
            else:
                low = middle
        return high

    def _add_row(self) -> None:
        before, row, total = self._narrowest[-1], [inf], len(self.pieces)
        for end in range(1, total + 1):
            row.append(self._narrowest_end(before, end, end - 1))
        last_start = self._last_start if len(self._narrowest) > 1 else total - 1
        self._narrowest.append(row)
        self._closed.append(self._narrowest_end(before, total, last_start))

    def _narrowest_end(self, before: list[float], end: int, latest: int) -> float:
        best, right = inf, self._right[end - 1]
        for first in range(latest, self._starts[end] - 1, -1):
            width = right - self._left[first]
            if width >= best:
                break
            best = min(best, max(before[first], width))
        return best

    def candidates(self, lines: int) -> tuple[Broken, ...]:
        """Good ways to break into so many lines, none twice, the narrowest first."""
        if lines not in self._candidates:
            self._candidates[lines] = self._find_candidates(lines)
        return self._candidates[lines]

    def _find_candidates(self, lines: int) -> tuple[Broken, ...]:
        narrowest = self.narrowest(lines)
        if narrowest == inf:
            return ()
        if len(self.pieces) > _LONG:
            cuts = self._first_fit(narrowest + 1e-9)
            return (Broken(self._cost(cuts), self._lines(cuts)),)
        found: dict[tuple[int, ...], None] = {}
        for slack in _SLACKS if lines > 1 else _SLACKS[:1]:
            found[self._cheapest(lines, narrowest * slack + 1e-9)] = None
        return tuple(Broken(self._cost(cuts), self._lines(cuts)) for cuts in found)

    def _first_fit(self, limit: float) -> tuple[int, ...]:
        """The breaks of lines that are each as full as the limit (em) allows, and hold a piece at least."""
        cuts, total = [0], len(self.pieces)
        while cuts[-1] < total:
            first = cuts[-1]
            full = bisect_right(self._right, self._left[first] + limit, first)
            cuts.append(min(max(full, first + 1), self._forced_ends[first]))
        return tuple(cuts)

    @cached_property
    def _forced_ends(self) -> list[int]:
        """For every piece, where the line that it stands on must end at the latest."""
        ends, latest = [], len(self.pieces)
        for index in range(len(self.pieces) - 1, -1, -1):
            if self.pieces[index].must_end:
                latest = index + 1
            ends.append(latest)
        return ends[::-1]

    def _cheapest(self, lines: int, limit: float) -> tuple[int, ...]:
        """The breaks of least cost among those whose lines all stay within the limit (em)."""
        total = len(self.pieces)
        raggedness = self._raggedness(limit, RAGGEDNESS_COST / lines, lines > 1)
        costs = np.concatenate(([0.0], np.full(total, inf)))
        came_from: list[Integers] = []
        for _ in range(lines):
            # [last - k, end]: the cost with a line from piece last - k to piece end. The latest start comes first,
            # so that it wins where two cost the same.
            reached = (costs[total - 1 :: -1, None] + self._break_costs) + raggedness
            best = reached.argmin(axis=0)
            came_from.append(total - 1 - best)
            costs = np.concatenate(([inf], reached[best, np.arange(total)]))
        cuts = [total]
        for origins in reversed(came_from):
            cuts.append(int(origins[cuts[-1] - 1]))
        return tuple(reversed(cuts))

    def _raggedness(self, limit: float, weight: float, is_broken: bool) -> Floats:
        """What a line from every piece (the latest first) to every end costs for being short; infinite if too wide."""
        widths = self._widths
        cost = np.where(widths <= limit, weight * (1 - widths / limit) ** 2, inf)
        if is_broken and self._last_start < len(self.pieces) - 1:
            cost[: len(self.pieces) - 1 - self._last_start, -1] = inf
        return cost

    @cached_property
    def _widths(self) -> Floats:
        """[last - k, end]: the width of a line from piece last - k to piece end; infinite where none may be."""
        total = len(self.pieces)
        first, end = np.arange(total)[:, None], np.arange(total)[None, :]
        allowed = (first <= end) & (first >= np.array(self._starts[1:])[None, :])
        widths = np.array(self._right)[None, :] - np.array(self._left)[:, None]
        return np.where(allowed, widths, inf)[::-1]

    @cached_property
    def _break_costs(self) -> Floats:
        return np.array([piece.cost for piece in self.pieces])[None, :]

    def _cost(self, cuts: tuple[int, ...]) -> float:
        """What the breaks cost and how ragged the lines are, measured against the widest of them."""
        widths = [self._right[end - 1] - self._left[first] for first, end in pairwise(cuts)]
        widest = max(widths) or 1.0
        ragged = sum((1 - width / widest) ** 2 for width in widths) / len(widths)
        return RAGGEDNESS_COST * ragged + sum(self.pieces[end - 1].cost for end in cuts[1:])

    def _lines(self, cuts: tuple[int, ...]) -> tuple[str, ...]:
        return tuple(
            self._text[self.pieces[first].start : self.pieces[end - 1].end] for first, end in pairwise(cuts)
        )


def pack(
    stretches: list[tuple[str, bool]], fits: Callable[[str], bool], language: str = DEFAULT_LANGUAGE
) -> list[str]:
    """First-fit lines of stretches: (text with the white space after it, whether a line must end there).

    A stretch that does not fit a line by itself is split between characters.
    """
    lines = [""]
    for stretch, must_end in stretches:
        if lines[-1] and not fits((lines[-1] + stretch).rstrip()):
            lines.append("")
        if fits((lines[-1] + stretch).rstrip()):
            lines[-1] += stretch
        else:
            _pack_characters(lines, stretch, fits, language)
        if must_end:
            lines.append("")
    return [line.rstrip() for line in lines if line.strip()]


def _pack_characters(lines: list[str], stretch: str, fits: Callable[[str], bool], language: str) -> None:
    for character in smallest_stretches(stretch, language):
        if lines[-1] and not fits((lines[-1] + character).rstrip()):
            lines.append("")
        lines[-1] += character
