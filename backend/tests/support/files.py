"""Files as a person would send them."""

from io import BytesIO

from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw

from adgenesis_design.library import DesignLibrary
from adgenesis_design.text.fonts import FaceKey

SVG_LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40">'
    b'<rect width="120" height="40" rx="8" fill="#0b3d2e"/></svg>'
)


def photo(width: int = 320, height: int = 240, color: str = "#3b6ea5") -> bytes:
    """A JPEG with something light in the middle."""
    picture = Image.new("RGB", (width, height), color)
    ImageDraw.Draw(picture).ellipse((width * 0.35, height * 0.3, width * 0.65, height * 0.75), fill="#f2d8a7")
    buffer = BytesIO()
    picture.save(buffer, "JPEG", quality=85)
    return buffer.getvalue()


def font(library: DesignLibrary, family: str, weight: int = 400) -> bytes:
    """A face of ours under another family's name."""
    with open(library.font_files[FaceKey("Inter", weight)], "rb") as file:
        face = TTFont(BytesIO(file.read()))
    for record in face["name"].names:
        if record.nameID in (1, 16):
            record.string = family
    buffer = BytesIO()
    face.save(buffer)
    return buffer.getvalue()
