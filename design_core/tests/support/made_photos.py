"""Photographs drawn here: grounds such as cameras see, subjects on them, products cut out. A seed gives the same."""

from dataclasses import dataclass
from io import BytesIO

import numpy as np
import resvg
from PIL import Image, ImageDraw, ImageFilter
from resvg import usvg

from adgenesis_design.geometry import Rect
from adgenesis_design.library import DesignLibrary
from adgenesis_design.uploads import UploadedPicture, take_picture

GROUNDS = ("sky", "table", "bokeh", "wall", "leaves", "night")


@dataclass(frozen=True, slots=True)
class Shot:
    """A photo and where its subject lies, in fractions."""

    picture: Image.Image
    subject: Rect


def noise(width: int, height: int, coarse: int, seed: int) -> np.ndarray:
    """Smooth noise, 0 to 1, with about `coarse` bumps across."""
    random = np.random.default_rng(seed)
    total, weight, size = np.zeros((height, width)), 1.0, coarse
    for _ in range(4):
        small = random.random((max(size * height // width, 2), max(size, 2)))
        layer = Image.fromarray((small * 255).astype(np.uint8)).resize(
            (width, height), Image.Resampling.BICUBIC
        )
        total += weight * np.asarray(layer, dtype=float) / 255
        weight, size = weight / 2, size * 2
    return (total - total.min()) / (total.max() - total.min())


def ground(kind: str, width: int, height: int, seed: int = 0) -> Image.Image:
    """A background with nothing on it."""
    y = np.linspace(0, 1, height)[:, None]
    if kind == "sky":
        cloud = np.clip(noise(width, height, 3, seed) * 2.2 - 1.1, 0, 1) * (0.3 + 0.7 * y)
        return _mixed(
            (70, 130, 205), (190, 220, 240), np.broadcast_to(y, (height, width)), cloud, (250, 250, 250)
        )
    if kind == "table":
        grain = noise(width * 4, height, 60, seed)[:, :width]
        return _vignette(_mixed((120, 78, 46), (168, 116, 72), grain))
    if kind == "wall":
        return _vignette(_mixed((206, 196, 184), (226, 218, 208), noise(width, height, 24, seed)))
    if kind == "leaves":
        return _mixed((20, 52, 26), (96, 148, 62), noise(width, height, 14, seed) ** 1.4)
    if kind == "night":
        return _lights(_mixed((8, 10, 26), (24, 26, 56), noise(width, height, 4, seed)), seed, 0.015, 90)
    return _lights(_mixed((92, 66, 74), (164, 120, 104), noise(width, height, 3, seed)), seed, 0.05, 70)


def _mixed(
    dark: tuple[int, ...],
    light: tuple[int, ...],
    t: np.ndarray,
    cover: np.ndarray | None = None,
    over: tuple[int, ...] = (),
) -> Image.Image:
    pixels = np.asarray(dark) + (np.asarray(light) - np.asarray(dark)) * t[..., None]
    if cover is not None:
        pixels = pixels + (np.asarray(over) - pixels) * cover[..., None]
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8), "RGB")


def _lights(made: Image.Image, seed: int, size: float, count: int) -> Image.Image:
    """Lamps out of focus."""
    random = np.random.default_rng(seed + 1)
    layer = Image.new("RGBA", made.size)
    pen = ImageDraw.Draw(layer)
    for _ in range(count):
        x, y = random.random() * made.width, random.random() * made.height
        r = made.width * size * (0.4 + random.random())
        color = (
            255,
            int(170 + 70 * random.random()),
            int(90 + 100 * random.random()),
            int(30 + 70 * random.random()),
        )
        pen.ellipse((x - r, y - r, x + r, y + r), fill=color)
    return Image.alpha_composite(made.convert("RGBA"), layer.filter(ImageFilter.GaussianBlur(3))).convert(
        "RGB"
    )


def _vignette(made: Image.Image) -> Image.Image:
    x, y = np.meshgrid(np.linspace(-1, 1, made.width), np.linspace(-1, 1, made.height))
    shade = 1 - 0.22 * (x * x + y * y)
    return Image.fromarray((np.asarray(made) * shade[..., None]).clip(0, 255).astype(np.uint8), "RGB")


def product(library: DesignLibrary, name: str, side: int) -> Image.Image:
    """An illustration as a cut-out, cropped to what is seen."""
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="{side}" height="{side}">'
        f"{library.pictures.svg(name)}</svg>"
    )
    drawn = resvg.render(usvg.Tree.from_str(svg, usvg.Options.default()), (1.0, 0.0, 0.0, 0.0, 1.0, 0.0))
    made = Image.open(BytesIO(bytes(drawn))).convert("RGBA")
    return made.crop(made.getchannel("A").getbbox())


def shot(
    library: DesignLibrary,
    ground_kind: str,
    subject: str = "teapot",
    at: tuple[float, float] = (0.5, 0.55),
    share: float = 0.42,
    sides: tuple[int, int] = (1200, 900),
    seed: int = 0,
) -> Shot:
    """A subject with its shadow, its middle at a point and its longer side a share of the photo's short side."""
    made = ground(ground_kind, *sides, seed)
    side = round(min(sides) * share)
    thing = product(library, subject, side * 2)
    thing.thumbnail((side, side), Image.Resampling.LANCZOS)
    left, top = round(at[0] * sides[0] - thing.width / 2), round(at[1] * sides[1] - thing.height / 2)
    shadow = Image.new("L", sides)
    foot = top + thing.height
    ImageDraw.Draw(shadow).ellipse(
        (left + thing.width * 0.05, foot - side * 0.09, left + thing.width * 0.95, foot + side * 0.06),
        fill=130,
    )
    made.paste((12, 10, 10), mask=shadow.filter(ImageFilter.GaussianBlur(side * 0.05)))
    made.paste(thing, (left, top), thing)
    grain = np.random.default_rng(seed).normal(0, 3, (sides[1], sides[0], 1))
    made = Image.fromarray((np.asarray(made, dtype=float) + grain).clip(0, 255).astype(np.uint8), "RGB")
    box = Rect(left / sides[0], top / sides[1], thing.width / sides[0], thing.height / sides[1])
    return Shot(made, box.intersection(Rect(0, 0, 1, 1)))


def uploaded(made: Image.Image, name: str = "photo") -> UploadedPicture:
    """The picture as its owner would send it: a JPEG, or a PNG where something shows through."""
    kind, options = ("PNG", {}) if made.mode == "RGBA" else ("JPEG", {"quality": 90})
    buffer = BytesIO()
    made.save(buffer, kind, **options)
    return take_picture(buffer.getvalue(), f"{name}.{kind.lower()}")
