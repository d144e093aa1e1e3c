"""A brand's folder: `brand.toml` with the logos and fonts that it names becomes a kit and its uploads.

    name = "NightLine"
    logo = "logo.svg"                   # stands on light grounds
    logo_on_dark = "logo-white.svg"     # may be left out, as may everything but the name
    clear_space = 0.25                  # of the logo's height
    illustration = "palette"            # drawings in the palette's colours; "natural", their own, if left out
    tone = "calm, plain, a little dry"
    required_words = ["sleeper"]
    forbidden_words = ["cheap"]
    legal_line = "NightLine Rail plc, York."

    [colors]                            # primary, secondary, accent, background, text: one each, or a list
    primary = "#0b6e99"
    accent = "#e4572e"

    [fonts]                             # a family's name, ours or the files'; or one file
    display = "Harbour Grotesk"
    text = "Inter"
    files = ["HarbourGrotesk-Bold.woff2"]

A kit without colours gets those of its logo.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from adgenesis.uploads import Uploads
from adgenesis_design.brand.kit import BrandColor, BrandKit, ColorRole
from adgenesis_design.errors import InvalidBrief
from adgenesis_design.spec import describe_problems
from adgenesis_design.uploads import UploadedFont, UploadedPicture, take_font, take_picture
from adgenesis_design.wire import Color

FILE = "brand.toml"
_FONT_FILES = (".ttf", ".otf", ".woff", ".woff2")


class _Fonts(BaseModel):
    model_config = ConfigDict(extra="forbid")

    display: str | None = None
    text: str | None = None
    files: list[str] = Field(default_factory=list)


class _Document(BaseModel):
    """`brand.toml` as it is written; what is said of the kit is checked by the kit."""

    model_config = ConfigDict(extra="forbid")

    name: str
    logo: str | None = None
    logo_on_dark: str | None = None
    clear_space: float | None = None
    illustration: str | None = None
    tone: str | None = None
    required_words: list[str] | None = None
    forbidden_words: list[str] | None = None
    legal_line: str | None = None
    colors: dict[ColorRole, Color | list[Color]] = Field(default_factory=dict)
    fonts: _Fonts = Field(default_factory=_Fonts)


@dataclass(frozen=True, slots=True)
class BrandFolder:
    """A kit, and the files that it speaks of."""

    kit: BrandKit
    uploads: Uploads


def read_brand(folder: Path) -> BrandFolder:
    """Raises `InvalidBrief` that names the file and the key, and `UploadRefused` for a logo or a font."""
    path = folder / FILE
    try:
        document = _Document.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
        logo, on_dark = (_picture(folder, name) for name in (document.logo, document.logo_on_dark))
        named = (document.fonts.display, document.fonts.text)
        fonts = [
            _font(folder, name)
            for name in dict.fromkeys(
                [*document.fonts.files, *(name for name in named if name and _is_file(name))]
            )
        ]
        kit = _kit(document, logo, on_dark, {font.file_name: font.family for font in fonts})
    except OSError as error:
        raise InvalidBrief(
            f"--brand {folder}: {error.strerror}: {error.filename}. A brand's folder holds a {FILE} and its files."
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise InvalidBrief(f"{path} is no TOML: {error}.") from error
    except ValidationError as error:
        raise InvalidBrief(f"{path}: {describe_problems(error)}") from error
    pictures = tuple(picture for picture in (logo, on_dark) if picture)
    return BrandFolder(kit, Uploads(pictures, tuple(fonts)))


def _kit(
    document: _Document,
    logo: UploadedPicture | None,
    on_dark: UploadedPicture | None,
    families: dict[str, str],
) -> BrandKit:
    said = document.model_dump(exclude={"logo", "logo_on_dark", "colors", "fonts"}, exclude_none=True)
    fields: dict[str, Any] = {**said, "colors": _colors(document)}
    for role in ("display", "text"):
        name = getattr(document.fonts, role)
        fields[f"{role}_font"] = families.get(Path(name).name, name) if name else None
    for key, picture in (("logo", logo), ("logo_on_dark", on_dark)):
        fields[key] = f"asset:{picture.sha256}" if picture else None
    return BrandKit.model_validate(fields)


def _colors(document: _Document) -> tuple[BrandColor, ...]:
    listed = {role: [value] if isinstance(value, str) else value for role, value in document.colors.items()}
    return tuple(BrandColor(value=value, role=role) for role, values in listed.items() for value in values)


def _picture(folder: Path, name: str | None) -> UploadedPicture | None:
    return take_picture((folder / name).read_bytes(), Path(name).name) if name else None


def _font(folder: Path, name: str) -> UploadedFont:
    return take_font((folder / name).read_bytes(), Path(name).name)


def _is_file(name: str) -> bool:
    return Path(name).suffix.lower() in _FONT_FILES
