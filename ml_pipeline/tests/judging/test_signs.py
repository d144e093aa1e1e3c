"""By what a brief gives its trade away: cues, wherever their words stand, weighed by how rare they are."""

from adgenesis_ml.judging.brief_words import BriefWords
from adgenesis_ml.judging.signs import Signs
from adgenesis_ml.judging.stock import Thing, Topic, read_stock


def topic(name: str, *cues: str, language: str = "en", things: tuple[str, ...] = ()) -> Topic:
    empty = {"any": (), "sale": (), "new": (), "event": ()}
    return Topic(name, language, empty, (), {}, {thing: Thing() for thing in things}, "\n".join(cues))


SIGNS = Signs.of(
    "en",
    [
        topic("bicycles", "bike", "bike repair", "tv stand"),
        topic("bakery", "bread", "sourdough", things=("rye roll",)),
        topic("cooking-class", "bread"),
    ],
)


def test_a_cue_of_one_topic_weighs_more_than_one_of_two() -> None:
    read = SIGNS.read("Sourdough, bread")
    assert read["bakery"].score > read["cooking-class"].score > 0
    assert set(read) == {"bakery", "cooking-class"}


def test_words_of_a_cue_may_stand_apart_and_in_any_order_but_not_far() -> None:
    alone = SIGNS.read("bike")["bicycles"].score
    assert SIGNS.read("repairs for your bikes")["bicycles"].score > alone
    assert SIGNS.read("bike parts and a great many other things, no repair")["bicycles"].score == alone


def test_words_of_two_letters_count_too() -> None:
    assert "bicycles" in SIGNS.read("a TV stand")
    assert not SIGNS.read("a stand")


def test_what_comes_first_weighs_more() -> None:
    first, last = SIGNS.read("bike, new and cheap and near"), SIGNS.read("new and cheap and near: bike")
    assert first["bicycles"].score > last["bicycles"].score


def test_things_that_a_brief_names_are_told() -> None:
    assert SIGNS.read("two rye rolls for one")["bakery"].named == ("rye roll",)
    assert SIGNS.read("rye")  == {}  # fmt: skip


def test_a_word_that_many_briefs_have_says_less() -> None:
    words = BriefWords({"en": 1000}, {"en": {"bread": 400}})
    signs = Signs.of("en", [topic("bakery", "bread"), topic("flea-market", "crate")], words)
    read = signs.read("bread crate")
    assert read["flea-market"].score > 5 * read["bakery"].score


def test_german_compounds_hold_their_parts() -> None:
    signs = Signs.of("de", [topic("firewood-stoves", "kachel", "ofen", language="de")])
    assert "firewood-stoves" in signs.read("Kachelöfen nach Maß")
    assert not signs.read("Tofen")  # parts are of five letters at least


def test_the_stock_knows_the_trade_of_short_briefs() -> None:
    stock, words = read_stock(), BriefWords.read()
    for language, prompt, expected in (
        ("de", "Frühjahrscheck fürs Rad 49 Euro", "bicycles"),
        ("fr", "Couvreur zingueur, réparations après tempête, devis sous 48 h", "roofing-building"),
        ("es", "cerrajero 24 horas en Albacete, sin romper la puerta", "security"),
        ("pt", "dedetização sem cheiro, pode voltar pra casa no mesmo dia", "pest-control"),
        ("it", "spurgo fosse e videoispezioni, usciamo anche di domenica", "drains-septic"),
        ("en", "gel nails prom season offer", "nail-studio"),
    ):
        read = Signs.of(language, [row for row in stock if row.language == language], words).read(prompt)
        assert max(read, key=lambda name: read[name].score) == expected, prompt


def test_counted_words_are_those_of_briefs() -> None:
    words = BriefWords.read()
    assert words.rarity("for", "en") < 0.3 < 0.9 < words.rarity("bloxwich", "en") == 1.0
    assert words.rarity("for", "fi") == 1.0
    assert words.rarity_of("Sourdough", "en") > words.rarity_of("Sale", "en")
