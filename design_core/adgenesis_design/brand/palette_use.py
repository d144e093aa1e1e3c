"""Palette use: which of a brand's colours a colour is, or which of them it is mixed from.

What compositions paint is a colour of the kit, one derived for its palette, black or white; shapes and patterns may
also be mixes of up to three of these, per sRGB channel as `color.mix` mixes.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from math import sqrt
from typing import Literal

from adgenesis_design.brand.brand import Brand

ColorKind = Literal["kit", "derived", "plain", "mixed", "foreign", "free"]
_PLAIN = ("#ffffff", "#000000", "#111111")
_SAME = 2.5  # of 255, per rounding of a channel
_MIX = 5.0  # of 255, for mixes of mixes


@dataclass(frozen=True, slots=True)
class ColorUse:
    """What a colour is to the brand, and the brand's colours that it is or is mixed from."""

    kind: ColorKind
    of: tuple[str, ...] = ()


def use_of(color: str, brand: Brand) -> ColorUse:
    """How the brand comes to a colour, `#rrggbb`; all are free where it has none of its own."""
    if not brand.colors:
        return ColorUse("free")
    palette = brand.palette
    derived = (palette.ground, palette.panel, palette.ink, palette.accent, palette.tint) if palette else ()
    return _use(color[:7].lower(), tuple(one.value[:7] for one in brand.colors), derived)


@lru_cache(maxsize=4096)
def _use(color: str, own: tuple[str, ...], derived: tuple[str, ...]) -> ColorUse:
    named: tuple[tuple[ColorKind, tuple[str, ...]], ...] = (
        ("kit", own),
        ("derived", derived),
        ("plain", _PLAIN),
    )
    point = _channels(color)
    for kind, colors in named:
        for one in colors:
            if _distance(point, _channels(one)) <= _SAME:
                return ColorUse(kind, (one.lower(),))
    known = tuple(dict.fromkeys(one.lower() for one in (*own, *derived, *_PLAIN[:2])))
    for count in (2, 3):
        for parts in combinations(known, count):
            if _from_mixes(point, [_channels(part) for part in parts]) <= _MIX:
                return ColorUse("mixed", parts)
    return ColorUse("foreign")


_Point = tuple[float, float, float]


def _channels(color: str) -> _Point:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def _distance(first: _Point, second: _Point) -> float:
    return sqrt(sum((a - b) ** 2 for a, b in zip(first, second, strict=True)))


def _from_mixes(point: _Point, corners: list[_Point]) -> float:
    """How far a point lies from the nearest mix of two or three colours."""
    if len(corners) == 2:
        return _from_segment(point, corners[0], corners[1])
    a, b, c = corners
    along, across, to = _minus(b, a), _minus(c, a), _minus(point, a)
    aa, ab, bb = _dot(along, along), _dot(along, across), _dot(across, across)
    ta, tb = _dot(to, along), _dot(to, across)
    area = aa * bb - ab * ab
    if area > 1e-6:
        u, v = (bb * ta - ab * tb) / area, (aa * tb - ab * ta) / area
        if u >= 0 and v >= 0 and u + v <= 1:
            x, y, z = (a[i] + u * along[i] + v * across[i] for i in range(3))
            return _distance(point, (x, y, z))
    return min(_from_segment(point, *pair) for pair in ((a, b), (b, c), (a, c)))


def _from_segment(point: _Point, start: _Point, end: _Point) -> float:
    along = _minus(end, start)
    length = _dot(along, along)
    t = min(max(_dot(_minus(point, start), along) / length, 0.0), 1.0) if length else 0.0
    x, y, z = (s + (e - s) * t for s, e in zip(start, end, strict=True))
    return _distance(point, (x, y, z))


def _minus(first: _Point, second: _Point) -> _Point:
    return first[0] - second[0], first[1] - second[1], first[2] - second[2]


def _dot(first: _Point, second: _Point) -> float:
    return sum(a * b for a, b in zip(first, second, strict=True))
