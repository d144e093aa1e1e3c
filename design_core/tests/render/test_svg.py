import re
from math import hypot
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adgenesis_assets import load_library
from adgenesis_design.color import paint
from adgenesis_design.errors import UnknownPicture
from adgenesis_design.frame import (
    Box,
    ButtonItem,
    EllipseItem,
    Frame,
    FrameItem,
    Paint,
    PathItem,
    PictureItem,
    RectItem,
    TextBlock,
    TextItem,
    TextLine,
)
from adgenesis_design.library import DesignLibrary
from adgenesis_design.render import to_svg
from adgenesis_design.uploads import UploadedPicture

SVG = "{http://www.w3.org/2000/svg}"
BOX = Box(x=10, y=20, width=200, height=100)


def frame(*items: FrameItem, background: Paint | None = None) -> Frame:
    return Frame(width=300, height=250, background=background or Paint(color="#ffffff"), items=items)


def block(text: str, **options: object) -> TextBlock:
    settings = {"family": "Inter", "weight": 800, "size": 40, "letter_spacing": -0.8, "line_height": 44}
    line = TextLine(text=text, x=12, baseline=60, width=100)
    return TextBlock.model_validate(
        {**settings, "lines": (line,), "align": "left", "fill": "#102030", **options}
    )


def picture(source: str, **options: object) -> PictureItem:
    item = PictureItem(element_id="hero", role="hero", box=BOX, source=source)
    return item.model_copy(update=options)


def test_a_rectangle_and_a_text_look_like_this(library: DesignLibrary) -> None:
    items = (
        RectItem(element_id="deco-1", role="decoration", box=BOX, fill=Paint(color="#ff000080"), radius=8),
        TextItem(element_id="headline", role="headline", box=BOX, text=block("Salt & <pepper>")),
    )
    assert to_svg(frame(*items), library) == (
        '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="250" viewBox="0 0 300 250">'
        '<rect x="0" y="0" width="300" height="250" fill="#ffffff"/>'
        '<g data-id="deco-1"><rect x="10" y="20" width="200" height="100" rx="8" fill="#ff0000" '
        'fill-opacity="0.502"/></g>'
        '<g data-id="headline"><text x="12" y="60" font-family="&#x27;Inter&#x27;" font-size="40" '
        'font-weight="800" letter-spacing="-0.8" xml:space="preserve" fill="#102030">'
        "Salt &amp; &lt;pepper&gt;</text></g></svg>"
    )


def test_a_radial_gradient_reaches_the_farthest_corner(library: DesignLibrary) -> None:
    css = "radial-gradient(circle at 0% 100%, #111111, #222222)"
    svg = to_svg(frame(background=paint("#000000", css)), library)
    gradient = ElementTree.fromstring(svg).find(f".//{SVG}radialGradient")
    assert gradient is not None
    assert [gradient.get(name) for name in ("cx", "cy")] == ["0", "250"]
    assert float(gradient.get("r") or 0) == pytest.approx(hypot(300, 250), abs=0.01)


def test_a_gradient_runs_as_css_says(library: DesignLibrary) -> None:
    svg = to_svg(frame(background=paint("#000000", "linear-gradient(90deg, #111111, #222222)")), library)
    gradient = ElementTree.fromstring(svg).find(f".//{SVG}linearGradient")
    assert gradient is not None
    assert [gradient.get(name) for name in ("x1", "y1", "x2", "y2")] == ["0", "125", "300", "125"]
    assert f'fill="url(#{gradient.get("id")})"' in svg


def test_items_turn_about_the_centre_of_their_box(library: DesignLibrary) -> None:
    item = EllipseItem(
        element_id="a", role="decoration", box=BOX, rotation=30, opacity=0.5, fill=Paint(color="#123456")
    )
    assert '<g data-id="a" opacity="0.5" transform="rotate(30.000 110.000 70.000)">' in to_svg(
        frame(item), library
    )


