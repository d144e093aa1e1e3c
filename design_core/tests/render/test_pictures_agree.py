"""An upload is cropped, rounded and toned, and a drawing recoloured, in the same way whatever draws it."""

import base64
from io import BytesIO
from urllib.parse import unquote_to_bytes
from zipfile import ZipFile

import pytest
import resvg
from ads import page
from likeness import likeness
from made_photos import product, shot, uploaded
from pdf_pages import drawn
from PIL import Image, ImageStat
from resvg import usvg

from adgenesis_design.delivery.html5_fit import fit_html5
from adgenesis_design.frame import Box, Frame, PictureItem
from adgenesis_design.library import DesignLibrary
from adgenesis_design.palettes import PALETTES
from adgenesis_design.render import to_fabric, to_pdf, to_png, to_svg

LOOKS = {
    "cropped": {"fit": "cover", "focus": (0.2, 0.5), "radius": 40},
    "toned": {"fit": "cover", "focus": (0.7, 0.4), "tones": ("#1b2450", "#ffe1b0")},
    "contained": {"fit": "contain"},
    "turned": {"fit": "cover", "rotation": 8, "focus": (0.2, 0.5)},
}
BOX = Box(x=60, y=40, width=300, height=300)


def rasterized(svg: str) -> Image.Image:
    tree = usvg.Tree.from_str(svg, usvg.Options.default())
    return Image.open(BytesIO(bytes(resvg.render(tree, (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)))))


def on_paper(made: Image.Image) -> Image.Image:
    paper = Image.new("RGBA", made.size, "#fff4e0")
    paper.alpha_composite(made.convert("RGBA"))
    return paper.convert("RGB")


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("kind", ["photo", "cutout"])
def test_png_pdf_html5_and_fabric_show_the_same_picture(look: str, kind: str, library: DesignLibrary) -> None:
    made = (
        shot(library, "sky", "robot", (0.3, 0.5)).picture
        if kind == "photo"
        else product(library, "teapot", 500)
    )
    upload = uploaded(made)
    shelf = library.with_uploads([upload])
    item = PictureItem(
        element_id="hero", role="hero", box=BOX, source=f"asset:{upload.sha256}", **LOOKS[look]
    )
    frame = page(item)
    png = on_paper(Image.open(BytesIO(to_png(frame, shelf))))
    assert likeness(png, drawn(to_pdf(frame, shelf), 600)) > 0.97
    assert likeness(png, on_paper(rasterized(_html5(frame, shelf)))) > 0.999
    assert likeness(png, _fabric(frame, shelf)) > 0.97


@pytest.mark.parametrize("palette", [None, PALETTES["ocean"].colors, PALETTES["midnight"].colors])
def test_a_drawing_has_the_same_colours_whatever_draws_it(
    palette: tuple[str, ...] | None, library: DesignLibrary
) -> None:
    frame = page(drawing(palette))
    png = on_paper(Image.open(BytesIO(to_png(frame, library))))
    others = drawn(to_pdf(frame, library), 600), on_paper(rasterized(_html5(frame, library)))
    for other in (*others, _fabric(frame, library)):
        assert likeness(png, other) > 0.97
        assert hue_shift(png, other) < 2


def test_a_recoloured_drawing_is_another_picture(library: DesignLibrary) -> None:
    own, ocean = (to_png(page(drawing(colors)), library) for colors in (None, PALETTES["ocean"].colors))
    assert hue_shift(*(on_paper(Image.open(BytesIO(png))) for png in (own, ocean))) > 2.5


def hue_shift(first: Image.Image, second: Image.Image) -> float:
    """How far the mean colours of two pictures lie apart, in steps of the channel that differs most."""
    means = (ImageStat.Stat(picture.convert("RGB")).mean for picture in (first, second))
    return max(abs(a - b) for a, b in zip(*means, strict=True))


def drawing(palette: tuple[str, ...] | None) -> PictureItem:
    source = "illustration:strawberry"
    return PictureItem(element_id="hero", role="hero", box=BOX, source=source, palette=palette)


def _html5(frame: Frame, library: DesignLibrary) -> str:
    with ZipFile(BytesIO(fit_html5(frame, library).data)) as archive:
        page_text = archive.read("index.html").decode()
    start = page_text.index("<svg")
    return page_text[start : page_text.index("</a>", start)]


def _fabric(frame: Frame, library: DesignLibrary) -> Image.Image:
    """Fabric's canvas as Fabric draws it: the image turned about its middle and laid on the ground."""
    [image] = to_fabric(frame, library)["objects"]
    head, _, body = str(image["src"]).partition(",")
    data = base64.b64decode(body) if head.endswith("base64") else unquote_to_bytes(body)
    inner = rasterized(data.decode())
    canvas = Image.new("RGBA", (frame.width, frame.height))
    canvas.paste(inner, (round(BOX.x), round(BOX.y)))
    center = (BOX.x + BOX.width / 2, BOX.y + BOX.height / 2)
    turned = canvas.rotate(-image["angle"], Image.Resampling.BICUBIC, center=center)
    return on_paper(turned)


def test_a_toned_svg_is_smaller_than_the_upload_it_shows(library: DesignLibrary) -> None:
    upload = uploaded(shot(library, "leaves", sides=(2400, 1800)).picture)
    shelf = library.with_uploads([upload])
    item = PictureItem(element_id="hero", role="hero", box=BOX, source=f"asset:{upload.sha256}", fit="cover")
    assert len(to_svg(page(item), shelf)) < len(upload.address) / 2
