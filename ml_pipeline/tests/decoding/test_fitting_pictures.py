"""Which illustrations an ad may show."""

import pytest

from adgenesis_design.picture_search import PictureSearch, stem_index
from adgenesis_ml.decoding.fitting_pictures import fitting_pictures
from adgenesis_ml.judging.drawer import Drawer

NAMED = {
    "croissant": ("croissant", ["bread", "food"]),
    "bread": ("bread", ["loaf"]),
    "bird": ("bird", ["tweet"]),
    "key": ("key", ["lock"]),
    "house": ("house", ["home"]),
    "person-climbing": ("person climbing", ["climb"]),
    "mountain": ("mountain", ["climb"]),
    "saxophone": ("saxophone", ["music"]),
    "tooth": ("tooth", ["dentist"]),
}
SEARCH = PictureSearch({"en": stem_index("en", NAMED), "de": stem_index("de", {"tooth": ("Zahn", [])})})


def fitting(prompt: str, *nearest: str) -> list[str]:
    return fitting_pictures(SEARCH, NAMED, Drawer(prompt, prompt, (), nearest))


def test_what_people_choose_for_such_briefs_is_shown() -> None:
    assert fitting("Bakery with warm rolls every morning from six", "bakery")[0] == "bread"
    assert fitting("Prophylaxe und Zahnreinigung ohne Angst", "dentist") == ["tooth"]


def test_a_word_that_means_something_else_is_not_taken_by_its_letters() -> None:
    assert "bird" not in fitting("Early bird tickets for the jazz festival, saxophone and piano", "concert")


def test_what_the_brief_calls_by_its_name_may_be_shown_whatever_else_is_likely() -> None:
    assert "mountain" in fitting("Bring your lock and climb the mountain")


def test_nothing_is_shown_where_nothing_is_likely() -> None:
    assert fitting("Nothing that anybody knows") == []
    assert fitting("xyzzy") == []


@pytest.mark.parametrize(
    ("prompt", "shown", "barred"),
    [
        ("A house for sale, please no keys", "house", "key"),
        ("We sell houses and flats. Please avoid keys.", "house", "key"),
        ("A mountain to climb, no people in the picture", "mountain", "person-climbing"),
    ],
)
def test_what_is_ruled_out_is_not_shown(prompt: str, shown: str, barred: str) -> None:
    found = fitting(prompt, "real-estate")
    assert shown in found
    assert barred not in found


def test_three_are_shown_at_most_none_far_behind_the_best() -> None:
    everything = " ".join(NAMED).replace("-", " ")
    assert 1 <= len(fitting(everything)) <= 3
