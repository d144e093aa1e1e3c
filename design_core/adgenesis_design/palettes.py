"""The named palettes: what a model writes as one word, and the colours that the word means.

Every palette has the five roles a composition paints with. `ground` fills the canvas, `panel` is the
supporting field, `ink` is text on the ground, `accent` belongs to the button and to what must be seen
first, `tint` is a quiet shade for decoration. Text on other fields is chosen by contrast (`colour.py`).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """Five colours as `#rrggbb`, and the words that say what the palette is good for."""

    name: str
    ground: str
    panel: str
    ink: str
    accent: str
    tint: str
    mood: str

    @property
    def colors(self) -> tuple[str, ...]:
        """All five, in lower case."""
        return tuple(one.lower() for one in (self.ground, self.panel, self.ink, self.accent, self.tint))


_TABLE = (
    Palette("ember", "#FFF3E6", "#E4572E", "#2B1A12", "#B3261E", "#FFD2A8", "warm, food, grill, energy"),
    Palette(
        "citrus", "#FFF9DB", "#FFC93C", "#2D2400", "#D9480F", "#FFE58A", "fresh, cheerful, summer, juice"
    ),
    Palette(
        "sunset", "#3A1748", "#FF6B5E", "#FFEFE3", "#FFB627", "#7A2E62", "evening, travel, festival, music"
    ),
    Palette("ocean", "#E6F4FA", "#0B6E99", "#082F45", "#E4572E", "#B5DFF0", "sea, travel, trust, seafood"),
    Palette("lagoon", "#DFF7F2", "#0FA3A3", "#063B3B", "#C2255C", "#A9E8DD", "spa, holiday, pool, clean"),
    Palette(
        "midnight", "#0E1630", "#26356B", "#F2F5FF", "#FFC145", "#1B2550", "premium, night, finance, tech"
    ),
    Palette("electric", "#140F2D", "#5B2EFF", "#F7F5FF", "#3DF2C0", "#2B1F66", "tech, gaming, app, launch"),
    Palette(
        "noir", "#121212", "#2A2A2A", "#F7F3EA", "#E0B973", "#1F1F1F", "luxury, watches, evening, whisky"
    ),
    Palette(
        "ivory", "#FAF6EE", "#E8DFCE", "#2A2520", "#7A4E2D", "#F1E9DB", "quiet luxury, interiors, wedding"
    ),
    Palette(
        "blush", "#FFF0F1", "#F4B6BE", "#4A1826", "#B8264A", "#FBD9DD", "beauty, skincare, romance, flowers"
    ),
    Palette("berry", "#FBEAF2", "#A8216B", "#3B0A26", "#6A1B9A", "#F0BBD6", "fashion, dessert, bold beauty"),
    Palette("lavender", "#F3EFFC", "#B9A5E8", "#2B1D52", "#5B3CC4", "#DED3F7", "calm, sleep, wellness, yoga"),
    Palette(
        "forest", "#EEF4EC", "#1F5C3A", "#10291B", "#C4500A", "#C6DEC6", "nature, outdoors, organic, garden"
    ),
    Palette(
        "moss", "#F4F3E4", "#6B7F3A", "#272B12", "#9A3B12", "#DADDB4", "farm, vegetables, earthy, handmade"
    ),
    Palette(
        "mint", "#E9FBF3", "#7EDCB5", "#0C3B2C", "#0B7A55", "#C2F2DD", "health, dentist, clean, fresh start"
    ),
    Palette("sage", "#F1F4EE", "#A3B899", "#263022", "#4B6B3C", "#D8E2D1", "wellness, herbal, slow living"),
    Palette(
        "clay", "#FBEFE7", "#C9744A", "#3A1F12", "#8C3A1B", "#F0CDB7", "pottery, terracotta, homes, bakery"
    ),
    Palette(
        "cocoa", "#F7EEE6", "#5B3A29", "#2C1A10", "#B45309", "#DEC4AF", "coffee, chocolate, bakery, warm"
    ),
    Palette("wine", "#FAF0EE", "#7B1E3A", "#2E0A16", "#A6381F", "#E6BFC0", "wine, dining, theatre, classic"),
    Palette("crimson", "#B3122D", "#7E0A1E", "#FFF4EF", "#FFD447", "#CC2F46", "sale, urgent, sport, bold"),
    Palette(
        "tangerine",
        "#FF7A1A",
        "#FFB25C",
        "#2A1200",
        "#7A1FA2",
        "#FF9A47",
        "loud, youth, delivery, street food",
    ),
    Palette("sunny", "#FFD43B", "#FFF3BF", "#241C00", "#1C3FAA", "#FFE47A", "family, school, cheerful, bold"),
    Palette(
        "cobalt", "#1742C4", "#0D2B8A", "#FFFFFF", "#FFD33D", "#2F5BE0", "retail, electronics, confident"
    ),
    Palette("sky", "#E8F3FF", "#5AA9F7", "#0B2545", "#1D4ED8", "#C2DFFC", "software, cloud, kids, air"),
    Palette(
        "slate", "#EEF1F5", "#3D4B5F", "#1B2430", "#0F62C9", "#CFD7E2", "business, B2B, legal, consulting"
    ),
    Palette(
        "graphite",
        "#20252D",
        "#343C48",
        "#F3F6FA",
        "#FF7A45",
        "#2A313B",
        "industry, tools, cars, engineering",
    ),
    Palette("ice", "#F2F9FC", "#BFE3F0", "#123040", "#0A6C8F", "#DCF0F7", "winter, water, medical, cooling"),
    Palette(
        "snow", "#FFFFFF", "#EDEFF2", "#15181C", "#D62839", "#F6F7F9", "minimal, editorial, gallery, clean"
    ),
    Palette("candy", "#FFE9F7", "#FF8AC7", "#47103A", "#6D28D9", "#FFC8E6", "kids, sweets, party, playful"),
    Palette(
        "neon", "#0B0B12", "#1E1B3A", "#F5F5FF", "#FF3D81", "#17162B", "club, concert, nightlife, esports"
    ),
    Palette(
        "harvest", "#FFF6E0", "#D98E04", "#33240A", "#8A2C0D", "#F7DCA0", "autumn, grain, bakery, market"
    ),
    Palette(
        "pine", "#0F2A22", "#1E4A3B", "#F3F7EF", "#E7B75F", "#173A2F", "holiday, mountain, premium natural"
    ),
)

PALETTES: dict[str, Palette] = {palette.name: palette for palette in _TABLE}
