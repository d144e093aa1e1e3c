"""PNG: a frame becomes pixels by resvg.

Text is drawn as outlines, glyph by glyph where HarfBuzz measured it: resvg's own text keeps ligatures in
spaced text, which neither our measures nor browsers do, and would have to parse the fonts for every picture.
"""

import resvg
from resvg import usvg

from adgenesis_design.frame import Frame
from adgenesis_design.library import DesignLibrary
from adgenesis_design.render.svg import to_svg


def to_png(frame: Frame, library: DesignLibrary, scale: float = 1.0) -> bytes:
    """The frame as PNG, `scale` pixels for each px of the frame.

    Holds the interpreter lock while it draws. Raises `UnknownPicture` and `UnknownFont` as `to_svg` does.
    """
    width, height = (max(round(side * scale), 1) for side in (frame.width, frame.height))
    stretch = (width / frame.width, 0.0, 0.0, 0.0, height / frame.height, 0.0)
    # resvg lets no other thread use options again, so they are made anew.
    tree = usvg.Tree.from_str(to_svg(frame, library, outlines=True), usvg.Options.default())
    return bytes(resvg.render(tree, stretch, bg_size=(width, height)))
