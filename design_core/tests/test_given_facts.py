"""The facts that an ad must not lose."""

import pytest

from adgenesis_design.given_facts import brand_named, given_addresses, given_facts, given_numbers


@pytest.mark.parametrize(
    ("prompt", "brand"),
    [
        ("A banner for a bakery. The brand name is Krume & Sohn. 10% off.", "Krume & Sohn"),
        ("Ad for a gym. Brand: Iron Lane. CTA: Join", "Iron Lane"),
        ("Anzeige für Räder. Marke: Kettenwerk, ab 499 €", "Kettenwerk"),
        ("Une annonce. La marque s’appelle Lune Bleue.", "Lune Bleue"),
        ("Un anuncio. La marca es “Casa Lía”.", "Casa Lía"),
        ("Un annuncio per il nostro marchio: Lume", "Lume"),
        ("Night trains to Vienna from €39", ""),
    ],
)
def test_a_brand_that_is_called_one_is_found(prompt: str, brand: str) -> None:
    assert brand_named(prompt) == brand


def test_numbers_of_the_audience_and_of_addresses_are_nobody_s_offer() -> None:
    prompt = (
        "Shoes from €39 until 5 March at run24.com. The target audience is runners aged 25-45. Size 300x250."
    )
    assert given_numbers(prompt) == ("€39", "5")


def test_every_fact_is_given_once_and_as_written() -> None:
    prompt = "Brand: Krume. Rolls 20% off, really 20% off, see krume.de."
    assert given_facts(prompt) == ("Krume", "krume.de", "20%")


def test_a_mail_address_is_one_fact_and_its_domain_no_web_site() -> None:
    assert given_addresses("Aulas de yoga, maria.silva@gmail.com") == ("maria.silva@gmail.com",)
    assert given_addresses("Visite www.paodelua.com.br hoje") == ("www.paodelua.com.br",)


@pytest.mark.parametrize(
    ("prompt", "found"),
    [
        ("Carro por R$ 2.190 por mês. Capitais, 30-50 anos.", ("$ 2.190",)),
        ("Dois pares por 199 €. Mais de 45 anos, humor leve", ("199 €",)),
        ("B2B, French, vous. Formation le 12 mai.", ("12",)),
        ("Schwimmkurs für Kinder, 5 bis 10 Jahre, 80 €", ("5", "10", "80 €")),
        ("A game for four. Players aged 16-30 who play online.", ()),
        ("Pony weeks for children aged 6 to 12, £90", ("6", "12", "£90")),
        ("From £49 one way. Leisure travellers 30+.", ("£49",)),
        ("Flash day at the studio. 18+ with ID, Drivers 21+", ("18", "21")),
        ("Bettwäsche für Pendler zwischen 30 und 55 Jahren, 39 €", ("39 €",)),
    ],
)
def test_ages_of_grown_up_readers_are_no_facts_of_the_offer(prompt: str, found: tuple[str, ...]) -> None:
    assert given_numbers(prompt) == found
