"""Facts that the model forgot are quoted from the brief."""

import pytest
from scripted_engine import ScriptedEngine

from adgenesis_design.brand.kit import BrandKit
from adgenesis_ml.codec.grammar import fact_grammar
from adgenesis_ml.decoding.draft import Draft
from adgenesis_ml.decoding.llama_cpp import derives
from adgenesis_ml.decoding.missing_facts import missing_numbers, with_missing_facts

BRIEF = "Night trains to Vienna from €39, every evening at 22:15. Brand: Nachtlinie"
FIELDS = {
    "headline": "Sleep your way there",
    "subheadline": "Wake up in the city",
    "hero": "bed",
    "palette": "cocoa",
    "type_pair": "slab",
    "brand": "Nachtlinie",
    "offer": "",
    "detail": "",
    "cta": "Book a bed",
    "legal": "",
}


def completed(*quotes: str, **fields: str) -> tuple[dict[str, str], ScriptedEngine]:
    engine = ScriptedEngine("Sleep", rest="", quotes=quotes)
    return with_missing_facts(Draft(engine, "Prompt", 1), FIELDS | fields, BRIEF), engine


def test_a_price_that_no_text_has_becomes_the_offer_and_a_time_the_detail() -> None:
    class Quoting(ScriptedEngine):
        def _candidates(self, grammar: str) -> tuple[str, ...]:
            return ('from €39","',) if "start: OFFER" in grammar else ('every evening at 22:15","',)

    engine = Quoting("Sleep", rest="")
    found = with_missing_facts(Draft(engine, "Prompt", 1), FIELDS, BRIEF)
    assert (found["offer"], found["detail"]) == ("from €39", "every evening at 22:15")


def test_nothing_is_asked_where_all_is_said() -> None:
    fields, engine = completed("x", headline="Vienna from €39, every evening at 22:15")
    assert fields["offer"] == fields["detail"] == ""
    assert not engine.grammars


def test_a_field_that_speaks_already_keeps_its_words() -> None:
    fields, _ = completed('from €39","', offer="from €39", detail="to Vienna")
    assert fields["detail"] == "to Vienna · every evening at 22:15"


def test_where_no_span_fits_the_field_stays_empty() -> None:
    fields, _ = completed("cut off without an end")
    assert fields["offer"] == ""


def test_a_brand_that_the_brief_calls_one_is_never_missing() -> None:
    fields, _ = completed("x", brand="")
    assert fields["brand"] == "Nachtlinie"


def test_prices_are_missed_first() -> None:
    assert missing_numbers(FIELDS, "At 22:15 for €39, 3 nights") == ["€39", "22:15", "3"]


def test_the_grammar_admits_the_phrases_and_no_others() -> None:
    grammar = fact_grammar("offer", ["from €39", "Night trains"])
    assert derives(grammar, 'from €39","')
    assert derives(grammar, "Night")
    assert not derives(grammar, 'every evening","')
    assert not derives(grammar, 'from","')


def of(prompt: str, **fields: str) -> dict[str, str]:
    """The answer to a prompt, by a model that quotes nothing."""
    draft = Draft(ScriptedEngine("Sleep", rest="", quotes=()), "Prompt", 1)
    return with_missing_facts(draft, dict.fromkeys(FIELDS, "") | fields, prompt)


def test_a_field_grows_into_the_phrase_that_has_the_forgotten_number() -> None:
    two = "Flats in Bray. Call 126-3764-1376 and 301-17361-5085, any day."
    assert of(two, detail="126-3764-1376")["detail"] == "126-3764-1376 and 301-17361-5085"


def test_a_field_grows_over_no_end_of_a_sentence_and_no_number_that_is_shown() -> None:
    assert of("Bread for £3. Open until 18:00.", detail="£3", offer="")["detail"] == "£3 · Open until 18:00"
    shown = of("Trains to Vienna from €39, at 22:15", offer="from €39", detail="to Vienna")
    assert shown["detail"] == "to Vienna"


