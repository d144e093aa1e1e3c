"""Adapting keeps the brand, and dresses a design in another one where that is asked for."""

import pytest
from brands import AMBER, NAVY, TEAL, logo, with_logo

from adgenesis_design.adapt import adapt
from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.brief import DesignBrief
from adgenesis_design.compositions import compose
from adgenesis_design.concept import Concept
from adgenesis_design.dressing import dressed
from adgenesis_design.layout import lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement, find_placement
from adgenesis_design.review import review
from adgenesis_design.spec import DesignSpec, IllustrationElement, parse_spec
from adgenesis_design.wardrobe import brand_of

CONCEPT = Concept(
    headline="A bed to Vienna", cta="Book a berth", palette="ocean", type_pair="tech", composition="card"
)
SQUARE, STORY, BANNER = (
    find_placement(*name.split("/")) for name in ("meta/square", "meta/story", "google/300x250")
)
OTHER = BrandKit.model_validate(
    {"name": "Sommeil", "colors": [{"value": AMBER, "role": "primary"}], "legal_line": "Sommeil SA, Lyon."}
)


@pytest.fixture
def known(library: DesignLibrary) -> DesignLibrary:
    return with_logo(library, logo())[1]


@pytest.fixture
def design(known: DesignLibrary) -> DesignSpec:
    """Settled on the square, as a person would save it."""
    kit, _ = with_logo(known, logo(), legal_line="NightLine Rail plc.")
    brief = DesignBrief(prompt="A bed to Vienna", brand=kit)
    return lay_out(dressed(compose(CONCEPT, SQUARE), brief, known), SQUARE, known).spec


@pytest.mark.parametrize("target", [STORY, BANNER, SQUARE], ids=lambda placement: placement.name)
def test_a_design_keeps_its_brand(design: DesignSpec, known: DesignLibrary, target: Placement) -> None:
    adapted = adapt(design, SQUARE, target, known)
    assert adapted.brand == design.brand
    placed = lay_out(adapted, target, known)
    found = review(placed.frame, target, None, brand_of(placed.spec, known))
    assert [finding for finding in found if finding.severity == "error"] == []
    assert placed.spec.element("logo") is not None


def test_a_logo_that_a_person_took_away_stays_away(design: DesignSpec, known: DesignLibrary) -> None:
    kept = [element for element in design.elements if element.id != "logo"]
    adapted = adapt(design.model_copy(update={"elements": kept}), SQUARE, STORY, known)
    assert adapted.element("logo") is None


def test_another_brand_brings_its_colors_name_and_line(design: DesignSpec, known: DesignLibrary) -> None:
    worn = lay_out(adapt(design, SQUARE, SQUARE, known, OTHER), SQUARE, known)
    assert worn.spec.brand == OTHER
    assert worn.spec.words("brand") == "Sommeil"
    assert worn.spec.words("legal") == "Sommeil SA, Lyon."
    assert worn.spec.element("logo") is None
    colors = {getattr(element, "color", "") for element in worn.spec.elements}
    assert AMBER in colors | {worn.spec.background_color}
    assert not {TEAL, NAVY} & colors


def test_words_that_a_person_changed_go_along_and_colors_of_the_old_brand_do_not(
    design: DesignSpec, known: DesignLibrary
) -> None:
    headline = design.element("headline")
    assert headline is not None
    edited = design.model_copy(
        update={
            "elements": [
                element.model_copy(update={"text": "Wake up in Vienna", "color": TEAL})
                if element.id == "headline"
                else element
                for element in design.elements
            ]
        }
    )
    worn = adapt(edited, SQUARE, STORY, known, OTHER)
    assert worn.words("headline") == "Wake up in Vienna"
    assert getattr(worn.element("headline"), "color", "") != TEAL


def test_drawings_take_the_palette_where_the_brand_says_so_and_everywhere_it_goes(
    library: DesignLibrary,
) -> None:
    concept = CONCEPT.model_copy(update={"hero": "strawberry"})
    colored, natural = (OTHER.model_copy(update={"illustration": how}) for how in ("palette", "natural"))

    def hero(spec: DesignSpec) -> IllustrationElement:
        [drawn] = [element for element in spec.elements if isinstance(element, IllustrationElement)]
        return drawn

    def made(kit: BrandKit) -> DesignSpec:
        brief = DesignBrief(prompt="A bed to Vienna", brand=kit)
        return lay_out(dressed(compose(concept, SQUARE), brief, library), SQUARE, library).spec

    assert hero(made(natural)).palette is None
    design = made(colored)
    own = hero(design).palette
    assert own is not None
    assert AMBER in own
    assert parse_spec(design.to_wire()) == design
    placed = lay_out(adapt(design, SQUARE, STORY, library), STORY, library)
    assert hero(placed.spec).palette == own
    shown = [item for item in placed.frame.items if item.element_id == "hero"]
    assert [getattr(item, "palette", None) for item in shown] == [own]
    assert hero(adapt(design, SQUARE, STORY, library, natural)).palette is None
