"""Saliency: where a picture draws the eye, and the box that holds it.

Three well-known signs, each cheap on a thumbnail, in OKLab: how a place differs from its surround at several scales
(Itti, Koch and Niebur 1998, https://doi.org/10.1109/34.730558), how it differs from the picture as a whole (Achanta
et al. 2009, https://doi.org/10.1109/CVPR.2009.5206596), and how it differs from the picture's own edges, which a
photographer leaves to the ground (Wei et al. 2012, https://doi.org/10.1007/978-3-642-33712-3_3). A weak prior for the
middle decides between equals.
"""

import numpy as np
import numpy.typing as npt

from adgenesis_design.geometry import Rect
from adgenesis_design.photos.oklab import oklab
from adgenesis_design.photos.thumbnail import Pixels

Grid = npt.NDArray[np.float64]

_WEIGHTS = np.array((0.65, 1.0, 1.0))  # light falls unevenly on plain walls; hues tell things apart
_SURROUNDS = (1 / 16, 1 / 8, 1 / 4)  # of the longer side: radii of the surrounds
_EDGE = 0.06  # of each side: what counts as the picture's edges
_EDGE_COLORS = 4  # along each edge: a sky and a floor are two grounds
_PRIOR_REACH = 0.75  # of half a side: the prior's standard deviation
_TAIL = 0.015  # of the salient, left out on each side of the box
_LEAST = 0.2  # of the most salient: less than that belongs to the ground
_AIR = 0.12  # of the box, about it: edges of things stand out less than their middles
_LEAST_SIDE = 0.12  # of the picture
_WHOLE = Rect(0, 0, 1, 1)


def saliency(pixels: Pixels) -> Grid:
    """0 to 1 for every pixel of a thumbnail; what is clear is not salient."""
    lab, alpha = oklab(pixels[..., :3]) * _WEIGHTS, pixels[..., 3]
    rows, columns = alpha.shape
    longest = max(rows, columns)
    soft = _blurred(lab, max(round(longest / 64), 1))
    signs = [
        sum(
            (_distance(soft, _blurred(lab, max(round(longest * s), 2))) for s in _SURROUNDS),
            np.zeros(alpha.shape),
        ),
        _distance(soft, lab.reshape(-1, 3).mean(axis=0)),
        _from_edges(soft),
    ]
    together = sum((_scaled(sign) for sign in signs), np.zeros(alpha.shape)) * alpha
    prior = _toward_middle(rows)[:, None] * _toward_middle(columns)[None, :]
    # Squared: what a ground has here and there must not add up to what a thing has.
    return _scaled(_blurred(((together * prior) ** 2)[..., None], max(longest // 40, 1))[..., 0])


def focus_box(found: Grid) -> Rect:
    """The upright box, in fractions of the picture, that holds nearly all that stands out; all of an even picture."""
    marked = (found >= max(_threshold(found), _LEAST)).astype(np.float64)
    if not marked.any() or found.max() <= 0:
        return _WHOLE
    left, right = _span(marked.sum(axis=0))
    top, bottom = _span(marked.sum(axis=1))
    air_x, air_y = _AIR * (right - left), _AIR * (bottom - top)
    grown = Rect(left - air_x, top - air_y, right - left + 2 * air_x, bottom - top + 2 * air_y)
    return grown.intersection(_WHOLE)


def _from_edges(lab: Grid) -> Grid:
    """The distance to the nearest of the colours that the edges show."""
    rows, columns = lab.shape[:2]
    down, across = max(round(rows * _EDGE), 1), max(round(columns * _EDGE), 1)
    strips = (lab[:down], lab[-down:], lab[:, :across].swapaxes(0, 1), lab[:, -across:].swapaxes(0, 1))
    colors = [
        np.median(part.reshape(-1, 3), axis=0)
        for strip in strips
        for part in np.array_split(strip, min(_EDGE_COLORS, strip.shape[1]), axis=1)
    ]
    return np.asarray(np.min([_distance(lab, color) for color in colors], axis=0))


def _distance(lab: Grid, other: Grid) -> Grid:
    return np.asarray(np.sqrt(((lab - other) ** 2).sum(axis=-1)))


def _scaled(values: Grid) -> Grid:
    """0 to 1, the few highest cut: one lamp must not outshine all else."""
    low, high = np.percentile(values, (5, 99))
    return (
        np.clip((values - low) / max(high - low, 1e-9), 0, 1) if high - low > 1e-6 else np.zeros(values.shape)
    )


def _toward_middle(count: int) -> Grid:
    at = (np.arange(count) + 0.5) / count * 2 - 1
    return np.asarray(0.35 + 0.65 * np.exp(-((at / _PRIOR_REACH) ** 2) / 2))


def _blurred(values: Grid, radius: int) -> Grid:
    """The mean over a square, twice: near to a Gaussian, and as fast for large squares as for small ones."""
    for _ in range(2):
        for axis in (0, 1):
            values = _box_mean(values, radius, axis)
    return values


def _box_mean(values: Grid, radius: int, axis: int) -> Grid:
    count = values.shape[axis]
    radius = min(radius, max(count - 1, 0))
    pad = [(0, 0)] * values.ndim
    pad[axis] = (radius + 1, radius)
    sums = np.cumsum(np.pad(values, pad, mode="edge"), axis=axis)
    high = np.take(sums, np.arange(2 * radius + 1, 2 * radius + 1 + count), axis=axis)
    low = np.take(sums, np.arange(count), axis=axis)
    return np.asarray((high - low) / (2 * radius + 1))


def _threshold(values: Grid) -> float:
    """Otsu's: the value that parts the grid into the two classes that differ most (https://doi.org/10.1109/TSMC.1979.4310076)."""
    counts, edges = np.histogram(values, bins=64, range=(0, 1))
    middles = (edges[:-1] + edges[1:]) / 2
    below = np.cumsum(counts)
    mass = np.cumsum(counts * middles)
    above = below[-1] - below
    with np.errstate(divide="ignore", invalid="ignore"):
        between = below * above * (mass / below - (mass[-1] - mass) / above) ** 2
    best = int(np.nanargmax(between)) if np.isfinite(between).any() else 0
    return float(edges[best + 1])


def _span(weights: Grid) -> tuple[float, float]:
    """Where along an axis the weights lie, less their tails, in fractions."""
    share = np.cumsum(weights) / weights.sum()
    count = len(weights)
    start, end = np.searchsorted(share, (_TAIL, 1 - _TAIL))
    low, high = float(start) / count, min(float(end) + 1, count) / count
    spare = max(_LEAST_SIDE - (high - low), 0) / 2
    low, high = low - spare, high + spare
    shift = max(-low, 0) - max(high - 1, 0)
    return max(low + shift, 0.0), min(high + shift, 1.0)
