"""A brand's palette: its colours as they are, and letters that can be read on each of them."""

from hypothesis import given
from hypothesis import strategies as st

from adgenesis_design.brand.kit import BrandColor, ColorRole
from adgenesis_design.brand.palette import brand_palette
from adgenesis_design.color import contrast_ratio
from adgenesis_design.compositions.paints import Paints

ROLES: tuple[ColorRole, ...] = ("primary", "secondary", "accent", "background", "text")
colors = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
kits = st.dictionaries(st.sampled_from(ROLES), colors, min_size=1)


def listed(roles: dict[ColorRole, str]) -> tuple[BrandColor, ...]:
    return tuple(BrandColor(value=color, role=role) for role, color in roles.items())


@given(kits, st.booleans())
def test_every_pairing_that_compositions_make_can_be_read(roles: dict[ColorRole, str], dark: bool) -> None:
    palette = brand_palette(listed(roles), dark)
    assert palette is not None
    plain = Paints.of(palette)
    for paints in (plain, plain.turned(), plain.tinted(), plain.deep()):
        for fill in (paints.ground, paints.field, paints.tint, paints.accent, paints.ink, paints.paper):
            assert contrast_ratio(paints.ink_on(fill), fill) >= 4.5
            assert contrast_ratio(paints.loud_on(fill), fill) >= 3
            button, letters = paints.button_on(fill)
            assert contrast_ratio(letters, button) >= 4.5
    assert contrast_ratio(palette.ink, palette.ground) >= 4.5


@given(kits, st.booleans())
def test_a_brands_own_colors_are_never_shifted(roles: dict[ColorRole, str], dark: bool) -> None:
    palette = brand_palette(listed(roles), dark)
    assert palette is not None
    assert palette.panel == roles.get("primary", next(iter(roles.values())))
    if "background" in roles:
        assert palette.ground == roles["background"]
    if "accent" in roles:
        assert palette.accent == roles["accent"]


def test_a_text_color_is_the_ink_where_it_can_be_read() -> None:
    assert brand_palette(listed({"primary": "#00838f", "text": "#333333"})).ink == "#333333"  # type: ignore[union-attr]
    pale = brand_palette(listed({"primary": "#00838f", "text": "#cccccc"}))
    assert pale is not None
    assert pale.ink != "#cccccc"


def test_a_pale_second_color_is_the_quiet_field() -> None:
    palette = brand_palette(listed({"primary": "#14213d", "secondary": "#f3e3c3"}))
    assert palette is not None
    assert palette.tint == "#f3e3c3"


def test_without_colors_there_is_no_palette() -> None:
    assert brand_palette(()) is None
