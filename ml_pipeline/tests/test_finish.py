"""The last word on a model's answer: names, repetition, cut-off buttons."""

import pytest

from adgenesis_design.brand.kit import BrandKit
from adgenesis_ml.decoding.finish import brand_in, finish, with_capitals

PROMPT = "Grand opening of Bella's pizzeria in Leeds on 5 March, 20% off all pizzas"


def answer(**fields: str) -> dict[str, str]:
    empty = dict.fromkeys(("headline", "subheadline", "brand", "offer", "detail", "cta", "legal"), "")
    return finish(empty | {"headline": "Pizza for the whole week"} | fields, PROMPT)


@pytest.mark.parametrize(
    ("span", "name"),
    [
        ("Bella's", "Bella's"),
        ("Grand opening of Bella's", "Bella's"),
        ("House of the Rising Sun", "House of the Rising Sun"),
        ("Stride & Co", "Stride & Co"),
        ("drip theory", ""),
        ("target", ""),
        ("Logo", ""),
        ("Saturdays at 9", ""),
        ("Studio 54", "Studio 54"),
        ("Night trains to Vienna", ""),
        ("Showcase how automation can", ""),
        ("summer sale on running shoes", ""),
        ("株式会社みどり", "株式会社みどり"),
        ("Vale dos Grilos", "Vale dos Grilos"),
        ("Für Instagram", ""),
        ("Damen und Herren", ""),
        ("", ""),
    ],
)
def test_a_name_is_told_from_a_phrase(span: str, name: str) -> None:
    assert brand_in(span, f"A new campaign for {span} in Leeds") == name


def test_what_a_brief_speaks_of_as_a_place_alone_is_no_brand() -> None:
    assert brand_in("Montpellier", "Hammam à Montpellier, 45 €") == ""
    assert brand_in("Leeds", "Leeds Bakery, a bakery in Leeds") == "Leeds Bakery"


@pytest.mark.parametrize(
    ("span", "prompt", "name"),
    [
        ("Contenta", "Noleggio camper Lumaca Contenta: 4 posti", "Lumaca Contenta"),
        ("Harbour Lights", "the Harbour Lights Singers want tenors", "Harbour Lights Singers"),
        ("Kestrel Row", "Visit Kestrel Row in winter", "Kestrel Row"),
        ("Stack House", "Stack House Saturday brunch", "Stack House"),
        # What has no room whole is left out, but for a place behind it.
        ("The Tidewater Sea Rescue", "The Tidewater Sea Rescue Trust relies on you", ""),
        ("Belsito di Marina di", "Cena all'Hotel Belsito di Marina di Torrasco", "Belsito"),
        ("Brannigan's, Thursdays 9pm", "Music at Brannigan's, Thursdays 9pm", "Brannigan's"),
    ],
)
def test_a_name_is_whole(span: str, prompt: str, name: str) -> None:
    assert brand_in(span, prompt) == name


def test_a_name_may_be_small_where_everything_is() -> None:
    assert brand_in("drip theory", "coffee beans from drip theory. 10% off. try it") == "drip theory"


def test_an_offer_in_the_headline_is_not_repeated() -> None:
    assert answer(headline="20% off all pizzas", offer="20% off")["offer"] == ""
    assert answer(offer="20% off")["offer"] == "20% off"


@pytest.mark.parametrize(
    ("legal", "kept"),
    [("Leeds", False), ("on 5 March", False), ("Members only, see rules", True), ("適用規則", True)],
)
def test_a_legal_line_says_something_of_its_own(legal: str, kept: bool) -> None:
    assert answer(detail="on 5 March, 20% off all pizzas", legal=legal)["legal"] == (legal if kept else "")


@pytest.mark.parametrize(
    ("button", "shown"),
    [("book a table", "Book a table"), ("Book a table", "Book a table"), ("arch-of-the-table", "")],
)
def test_a_button_begins_with_a_capital_and_is_no_name_of_a_picture(button: str, shown: str) -> None:
    assert answer(cta=button)["cta"] == shown


def test_a_detail_that_holds_the_offer_stands_for_both() -> None:
    shown = answer(offer="20% off", detail="on 5 March, 20% off all pizzas")
    assert (shown["offer"], shown["detail"]) == ("", "on 5 March, 20% off all pizzas")


def test_a_supporting_line_that_repeats_the_offer_goes() -> None:
    assert answer(subheadline="Now 20% off in Leeds", offer="20% off")["subheadline"] == ""
    assert answer(subheadline="Fresh from the oven in Leeds", offer="20% off")["subheadline"] != ""


@pytest.mark.parametrize("cta", ["Save 50% now", "See every single pizza we"])
def test_a_button_that_invents_or_was_cut_off_goes(cta: str) -> None:
    assert answer(cta=cta)["cta"] == ""


def test_a_brands_own_name_stands_however_the_brief_spells_it() -> None:
    fields = {"headline": "Pizza", "brand": "Bella's", "offer": "20% off", "cta": "Book cheap"}
    empty = dict.fromkeys(("subheadline", "detail", "legal"), "")
    kit = BrandKit(name="BELLA'S", forbidden_words=("cheap", "20% off"))
    said = finish(empty | fields, PROMPT, kit)
    assert (said["brand"], said["offer"], said["cta"]) == ("BELLA'S", "", "")
    long = BrandKit(name="The Most Excellent Pizzeria of Bella")
    assert finish(empty | fields, PROMPT, long)["brand"] == ""


@pytest.mark.parametrize(
    ("prompt", "brand", "kept"),
    [
        ("Kilo sale of vintage clothes, £20", "Kilo", ""),
        ("We opened Kilo in May, clothes by weight", "Kilo", "Kilo"),
        ("Kegelbahn im Gasthof Hirsch, Stunde 14 € und nicht mehr", "Kegelbahn", ""),
        ("Kegelbahn im Gasthof Hirsch, Stunde 14 € und nicht mehr", "Gasthof Hirsch", "Gasthof Hirsch"),
        ("Die Freiwillige Feuerwehr sucht bei der Freiwilligen", "der Freiwilligen", ""),
    ],
)
def test_a_common_word_is_a_brand_only_where_its_capital_says_so(prompt: str, brand: str, kept: str) -> None:
    empty = dict.fromkeys(("headline", "subheadline", "brand", "offer", "detail", "cta", "legal"), "")
    common = {"Kilo", "Kegelbahn", "Gasthof", "Freiwilligen"}
    assert finish(empty | {"brand": brand}, prompt, None, common.__contains__)["brand"] == kept


def test_quoted_facts_begin_with_a_capital_and_addresses_as_they_are_written() -> None:
    fields = {"offer": "from 5 March", "detail": "bellas.example, all week", "legal": "iPad not included"}
    assert with_capitals(fields, "en") == fields | {"offer": "From 5 March"}


def test_days_that_were_typed_in_a_hurry_get_their_capitals() -> None:
    fields = dict.fromkeys(("headline", "offer", "detail", "legal", "brand"), "") | {
        "subheadline": "Pub quiz every tuesday in january",
        "brand": "friday",
        "detail": "monday.example, sundays",
    }
    found = with_capitals(fields, "en")
    assert (found["subheadline"], found["brand"]) == ("Pub quiz every Tuesday in January", "friday")
    assert found["detail"] == "monday.example, Sundays"
    assert with_capitals(fields, "de")["subheadline"] == fields["subheadline"]


@pytest.mark.parametrize("name", ["“Foo", "(Foo", "Foo"])
def test_a_name_that_begins_with_a_sign_is_no_error(name: str) -> None:
    assert name in brand_in(name, f"Fresh bread, {name} Bakery, daily")
