"""The stage: everything a composition looks at before it decides, in one value.

A concept and a placement go in; sizes, regions and paints come out. Sizes are px of the placement.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import ceil, inf
from typing import TypeVar
from zlib import crc32

from adgenesis_design.brand.brand import Logo
from adgenesis_design.compositions.drawings import drawing
from adgenesis_design.compositions.dress import PLAIN, Dress
from adgenesis_design.compositions.logo_size import logo_size
from adgenesis_design.compositions.paints import Paints
from adgenesis_design.concept import Concept, copy_of, language_of_copy
from adgenesis_design.geometry import Rect
from adgenesis_design.palettes import PALETTES, Palette
from adgenesis_design.photos.photo import Photo
from adgenesis_design.placements import AspectClass, Placement
from adgenesis_design.recoloring import PaletteColors, recolored_color
from adgenesis_design.stand_ins import pair_in
from adgenesis_design.text.language import DEFAULT_LANGUAGE, writing_in
from adgenesis_design.type_pairs import TYPE_PAIRS, TypePair

_T = TypeVar("_T")

SMALL_SIDE = 400  # px; below it an ad is read at arm's length as a banner, not as a poster
SMALLEST_SMALL = 11.0  # px
SMALLEST_SHARE = 0.022  # of the short side

# Type sizes in hundredths of the short side. Headlines are at least three times the running text.
_LARGE = {
    "headline": 12.0,
    "offer": 7.0,
    "subheadline": 3.7,
    "detail": 3.4,
    "brand": 4.0,
    "cta": 3.7,
    "legal": 2.3,
}
_STRIP = {
    "headline": 31.0,
    "offer": 27.0,
    "subheadline": 14.0,
    "detail": 15.5,
    "brand": 15.5,
    "cta": 15.5,
    "legal": 12.3,
}
_ROW = 6.0  # times as wide as high; deeper strips have room for one thing over another
_SHALLOW = 120  # px
_LONG = 2.2  # times as wide as high
_MOST_LOGO, _MOST_LOGO_IN_COLUMN = 0.03, 0.042  # of the canvas
_LOGO_IN_ROW = 2.0  # times the usual area: it stands alone there, and not over the words
_STRIP_UNITS = 600  # a strip's width in units of running text
_STRIPS = frozenset({AspectClass.LEADERBOARD, AspectClass.ULTRA_WIDE, AspectClass.TINY_MOBILE})
_SCALES: dict[AspectClass, dict[str, float]] = {
    AspectClass.SQUARE: _LARGE,
    AspectClass.PORTRAIT: {**_LARGE, "headline": 13.0, "offer": 7.6, "subheadline": 4.0, "detail": 3.6},
    AspectClass.STORY: {
        **_LARGE,
        "headline": 14.5,
        "offer": 8.4,
        "subheadline": 4.5,
        "detail": 4.0,
        "cta": 4.2,
        "brand": 4.4,
    },
    AspectClass.LANDSCAPE: {
        "headline": 15.0,
        "offer": 8.6,
        "subheadline": 4.5,
        "detail": 4.1,
        "brand": 4.7,
        "cta": 4.5,
        "legal": 2.6,
    },
    AspectClass.LEADERBOARD: _STRIP,
    AspectClass.ULTRA_WIDE: _STRIP,
    AspectClass.TINY_MOBILE: {**_STRIP, "headline": 36.0},
    AspectClass.SKYSCRAPER: {
        "headline": 19.0,
        "offer": 12.0,
        "subheadline": 7.6,
        "detail": 7.4,
        "brand": 8.6,
        "cta": 8.4,
        "legal": 7.0,
    },
}
_SMALL_SQUARE = {
    "headline": 14.5,
    "offer": 9.5,
    "subheadline": 5.2,
    "detail": 4.8,
    "brand": 5.4,
    "cta": 5.4,
    "legal": 4.4,
}
_BUTTON_LETTER, _BUTTON_PADS = 0.6, 2.6  # em
_DISPLAY = ("headline", "offer", "brand")
_TEXT_WIDTH = 0.5  # em, the mean advance of running text in Latin letters
_WIDE_LETTERS = {
    "ja": 1.95,
    "zh": 2.0,
    "ko": 1.6,
}  # times that; they stand without spaces, and break between phrases
_LONGEST_PHRASE = 6  # letters
_USUAL_LETTERS, _MOST_LIFT, _MOST_LIFT_IN_STRIP = 16, 1.9, 1.4


def smallest_text(placement: Placement) -> float:
    """The least text size that can be read there, in px as delivered."""
    if placement.short_side < SMALL_SIDE:
        return SMALLEST_SMALL
    return round(max(SMALLEST_SMALL, SMALLEST_SHARE * placement.short_side), 2)


@dataclass(frozen=True, slots=True)
class Stage:
    """A concept on its placement, with the palette and the type it names."""

    concept: Concept
    placement: Placement
    palette: Palette
    pair: TypePair
    paints: Paints
    dress: Dress = PLAIN
    language: str = DEFAULT_LANGUAGE

    @property
    def unit(self) -> float:
        """A hundredth of the short side, px."""
        return self.placement.short_side / 100

    @property
    def width(self) -> int:
        return self.placement.width

    @property
    def height(self) -> int:
        return self.placement.height

    @property
    def canvas(self) -> Rect:
        return self.placement.canvas

    @property
    def margin(self) -> float:
        return (12 if self.is_strip else 7) * self.unit

    @property
    def area(self) -> Rect:
        """Where text may stand: the canvas less margins, and well within the safe zone."""
        inner, safe = self.canvas.inset(self.margin), self.placement.safe_area
        if safe != self.canvas:
            safe = safe.inset(2 * self.unit)
        return inner.intersection(safe)

    @property
    def aspect(self) -> AspectClass:
        return self.placement.aspect_class

    @property
    def variant(self) -> int:
        return self.concept.variant

    @property
    def is_strip(self) -> bool:
        return self.aspect in _STRIPS

    @property
    def is_row(self) -> bool:
        """Whether everything stands beside everything else."""
        return self.is_strip and self.width / self.height >= _ROW

    @property
    def logo_is_beside(self) -> bool:
        """Whether the logo stands beside the words, and not over them: in strips that have no room for both."""
        if not self.is_strip or self.dress.brand is None or not self.has_logo:
            return False
        return self.is_row or (self.height <= _SHALLOW and self.dress.brand.logos[0].aspect < _LONG)

    @property
    def is_wide(self) -> bool:
        return self.is_strip or self.aspect is AspectClass.LANDSCAPE

    @property
    def is_tall(self) -> bool:
        return self.is_story or self.aspect is AspectClass.PORTRAIT

    @property
    def is_story(self) -> bool:
        return self.aspect in (AspectClass.STORY, AspectClass.SKYSCRAPER)

    @property
    def is_small(self) -> bool:
        return self.placement.short_side < SMALL_SIDE

    @property
    def gap(self) -> float:
        """The common distance between lines of a column, px."""
        return self.unit * (8 if self.is_strip else 4.6 if self.is_small else 3.7)

    @property
    def photo(self) -> Photo | None:
        """The user's photo; a cut-out is none."""
        photo = self.dress.photo
        return photo if photo is not None and photo.kind == "photo" else None

    def has(self, role: str) -> bool:
        if role == "hero" and self.dress.photo is not None:
            return True
        return bool(str(getattr(self.concept, role, "")).strip())

    def size(self, role: str, times: float = 1.0) -> float:
        """The type size that a role would like here, px."""
        small_square = self.is_small and self.aspect is AspectClass.SQUARE
        scale = _SMALL_SQUARE if small_square else _SCALES[self.aspect]
        unit = self.unit
        if role == "headline":
            # Few letters are set larger: a headline has its part of the canvas, however short it is.
            most = _MOST_LIFT_IN_STRIP if self.is_strip else _MOST_LIFT
            times *= min(max((_USUAL_LETTERS / self.letters("headline")) ** 0.55, 1.0), most)
        if self.is_strip and role != "headline":
            # On a deep strip the words grow with its height; the rest must leave them the width.
            unit = min(unit, self.width / _STRIP_UNITS)
        size = scale[role] * unit * times
        return round(max(size, smallest_text(self.placement)), 2)

    @property
    def button_width(self) -> float:
        """What the button will take of a row, px, as foreseen from the number of letters; 0 without one."""
        if not self.has("cta"):
            return 0.0
        return self.size("cta") * (_BUTTON_LETTER * self.letters("cta") + _BUTTON_PADS)

    @property
    def picture_color(self) -> str | None:
        """The mean colour of the hero; None without one, and for photos, whose edges set them off by themselves."""
        if self.dress.photo is not None:
            return None if self.photo else self.dress.photo.color
        if not self.has("hero"):
            return None
        color = drawing(self.concept.hero).color
        return recolored_color(color, self.drawing_palette) if self.drawing_palette else color

    @property
    def drawing_palette(self) -> PaletteColors | None:
        """The colours that drawings take; None where they keep their own."""
        brand = self.dress.brand
        return self.palette.colors if brand is not None and brand.kit.illustration == "palette" else None

    def shown(self, roles: Iterable[str]) -> list[str]:
        """Those of the roles that the concept has and the placement has room for."""
        present = [role for role in roles if self.has(role)]
        if not self.is_small or self.is_strip or self.aspect is AspectClass.SKYSCRAPER:
            return present
        return [role for role in present if role != "subheadline"]

    def needed(self, width: float, roles: Iterable[str], times: float = 1.0) -> float:
        """The height that a column of these roles will take, px, as foreseen from the number of letters."""
        total = 0.0
        for role in self.shown(roles):
            if role == "brand" and self.has_logo:
                total += self.brand_height(width) + self.gap
                continue
            size = self.size(role, times if role == "headline" else 1.0)
            if role == "cta":
                total += size * 2.6 + self.gap * 1.5
                continue
            display, letter = role in _DISPLAY, self.letter_width(role)
            text = str(getattr(self.concept, role))
            size = min(size, width / (letter * self.longest_word(text)))
            lines = ceil(len(text) * letter * size / max(width, 1) * 1.12)
            total += lines * size * (self.pair.leading if display else self.pair.text_leading) + self.gap
        return total

    @property
    def has_logo(self) -> bool:
        return self.dress.brand is not None and bool(self.dress.brand.logos)

    @property
    def clear_space(self) -> float:
        """What stays clear around a logo, in parts of its height; 0 where there is none."""
        return self.dress.brand.kit.clear_space if self.dress.brand and self.has_logo else 0.0

    def brand_height(self, width: float) -> float:
        """What the brand takes of a column of that width, px: its logo, or a line of its name."""
        if self.dress.brand is None or not self.has_logo:
            return self.size("brand") * 1.1
        return self.logo_sides(self.dress.brand.logos[0], width, inf)[1]

    def logo_sides(self, logo: Logo, width: float, height: float) -> tuple[float, float]:
        """Width and height, px, at which a logo stands in a box of those."""
        times = _LOGO_IN_ROW if self.logo_is_beside else 1.0
        share = 1.0 if self.is_strip else _MOST_LOGO_IN_COLUMN if self.is_story else _MOST_LOGO
        most = self.width * self.height * share
        return logo_size(logo, self.size("brand"), width, height, times, most)

    @property
    def letter_share(self) -> float:
        """How much wider the letters of the copy's writing are than Latin ones."""
        return _WIDE_LETTERS.get(self.language.split("-")[0], 1.0)

    def letter_width(self, role: str) -> float:
        """The mean advance of a role's letters, em."""
        return self.pair.letter_width if role in _DISPLAY else _TEXT_WIDTH * self.letter_share

    def letters(self, role: str) -> float:
        """How long a text is, in Latin letters."""
        return len(getattr(self.concept, role)) * self.letter_share

    def longest_word(self, text: str) -> int:
        """The letters that have to stand in one line; writings without spaces break between phrases."""
        longest = max(map(len, text.split()), default=1)
        return longest if self.letter_share == 1.0 else min(longest, _LONGEST_PHRASE)

    def pick(self, options: Sequence[_T], salt: str = "") -> _T:
        """One of the options, always the same one for the same copy."""
        key = f"{self.concept.headline}|{self.concept.hero}|{salt}"
        return options[crc32(key.encode()) % len(options)]


