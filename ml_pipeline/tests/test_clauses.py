"""What a brief says to customers in its own voice, clause by clause."""

import pytest

from adgenesis_ml.codec.clauses import clauses_of, place_of


@pytest.mark.parametrize(
    ("prompt", "clauses"),
    [
        (
            "jazz trio in the crypt, candlelit, sat 8pm, tickets $18",
            ["jazz trio in the crypt", "candlelit", "sat 8pm", "tickets $18"],
        ),
        # A request, its readers and its looks are for the designer.
        ("Create a banner ad image of size 300x250 for a fish market. The target audience is families.", []),
        (
            "poster for the church hall: free hot meal, everyone sits together",
            ["free hot meal", "everyone sits together"],
        ),
        ("Ski school for adults who are scared. Couples mostly.", ["Ski school for adults who are scared"]),
        ("Whisky from our island. Moody weather, stone, peat smoke.", ["Whisky from our island"]),
        (
            "Free hearing checks this May. You could say something about family dinners.",
            ["Free hearing checks this May"],
        ),
        (
            "Bread since 1901. Sober, lots of white, price list on request.",
            ["Bread since 1901", "price list on request"],
        ),
        ("right so we're a fruit farm, dogs ok on a lead", ["we're a fruit farm", "dogs ok on a lead"]),
        # What the client says of a message is not a part of it.
        (
            "free patches, the message is it takes most people several goes",
            ["free patches", "it takes most people several goes"],
        ),
        # A clause that is two sentences is two clauses.
        (
            "food waste collection starts on 2 June and every household gets a brown caddy the week before",
            ["food waste collection starts on 2 June", "every household gets a brown caddy the week before"],
        ),
        # What the client says of himself, and what the ad is to show, stands between what he sells.
        (
            "Alors voilà, je répare les poupées. Devis gratuit. J'aimerais une affiche douce, avec une poupée assise.",
            ["je répare les poupées", "Devis gratuit"],
        ),
        (
            "Balkonkraftwerk 800 Watt, 349 € inkl. Halterung",
            ["Balkonkraftwerk 800 Watt", "349 € inkl. Halterung"],
        ),
        ("Bockauktion am 14. März um 10 Uhr, Viehhalle", ["Bockauktion am 14. März um 10 Uhr", "Viehhalle"]),
        ("¿Cucarachas en el bar? Servicio urgente", ["¿Cucarachas en el bar?", "Servicio urgente"]),
        ("Mieterverein Lohbrück e.V., seriös", ["Mieterverein Lohbrück e.V."]),
        ("dog groomer, call 01632 960147, pagerowl.example", ["dog groomer"]),
        (
            "Used forklifts, all serviced, finance available subject to status",
            ["Used forklifts", "all serviced"],
        ),
    ],
)
def test_the_clauses_of_a_brief(prompt: str, clauses: list[str]) -> None:
    assert [clause.of(prompt) for clause in clauses_of(prompt)] == clauses


def test_sentences_are_told_apart() -> None:
    assert [clause.sentence for clause in clauses_of("Tea shop, autumn blends. Open on Sunday")] == [1, 1, 2]


def test_a_text_is_found_behind_letters_that_fold_into_two() -> None:
    prompt = "Straße gesperrt, die Alten fahren 14 Kilometer"
    assert prompt[place_of("alten fahren", prompt) :].startswith("Alten")
    assert place_of("", prompt) == -1
