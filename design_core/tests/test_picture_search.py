"""Illustrations are found by what a text means, in its own language."""

import pytest

from adgenesis_design.library import DesignLibrary
from adgenesis_design.picture_search import PictureSearch, PictureUse, language_of

USE = PictureUse.of([(f"A banner for shop number {n}", []) for n in range(40)])


@pytest.fixture(scope="module")
def search(library: DesignLibrary) -> PictureSearch:
    return PictureSearch(library.pictures.index, USE)


@pytest.mark.parametrize(
    ("text", "picture"),
    [
        ("A running club for beginners", "running-shoe"),
        ("Night trains to Vienna from €39", "bullet-train"),
        ("A banner for a seafood shop: fresh shrimps", "fried-shrimp"),
        ("Yoga in the park", "woman-in-lotus-position"),
        ("Robotics that make work lighter", "robot"),
        ("Brot wie früher, jeden Morgen frisch", "bread"),
        ("Le fromage affiné dans nos caves", "cheese-wedge"),
        ("Clases de guitarra para todos", "guitar"),
        ("Vinho tinto para o seu jantar", "wine-glass"),
        ("La pizza più buona della città", "pizza"),
    ],
)
def test_a_subject_leads_to_its_picture(text: str, picture: str, search: PictureSearch) -> None:
    assert picture in search.find(text)


def test_words_that_every_brief_has_lead_nowhere(search: PictureSearch) -> None:
    assert search.find("A banner for a shop") == []


def test_where_nothing_fits_nothing_is_found(search: PictureSearch) -> None:
    assert search.find("Zzyzx qwrtp") == []
    assert search.find("2026 !!") == []
    assert PictureSearch({}).find("bread") == []


def test_what_briefs_chose_is_learnt() -> None:
    use = PictureUse.of([*[("Payroll for small firms", ["abacus"])] * 2, *[("Bread", ["bread"])] * 60])
    assert PictureSearch({}, use).find("Payroll in one click") == ["abacus"]


def test_the_best_come_first_and_no_more_than_asked(search: PictureSearch) -> None:
    found = search.find("pizza, bread, cheese, tomato, fish, wine", count=3)
    assert len(found) == 3
    assert found == search.find("pizza, bread, cheese, tomato, fish, wine", count=12)[:3]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Bread for the week", "en"),
        ("Brot für die Woche", "de"),
        ("Du pain pour la semaine", "fr"),
        ("Sale", "en"),
    ],
)
def test_languages(text: str, language: str) -> None:
    assert language_of(text) == language


def test_what_two_bodies_of_briefs_teach_adds_up() -> None:
    here = PictureUse.of([("Fresh bread", ["bread"]), ("Bread and coffee", ["coffee"])])
    there = PictureUse.of([("Coffee beans", ["coffee"])])
    both = PictureUse.of(
        [("Fresh bread", ["bread"]), ("Bread and coffee", ["coffee"]), ("Coffee beans", ["coffee"])]
    )
    assert here + there == there + here == both
    assert here + PictureUse() == here
