"""A request for a design, and what is told while it is being made."""

import secrets
from enum import StrEnum

from fastapi.exceptions import RequestValidationError
from pydantic import AliasChoices, BaseModel, ConfigDict, Field, ValidationError, field_validator

from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.brief import DesignBrief
from adgenesis_design.photos.choice import PictureChoice
from app.json_text import refuse_unstorable


class GenerateDesign(BaseModel):
    """A brief. Without a seed each request gets another idea; with one, the same idea again.

    `guideline_id`, the word of old for a brand's id, is understood too.
    """

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "example": {
                "prompt": "Summer sale at Café Lune: iced coffee from €3, until 31 August",
                "platform": "meta",
                "format": "square",
            }
        },
    )

    prompt: str = Field(description="what to advertise, in plain words; 1 to 1000 characters")
    platform: str = Field(
        default="meta", description="where the ad runs; GET /api/placements lists the platforms"
    )
    format: str = Field(default="square", description="the platform's word or its size: `square`, `300x250`")
    seed: int | None = Field(default=None, ge=0, lt=2**31, description="chooses between ideas")
    brand_id: int | None = Field(
        default=None,
        ge=1,
        lt=2**53,
        validation_alias=AliasChoices("brand_id", "guideline_id"),
        description="the brand whose kit the ad keeps to; GET /api/brands lists them",
    )
    picture: PictureChoice | None = Field(
        default=None, description="an uploaded picture as the hero; POST /api/uploads takes them"
    )

    @field_validator("prompt")
    @classmethod
    def _storable(cls, prompt: str) -> str:
        refuse_unstorable(prompt, "prompt")
        return prompt

    def to_brief(self, brand: BrandKit | None) -> DesignBrief:
        """Raises `RequestValidationError`, `UnknownPlatform` or `UnknownFormat`."""
        seed = secrets.randbelow(2**31) if self.seed is None else self.seed
        try:
            brief = DesignBrief(
                prompt=self.prompt,
                platform=self.platform,
                format=self.format,
                seed=seed,
                brand=brand,
                picture=self.picture,
            )
        except ValidationError as error:
            problems = [{**problem, "loc": ("body", *problem["loc"])} for problem in error.errors()]
            raise RequestValidationError(problems) from error
        placement = brief.placement
        return brief.model_copy(update={"platform": placement.platform, "format": placement.format})


class Stage(StrEnum):
    WRITING = "writing"
    PLACING = "placing"
    REVIEWING = "reviewing"
    SAVING = "saving"


class Progress(BaseModel):
    """The data of a `progress` event."""

    stage: Stage
    message: str
