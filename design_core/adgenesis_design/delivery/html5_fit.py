"""HTML5 under a limit: drawings stay drawings where they fit, and become WebP pictures where they do not."""

import base64
from dataclasses import dataclass
from io import BytesIO

import resvg
from PIL import Image
from resvg import usvg

from adgenesis_design.frame import Frame, PictureItem
from adgenesis_design.library import DesignLibrary
from adgenesis_design.render.html5 import to_html5
from adgenesis_design.render.svg import picture_svg

_STEPS = ((2.0, 85), (1.5, 75), (1.0, 75), (1.0, 55))  # pixels for each px, WebP quality


@dataclass(frozen=True, slots=True)
class FittedHtml5:
    """The zip, whether it keeps to the limit, and what its pictures had to become; None for drawings as they were."""

    data: bytes
    fits: bool
    pictures: str | None = None


def fit_html5(frame: Frame, library: DesignLibrary, limit: int | None = None) -> FittedHtml5:
    """The zip in the best quality that keeps to `limit`; if none does, the smallest there is."""
    data = to_html5(frame, library)
    fitted = FittedHtml5(data, limit is None or len(data) <= limit)
    for density, quality in _STEPS:
        if fitted.fits or limit is None:
            break
        data = to_html5(with_pixels(frame, library, density, quality), library)
        said = f"WebP, quality {quality}, {density:g} pixels for each px"
        fitted = FittedHtml5(data, len(data) <= limit, said)
    return fitted


def with_pixels(frame: Frame, library: DesignLibrary, density: float, quality: int) -> Frame:
    """The frame with every picture as WebP, fitted and rounded already, `density` pixels for each px."""
    items = tuple(
        _as_webp(item, library, density, quality) if isinstance(item, PictureItem) else item
        for item in frame.items
    )
    return frame.model_copy(update={"items": items})


def _as_webp(item: PictureItem, library: DesignLibrary, density: float, quality: int) -> PictureItem:
    width, height = (max(round(side * density), 1) for side in (item.box.width, item.box.height))
    stretch = (width / item.box.width, 0.0, 0.0, 0.0, height / item.box.height, 0.0)
    tree = usvg.Tree.from_str(picture_svg(item, library), usvg.Options.default())
    drawn = bytes(resvg.render(tree, stretch, bg_size=(width, height)))
    buffer = BytesIO()
    Image.open(BytesIO(drawn)).save(buffer, "WEBP", quality=quality, method=4)
    source = f"data:image/webp;base64,{base64.b64encode(buffer.getvalue()).decode()}"
    return item.model_copy(update={"source": source, "fit": "fill", "radius": 0.0})
