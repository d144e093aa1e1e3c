"""A PDF as a reader sees it, by PDFium: the page's picture and its text."""

import pypdfium2
from PIL import Image


def drawn(data: bytes, width: int) -> Image.Image:
    """The first page, `width` px wide."""
    page = pypdfium2.PdfDocument(data)[0]
    return page.render(scale=width / page.get_width()).to_pil().convert("RGB")


def words(data: bytes) -> list[str]:
    """The words of the first page in the order in which they are copied."""
    text: str = pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range()
    return text.split()


def characters(data: bytes) -> list[tuple[str, float, float]]:
    """Every character with the left end and the baseline of its box, in points from the top left."""
    page = pypdfium2.PdfDocument(data)[0]
    text, height = page.get_textpage(), page.get_height()
    boxes = [text.get_charbox(index, loose=True) for index in range(text.count_chars())]
    return [(text.get_text_range(index, 1), box[0], height - box[1]) for index, box in enumerate(boxes)]
