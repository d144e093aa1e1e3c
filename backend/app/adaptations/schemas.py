"""Adapting as it crosses the wire."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from app.designs.schemas import DesignSummary


class AdaptDesign(BaseModel):
    """Where else the design is to run."""

    model_config = ConfigDict(extra="forbid")

    placements: Annotated[list[str], Field(min_length=1, max_length=200)] = Field(
        description="`all`, a platform such as `meta`, or `meta/story`, `google/300x250`"
    )


class UnmadePlacement(BaseModel):
    """A placement that the design cannot be brought to, and why."""

    placement: str
    detail: str


class AdaptedDesigns(BaseModel):
    """The new designs, in the order of the placements, and what could not be made."""

    items: list[DesignSummary]
    unmade: list[UnmadePlacement]
