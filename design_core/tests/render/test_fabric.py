from base64 import b64decode

import pytest

from adgenesis_design.color import paint
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
    TextLine,
)
from adgenesis_design.library import DesignLibrary
from adgenesis_design.render import to_fabric

BOX = Box(x=100, y=50, width=200, height=80)
LINES = (
    TextLine(text="Book a", x=160, baseline=80, width=80),
    TextLine(text="table", x=170, baseline=110, width=60),
)
LABEL = TextBlock(
    lines=LINES,
    family="Inter",
    weight=700,
    size=25,
    letter_spacing=0.5,
    line_height=30,
    align="center",
    fill="#ffffff",
)


def objects(library: DesignLibrary, *items: FrameItem) -> list[dict[str, object]]:
    frame = Frame(width=400, height=300, background=Paint(color="#ffffff"), items=items)
    return list(to_fabric(frame, library)["objects"])


def test_a_canvas_has_its_size_and_background(library: DesignLibrary) -> None:
    background = paint("#000000", "linear-gradient(180deg, #111111, #222222)")
    canvas = to_fabric(Frame(width=400, height=300, background=background, items=()), library)
    assert canvas["version"] == "5.3.0"
    assert (canvas["width"], canvas["height"], canvas["objects"]) == (400, 300, [])
    assert canvas["background"]["coords"] == pytest.approx({"x1": 200, "y1": 0, "x2": 200, "y2": 300})


def test_a_rectangle_lies_where_the_frame_has_it(library: DesignLibrary) -> None:
    item = RectItem(element_id="a", role="decoration", box=BOX, fill=Paint(color="#ff0000"), radius=100)
    (made,) = objects(library, item)
    assert made == {
        "type": "rect",
        "version": "5.3.0",
        "id": "a",
        "role": "decoration",
        "originX": "left",
        "originY": "top",
        "left": 100,
        "top": 50,
        "width": 200,
        "height": 80,
        "angle": 0,
        "opacity": 1,
        "stroke": None,
        "strokeWidth": 0,
        "fill": "#ff0000",
        "rx": 40,
        "ry": 40,
    }


def test_a_turned_object_is_placed_by_its_turned_corner(library: DesignLibrary) -> None:
    item = RectItem(element_id="a", role="decoration", box=BOX, rotation=90, fill=Paint(color="#ff0000"))
    (made,) = objects(library, item)
    assert (made["left"], made["top"], made["angle"]) == (240, -10, 90)


def test_round_ellipses_are_circles(library: DesignLibrary) -> None:
    square = Box(x=0, y=0, width=60, height=60)
    round_one = EllipseItem(element_id="a", role="decoration", box=square, fill=Paint(color="#ff0000"))
    flat_one = round_one.model_copy(update={"box": BOX})
    circle, ellipse = objects(library, round_one, flat_one)
    assert (circle["type"], circle["radius"]) == ("circle", 30)
    assert (ellipse["type"], ellipse["rx"], ellipse["ry"]) == ("ellipse", 100, 40)


def test_a_button_is_a_rect_and_a_textbox_on_its_baselines(library: DesignLibrary) -> None:
    item = ButtonItem(
        element_id="cta", role="cta", box=BOX, fill=Paint(color="#123456"), radius=8, text=LABEL
    )
    rect, label = objects(library, item)
    assert (rect["type"], rect["id"], label["type"], label["id"]) == ("rect", "cta", "textbox", "cta-label")
    assert label["text"] == "Book a\ntable"
    assert (label["fontFamily"], label["fontWeight"], label["charSpacing"]) == ("Inter", 700, 20)
    # Fabric: baseline of line i = top + 1.13 size (1 - 0.222) + i * 1.13 size * lineHeight
    first = float(str(label["top"])) + 1.13 * 25 * (1 - 0.222)
    assert first == pytest.approx(80, abs=0.01)
    assert first + 1.13 * 25 * float(str(label["lineHeight"])) == pytest.approx(110, abs=0.01)
    assert float(str(label["left"])) + float(str(label["width"])) / 2 == pytest.approx(200)


def test_a_path_spans_the_box_of_its_item(library: DesignLibrary) -> None:
    item = PathItem(
        element_id="a", role="decoration", box=BOX, d="M120 60 L200 90", stroke="#000000", stroke_width=4
    )
    (made,) = objects(library, item)
    assert (made["left"], made["top"], made["width"], made["height"]) == (98, 48, 200, 80)
    assert made["path"] == "M 100.000 50.000 M 300.000 130.000 M120 60 L200 90"


def test_a_picture_is_an_image_of_the_size_of_its_box(library: DesignLibrary) -> None:
    item = PictureItem(element_id="hero", role="hero", box=BOX, source="illustration:bread")
    (made,) = objects(library, item)
    head, _, data = str(made["src"]).partition(",")
    assert head == "data:image/svg+xml;base64"
    assert b64decode(data).startswith(b'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="80">')
    assert (made["left"], made["top"], made["width"], made["height"]) == (100, 50, 200, 80)


def test_lines_from_the_right_say_so(library: DesignLibrary) -> None:
    text = LABEL.model_copy(update={"family": "Heebo", "language": "he", "direction": "rtl"})
    button = ButtonItem(
        element_id="cta", role="cta", box=BOX, fill=Paint(color="#111111"), radius=8, text=text
    )
    label = objects(library, button)[1]
    assert (label["direction"], label["textAlign"]) == ("rtl", "center")
