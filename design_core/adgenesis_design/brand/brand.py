"""A brand, ready for compositions: the kit with its palette, its typefaces, and the look and size of its logos."""

from dataclasses import dataclass, replace
from typing import Literal

from adgenesis_design.brand.kit import BrandColor, BrandKit
from adgenesis_design.brand.logo_look import LogoLook
from adgenesis_design.palettes import Palette
from adgenesis_design.type_pairs import TypePair

Ground = Literal["light", "dark", "any"]
SHOWN = 0.9  # of a logo's outline: with less of it, something of the logo is missing


@dataclass(frozen=True, slots=True)
class Logo:
    """An uploaded logo: its address, its sides in px of its own, the grounds that it is made for, and its look."""

    source: str
    width: float
    height: float
    ground: Ground
    look: LogoLook

    @property
    def aspect(self) -> float:
        return self.width / self.height

    def is_seen_on(self, *grounds: str) -> bool:
        """Whether all of it can be told from each of the grounds."""
        return self.look.shown_on(*grounds) >= SHOWN


@dataclass(frozen=True, slots=True)
class Typeface:
    """A family of the library, and the weight of it that is set."""

    family: str
    weight: int
    leading: float


@dataclass(frozen=True, slots=True)
class Brand:
    """What a kit comes to. `palette`, `display` and `text` are None where the kit leaves them free.

    `colors` are the kit's, or where it has none, those read from its logo.
    """

    kit: BrandKit
    logos: tuple[Logo, ...] = ()
    colors: tuple[BrandColor, ...] = ()
    palette: Palette | None = None
    display: Typeface | None = None
    text: Typeface | None = None

    @property
    def inks(self) -> tuple[str, ...]:
        """The colours that letters may have besides black and white, each once."""
        palette = self.palette
        derived = (palette.ink, palette.ground, palette.accent, palette.panel) if palette else ()
        return tuple(dict.fromkeys([*derived, *(color.value[:7] for color in self.colors)]))

    def logo_for(self, *grounds: str) -> Logo | None:
        """The version that is seen best on all of the grounds; the first of those that are seen as well."""
        return max(self.logos, key=lambda logo: round(logo.look.shown_on(*grounds), 2), default=None)

    def colored(self, free: Palette) -> Palette:
        """The brand's palette in place of a free one, whose name it keeps: it is what a model chose."""
        return free if self.palette is None else replace(self.palette, name=free.name)

    def lettered(self, free: TypePair) -> TypePair:
        """The free pairing in the brand's typefaces; it keeps its name, which also says how corners look."""
        pair = free
        if self.display is not None:
            face = self.display
            pair = replace(
                pair,
                display=face.family,
                display_weight=face.weight,
                tracking=_TRACKING,
                leading=face.leading,
            )
        if self.text is not None:
            pair = replace(pair, text=self.text.family, text_weight=self.text.weight)
        return pair


_TRACKING = -0.01  # em; nobody has looked at an uploaded face, and little does no harm
