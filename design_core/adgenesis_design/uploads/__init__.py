"""Uploads: bytes that a stranger made become a checked value, or a refusal that says what to do.

What is kept holds nothing but the picture or the font: no scripts, no metadata, nothing behind its end.
"""

from adgenesis_design.uploads.fonts import UploadedFont, take_font
from adgenesis_design.uploads.pictures import PictureKind, UploadedPicture, take_picture

__all__ = ["PictureKind", "UploadedFont", "UploadedPicture", "take_font", "take_picture"]
