"""The logo in compositions: where they name the brand, its logo stands, whole, seen and clear, in every placement."""

from dataclasses import replace

import pytest
from brands import NAVY, TEAL, logo, with_logo

from adgenesis_design.brand.brand import Brand
from adgenesis_design.brand.resolve import resolve
from adgenesis_design.compositions import COMPOSITIONS, compose, compositions_for
from adgenesis_design.compositions.logo_size import logo_size
from adgenesis_design.concept import Concept
from adgenesis_design.layout import lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import AspectClass, Placement, all_placements, find_placement
from adgenesis_design.review import review
from adgenesis_design.spec import LogoElement
from adgenesis_design.wardrobe import dress_of

CONCEPT = Concept(
    brand="NightLine",
    headline="A bed to Vienna",
    subheadline="Fall asleep at home and wake up among the cafés",
    offer="from €39",
    cta="Book a berth",
    hero="bed",
    palette="ocean",
    type_pair="tech",
    composition="split",
)
ONE_OF_EACH = tuple({placement.aspect_class: placement for placement in all_placements()}.values())
SQUARE = find_placement("meta", "square")


def brand_with(library: DesignLibrary, width: int, height: int) -> Brand:
    kit, known = with_logo(library, logo(width=width, height=height))
    return resolve(kit, known)


@pytest.mark.parametrize("placement", ONE_OF_EACH, ids=lambda placement: placement.aspect_class.value)
@pytest.mark.parametrize("name", sorted(COMPOSITIONS))
def test_every_composition_shows_the_logo_without_a_fault(
    library: DesignLibrary, name: str, placement: Placement
) -> None:
    if name not in compositions_for(placement):
        pytest.skip("not drawn for it")
    kit, known = with_logo(library, logo(TEAL, NAVY))
    dress = dress_of(kit, None, known)
    for variant in range(4):
        concept = CONCEPT.model_copy(update={"composition": name, "variant": variant})
        placed = lay_out(compose(concept, placement, dress), placement, known)
        assert isinstance(placed.spec.element("logo"), LogoElement)
        assert placed.spec.element("brand") is None
        found = review(placed.frame, placement, None, dress.brand)
        assert [finding for finding in found if finding.severity == "error"] == []


def test_wide_and_square_logos_have_the_same_area(library: DesignLibrary) -> None:
    areas = []
    for width, height in ((100, 100), (200, 100), (300, 100)):
        [one] = brand_with(library, width, height).logos
        across, down = logo_size(one, 40, 1000, 1000, 1.0, 1e6)
        assert across / down == pytest.approx(width / height, rel=0.01)
        areas.append(across * down)
    assert max(areas) / min(areas) < 1.15


def test_a_logo_is_never_larger_than_its_room(library: DesignLibrary) -> None:
    [one] = brand_with(library, 600, 100).logos
    across, down = logo_size(one, 40, 120, 1000, 1.0, 1e6)
    assert across <= 120
    assert down == pytest.approx(across / 6, rel=0.01)


def test_a_variant_that_hides_the_logo_gives_way_to_one_that_shows_it(library: DesignLibrary) -> None:
    kit, known = with_logo(library, logo(TEAL, TEAL))
    turned = CONCEPT.model_copy(update={"variant": 1})
    spec = compose(turned, SQUARE, dress_of(kit, None, known))
    assert spec.layout.variant != 1
    assert compose(turned, SQUARE).layout.variant == 1


def test_a_kit_without_a_logo_sets_its_name(library: DesignLibrary) -> None:
    kit, known = with_logo(library, logo())
    dress = dress_of(kit.model_copy(update={"logo": None}), None, known)
    spec = compose(CONCEPT, SQUARE, dress)
    assert spec.words("brand") == "NightLine"
    assert spec.element("logo") is None


def test_the_models_palette_stays_on_record(library: DesignLibrary) -> None:
    kit, known = with_logo(library, logo())
    spec = compose(CONCEPT, SQUARE, dress_of(kit, None, known))
    assert (spec.palette, spec.type_pair, spec.brand) == ("ocean", "tech", kit)


def test_a_banner_without_room_for_both_keeps_the_logo_and_not_the_picture(library: DesignLibrary) -> None:
    banner = next(one for one in all_placements() if one.aspect_class is AspectClass.TINY_MOBILE)
    banner = replace(banner, width=320, height=50)
    kit, known = with_logo(library, logo())
    spec = compose(CONCEPT, banner, dress_of(kit, None, known))
    assert spec.element("logo") is not None
    assert spec.element("hero") is None
    assert compose(CONCEPT, banner).element("hero") is not None
