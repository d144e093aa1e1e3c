"""An ad says what its brief says to customers."""

import pytest

from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.facts import numbers
from adgenesis_ml.decoding.missing_clauses import with_missing_clauses

NOTHING = dict.fromkeys(("headline", "subheadline", "offer", "detail", "brand", "cta", "legal"), "")
STOCK = "Something good for everyone"  # a line that any brief could have


def completed(prompt: str, **fields: str) -> dict[str, str]:
    told = NOTHING | fields
    return {name: text for name, text in with_missing_clauses(told, prompt).items() if text != told[name]}


def test_the_briefs_own_words_take_the_place_of_the_trades() -> None:
    assert completed("winter tyres fitted while you wait", headline="Grip", subheadline=STOCK) == {
        "subheadline": "Winter tyres fitted while you wait"
    }


def test_a_line_stays_where_little_is_missing() -> None:
    assert completed("Bread and rolls daily", headline="Bread and rolls", subheadline=STOCK) == {
        "detail": "Bread and rolls daily"
    }


def test_a_quoted_line_goes_on_with_the_clause_beside_it() -> None:
    prompt = "Six-week pottery course for absolute beginners, clay and firing included, £165"
    line = "Six-week pottery course for absolute beginners"
    assert completed(prompt, headline="Clay", subheadline=line, offer="£165") == {
        "subheadline": f"{line}, clay and firing included"
    }


def test_a_line_is_told_up_to_a_number_that_the_ad_states_already() -> None:
    prompt = "retired maths teacher offering gcse resits help evenings £30/hr"
    assert completed(prompt, headline="Maths after dinner", subheadline=STOCK, offer="£30/hr") == {
        "subheadline": "Retired maths teacher offering gcse resits help evenings"
    }


def test_what_is_left_stands_beside_the_detail_in_the_briefs_order() -> None:
    prompt = (
        "Cattery taking bookings for summer, £14 a night, second cat half price. Whiskerholme, Lower Dunsey."
    )
    fields = {
        "subheadline": "Cattery taking bookings for summer",
        "offer": "£14 a night",
        "brand": "Whiskerholme",
    }
    assert completed(prompt, headline="Home comforts", detail="Lower Dunsey", **fields) == {
        "detail": "Second cat half price · Lower Dunsey"
    }


@pytest.mark.parametrize(
    ("prompt", "name", "cut", "whole"),
    [
        (
            "office lunch, order before 4pm the day before",
            "detail",
            "order before 4pm the day",
            "Order before 4pm the day before",
        ),
        ("dienstags und donnerstags, Stunde 14 €", "offer", "donnerstags, Stunde 14 €", "Stunde 14 €"),
    ],
)
def test_what_is_cut_in_a_clause_goes_on_to_its_end_or_begins_with_the_next(
    prompt: str, name: str, cut: str, whole: str
) -> None:
    assert completed(prompt, headline="Come", **{name: cut})[name] == whole


def test_no_number_is_lost() -> None:
    prompt = (
        "Kilo sale of vintage clothes at the town hall for all who like it, £20 a kilo, entry £3 before noon"
    )
    fields = NOTHING | {"headline": "Too good", "offer": "£20 a kilo, entry £3", "detail": "x" * 50}
    found = with_missing_clauses(fields, prompt)
    assert {"20", "3"} <= {n.strip("£") for text in found.values() for n in numbers(text)}


def test_a_brand_is_not_named_again_in_the_detail() -> None:
    prompt = "Pizza horsebox, from 60 guests, Dough Si Dough, text 07700 900318"
    fields = {"brand": "Dough Si Dough", "subheadline": "Pizza horsebox"}
    detail = "from 60 guests, Dough Si Dough, text 07700 900318"
    assert (
        completed(prompt, headline="Melted", detail=detail, **fields)["detail"]
        == "From 60 guests · Text 07700 900318"
    )


def test_a_detail_out_of_what_is_said_to_the_designer_is_left_out() -> None:
    prompt = "Orthophoniste, langage oral, et je voudrais prévenir les familles, les écoles du coin."
    assert completed(
        prompt,
        headline="Mieux parler",
        subheadline="Orthophoniste, langage oral",
        detail="les écoles du coin",
    ) == {"detail": ""}


def test_a_word_that_the_brand_forbids_is_not_quoted() -> None:
    kit = BrandKit(name="Tyre Inn", forbidden_words=("winter",))
    fields = NOTHING | {"headline": "Grip", "subheadline": STOCK}
    assert with_missing_clauses(fields, "winter tyres fitted while you wait", kit) == fields


def test_a_request_is_left_as_it_is() -> None:
    prompt = (
        "Create a banner ad for a fish market that highlights freshness. The target audience is families."
    )
    assert completed(prompt, headline="Fish", subheadline=STOCK) == {}


def test_what_is_torn_out_of_a_clause_is_left_out() -> None:
    prompt = (
        "Wer krank wird meldet sich per App ab und Schichtfrieda findet in Minuten einen Ersatz, ohne Telefon"
    )
    found = completed(prompt, headline="Ein Dienstplan", detail="Minuten einen Ersatz")
    assert "Minuten einen Ersatz" not in found["detail"]


def test_a_detail_that_the_small_print_says_as_well_is_left_out() -> None:
    prompt = "Rugby club looks for players. We train on Tuesdays at 8pm on the town field"
    legal = "We train on Tuesdays at 8pm on the town field"
    found = completed(
        prompt,
        headline="For players",
        subheadline="Rugby club looks for players",
        detail="We train",
        legal=legal,
    )
    assert found["detail"] != "We train"


def test_a_line_does_not_repeat_the_headline() -> None:
    prompt = "Museum of clocks opens at night: a tour by lantern light"
    assert completed(prompt, headline="Museum of clocks")["subheadline"] == "A tour by lantern light"


def test_a_long_clause_is_told_up_to_where_a_phrase_may_end() -> None:
    prompt = (
        "The association looks for volunteers two hours a week in the whole of the county"
        " for people who want to learn to read and write"
    )
    found = completed(prompt, headline="Courses")["subheadline"]
    assert found == "The association looks for volunteers two hours a week in the whole of the county"


def test_nothing_stands_in_an_ad_twice() -> None:
    prompt = "Barn dance, first assessment $95, plateau for six at $39. Terms apply"
    fields = {
        "headline": "Dance",
        "offer": "at $39",
        "detail": "plateau for six at $39",
        "legal": "plateau for six at $39",
    }
    found = completed(prompt, **fields)
    assert (found["offer"], found["legal"]) == ("", "")
