"""Uploaded pictures: PNG, JPEG, WebP and SVG, told by their content and kept without anything that is no picture."""

import base64
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Literal, cast

from adgenesis_design.uploads.faults import Fault, shown_name
from adgenesis_design.uploads.kinds import require_kind
from adgenesis_design.uploads.limits import MAX_PICTURE_BYTES
from adgenesis_design.uploads.pixels import take_pixels
from adgenesis_design.uploads.svg import take_svg

PictureKind = Literal["png", "jpeg", "webp", "svg"]
MEDIA_TYPES: dict[PictureKind, str] = {
    "png": "image/png",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "svg": "image/svg+xml",
}
_KINDS = ("png", "jpeg", "webp", "svg")


@dataclass(frozen=True)
class UploadedPicture:
    """A picture that anything may draw: `data` is all that is kept of the file. Sides in px."""

    file_name: str
    kind: PictureKind
    width: int
    height: int
    has_alpha: bool
    data: bytes

    @cached_property
    def sha256(self) -> str:
        """Of the kept bytes, in hexadecimal: the same picture twice has the same."""
        return sha256(self.data).hexdigest()

    @property
    def media_type(self) -> str:
        return MEDIA_TYPES[self.kind]

    @property
    def address(self) -> str:
        """The picture as a `data:` address."""
        return data_address(self.media_type, self.data)


def data_address(media_type: str, data: bytes) -> str:
    return f"data:{media_type};base64,{base64.b64encode(data).decode()}"


def take_picture(data: bytes, file_name: str) -> UploadedPicture:
    """Check a picture and keep what draws it. Raises `UploadRefused` with the file's name and the way out."""
    name = shown_name(file_name)
    try:
        return _take(data, name)
    except Fault as fault:
        raise fault.refusal(name) from fault


def _take(data: bytes, name: str) -> UploadedPicture:
    if len(data) > MAX_PICTURE_BYTES:
        raise Fault(
            f"It has {len(data):,} bytes; a picture may have {MAX_PICTURE_BYTES:,}.",
            "Save it smaller: a JPEG of 4096 px is enough for every placement.",
        )
    kind = cast(PictureKind, require_kind(data, name, _KINDS, "a picture"))
    if kind == "svg":
        drawing = take_svg(data)
        sides = max(round(drawing.width), 1), max(round(drawing.height), 1)
        return UploadedPicture(name, kind, *sides, True, drawing.data)
    pixels = take_pixels(data, kind)
    return UploadedPicture(name, kind, pixels.width, pixels.height, pixels.has_alpha, pixels.data)
