"""The named type pairings: a display face for headlines and a text face for the rest.

A model writes the name; layout asks for the families by weight. Families are the ones that the build step
converts to TTF (see `adgenesis_assets`), all under the OFL.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TypePair:
    """Families and weights; `tracking` is the display face's letter spacing in em, `leading` its line height."""

    name: str
    display: str
    display_weight: int
    text: str
    text_weight: int
    tracking: float
    leading: float
    mood: str


_TABLE = (
    TypePair("grotesk", "Archivo", 800, "Archivo", 500, -0.02, 1.0, "direct, retail, sport, news"),
    TypePair("geometric", "Poppins", 700, "Poppins", 400, -0.02, 1.08, "modern, friendly, apps, health"),
    TypePair("neutral", "Inter", 800, "Inter", 500, -0.03, 1.04, "software, business, finance"),
    TypePair("editorial", "DM Serif Display", 400, "DM Sans", 400, -0.01, 1.04, "magazine, food, interiors"),
    TypePair(
        "classic", "Playfair Display", 800, "Source Sans 3", 400, -0.01, 1.08, "luxury, wedding, heritage"
    ),
    TypePair("elegant", "Cormorant Garamond", 600, "Jost", 400, -0.01, 1.0, "beauty, jewellery, fine dining"),
    TypePair("poster", "Bebas Neue", 400, "Barlow", 500, 0.01, 0.96, "events, gym, festival, loud"),
    TypePair("condensed", "Oswald", 600, "Lato", 400, 0.0, 1.1, "industry, news, cars, sport"),
    TypePair("rounded", "Baloo 2", 800, "Nunito", 600, -0.01, 1.0, "kids, pets, snacks, playful"),
    TypePair("playful", "Fredoka", 600, "Nunito", 600, 0.0, 1.06, "toys, sweets, family, party"),
    TypePair("tech", "Space Grotesk", 700, "Inter", 400, -0.03, 1.06, "startups, science, gaming"),
    TypePair("slab", "Zilla Slab", 700, "Work Sans", 400, -0.01, 1.04, "craft, farm, books, coffee"),
)

TYPE_PAIRS: dict[str, TypePair] = {pair.name: pair for pair in _TABLE}