def test_a_web_site_stands_alone_in_the_first_empty_place() -> None:
    prompt = "Storage in Hull, 50% off. Visit www.safeshift.com today."
    assert of(prompt, offer="50% off")["detail"] == "www.safeshift.com"
    assert of(prompt, offer="50% off", detail="in Hull")["legal"] == "www.safeshift.com"
    full = of(prompt, offer="50% off", detail="in Hull", legal="Storage")
    assert full["legal"] == "Storage"


def test_a_condition_for_which_there_is_no_other_room_becomes_the_small_print() -> None:
    engine = ScriptedEngine("Sleep", rest="", quotes=('for the first 50 guests","',))
    brief = "Night trains to Vienna for the first 50 guests. The target audience is people over 30."
    fields = FIELDS | {"detail": "every Sunday"}
    found = with_missing_facts(Draft(engine, "Prompt", 1), fields, brief)
    assert found["legal"] == "for the first 50 guests"


def test_what_is_said_to_the_designer_is_no_small_print() -> None:
    brief = "Night trains. The ad should speak to 50 guests."
    engine = ScriptedEngine("Sleep", rest="", quotes=('speak to 50 guests","',))
    found = with_missing_facts(Draft(engine, "Prompt", 1), FIELDS | {"detail": "to Vienna"}, brief)
    assert found["legal"] == ""
    assert not engine.grammars


def test_what_the_supporting_line_alone_says_is_said_again_where_every_placement_shows_it() -> None:
    fields, _ = completed('from €39","', subheadline="Vienna from €39 in the morning")
    assert fields["offer"] == "from €39"
    assert fields["subheadline"] == ""


def test_numbers_that_stand_beside_each_other_stay_together() -> None:
    brief = "Flats in Bray. Include contact numbers 126-3764-1376 and 301-17361-5085 for clients. See www.bray.eu."
    found = of(brief, detail="www.bray.eu")
    assert found["legal"] == "126-3764-1376 and 301-17361-5085"


def test_small_print_grows_over_sentences_until_it_has_the_forgotten_number() -> None:
    walks = (
        "Dog walks, Crouch End, £18. DBS checked, insured. 4 dogs max, muddy ones fine. Tone: witty, 2 jokes."
    )
    found = of(walks, offer="£18", detail="Crouch End", legal="DBS checked, insured")
    assert found["legal"] == "DBS checked, insured. 4 dogs max"


def test_small_print_never_runs_over_what_is_for_the_designer_or_is_shown() -> None:
    told = "Dog walks, £18. Insured. The image shows a dog. 4 dogs max."
    assert of(told, offer="£18", detail="Dog walks", legal="Insured")["legal"] == "Insured"
    shown = "Dog walks. Insured. £18 a walk. 4 dogs max."
    assert of(shown, offer="£18", detail="Dog walks", legal="Insured")["legal"] == "Insured"


def test_a_telephone_number_in_groups_is_one_number() -> None:
    found = of("Mower service. Parts extra. Tel 01632 960 884.", detail="Mower service")
    assert found["legal"] == "01632 960 884"


def test_a_condition_in_the_request_itself_is_small_print_where_nothing_else_states_it() -> None:
    prompt = "The ad promotes a special offer for the first 50 customers. Happy Valentine's Day!"
    engine = ScriptedEngine("Sleep", rest="", quotes=('for the first 50 customers","',))
    fields = dict.fromkeys(FIELDS, "") | {"detail": "Happy Valentine's Day"}
    found = with_missing_facts(Draft(engine, "Prompt", 1), fields, prompt)
    assert found["legal"] == "for the first 50 customers"


def test_no_phrase_that_the_brand_forbids_comes_back_for_its_number() -> None:
    engine = ScriptedEngine("Sleep", rest="", quotes=('£9","',))
    kit = BrandKit(name="Curl", forbidden_words=("cheap",))
    fields = dict.fromkeys(FIELDS, "")
    found = with_missing_facts(Draft(engine, "Prompt", 1), fields, "Cheap haircuts £9, every day", kit)
    assert found["offer"] == "£9"
    assert engine.grammars
    assert not any("Cheap" in grammar for grammar in engine.grammars)


