"""PDF: a frame becomes one page, drawn as our SVG draws it, with text that can be selected, searched and copied.

A px is 1/96 inch, as in CSS and in what browsers print: 1080 px are 810 points. Fonts are embedded as subsets,
glyphs stand where HarfBuzz placed them, and the parts are tagged for those who hear the page.
"""

from xml.etree import ElementTree

from adgenesis_design.frame import ButtonItem, Frame, TextBlock, TextItem
from adgenesis_design.library import DesignLibrary
from adgenesis_design.render.markup import element
from adgenesis_design.render.pdf.content import Content
from adgenesis_design.render.pdf.drawing import Drawing
from adgenesis_design.render.pdf.matrix import Matrix
from adgenesis_design.render.pdf.objects import Name, PdfFile, Value
from adgenesis_design.render.pdf.structure import Structure
from adgenesis_design.render.pdf.style import Style
from adgenesis_design.render.pdf.text import Lettering
from adgenesis_design.render.svg import svg_document

POINTS = 0.75  # of 1/72 inch in a px of CSS


def to_pdf(frame: Frame, library: DesignLibrary, *, title: str = "", language: str | None = None) -> bytes:
    """The frame as PDF. Unless they are given, the title is the headline, and the language (BCP 47) its own.

    Raises `UnknownPicture` and `UnknownFont` as `to_svg` does.
    """
    file = PdfFile()
    catalog, info, pages, page = (file.reserve() for _ in range(4))
    width, height = frame.width * POINTS, frame.height * POINTS
    content = Content(file, (0, 0, width, height), Matrix(POINTS, 0, 0, -POINTS, 0, height))
    structure = Structure(file, page)
    _draw(content, structure, frame, library)
    file.put(
        page,
        {
            "Type": Name("Page"),
            "Parent": pages,
            "MediaBox": [0, 0, width, height],
            "Resources": content.resources,
            "Contents": file.add_stream(content.data, {}),
            "Group": {"S": Name("Transparency"), "CS": Name("DeviceRGB")},
            "StructParents": 0,
            "Tabs": Name("S"),
        },
    )
    file.put(pages, {"Type": Name("Pages"), "Kids": [page], "Count": 1})
    file.put(info, {"Title": title or _title(frame), "Producer": "ADGENESIS"})
    shown: Value = {"DisplayDocTitle": True}
    file.put(
        catalog,
        {
            "Type": Name("Catalog"),
            "Pages": pages,
            "Lang": language or frame.language,
            "MarkInfo": {"Marked": True},
            "StructTreeRoot": structure.finish(),
            "ViewerPreferences": shown,
        },
    )
    return file.finish(catalog, info)


def _draw(content: Content, structure: Structure, frame: Frame, library: DesignLibrary) -> None:
    blocks: list[TextBlock] = []

    def left_for_later(text: TextBlock) -> str:
        blocks.append(text)
        return element("text", data_block=str(len(blocks) - 1))

    document = ElementTree.fromstring(svg_document(frame, library, left_for_later))
    lettering = Lettering(content.file, library)

    def set_text(place: Content, part: ElementTree.Element, style: Style) -> None:
        lettering.set_block(place, blocks[int(part.attrib["data-block"])], style.alpha)

    drawing = Drawing(document, set_text, 1 / POINTS)
    drawn = [part for part in document if not part.tag.endswith("defs")]
    for part, item in zip(drawn, (None, *frame.items), strict=True):
        with structure.part(content, item):
            drawing.draw(content, part, Style())
    lettering.finish()


def _title(frame: Frame) -> str:
    texts = [item for item in frame.items if isinstance(item, TextItem | ButtonItem)]
    first = next((item for item in texts if item.role == "headline"), next(iter(texts), None))
    return " ".join(line.text for line in first.text.lines) if first else "Ad"
