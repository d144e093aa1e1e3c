"""What counts as a fact, and when a text invents one."""

import pytest

from adgenesis_design.facts import find_facts, invented, numbers

BRIEF = "Night trains to Vienna from €39, 20% off in June. Banner 300x250 for travellers. Call 030 1234."


def test_numbers_keep_their_signs_and_picture_sizes_are_none() -> None:
    assert numbers(BRIEF) == ("€39", "20%", "030", "1234")


@pytest.mark.parametrize(
    "text",
    [
        "Vienna by night from €39",
        "20% off",
        "From 39",
        "Sleep in June, wake in Vienna",
        "One ticket, no changes",
    ],
)
def test_facts_of_the_brief_may_be_used(text: str) -> None:
    assert invented(text, BRIEF) == ()


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Vienna from €35", "€35"),
        ("Save $20", "$20"),
        ("Two nights in Vienna", "Two"),
        ("Only this Friday", "Friday"),
        ("Free breakfast", "Free"),
        ("The 300 kilometre dream", "300"),
        ("Halber Preis", "Halber"),
    ],
)
def test_a_fact_the_brief_lacks_is_invented(text: str, fact: str) -> None:
    assert [found.text for found in invented(text, BRIEF)] == [fact]


def test_a_hyphenated_free_is_no_claim_of_price() -> None:
    assert invented("Sugar-free and glad", "Lemonade without sugar") == ()


def test_two_numbers_beside_each_other_are_two() -> None:
    assert numbers("Size 5 ₹1,149, table 7 €39 or 39 € 5 days") == ("5", "₹1,149", "7", "€39", "39 €", "5")
    assert numbers("20 % off, 1 000") == ("20 %", "1", "000")


@pytest.mark.parametrize(
    ("text", "brief"),
    [
        ("Quatre pizzas sortent du four", "Pizzeria, quatre pizzas cuites dans un four à bois pour le soir"),
        ("Four à bois", "Pizzeria avec une pâte levée pour la nuit"),
        ("Un vélo neuf dans la rue", "Des vélos pour la ville, à louer"),
        ("Feita dos melhores figos", "Compota de figos da serra, para o pequeno-almoço"),
        ("Um doce para a tarde", "Bolos e doces da casa, em Sintra"),
        ("Siete a casa", "Una pensione per famiglie, nel centro di Lucca"),
        ("Mai più code", "Una farmacia con la consegna a casa per chi lavora"),
        ("The dos and don'ts of sourdough", "A baking course for the patient"),
        ("We march to the market", "A market with the best of the county"),
        ("It may rain, you are under our roof", "A covered market for the whole of the town"),
        ("A double-decker to the sea", "Bus rides to the coast for the family"),
        ("Le mille-feuille du matin", "Une pâtisserie pour les lève-tôt, à Lille"),
    ],
)
def test_a_word_that_means_something_else_in_the_language_is_no_fact(text: str, brief: str) -> None:
    assert invented(text, brief) == ()


@pytest.mark.parametrize(
    ("text", "brief", "fact"),
    [
        ("Dos noches en el tren", "Tren de noche a Viena para los que madrugan", "Dos"),
        ("Dos noches", "Write the ad in Spanish: night trains to Vienna", "Dos"),
        ("Vier Nächte in Wien", "Nachtzüge nach Wien für die Familie", "Vier"),
        ("Neuf parfums de glace", "Un glacier à Nice, pour les enfants", "Neuf"),
        ("Four flavours of the week", "An ice cream parlour in the old town", "Four"),
        ("Neues im Mai", "Ein Biergarten für die ganze Familie", "Mai"),
        ("Le menu de mars", "Un bistrot à Lyon, avec une terrasse", "mars"),
        ("Be there seven-ish", "A wine bar by the canal", "seven"),
        ("A two-course lunch", "A bistro with a view of the harbour", "two"),
        ("Quarante-cinq saveurs", "Un glacier à Nice, pour les enfants", "Quarante"),
        ("Lazy Sundays", "A brunch café in the old town", "Sundays"),
        ("Offen sonntags", "Ein Café in der Altstadt", "sonntags"),
        ("Bloom in May", "A florist for weddings, you may order by phone", "May"),
        ("Until 3 March", "A florist for weddings", "March"),
        ("Seventeen kinds of bread", "A bakery in the old town", "Seventeen"),
        ("Entrega gratuita", "Livraria com entrega em casa", "gratuita"),
        ("Free bread", "A gluten-free bakery", "Free"),
    ],
)
def test_a_fact_is_found_in_its_own_language_and_form(text: str, brief: str, fact: str) -> None:
    assert fact in [found.text for found in invented(text, brief)]


@pytest.mark.parametrize(
    ("text", "brief"),
    [
        ("Entrega grátis", "Free delivery, ad in Portuguese"),
        ("Kostenlos testen", "App, ein Monat gratis"),
        ("Testez-la, c'est gratuit", "Première séance gratuite"),
        ("Rabatt bis Sonntag", "20% discount, Sonntag"),
        ("Brunch on Sundays", "Sunday brunch at the pier"),
        ("The Sunday roast", "Open on Sundays"),
        ("Only in March", "trade in your car, march only"),
        ("New in May", "opening may 3"),
    ],
)
def test_what_the_brief_says_in_another_form_may_be_said(text: str, brief: str) -> None:
    assert invented(text, brief) == ()


def test_without_a_brief_every_meaning_counts() -> None:
    assert {fact.text for fact in find_facts("dos, mai, siete")} == {"dos", "mai", "siete"}
