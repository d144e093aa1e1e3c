"""The brand report: what a finished ad has of its brand, for whoever has to vouch for it.

Each line is read from what is delivered: colours and typefaces from the frame, the logo from the bytes in the SVG.
"""

import base64
import re
from collections.abc import Iterator
from hashlib import sha256

from pydantic import BaseModel, ConfigDict, Field

from adgenesis_design.brand.brand import Brand
from adgenesis_design.brand.palette_use import ColorKind, use_of
from adgenesis_design.brand.words import forbidden_in, missing_from, misspelt
from adgenesis_design.frame import (
    ButtonItem,
    EllipseItem,
    Frame,
    Paint,
    PathItem,
    PictureItem,
    RectItem,
    TextItem,
)

_EMBEDDED = re.compile(r'href="data:[^";,]*;base64,([A-Za-z0-9+/=]+)"')


class _Value(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ColorReport(_Value):
    """A colour of the ad: one of the kit's, derived for its palette, black or white, mixed from the colours named,

    foreign to the brand, or free because the brand has no colours.
    """

    color: str
    kind: ColorKind
    of: tuple[str, ...] = ()


class FontReport(_Value):
    """A face of the ad, and whether the kit names its family."""

    family: str
    weight: int
    of_the_kit: bool


class LogoReport(_Value):
    """A logo by the SHA-256 of its bytes: as the kit has it, and as the SVG carries it (None if it does not)."""

    given_sha256: str
    embedded_sha256: str | None
    width: float = Field(description="px, as it stands")
    height: float

    @property
    def unchanged(self) -> bool:
        return self.given_sha256 == self.embedded_sha256


class WordsReport(_Value):
    """The words that the kit speaks of. Empty lists are good news."""

    forbidden: tuple[str, ...]
    misspelt: tuple[str, ...]
    required_missing: tuple[str, ...]
    legal_line_shown: bool | None = Field(description="None where the kit has no legal line")


class BrandReport(_Value):
    """What an ad has of its brand."""

    name: str
    colors: tuple[ColorReport, ...]
    fonts: tuple[FontReport, ...]
    logos: tuple[LogoReport, ...]
    words: WordsReport


def brand_report(brand: Brand, frame: Frame, svg: str) -> BrandReport:
    """The report of a frame and the SVG that was drawn of it."""
    return BrandReport(
        name=brand.kit.name,
        colors=tuple(_colors(brand, frame)),
        fonts=tuple(_fonts(brand, frame)),
        logos=tuple(_logos(brand, frame, svg)),
        words=_words(brand, frame),
    )


def _colors(brand: Brand, frame: Frame) -> Iterator[ColorReport]:
    for color in dict.fromkeys(color.lower() for color in _painted(frame)):
        use = use_of(color, brand)
        yield ColorReport(color=color, kind=use.kind, of=use.of)


def _painted(frame: Frame) -> Iterator[str]:
    yield from _of(frame.background)
    for item in frame.items:
        if isinstance(item, RectItem | EllipseItem | ButtonItem):
            yield from _of(item.fill)
        if isinstance(item, PathItem):
            yield from _of(item.fill) if item.fill else [(item.stroke or "#000000")[:7]]
        if isinstance(item, TextItem | ButtonItem):
            yield item.text.fill[:7]


def _of(paint: Paint) -> list[str]:
    return [stop.color[:7] for stop in paint.stops] or [paint.color[:7]]


def _fonts(brand: Brand, frame: Frame) -> Iterator[FontReport]:
    own = {face.family.casefold() for face in (brand.display, brand.text) if face}
    faces = {
        (item.text.family, item.text.weight)
        for item in frame.items
        if isinstance(item, TextItem | ButtonItem)
    }
    for family, weight in sorted(faces):
        yield FontReport(family=family, weight=weight, of_the_kit=family.casefold() in own)


def _logos(brand: Brand, frame: Frame, svg: str) -> Iterator[LogoReport]:
    embedded = {sha256(base64.b64decode(match[1])).hexdigest() for match in _EMBEDDED.finditer(svg)}
    for item in frame.items:
        if isinstance(item, PictureItem) and item.role == "brand":
            given = item.source.removeprefix("asset:")
            yield LogoReport(
                given_sha256=given,
                embedded_sha256=given if given in embedded else None,
                width=item.box.width,
                height=item.box.height,
            )


def _words(brand: Brand, frame: Frame) -> WordsReport:
    texts = [
        " ".join(line.text for line in item.text.lines)
        for item in frame.items
        if isinstance(item, TextItem | ButtonItem)
    ]
    said, kit = " ".join(texts), brand.kit
    line = kit.legal_words
    return WordsReport(
        forbidden=forbidden_in(said, kit),
        misspelt=tuple(word for text in texts for word in misspelt(text, kit)),
        required_missing=missing_from(said, kit),
        legal_line_shown=line.casefold() in said.casefold() if line else None,
    )
