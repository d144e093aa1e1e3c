"""The library's faces as files and as a style sheet: browsers draw with the bytes that layout measured."""

from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel

from adgenesis_design.library import DesignLibrary
from adgenesis_design.text.fonts import FaceKey
from app.errors import FontNotFound
from app.uploads.models import UploadRow

_FORMATS = {"ttf": "truetype", "otf": "opentype"}


def font_file_name(key: FaceKey) -> str:
    """`DM Serif Display`, 400, italic -> `dm-serif-display-400-italic.ttf`."""
    family = key.family.lower().replace(" ", "-")
    return f"{family}-{key.weight}{'-italic' if key.italic else ''}.ttf"


def font_file(library: DesignLibrary, name: str) -> Path:
    """Raises `FontNotFound`."""
    for key, path in library.font_files.items():
        if font_file_name(key) == name:
            return Path(path)
    raise FontNotFound(f"No font file {name!r}. /api/fonts.css names them all.")


def font_css(library: DesignLibrary) -> str:
    files = [(key, f"fonts/{font_file_name(key)}", "ttf") for key in sorted(library.font_files)]
    return "".join(_rule(key, address, kind) for key, address, kind in files)


def uploaded_font_css(rows: Iterable[UploadRow]) -> str:
    return "".join(_rule(_key(row), f"uploads/{row.sha256}", row.format) for row in rows)


class FontFamily(BaseModel):
    """A family of fonts, and whether the user brought it."""

    name: str
    uploaded: bool


def font_families(library: DesignLibrary, rows: Iterable[UploadRow]) -> list[FontFamily]:
    ours = set(library.fonts.families)
    theirs = {_key(row).family for row in rows} - ours
    families = [FontFamily(name=name, uploaded=name in theirs) for name in ours | theirs]
    return sorted(families, key=lambda family: family.name.casefold())


def _key(row: UploadRow) -> FaceKey:
    assert row.family is not None
    assert row.weight is not None
    assert row.italic is not None
    return FaceKey(row.family, row.weight, row.italic)


def _rule(key: FaceKey, address: str, kind: str) -> str:
    style = "italic" if key.italic else "normal"
    return (
        f'@font-face {{ font-family: "{key.family}"; font-weight: {key.weight}; font-style: {style}; '
        f'font-display: block; src: url("{address}") format("{_FORMATS[kind]}"); }}\n'
    )
