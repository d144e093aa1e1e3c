"""The named type pairings: a display face for headlines and a text face for the rest.

A model writes the name; layout asks for the families by weight. Families are the ones that the build step
takes from packages (see `adgenesis_assets`), all under the OFL. What stands in for them where they lack a writing's
letters is in `stand_ins`.
"""

from dataclasses import dataclass
from typing import Literal
from zlib import crc32

Manner = Literal["sans", "serif", "condensed", "rounded"]


@dataclass(frozen=True, slots=True)
class TypePair:
    """Families and weights, and how they are set.

    `tracking` is the display face's letter spacing in em, `leading` its line height, `text_leading` that of running
    text. `manner` says what may stand in for the display face. `letter_width` is the mean advance of the display
    face's letters in em, enough to foresee how many lines a headline takes. `corner` is the radius of the corners
    that go with it, in heights of a button: pills for the friendly, sharp corners for the grand.
    """

    name: str
    display: str
    display_weight: int
    text: str
    text_weight: int
    tracking: float
    leading: float
    mood: str
    manner: Manner = "sans"
    letter_width: float = 0.55
    corner: float = 0.2
    text_leading: float = 1.36


def _pair(
    name: str,
    display: tuple[str, int],
    text: tuple[str, int],
    mood: str,
    *,
    tracking: float,
    leading: float,
    width: float,
    corner: float,
    manner: Manner = "sans",
) -> TypePair:
    return TypePair(name, *display, *text, tracking, leading, mood, manner, width, corner)