def test_a_telephone_number_with_its_area_in_brackets_stays_whole() -> None:
    found = of("Roof repairs. Call (555) 013-2266. Licensed.", detail="Roof repairs")
    assert found["legal"] == "(555) 013-2266"


def test_what_is_longer_than_its_field_is_left_out() -> None:
    phones = "0211/5550134 - 0211/5550135 - 0221/5550188 - 0221/5550199 - 0221/5550200"
    assert all(len(text) <= 100 for text in of(f"Rufen Sie an: {phones}").values())


WALKS = (
    "Sit. Stay. Relax. Ravi's dog walking, Crouch End. Solo walks £18/hr, puppy drop-ins £12, overnight at yours £55. "
    "December bookings open 1 Nov. DBS checked, insured. 4 dogs max."
)


def test_what_the_brief_says_apart_stands_beside_the_small_print_as_a_phrase_of_its_own() -> None:
    found = of(
        WALKS,
        offer="Solo walks £18/hr",
        detail="December bookings open 1 Nov",
        legal="DBS checked, insured. 4 dogs max",
    )
    small_print = "puppy drop-ins £12, overnight at yours £55 · DBS checked, insured. 4 dogs max"
    assert found["legal"] == small_print
    assert missing_numbers(found, WALKS) == []


def test_what_has_no_room_beside_anything_is_left_out_and_nothing_is_cut() -> None:
    full = {
        "detail": "Ravi's dog walking, Crouch End",
        "legal": "DBS checked, insured, " * 4 + "4 dogs max",
    }
    prompt = "Open daily, with every dog of yours in sight of the one who walks it, from 7 to 19. 4 dogs max."
    found = of(prompt, **full)
    assert found["legal"] == full["legal"]
    assert set(found["detail"].split(" · ")) <= {full["detail"], "from 7 to 19"}


def test_a_telephone_number_beside_others_stays_whole() -> None:
    prompt = "Boiler repair in Hexham from £69. Parts extra. Call us on 01632 960 884 any day."
    found = of(prompt, offer="from £69", detail="in Hexham", legal="Parts extra")
    assert "01632 960 884" in found["detail"] + found["legal"]
    assert missing_numbers(found, prompt) == []


@pytest.mark.parametrize(
    "told",
    [
        "Use 3 warm colours and max 6 words.",
        "Deadline: I need it by 3 pm, budget £200.",
        "2 versions, 9:16 format, 15 seconds.",
        "Brand colours #1a73e8 and #fbbc04. Font 14pt",
        "Headline with 5 words at most. Make the text 30 px high.",
        "Show me 3 options",
        "Utilisez 3 couleurs.",
        "Tenemos un presupuesto de 200. Máximo 6 palabras.",
        "Our last campaign had 2000 clicks",
        "Please send the finished banner to me, call 01632 960 884 with questions.",
    ],
)
def test_numbers_for_the_designer_join_no_text(told: str) -> None:
    fields = {"offer": "20% off", "detail": "in Leeds", "legal": "all bikes"}
    found = of("Bikes in Leeds, 20% off all bikes. " + told, **fields)
    assert {name: found[name] for name in fields} == fields


@pytest.mark.parametrize(
    ("prompt", "detail", "legal"),
    [
        (
            "Café am See. Samstag geöffnet 10.00 - 18.00 Uhr.",
            "am See",
            "",
        ),
        (
            "Zahnarzt. Adresse: Hauptstr. 5, 10115 Berlin. Mo-Fr 8-18 Uhr.",
            "",
            "",
        ),
        ("Bakery. A: open 7 am. B: tea £3. C: cake £4. D: pie £5.", "open 7 am", ""),
    ],
    ids=["hours", "address", "list"],
)
def test_phrases_told_apart_are_whole_and_in_the_order_of_the_brief(
    prompt: str, detail: str, legal: str
) -> None:
    offers = {"open 7 am": "coffee £2"}
    shown = {
        "am See": "am See · Samstag geöffnet 10.00 - 18.00 Uhr",
        "": "Hauptstr. 5, 10115 Berlin · Mo-Fr 8-18 Uhr",
        "open 7 am": "open 7 am · tea £3 · cake £4 · pie £5",
    }
    found = of(prompt, offer=offers.get(detail, ""), detail=detail, legal=legal)
    assert found["detail"] == shown[detail]


