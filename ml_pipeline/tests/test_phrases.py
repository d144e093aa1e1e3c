"""What of a brief can stand in an ad by itself."""

import pytest

from adgenesis_ml.codec.phrases import facts_of, spans


@pytest.mark.parametrize(
    ("prompt", "whole", "cut"),
    [
        ("Used cars from 7.900 €, garantia 18 meses", "garantia 18 meses", "garantia 18"),
        (
            "Noche para dos con desayuno $180.000 y recorrido",
            "Noche para dos con desayuno $180.000",
            "desayuno",
        ),
        ("Sonntag, 22. September, 11–17 Uhr.", "11–17 Uhr", "11–17"),
        ("Bauwagen mit Ofen, 30 Stunden, unbefristet", "30 Stunden", "30"),
        ("45% off on selected toys", "45% off on selected toys", "on selected"),
        ("Open until 31 March with a free mug", "until 31 March", "until"),
        ("Tickets £12 (was £18), doors at 7", "Tickets £12 (was £18)", "£12 (was £18"),
    ],
)
def test_a_phrase_is_not_cut_off(prompt: str, whole: str, cut: str) -> None:
    found = list(spans(prompt, 56))
    assert whole in found
    assert cut not in found


def test_no_phrase_is_longer_than_its_field() -> None:
    prompt = "A sentence that goes on for quite a while, and then some, until it ends on 5 May at noon"
    assert max(map(len, spans(prompt, 30))) <= 30
    assert "until it ends on 5 May" in list(spans(prompt, 30))


@pytest.mark.parametrize(
    ("prompt", "offer"),
    [
        ("boulderhalle plattfels, mittwoch 18 uhr, 12 € mit schuhen", "12 € mit schuhen"),
        ("Taglie dalla 38 alla 54, da 65 €", "da 65 €"),
        ("Milk, 2 for 1, until Sunday", "2 for 1"),
        ("Sunday roast £15", "Sunday roast £15"),
        ("Sun cream 2 for 1", "Sun cream 2 for 1"),
        ("Plombier à Nantes, devis gratuit", "devis gratuit"),
    ],
)
def test_an_offer_is_a_price_or_what_comes_free(prompt: str, offer: str) -> None:
    assert offer in facts_of(prompt, "offer")


@pytest.mark.parametrize(
    "prompt",
    ["Call 301-17361-5085 today", "Visit www.safeshift.com", "11 h 30 à 15 h", "Sonntag, 22. September"],
)
def test_a_number_that_sells_nothing_is_no_offer(prompt: str) -> None:
    assert not facts_of(prompt, "offer")


def test_what_is_said_of_the_ad_is_no_detail() -> None:
    found = facts_of("Pisciniste du Gard, rendez-vous en octobre. 300x250. B2B ad in Spanish", "detail")
    assert "rendez-vous en octobre" in found
    assert not any("300x250" in text or "ad in" in text for text in found)


def test_small_print_has_nothing_that_is_said_to_the_designer() -> None:
    prompt = "Bread for £3. Aged 18+. The ad should speak to 50 guests."
    assert "Aged 18+" in facts_of(prompt, "legal")
    assert not any("guests" in text for text in facts_of(prompt, "legal"))


@pytest.mark.parametrize(
    ("prompt", "note"),
    [
        ("Bread for £3 in York. B2B, French.", "B2B, French"),
        ("Bread for £3 in York. Calm tone, no puns please.", "Calm tone, no puns please"),
        ("Oficina de joias em York, 30 €. Mais de 45 anos, humor leve.", "Mais de 45 anos, humor leve"),
        (
            "Pan por 3 € en York. Público joven, tuteo, sin florituras.",
            "Público joven, tuteo, sin florituras",
        ),
        (
            "Brot für 3 € in York. Zielgruppe Berufstätige, ruhige Farben.",
            "Zielgruppe Berufstätige, ruhige Farben",
        ),
    ],
)
def test_what_is_said_of_readers_and_tone_is_neither_detail_nor_small_print(prompt: str, note: str) -> None:
    assert any("York" in text for text in facts_of(prompt, "detail"))
    assert not [text for field in ("detail", "legal") for text in facts_of(prompt, field) if text in note]


def test_what_is_offered_to_the_first_is_not_cut_to_the_first() -> None:
    prompt = "The ad promotes unique gifts and a special offer for the first 50 customers."
    assert "special offer for the first 50 customers" in facts_of(prompt, "detail")
    assert "first 50 customers" not in facts_of(prompt, "detail")


@pytest.mark.parametrize(
    ("prompt", "phrase", "stands"),
    [
        ("All items are discounted up to 30% for this season", "up to 30%", False),
        ("All items are discounted up to 30%", "All items are discounted up to 30%", True),
        ("45% off on selected toys", "45% off on selected toys", True),
        ("Shirts of 100% cotton", "100% cotton", True),
        ("The ad emphasizes celebrating love on a budget", "on a budget", False),
        ("The ad is for a market in Bonn, on Friday", "on Friday", True),
        ("The ad is for a week in the sun", "in the sun", False),
    ],
)
def test_half_a_sentence_is_no_detail(prompt: str, phrase: str, stands: bool) -> None:
    assert (phrase in facts_of(prompt, "detail")) is stands


def test_no_fact_runs_from_one_sentence_into_the_next() -> None:
    prompt = "Promote the cosmetic serum. All items are discounted up to 30% for this season. Open Sat. 9 May in York."
    found = facts_of(prompt, "detail")
    assert "All items are discounted up to 30%" in found
    assert "Sat. 9 May in York" in found
    assert not any("serum. All" in phrase for phrase in found)


@pytest.mark.parametrize(
    ("prompt", "offered", "old"),
    [
        (
            "Coffee by post. The first bag for £4 instead of £9.50 with the code SIREN.",
            "£4 instead of £9.50",
            "£9.50 with the code SIREN",
        ),
        ("Zahncheck im Mai für 25 € statt 45 € in der Praxis", "25 € statt 45 €", "statt 45 €"),
        ("Séance à 20 € au lieu de 35 € jusqu'au 30 juin", "à 20 € au lieu de 35 €", "lieu de 35 €"),
    ],
)
def test_no_offer_begins_with_the_price_of_before(prompt: str, offered: str, old: str) -> None:
    found = facts_of(prompt, "offer")
    assert offered in found
    assert old not in found
