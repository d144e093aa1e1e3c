"""Pixels: a trimmed PNG, JPEG or WebP is decoded once to see that it can be, and made anew only where it must be.

It must be where every reader would show another picture: photos lying on their side, CMYK, and colour profiles
other than sRGB, which our rasteriser does not read. Photos beyond `LONGEST_PHOTO` are scaled down.
"""

import warnings
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from PIL import Image, ImageCms, ImageOps

from adgenesis_design.uploads.containers import Trimmed, trim_jpeg, trim_png, trim_webp
from adgenesis_design.uploads.faults import Fault, damaged
from adgenesis_design.uploads.limits import LONGEST_PHOTO, MAX_PIXELS, MAX_SIDE, MIN_SIDE
from adgenesis_design.uploads.png_pixels import require_png_pixels

_TRIM = {"png": trim_png, "jpeg": trim_jpeg, "webp": trim_webp}
_ORIENTATION = 0x0112
_OPTIONS: dict[str, dict[str, Any]] = {
    "png": {"optimize": True},
    "jpeg": {"quality": 95, "subsampling": 0},
    "webp": {"quality": 95, "method": 4},
}


@dataclass(frozen=True, slots=True)
class Pixels:
    """The bytes kept, the picture's sides in px, and whether something shows through it."""

    data: bytes
    width: int
    height: int
    has_alpha: bool


def take_pixels(data: bytes, kind: str) -> Pixels:
    """Raises `Fault` for pictures that are too large, too small, animated or damaged."""
    trimmed = _TRIM[kind](data)
    _require_size(trimmed.width, trimmed.height)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _decode(trimmed, kind, _orientation(data, kind))
    except Fault:
        raise
    except Exception as error:
        # Pillow's decoders answer hostile bytes with errors of every class.
        raise damaged(f"Its pixels cannot be read ({type(error).__name__})") from error


def _require_size(width: int, height: int) -> None:
    if width < MIN_SIDE or height < MIN_SIDE:
        raise Fault(
            f"It is {width} x {height} px, which is too small to show.",
            f"Send at least {MIN_SIDE} px a side.",
        )
    if width * height > MAX_PIXELS or max(width, height) > MAX_SIDE:
        raise Fault(
            f"It is {width:,} x {height:,} px; at most {MAX_PIXELS // 1_000_000} million pixels are taken, "
            f"and {MAX_SIDE:,} px a side.",
            f"Scale it down, to {LONGEST_PHOTO} px on the longer side for example.",
        )


def _orientation(data: bytes, kind: str) -> int:
    """The turn that a camera noted, 1 to 8; PNGs are taken as they lie."""
    if kind == "png":
        return 1
    try:
        turn = Image.open(BytesIO(data), formats=[kind.upper()]).getexif().get(_ORIENTATION, 1)
    except Exception:
        # A broken note is no note: the pixels themselves are checked by decoding them.
        return 1
    return turn if isinstance(turn, int) and 1 <= turn <= 8 else 1


def _decode(trimmed: Trimmed, kind: str, turn: int) -> Pixels:
    picture: Image.Image = Image.open(BytesIO(trimmed.data), formats=[kind.upper()])
    if picture.size != (trimmed.width, trimmed.height):
        raise damaged(f"Its headers disagree: {trimmed.width} x {trimmed.height} and {picture.size} px")
    if kind == "png":
        require_png_pixels(trimmed.data)
    picture.load()
    changed = _turned(picture, turn)
    changed = _in_srgb(changed, trimmed.profile)
    if kind != "png" and max(changed.size) > LONGEST_PHOTO:
        changed.thumbnail((LONGEST_PHOTO, LONGEST_PHOTO), Image.Resampling.LANCZOS)
    data = trimmed.data if changed is picture else _encoded(changed, kind)
    return Pixels(data, *changed.size, _shows_through(changed))


def _turned(picture: Image.Image, turn: int) -> Image.Image:
    if turn == 1:
        return picture
    picture.getexif()[_ORIENTATION] = turn
    return ImageOps.exif_transpose(picture)


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture in sRGB; the very same one if it is already, or says nothing about it."""
    given = _read_profile(profile)
    if given is None:
        return picture.convert("RGB") if picture.mode == "CMYK" else picture
    mode = "RGBA" if picture.has_transparency_data else "RGB"
    try:
        source = picture if picture.mode in ("RGB", "CMYK", "L", "RGBA") else picture.convert(mode)
        target = mode if source.mode == "RGBA" else "RGB"
        made = ImageCms.profileToProfile(source, given, ImageCms.createProfile("sRGB"), outputMode=target)
    except ImageCms.PyCMSError:
        # A profile that does not fit the picture says nothing about it.
        return picture.convert("RGB") if picture.mode == "CMYK" else picture
    return made if made is not None else picture


def _read_profile(profile: bytes | None) -> ImageCms.ImageCmsProfile | None:
    if not profile:
        return None
    try:
        read = ImageCms.ImageCmsProfile(BytesIO(profile))
        name = str(ImageCms.getProfileDescription(read))
    except (OSError, ImageCms.PyCMSError):
        return None
    return None if "srgb" in name.lower().replace(" ", "") else read


def _encoded(picture: Image.Image, kind: str) -> bytes:
    options = _OPTIONS[kind]
    buffer = BytesIO()
    plain = picture.convert("RGB") if kind == "jpeg" and picture.mode not in ("RGB", "L") else picture
    plain.info.clear()
    plain.save(buffer, kind.upper(), exif=b"", icc_profile=None, **options)
    return buffer.getvalue()


def _shows_through(picture: Image.Image) -> bool:
    if not picture.has_transparency_data:
        return False
    alpha = picture.convert("RGBA").getchannel("A")
    return alpha.point(lambda value: 255 - value).getbbox() is not None
