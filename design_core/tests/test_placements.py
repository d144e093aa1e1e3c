"""Placements are found by word and by size; what is unknown is answered with what is known."""

import pytest

from adgenesis_design.errors import UnknownFormat, UnknownPlatform
from adgenesis_design.placements import AspectClass, find_placement


def test_a_size_names_a_format_too() -> None:
    assert find_placement("google", "1200x628") is find_placement("Google", "landscape")
    assert find_placement("google", "300x250").width == 300


def test_unknown_names_are_answered_with_the_known_ones() -> None:
    with pytest.raises(UnknownPlatform, match=r"No platform 'myspace'\. Known: google, linkedin, meta"):
        find_placement("myspace", "square")
    with pytest.raises(UnknownFormat, match="linkedin has no format 'story'.*landscape"):
        find_placement("linkedin", "story")


@pytest.mark.parametrize(
    ("platform", "format", "expected"),
    [
        ("google", "728x90", AspectClass.LEADERBOARD),
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
