"""Resolving: a kit and a library become a brand."""

import pytest
from brands import NAVY, kit_of, logo, with_logo

from adgenesis_design.brand.resolve import resolve
from adgenesis_design.color import luminance
from adgenesis_design.errors import UnknownFont, UnknownPicture
from adgenesis_design.library import DesignLibrary
from adgenesis_design.palettes import PALETTES
from adgenesis_design.type_pairs import TYPE_PAIRS


def test_a_logo_has_its_size_and_the_ground_that_its_pixels_are_made_for(library: DesignLibrary) -> None:
    kit, known = with_logo(library, logo(NAVY, NAVY, 300, 60))
    [dark] = resolve(kit, known).logos
    assert (dark.width, dark.height, dark.ground) == (300, 60, "light")
    white = logo("#ffffff", "#ffffff")
    kit = kit_of(white)
    [light] = resolve(kit, library.with_uploads([white])).logos
    assert light.ground == "dark"


def test_a_brand_whose_only_logo_is_light_has_a_dark_ground(library: DesignLibrary) -> None:
    kit, known = with_logo(library, logo("#ffffff", "#ffd9dd"))
    palette = resolve(kit, known).palette
    assert palette is not None
    assert luminance(palette.ground) < 0.1
    assert resolve(kit, known).logos[0].is_seen_on(palette.ground)


def test_the_version_for_the_ground_is_chosen(library: DesignLibrary) -> None:
    dark, white = logo(NAVY, NAVY), logo("#ffffff", "#ffffff")
    kit = kit_of(dark, logo_on_dark=f"asset:{white.sha256}")
    brand = resolve(kit, library.with_uploads([dark, white]))
    assert brand.logo_for("#ffffff").source == kit.logo  # type: ignore[union-attr]
    assert brand.logo_for("#101820").source == kit.logo_on_dark  # type: ignore[union-attr]


def test_typefaces_are_the_librarys_in_weights_that_exist(library: DesignLibrary) -> None:
    brand = resolve(kit_of(display_font="bebas neue", text_font="Inter"), library)
    pair = brand.lettered(TYPE_PAIRS["slab"])
    assert (pair.display, pair.display_weight) == ("Bebas Neue", 400)
    assert (pair.text, pair.text_weight) == ("Inter", 400)
    assert pair.name == "slab"


def test_what_a_kit_leaves_out_is_free(library: DesignLibrary) -> None:
    brand = resolve(kit_of(text_font="Inter"), library)
    assert brand.colored(PALETTES["ember"]) == PALETTES["ember"]
    assert brand.lettered(TYPE_PAIRS["slab"]).display == "Zilla Slab"


def test_what_the_library_lacks_is_named(library: DesignLibrary) -> None:
    with pytest.raises(UnknownFont, match=r"Gotham.*upload the brand's font"):
        resolve(kit_of(display_font="Gotham"), library)
    with pytest.raises(UnknownPicture, match="upload it again"):
        resolve(kit_of(logo()), library)
