import pytest

from adgenesis_design.errors import UnknownFont
from adgenesis_design.library import DesignLibrary
from adgenesis_design.text.fonts import FaceKey
from adgenesis_design.type_pairs import TYPE_PAIRS, TypePair

WESTERN = "aéäåãøœßçñ€£$%&@“”„‘’«»–—…·•×°½²™®©Łł"
CENTRAL = "ıŚśŽžČčŘřĄąĘęğşŞőŐ"
WITHOUT_CENTRAL = ("Fredoka", "Lato", "Lilita One")


@pytest.mark.parametrize("pair", TYPE_PAIRS.values(), ids=lambda pair: pair.name)
def test_every_type_pair_has_its_faces(library: DesignLibrary, pair: TypePair) -> None:
    for family, weight in ((pair.display, pair.display_weight), (pair.text, pair.text_weight)):
        face = library.fonts.face(family, weight)
        assert face.key == FaceKey(family, weight)
        assert face.lacks(WESTERN) == ""
        assert (face.lacks(CENTRAL) != "") == (family in WITHOUT_CENTRAL)


def test_the_nearest_weight_stands_in(library: DesignLibrary) -> None:
    assert library.fonts.face("Lato", 600).key.weight == 700
    assert library.fonts.face("lato", 300).key.weight == 400
    assert library.fonts.face("Bebas Neue", 900, italic=True).key == FaceKey("Bebas Neue", 400)


def test_of_two_weights_as_near_the_bolder_one_is_taken(library: DesignLibrary) -> None:
    assert library.fonts.face("Inter", 550).key.weight == 600


def test_an_unknown_family_is_told_what_there_is(library: DesignLibrary) -> None:
    with pytest.raises(UnknownFont, match="'Comic Sans'.*Archivo.*Zilla Slab"):
        library.fonts.face("Comic Sans", 400)
    with pytest.raises(UnknownFont, match="Did you mean 'Poppins'"):
        library.fonts.face("Popins", 400)


def test_metrics_are_those_of_the_letters(library: DesignLibrary) -> None:
    for key in library.fonts.keys:
        face = library.fonts.face(key.family, key.weight)
        assert 0.3 < face.x_height <= face.cap_height < face.ascent
        assert 0.1 < face.descent < 0.7


def test_the_baseline_centres_the_font_in_its_line(library: DesignLibrary) -> None:
    face = library.fonts.face("Inter", 500)
    above, below = face.baseline(2) - face.ascent, 2 - face.baseline(2) - face.descent
    assert above == pytest.approx(below)


def test_a_face_says_what_it_cannot_draw(library: DesignLibrary) -> None:
    assert library.fonts.face("Lato", 400).lacks("Işık ✓ ok ✓") == "ş✓"


def test_what_is_never_seen_is_never_missing(library: DesignLibrary) -> None:
    assert library.fonts.face("Bebas Neue", 400).lacks("a\u200d\ufe0f\u00adb\n") == ""


def test_a_letter_and_its_mark_are_the_character_that_they_come_to(library: DesignLibrary) -> None:
    assert library.fonts.face("Anton", 400).lacks("e\u0302\u0323") == ""
