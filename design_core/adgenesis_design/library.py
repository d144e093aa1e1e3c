"""The design library: what layout and render need besides the design itself, in one value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from adgenesis_design.pictures import PictureLibrary
from adgenesis_design.text.fonts import FaceKey, FontLibrary


@dataclass(frozen=True, slots=True)
class DesignLibrary:
    """Fonts to measure and draw with, pictures, and the files of the same fonts for those who serve them."""

    fonts: FontLibrary
    pictures: PictureLibrary
    font_files: Mapping[FaceKey, PurePath] = field(default_factory=dict)