def test_the_face_that_was_measured_is_named(library: DesignLibrary) -> None:
    item = TextItem(element_id="a", role="body", box=BOX, text=block("x", family="Lato", weight=500))
    assert 'font-weight="400"' in to_svg(frame(item), library)


def test_a_button_is_a_box_and_its_words(library: DesignLibrary) -> None:
    item = ButtonItem(
        element_id="cta", role="cta", box=BOX, fill=Paint(color="#123456"), radius=999, text=block("Go")
    )
    svg = to_svg(frame(item), library)
    assert re.search(r'<g data-id="cta"><rect [^>]*rx="50"[^>]*/><text [^>]*>Go</text></g>', svg)


def test_a_path_is_drawn_as_given(library: DesignLibrary) -> None:
    item = PathItem(
        element_id="line", role="decoration", box=BOX, d="M10 20 L210 120", stroke="#ffffff40", stroke_width=3
    )
    assert (
        '<path d="M10 20 L210 120" fill="none" stroke="#ffffff" stroke-opacity="0.251" stroke-width="3"/>'
        in to_svg(frame(item), library)
    )


def test_two_illustrations_do_not_share_ids(library: DesignLibrary) -> None:
    svg = to_svg(frame(picture("illustration:bread"), picture("illustration:rocket")), library)
    ids = re.findall(r' id="([^"]+)"', svg)
    assert len(ids) == len(set(ids)) > 0
    assert set(re.findall(r"url\(#([^)]+)\)", svg)) <= set(ids)


def test_pictures_are_fitted_and_rounded(library: DesignLibrary) -> None:
    data = "data:image/png;base64,AAAA"
    svg = to_svg(frame(picture(data, fit="cover", radius=12)), library)
    assert 'preserveAspectRatio="xMidYMid slice"' in svg
    assert re.search(r'<clipPath id="(clip-\w+)"><rect [^>]*rx="12"/></clipPath>.*url\(#\1\)', svg)


def test_logos_come_as_they_are(library: DesignLibrary) -> None:
    upload = UploadedPicture("cup.jpg", "jpeg", 4, 3, has_alpha=False, data=b"cup")
    logo = picture(f"asset:{upload.sha256}").model_copy(update={"role": "brand"})
    svg = to_svg(frame(logo), library.with_uploads([upload]))
    assert f'href="{upload.address}"' in svg


@pytest.mark.parametrize(
    "source",
    [
        "asset:9",
        "https://example.com/a.png",
        "file:///etc/passwd",
        "data:text/html,x",
        "illustration:no-such",
    ],
)
def test_other_pictures_are_refused(library: DesignLibrary, source: str) -> None:
    with pytest.raises(UnknownPicture):
        to_svg(frame(picture(source)), library)


@given(st.text(max_size=20))
def test_whatever_the_text_the_document_is_well_formed(text: str) -> None:
    item = TextItem(element_id=text, role="body", box=BOX, text=block(text))
    ElementTree.fromstring(to_svg(frame(item), load_library()).encode())


def test_outlines_need_no_fonts(library: DesignLibrary) -> None:
    item = TextItem(element_id="a", role="headline", box=BOX, text=block("Pure shape"))
    svg = to_svg(frame(item), library, outlines=True)
    assert "<text" not in svg
    assert 'aria-label="Pure shape"' in svg


def test_lines_from_the_right_are_placed_by_their_left_end() -> None:
    line = TextLine(text="לחם טרי", x=12, baseline=60, width=100)
    text = block("").model_copy(
        update={"family": "Heebo", "language": "he", "direction": "rtl", "lines": (line,)}
    )
    item = TextItem(element_id="a", role="headline", box=BOX, text=text)
    [drawn] = ElementTree.fromstring(to_svg(frame(item), load_library())).iter(f"{SVG}text")
    assert (drawn.get("direction"), drawn.get("text-anchor"), drawn.get("x")) == ("rtl", "end", "12")
    assert drawn.get("{http://www.w3.org/XML/1998/namespace}lang") == "he"
    assert drawn.text == "לחם טרי"
