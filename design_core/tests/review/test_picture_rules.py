"""What review says of a user's own pictures."""

from typing import Any

import pytest
from made_photos import ground, product, shot, uploaded
from PIL import Image

from adgenesis_design.finding import Finding
from adgenesis_design.layout import lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import find_placement
from adgenesis_design.review import review
from adgenesis_design.spec import parse_spec
from adgenesis_design.uploads import UploadedPicture

SQUARE = find_placement("meta", "square")
WHOLE = {"x": 0, "y": 0, "width": 1080, "height": 1080}
RULES = {"focus-occluded", "picture-resolution", "text-on-picture", "contrast"}


def found(
    library: DesignLibrary, upload: UploadedPicture, *above: dict[str, Any], **image: Any
) -> list[Finding]:
    """Findings of these rules on an upload that covers the canvas, with elements on it that stay as they are."""
    hero = {"type": "image", "id": "hero", "src": f"asset:{upload.sha256}", **WHOLE, **image}
    spec = parse_spec({"background_color": "#ffffff", "elements": [hero, *above]})
    shelf = library.with_uploads([upload])
    frame = lay_out(spec, SQUARE, shelf, repair=False).frame
    return [finding for finding in review(frame, SQUARE, library=shelf) if finding.rule in RULES]


@pytest.fixture(scope="module")
def robot(library: DesignLibrary) -> UploadedPicture:
    return uploaded(shot(library, "leaves", "robot", (0.5, 0.5), 0.5, (1200, 1200)).picture)


def panel(**box: float) -> dict[str, Any]:
    return {"type": "rectangle", "color": "#ffffff", "x": 300, "y": 300, "width": 480, "height": 480, **box}


def test_a_picture_with_its_subject_in_view_is_sound(library: DesignLibrary, robot: UploadedPicture) -> None:
    assert found(library, robot, panel(x=60, y=60, width=200, height=200)) == []


def test_a_panel_over_the_subject_is_found(library: DesignLibrary, robot: UploadedPicture) -> None:
    [finding] = found(library, robot, panel())
    assert (finding.rule, finding.element_id) == ("focus-occluded", "hero")
    assert finding.measured is not None
    assert finding.measured > 0.5


@pytest.mark.parametrize(
    "see_through", [{"opacity": 0.3}, {"gradient": "linear-gradient(90deg, #ffffffff, #ffffff00)"}]
)
def test_what_can_be_seen_through_hides_nothing(
    library: DesignLibrary, robot: UploadedPicture, see_through: dict[str, Any]
) -> None:
    assert found(library, robot, panel() | see_through) == []


def test_a_crop_that_cuts_the_subject_away_is_found(library: DesignLibrary) -> None:
    upload = uploaded(shot(library, "leaves", "robot", (0.85, 0.5), 0.5, (2400, 1200)).picture)
    assert found(library, upload, focus=(1, 0.5)) == []
    assert {finding.rule for finding in found(library, upload, focus=(0, 0.5))} == {"focus-occluded"}


def test_a_small_upload_is_told_how_many_pixels_are_needed(library: DesignLibrary) -> None:
    [finding] = found(library, uploaded(ground("sky", 600, 300)))
    assert (finding.rule, finding.measured, finding.limit) == ("picture-resolution", 0.28, 0.75)
    assert finding.message == (
        "Its 300 x 300 px are shown 1080 x 1080 px large. Send the picture with at least 2160 x 1080 px."
    )


def test_a_cut_out_may_be_small_where_it_is_shown_small(library: DesignLibrary) -> None:
    made = Image.new("RGBA", (300, 300))
    made.alpha_composite(product(library, "teapot", 240).resize((240, 240)), (30, 30))
    assert found(library, uploaded(made), x=100, y=100, width=320, height=320) == []


def words(color: str, y: float = 60) -> dict[str, Any]:
    return {
        "type": "text", "role": "headline", "text": "Fly away", "x": 80, "y": y, "width": 900, "height": 160,
        "fontSize": 110, "fontWeight": 700, "color": color,
    }  # fmt: skip


def test_words_on_a_calm_part_are_judged_by_what_is_really_behind_them(library: DesignLibrary) -> None:
    halves = Image.new("RGB", (1200, 1200), "#f4f6f8")
    halves.paste("#101820", (0, 600, 1200, 1200))
    upload = uploaded(halves)
    assert found(library, upload, words("#102030")) == []
    assert {finding.rule for finding in found(library, upload, words("#102030", y=800))} == {"contrast"}


def test_words_on_a_restless_part_are_found(library: DesignLibrary) -> None:
    checks = Image.new("L", (60, 60))
    checks.putdata([255 * ((n // 60 + n) % 2) for n in range(3600)])
    upload = uploaded(checks.resize((1200, 1200), Image.Resampling.NEAREST).convert("RGB"))
    assert "text-on-picture" in {finding.rule for finding in found(library, upload, words("#000000"))}