def make_stage(concept: Concept, placement: Placement, dress: Dress = PLAIN) -> Stage:
    """The stage of a concept; palette and type pairing that nobody knows become quiet ones, the brand's come first.

    The type is that of the language: what its families cannot draw is set in others of their manner.
    """
    palette = PALETTES.get(concept.palette, PALETTES["snow"])
    pair = TYPE_PAIRS.get(concept.type_pair, TYPE_PAIRS["neutral"])
    if dress.brand is not None:
        palette, pair = dress.brand.colored(palette), dress.brand.lettered(pair)
    language = language_of_copy(concept)
    pair = pair_in(pair, writing_in(language, copy_of(concept)))
    return Stage(concept, placement, palette, pair, Paints.of(palette), dress, language)


def repaint(stage: Stage, turns: Sequence[str]) -> Stage:
    """The stage with the paints of its variant: each turn is `plain`, `turned`, `tinted` or `deep`."""
    turn = turns[stage.variant % len(turns)]
    paints = stage.paints
    turned = {
        "plain": paints,
        "turned": paints.turned(),
        "tinted": paints.tinted(),
        "deep": paints.deep(),
    }[turn]
    if stage.picture_color is not None:
        turned = turned.set_off(stage.picture_color)
    return replace(stage, paints=turned)
