"""The look of a logo: what is seen, which colours it has, and what it can be told from."""

import pytest
from brands import NAVY, TEAL, logo
from made_files import encoded, svg
from PIL import Image

from adgenesis_design.brand.logo_look import look_at
from adgenesis_design.uploads import take_picture


def test_colors_are_those_of_the_file_the_most_frequent_first() -> None:
    colors = dict(look_at(logo(TEAL, NAVY)).colors)
    assert list(colors)[:2] == [NAVY, TEAL] or list(colors)[:2] == [TEAL, NAVY]
    assert sum(colors.values()) == pytest.approx(1)


def test_clear_margins_are_not_seen() -> None:
    opening = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100">'
    drawn = svg('<rect x="25" y="40" width="50" height="20" fill="#123456"/>', opening)
    seen = look_at(take_picture(drawn, "logo.svg")).seen
    assert (seen.x, seen.y, seen.width, seen.height) == pytest.approx((0.25, 0.4, 0.5, 0.2), abs=0.01)


def test_a_dark_logo_is_lost_on_dark_and_a_light_one_on_light() -> None:
    dark, light = look_at(logo(NAVY, NAVY)), look_at(logo("#ffffff", "#f4f4f4"))
    assert dark.shown_on("#ffffff") == 1
    assert dark.shown_on("#111111") < 0.2
    assert light.shown_on("#111111") == 1
    assert light.shown_on("#ffffff") == 0
    assert dark.shown_on("#ffffff", "#111111") == dark.shown_on("#111111")


def test_a_logo_is_partly_lost_where_some_of_its_colors_are() -> None:
    assert 0.2 < look_at(logo("#ffffff", NAVY)).shown_on("#ffffff") < 0.8


def test_what_is_drawn_inside_a_shape_does_not_have_to_stand_off_the_ground() -> None:
    opening = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100">'
    disc = f'<circle cx="50" cy="50" r="50" fill="{TEAL}"/>'
    bar = '<rect x="30" y="45" width="40" height="10" fill="#ffffff"/>'
    assert look_at(take_picture(svg(disc + bar, opening), "logo.svg")).shown_on("#ffffff") > 0.97


def test_a_picture_without_clear_parts_brings_its_own_ground() -> None:
    picture = take_picture(encoded(Image.new("RGB", (80, 40), "#ffffff"), "PNG"), "logo.png")
    assert look_at(picture).shown_on("#ffffff") == 1
