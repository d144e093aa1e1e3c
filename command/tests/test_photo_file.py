"""`--photo`, `--focus` and `--duotone`, before any model is asked."""

from pathlib import Path

import pytest
from PIL import Image

from adgenesis.photo_file import read_photo
from adgenesis_design.errors import DesignError


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "cup.png"
    Image.linear_gradient("L").convert("RGB").save(path)
    return path


def test_a_photo_becomes_a_choice_and_an_upload(photo: Path) -> None:
    read = read_photo(photo, "0.25,0.8", True)
    assert read is not None
    [picture] = read.uploads.pictures
    assert read.choice.source == f"asset:{picture.sha256}"
    assert (read.choice.focus, read.choice.treatment) == ((0.25, 0.8), "duotone")


def test_without_options_a_photo_is_shown_as_it_is(photo: Path) -> None:
    read = read_photo(photo, None, False)
    assert read is not None
    assert (read.choice.focus, read.choice.treatment, read.choice.kind) == (None, "natural", None)
    assert read_photo(None, None, False) is None


@pytest.mark.parametrize("focus", ["left", "0.5", "0.5,0.5,0.5", "1.2,0.5", "nan,0.5"])
def test_a_focus_that_is_no_point_of_the_photo_is_refused(photo: Path, focus: str) -> None:
    with pytest.raises(DesignError, match="--focus"):
        read_photo(photo, focus, False)


def test_what_is_said_of_no_photo_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DesignError, match="--photo FILE"):
        read_photo(None, "0.5,0.5", False)
    with pytest.raises(DesignError, match="--duotone"):
        read_photo(None, None, True)
    with pytest.raises(DesignError, match="cannot be read"):
        read_photo(tmp_path / "none.png", None, False)


def test_a_file_that_is_no_picture_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(b"no picture at all")
    with pytest.raises(DesignError, match=r"photo\.png"):
        read_photo(path, None, False)
