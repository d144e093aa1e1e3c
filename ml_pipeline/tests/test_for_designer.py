"""What a brief says to whoever makes the ad."""

from adgenesis_ml.codec.phrases import facts_of, phones_of


def test_what_is_said_to_the_designer_is_no_fact() -> None:
    prompt = (
        "Inventory software for breweries. Clean layout, dark background, no beer puns. Free 30-day trial."
    )
    assert not any("puns" in fact or "layout" in fact for fact in facts_of(prompt, "legal"))
    assert "Free 30-day trial" in facts_of(prompt, "offer")


def test_what_is_without_something_is_no_offer() -> None:
    prompt = "Museum, free entry, step free access throughout"
    offers = facts_of(prompt, "offer")
    assert "free entry" in offers
    assert "step free access throughout" not in offers


def test_a_register_number_is_no_telephone_number() -> None:
    assert phones_of("Pompes funèbres, Orias 00 000 000, tél. 01 99 00 12 34") == ["01 99 00 12 34"]
