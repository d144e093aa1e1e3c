"""The brand report: what an ad has of its brand, read from what is delivered."""

import pytest
from brands import logo, with_logo

from adgenesis_design.brand.report import BrandReport, brand_report
from adgenesis_design.compositions import compose
from adgenesis_design.concept import Concept
from adgenesis_design.layout import lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import find_placement
from adgenesis_design.render.svg import to_svg
from adgenesis_design.wardrobe import brand_of, dress_of

CONCEPT = Concept(
    brand="NightLine",
    headline="A bed to Vienna",
    legal="NightLine Rail plc.",
    cta="Book a berth",
    palette="ocean",
    type_pair="tech",
    composition="frame",
)
SQUARE = find_placement("meta", "square")


@pytest.fixture
def report(library: DesignLibrary) -> BrandReport:
    fields = {"legal_line": "NightLine Rail plc.", "required_words": ["sleeper"], "display_font": "Archivo"}
    kit, known = with_logo(library, logo(), **fields)
    placed = lay_out(compose(CONCEPT, SQUARE, dress_of(kit, None, known)), SQUARE, known)
    brand = brand_of(placed.spec, known)
    assert brand is not None
    return brand_report(brand, placed.frame, to_svg(placed.frame, known))


def test_the_logo_in_the_svg_is_the_one_that_was_given_byte_for_byte(report: BrandReport) -> None:
    [shown] = report.logos
    assert shown.given_sha256 == shown.embedded_sha256 == logo().sha256
    assert shown.unchanged


def test_colors_and_fonts_say_whose_they_are(report: BrandReport) -> None:
    assert {color.kind for color in report.colors} <= {"kit", "derived", "plain", "mixed"}
    assert "kit" in {color.kind for color in report.colors}
    assert {font.family: font.of_the_kit for font in report.fonts}["Archivo"]
    assert not all(font.of_the_kit for font in report.fonts)


def test_words_are_held_against_the_kit(report: BrandReport) -> None:
    assert report.words.forbidden == report.words.misspelt == ()
    assert report.words.required_missing == ("sleeper",)
    assert report.words.legal_line_shown


def test_a_logo_that_was_swapped_on_the_way_is_reported(library: DesignLibrary) -> None:
    kit, known = with_logo(library, logo())
    placed = lay_out(compose(CONCEPT, SQUARE, dress_of(kit, None, known)), SQUARE, known)
    brand = brand_of(placed.spec, known)
    assert brand is not None
    svg = to_svg(placed.frame, known).replace(logo().address, logo("#ff0000").address)
    [shown] = brand_report(brand, placed.frame, svg).logos
    assert shown.embedded_sha256 is None
    assert not shown.unchanged
