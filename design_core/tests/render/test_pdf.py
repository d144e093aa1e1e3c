"""The PDF, read by PDFium: the same picture as the PNG, and the frame's words."""

import base64
import re
from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
from ads import ad, page, said
from cubic_font import cubic_font
from languages import LINES
from likeness import likeness
from pdf_pages import characters, drawn, words
from PIL import Image

from adgenesis_design.compositions import compositions_for
from adgenesis_design.frame import (
    Box,
    EllipseItem,
    Frame,
    FrameItem,
    GradientStop,
    Paint,
    PathItem,
    PictureItem,
    RectItem,
    TextBlock,
    TextItem,
    TextLine,
)
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import find_placement
from adgenesis_design.render import to_pdf, to_png
from adgenesis_design.render.pdf import POINTS
from adgenesis_design.text.fonts import FaceKey
from adgenesis_design.text.measure import glyphs

BOX = Box(x=120, y=80, width=360, height=240)
FADING = Paint(
    color="#000000",
    angle=135,
    stops=(
        GradientStop(offset=0, color="#b5179eff"),
        GradientStop(offset=0.3, color="#3a0ca380"),
        GradientStop(offset=1, color="#4cc9f000"),
    ),
)


def likeness_to_png(frame: Frame, library: DesignLibrary) -> float:
    png = Image.open(BytesIO(to_png(frame, library))).convert("RGB")
    return likeness(drawn(to_pdf(frame, library), frame.width), png)


def address(kind: str, picture: Image.Image) -> str:
    buffer = BytesIO()
    picture.save(buffer, kind)
    return f"data:image/{kind.lower()};base64,{base64.b64encode(buffer.getvalue()).decode()}"


def line(text: str, family: str = "Inter", weight: int = 700, spacing: float = 0, **item: float) -> TextItem:
    block = TextBlock(
        lines=(TextLine(text=text, x=60, baseline=110, width=0),),
        family=family,
        weight=weight,
        size=30,
        letter_spacing=spacing,
        line_height=36,
        align="left",
        fill="#1a1a1a",
    )
    return TextItem(element_id="t", role="headline", box=BOX, text=block, **item)


@pytest.mark.parametrize("composition", compositions_for(find_placement("meta", "square")))
def test_every_composition_is_the_same_picture_with_the_same_words(
    library: DesignLibrary, composition: str
) -> None:
    frame = ad(library, composition=composition)
    assert likeness_to_png(frame, library) >= 0.97
    assert sorted(words(to_pdf(frame, library))) == sorted(said(frame))


@pytest.mark.parametrize("placement", ["google/728x90", "google/300x600", "meta/story", "linkedin/landscape"])
def test_other_proportions_too(library: DesignLibrary, placement: str) -> None:
    frame = ad(library, placement)
    assert likeness_to_png(frame, library) >= 0.97


GRADIENT_PICTURE = Image.linear_gradient("L")
ITEMS: dict[str, FrameItem] = {
    "rotated": RectItem(
        element_id="a", role="x", box=BOX, fill=Paint(color="#d62828"), radius=48, rotation=20
    ),
    "faint": EllipseItem(element_id="a", role="x", box=BOX, fill=Paint(color="#d6282880"), opacity=0.5),
    "fading": RectItem(element_id="a", role="x", box=BOX, fill=FADING, rotation=-30),
    "stroked": PathItem(
        element_id="a", role="x", box=BOX, d="M120 80q180 480 360 0t18-18", stroke="#003049", stroke_width=7
    ),
    "faint picture": PictureItem(
        element_id="a", role="hero", box=BOX, source="illustration:hotel", opacity=0.6, rotation=15
    ),
    "covering picture": PictureItem(
        element_id="a", role="hero", box=BOX, source="illustration:desert", fit="cover", radius=30
    ),
    "photo": PictureItem(
        element_id="a", role="hero", box=BOX, source=address("JPEG", GRADIENT_PICTURE), fit="cover", radius=60
    ),
    "cut-out": PictureItem(
        element_id="a",
        role="hero",
        box=BOX,
        source=address("PNG", Image.merge("LA", (GRADIENT_PICTURE, GRADIENT_PICTURE.rotate(90)))),
        rotation=10,
    ),
    "opaque webp": PictureItem(
        element_id="a",
        role="hero",
        box=BOX,
        source=address("WEBP", GRADIENT_PICTURE.convert("RGB")),
        fit="fill",
    ),
    "drawing from outside": PictureItem(
        element_id="a",
        role="hero",
        box=BOX,
        source="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'%3E"
        "%3Ccircle cx='4' cy='4' r='4' fill='teal'/%3E%3C/svg%3E",
    ),
    "faint text": line("Kornhaus", opacity=0.4, rotation=-12),
}


