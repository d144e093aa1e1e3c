"""The assets: fonts and illustrations as a `DesignLibrary`, read from the files that the build step made."""

from adgenesis_assets.errors import AssetError, BrokenPackage, MissingAssets
from adgenesis_assets.shelf import DATA, FontRecord, font_licences, load_library, read_font_records

__all__ = [
    "DATA",
    "AssetError",
    "BrokenPackage",
    "FontRecord",
    "MissingAssets",
    "font_licences",
    "load_library",
    "read_font_records",
]
