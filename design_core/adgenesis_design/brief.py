"""The brief: what a person asks for."""

from pydantic import BaseModel, ConfigDict, Field, field_validator

from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.photos.choice import PictureChoice
from adgenesis_design.placements import Placement, find_placement

MAX_PROMPT_LENGTH = 1000


class DesignBrief(BaseModel):
    """A sentence, and where its ad will run. `seed` chooses between ideas: same brief, same seed, same design."""

    model_config = ConfigDict(extra="forbid")

    prompt: str = Field(description=f"what to advertise, in plain words; 1 to {MAX_PROMPT_LENGTH} characters")
    platform: str = "meta"
    format: str = "square"
    seed: int = Field(default=0, ge=0, lt=2**31)
    brand: BrandKit | None = None
    picture: PictureChoice | None = None

    @field_validator("prompt")
    @classmethod
    def _prompt_has_words(cls, prompt: str) -> str:
        text = " ".join(prompt.split())
        if not any(character.isalnum() for character in text):
            raise ValueError(f"The prompt {prompt[:40]!r} says nothing. Describe the ad in a sentence.")
        if len(text) > MAX_PROMPT_LENGTH:
            raise ValueError(f"The prompt has {len(text)} characters. Shorten it to {MAX_PROMPT_LENGTH}.")
        return text

    @property
    def placement(self) -> Placement:
        """Raises `UnknownPlatform` or `UnknownFormat`."""
        return find_placement(self.platform, self.format)
