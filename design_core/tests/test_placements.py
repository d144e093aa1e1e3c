"""Placements are found by word and by size; what is unknown is answered with what is known."""

import pytest

from adgenesis_design.errors import PlacementWithoutWords, UnknownFormat, UnknownPlatform
from adgenesis_design.placements import (
    AspectClass,
    Placement,
    all_placements,
    find_placement,
    known_placements,
)


def test_a_size_names_a_format_too() -> None:
    assert find_placement("google", "1200x628") is find_placement("Google", "landscape")
    assert find_placement("google", "300x250").width == 300


def test_unknown_names_are_answered_with_the_known_ones() -> None:
    with pytest.raises(UnknownPlatform, match=r"No platform 'myspace'\. Known: amazon, demand_gen, google"):
        find_placement("myspace", "square")
    with pytest.raises(UnknownFormat, match="linkedin has no format 'story'.*landscape"):
        find_placement("linkedin", "story")


@pytest.mark.parametrize(
    ("platform", "format", "expected"),
    [
        ("google", "728x90", AspectClass.ULTRA_WIDE),
        ("amazon", "980x55", AspectClass.ULTRA_WIDE),
        ("google", "468x60", AspectClass.LEADERBOARD),
        ("google", "970x250", AspectClass.LEADERBOARD),
        ("google", "320x50", AspectClass.TINY_MOBILE),
        ("google", "320x100", AspectClass.TINY_MOBILE),
        ("google", "300x600", AspectClass.SKYSCRAPER),
        ("google", "120x600", AspectClass.SKYSCRAPER),
        ("meta", "landscape", AspectClass.LANDSCAPE),
        ("google", "300x250", AspectClass.SQUARE),
        ("meta", "portrait", AspectClass.PORTRAIT),
        ("meta", "story", AspectClass.STORY),
    ],
)
def test_aspect_classes(platform: str, format: str, expected: AspectClass) -> None:
    assert find_placement(platform, format).aspect_class is expected


def test_the_safe_area_of_a_story_leaves_room_for_the_interface() -> None:
    area = find_placement("meta", "story").safe_area
    assert (area.y, area.bottom) == pytest.approx((268.8, 1536.0))


@pytest.mark.parametrize(
    ("platform", "alias", "format"),
    [
        ("meta", "feed_square", "square"),
        ("youtube", "vertical", "shorts"),
        ("snapchat", "1080x1920", "story"),
    ],
)
def test_other_words_name_a_format_too(platform: str, alias: str, format: str) -> None:
    assert find_placement(platform, alias) is find_placement(platform, format)


def test_a_placement_that_forbids_words_is_refused_with_the_way_out() -> None:
    with pytest.raises(PlacementWithoutWords, match=r"amazon/sponsored takes no words.*For an ad.*300x250"):
        find_placement("amazon", "sponsored_brands")
    assert "amazon/sponsored" in {placement.name for placement in known_placements()}
    assert "amazon/sponsored" not in {placement.name for placement in all_placements()}


def test_all_twenty_uploaded_sizes_of_google_are_there() -> None:
    sized = [
        placement
        for placement in all_placements()
        if placement.platform == "google" and placement.format[0].isdigit()
    ]
    assert len(sized) == 20
    assert {placement.max_bytes for placement in sized} == {150_000}


@pytest.mark.parametrize("placement", known_placements(), ids=lambda placement: placement.name)
def test_every_placement_says_where_its_facts_come_from(placement: Placement) -> None:
    assert all(source.startswith(("https://", "http://")) for source in placement.sources)
    assert placement.sources
    assert placement.checked is not None
    assert placement.label
    assert 0 < placement.safe_area.width <= placement.width
    assert 0 < placement.safe_area.height <= placement.height
    assert placement.min_size is None or placement.min_size <= (placement.width, placement.height)
