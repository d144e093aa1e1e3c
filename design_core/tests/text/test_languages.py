"""Every language: guessed, set in faces that have its letters, shaped, broken into lines."""

from pathlib import Path

import pytest
from languages import LINES

from adgenesis_design.library import DesignLibrary
from adgenesis_design.stand_ins import COVERED, covers, pair_in
from adgenesis_design.text import fit_text
from adgenesis_design.text.fonts import Face
from adgenesis_design.text.language import language_of, writing_in
from adgenesis_design.text.measure import glyphs, shape
from adgenesis_design.text.writing import Writing, writing_of
from adgenesis_design.type_pairs import TYPE_PAIRS

# What a family must have to be said to cover a writing.
LETTERS = {
    Writing.CENTRAL: "ąćęłńśźżğışİőűčřž",
    Writing.VIETNAMESE: "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    Writing.GREEK: "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊΐΑΈΩ",
    Writing.CYRILLIC: "абвгдежзийклмнопрстуфхцчшщъыьэюяёАЯ",
    Writing.ARABIC: "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىة٠١٢٣٤٥٦٧٨٩،؟٪",
    Writing.HEBREW: "אבגדהוזחטיכלמנסעפצקרשתךםןףץ־",
    Writing.DEVANAGARI: "अआइईउऊएऐओऔकखगघचछजझटठडढणतथदधनपफबभमयरलवशषसहािीुूेैोौ्ंँः।",
    Writing.JAPANESE: "あいうえおかきくけこアイウエオー、。「」日本語円",
    Writing.KOREAN: "가나다라마바사아자차카타파하한국어원",
    Writing.CHINESE: "的一是不了人我在有他这中大来上国，。“”元",
}


def faces_for(library: DesignLibrary, language: str) -> dict[str, Face]:
    """The display and the text face of every type pairing in a language, by their names."""
    writing = writing_in(language, LINES[language])
    pairs = [pair_in(pair, writing) for pair in TYPE_PAIRS.values()]
    keys = {(pair.display, pair.display_weight) for pair in pairs} | {
        (pair.text, pair.text_weight) for pair in pairs
    }
    return {
        f"{family} {weight}": library.fonts.face(family, weight).speaking(language)
        for family, weight in sorted(keys)
    }


@pytest.mark.parametrize("language", LINES)
def test_a_language_is_known_by_its_letters_and_small_words(language: str) -> None:
    assert language_of(LINES[language]) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Нова кава щоранку: їжте з нами", "uk"),
        ("پیتزا گرم", "fa"),
        ("", "en"),
        ("50%", "en"),
        ("Kornhaus", "en"),
        ("خصم Kornhaus", "ar"),
        ("Kornhaus & Sons, mit 大", "de"),
        ("Try our Jalapeño burger at the pier", "en"),
        ("Il pane che vale la sveglia, ogni mattina", "it"),
        ("Vers brood voor bij het ontbijt", "nl"),
    ],
)
def test_a_guess_follows_most_of_the_text(text: str, language: str) -> None:
    assert language_of(text) == language


def test_a_known_language_tells_whose_letters_han_letters_are() -> None:
    assert writing_of("春新作発売") is Writing.CHINESE
    assert writing_in("ja", "春新作発売") is Writing.JAPANESE
    assert writing_in("zh-Hans", "新品上市") is Writing.CHINESE


@pytest.mark.parametrize("family", COVERED)
def test_families_cover_what_they_are_said_to(library: DesignLibrary, family: str) -> None:
    key = next(key for key in library.fonts.keys if key.family == family)
    face = library.fonts.face(family, key.weight)
    for writing, letters in LETTERS.items():
        if covers(family, writing):
            assert face.lacks(letters) == "", writing


def test_every_family_of_ours_says_what_it_covers(library: DesignLibrary) -> None:
    assert set(COVERED) == set(library.fonts.families)
    assert len(COVERED) >= 24


def test_the_readme_counts_them_right() -> None:
    readme = Path(__file__).resolve().parents[3] / "README.md"
    assert f"{len(TYPE_PAIRS)} pairings of {len(COVERED)} families" in readme.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LINES)
def test_every_type_pair_has_letters_for_every_language(library: DesignLibrary, language: str) -> None:
    for name, face in faces_for(library, language).items():
        missing = face.lacks(LINES[language])
        assert not missing, (name, missing)
        shaped = shape(face, LINES[language])
        assert shaped.indices
        assert 0 not in shaped.indices, name


@pytest.mark.parametrize("language", LINES)
def test_lines_hold_all_characters_and_no_others(library: DesignLibrary, language: str) -> None:
    face = next(iter(faces_for(library, language).values()))
    fitted = fit_text(face, LINES[language], 300, max_size=60, min_size=12)
    assert not fitted.overflow
    assert len(fitted.lines) > 1
    assert "".join(line.text for line in fitted.lines).replace(" ", "") == LINES[language].replace(" ", "")


def test_letters_of_a_script_from_the_right_stand_from_the_right(library: DesignLibrary) -> None:
    heebo = library.fonts.face("Heebo", 800).speaking("he")
    text = "לחם Nike ב־18 ₪"
    order = [glyph.cluster for glyph in glyphs(heebo, text)]
    at = {character: text.index(character) for character in "לNe1₪"}
    places = {character: order.index(index) for character, index in at.items()}
    assert places["₪"] < places["1"] < places["N"] < places["e"] < places["ל"]


def test_arabic_letters_join_across_the_line_and_are_never_spaced(library: DesignLibrary) -> None:
    cairo = library.fonts.face("Cairo", 700).speaking("ar")
    joined, alone = shape(cairo, "خبز"), [shape(cairo, letter) for letter in "خبز"]
    assert set(joined.indices) != {index for shaped in alone for index in shaped.indices}
    assert shape(cairo, "خبز طازج").spaces == 0


def test_han_letters_are_drawn_by_language(library: DesignLibrary) -> None:
    sans = library.fonts.face("Noto Sans SC", 500)
    assert sans.speaking("zh") is sans.speaking("zh")
    assert sans.speaking("zh").cap_height > sans.cap_height


def test_money_tells_where_words_do_not() -> None:
    assert language_of("piano tuning harrel fen, £75") == "en"
    assert language_of("piano tuning $140") == "en"
    assert language_of("corte e barba R$ 40") == "pt"
