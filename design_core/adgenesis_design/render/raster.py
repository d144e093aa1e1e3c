"""Pictures as files that a platform takes: PNG, JPG or WebP, at the best quality under a byte limit."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO

from PIL import Image

_BEST, _WORST = 95, 40  # of Pillow's qualities; above there are only bytes to gain, below letters fray
_UNLIMITED = 92
_PALETTES = (256, 128, 64, 32)  # colours


class RasterFormat(StrEnum):
    PNG = "png"
    JPG = "jpg"
    WEBP = "webp"


@dataclass(frozen=True, slots=True)
class Raster:
    """A file's bytes, how it was encoded (quality of JPG and WebP, colours of a reduced PNG), and whether it fits."""

    data: bytes
    fits: bool
    quality: int | None = None
    colors: int | None = None


def encode(png: bytes, kind: RasterFormat, max_bytes: int | None = None) -> Raster:
    """The picture of a PNG in the best quality that keeps to `max_bytes`; if none does, the smallest there is."""
    if kind is RasterFormat.PNG:
        return _png(png, max_bytes)
    picture = _on_white(Image.open(BytesIO(png)))
    save = _save_jpg if kind is RasterFormat.JPG else _save_webp
    return _best_quality(lambda quality: save(picture, quality), max_bytes)


def _png(png: bytes, max_bytes: int | None) -> Raster:
    if max_bytes is None or len(png) <= max_bytes:
        return Raster(png, True)
    smallest = Raster(png, False)
    for colors, data in _smaller_pngs(Image.open(BytesIO(png))):
        smallest = Raster(data, len(data) <= max_bytes, colors=colors)
        if smallest.fits:
            break
    return smallest


def _smaller_pngs(picture: Image.Image) -> Iterator[tuple[int | None, bytes]]:
    yield None, _saved(picture, "PNG", optimize=True)
    opaque = _on_white(picture)
    for colors in _PALETTES:
        reduced = opaque.quantize(colors, Image.Quantize.MEDIANCUT, dither=Image.Dither.FLOYDSTEINBERG)
        yield colors, _saved(reduced, "PNG", optimize=True)


def _best_quality(save: Callable[[int], bytes], max_bytes: int | None) -> Raster:
    if max_bytes is None:
        return Raster(save(_UNLIMITED), True, quality=_UNLIMITED)
    low, high = _WORST + 1, _BEST
    worst = save(_WORST)
    best = Raster(worst, len(worst) <= max_bytes, quality=_WORST)
    if not best.fits:
        return best
    while low <= high:
        quality = (low + high + 1) // 2
        data = save(quality)
        if len(data) <= max_bytes:
            best, low = Raster(data, True, quality=quality), quality + 1
        else:
            high = quality - 1
    return best


def _save_jpg(picture: Image.Image, quality: int) -> bytes:
    # Full colour resolution at high quality: subsampling frays coloured letters. Not `optimize`: Pillow's buffer for
    # it is too small for pictures full of grain.
    return _saved(picture, "JPEG", quality=quality, subsampling=0 if quality >= 85 else 2)


def _save_webp(picture: Image.Image, quality: int) -> bytes:
    return _saved(picture, "WEBP", quality=quality, method=4)


def _saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    buffer = BytesIO()
    picture.save(buffer, kind, **options)
    return buffer.getvalue()


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode == "RGB":
        return picture
    paper = Image.new("RGB", picture.size, "white")
    paper.paste(picture, mask=picture.convert("RGBA").getchannel("A"))
    return paper
