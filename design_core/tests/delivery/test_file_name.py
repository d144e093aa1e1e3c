"""Names of exported files."""

import re

import pytest

from adgenesis_design.delivery import campaign_title, file_name
from adgenesis_design.frame import Box, Frame, Paint, TextBlock, TextItem, TextLine
from adgenesis_design.placements import find_placement, known_placements


def _frame(**texts: str) -> Frame:
    def item(role: str, text: str) -> TextItem:
        block = TextBlock(
            lines=tuple(TextLine(text=line, x=0, baseline=9, width=9) for line in text.split("\n")),
            family="Inter",
            weight=400,
            size=9,
            letter_spacing=0,
            line_height=9,
            align="left",
            fill="#000000",
        )
        return TextItem(element_id=role, role=role, box=Box(x=0, y=0, width=9, height=9), text=block)

    items = tuple(item(role, text) for role, text in texts.items())
    return Frame(width=9, height=9, background=Paint(color="#ffffff"), items=items)


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        ({"headline": "Cold cups", "brand": "Café Lune"}, "cafe-lune_meta_square_1080x1080_12v3.png"),
        ({"headline": "Cold cups\nfor hot days!"}, "cold-cups-for-hot-days_meta_square_1080x1080_12v3.png"),
        ({"brand": "O'Malley's"}, "omalleys_meta_square_1080x1080_12v3.png"),
        ({"brand": "東京", "headline": "../../etc"}, "etc_meta_square_1080x1080_12v3.png"),
        ({"headline": "東京"}, "design_meta_square_1080x1080_12v3.png"),
        ({}, "design_meta_square_1080x1080_12v3.png"),
    ],
)
def test_brand_then_headline_then_design(texts: dict[str, str], name: str) -> None:
    title = campaign_title(_frame(**texts))
    assert file_name(title, find_placement("meta", "square"), "png", "12v3") == name


def test_a_format_called_by_its_size_has_it_once() -> None:
    assert file_name("lune", find_placement("google", "300x250"), "zip") == "lune_google_300x250.zip"


def test_no_two_placements_share_a_name() -> None:
    names = [file_name("x", placement, "png") for placement in known_placements()]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z0-9._-]{1,80}", name) for name in names)
