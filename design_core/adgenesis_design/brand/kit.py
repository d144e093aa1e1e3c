"""The brand kit: what every ad of a brand has to keep to, as it crosses every border."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from adgenesis_design.wire import Color

ColorRole = Literal["primary", "secondary", "accent", "background", "text"]
UploadAddress = Annotated[str, Field(pattern=r"^asset:[0-9a-f]{64}$")]
_Word = Annotated[str, Field(min_length=1, max_length=60)]


class BrandColor(BaseModel):
    """One of the brand's colours, and the part that it plays."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    value: Color
    role: ColorRole


class BrandKit(BaseModel):
    """Logos, colours, fonts and words. What is left out is free; what is given is kept to, exactly.

    Logos are addresses of uploads. `logo` stands on light grounds, `logo_on_dark` on dark ones; with one of the two
    only, it stands on a ground that it can be seen on. `clear_space` is a share of the logo's height.
    `illustration` says whether drawings keep their own colours or take the palette's.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(min_length=1, max_length=60, description="spelt as its owner spells it")
    logo: UploadAddress | None = None
    logo_on_dark: UploadAddress | None = None
    clear_space: float = Field(default=0.25, ge=0, le=2)
    colors: tuple[BrandColor, ...] = Field(default=(), max_length=12)
    display_font: str | None = Field(default=None, max_length=80, description="the family of headlines")
    text_font: str | None = Field(default=None, max_length=80, description="the family of running text")
    illustration: Literal["natural", "palette"] = "natural"
    tone: str = Field(default="", max_length=300, description="how the brand speaks, in plain words")
    required_words: tuple[_Word, ...] = Field(default=(), max_length=20)
    forbidden_words: tuple[_Word, ...] = Field(default=(), max_length=200)
    legal_line: str = Field(default="", max_length=200, description="stands in every ad that has room for it")

    @property
    def legal_words(self) -> str:
        """The legal line as an ad has it: white space as single blanks."""
        return " ".join(self.legal_line.split())