# The pairings that the released model was trained to choose from come first.
_TABLE = (
    _pair(
        "grotesk",
        ("Archivo", 800),
        ("Archivo", 500),
        "direct, retail, sport, news",
        tracking=-0.02,
        leading=1.0,
        width=0.56,
        corner=0.1,
    ),
    _pair(
        "geometric",
        ("Poppins", 700),
        ("Poppins", 400),
        "modern, friendly, apps, health",
        tracking=-0.02,
        leading=1.08,
        width=0.6,
        corner=0.5,
    ),
    _pair(
        "neutral",
        ("Inter", 800),
        ("Inter", 500),
        "software, business, finance",
        tracking=-0.03,
        leading=1.04,
        width=0.58,
        corner=0.22,
    ),
    _pair(
        "editorial",
        ("DM Serif Display", 400),
        ("DM Sans", 400),
        "magazine, food, interiors",
        tracking=-0.01,
        leading=1.04,
        width=0.5,
        corner=0.5,
        manner="serif",
    ),
    _pair(
        "classic",
        ("Playfair Display", 800),
        ("Source Sans 3", 400),
        "luxury, wedding, heritage",
        tracking=-0.01,
        leading=1.08,
        width=0.53,
        corner=0.0,
        manner="serif",
    ),
    _pair(
        "elegant",
        ("Cormorant Garamond", 600),
        ("Jost", 400),
        "beauty, jewellery, fine dining",
        tracking=-0.01,
        leading=1.0,
        width=0.43,
        corner=0.0,
        manner="serif",
    ),
    _pair(
        "poster",
        ("Bebas Neue", 400),
        ("Barlow", 500),
        "events, gym, festival, loud",
        tracking=0.01,
        leading=0.96,
        width=0.4,
        corner=0.0,
        manner="condensed",
    ),
    _pair(
        "condensed",
        ("Oswald", 600),
        ("Lato", 400),
        "industry, news, cars, sport",
        tracking=0.0,
        leading=1.1,
        width=0.43,
        corner=0.06,
        manner="condensed",
    ),
    _pair(
        "rounded",
        ("Baloo 2", 800),
        ("Nunito", 600),
        "kids, pets, snacks, playful",
        tracking=-0.01,
        leading=1.0,
        width=0.53,
        corner=0.5,
        manner="rounded",
    ),
    _pair(
        "playful",
        ("Fredoka", 600),
        ("Nunito", 600),
        "toys, sweets, family, party",
        tracking=0.0,
        leading=1.06,
        width=0.54,
        corner=0.5,
        manner="rounded",
    ),
    _pair(
        "tech",
        ("Space Grotesk", 700),
        ("Inter", 400),
        "startups, science, gaming",
        tracking=-0.03,
        leading=1.06,
        width=0.55,
        corner=0.16,
    ),
    _pair(
        "slab",
        ("Zilla Slab", 700),
        ("Work Sans", 400),
        "craft, farm, books, coffee",
        tracking=-0.01,
        leading=1.04,
        width=0.52,
        corner=0.1,
        manner="serif",
    ),
    _pair(
        "impact",
        ("Anton", 400),
        ("Work Sans", 500),
        "sport, sale, streetwear, cars",
        tracking=0.005,
        leading=1.08,
        width=0.47,
        corner=0.06,
        manner="condensed",
    ),
    _pair(
        "wide",
        ("Unbounded", 800),
        ("Manrope", 500),
        "music, electric cars, gaming, night",
        tracking=-0.03,
        leading=1.12,
        width=0.71,
        corner=0.5,
    ),
    _pair(
        "lively",
        ("Bricolage Grotesque", 800),
        ("Bricolage Grotesque", 500),
        "neighbourhood, food delivery, travel, retail",
        tracking=-0.03,
        leading=1.0,
        width=0.55,
        corner=0.3,
    ),
    _pair(
        "gallery",
        ("Syne", 700),
        ("Manrope", 500),
        "art, culture, design, architecture",
        tracking=-0.02,
        leading=1.06,
        width=0.6,
        corner=0.0,
    ),
    _pair(
        "didone",
        ("Abril Fatface", 400),
        ("Work Sans", 400),
        "fashion, wine, theatre, magazine",
        tracking=0.0,
        leading=1.04,
        width=0.53,
        corner=0.0,
        manner="serif",
    ),
    _pair(
        "billboard",
        ("Alfa Slab One", 400),
        ("Zilla Slab", 500),
        "barbecue, hardware, outdoor, brewery",
        tracking=0.0,
        leading=1.06,
        width=0.63,
        corner=0.08,
        manner="serif",
    ),
    _pair(
        "handmade",
        ("Caveat Brush", 400),
        ("Nunito", 600),
        "bakery, market, garden, handmade",
        tracking=0.0,
        leading=0.98,
        width=0.42,
        corner=0.35,
        manner="rounded",
    ),
    _pair(
        "chunky",
        ("Lilita One", 400),
        ("Nunito", 700),
        "snacks, burgers, kids, arcade",
        tracking=0.0,
        leading=1.04,
        width=0.5,
        corner=0.4,
        manner="rounded",
    ),
    _pair(
        "soft",
        ("Fraunces", 800),
        ("DM Sans", 400),
        "coffee, skincare, home, food",
        tracking=-0.02,
        leading=1.04,
        width=0.57,
        corner=0.5,
        manner="serif",
    ),
    _pair(
        "code",
        ("JetBrains Mono", 800),
        ("Inter", 500),
        "software, developers, data, security",
        tracking=-0.05,
        leading=1.1,
        width=0.61,
        corner=0.12,
    ),
)

TYPE_PAIRS: dict[str, TypePair] = {pair.name: pair for pair in _TABLE}

# Whom each pairing may stand for: the same mood in another voice. A model that knows the first twelve alone thus
# comes to all of them.
_KIN = {
    "grotesk": ("grotesk", "lively"),
    "geometric": ("geometric", "wide"),
    "neutral": ("neutral", "code"),
    "editorial": ("editorial", "soft"),
    "classic": ("classic", "didone"),
    "elegant": ("elegant", "didone"),
    "poster": ("poster", "impact"),
    "condensed": ("condensed", "impact"),
    "rounded": ("rounded", "chunky"),
    "playful": ("playful", "chunky", "handmade"),
    "tech": ("tech", "wide", "code", "gallery"),
    "slab": ("slab", "billboard", "handmade"),
}
TRAINED_PAIRS = tuple(_KIN)


def kin_of(name: str, text: str, seed: int) -> str:
    """A pairing of the same mood, for seeds and texts to differ by; the same one for the same of both."""
    options = _KIN.get(name, (name,))
    return options[(crc32(text.encode()) + seed) % len(options)]
