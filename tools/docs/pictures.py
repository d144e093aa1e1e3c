"""Pictures for documents: frames drawn small, put on one page, and kept as WebP."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from adgenesis_design.frame import Frame
from adgenesis_design.library import DesignLibrary
from adgenesis_design.render import to_png

_GAP, _CAPTION = 14, 20  # px
_PAPER, _INK = "#ececec", "#444444"
_QUALITY = 78


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture with what is written under it."""

    picture: Image.Image
    caption: str = ""


def drawn(frame: Frame, library: DesignLibrary, width: int, height: int) -> Image.Image:
    """The frame as large as fits, drawn twice as large and brought down, so that small letters stay clear."""
    scale = min(width / frame.width, height / frame.height)
    png = to_png(frame, library, scale=min(scale * 2, max(scale, 1.0)))
    picture = Image.open(BytesIO(png)).convert("RGB")
    size = max(round(frame.width * scale), 1), max(round(frame.height * scale), 1)
    return picture.resize(size, Image.Resampling.LANCZOS)


def in_rows(rows: Sequence[Sequence[Shown]]) -> Image.Image:
    """Rows of pictures on one page."""
    widths = [sum(one.picture.width + _GAP for one in row) + _GAP for row in rows]
    heights = [max(one.picture.height for one in row) + _CAPTION for row in rows]
    page = Image.new("RGB", (max(widths), sum(heights) + _GAP * (len(rows) + 1)), _PAPER)
    pen, font = ImageDraw.Draw(page), ImageFont.load_default(size=12)
    y = _GAP
    for row, height in zip(rows, heights, strict=True):
        x = _GAP
        for one in row:
            page.paste(one.picture, (x, y))
            pen.text((x, y + one.picture.height + 4), one.caption, fill=_INK, font=font)
            x += one.picture.width + _GAP
        y += height + _GAP
    return page


def webp(picture: Image.Image) -> bytes:
    buffer = BytesIO()
    picture.save(buffer, "WEBP", quality=_QUALITY, method=6)
    return buffer.getvalue()
