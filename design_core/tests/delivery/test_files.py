"""Files: one picture in every kind, under the placement's bytes, and what is said of it."""

import base64
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import numpy as np
import pytest
import resvg
from ads import ad, page
from likeness import likeness
from pdf_pages import drawn
from PIL import Image
from resvg import usvg

from adgenesis_design.delivery import DesignFile, FileKind, SvgText, best_picture, make_file
from adgenesis_design.frame import Box, Frame, PictureItem
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import find_placement
from adgenesis_design.render import to_png
from adgenesis_design.render.html5 import PAGE

SQUARE = find_placement("meta", "square")
BANNER = find_placement("google", "300x250")


def noise(width: int, height: int) -> str:
    """A photo's worth of detail as a `data:` address."""
    pixels = np.random.default_rng(7).integers(0, 256, (height, width, 3), dtype=np.uint8)
    buffer = BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG")
    return f"data:image/png;base64,{base64.b64encode(buffer.getvalue()).decode()}"


def photo_page() -> Frame:
    item = PictureItem(
        element_id="p", role="hero", box=Box(x=0, y=0, width=300, height=250), source=noise(300, 250)
    )
    return page(item, width=300, height=250)


def html5_drawing(file: DesignFile) -> Image.Image:
    """The drawing of the zip's page, by resvg."""
    with ZipFile(BytesIO(file.data)) as archive:
        text = archive.read(PAGE).decode()
    svg = text[text.index("<svg") : text.rindex("</svg>") + len("</svg>")]
    tree = usvg.Tree.from_str(svg, usvg.Options.default())
    return Image.open(BytesIO(bytes(resvg.render(tree, (1, 0, 0, 0, 1, 0))))).convert("RGB")


@pytest.mark.parametrize("kind", [FileKind.PNG, FileKind.JPG, FileKind.WEBP, FileKind.PDF, FileKind.HTML5])
@pytest.mark.parametrize("placement", ["meta/square", "google/300x250"])
def test_every_kind_shows_the_same_picture(library: DesignLibrary, kind: FileKind, placement: str) -> None:
    frame = ad(library, placement, hero="tulip")
    file = make_file(frame, kind, find_placement(*placement.split("/")), library)
    reference = Image.open(BytesIO(to_png(frame, library))).convert("RGB")
    if kind is FileKind.PDF:
        shown = drawn(file.data, frame.width)
    elif kind is FileKind.HTML5:
        shown = html5_drawing(file)
    else:
        shown = Image.open(BytesIO(file.data)).convert("RGB")
    assert file.fits
    assert likeness(shown, reference) >= 0.97


def test_a_photo_too_large_for_the_zip_becomes_webp_and_it_is_said(library: DesignLibrary) -> None:
    file = make_file(photo_page(), FileKind.HTML5, BANNER, library)
    assert file.fits
    assert len(file.data) <= 150_000
    assert file.pictures is not None
    assert file.pictures.startswith("WebP, quality")


def test_what_can_never_fit_is_the_smallest_there_is_and_says_so(library: DesignLibrary) -> None:
    file = make_file(photo_page(), FileKind.HTML5, replace(BANNER, max_bytes=2_000), library)
    assert not file.fits
    assert len(file.data) > 2_000


def test_drawings_that_fit_stay_drawings(library: DesignLibrary) -> None:
    file = make_file(ad(library, "google/300x250"), FileKind.HTML5, BANNER, library)
    assert (file.fits, file.pictures) == (True, None)


def test_the_best_picture_is_exact_where_that_fits(library: DesignLibrary) -> None:
    frame = ad(library)
    assert best_picture(frame, SQUARE, library).data == to_png(frame, library)


def test_the_best_picture_is_a_good_jpg_before_a_png_of_few_colours(library: DesignLibrary) -> None:
    file = best_picture(photo_page(), replace(BANNER, max_bytes=120_000), library)
    assert (file.kind, file.fits, file.colors) == (FileKind.JPG, True, None)


def test_a_placement_gets_only_what_it_takes(library: DesignLibrary) -> None:
    only_png = replace(BANNER, file_types=("png",), max_bytes=90_000)
    assert best_picture(photo_page(), only_png, library).kind is FileKind.PNG


def test_svg_text_carries_its_letters_in_few_bytes(library: DesignLibrary) -> None:
    frame = ad(library)
    text = make_file(frame, FileKind.SVG, SQUARE, library).data.decode()
    outlines = make_file(frame, FileKind.SVG, SQUARE, library, svg_text=SvgText.OUTLINES).data.decode()
    assert text.count("@font-face") == 2
    assert "<text" in text
    assert "<text" not in outlines
    assert "font-family" not in outlines
    fonts = text[text.index("<style>") : text.index("</style>")]
    assert len(fonts) < 60_000
