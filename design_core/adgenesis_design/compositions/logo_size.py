"""How large a logo stands: by eye. Wide and square ones get the same area, so that none outweighs the other."""

from math import sqrt

from adgenesis_design.brand.brand import Logo

_AREA = 21.0  # times the square of the letters that would spell the name instead
_TALLEST = 4.5  # times those letters
_LEAST_HEIGHT = 1.3  # times those letters: what is flatter cannot be read


def logo_size(
    logo: Logo, letters: float, width: float, height: float, times: float, most: float
) -> tuple[float, float]:
    """Width and height in px, within those given; `letters` is the type size that the name would be set in, px.

    `times` is how much more area than usual the logo has, `most` the most that it may have, px². What of its own box
    is clear does not count: the eye does not see it.
    """
    seen = logo.look.seen
    aspect = logo.aspect * seen.width / seen.height
    letters = min(letters, sqrt(most / (_AREA * times)))
    tall = min(sqrt(_AREA * times / aspect), _TALLEST * sqrt(times)) * letters
    full = max(tall, _LEAST_HEIGHT * letters) / seen.height
    full = min(full, max(height, 1.0), max(width, 1.0) / logo.aspect)
    return round(full * logo.aspect, 2), round(full, 2)
