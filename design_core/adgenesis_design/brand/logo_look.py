"""The look of a logo, read from its pixels: what of it is seen, its colours, and the colours along its outline.

What shows through is not seen. Whether a logo can be told from a ground is a matter of its outline alone: white
letters on a blue disc are read on white, too.
"""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

import resvg
from PIL import Image, ImageChops, ImageFilter
from resvg import usvg

from adgenesis_design.color import difference, luminance
from adgenesis_design.geometry import Rect
from adgenesis_design.uploads import UploadedPicture

_SIDE = 320  # px, the longer side of what is looked at
_SOLID = 250  # of 255: what is less opaque is the softened edge of a shape
_SHADE = 0.05  # difference within which two colours count as one
_MOST_COLORS = 24
# Differences of lightness, 0 to 1, as the eye takes it: from the one an outline is plain, below the other it is lost.
_PLAIN, _LOST = 0.33, 0.12
# The exponent that makes luminance lightness. WCAG's ratio, made for letters, flatters dark on dark.
_LIGHTNESS = 0.57

Shares = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class LogoLook:
    """`seen` is the box, in fractions, outside of which the logo is clear. Shares of `colors` and `outline` add to 1.

    `outline` is empty for a logo that fills its box to the edges: it brings its own ground.
    """

    seen: Rect
    colors: Shares
    outline: Shares

    def shown_on(self, *grounds: str) -> float:
        """The share of the outline, 0 to 1, that can be told from each of the grounds."""
        return min((self._shown_on(ground) for ground in grounds), default=1.0)

    def _shown_on(self, ground: str) -> float:
        if not self.outline:
            return 1.0
        return sum(share * _told_apart(color, ground) for color, share in self.outline)


def _told_apart(color: str, ground: str) -> float:
    """0 to 1: a colour does not vanish all at once."""
    apart: float = abs(luminance(color) ** _LIGHTNESS - luminance(ground) ** _LIGHTNESS)
    return min(max((apart - _LOST) / (_PLAIN - _LOST), 0.0), 1.0)


@lru_cache(maxsize=64)
def look_at(picture: UploadedPicture) -> LogoLook:
    """Draws the logo small and counts. The same picture always looks the same."""
    drawn = _drawn(picture)
    alpha = drawn.getchannel("A")
    box = alpha.getbbox() or (0, 0, *drawn.size)
    seen = Rect(
        box[0] / drawn.width,
        box[1] / drawn.height,
        (box[2] - box[0]) / drawn.width,
        (box[3] - box[1]) / drawn.height,
    )
    solid = alpha.point(lambda value: 255 if value >= _SOLID else 0)
    # The outermost solid pixels: those that have anything less solid within two pixels.
    inner = solid.filter(ImageFilter.MinFilter(5))
    outline = ImageChops.subtract(solid, inner)
    fills_its_box = not _has_holes(alpha, box)
    return LogoLook(seen, _shares(drawn, solid), () if fills_its_box else _shares(drawn, outline))


def _has_holes(alpha: Image.Image, box: tuple[int, int, int, int]) -> bool:
    """Whether anything within the box shows through; the softened corners of a sticker do not count."""
    clear = alpha.crop(box).point(lambda value: 255 if value < 128 else 0)
    share = clear.histogram()[255] / (clear.width * clear.height)
    return share > 0.02


def _drawn(picture: UploadedPicture) -> Image.Image:
    if picture.kind != "svg":
        pixels = Image.open(BytesIO(picture.data)).convert("RGBA")
        pixels.thumbnail((_SIDE, _SIDE), Image.Resampling.LANCZOS)
        return pixels
    scale = _SIDE / max(picture.width, picture.height)
    size = (max(round(picture.width * scale), 1), max(round(picture.height * scale), 1))
    tree = usvg.Tree.from_str(picture.data.decode(), usvg.Options.default())
    png = bytes(resvg.render(tree, (scale, 0.0, 0.0, 0.0, scale, 0.0), bg_size=size))
    return Image.open(BytesIO(png)).convert("RGBA")


def _shares(drawn: Image.Image, mask: Image.Image) -> Shares:
    """The colours under the mask, the most frequent first; shades are counted with the colour they are shades of."""
    data = drawn.convert("RGB").tobytes()
    pixels = zip(data[0::3], data[1::3], data[2::3], strict=True)
    return _merged(Counter(color for color, inside in zip(pixels, mask.tobytes(), strict=True) if inside))


def _merged(counted: Counter[tuple[int, int, int]]) -> Shares:
    merged: dict[str, int] = {}
    for channels, count in counted.most_common():
        color = "#{:02x}{:02x}{:02x}".format(*channels)
        like = next((one for one in merged if difference(one, color) < _SHADE), None)
        if like is None and len(merged) == _MOST_COLORS:
            like = min(merged, key=lambda one: difference(one, color))
        merged[like or color] = merged.get(like or color, 0) + count
    total = sum(merged.values()) or 1
    return tuple((color, count / total) for color, count in sorted(merged.items(), key=lambda item: -item[1]))
