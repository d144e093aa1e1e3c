"""Duotone: a photo in the shades between two colours.

The pixels are made here and not by a filter of SVG: resvg, browsers, PDF viewers and canvases filter in different ways,
some not at all, and a viewer would compute it anew each time. The studio has the same table (`duotone.ts`).
"""

from functools import lru_cache

from PIL import Image

Tones = tuple[str, str]

_SOFTNESS = 0.5  # how much of an S-curve is mixed in: two colours have less contrast than black and white


def in_two_tones(picture: Image.Image, tones: Tones) -> Image.Image:
    """The picture with its shadows in the first colour and its lights in the second; alpha stays as it is."""
    grey = picture.convert("RGB").convert("L")
    toned = Image.merge("RGB", tuple(grey.point(list(table)) for table in tables(tones)))
    if picture.mode == "RGBA":
        toned.putalpha(picture.getchannel("A"))
    return toned


@lru_cache(maxsize=64)
def tables(tones: Tones) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    """For red, green and blue: what each of the 256 greys (ITU-R BT.601) becomes."""
    dark, light = (tuple(int(color[i : i + 2], 16) for i in (1, 3, 5)) for color in tones)
    red, green, blue = (
        tuple(int(low + (high - low) * _curve(grey / 255) + 0.5) for grey in range(256))
        for low, high in zip(dark, light, strict=True)
    )
    return red, green, blue


def _curve(share: float) -> float:
    return share + _SOFTNESS * (share * share * (3 - 2 * share) - share)
