"""Drawing: an SVG document of ours becomes content of a PDF.

Shapes, gradients, clips and opacities stay what they are; what PDF has no means for (filters, masks, nested
documents) becomes a picture at twice the density of a screen, in its place among the rest.
"""

from collections.abc import Callable
from copy import copy
from dataclasses import replace
from math import ceil, floor
from typing import Final
from xml.etree.ElementTree import Element

from adgenesis_design.render.pdf.content import Bounds, Content
from adgenesis_design.render.pdf.gradients import Gradient, add_pattern, read_gradient
from adgenesis_design.render.pdf.images import (
    EmbeddedImage,
    add_image,
    add_transparent,
    picture_bytes,
    rasterize,
    references,
)
from adgenesis_design.render.pdf.matrix import Matrix, parse_transform
from adgenesis_design.render.pdf.objects import Name, Ref, Value, number
from adgenesis_design.render.pdf.paths import Segment, bounds, operators
from adgenesis_design.render.pdf.shapes import fitted, length, local_name, moved, shape_path
from adgenesis_design.render.pdf.style import Style, parse_color, properties

DENSITY: Final = 2.0  # pixels of a picture for one px of the frame
_HAIR = 0.01  # px
_SILENT = frozenset(
    {"defs", "clipPath", "mask", "filter", "linearGradient", "radialGradient", "title", "style"}
)
_SHAPES = frozenset({"path", "rect", "circle", "ellipse"})

SetText = Callable[[Content, Element, Style], None]


class Drawing:
    """Draws the elements of one document. `units` are the px of the frame in one unit of a page."""

    def __init__(self, document: Element, set_text: SetText, units: float) -> None:
        self._by_id = {part.attrib["id"]: part for part in document.iter() if "id" in part.attrib}
        self._set_text = set_text
        self._units = units
        self._images: dict[str, EmbeddedImage] = {}

    def draw(self, content: Content, element: Element, style: Style) -> None:
        kind = local_name(element)
        given = properties(element.attrib)
        if kind in _SILENT or given.get("display") == "none":
            return
        with content.kept(parse_transform(given.get("transform"))):
            self._clip(content, given.get("clip-path", "none"))
            if not self._drawable(kind, given):
                self._picture_of(content, element, style)
                return
            opacity, style = float(given.get("opacity", 1)), style.inherited_by(element.attrib)
            if opacity < 1 and _members(element) > 1:
                self._group(content, element, style, opacity)
            else:
                self._content(content, element, replace(style, alpha=style.alpha * opacity))

    def _drawable(self, kind: str, given: dict[str, str]) -> bool:
        plain = all(given.get(name, "none") == "none" for name in ("filter", "mask"))
        blended = given.get("mix-blend-mode", "normal") != "normal"
        known = kind in _SHAPES or kind in {"g", "svg", "use", "image", "text"}
        vector = kind == "image" and "data:image/svg" in "".join(given.values())
        return plain and known and not blended and not vector

    def _content(self, content: Content, element: Element, style: Style) -> None:
        match local_name(element):
            case "g":
                self.children(content, element, style)
            case "svg":
                self._nested(content, element, style)
            case "use":
                self._used(content, element, style)
            case "image":
                self._image(content, element, style)
            case "text":
                self._set_text(content, element, style)
            case _:
                self._shape(content, shape_path(element), style)

    def children(self, content: Content, element: Element, style: Style) -> None:
        for child in element:
            self.draw(content, child, style)

    def _group(self, content: Content, element: Element, style: Style, opacity: float) -> None:
        form = content.form()
        self._content(form, element, style)
        content.set_state({"ca": opacity * style.alpha})
        content.write(content.name("XObject", form.as_form()), "Do")

    def _nested(self, content: Content, element: Element, style: Style) -> None:
        x, y, width, height = (length(element, name) for name in ("x", "y", "width", "height"))
        view = [float(value) for value in element.get("viewBox", f"0 0 {width} {height}").split()]
        aspect = element.get("preserveAspectRatio", "xMidYMid meet")
        content.write(number(x), number(y), number(width), number(height), "re W n")
        with content.kept(fitted((x, y, width, height), (view[0], view[1], view[2], view[3]), aspect)):
            self.children(content, element, style)

    def _used(self, content: Content, element: Element, style: Style) -> None:
        target = next((self._by_id[name] for name in references(element) if name in self._by_id), None)
        if target is not None:
            with content.kept(Matrix(e=length(element, "x"), f=length(element, "y"))):
                self.draw(content, target, style)

    def _image(self, content: Content, element: Element, style: Style) -> None:
        address = next(value for name, value in element.attrib.items() if name.endswith("href"))
        if address not in self._images:
            self._images[address] = add_image(content.file, picture_bytes(address))
        image = self._images[address]
        x, y, width, height = (length(element, name) for name in ("x", "y", "width", "height"))
        natural = (0, 0, image.width, image.height)
        aspect = element.get("preserveAspectRatio", "xMidYMid meet")
        content.write(number(x), number(y), number(width), number(height), "re W n")
        self._set_alpha(content, style.alpha, 1)
        with content.kept(fitted((x, y, width, height), natural, aspect)):
            _place(content, image.ref, natural)

    def _picture_of(self, content: Content, element: Element, style: Style) -> None:
        region = self._region(element, content.visible)
        if region is None:
            return
        part = copy(element)
        for done in ("transform", "clip-path"):
            part.attrib.pop(done, None)
        to_px = Matrix(a=self._units, d=self._units).then(content.to_page)
        region, density = on_whole_pixels(region, to_px), to_px.scale * DENSITY
        drawn = rasterize(part, style.attributes, self._by_id, region, density)
        self._set_alpha(content, style.alpha, 1)
        # A hair smaller than the px that it covers, lest rounding have it touch their neighbours.
        left, top, right, bottom = region
        hair = _HAIR / to_px.scale
        inside = (left + hair, top + hair, right - hair, bottom - hair)
        _place(content, add_transparent(content.file, drawn).ref, inside)

    def _region(self, element: Element, visible: Bounds) -> Bounds | None:
        """What of an element there is to see: its filter's region, within the canvas."""
        left, top, right, bottom = visible
        name = element.get("filter", "").removeprefix("url(#").removesuffix(")")
        effect = self._by_id.get(name)
        if effect is not None and effect.get("filterUnits") == "userSpaceOnUse":
            x, y, width, height = (length(effect, key) for key in ("x", "y", "width", "height"))
            left, top, right, bottom = (
                max(left, x),
                max(top, y),
                min(right, x + width),
                min(bottom, y + height),
            )
        return (left, top, right, bottom) if left < right and top < bottom else None

    def _clip(self, content: Content, reference: str) -> None:
        clip = self._by_id.get(reference.removeprefix("url(#").removesuffix(")"))
        if clip is None:
            return
        # Units of the moment: the clip's own, moved by its shapes' transforms.
        for child in clip:
            path = moved(shape_path(child), parse_transform(child.get("transform")))
            content.write(operators(path))
        rule = "W*" if any(child.get("clip-rule") == "evenodd" for child in clip) else "W"
        content.write(rule, "n")

    def _shape(self, content: Content, path: list[Segment], style: Style) -> None:
        if not path:
            return
        box = bounds(path)
        if style.fill != "none":
            self._paint(content, path, box, style, stroked=False)
        if style.stroke != "none" and style.stroke_width > 0:
            content.write(
                number(style.stroke_width),
                "w",
                f"{style.cap} J {style.join} j",
                number(style.miter_limit),
                "M",
            )
            grown = style.stroke_width * max(style.miter_limit, 1.5)
            box = (box[0] - grown, box[1] - grown, box[2] + grown, box[3] + grown)
            self._paint(content, path, box, style, stroked=True)

    def _paint(self, content: Content, path: list[Segment], box: Bounds, style: Style, stroked: bool) -> None:
        paint = style.stroke if stroked else style.fill
        alpha = style.alpha * (style.stroke_opacity if stroked else style.fill_opacity)
        draw = "S" if stroked else "f*" if style.even_odd else "f"
        with content.kept():
            source = (
                self._by_id.get(paint.removeprefix("url(#").partition(")")[0]) if "url(" in paint else None
            )
            gradient = read_gradient(source, bounds(path)) if source is not None else None
            if gradient is None:
                color = parse_color(paint)
                alpha *= color.alpha
                content.write(color.operands, "RG" if stroked else "rg")
            else:
                self._set_gradient(content, gradient, box, stroked)
            self._set_alpha(content, alpha, alpha)
            content.write(operators(path))
            content.write(draw)

    def _set_gradient(self, content: Content, gradient: Gradient, box: Bounds, stroked: bool) -> None:
        pattern = add_pattern(content.file, gradient, content.matrix)
        space, operator = ("CS", "SCN") if stroked else ("cs", "scn")
        content.write("/Pattern", space, content.name("Pattern", pattern), operator)
        if not gradient.opaque:
            content.set_state({"SMask": opacity_mask(content, gradient, box)})

    def _set_alpha(self, content: Content, fill: float, stroke: float) -> None:
        if fill < 1 or stroke < 1:
            content.set_state({"ca": fill, "CA": stroke})


