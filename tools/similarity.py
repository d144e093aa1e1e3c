"""How alike two pictures are, and one picture that shows where they differ."""

from io import BytesIO
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageChops

Plane: TypeAlias = npt.NDArray[np.float32]

_WINDOW, _SIGMA = 11, 1.5  # px
_RANGE = 255.0
_C1, _C2 = (0.01 * _RANGE) ** 2, (0.03 * _RANGE) ** 2
_AMPLIFIED = 4  # times: a difference that is hard to see becomes easy to see


def similarity(one: Image.Image, other: Image.Image) -> float:
    """The mean structural similarity of two pictures' luminance, 1 where they are the same.

    Wang, Bovik, Sheikh, Simoncelli: "Image Quality Assessment: From Error Visibility to Structural Similarity",
    IEEE Transactions on Image Processing 13(4), 2004, with the paper's constants: a Gaussian window of 11 px
    with a standard deviation of 1.5 px, K1 = 0.01, K2 = 0.03. Pictures must have at least 11 px a side.
    Raises `ValueError` where the sizes differ.
    """
    if one.size != other.size:
        raise ValueError(f"The pictures have different sizes: {one.size} and {other.size}.")
    a, b = _luminance(one), _luminance(other)
    mean_a, mean_b = _blurred(a), _blurred(b)
    variance_a = _blurred(a * a) - mean_a * mean_a
    variance_b = _blurred(b * b) - mean_b * mean_b
    covariance = _blurred(a * b) - mean_a * mean_b
    likeness = (2 * mean_a * mean_b + _C1) * (2 * covariance + _C2)
    likeness /= (mean_a**2 + mean_b**2 + _C1) * (variance_a + variance_b + _C2)
    return float(likeness.mean())


def side_by_side(before: Image.Image, after: Image.Image) -> Image.Image:
    """Before, after, and their difference four times as strong, from left to right."""
    size = max(before.width, after.width), max(before.height, after.height)
    shown = [_on_canvas(picture, size) for picture in (before, after)]
    difference = ImageChops.difference(*shown).point(lambda value: min(value * _AMPLIFIED, 255))
    gap = 8
    strip = Image.new("RGB", (3 * size[0] + 2 * gap, size[1]), "white")
    for place, picture in enumerate((*shown, difference)):
        strip.paste(picture, (place * (size[0] + gap), 0))
    return strip


def opened(data: bytes) -> Image.Image:
    """The picture of a file's bytes, on white."""
    picture = Image.open(BytesIO(data)).convert("RGBA")
    paper = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(paper, picture).convert("RGB")


def _luminance(picture: Image.Image) -> Plane:
    return np.asarray(picture.convert("L"), dtype=np.float32)


def _blurred(plane: Plane) -> Plane:
    """The Gaussian mean around every pixel whose window lies within the plane."""
    places = np.arange(_WINDOW, dtype=np.float32) - _WINDOW // 2
    weights = np.exp(-(places**2) / (2 * _SIGMA**2))
    weights /= weights.sum()
    rows, columns = (side - _WINDOW + 1 for side in plane.shape)
    down = sum(weight * plane[shift : shift + rows] for shift, weight in enumerate(weights))
    across = sum(weight * down[:, shift : shift + columns] for shift, weight in enumerate(weights))
    return np.asarray(across, dtype=np.float32)


def _on_canvas(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    canvas = Image.new("RGB", size, "white")
    canvas.paste(picture)
    return canvas
