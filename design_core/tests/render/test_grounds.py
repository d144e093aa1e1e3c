"""Grounds that we draw: no gradient shows bands, and nothing restless lies under words."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from adgenesis_design.compositions import COMPOSITIONS, compose
from adgenesis_design.compositions.shapes import mesh
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import make_stage
from adgenesis_design.concept import Concept
from adgenesis_design.frame import Frame, TextItem
from adgenesis_design.layout import lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.photos.glimpse import CALM
from adgenesis_design.photos.oklab import oklab
from adgenesis_design.placements import find_placement
from adgenesis_design.render import to_png
from adgenesis_design.review.scene import ink

SQUARE = find_placement("meta", "square")
_SCALE = 0.25
_MOST_STEP = 3  # of 255, from one px to the next along a gradient without grain
_LONGEST_RUN = (
    0.12  # of the side: a flat stretch longer than that, inside of a gradient with grain, is a band
)


def concept(composition: str = "split", variant: int = 0, palette: str = "midnight") -> Concept:
    return Concept(
        brand="Kornhaus", headline="Bread worth getting up for", subheadline="Baked at five, sold at seven",
        offer="20% off", detail="until 30 June", cta="Order a loaf", hero="bread", palette=palette,
        type_pair="neutral", composition=composition, variant=variant,
    )  # fmt: skip


def pixels(frame: Frame, library: DesignLibrary, scale: float = 1.0) -> np.ndarray:
    return np.asarray(Image.open(BytesIO(to_png(frame, library, scale))).convert("RGB"), dtype=np.float64)


@pytest.mark.parametrize("palette", ["midnight", "ivory", "ocean"])
def test_a_mesh_has_neither_steps_nor_bands(palette: str, library: DesignLibrary) -> None:
    stage = make_stage(concept(palette=palette), SQUARE)
    sheet = Sheet(stage, stage.paints.ground)
    mesh(sheet, stage.canvas, [(0.2, 0.2, stage.paints.field), (0.9, 0.8, stage.paints.tint)])
    spec = sheet.spec("split")
    frame = lay_out(spec, SQUARE, library).frame
    grained = pixels(frame, library)
    smooth = pixels(
        frame.model_copy(update={"items": tuple(item for item in frame.items if item.kind != "path")}),
        library,
    )
    assert np.abs(np.diff(smooth, axis=1)).max() <= _MOST_STEP
    # Along the diagonal the gradients change all the way: no colour may last.
    line = grained[np.arange(1080), np.arange(1080)].sum(axis=1)
    changes = np.flatnonzero(np.diff(line) != 0)
    assert np.diff(changes).max() <= _LONGEST_RUN * 1080


@pytest.mark.parametrize("name", sorted(COMPOSITIONS))
def test_no_composition_draws_anything_restless_under_words(name: str, library: DesignLibrary) -> None:
    for variant in range(4):
        frame = lay_out(compose(concept(name, variant), SQUARE), SQUARE, library).frame
        bare = frame.model_copy(
            update={"items": tuple(item for item in frame.items if not isinstance(item, TextItem))}
        )
        drawn = pixels(bare, library, _SCALE)
        for item in frame.items:
            if isinstance(item, TextItem) and item.text.lines:
                box = ink(item)
                rows = slice(max(int(box.y * _SCALE), 0), int(box.bottom * _SCALE) + 1)
                columns = slice(max(int(box.x * _SCALE), 0), int(box.right * _SCALE) + 1)
                light = oklab(drawn[rows, columns])[..., 0]
                restless = float(np.median(np.abs(light - np.median(light))))
                assert restless <= CALM, f"{name}{variant} {item.element_id}"
