"""How alike two pictures are: structural similarity, 1 for the same picture.

Wang, Bovik, Sheikh and Simoncelli 2004, https://doi.org/10.1109/TIP.2003.819861, on grey, with windows of 7 px.
"""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from PIL import Image

_WINDOW = 7
_C1, _C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2


def likeness(first: Image.Image, second: Image.Image) -> float:
    """The mean over all windows. The pictures have the same size."""
    assert first.size == second.size, f"{first.size} and {second.size} cannot be compared"
    a, b = (np.asarray(picture.convert("L"), dtype=np.float64) for picture in (first, second))
    mean_a, mean_b = _means(a), _means(b)
    of_a, of_b = _means(a * a) - mean_a**2, _means(b * b) - mean_b**2
    of_both = _means(a * b) - mean_a * mean_b
    above = (2 * mean_a * mean_b + _C1) * (2 * of_both + _C2)
    below = (mean_a**2 + mean_b**2 + _C1) * (of_a + of_b + _C2)
    return float((above / below).mean())


def _means(values: np.ndarray) -> np.ndarray:
    across = sliding_window_view(values, _WINDOW, axis=1).mean(axis=-1)
    return sliding_window_view(across, _WINDOW, axis=0).mean(axis=-1)
