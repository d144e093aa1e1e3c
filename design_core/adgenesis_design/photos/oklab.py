"""OKLab of whole pictures: where equal steps look equal.

Björn Ottosson 2020, https://bottosson.github.io/posts/oklab/.
"""

import numpy as np
import numpy.typing as npt

Grid = npt.NDArray[np.float64]

_TO_CONES = np.array(
    (
        (0.4122214708, 0.5363325363, 0.0514459929),
        (0.2119034982, 0.6806995451, 0.1073969566),
        (0.0883024619, 0.2817188376, 0.6299787005),
    )
)
_FROM_CONES = np.array(
    (
        (0.2104542553, 0.7936177850, -0.0040720468),
        (1.9779984951, -2.4285922050, 0.4505937099),
        (0.0259040371, 0.7827717662, -0.8086757660),
    )
)
_LUMINANCE = np.array((0.2126, 0.7152, 0.0722))


def linear(rgb: Grid) -> Grid:
    """Light, 0 to 1, of sRGB channels, 0 to 255, in the last axis."""
    share = rgb / 255
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)


def luminances(rgb: Grid) -> Grid:
    """Relative luminance, 0 to 1, as WCAG has it."""
    return np.asarray(linear(rgb) @ _LUMINANCE)


def oklab(rgb: Grid) -> Grid:
    """Lightness 0 to 1, and the two axes of hue."""
    return np.asarray(np.cbrt(linear(rgb) @ _TO_CONES.T) @ _FROM_CONES.T)
