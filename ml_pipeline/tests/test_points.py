"""What a brief asks an ad to bring out."""

import pytest

from adgenesis_ml.codec.points import points_of


@pytest.mark.parametrize(
    ("prompt", "points"),
    [
        ("Cleaning products, emphasizing their organic and healthy qualities.", ["organic and healthy qualities"]),
        ("Ad for a fish market that highlights the freshness and quality of their seafood.", ["freshness and quality"]),
        ("Promote the catch of the day and offer discounts on seafood.", ["catch of the day"]),
        ("Market showcasing fresh, organic produce, with a focus on tomatoes.", ["fresh, organic produce", "tomatoes"]),
        ("Highlight the availability of seafood gift crates.", ["seafood gift crates"]),
        ("Boulangerie Aubry. Mettez en avant le pain au levain.", ["pain au levain"]),
    ],
)  # fmt: skip
def test_points_are_what_highlighting_verbs_name(prompt: str, points: list[str]) -> None:
    assert list(points_of(prompt)) == points


@pytest.mark.parametrize(
    "prompt",
    [
        "Sourdough from Hall Lane, £4 a loaf",
        "A store selling essential oils that promote healing for the body",  # what the product does
        "Promote the event. Highlight 20% off all boots.",  # says nothing, and a fact that is kept anyway
        "Ad for a dentist. The target audience is parents, highlighting busy families.",
    ],
)
def test_other_words_are_no_points(prompt: str) -> None:
    assert list(points_of(prompt)) == []
