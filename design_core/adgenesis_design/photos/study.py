"""Study: a choice of an uploaded picture becomes what compositions need to know of it."""

from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np

from adgenesis_design.geometry import Rect
from adgenesis_design.library import DesignLibrary
from adgenesis_design.photos.choice import PictureChoice
from adgenesis_design.photos.photo import Photo
from adgenesis_design.photos.saliency import focus_box, saliency
from adgenesis_design.photos.thumbnail import Pixels, thumbnail

_CLEAR = 0.04  # alpha below which nothing is seen
_CLEAR_EDGE = 0.5  # of a picture's edge: where as much is clear, it is a cut-out
_POINT = 0.16  # of the picture: how large a box is kept about a point that a person named
_WHOLE = Rect(0, 0, 1, 1)


def study(choice: PictureChoice, library: DesignLibrary) -> Photo:
    """The picture, its kind told from its edges and its focus from what draws the eye, unless the choice says.

    The same picture and choice give the same photo. Raises `UnknownPicture` where the library has no such upload.
    """
    picture = library.upload(choice.source.partition(":")[2])
    return _studied(choice, _Picture(picture.sha256, picture.width, picture.height, thumbnail(picture)))


@dataclass(frozen=True, slots=True)
class _Picture:
    """An upload that is told from others by its content alone: what has been learnt of it outlives the object."""

    sha256: str
    width: int = field(compare=False)
    height: int = field(compare=False)
    pixels: Pixels = field(compare=False)


@lru_cache(maxsize=64)
def _studied(choice: PictureChoice, picture: _Picture) -> Photo:
    pixels = picture.pixels
    kind = choice.kind or ("cutout" if _is_clear_at_edges(pixels) else "photo")
    seen = _seen(pixels) if kind == "cutout" else _WHOLE
    if choice.focus is not None:
        focus = _about(*choice.focus)
    else:
        focus = seen if kind == "cutout" else focus_box(saliency(pixels))
    return Photo(
        source=choice.source,
        kind=kind,
        width=picture.width,
        height=picture.height,
        focus=focus,
        seen=seen,
        color=_mean_color(pixels),
        treatment=choice.treatment,
    )


def _is_clear_at_edges(pixels: Pixels) -> bool:
    alpha = pixels[..., 3]
    edge = np.concatenate((alpha[0], alpha[-1], alpha[:, 0], alpha[:, -1]))
    return bool((edge < _CLEAR).mean() >= _CLEAR_EDGE)


def _seen(pixels: Pixels) -> Rect:
    """The box of what is not clear, in fractions; all of a picture in which everything is clear."""
    visible = pixels[..., 3] >= _CLEAR
    rows, columns = np.flatnonzero(visible.any(axis=1)), np.flatnonzero(visible.any(axis=0))
    if not len(rows):
        return _WHOLE
    height, width = visible.shape
    left, top = float(columns[0]) / width, float(rows[0]) / height
    return Rect(left, top, float(columns[-1] + 1) / width - left, float(rows[-1] + 1) / height - top)


def _about(x: float, y: float) -> Rect:
    """A box about a point, as much of it as lies in the picture."""
    return Rect(x - _POINT / 2, y - _POINT / 2, _POINT, _POINT).intersection(_WHOLE)


def _mean_color(pixels: Pixels) -> str:
    weights = pixels[..., 3]
    total = float(weights.sum())
    if total <= 0:
        return "#808080"
    mean = (pixels[..., :3] * weights[..., None]).sum(axis=(0, 1)) / total
    return "#" + "".join(f"{round(float(channel)):02x}" for channel in mean)