@pytest.mark.parametrize(
    ("purpose", "offer", "detail"),
    [
        ("Sell shares from £50 until 30 June", "from £50 until 30 June", ""),
        (
            "Motivate them to order for their next meeting, 10% off the first order",
            "10% off the first order",
            "",
        ),
        ("to sell tickets at £65 per person, Saturdays at 3pm", "", "£65 per person, Saturdays at 3pm"),
        ("Attract visitors, open until March 30, admission free", "", "open until March 30"),
        ("to increase bookings by 30%", "", ""),
        ("to earn £5000 by 30 June", "", ""),
        ("to cut our food waste by 20% before June", "", ""),
        ("drive pre-orders for $159", "$159", ""),
        ("Get 500 people to join", "", ""),
        ("Highlight 38 decibels and direct to dealers", "", "38 decibels"),
    ],
)
def test_of_what_the_ad_is_to_achieve_only_the_terms_are_quoted(
    purpose: str, offer: str, detail: str
) -> None:
    found = of(f"Create a banner ad for a village pub. The primary purpose is {purpose}.")
    assert (found["offer"], found["detail"], found["legal"]) == (offer, detail, "")


@pytest.mark.parametrize("digits", ["01.11.2025", "10.00 - 18.00", "250 000", "2024-2025"])
def test_dates_hours_and_amounts_are_no_telephone_numbers(digits: str) -> None:
    found = of(f"Fair in Hexham. Please put {digits} in small letters.", detail="in Hexham")
    assert digits not in found["detail"] + found["legal"]


def test_an_address_that_the_brand_forbids_stays_out() -> None:
    prompt = "Storage in Hull, 50% off. Move from www.rival.com to us."
    kit = BrandKit(name="SafeShift", forbidden_words=("rival.com",))
    draft = Draft(ScriptedEngine("Sleep", rest="", quotes=()), "Prompt", 1)
    fields = dict.fromkeys(FIELDS, "") | {"offer": "50% off", "detail": "in Hull"}
    found = with_missing_facts(draft, fields, prompt, kit)
    assert "rival" not in found["detail"] + found["legal"]


def test_what_an_ad_is_bound_to_say_is_its_small_print() -> None:
    brief = "Mortgages from 5%. Your home may be repossessed if you do not keep up repayments."
    engine = ScriptedEngine("Sleep", rest="", quotes=())
    fields = FIELDS | {"brand": "", "offer": "from 5%"}
    found = with_missing_facts(Draft(engine, "Prompt", 1), fields, brief)
    assert found["legal"] == "Your home may be repossessed if you do not keep up repayments"
    told = with_missing_facts(Draft(engine, "Prompt", 1), fields | {"legal": found["legal"]}, brief)
    assert told["legal"] == found["legal"]
    numbered = with_missing_facts(Draft(engine, "Prompt", 1), fields | {"legal": "FCA no. 123456"}, brief)
    assert numbered["legal"].endswith("repayments")
    assert "FCA no. 123456" in numbered["legal"]


def test_a_duty_too_long_for_small_print_is_said_from_a_clause_on() -> None:
    long = "For the purchase of one pair of complete glasses with lenses of your own strength in every frame"
    brief = f"{long}, until 30 September, conditions apply to everything."
    found = with_missing_facts(
        Draft(ScriptedEngine("Sleep", rest="", quotes=()), "Prompt", 1),
        FIELDS | {"detail": "until 30 September"},
        brief,
    )
    assert found["legal"] == "conditions apply to everything"
