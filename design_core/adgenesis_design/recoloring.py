"""Recolouring: a drawing's markup in the colours of a palette, with the light and shade that it had.

In OKLCH each colour moves to one of the palette's hues near it and keeps to the chroma that the palette has there.
Lightness nearly stays, and its order does, so that things keep their modelling. Greys take a breath of the palette's
darkest or lightest colour. Where two hues of the palette are as near, the line between them is drawn where the drawing
has the fewest colours: a thing that is shaded from one hue to the next stays one thing.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, isnan
from zlib import crc32

PaletteColors = tuple[str, ...]
_Lch = tuple[float, float, float]  # OKLCH lightness 0 to 1, chroma, and hue in degrees

_GREY = 0.03  # chroma up to which a colour of a drawing is a shade of grey
_HUED = 0.03  # chroma from which a colour of a palette has a hue to move to
_ONE_HUE = 25.0  # degrees within which two colours of a palette have one hue
_BREATH = 0.025  # the chroma of greys, at most
_NEAR, _FAR = 60.0, 150.0  # degrees: hues that lie nearer are moved as they are, those farther off grow quiet
_QUIET = 0.7  # what they keep of their chroma
_SHIFT, _SHIFT_SHARE, _STEP = (
    60,
    0.4,
    5,
)  # degrees that a line between two hues may shift, or their share of the arc
_BLUR = 12.0  # degrees over which a drawing's colours count as near a line
_PULL = 0.3  # of the way from black to the palette's darkest colour, and from white to its lightest
_SKIN_HUES, _SKIN_CHROMA, _SKIN_LIGHT = (24.0, 108.0), 0.04, 0.55
_SHOW_SKIN = re.compile(
    r"(man|woman|person|people)-.*|.*-(hands?|worker)|artist|astronaut|cook|farmer|firefighter|flexed-biceps|handshake"
    r"|mechanic|nail-polish|pilot|police-officer|santa-claus|scientist|selfie|singer|skier|snowboarder|student|teacher"
    r"|technologist"
)
_MASKS = re.compile(r"(<mask\b.*?</mask>)", re.DOTALL)  # whose colours say what is seen, not how
_PAINTED = re.compile(r'(\b(?:fill|stroke|(?:stop|flood|lighting)-color)=")(?!none|url|currentColor)([^"]+)')
_SHADOW = re.compile(r'values="0 0 0 0 (\S+) 0 0 0 0 (\S+) 0 0 0 0 (\S+) (0 0 0 (?:[01]|0?\.\d+) 0)"')
_ID = re.compile(r'(\bid="|url\(#|href="#)([^")]+)')


def shows_skin(name: str) -> bool:
    """Whether the drawing of that name is of people."""
    return _SHOW_SKIN.fullmatch(name) is not None


@lru_cache(maxsize=256)
def recolored(markup: str, palette: PaletteColors, keeps_skin: bool = False) -> str:
    """The markup with all its colours pulled to the palette's (`#rrggbb`, in any order); alpha stays as it is.

    Ids become unlike those of the same drawing in other colours. With `keeps_skin` what has the colour of skin stays.
    """
    parts = _MASKS.split(markup)
    given = {match[2] for part in parts[::2] for match in _PAINTED.finditer(part)}
    given |= {_shadow_color(match) for part in parts[::2] for match in _SHADOW.finditer(part)}
    colors = {text: _lch(text) for text in sorted(given)}
    if keeps_skin:
        colors = {text: color for text, color in colors.items() if not _is_skin(color)}
    scale = _scale(palette, colors.values())
    pulled = {text: _in_hex(scale.pulled(color), text) for text, color in colors.items()}
    parts[::2] = [_repainted(part, pulled) for part in parts[::2]]
    mark = f"{crc32(' '.join(palette).encode()):08x}"
    return _ID.sub(rf"\1\2-{mark}", "".join(parts))


@lru_cache(maxsize=1024)
def recolored_color(color: str, palette: PaletteColors) -> str:
    """A colour by itself, pulled to the palette's."""
    return _in_hex(_scale(palette).pulled(_lch(color)), color)


def _repainted(part: str, pulled: Mapping[str, str]) -> str:
    def paint(match: re.Match[str]) -> str:
        return match[1] + pulled.get(match[2], match[2])

    def shadow(match: re.Match[str]) -> str:
        color = pulled.get(_shadow_color(match))
        if color is None:
            return match[0]
        red, green, blue = (f"0 0 0 0 {int(color[i : i + 2], 16) / 255:.6g}" for i in (1, 3, 5))
        return f'values="{red} {green} {blue} {match[4]}"'

    return _SHADOW.sub(shadow, _PAINTED.sub(paint, part))


