"""What of an upload a design carries: the part that is seen, at twice the size it is seen at, in two tones if asked."""

import base64
from io import BytesIO

import pytest
from made_files import svg
from made_photos import ground, uploaded
from PIL import Image

from adgenesis_design.geometry import Rect
from adgenesis_design.photos.developing import developed
from adgenesis_design.photos.duotone import in_two_tones, tables
from adgenesis_design.uploads import take_picture

WHOLE = Rect(0, 0, 1, 1)


def opened(address: str) -> Image.Image:
    return Image.open(BytesIO(base64.b64decode(address.partition(",")[2])))


@pytest.mark.parametrize(
    ("width", "height", "sides"), [(100, 75, (200, 150)), (400, 300, (400, 300)), (4, 3, (8, 6))]
)
def test_a_photo_has_two_pixels_for_each_px_and_never_more_than_its_own(
    width: int, height: int, sides: tuple[int, int]
) -> None:
    made = opened(developed(uploaded(ground("sky", 400, 300)), WHOLE, width, height))
    assert (made.size, made.format) == (sides, "JPEG")


def test_only_the_part_that_is_seen_is_carried() -> None:
    halves = Image.new("RGB", (200, 100), "#ff0000")
    halves.paste("#0000ff", (100, 0, 200, 100))
    made = opened(developed(uploaded(halves), Rect(0.5, 0, 0.5, 1), 50, 50))
    assert made.size == (100, 100)
    assert made.getpixel((50, 50)) == pytest.approx((0, 0, 255), abs=3)


def test_what_is_clear_stays_clear_and_keeps_its_colour_at_the_edge() -> None:
    made = Image.new("RGBA", (100, 100), (255, 0, 0, 0))
    made.paste((0, 0, 255, 255), (0, 0, 50, 100))
    shown = opened(developed(uploaded(made), WHOLE, 20, 20))
    assert shown.format == "PNG"
    assert shown.getpixel((39, 20))[3] == 0
    assert all(pixel[0] < 30 for pixel in shown.get_flattened_data() if pixel[3] > 20)


def test_a_drawing_becomes_pixels_of_the_size_it_is_shown_at() -> None:
    assert opened(developed(take_picture(svg(), "a.svg"), WHOLE, 300, 180)).size == (600, 360)


def test_two_tones_run_from_the_first_to_the_second_and_keep_the_order_of_light() -> None:
    ramp = Image.new("L", (256, 1))
    ramp.putdata(range(256))
    toned = in_two_tones(ramp, ("#102030", "#f0e0d0"))
    assert (toned.getpixel((0, 0)), toned.getpixel((255, 0))) == ((16, 32, 48), (240, 224, 208))
    for table in tables(("#102030", "#f0e0d0")):
        assert list(table) == sorted(table)


def test_two_tones_leave_what_is_clear_alone() -> None:
    made = in_two_tones(Image.new("RGBA", (2, 2), (255, 0, 0, 77)), ("#000000", "#ffffff"))
    assert made.getpixel((0, 0))[3] == 77


def test_the_same_picture_gives_the_same_bytes() -> None:
    first, second = (uploaded(ground("leaves", 200, 150)) for _ in range(2))
    assert developed(first, WHOLE, 50, 40) == developed(second, WHOLE, 50, 40)
    assert developed(first, WHOLE, 50, 40) != developed(first, WHOLE, 50, 40, ("#000000", "#ffeecc"))
