"""Designs of every kind look as they did when they were last looked at.

Where one does not, the failure names a picture of the difference. `GOLDEN_PICTURES` says where such pictures go.
"""

import os
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from golden_ads import GoldenAd, golden_ads, golden_library
from goldens import FOLDER, DiffersFromGolden, compare, difference, golden_text, picture_of
from likeness import likeness
from PIL import Image

from adgenesis_design.compositions import COMPOSITIONS
from adgenesis_design.frame import Frame, TextItem
from adgenesis_design.geometry import Rect
from adgenesis_design.library import DesignLibrary
from adgenesis_design.palettes import PALETTES
from adgenesis_design.placements import AspectClass
from adgenesis_design.render import to_png
from adgenesis_design.type_pairs import TYPE_PAIRS

LIBRARY = golden_library()
ADS = {ad.name: ad for ad in golden_ads(LIBRARY)}
_LARGEST = 60_000  # bytes: a golden is read, not only compared


@pytest.fixture
def library() -> DesignLibrary:
    return LIBRARY


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    return Path(os.environ.get("GOLDEN_PICTURES") or tmp_path)


@pytest.mark.parametrize("name", ADS)
def test_a_design_looks_like_its_golden(name: str, library: DesignLibrary, pictures: Path) -> None:
    compare(name, ADS[name].frame(library), library, pictures)


def test_every_golden_belongs_to_a_design_and_is_small() -> None:
    sizes = {path.stem: path.stat().st_size for path in FOLDER.glob("*.svg")}
    assert sizes.keys() == ADS.keys()
    assert max(sizes.values()) <= _LARGEST


def test_goldens_show_every_composition_proportion_palette_and_type_pair() -> None:
    specs = [ad.spec for ad in ADS.values()]
    assert {spec.layout.composition for spec in specs} >= COMPOSITIONS.keys()
    assert {ad.placement.aspect_class for ad in ADS.values()} == set(AspectClass)
    assert {spec.palette for spec in specs} >= PALETTES.keys()
    assert {spec.type_pair for spec in specs} >= TYPE_PAIRS.keys()


def moved(frame: Frame, by: float) -> Frame:
    """The frame with its headline `by` px further down."""

    def down(item: TextItem) -> TextItem:
        lines = tuple(line.model_copy(update={"baseline": line.baseline + by}) for line in item.text.lines)
        return item.model_copy(update={"text": item.text.model_copy(update={"lines": lines})})

    items = tuple(
        down(item) if isinstance(item, TextItem) and item.role == "headline" else item for item in frame.items
    )
    return frame.model_copy(update={"items": items})


@pytest.fixture
def changed(library: DesignLibrary) -> tuple[GoldenAd, Frame]:
    ad = ADS["split-0-meta-square-bakery"]
    return ad, moved(ad.frame(library), 3)


def test_a_headline_three_px_lower_fails_with_a_picture(
    changed: tuple[GoldenAd, Frame], library: DesignLibrary, tmp_path: Path
) -> None:
    ad, frame = changed
    with pytest.raises(DiffersFromGolden, match="renew_goldens.py split-0-meta-square-bakery") as failed:
        compare(ad.name, frame, library, tmp_path)
    shown = {
        kind: Image.open(tmp_path / f"{ad.name}-{kind}.png") for kind in ("expected", "actual", "difference")
    }
    assert str(tmp_path / f"{ad.name}-difference.png") in str(failed.value)
    assert shown["expected"].size == shown["actual"].size == (1080, 1080)
    assert shown["difference"].width == 3 * 1080 + 2 * 16
    assert shown["expected"].tobytes() != shown["actual"].tobytes()
    marked = np.asarray(shown["difference"])[:, 2 * (1080 + 16) :]
    pink = int((marked == (255, 0, 110)).all(axis=2).sum())
    assert f"{pink} px" in str(failed.value)


def test_only_what_changed_is_marked(changed: tuple[GoldenAd, Frame], library: DesignLibrary) -> None:
    ad, frame = changed
    before, after = (picture_of(golden_text(one, library), library) for one in (ad.frame(library), frame))
    [headline] = [item for item in frame.items if item.role == "headline"]
    left, top, right, bottom = difference(before, after).box or (0, 0, 0, 0)
    assert headline.box.rect.inset(-4).contains(Rect(left, top, right - left, bottom - top))
    assert difference(before, before).box is None


def test_a_design_without_a_golden_says_how_to_make_it(
    changed: tuple[GoldenAd, Frame], library: DesignLibrary, tmp_path: Path
) -> None:
    with pytest.raises(DiffersFromGolden, match="has no golden yet"):
        compare("new-here", changed[1], library, tmp_path)


@pytest.mark.parametrize("name", ["poster-0-meta-square-gym", "edited-and-adapted"])
def test_a_golden_is_drawn_as_its_frame_is(name: str, library: DesignLibrary) -> None:
    frame = ADS[name].frame(library)
    drawn = Image.open(BytesIO(to_png(frame, library))).convert("RGB")
    assert likeness(picture_of(golden_text(frame, library), library), drawn) > 0.995
