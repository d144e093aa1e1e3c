"""Ads in every language: set in its letters, read from its side, and clean."""

import pytest
from languages import ADS

from adgenesis_design.compositions import compose, compositions_for
from adgenesis_design.concept import Concept
from adgenesis_design.finding import Severity
from adgenesis_design.frame import ButtonItem, TextItem
from adgenesis_design.layout import lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import find_placement
from adgenesis_design.review import review
from adgenesis_design.spec import IllustrationElement, TextElement
from adgenesis_design.type_pairs import TYPE_PAIRS

PLACEMENTS = (
    "meta/square",
    "meta/story",
    "youtube/shorts",
    "google/300x250",
    "google/728x90",
    "google/160x600",
)
_PAIRS = list(TYPE_PAIRS)


def concept(
    language: str, composition: str = "split", type_pair: str = "grotesk", variant: int = 0
) -> Concept:
    return Concept(
        **ADS[language],
        hero="bread",
        palette="cocoa",
        type_pair=type_pair,
        composition=composition,
        variant=variant,
    )


@pytest.mark.parametrize("language", ADS)
def test_ads_are_clean_in_every_language(library: DesignLibrary, language: str) -> None:
    for number, name in enumerate(PLACEMENTS):
        placement = find_placement(*name.split("/"))
        for turn, composition in enumerate(compositions_for(placement)[number % 2 :: 2]):
            idea = concept(language, composition, _PAIRS[(5 * number + turn) % len(_PAIRS)], turn % 4)
            placed = lay_out(compose(idea, placement), placement, library)
            assert not [finding for finding in placed.findings if finding.rule == "missing-glyph"]
            errors = [f for f in review(placed.frame, placement) if f.severity is Severity.ERROR]
            assert not errors, (name, composition)
            blocks = [item.text for item in placed.frame.items if isinstance(item, TextItem | ButtonItem)]
            assert {block.language for block in blocks} == {language}
            for block in blocks:
                face = library.fonts.face(block.family, block.weight)
                assert not face.lacks("".join(line.text for line in block.lines))


@pytest.mark.parametrize("language", ["ar", "he"])
def test_what_is_read_from_the_right_is_laid_out_from_the_right(
    library: DesignLibrary, language: str
) -> None:
    placement = find_placement("meta", "square")
    ours, theirs = compose(concept("en"), placement), compose(concept(language), placement)
    hero, other = (spec.element("hero") for spec in (ours, theirs))
    assert isinstance(hero, IllustrationElement)
    assert isinstance(other, IllustrationElement)
    assert hero.x + hero.width / 2 > 540 > other.x + other.width / 2
    headline = theirs.element("headline")
    assert isinstance(headline, TextElement)
    assert (headline.text_align, headline.language) == ("right", language)
    frame = lay_out(theirs, placement, library).frame
    assert {item.text.direction for item in frame.items if isinstance(item, TextItem)} == {"rtl"}


def test_a_safe_zone_stays_where_the_platform_has_it() -> None:
    placement = find_placement(*"youtube/shorts".split("/"))
    assert placement.safe_zone.left != placement.safe_zone.right
    area = placement.safe_area
    for name in compositions_for(placement):
        for stack in compose(concept("ar", name), placement).layout.stacks:
            assert area.x - 0.5 <= stack.x
            assert stack.x + stack.width <= area.right + 0.5


@pytest.mark.parametrize("language", ["ar", "hi"])
def test_letters_that_hang_together_are_not_spaced(language: str) -> None:
    for pair in _PAIRS:
        spec = compose(concept(language, "poster", pair), find_placement("meta", "square"))
        texts = [element for element in spec.elements if isinstance(element, TextElement)]
        assert {text.letter_spacing for text in texts if text.role != "brand"} == {0}
