"""Palette use: which of the brand's colours a colour is."""

import pytest
from brands import kit_of

from adgenesis_design.brand.brand import Brand
from adgenesis_design.brand.palette_use import use_of
from adgenesis_design.brand.resolve import resolve
from adgenesis_design.color import mix
from adgenesis_design.compositions.paints import Paints
from adgenesis_design.library import DesignLibrary

COLORS = [{"value": "#00838f", "role": "primary"}, {"value": "#ffb627", "role": "accent"}]


@pytest.fixture
def brand(library: DesignLibrary) -> Brand:
    return resolve(kit_of(colors=COLORS), library)


def test_a_color_of_the_kit_is_itself(brand: Brand) -> None:
    assert use_of("#00838F", brand).kind == "kit"
    assert use_of("#000000", brand).kind == "plain"
    assert brand.palette is not None
    assert use_of(brand.palette.tint, brand).kind == "derived"


def test_what_compositions_mix_is_of_the_brand(brand: Brand) -> None:
    assert brand.palette is not None
    plain = Paints.of(brand.palette)
    for paints in (plain, plain.turned(), plain.tinted(), plain.deep()):
        for picture in ("#c0392b", "#00838f", "#f0f0f0", "#111111"):
            off = paints.set_off(picture)
            for color in (
                off.field,
                off.tint,
                off.glow(picture),
                off.shade_of(off.field),
                off.shade_of(off.ground),
            ):
                assert use_of(color, brand).kind != "foreign"


def test_a_mix_names_what_it_is_mixed_from(brand: Brand) -> None:
    assert use_of(mix("#00838f", "#ffb627", 0.4), brand).of == ("#00838f", "#ffb627")


@pytest.mark.parametrize("color", ["#ff00ff", "#c0392b", "#5b2eff", "#00ff00"])
def test_another_color_is_foreign(brand: Brand, color: str) -> None:
    assert use_of(color, brand).kind == "foreign"


def test_all_colors_are_free_where_the_brand_has_none(library: DesignLibrary) -> None:
    assert use_of("#ff00ff", resolve(kit_of(), library)).kind == "free"
