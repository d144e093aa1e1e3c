import pytest

from adgenesis_design.errors import UnknownPicture
from adgenesis_design.pictures import PictureLibrary

PICTURES = PictureLibrary({"red-apple": "<path/>", "green-apple": "<g/>", "anchor": "<rect/>"})


def test_names_are_sorted() -> None:
    assert PICTURES.names == ("anchor", "green-apple", "red-apple")
    assert "anchor" in PICTURES


def test_a_name_gives_its_markup() -> None:
    assert PICTURES.svg("anchor") == "<rect/>"


def test_an_unknown_name_is_told_what_comes_close() -> None:
    with pytest.raises(UnknownPicture, match="'apple'.*red-apple"):
        PICTURES.svg("apple")
