"""What is drawn, against what we measure and against what viewers make of the live text."""

from io import BytesIO
from threading import Thread

import pytest
import resvg
from PIL import Image, ImageChops
from resvg import usvg

from adgenesis_design.frame import Box, Frame, Paint, TextBlock, TextItem, TextLine
from adgenesis_design.library import DesignLibrary
from adgenesis_design.render import to_png, to_svg
from adgenesis_design.text.fonts import Face
from adgenesis_design.text.measure import glyphs
from adgenesis_design.type_pairs import TYPE_PAIRS

SIZE, X, BASELINE = 60.0, 20.0, 80.0
_WIDTH = 1200  # px: the widest faces need more than 900


def text_frame(face: Face, text: str, letter_spacing: float) -> Frame:
    line = TextLine(text=text, x=X, baseline=BASELINE, width=0)
    key = face.key
    block = TextBlock(
        lines=(line,),
        family=key.family,
        weight=key.weight,
        size=SIZE,
        letter_spacing=letter_spacing,
        line_height=SIZE,
        align="left",
        fill="#000000",
    )
    box = Box(x=0, y=0, width=_WIDTH, height=120)
    item = TextItem(element_id="a", role="headline", box=box, text=block)
    return Frame(width=_WIDTH, height=120, background=Paint(color="#ffffff"), items=(item,))


def image(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png)).convert("L")


def ink(png: bytes) -> tuple[int, int]:
    """The first and the last column with ink."""
    box = image(png).point(lambda value: 255 if value < 200 else 0).getbbox()
    assert box is not None
    return box[0], box[2]


def measured_ink(face: Face, text: str, letter_spacing: float) -> tuple[float, float]:
    placed = glyphs(face, text, letter_spacing / SIZE)
    first, last = (face.hb_font.get_glyph_extents(glyph.index) for glyph in (placed[0], placed[-1]))
    right = placed[-1].x + (last.x_bearing + last.width) / face.units
    return X + (placed[0].x + first.x_bearing / face.units) * SIZE, X + right * SIZE


FACES = sorted(
    {(pair.display, pair.display_weight) for pair in TYPE_PAIRS.values()}
    | {(pair.text, weight) for pair in TYPE_PAIRS.values() for weight in (pair.text_weight, 700)}
)


@pytest.mark.parametrize("letter_spacing", [0.0, -1.8, 6.0])
@pytest.mark.parametrize(("family", "weight"), FACES)
def test_ink_lies_where_it_was_measured(
    library: DesignLibrary, family: str, weight: int, letter_spacing: float
) -> None:
    face = library.fonts.face(family, weight)
    text = "Hafer Typ WAVE fix H"
    drawn = ink(to_png(text_frame(face, text, letter_spacing), library))
    assert drawn == pytest.approx(measured_ink(face, text, letter_spacing), abs=1.0)


@pytest.mark.parametrize("family", ["Playfair Display", "Inter", "Baloo 2", "Oswald"])
def test_text_that_viewers_set_looks_as_we_draw_it(library: DesignLibrary, family: str) -> None:
    face = library.fonts.face(family, 800)
    placed = text_frame(face, "Wärme, 20 % Łódź", -1)
    options = usvg.Options.default()
    options.load_font_data(face.data)
    theirs = bytes(resvg.render(usvg.Tree.from_str(to_svg(placed, library), options), (1, 0, 0, 0, 1, 0)))
    difference = ImageChops.difference(image(theirs), image(to_png(placed, library)))
    assert difference.point(lambda value: 255 if value > 24 else 0).getbbox() is None


def test_weights_differ(library: DesignLibrary) -> None:
    def darkness(weight: int) -> int:
        face = library.fonts.face("Inter", weight)
        return image(to_png(text_frame(face, "Hm", 0), library)).histogram()[0]

    assert darkness(400) < darkness(600) < darkness(800)


def test_scale_multiplies_the_pixels(library: DesignLibrary) -> None:
    placed = text_frame(library.fonts.face("Inter", 400), "H", 0)
    assert image(to_png(placed, library, scale=2)).size == (2 * _WIDTH, 240)
    assert image(to_png(placed, library, scale=0.5)).size == (_WIDTH // 2, 60)
    small, large = (ink(to_png(placed, library, scale=scale))[0] for scale in (1, 2))
    assert large == pytest.approx(small * 2, abs=1)


def test_any_thread_may_draw(library: DesignLibrary) -> None:
    placed = text_frame(library.fonts.face("Inter", 400), "H", 0)
    here = to_png(placed, library)
    there: list[bytes] = []
    thread = Thread(target=lambda: there.append(to_png(placed, library)))
    thread.start()
    thread.join()
    assert there == [here]
