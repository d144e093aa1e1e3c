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


@pytest.mark.parametrize(
    "prompt",
    [
        "for people between 18 and 35 years",
        "für Menschen zwischen 18 und 35 Jahren",
        "Kunden von 25 bis 45 Jahren",
        "para gente entre os 25 e os 45 anos",
        "coppie dai 25 ai 45 anni",
        "men aged between 25 and 45",
        "aged 30+",
        "Shoes. Women 25-45",
        "Personnes 50+",
    ],
)
def test_ages_of_readers_in_every_language_are_no_facts(prompt: str) -> None:
    assert given_numbers(prompt) == ()


@pytest.mark.parametrize(
    ("prompt", "found"),
    [
        ("Parmigiano aged 24-36 months", ("24-36",)),
        ("Dry-aged 28-35 days, ribeye £38", ("28-35", "£38")),
        ("Mutuo tra i 20 e i 30 anni", ("20", "30")),
        ("Kredit zwischen 20 und 30 Jahren", ("20", "30")),
        ("between 20 and 30 years of experience", ("20", "30")),
        ("Mode für Frauen 42+ ab 39 €", ("42", "39 €")),
        ("visitors aged 18-25 £5", ("18-25", "£5")),
        ("Sauna in Hull. Women 17-20 h", ("17-20",)),
        ("Sauna. Frauen 18-30 Uhr", ("18-30",)),
        ("Free flu jabs for people 65+ on 12 Oct", ("65", "12")),
    ],
)
def test_other_years_and_tariffs_by_age_are_facts(prompt: str, found: tuple[str, ...]) -> None:
    assert given_numbers(prompt) == found
