"""Colours: contrast as WCAG 2.1 measures it, mending in OKLCH, mixing, and CSS gradients.

Colours come in and go out as `#rrggbb`. An alpha byte on the way in is ignored: what lies underneath is
the caller's to flatten first (`over`).
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from math import isnan, sqrt

from adgenesis_design.frame import GradientStop, Paint

_STEPS = 24  # halvings of the lightness interval: far below one step of an 8-bit channel
_GREY = 0.008  # chroma below which a hue is noise
_SIDES = {"top": 0.0, "right": 90.0, "bottom": 180.0, "left": 270.0}
_CORNERS = {"top right": 45.0, "bottom right": 135.0, "bottom left": 225.0, "top left": 315.0}
_TO_CORNER = {frozenset(name.split()): angle for name, angle in _CORNERS.items()}


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def _hex(channels: Iterable[float]) -> str:
    return "#" + "".join(f"{round(min(max(channel, 0), 255)):02x}" for channel in channels)


def luminance(color: str) -> float:
    """Relative luminance, 0 to 1 (https://www.w3.org/TR/WCAG21/#dfn-relative-luminance)."""
    linear = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in _channels(color))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast_ratio(first: str, second: str) -> float:
    """WCAG 2.1 contrast, 1 to 21; the order of the two does not matter."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def difference(first: str, second: str) -> float:
    """How unlike two colours look, 0 to 1: the weighted distance known as redmean."""
    (r1, g1, b1), (r2, g2, b2) = (tuple(int(c[i : i + 2], 16) for i in (1, 3, 5)) for c in (first, second))
    red = (r1 + r2) / 2
    squares = (2 + red / 256) * (r1 - r2) ** 2 + 4 * (g1 - g2) ** 2 + (2 + (255 - red) / 256) * (b1 - b2) ** 2
    return sqrt(squares) / 765


def best_on(background: str, candidates: Iterable[str]) -> str:
    """The candidate that contrasts most with the background; the earlier one of equals."""
    return max(candidates, key=lambda candidate: contrast_ratio(background, candidate))


def mix(first: str, second: str, t: float) -> str:
    """`t` of the way from the first to the second, per sRGB channel as CSS and canvas gradients go."""
    pairs = zip(_channels(first), _channels(second), strict=True)
    return _hex(a + (b - a) * t for a, b in pairs)


def over(top: str, bottom: str, opacity: float) -> str:
    """What is seen where `top` lies on `bottom` at that opacity (0 to 1); its own alpha counts too."""
    alpha = int(top[7:9], 16) / 255 if len(top) == 9 else 1.0
    return mix(bottom, top, alpha * opacity)


@lru_cache(maxsize=4096)
def mend_contrast(foreground: str, background: str, minimum: float) -> str:
    """The foreground, moved in OKLCH lightness just far enough to reach `minimum` against the background.

    Hue is kept, chroma as far as the gamut allows. The direction that changes the colour less wins; where
    neither reaches the minimum, black or white, whichever is better, is the answer.
    """
    if contrast_ratio(foreground, background) >= minimum:
        return foreground[:7].lower()
    moved = [_moved_until(foreground, background, minimum, limit) for limit in (0.0, 1.0)]
    mended = [color for color in moved if color is not None]
    if not mended:
        return best_on(background, ("#000000", "#ffffff"))
    return min(mended, key=lambda color: abs(lightness(color) - lightness(foreground)))


def _moved_until(foreground: str, background: str, minimum: float, limit: float) -> str | None:
    """The colour nearest in lightness to the foreground, on the way to `limit`, that reaches the minimum.

    None if there is none: whatever lies on the way has no more contrast than one of the two ends.
    """
    near, far = (lightness(foreground), foreground[:7]), (limit, _with_lightness(foreground, limit))
    if contrast_ratio(far[1], background) < minimum:
        return None
    for _ in range(_STEPS):
        if near[1] == far[1]:
            break
        halfway = (near[0] + far[0]) / 2
        middle = halfway, _with_lightness(foreground, halfway)
        if contrast_ratio(middle[1], background) >= minimum:
            far = middle
        else:
            near = middle
    return far[1]


def lightness(color: str) -> float:
    """OKLCH lightness, 0 to 1."""
    return _oklch(color)[0]


def chroma(color: str) -> float:
    """OKLCH chroma: 0 for greys, about 0.3 for the loudest colours of a screen."""
    return _oklch(color)[1]


def hue_difference(first: str, second: str) -> float:
    """Degrees between two hues, 0 to 180; 0 where one of the two is grey and has none."""
    hues = [hue for _, strength, hue in (_oklch(first), _oklch(second)) if strength > _GREY]
    if len(hues) < 2:
        return 0.0
    apart = abs(hues[0] - hues[1]) % 360
    return min(apart, 360 - apart)


def toned(color: str, lightness: float, most_chroma: float) -> str:
    """A tone of the colour: its hue at that OKLCH lightness, with no more chroma than that."""
    from coloraide import Color

    _, strength, hue = _oklch(color)
    tone = Color("oklch", [lightness, min(strength, most_chroma), hue])
    return str(tone.fit("srgb", method="oklch-chroma").convert("srgb").to_string(hex=True))[:7]


@lru_cache(maxsize=4096)
def _oklch(color: str) -> tuple[float, float, float]:
    """Lightness, chroma and hue in degrees, 0 for greys."""
    from coloraide import Color  # 0.1 s to import, and most designs need no mending

    converted = Color(color[:7]).convert("oklch")
    hue = float(converted["hue"])
    return float(converted["lightness"]), float(converted["chroma"]), 0.0 if isnan(hue) else hue


def _with_lightness(color: str, lightness: float) -> str:
    from coloraide import Color

    moved = Color(color[:7]).convert("oklch").set("lightness", lightness)
    return str(moved.fit("srgb", method="oklch-chroma").convert("srgb").to_string(hex=True))[:7]


def parse_gradient(css: str) -> Paint | None:
    """A CSS gradient as a paint whose flat colour is the middle of it; None if it is none that we draw.

    Read are `linear-gradient(...)`, and `radial-gradient(circle at X% Y%, ...)`, which reaches the farthest corner.
    """
    match = re.fullmatch(r"\s*(linear|radial)-gradient\((.*)\)\s*;?\s*", css, re.IGNORECASE | re.DOTALL)
    if match is None:
        return None
    is_radial = match.group(1).lower() == "radial"
    parts = [part.strip().lower() for part in re.split(r",(?![^(]*\))", match.group(2))]
    center = _parse_center(parts[0]) if is_radial else None
    angle = None if is_radial else _parse_angle(parts[0])
    stops = [_parse_stop(part) for part in (parts if angle is None and center is None else parts[1:])]
    known = [stop for stop in stops if stop is not None]
    if len(known) < 2 or len(known) < len(stops):
        return None
    placed = _spread_offsets(known)
    flat = mix(placed[0].color, placed[-1].color, 0.5)
    if is_radial:
        return Paint(color=flat, center=center or (0.5, 0.5), stops=placed)
    return Paint(color=flat, angle=180.0 if angle is None else angle, stops=placed)


def paint(color: str, gradient: str | None = None) -> Paint:
    """The paint of an element: its gradient where that can be read, else its flat colour."""
    return (parse_gradient(gradient) if gradient else None) or Paint(color=color)


def _parse_angle(part: str) -> float | None:
    if match := re.fullmatch(r"(-?[\d.]+)deg", part):
        return float(match.group(1)) % 360
    if match := re.fullmatch(r"to ([a-z]+)(?: ([a-z]+))?", part):
        sides = [side for side in match.groups() if side]
        return _SIDES.get(sides[0]) if len(sides) == 1 else _TO_CORNER.get(frozenset(sides))
    return None


def _parse_center(part: str) -> tuple[float, float] | None:
    match = re.fullmatch(r"circle(?: farthest-corner)?(?: at (-?[\d.]+)% (-?[\d.]+)%)?", part)
    if match is None:
        return None
    x, y = match.groups(default="50")
    return float(x) / 100, float(y) / 100


def _parse_stop(part: str) -> tuple[str, float | None] | None:
    match = re.fullmatch(r"(#[0-9a-f]{3,8}|rgba?\([^)]*\)|[a-z]+)(?:\s+(-?[\d.]+)%)?", part)
    color = _parse_color(match.group(1)) if match else None
    if match is None or color is None:
        return None
    return color, None if match.group(2) is None else min(max(float(match.group(2)) / 100, 0.0), 1.0)


def _parse_color(text: str) -> str | None:
    if text in ("white", "black"):
        return {"white": "#ffffff", "black": "#000000"}[text]
    if re.fullmatch(r"#[0-9a-f]{3}", text):
        return "#" + "".join(digit * 2 for digit in text[1:])
    if re.fullmatch(r"#([0-9a-f]{6}|[0-9a-f]{8})", text):
        return text
    if match := re.fullmatch(r"rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*(?:[,/]\s*([\d.]+)\s*)?\)", text):
        alpha = "" if match.group(4) is None else f"{round(min(float(match.group(4)), 1) * 255):02x}"
        return _hex(float(channel) for channel in match.group(1, 2, 3)) + alpha
    return None


def _spread_offsets(stops: list[tuple[str, float | None]]) -> tuple[GradientStop, ...]:
    """Offsets that CSS leaves out: 0 and 1 at the ends, even steps between their neighbours elsewhere."""
    offsets = [offset for _, offset in stops]
    offsets[-1] = 1.0 if offsets[-1] is None else offsets[-1]
    placed = [offsets[0] or 0.0]
    for index in range(1, len(offsets)):
        given = offsets[index]
        if given is None:
            later = next(i for i in range(index, len(offsets)) if offsets[i] is not None)
            given = placed[-1] + ((offsets[later] or 0.0) - placed[-1]) / (later - index + 1)
        placed.append(max(given, placed[-1]))
    return tuple(GradientStop(offset=o, color=c) for o, (c, _) in zip(placed, stops, strict=True))