@pytest.mark.parametrize("name", ITEMS)
def test_every_kind_of_item_is_the_same_picture(library: DesignLibrary, name: str) -> None:
    assert likeness_to_png(page(ITEMS[name]), library) >= 0.97


def test_illustrations_with_blurs_masks_and_clips_are_the_same_pictures(library: DesignLibrary) -> None:
    for name in [*library.pictures.names[::60], "strawberry", "amphora", "bear", "ballet-shoes"]:
        item = PictureItem(element_id="a", role="hero", box=BOX, source=f"illustration:{name}")
        assert likeness_to_png(page(item), library) >= 0.97, name


@pytest.mark.parametrize("spacing", [0.0, -0.6, 3.0])
@pytest.mark.parametrize("family", ["Inter", "Playfair Display", "Baloo 2"])
def test_text_reads_as_it_was_written(library: DesignLibrary, family: str, spacing: float) -> None:
    text = "Office fix, Łódź 20 % AVA"
    assert words(to_pdf(page(line(text, family, 800, spacing)), library)) == text.split()


def test_marks_without_a_character_of_their_own_are_read_too(library: DesignLibrary) -> None:
    text = "e\u0323\u0302 x\u0301 a\u00a0b"
    read = words(to_pdf(page(line(text)), library))
    assert "".join(read) == text.replace(" ", "").replace("\u00a0", "")


@pytest.mark.parametrize("language", LINES)
def test_every_language_reads_in_the_order_of_reading(library: DesignLibrary, language: str) -> None:
    frame = ad(library, headline=LINES[language], type_pair="grotesk", detail="", brand="")
    headline = next(item for item in frame.items if item.element_id == "headline")
    assert isinstance(headline, TextItem)
    read = "".join(words(to_pdf(page(headline), library)))
    written = "".join(LINES[language].split())
    if headline.text.direction == "rtl":
        # Where signs stand between letters of both directions, every reader has rules of its own.
        read, written = (re.sub(r"[:%]", "", text) for text in (read, written))
    assert read == written
    assert likeness_to_png(page(headline, width=1080, height=1080), library) >= 0.97


def test_fonts_with_cubic_outlines_are_the_same_picture_with_the_same_words(library: DesignLibrary) -> None:
    data = cubic_font(library.fonts.face("Inter", 700), "Kornhaus")
    with_cubic = replace(library, fonts=library.fonts.with_faces({FaceKey("Cubic", 400): data}))
    frame = page(line("Kornhaus", "Cubic", 400))
    assert likeness_to_png(frame, with_cubic) >= 0.97
    assert words(to_pdf(frame, with_cubic)) == ["Kornhaus"]
    assert b"/FontFile3" in to_pdf(frame, with_cubic)


def test_letters_stand_where_they_were_measured(library: DesignLibrary) -> None:
    frame = page(line("AVAToffice", spacing=2))
    data = to_pdf(frame, library)
    face = library.fonts.face("Inter", 700)
    expected = [60 + glyph.x * 30 for glyph in glyphs(face, "AVAToffice", 2 / 30)]
    measured = [left / POINTS for _, left, _ in characters(data)]
    assert measured == pytest.approx(expected, abs=0.5)


def test_the_page_is_as_large_as_browsers_print_it(library: DesignLibrary) -> None:
    assert pypdfium2.PdfDocument(to_pdf(page(), library))[0].get_size() == (450, 300)


def test_only_the_letters_used_are_in_the_file(library: DesignLibrary) -> None:
    whole = len(library.fonts.face("Inter", 700).data)
    assert len(to_pdf(page(line("Kornhaus")), library)) < whole / 20


def test_readers_are_told_what_the_parts_are(library: DesignLibrary) -> None:
    data = to_pdf(ad(library), library, language="de")
    document = pypdfium2.PdfDocument(data)
    assert document.get_metadata_dict()["Title"] == "First office loaves: Käse & “flour”"
    assert document.is_tagged()
    for part in (b"/S /H1", b"/S /P", b"/S /Figure", "bread".encode("utf-16-be").hex().upper().encode()):
        assert part in data
    assert b"/Lang <FEFF00640065>" in data


def test_the_same_frame_gives_the_same_pdf(library: DesignLibrary) -> None:
    assert to_pdf(ad(library), library) == to_pdf(ad(library), library)
