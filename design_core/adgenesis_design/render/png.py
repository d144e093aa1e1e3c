"""PNG: a frame becomes pixels by resvg.

Text is drawn as outlines, glyph by glyph where HarfBuzz measured it: resvg's own text keeps ligatures in
spaced text, which neither our measures nor browsers do, and would have to parse the fonts for every picture.

resvg moves the shades of drawings by whole pixels only, so that small ones lose the light at their edges: small
pictures with drawings are drawn twice as large and reduced.
"""

from io import BytesIO

import resvg
from PIL import Image
from resvg import usvg

from adgenesis_design.frame import Frame, PictureItem
from adgenesis_design.library import DesignLibrary
from adgenesis_design.render.svg import to_svg

_SMALL = 400  # px of the shorter side
_FINER = 2


def to_png(frame: Frame, library: DesignLibrary, scale: float = 1.0) -> bytes:
    """The frame as PNG, `scale` pixels for each px of the frame.

    Holds the interpreter lock while it draws. Raises `UnknownPicture` and `UnknownFont` as `to_svg` does.
    """
    width, height = (max(round(side * scale), 1) for side in (frame.width, frame.height))
    # resvg lets no other thread use options again, so they are made anew.
    tree = usvg.Tree.from_str(to_svg(frame, library, outlines=True), usvg.Options.default())
    finer = _FINER if min(width, height) <= _SMALL and _has_drawings(frame) else 1
    size = width * finer, height * finer
    stretch = (size[0] / frame.width, 0.0, 0.0, 0.0, size[1] / frame.height, 0.0)
    png = bytes(resvg.render(tree, stretch, bg_size=size))
    return png if finer == 1 else _reduced(png, finer)


def _has_drawings(frame: Frame) -> bool:
    return any(
        isinstance(item, PictureItem) and item.source.startswith("illustration:") for item in frame.items
    )


def _reduced(png: bytes, by: int) -> bytes:
    buffer = BytesIO()
    Image.open(BytesIO(png)).reduce(by).save(buffer, "PNG")
    return buffer.getvalue()
