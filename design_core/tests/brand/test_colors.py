"""Brand colours: the kit's own, or those that the logo is made of."""

from brands import AMBER, TEAL, kit_of, logo

from adgenesis_design.brand.colors import brand_colors
from adgenesis_design.brand.kit import BrandColor
from adgenesis_design.brand.logo_look import look_at


def test_a_kit_with_colors_keeps_them() -> None:
    given = (BrandColor(value=AMBER, role="primary"),)
    assert brand_colors(kit_of(colors=given), (look_at(logo()),)) == given


def test_a_kit_without_colors_gets_those_of_its_logo_exactly() -> None:
    roles = {color.role: color.value for color in brand_colors(kit_of(), (look_at(logo(TEAL, "#333333")),))}
    assert roles == {"primary": TEAL, "text": "#333333"}


def test_the_accent_is_unlike_the_primary() -> None:
    roles = {color.role: color.value for color in brand_colors(kit_of(), (look_at(logo("#c0392b", TEAL)),))}
    assert {roles["primary"], roles["accent"]} == {"#c0392b", TEAL}


def test_a_logo_of_greys_has_its_darkest_as_primary() -> None:
    roles = {
        color.role: color.value for color in brand_colors(kit_of(), (look_at(logo("#000000", "#000000")),))
    }
    assert roles == {"primary": "#000000", "text": "#000000"}


def test_without_colors_and_logo_there_are_none() -> None:
    assert brand_colors(kit_of(), ()) == ()
