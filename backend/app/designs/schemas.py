"""Designs as they cross the wire."""

from datetime import datetime
from typing import Annotated, Any, Literal

from fastapi import Path
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from adgenesis_design.finding import Finding
from adgenesis_design.frame import Frame
from adgenesis_design.spec import DesignSpec
from app.generation.provenance import Provenance
from app.json_text import refuse_unstorable

# Ids stay exact in JavaScript's numbers.
DesignId = Annotated[int, Path(ge=1, le=2**53 - 1, description="the design's id")]

# -1: not known; 0: an error is left; 1: no error is left.
Compliance = Literal[-1, 0, 1]


def _storable(document: Any) -> Any:
    refuse_unstorable(document, "spec")
    return document


# A spec as a caller sends it; its free-form parts (`metadata`) may hold what the database cannot.
StorableSpec = Annotated[DesignSpec, BeforeValidator(_storable)]


class DesignSummary(BaseModel):
    """A design in a list."""

    id: int
    prompt: str
    platform: str
    format: str
    width: int
    height: int
    preview_url: str
    is_compliant: Compliance
    revision: int
    created_at: datetime
    updated_at: datetime


class Design(DesignSummary):
    """A design with everything the editor needs. `canvas_data` is the frame as Fabric.js 5.3 JSON."""

    seed: int
    spec: DesignSpec
    frame: Frame
    findings: list[Finding]
    provenance: Provenance
    canvas_data: dict[str, Any]


class DesignList(BaseModel):
    """Newest first. `next` is the `before` of the following page, absent on the last one."""

    items: list[DesignSummary]
    next: int | None = None


class UpdateDesign(BaseModel):
    """A person's edit, based on the revision they have seen."""

    model_config = ConfigDict(extra="forbid")

    spec: StorableSpec
    revision: int = Field(ge=1, le=2**31 - 1)
