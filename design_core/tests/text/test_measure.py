from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adgenesis_assets import load_library
from adgenesis_design.text.fonts import Face
from adgenesis_design.text.measure import advance, advance_em, ends, glyphs

WORDS = st.text(alphabet="AVTofi leyåß€9.-", min_size=1, max_size=24)


@pytest.fixture(scope="module")
def lato() -> Face:
    return load_library().fonts.face("Lato", 400)


def test_pairs_are_kerned(lato: Face) -> None:
    assert advance(lato, "AV", 100) < advance(lato, "A", 100) + advance(lato, "V", 100)


def test_kerning_reaches_letters_beyond_ascii() -> None:
    inter = load_library().fonts.face("Inter", 700)
    assert advance(inter, "Tő", 100) < advance(inter, "T", 100) + advance(inter, "ő", 100)


def test_spacing_goes_between_glyphs_only(lato: Face) -> None:
    assert advance(lato, "open", 50, 4) == pytest.approx(advance(lato, "open", 50) + 3 * 4)


def test_spaced_text_has_no_ligatures(lato: Face) -> None:
    assert len(glyphs(lato, "fit")) == 2
    assert len(glyphs(lato, "fit", letter_spacing_em=0.1)) == 3


def test_nothing_is_as_wide_as_nothing(lato: Face) -> None:
    assert advance(lato, "", 20, 5) == 0


@given(WORDS, st.floats(4, 400), st.floats(-0.05, 0.3))
def test_width_grows_with_the_size(text: str, size: float, spacing: float) -> None:
    face = load_library().fonts.face("Lato", 400)
    assert advance(face, text, size, spacing * size) == pytest.approx(advance_em(face, text, spacing) * size)


@given(WORDS, st.sampled_from([0.0, 0.05]))
def test_ends_add_up_to_the_width(text: str, spacing: float) -> None:
    face = load_library().fonts.face("Lato", 400)
    sums = ends(face, text, spacing)
    assert len(sums) == len(text) + 1
    assert sums[-1] - spacing == pytest.approx(advance_em(face, text, spacing))
    assert all(earlier <= later + 0.2 for earlier, later in pairwise(sums))


def test_a_letter_and_its_marks_are_spaced_as_one() -> None:
    poppins = load_library().fonts.face("Poppins", 400)
    letters = "शुक्रवार"  # shu-kra-vā-ra: four clusters
    assert advance(poppins, letters, 20, 5) - advance_em(poppins, letters, 1e-9) * 20 == pytest.approx(3 * 5)
    assert glyphs(poppins, letters, 0.25)[-1].x - glyphs(poppins, letters, 1e-9)[-1].x == pytest.approx(0.75)
