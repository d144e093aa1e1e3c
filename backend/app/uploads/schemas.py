"""Uploads as they cross the wire."""

from datetime import datetime
from typing import Annotated, Literal

from fastapi import Path
from pydantic import BaseModel, Field

Sha256 = Annotated[str, Path(pattern="^[0-9a-f]{64}$", description="of the upload's bytes, in hexadecimal")]


class _Upload(BaseModel):
    sha256: str
    file_name: str
    size: int = Field(description="bytes")
    created_at: datetime


class PictureUpload(_Upload):
    """A picture; sides in px. Brands and designs name it by its `address`."""

    kind: Literal["picture"] = "picture"
    format: Literal["png", "jpeg", "webp", "svg"]
    width: int
    height: int
    has_alpha: bool
    address: str


class FontUpload(_Upload):
    """A face of a family; brands and designs name the family."""

    kind: Literal["font"] = "font"
    format: Literal["ttf", "otf"]
    family: str
    weight: int
    italic: bool


Upload = Annotated[PictureUpload | FontUpload, Field(discriminator="kind")]


class UploadList(BaseModel):
    """Newest first."""

    items: list[Upload]
