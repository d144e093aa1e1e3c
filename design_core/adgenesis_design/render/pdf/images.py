"""Pictures of pixels: photos as they come, and drawings that PDF has no means for, such as blurs."""

import base64
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import unquote_to_bytes
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import resvg
from PIL import Image
from resvg import usvg

from adgenesis_design.render.pdf.content import Bounds
from adgenesis_design.render.pdf.objects import Name, PdfFile, Ref, Value

_QUALITY = 92
_MOST_PIXELS = 4_000_000
_AS_IT_IS = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)
_SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True, slots=True)
class EmbeddedImage:
    """An image of the PDF and its size in its own pixels."""

    ref: Ref
    width: int
    height: int


def picture_bytes(address: str) -> bytes:
    """The bytes of a `data:` address."""
    head, _, body = address.partition(",")
    return base64.b64decode(body) if "base64" in head.split(";") else unquote_to_bytes(body)


def add_image(file: PdfFile, data: bytes) -> EmbeddedImage:
    """A picture file as an image of the PDF; a JPEG goes in as it is."""
    with Image.open(BytesIO(data)) as picture:
        if picture.format == "JPEG" and picture.mode in ("RGB", "L"):
            return _add_jpeg(file, data, picture)
        if picture.has_transparency_data:
            return add_transparent(file, picture.convert("RGBA"))
        return _add_opaque(file, picture.convert("RGB"))


def add_transparent(file: PdfFile, picture: Image.Image) -> EmbeddedImage:
    """An RGBA picture as an image with a mask; nothing is lost."""
    alpha, color = picture.getchannel("A"), picture.convert("RGB")
    mask = file.add_stream(alpha.tobytes(), _entries(alpha, "DeviceGray"))
    ref = file.add_stream(color.tobytes(), {**_entries(color, "DeviceRGB"), "SMask": mask})
    return EmbeddedImage(ref, *picture.size)


def _add_jpeg(file: PdfFile, data: bytes, picture: Image.Image) -> EmbeddedImage:
    entries = _entries(picture, "DeviceGray" if picture.mode == "L" else "DeviceRGB")
    ref = file.add_stream(data, {**entries, "Filter": Name("DCTDecode")}, compress=False)
    return EmbeddedImage(ref, *picture.size)


def _add_opaque(file: PdfFile, picture: Image.Image) -> EmbeddedImage:
    # A photo without loss would be many times as large.
    buffer = BytesIO()
    picture.save(buffer, "JPEG", quality=_QUALITY, subsampling=0)
    return _add_jpeg(file, buffer.getvalue(), picture)


def _entries(picture: Image.Image, space: str) -> dict[str, Value]:
    return {
        "Type": Name("XObject"),
        "Subtype": Name("Image"),
        "Width": picture.width,
        "Height": picture.height,
        "ColorSpace": Name(space),
        "BitsPerComponent": 8,
        "Interpolate": True,
    }


def rasterize(
    element: Element, style: Mapping[str, str], by_id: Mapping[str, Element], region: Bounds, density: float
) -> Image.Image:
    """A part of an SVG document, `region` in its own units and about `density` pixels for each of them."""
    left, top, right, bottom = region
    density = min(density, (_MOST_PIXELS / ((right - left) * (bottom - top))) ** 0.5)
    columns, rows = (max(round(side * density), 1) for side in (right - left, bottom - top))
    across, down = (right - left) / columns, (bottom - top) / rows
    root = Element(_SVG + "svg", width=str(columns), height=str(rows))
    definitions = ElementTree.SubElement(root, _SVG + "defs")
    definitions.extend(_referred(element, by_id))
    group = ElementTree.SubElement(root, _SVG + "g", dict(style))
    group.set("transform", f"scale({1 / across} {1 / down}) translate({-left} {-top})")
    group.append(element)
    tree = usvg.Tree.from_str(ElementTree.tostring(root, encoding="unicode"), usvg.Options.default())
    return Image.open(BytesIO(bytes(resvg.render(tree, _AS_IT_IS))))


def _referred(element: Element, by_id: Mapping[str, Element]) -> Iterator[Element]:
    """Everything that an element and its parts refer to, and so on."""
    inside = {id(part) for part in element.iter()}
    seen: set[str] = set()
    waiting = [element]
    while waiting:
        for name in [name for part in waiting.pop().iter() for name in references(part)]:
            if name in by_id and name not in seen and id(by_id[name]) not in inside:
                seen.add(name)
                waiting.append(by_id[name])
                yield by_id[name]


def references(element: Element) -> Iterator[str]:
    """The ids that an element's own attributes name."""
    for name, value in element.attrib.items():
        if name.endswith("href") and value.startswith("#"):
            yield value[1:]
        elif "url(#" in value:
            yield from (part.partition(")")[0].strip("\"'") for part in value.split("url(#")[1:])
