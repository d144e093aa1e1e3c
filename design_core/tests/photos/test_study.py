"""What is learnt of an uploaded picture: its kind, its focus, its colour."""

from dataclasses import replace
from io import BytesIO
from itertools import product as pairs

import pytest
from made_files import svg
from made_photos import GROUNDS, ground, product, shot, uploaded
from PIL import Image

from adgenesis_design.errors import UnknownPicture
from adgenesis_design.geometry import Rect
from adgenesis_design.library import DesignLibrary
from adgenesis_design.photos.choice import PictureChoice
from adgenesis_design.photos.photo import Photo
from adgenesis_design.photos.study import study
from adgenesis_design.uploads import UploadedPicture, take_picture

PLACES = ((0.5, 0.55), (0.28, 0.5), (0.72, 0.62), (0.35, 0.72))
SUBJECTS = ("teapot", "running-shoe", "robot", "tomato")


def studied(picture: UploadedPicture, library: DesignLibrary, **choice: object) -> Photo:
    chosen = PictureChoice.model_validate({"source": f"asset:{picture.sha256}", **choice})
    return study(chosen, library.with_uploads([picture]))


def held(focus: Rect, subject: Rect) -> float:
    common = focus.intersection(subject)
    return max(common.width, 0) * max(common.height, 0) / subject.area


@pytest.mark.parametrize("kind", GROUNDS)
def test_the_focus_holds_the_subject_and_little_else(kind: str, library: DesignLibrary) -> None:
    found = []
    for index, (place, name) in enumerate(pairs(PLACES, SUBJECTS)):
        made = shot(library, kind, name, place, sides=((1200, 900), (900, 1200))[index % 2], seed=index)
        focus = studied(uploaded(made.picture), library).focus
        found.append((held(focus, made.subject), focus.area / made.subject.area))
    shares = sorted(share for share, _ in found)
    # A white thing before a white wall is hard to see for anyone.
    assert shares[len(shares) // 4] >= 0.8, found
    assert sum(shares) / len(shares) >= 0.85, found
    assert sorted(size for _, size in found)[len(found) // 2] <= 2.5, found


def test_a_small_subject_at_the_side_is_found_on_a_plain_ground(library: DesignLibrary) -> None:
    made = shot(library, "wall", "tomato", (0.82, 0.3), share=0.2)
    assert held(studied(uploaded(made.picture), library).focus, made.subject) >= 0.8


def test_an_even_picture_is_all_focus(library: DesignLibrary) -> None:
    assert studied(uploaded(Image.new("RGB", (80, 60), "#335577")), library).focus == Rect(0, 0, 1, 1)


def test_a_named_point_is_the_middle_of_the_focus(library: DesignLibrary) -> None:
    focus = studied(uploaded(ground("sky", 300, 200)), library, focus=(0.25, 0.75)).focus
    assert focus.center == pytest.approx((0.25, 0.75))


def test_a_picture_that_is_clear_at_its_edges_is_a_cut_out(library: DesignLibrary) -> None:
    made = Image.new("RGBA", (400, 300))
    made.paste(product(library, "teapot", 200), (100, 60))
    photo = studied(uploaded(made), library)
    assert photo.kind == "cutout"
    assert photo.seen.x == pytest.approx(0.25, abs=0.02)
    assert photo.seen.right < 0.8
    assert photo.focus == photo.seen


def test_a_photo_and_one_that_someone_calls_a_photo_are_photos(library: DesignLibrary) -> None:
    assert studied(uploaded(ground("table", 300, 200)), library).kind == "photo"
    clear = uploaded(Image.new("RGBA", (60, 60)))
    assert studied(clear, library, kind="photo").kind == "photo"
    assert studied(clear, library).seen == Rect(0, 0, 1, 1)


def test_the_colour_is_that_of_what_is_seen(library: DesignLibrary) -> None:
    made = Image.new("RGBA", (100, 100), (255, 0, 0, 0))
    made.paste((0, 0, 255, 255), (30, 30, 70, 70))
    assert studied(uploaded(made), library).color == "#0000ff"


def test_drawings_and_photos_of_every_mode_are_studied(library: DesignLibrary) -> None:
    photo = studied(take_picture(svg(), "logo.svg"), library)
    assert (photo.width, photo.height, photo.kind, photo.color) == (100, 60, "cutout", "#c0392b")
    for mode, kind in (("L", "PNG"), ("P", "PNG"), ("1", "PNG"), ("L", "JPEG"), ("RGBA", "WEBP")):
        buffer = BytesIO()
        ground("sky", 90, 60).convert(mode).save(buffer, kind)
        assert studied(take_picture(buffer.getvalue(), f"a.{kind.lower()}"), library).kind == "photo", mode


def test_the_same_picture_gives_the_same_photo_whoever_uploads_it(library: DesignLibrary) -> None:
    picture = uploaded(ground("leaves", 320, 200))
    assert studied(picture, library) == studied(replace(picture, file_name="other.jpg"), library)


def test_a_picture_that_nobody_uploaded_is_named(library: DesignLibrary) -> None:
    with pytest.raises(UnknownPicture, match="No uploaded picture"):
        study(PictureChoice(source="asset:" + "0" * 64), library)
