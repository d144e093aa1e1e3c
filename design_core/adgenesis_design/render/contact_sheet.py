"""Contact sheet: many pictures on one page, each with its caption, to be looked at together."""

from collections.abc import Sequence
from io import BytesIO
from textwrap import shorten

from PIL import Image, ImageDraw, ImageFont

_GROUND, _INK = "#d9d9d9", "#333333"


def contact_sheet(
    pictures: Sequence[tuple[bytes, str]], columns: int = 6, cell: tuple[int, int] = (320, 320)
) -> bytes:
    """PNG or JPG pictures with captions as one PNG; each is scaled down to fit a cell of that many px."""
    width, height = cell
    caption, gap = 18, 10
    rows = -(-len(pictures) // columns)
    page = Image.new(
        "RGB", (columns * (width + gap) + gap, max(rows, 1) * (height + caption + gap) + gap), _GROUND
    )
    pen = ImageDraw.Draw(page)
    font = ImageFont.load_default(size=11)
    for index, (data, words) in enumerate(pictures):
        x = gap + index % columns * (width + gap)
        y = gap + index // columns * (height + caption + gap)
        with Image.open(BytesIO(data)) as picture:
            picture.thumbnail(cell, Image.Resampling.LANCZOS)
            page.paste(
                picture.convert("RGB"), (x + (width - picture.width) // 2, y + (height - picture.height) // 2)
            )
        pen.text((x, y + height + 2), shorten(words, width // 6, placeholder="..."), fill=_INK, font=font)
    out = BytesIO()
    page.save(out, "PNG")
    return out.getvalue()
