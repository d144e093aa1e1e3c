"""Developing: the part of an upload that a design shows, scaled and toned, as the file that every renderer draws.

One file for all of them: nobody crops, scales or filters in a way of its own, and no design carries more pixels than
can be seen.
"""

from io import BytesIO
from threading import Lock

from PIL import Image

from adgenesis_design.geometry import Rect
from adgenesis_design.photos.duotone import Tones, in_two_tones
from adgenesis_design.photos.thumbnail import drawn_svg
from adgenesis_design.uploads import UploadedPicture
from adgenesis_design.uploads.limits import LONGEST_PHOTO
from adgenesis_design.uploads.pictures import data_address

DENSITY = 2.0  # pixels for each px of the design, where the upload has as many
_QUALITY = 90
_MOST_KEPT = 24

_Key = tuple[str, Rect, tuple[int, int], Tones | None]
_kept: dict[_Key, str] = {}
_lock = Lock()


def developed(
    picture: UploadedPicture, part: Rect, width: float, height: float, tones: Tones | None = None
) -> str:
    """A `data:` address of the part (in fractions of the picture) that is shown `width` by `height` px large.

    JPEG; PNG where something shows through. The same picture shown in the same way gives the same bytes.
    """
    across, down = part.width * picture.width, part.height * picture.height
    if picture.kind == "svg":
        across = down = LONGEST_PHOTO
    sides = max(round(min(across, DENSITY * width)), 1), max(round(min(down, DENSITY * height)), 1)
    key: _Key = (picture.sha256, part, sides, tones)
    with _lock:
        found = _kept.get(key)
    if found is None:
        found = _encoded(_part(picture, part, sides), tones)
        with _lock:
            while len(_kept) >= _MOST_KEPT:
                _kept.pop(next(iter(_kept)))
            _kept[key] = found
    return found


def _part(picture: UploadedPicture, part: Rect, sides: tuple[int, int]) -> Image.Image:
    source: Image.Image
    if picture.kind == "svg":
        source = drawn_svg(picture, round(max(sides[0] / part.width, sides[1] / part.height)))
    else:
        source = Image.open(BytesIO(picture.data))
        # A JPEG is decoded at a half, a quarter or an eighth where that is enough.
        source.draft("RGB", (round(sides[0] / part.width), round(sides[1] / part.height)))
    plain = source.convert("RGBA" if source.has_transparency_data else "RGB")
    across, down = plain.size
    edges = (part.x * across, part.y * down, part.right * across, part.bottom * down)
    box = (edges[0], edges[1], min(edges[2], across), min(edges[3], down))
    return plain.resize(sides, Image.Resampling.LANCZOS, box=box, reducing_gap=3.0)


def _encoded(made: Image.Image, tones: Tones | None) -> str:
    if tones is not None:
        made = in_two_tones(made, tones)
    buffer = BytesIO()
    if made.mode == "RGBA" and made.getchannel("A").histogram()[255] < made.width * made.height:
        made.save(buffer, "PNG", compress_level=6)
        return data_address("image/png", buffer.getvalue())
    made.convert("RGB").save(buffer, "JPEG", quality=_QUALITY, subsampling=0)
    return data_address("image/jpeg", buffer.getvalue())
