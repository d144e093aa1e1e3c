"""Drawings: what part of its square an illustration fills, and its mean colour; so that it can be placed by eye."""

from dataclasses import dataclass
from functools import lru_cache

from adgenesis_design.compositions.picture_table import PICTURE_TABLE

_VIEW_BOX = 32.0


@dataclass(frozen=True, slots=True)
class Drawing:
    """Edges in fractions of the square; `color` as `#rrggbb`."""

    left: float
    top: float
    right: float
    bottom: float
    color: str

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


_UNKNOWN = Drawing(0.06, 0.06, 0.94, 0.94, "#808080")


@lru_cache(maxsize=1)
def _table() -> dict[str, Drawing]:
    table = {}
    for entry in PICTURE_TABLE.replace("\n", " ").split(";"):
        name, *edges, color = entry.split()
        left, top, right, bottom = (float(edge) / _VIEW_BOX for edge in edges)
        table[name] = Drawing(left, top, right, bottom, f"#{color}")
    return table


def drawing(name: str) -> Drawing:
    """The drawing of that name; one that nobody has measured counts as nearly square and grey."""
    return _table().get(name, _UNKNOWN)
