"""A brand, ready for compositions: the kit with its palette, its type and the sizes of its logos."""

from dataclasses import dataclass
from typing import Literal

from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.palettes import Palette
from adgenesis_design.type_pairs import TypePair

Ground = Literal["light", "dark", "any"]


@dataclass(frozen=True, slots=True)
class Logo:
    """An uploaded logo: its address, its sides in px of its own, and the grounds that it is made for."""

    source: str
    width: float
    height: float
    ground: Ground


@dataclass(frozen=True, slots=True)
class Brand:
    """What a kit comes to. `palette` and `pair` are None where the kit leaves them free."""

    kit: BrandKit
    logos: tuple[Logo, ...] = ()
    palette: Palette | None = None
    pair: TypePair | None = None
