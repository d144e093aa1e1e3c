"""The library's faces as files and as a style sheet: browsers draw with the bytes that layout measured."""

from pathlib import Path

from adgenesis_design.library import DesignLibrary
from adgenesis_design.text.fonts import FaceKey
from app.errors import FontNotFound


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
    return "\n".join(_rule(key) for key in sorted(library.font_files)) + "\n"


def _rule(key: FaceKey) -> str:
    style = "italic" if key.italic else "normal"
    return (
        f'@font-face {{ font-family: "{key.family}"; font-weight: {key.weight}; font-style: {style}; '
        f'font-display: block; src: url("fonts/{font_file_name(key)}") format("truetype"); }}'
    )
