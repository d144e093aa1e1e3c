"""Contact sheet: many pictures on one page, each with its caption, to be looked at together."""

from collections.abc import Sequence
from io import BytesIO
from textwrap import shorten

from PIL import Image, ImageDraw, ImageFont

CELL = (320, 320)  # px
_GROUND, _INK = "#d9d9d9", "#333333"


def contact_sheet(
    pictures: Sequence[tuple[bytes, str]], columns: int = 6, cell: tuple[int, int] = CELL
) -> bytes:
    """PNG or JPG pictures with captions as one PNG; each is scaled down to fit a cell of that many px."""
    caption, gap = 18, 10
    width = cell[0] + gap
    shown = [_scaled(data, cell) for data, _ in pictures]
    rows = [range(start, min(start + columns, len(shown))) for start in range(0, len(shown), columns)]
    depths = [max(shown[index].height for index in row) for row in rows]
    page = Image.new("RGB", (columns * width + gap, sum(depths) + len(rows) * (caption + gap) + gap), _GROUND)
    pen = ImageDraw.Draw(page)
    font = ImageFont.load_default(size=11)
    y = gap
    for row, depth in zip(rows, depths, strict=True):
        for column, index in enumerate(row):
            x, picture = gap + column * width, shown[index]
            page.paste(picture, (x + (cell[0] - picture.width) // 2, y + (depth - picture.height) // 2))
            words = shorten(pictures[index][1], cell[0] // 6, placeholder="...")
            pen.text((x, y + depth + 2), words, fill=_INK, font=font)
        y += depth + caption + gap
    out = BytesIO()
    page.save(out, "PNG")
    return out.getvalue()


def _scaled(data: bytes, cell: tuple[int, int]) -> Image.Image:
    with Image.open(BytesIO(data)) as picture:
        picture.thumbnail(cell, Image.Resampling.LANCZOS)
        return picture.convert("RGB")
