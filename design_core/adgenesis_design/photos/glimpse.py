"""Glimpse: what a box shows of a picture that lies behind it. Its colours, and how restless it is."""

from dataclasses import dataclass
from functools import lru_cache
from math import ceil, floor

import numpy as np

from adgenesis_design.geometry import Rect, turned_back
from adgenesis_design.library import DesignLibrary
from adgenesis_design.photos.duotone import Tones, tables
from adgenesis_design.photos.fitting import Fit, Point, placed
from adgenesis_design.photos.oklab import luminances, oklab
from adgenesis_design.photos.thumbnail import Pixels, drawn_pixels, thumbnail
from adgenesis_design.pictures import VIEW_BOX
from adgenesis_design.recoloring import PaletteColors

CALM = 0.055  # of OKLab's lightness: letters stand quietly on what varies less about its mean
_SHARES = (2, 8, 30, 50, 70, 92, 98)  # percentiles of luminance: a speck is not what a word is read against
_AROUND = 3  # px of a thumbnail: what varies over more than these is a slope, not a detail
_SHOWS_THROUGH = 0.98  # alpha below which what lies underneath counts
_DRAWN = (
    0.18  # the detail that drawings count as having: words on them look like a mistake, however flat they are
)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as an element or an item shows it: `shape` is its box before it is turned."""

    source: str
    shape: Rect
    rotation: float = 0
    fit: Fit = "contain"
    focus: Point | None = None
    tones: Tones | None = None
    palette: PaletteColors | None = None


@dataclass(frozen=True, slots=True)
class Glimpse:
    """Colours from dark to light; `covers` where nothing that lies underneath is seen."""

    colors: tuple[str, ...]
    detail: float
    covers: bool


UNKNOWN = Glimpse(("#000000", "#ffffff"), _DRAWN, covers=False)
NOTHING = Glimpse((), 0.0, covers=False)


def glimpse(picture: Picture, box: Rect, library: DesignLibrary) -> Glimpse:
    """What an upright box shows of the picture.

    Of a picture that the library does not have, anything may be seen.
    """
    kind, _, name = picture.source.partition(":")
    if kind == "illustration" and name in library.pictures:
        pixels = drawn_pixels(library.pictures.svg(name, picture.palette))
        sides, key = (VIEW_BOX, VIEW_BOX), " ".join((picture.source, *(picture.palette or ())))
    elif kind == "asset" and name in library.uploads:
        upload = library.upload(name)
        pixels, sides, key = thumbnail(upload), (upload.width, upload.height), name
    else:
        return UNKNOWN
    whole = placed(picture.shape, *sides, picture.fit, picture.focus)
    wanted = turned_back(box, picture.shape.center, picture.rotation)
    seen = wanted.intersection(picture.shape).intersection(whole)
    if seen.width <= 0 or seen.height <= 0:
        return NOTHING
    part = Rect(
        (seen.x - whole.x) / whole.width,
        (seen.y - whole.y) / whole.height,
        seen.width / whole.width,
        seen.height / whole.height,
    )
    found = _looked_at(_Shown(key, pixels), _on_pixels(part, pixels), picture.tones)
    detail = _DRAWN if kind == "illustration" and found.colors else found.detail
    return Glimpse(found.colors, detail, found.covers and seen.contains(wanted))


@dataclass(frozen=True, slots=True)
class _Shown:
    """Pixels told from others by the name of what they show."""

    key: str
    pixels: Pixels

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Shown) and other.key == self.key

    def __hash__(self) -> int:
        return hash(self.key)


def _on_pixels(part: Rect, pixels: Pixels) -> tuple[int, int, int, int]:
    """Rows and columns of a part in fractions: every pixel that it touches, and one at least."""
    rows, columns = pixels.shape[:2]
    top, left = min(floor(part.y * rows), rows - 1), min(floor(part.x * columns), columns - 1)
    bottom = min(max(ceil(part.bottom * rows - 1e-9), top + 1), rows)
    right = min(max(ceil(part.right * columns - 1e-9), left + 1), columns)
    return top, bottom, left, right


@lru_cache(maxsize=2048)
def _looked_at(shown: _Shown, part: tuple[int, int, int, int], tones: Tones | None) -> Glimpse:
    top, bottom, left, right = part
    region = shown.pixels[top:bottom, left:right]
    alpha = region[..., 3].reshape(-1)
    visible = alpha > 1 - _SHOWS_THROUGH
    if not visible.any():
        return NOTHING
    rgb = _toned(region[..., :3], tones)
    own = rgb.reshape(-1, 3)[visible]
    order = np.argsort(luminances(own), kind="stable")
    at = [order[min(round(share / 100 * (len(order) - 1)), len(order) - 1)] for share in _SHARES]
    colors = tuple(dict.fromkeys(_hex(own[index]) for index in at))
    return Glimpse(colors, _detail(rgb), covers=bool((alpha >= _SHOWS_THROUGH).all()))


def _detail(rgb: Pixels) -> float:
    """The root mean square of how far lightness lies from that of its surround."""
    light = oklab(rgb)[..., 0]
    return float(np.sqrt(((light - _surround(light)) ** 2).mean()))


def _surround(light: Pixels) -> Pixels:
    """The mean over a square about each pixel."""
    for axis in (0, 1):
        count = light.shape[axis]
        low = np.maximum(np.arange(count) - _AROUND, 0)
        high = np.minimum(np.arange(count) + _AROUND + 1, count)
        pad = [(0, 0), (0, 0)]
        pad[axis] = (1, 0)
        sums = np.pad(np.cumsum(light, axis=axis), pad)
        spans = (high - low).reshape((-1, 1) if axis == 0 else (1, -1))
        light = (np.take(sums, high, axis=axis) - np.take(sums, low, axis=axis)) / spans
    return light


def _toned(rgb: Pixels, tones: Tones | None) -> Pixels:
    if tones is None:
        return rgb
    grey = np.clip(np.rint(rgb @ np.array((0.299, 0.587, 0.114))), 0, 255).astype(np.int64)
    return np.stack([np.asarray(table, dtype=np.float64)[grey] for table in tables(tones)], axis=-1)


def _hex(rgb: Pixels) -> str:
    return "#" + "".join(f"{round(float(channel)):02x}" for channel in rgb)
