"""Files in good order are taken, and kept as they are but for what is no picture."""

import base64
from io import BytesIO

import numpy as np
import pytest
import resvg
from made_files import SQUARE, SVG_OPEN, encoded, font, jpeg, picture, png, svg, webp, with_chunk
from PIL import Image, ImageCms
from resvg import usvg

from adgenesis_design.text.fonts import Face, FaceKey
from adgenesis_design.uploads import take_font, take_picture


def _pixels(data: bytes) -> np.ndarray:
    return np.asarray(Image.open(BytesIO(data)).convert("RGBA"))


@pytest.mark.parametrize(
    ("data", "name", "kind", "has_alpha"),
    [
        (png(), "logo.PNG", "png", False),
        (png("RGBA"), "logo.png", "png", True),
        (png("L"), "logo.png", "png", False),
        (png("P"), "logo.png", "png", False),
        (jpeg(), "photo.jpg", "jpeg", False),
        (jpeg(progressive=True), "photo.jpeg", "jpeg", False),
        (webp(), "photo.webp", "webp", False),
        (webp("RGBA", lossless=True), "cut out.webp", "webp", True),
    ],
)
def test_a_clean_picture_is_kept_byte_for_byte(data: bytes, name: str, kind: str, has_alpha: bool) -> None:
    taken = take_picture(data, name)
    assert (taken.kind, taken.width, taken.height, taken.has_alpha) == (kind, 64, 48, has_alpha)
    assert taken.data == data


def test_the_same_picture_twice_has_the_same_hash() -> None:
    assert take_picture(png(), "a.png").sha256 == take_picture(png(), "b.png").sha256


def test_text_and_places_are_dropped_and_the_pixels_stay() -> None:
    noisy = with_chunk(with_chunk(png(), b"tEXt", b"Comment\0<script>"), b"eXIf", b"MM\0*\0\0\0\x08\0\0")
    taken = take_picture(noisy, "logo.png")
    assert taken.data == png()


def test_a_lying_photo_is_stood_up_and_loses_its_places() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[2] = (48.0, 51.0, 24.0)
    data = jpeg(exif=exif)
    taken = take_picture(data, "photo.jpg")
    assert (taken.width, taken.height) == (48, 64)
    assert b"Exif" not in taken.data
    upright = np.asarray(picture().rotate(-90, expand=True)).astype(int)
    assert np.abs(_pixels(taken.data)[..., :3].astype(int) - upright).mean() < 3


def test_a_film_behind_a_photo_is_left_out() -> None:
    assert take_picture(jpeg() + b"\0\0\0\x18ftypmp42" + bytes(200), "photo.jpg").data == jpeg()


def test_a_wide_gamut_photo_becomes_srgb_and_a_srgb_one_stays() -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert _pixels(take_picture(png(icc_profile=srgb), "a.png").data).tolist() == _pixels(png()).tolist()
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()
    assert take_picture(jpeg(icc_profile=lab), "a.jpg").width == 64


def test_a_cmyk_photo_becomes_rgb() -> None:
    taken = take_picture(encoded(picture(mode="CMYK"), "JPEG"), "print.jpg")
    assert Image.open(BytesIO(taken.data)).mode == "RGB"


def test_a_huge_photo_is_scaled_to_what_placements_need() -> None:
    taken = take_picture(encoded(picture(5000, 1000), "JPEG"), "photo.jpg")
    assert (taken.width, taken.height) == (4096, 819)


LOGO = (
    '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
    '"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><!-- made by hand -->'
    + SVG_OPEN.replace(
        " viewBox",
        ' xmlns:i="http://www.inkscape.org/namespaces/inkscape" '
        'xmlns:xlink="http://www.w3.org/1999/xlink" i:version="1" viewBox',
    )
    + '<title>Logo</title><metadata><i:x/></metadata><i:view a="b"/>'
    "<style>.a{fill:#0a0;font-family:X} rect.a, #b { stroke: #00f; stroke-width: 2px } /* so */</style>"
    '<defs><linearGradient id="g"><stop stop-color="red"/><stop offset="1" style="stop-color:#00f"/></linearGradient>'
    '<clipPath id="c"><circle cx="70" cy="30" r="20"/></clipPath></defs>'
    '<rect class="a" x="5" y="5" width="20" height="20"/><path id="b" fill="none" d="M30,5 l20 20"/>'
    "<g clip-path=\"url(#c)\"><rect id='r' x='50' y='10' width='40' height='40' fill=\"url('#g')\"/></g>"
    '<use xlink:href="#r" transform="translate(-30 20) scale(.5)" opacity=".5" style="mix-blend-mode:multiply"/>'
    "</svg>"
).encode()


def _draw(data: bytes) -> np.ndarray:
    tree = usvg.Tree.from_str(data.decode(), usvg.Options.default())
    return _pixels(bytes(resvg.render(tree, (4.0, 0.0, 0.0, 0.0, 4.0, 0.0), bg_size=(400, 240))))


def test_a_drawing_is_written_anew_and_looks_the_same() -> None:
    taken = take_picture(LOGO, "logo.svg")
    assert (taken.width, taken.height) == (100, 60)
    assert np.array_equal(_draw(taken.data), _draw(LOGO))
    for word in (b"<style", b"class", b"inkscape", b"DOCTYPE", b"made by hand", b"title", b"font-family"):
        assert word not in taken.data


def test_taking_a_drawing_twice_changes_nothing_more() -> None:
    once = take_picture(LOGO, "logo.svg")
    assert take_picture(once.data, "logo.svg").data == once.data


def test_a_picture_inside_a_drawing_is_kept() -> None:
    inner = base64.b64encode(png()).decode()
    taken = take_picture(
        svg(f'{SQUARE}<image width="9" height="9" href="data:image/png;base64,{inner}"/>'), "a.svg"
    )
    assert inner.encode() in taken.data


def test_a_drawing_in_millimetres_has_pixels() -> None:
    opening = '<svg xmlns="http://www.w3.org/2000/svg" width="50.8mm" height="25.4mm">'
    taken = take_picture(svg(opening=opening), "a.svg")
    assert (taken.width, taken.height) == (192, 96)
    assert b'viewBox="0 0 192 96"' in taken.data


@pytest.mark.parametrize(
    ("flavor", "name"), [(None, "Inter.ttf"), ("woff", "Inter.woff"), ("woff2", "Inter.woff2")]
)
def test_a_font_is_taken_and_sets_text(flavor: str | None, name: str) -> None:
    taken = take_font(font(flavor), name)
    assert (taken.family, taken.weight, taken.italic) == ("Inter", 400, False)
    ours = Face(FaceKey("Inter", 400), font())
    theirs = Face(FaceKey(taken.family, taken.weight), taken.data)
    assert theirs.cap_height == ours.cap_height
    assert theirs.lacks("Ångström 0123") == ""


def test_a_font_says_its_weight_slant_and_licence() -> None:
    taken = take_font(font(usWeightClass=7, fsSelection=1, fsType=8, family="Big Type"), "b.ttf")
    assert (taken.family, taken.weight, taken.italic, taken.embedding) == ("Big Type", 700, True, "editable")
