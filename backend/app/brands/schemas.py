"""Brands as they cross the wire."""

from datetime import datetime
from typing import Annotated, Any

from fastapi import Path
from pydantic import BaseModel, BeforeValidator

from adgenesis_design.brand.kit import BrandKit
from app.json_text import refuse_unstorable

# Ids stay exact in JavaScript's numbers.
BrandId = Annotated[int, Path(ge=1, le=2**53 - 1, description="the brand's id")]


def _storable(document: Any) -> Any:
    refuse_unstorable(document, "kit")
    return document


StorableKit = Annotated[BrandKit, BeforeValidator(_storable)]


class Brand(BaseModel):
    """A brand: its kit under its number."""

    id: int
    kit: BrandKit
    created_at: datetime
    updated_at: datetime


class BrandList(BaseModel):
    """Newest first."""

    items: list[Brand]
