"""The layout metrics of research papers, computed as they define them, so that figures can be set side by side.

PosterLayout (CVPR 2023) with its evaluation code: validity, overlap, alignment, underlay effectiveness, utility,
occlusion, readability. That code never compares an underlay's right edge (`xr_2 >= xr_2`), so the strict underlay
score comes twice: as published, and as meant. Read all of them as distances to real designs: lower overlap is not
better without end.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import log10

import numpy as np
import numpy.typing as npt

from adgenesis_design.frame import ButtonItem, EllipseItem, Frame, PictureItem, RectItem, TextItem
from adgenesis_design.geometry import Rect
from adgenesis_design.review.scene import ink

Grid = npt.NDArray[np.float64]

_LEAST_SHARE = 0.001  # of the canvas: a smaller element is invalid
_UNDERLAY_SHARE = 0.98  # of the canvas; a larger shape is the background


class LayoutKind(StrEnum):
    """The classes of the data sets: text, logo (here every picture), underlay."""

    TEXT = "text"
    LOGO = "logo"
    UNDERLAY = "underlay"


@dataclass(frozen=True, slots=True)
class LayoutElement:
    """One element of a layout, in px of the canvas."""

    kind: LayoutKind
    box: Rect


def layout_elements(frame: Frame) -> list[LayoutElement]:
    """A frame as the metrics see it: letters' boxes, pictures, and the shapes that lie under them."""
    canvas = Rect(0, 0, frame.width, frame.height)
    found: list[LayoutElement] = []
    for item in frame.items:
        if isinstance(item, ButtonItem):
            found.append(LayoutElement(LayoutKind.UNDERLAY, item.box.rect))
        if isinstance(item, TextItem | ButtonItem) and item.text.lines:
            found.append(LayoutElement(LayoutKind.TEXT, ink(item)))
        elif isinstance(item, PictureItem):
            found.append(LayoutElement(LayoutKind.LOGO, item.box.rect))
        elif isinstance(item, RectItem | EllipseItem) and item.box.rect.area < _UNDERLAY_SHARE * canvas.area:
            found.append(LayoutElement(LayoutKind.UNDERLAY, item.box.rect))
    return found


def valid_elements(elements: Sequence[LayoutElement], canvas: Rect) -> list[LayoutElement]:
    """Those whose part on the canvas is at least a thousandth of it; the other metrics are of these alone."""
    return [e for e in elements if e.box.intersection(canvas).area >= _LEAST_SHARE * canvas.area]


def validity(elements: Sequence[LayoutElement], canvas: Rect) -> float:
    """The share of valid elements."""
    return len(valid_elements(elements, canvas)) / len(elements) if elements else 0.0


def overlap(elements: Sequence[LayoutElement]) -> float:
    """The sum of pairwise intersections over unions of all but underlays, over the number of elements."""
    boxes = [e.box for e in elements if e.kind is not LayoutKind.UNDERLAY]
    total = sum(_iou(box, other) for i, box in enumerate(boxes) for other in boxes[i + 1 :])
    return total / len(boxes) if boxes else 0.0


def alignment(elements: Sequence[LayoutElement], canvas: Rect) -> float:
    """The mean over elements of -log10(1 - d), d the least distance to another along left, centre or right edges."""
    if len(elements) < 2:
        return 0.0
    axes = np.array([_axes(e.box, canvas) for e in elements])
    apart = np.abs(axes[:, None, :] - axes[None, :, :])
    apart[np.arange(len(elements)), np.arange(len(elements)), :] = np.inf
    nearest = np.minimum(apart.min(axis=(1, 2)), 1 - 1e-9)
    return float(np.mean([-log10(1 - d) for d in nearest]))


def underlay_loose(elements: Sequence[LayoutElement]) -> float | None:
    """The mean over underlays of the largest share of another element that they cover; None without underlays."""
    underlays, others = _underlays(elements)
    if not underlays or not others:
        return None
    return float(np.mean([max(_covered(other, under) for other in others) for under in underlays]))


def underlay_strict(elements: Sequence[LayoutElement], *, as_published: bool) -> float | None:
    """The share of underlays that contain an element whole; `as_published` leaves the right edge unchecked."""
    underlays, others = _underlays(elements)
    if not underlays or not others:
        return None
    return float(np.mean([any(_contains(under, o, as_published) for o in others) for under in underlays]))


def utility(elements: Sequence[LayoutElement], saliency: Grid) -> float:
    """How much of what is not salient the elements use. `saliency` is 0 to 1, a value for every px."""
    free = 1.0 - saliency
    total = float(free.sum())
    return float((free * _mask(elements, saliency.shape)).sum()) / total if total else 0.0


def occlusion(elements: Sequence[LayoutElement], saliency: Grid) -> float:
    """The mean saliency under the elements."""
    mask = _mask(elements, saliency.shape)
    return float((saliency * mask).sum() / mask.sum()) if mask.any() else 0.0


def readability(elements: Sequence[LayoutElement], background: Grid) -> float:
    """The mean gradient of the picture under text that has no underlay. `background` is luminance, 0 to 255."""
    underlays, _ = _underlays(elements)
    bare = [
        e
        for e in elements
        if e.kind is LayoutKind.TEXT and not any(_contains(u, e.box, False) for u in underlays)
    ]
    mask = _mask(bare, background.shape)
    if not mask.any():
        return 0.0
    strength = _gradient(background)
    peak = float(strength.max())
    return float((strength * mask).sum() / mask.sum() / peak) if peak else 0.0


def _gradient(picture: Grid) -> Grid:
    """The length of Sobel's gradient."""
    padded = np.pad(picture, 1, mode="edge")
    rows = padded[:, :-2] + 2 * padded[:, 1:-1] + padded[:, 2:]
    columns = padded[:-2, :] + 2 * padded[1:-1, :] + padded[2:, :]
    down, across = rows[2:, :] - rows[:-2, :], columns[:, 2:] - columns[:, :-2]
    return np.hypot(down, across)


def _mask(elements: Sequence[LayoutElement], shape: tuple[int, ...]) -> Grid:
    mask = np.zeros(shape)
    for e in elements:
        top, bottom = max(round(e.box.y), 0), max(round(e.box.bottom), 0)
        left, right = max(round(e.box.x), 0), max(round(e.box.right), 0)
        mask[top:bottom, left:right] = 1.0
    return mask


def _underlays(elements: Sequence[LayoutElement]) -> tuple[list[Rect], list[Rect]]:
    under = [e.box for e in elements if e.kind is LayoutKind.UNDERLAY]
    return under, [e.box for e in elements if e.kind is not LayoutKind.UNDERLAY]


def _axes(box: Rect, canvas: Rect) -> tuple[float, ...]:
    x, y = box.center
    return (
        box.x / canvas.width,
        x / canvas.width,
        box.right / canvas.width,
        box.y / canvas.height,
        y / canvas.height,
        box.bottom / canvas.height,
    )


def _iou(one: Rect, other: Rect) -> float:
    common = one.intersection(other).area
    union = one.area + other.area - common
    return common / union if union else 0.0


def _covered(box: Rect, by: Rect) -> float:
    return box.intersection(by).area / box.area if box.area else 0.0


def _contains(under: Rect, box: Rect, as_published: bool) -> bool:
    inside = box.x >= under.x and box.y >= under.y and box.bottom <= under.bottom
    return inside and (as_published or box.right <= under.right)
