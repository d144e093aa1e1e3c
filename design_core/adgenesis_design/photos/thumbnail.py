"""Thumbnails: an upload's pixels, small, for whoever asks what a picture shows and where. Kept by content."""

from functools import lru_cache
from io import BytesIO
from threading import Lock

import numpy as np
import numpy.typing as npt
import resvg
from PIL import Image
from resvg import usvg

from adgenesis_design.pictures import VIEW_BOX
from adgenesis_design.uploads import UploadedPicture

Pixels = npt.NDArray[np.float64]

SIDE = 160  # px of the longer side: letters on a thumbnail are larger than its pixels, and a face is some of them
_DRAWN_SIDE = 64  # px of an illustration
_MOST_KEPT = 96  # 0.8 MB each at most

_kept: dict[str, Pixels] = {}
_lock = Lock()


def thumbnail(picture: UploadedPicture) -> Pixels:
    """Rows of pixels with red, green, blue (0 to 255) and alpha (0 to 1); nothing that is returned may be changed."""
    with _lock:
        found = _kept.get(picture.sha256)
    if found is None:
        found = _made(small_picture(picture, SIDE))
        with _lock:
            while len(_kept) >= _MOST_KEPT:
                _kept.pop(next(iter(_kept)))
            _kept[picture.sha256] = found
    return found


def small_picture(picture: UploadedPicture, side: int) -> Image.Image:
    """The picture as RGBA, at most `side` px long: averaged, so that no detail flickers through."""
    decoded: Image.Image
    if picture.kind == "svg":
        decoded = drawn_svg(picture, side)
    else:
        decoded = Image.open(BytesIO(picture.data))
        # A JPEG is decoded at an eighth of its size where that is enough.
        decoded.draft("RGB", (side, side))
    longest = max(decoded.size)
    if longest > side:
        across, down = (max(round(extent * side / longest), 1) for extent in decoded.size)
        # Pillow weighs the colours of RGBA by their alpha: what lies under clear pixels does not shine through.
        plain = decoded if decoded.mode in ("RGB", "RGBA", "L") else decoded.convert("RGBA")
        decoded = plain.resize((across, down), Image.Resampling.BOX, reducing_gap=2.0)
    return decoded.convert("RGBA")


def drawn_svg(picture: UploadedPicture, side: int) -> Image.Image:
    """An SVG upload as pixels, `side` px long."""
    tree = usvg.Tree.from_str(picture.data.decode("utf-8"), usvg.Options.default())
    scale = side / max(picture.width, picture.height)
    size = max(round(picture.width * scale), 1), max(round(picture.height * scale), 1)
    stretch = (size[0] / picture.width, 0.0, 0.0, 0.0, size[1] / picture.height, 0.0)
    return Image.open(BytesIO(bytes(resvg.render(tree, stretch, bg_size=size))))


@lru_cache(maxsize=128)
def drawn_pixels(markup: str) -> Pixels:
    """An illustration's pixels; `markup` is what stands inside its SVG."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {VIEW_BOX} {VIEW_BOX}">{markup}</svg>'
    tree = usvg.Tree.from_str(svg, usvg.Options.default())
    scale = _DRAWN_SIDE / VIEW_BOX
    stretch = (scale, 0.0, 0.0, 0.0, scale, 0.0)
    return _made(Image.open(BytesIO(bytes(resvg.render(tree, stretch, bg_size=(_DRAWN_SIDE, _DRAWN_SIDE))))))


def _made(small: Image.Image) -> Pixels:
    pixels = np.asarray(small.convert("RGBA"), dtype=np.float64).copy()
    pixels[..., 3] /= 255
    pixels.flags.writeable = False
    return pixels
