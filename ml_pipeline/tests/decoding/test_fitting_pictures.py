"""Which illustrations an ad may show."""

import pytest

from adgenesis_design.picture_search import PictureSearch, stem_index
from adgenesis_ml.decoding.fitting_pictures import fitting_pictures
from adgenesis_ml.judging.drawer import Drawer
from adgenesis_ml.judging.stock import TopicPictures
from adgenesis_ml.judging.theme import UNREAD, ReadTheme

SEARCH = PictureSearch(
    {
        "en": stem_index(
            "en",
            {
                "croissant": ("croissant", ["bread", "food"]),
                "bread": ("bread", ["loaf"]),
                "sun": ("sun", ["weather"]),
                "key": ("key", ["lock"]),
                "house": ("house", ["home"]),
                "person-climbing": ("person climbing", ["climb"]),
                "mountain": ("mountain", ["climb"]),
            },
        )
    }
)
BAKERY = TopicPictures(("bread",), ("croissant",))


def fitting(prompt: str, pictures: TopicPictures | None = None, product: str = "") -> list[str]:
    theme = ReadTheme(product=product) if product else UNREAD
    return fitting_pictures(SEARCH, prompt, theme, Drawer(prompt, prompt, (), pictures))


def test_what_the_brief_names_has_to_be_one_of_its_topics() -> None:
    assert fitting("A croissant in the sun") == ["croissant", "sun"]
    assert fitting("A croissant in the sun", BAKERY) == ["croissant"]


def test_where_the_brief_names_nothing_of_the_topic_what_suits_all_of_it_stands_in() -> None:
    assert fitting("Your place in the sun", BAKERY) == ["bread"]
    assert fitting("Nothing that anybody knows", BAKERY) == ["bread"]
    assert fitting("Nothing that anybody knows") == []


def test_without_a_topic_only_what_is_called_by_its_name_is_shown() -> None:
    assert fitting("Bring your lock and climb") == []
    assert fitting("Bring your lock and climb the mountain") == ["mountain"]


def test_the_product_comes_before_the_rest_of_the_brief() -> None:
    assert fitting("A croissant in the sun", product="croissant") == ["croissant"]


@pytest.mark.parametrize(
    ("prompt", "shown"),
    [
        ("A house for sale, please no keys", ["house"]),
        ("The key to your house", ["key", "house"]),
        ("A mountain to climb, no people in the picture", ["mountain"]),
    ],
)
def test_what_is_ruled_out_is_not_shown(prompt: str, shown: list[str]) -> None:
    assert set(fitting(prompt)) == set(shown)


def test_nothing_that_is_ruled_out_stands_in_for_a_topic() -> None:
    estate = TopicPictures(("key", "house"), ())
    assert fitting("We sell flats. Please avoid keys.", estate) == ["house"]


def test_what_is_to_be_brought_out_is_shown_first() -> None:
    assert fitting("Croissant bakery showcasing the house it is in", BAKERY) == ["house"]
    assert fitting("Croissant bakery in a house", BAKERY) == ["croissant"]
