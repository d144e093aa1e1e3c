"""What of a brief customers may read."""

import pytest

from adgenesis_ml.codec.subject import quotable, subject


@pytest.mark.parametrize(
    ("prompt", "parts"),
    [
        (
            "Create a banner ad image of size 300x250 for a fish market that highlights their freshness. "
            "Encourage customers to order now. The target audience is families. The primary purpose is to sell.",
            ("a fish market",),
        ),
        (
            "Design a 728x90 banner for winter tyres, 10% off until 30 November.",
            ("winter tyres, 10% off until 30 November.",),
        ),
        ("Bakery in Leeds, new rye loaf from Friday", ("Bakery in Leeds, new rye loaf from Friday",)),
        ("Night trains from €39. Tone: calm. Book by May.", ("Night trains from €39.", "Book by May.")),
        ("The target audience is everybody.", ("The target audience is everybody.",)),
        ("Yoga im Park, sonntags. Zielgruppe: Anfänger.", ("Yoga im Park, sonntags.",)),
    ],
)
def test_the_request_is_told_from_what_is_sold(prompt: str, parts: tuple[str, ...]) -> None:
    assert subject(prompt) == parts
    assert all(part in prompt for part in parts)


def test_a_shop_that_sells_banners_keeps_them() -> None:
    assert subject("Banner printing in Bath, ready tomorrow") == ("Banner printing in Bath, ready tomorrow",)


def test_what_is_said_of_the_audience_is_never_quoted() -> None:
    prompt = "Flats in Bray. Call 01 234. The target audience is investors. Licence 7. No agents."
    assert quotable(prompt) == ("Flats in Bray. Call 01 234.", "Licence 7. No agents.")
    assert quotable("Bread for £3") == ("Bread for £3",)


def test_how_the_ad_is_to_be_designed_is_no_part_of_its_subject() -> None:
    prompt = "Create a banner for Valentine's Day with a romantic and playful design. Chocolates from Bruges."
    assert subject(prompt) == ("Valentine's Day", "Chocolates from Bruges.")