def _shadow_color(match: re.Match[str]) -> str:
    return "#" + "".join(f"{round(float(match[channel]) * 255):02x}" for channel in (1, 2, 3))


def _is_skin(color: _Lch) -> bool:
    light, chroma, hue = color
    return light >= _SKIN_LIGHT and chroma >= _SKIN_CHROMA and _SKIN_HUES[0] <= hue <= _SKIN_HUES[1]


@dataclass(frozen=True, slots=True)
class _Hue:
    """A hue of a palette with the most chroma that it has there, and where the hues begin that move to it."""

    hue: float
    chroma: float
    begins: float


@dataclass(frozen=True, slots=True)
class _Scale:
    """What a palette offers: its darkest and its lightest colour, and its hues."""

    darkest: _Lch
    lightest: _Lch
    hues: tuple[_Hue, ...]

    def pulled(self, color: _Lch) -> _Lch:
        light, chroma, hue = color
        span = self.lightest[0] - self.darkest[0]
        moved = light + _PULL * (self.darkest[0] + span * light - light)
        if chroma <= _GREY or not self.hues:
            near = self.darkest if light < 0.5 else self.lightest
            return moved, min(near[1], _BREATH), near[2]
        to = min(self.hues, key=lambda one: (hue - one.begins) % 360)
        far = min(max((_apart(to.hue, hue) - _NEAR) / (_FAR - _NEAR), 0.0), 1.0)
        return moved, min(chroma, to.chroma) * (1 - (1 - _QUIET) * far), to.hue


def _scale(palette: PaletteColors, drawn: Iterable[_Lch] = ()) -> _Scale:
    """The scale of a palette for a drawing of those colours."""
    colors = sorted(_lch(color) for color in palette)
    hues = sorted(_hues(colors))
    seen = [(hue, chroma) for _, chroma, hue in drawn if chroma > _GREY]
    # The hue before the first is the last.
    begins = (
        _line(before, hue, seen) for (before, _), (hue, _) in zip((hues[-1:] + hues), hues, strict=False)
    )
    return _Scale(
        colors[0],
        colors[-1],
        tuple(_Hue(hue, chroma, at) for (hue, chroma), at in zip(hues, begins, strict=True)),
    )


def _hues(colors: Sequence[_Lch]) -> list[tuple[float, float]]:
    """Each hue of the colours once, as their strongest has it, with its chroma."""
    hues: list[tuple[float, float]] = []
    for _, chroma, hue in sorted(colors, key=lambda color: -color[1]):
        if chroma >= _HUED and all(_apart(hue, other) > _ONE_HUE for other, _ in hues):
            hues.append((hue, chroma))
    return hues


def _line(first: float, second: float, seen: Sequence[tuple[float, float]]) -> float:
    """Where one hue's part of the circle ends and the next one's begins: near the middle, where least is seen."""
    arc = (second - first) % 360 or 360.0
    most = int(min(_SHIFT, _SHIFT_SHARE * arc))
    shifts = [shift for step in range(0, most + 1, _STEP) for shift in (step, -step)]
    whole = sum(chroma for _, chroma in seen) or 1.0

    def crossed(shift: int) -> float:
        at = first + arc / 2 + shift
        near = (chroma * exp(-((_apart(at, hue) / _BLUR) ** 2)) for hue, chroma in seen)
        return round(sum(near) / whole, 2)

    return (first + arc / 2 + min(shifts, key=crossed)) % 360


def _apart(first: float, second: float) -> float:
    """Degrees between two hues, 0 to 180."""
    apart = abs(first - second) % 360
    return min(apart, 360 - apart)


@lru_cache(maxsize=8192)
def _lch(color: str) -> _Lch:
    from coloraide import Color  # 0.1 s to import, and most designs have their drawings as they are

    converted = Color(color).convert("oklch")
    hue = float(converted["hue"])
    return float(converted["lightness"]), float(converted["chroma"]), 0.0 if isnan(hue) else hue


def _in_hex(color: _Lch, given: str) -> str:
    """`#rrggbb`, or `#rrggbbaa` where the given colour has an alpha."""
    from coloraide import Color

    moved = Color("oklch", list(color), Color(given).alpha()).fit("srgb", method="oklch-chroma", jnd=0)
    return str(moved.convert("srgb").to_string(hex=True))
