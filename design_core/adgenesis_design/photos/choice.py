"""The choice of a picture: which upload is the hero, and how it is to be shown."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from adgenesis_design.brand.kit import UploadAddress

Fraction = Annotated[float, Field(ge=0, le=1)]


class PictureChoice(BaseModel):
    """A user's own picture as the hero.

    Without a `kind`, a picture that is clear at its edges is a cut-out and any other a photo. Without a `focus`,
    in fractions of the picture, the part that draws the eye is kept in view.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    source: UploadAddress
    kind: Literal["photo", "cutout"] | None = None
    focus: tuple[Fraction, Fraction] | None = None
    treatment: Literal["natural", "duotone"] = "natural"