def opacity_mask(content: Content, gradient: Gradient, box: Bounds) -> Value:
    """A mask that lets through what the gradient's stops let through."""
    mask = Content(content.file, box)
    pattern = add_pattern(content.file, gradient, mask.matrix, opacities=True)
    mask.write("/Pattern cs", mask.name("Pattern", pattern), "scn")
    left, top, right, bottom = box
    mask.write(*map(number, (left, top, right - left, bottom - top)), "re f")
    return {"Type": Name("Mask"), "S": Name("Luminosity"), "G": mask.as_form("DeviceGray")}


def on_whole_pixels(region: Bounds, to_px: Matrix) -> Bounds:
    """A region grown to whole px where it stands upright: viewers stretch pictures to the pixels that they touch."""
    if to_px.b or to_px.c:
        return region
    left, top, right, bottom = (round(side, 3) for side in to_px.box(*region))
    return to_px.inverse().box(floor(left), floor(top), ceil(right), ceil(bottom))


def _place(content: Content, image: Ref, region: Bounds) -> None:
    left, top, right, bottom = region
    # An image fills the unit square, its first row at the top where y grows upwards: ours grows downwards.
    with content.kept(Matrix(right - left, 0, 0, top - bottom, left, bottom)):
        content.write(content.name("XObject", image), "Do")


def _members(element: Element) -> int:
    """How many leaves a group paints; a shape with fill and stroke counts as two."""
    if local_name(element) in {"g", "svg", "use"}:
        return 2 if local_name(element) == "use" else sum(_members(child) for child in element)
    if local_name(element) in _SILENT:
        return 0
    return 2 if element.get("stroke", "none") != "none" else 1
