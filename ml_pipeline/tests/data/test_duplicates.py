"""Repeated examples go, and nearly the same briefs stay together."""

from examples import example

from adgenesis_ml.data.duplicates import with_joined_families, without_duplicates

BAKERY = "A bakery in Graz with rye bread from its own stone oven, open from early morning"
TRAIN = "Night trains from Berlin to Vienna for people who like to arrive rested"


def test_the_same_words_for_the_same_brief_and_placement_are_kept_once() -> None:
    rows = [
        example(1, BAKERY, "Bread worth getting up for"),
        example(2, BAKERY.upper(), "Bread worth getting up for!"),
        example(3, BAKERY, "Bread worth getting up for", format="story"),
        example(4, TRAIN, "Bread worth getting up for"),
    ]
    kept, duplicates = without_duplicates(rows)
    assert [row.where for row in kept] == ["ads.jsonl:1", "ads.jsonl:3", "ads.jsonl:4"]
    assert [one.describe() for one in duplicates] == ["ads.jsonl:2: the same as ads.jsonl:1"]


def test_nearly_the_same_words_for_nearly_the_same_brief_are_kept_once() -> None:
    rows = [
        example(1, BAKERY, "Bread that is worth getting up early for"),
        example(2, BAKERY + ".", "Bread that is worth getting up early for, too"),
        example(3, BAKERY, "The oven is on before you are awake"),
        example(4, TRAIN, "Bread that is worth getting up early for, too"),
    ]
    kept, duplicates = without_duplicates(rows)
    assert [row.where for row in kept] == ["ads.jsonl:1", "ads.jsonl:3", "ads.jsonl:4"]
    [duplicate] = duplicates
    assert 0.8 <= duplicate.similarity < 1
    assert duplicate.describe().startswith("ads.jsonl:2: nearly (0.")


def test_an_answer_in_other_art_direction_is_no_second_answer() -> None:
    rows = [
        example(1, BAKERY, "Bread worth getting up for"),
        example(2, BAKERY + "!", "Bread worth getting up for", copy={"palette": "noir"}),
    ]
    assert len(without_duplicates(rows)[0]) == 1


def test_families_of_nearly_the_same_brief_are_one() -> None:
    rows = [
        example(1, BAKERY, "Warm loaves", family="a"),
        example(2, BAKERY + " every day", "Rye for all", family="b"),
        example(3, TRAIN, "Sleep on the way", family="b"),
        example(4, "A florist with tulips and a bicycle for deliveries", "Tulips by bicycle", family="c"),
        example(5, BAKERY, "Crust and crumb", family="d"),
    ]
    families = [row.pair.family for row in with_joined_families(rows)]
    assert len(set(families[:3] + families[4:])) == 1
    assert families[3] == "c"
