"""Uploads between the core's values and the table's rows."""

from typing import Literal, cast

from adgenesis_design.uploads import PictureKind, UploadedFont, UploadedPicture
from app.uploads.models import UploadRow

Taken = UploadedPicture | UploadedFont

_OTF = b"OTTO"


def row_of(taken: Taken) -> UploadRow:
    row = UploadRow(sha256=taken.sha256, file_name=taken.file_name, size=len(taken.data), data=taken.data)
    match taken:
        case UploadedPicture():
            row.kind, row.format = "picture", taken.kind
            row.width, row.height, row.has_alpha = taken.width, taken.height, taken.has_alpha
        case UploadedFont():
            row.kind, row.format = "font", "otf" if taken.data.startswith(_OTF) else "ttf"
            row.family, row.family_key = taken.family, taken.family.casefold()
            row.weight, row.italic, row.embedding = taken.weight, taken.italic, taken.embedding
    return row


def taken_of(row: UploadRow) -> Taken:
    """The row, with its data, as the core knows it: what is stored was checked when it came."""
    if row.kind == "font":
        assert row.family is not None
        assert row.weight is not None
        assert row.italic is not None
        embedding = cast(Literal["installable", "editable", "preview"], row.embedding)
        return UploadedFont(row.file_name, row.family, row.weight, row.italic, embedding, row.data)
    assert row.width is not None
    assert row.height is not None
    assert row.has_alpha is not None
    kind = cast(PictureKind, row.format)
    return UploadedPicture(row.file_name, kind, row.width, row.height, row.has_alpha, row.data)
