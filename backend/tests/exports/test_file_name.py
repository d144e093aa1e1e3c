"""Names of exported files."""

import pytest

from adgenesis_design.frame import Box, Frame, Paint, TextBlock, TextItem, TextLine
from app.exports.file_name import export_file_name


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
        ({"headline": "Cold cups", "brand": "Café Lune"}, "cafe-lune-meta-square-12.png"),
        ({"headline": "Cold cups\nfor hot days!"}, "cold-cups-for-hot-days-meta-square-12.png"),
        ({"brand": "O'Malley's"}, "omalleys-meta-square-12.png"),
        ({"brand": "東京", "headline": "../../etc"}, "etc-meta-square-12.png"),
        ({"headline": "東京"}, "design-meta-square-12.png"),
        ({}, "design-meta-square-12.png"),
    ],
)
def test_brand_then_headline_then_design(texts: dict[str, str], name: str) -> None:
    assert export_file_name(_frame(**texts), "meta", "square", 12, "png") == name
