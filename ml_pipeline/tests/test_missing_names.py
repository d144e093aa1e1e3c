"""An ad says what it is for."""

import pytest

from adgenesis_design.brand.kit import BrandKit
from adgenesis_ml.codec.occasions import occasions_in, times_of_year
from adgenesis_ml.codec.theme import Theme
from adgenesis_ml.decoding.missing_names import with_missing_names
from adgenesis_ml.judging.theme import UNREAD, ReadTheme

SALE = "A banner for a toy store's Black Friday and Cyber Monday sale with 45% off. The target audience is parents."
FIELDS = {
    "headline": "More play for your money",
    "subheadline": "Toys to build with",
    "offer": "45% off",
    "detail": "",
    "brand": "",
    "cta": "See the toys",
    "legal": "",
}


def product(words: str) -> ReadTheme:
    return ReadTheme(Theme("toys", words), {"toys": 0.9}, words)


@pytest.mark.parametrize(
    ("prompt", "occasions"),
    [
        (SALE, ["Black Friday and Cyber Monday sale"]),
        ("Celebrate Diwali with us. Happy Valentine's Day!", ["Diwali", "Valentine's Day"]),
        ("Blumen zum Muttertag, ab 19 €", ["Muttertag"]),
        ("Natal e Ano Novo na serra", ["Natal e Ano Novo"]),
        ("A Spring season sale for a boutique", ["Spring season sale"]),
        ("Spring water from the hills", []),
        ("Natalie's eider downs", []),
        ("La pizza della mia città natale, yoga pre-natal", []),
    ],
)
def test_occasions_are_found_in_the_words_of_the_brief(prompt: str, occasions: list[str]) -> None:
    assert list(occasions_in(prompt)) == occasions


def test_an_occasion_that_nothing_names_becomes_the_detail() -> None:
    assert with_missing_names(FIELDS, SALE, product("toys"))["detail"] == "Black Friday and Cyber Monday sale"


def test_what_is_named_already_is_not_named_again() -> None:
    named = {**FIELDS, "subheadline": "Black Friday, for people who play"}
    assert with_missing_names(named, SALE, product("toys"))["detail"] == ""


def test_a_product_that_nothing_names_becomes_the_detail() -> None:
    prompt = "An ad for cosmetic products, a lip gloss above all"
    fields = {**FIELDS, "subheadline": "A little colour for tonight", "cta": "Shop now"}
    assert with_missing_names(fields, prompt, product("lip gloss"))["detail"] == "Lip gloss"
    half = product("farmers and the potential of agriculture")
    assert with_missing_names(fields, "Ads for farmers", half)["detail"] == ""
    assert with_missing_names({**fields, "brand": "Glossy"}, prompt, product("gloss"))["detail"] == "Gloss"


def test_a_detail_that_is_there_stays() -> None:
    fields = {**FIELDS, "detail": "until Sunday"}
    named = with_missing_names(fields, SALE, product("toys"))
    assert named["detail"] == "until Sunday · Black Friday and Cyber Monday sale"


def test_words_that_all_copy_has_name_nothing() -> None:
    fields = {**FIELDS, "subheadline": "Toys and games for a day of play"}
    assert with_missing_names(fields, SALE, product("toys"))["detail"] == "Black Friday and Cyber Monday sale"
    television = {**FIELDS, "headline": "A TV for the final"}
    assert with_missing_names(television, "An ad for a TV", product("TV"))["detail"] == ""


def test_what_the_brand_forbids_is_not_named() -> None:
    kit = BrandKit(name="Toyland", forbidden_words=["Black Friday"])
    fields = {**FIELDS, "subheadline": ""}
    assert with_missing_names(fields, SALE, product("building blocks"), kit)["detail"] == "Building blocks"


@pytest.mark.parametrize(
    "prompt", ["Verse koffie voor elke dag, nu bij De Bron", "毎日のコーヒー", "Świeża kawa każdego dnia"]
)
def test_any_language_is_looked_at(prompt: str) -> None:
    fields = {**FIELDS, "headline": "Koffie"}
    assert set(with_missing_names(fields, prompt, product("koffie"))) == set(fields)


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("A present under the Christmas tree", {"christmas"}),
        ("Winter coats, and Valentine's Day", {"winter", "valentin"}),
        ("Das Weihnachtsfest", {"weihnacht"}),
        ("L’été arrive", {"été"}),
        ("Spring water, offspring and estates", set()),
    ],
)
def test_a_text_is_for_the_times_that_it_names(text: str, times: set[str]) -> None:
    assert times_of_year(text) == times


def test_what_the_client_is_becomes_the_detail_where_nothing_says_what_is_sold() -> None:
    prompt = "Create a banner ad for a fish market that is open on Sundays"
    assert with_missing_names(FIELDS, prompt, UNREAD)["detail"] == "Fish market"
    assert (
        with_missing_names({**FIELDS, "headline": "See you at the fish market"}, prompt, UNREAD)["detail"]
        == ""
    )


def test_a_word_torn_out_of_a_phrase_is_no_detail() -> None:
    prompt = "Create a banner ad for lip gloss at social events"
    assert (
        with_missing_names({**FIELDS, "detail": "social"}, prompt, product("lip gloss"))["detail"]
        == "Lip gloss"
    )


def test_a_name_stands_beside_a_detail_that_has_room() -> None:
    prompt = "An offer on shrimps and prawns. Highlight the availability of seafood gift crates."
    fields = {**FIELDS, "detail": "Shrimps and prawns"}
    assert with_missing_names(fields, prompt, UNREAD)["detail"] == "Shrimps and prawns · Seafood gift crates"
    full = {**FIELDS, "detail": "Shrimps and prawns from the cold clear sea off our island"}
    assert with_missing_names(full, prompt, UNREAD) == full
