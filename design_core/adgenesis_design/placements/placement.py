"""What is known of one placement."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from adgenesis_design.geometry import Rect

# A banner of at most this size is read on a telephone, between two thumbs.
_TINY = (320, 100)


class AspectClass(StrEnum):
    """The families of proportions that compositions are drawn for."""

    ULTRA_WIDE = "ultra_wide"
    LEADERBOARD = "leaderboard"
    TINY_MOBILE = "tiny_mobile"
    LANDSCAPE = "landscape"
    SQUARE = "square"
    PORTRAIT = "portrait"
    STORY = "story"
    SKYSCRAPER = "skyscraper"


class Evidence(StrEnum):
    """How good a source is: the platform's own page, a mirror of it, or somebody who quotes it."""

    OFFICIAL = "official"
    OFFICIAL_VIA_MIRROR = "official_via_mirror"
    SECONDARY = "secondary"


@dataclass(frozen=True, slots=True)
class SafeZone:
    """Margins that text, logo and button keep free, in fractions of the side they lie on."""

    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    left: float = 0.0


@dataclass(frozen=True, slots=True)
class CopyLimit:
    """Characters of a text beside the picture: more than `recommended` is cut off, more than `max` is refused."""

    recommended: int | None = None
    max: int | None = None


@dataclass(frozen=True, slots=True)
class Placement:
    """One platform and one format. Sizes are px; `max_bytes` is None where no limit was found."""

    platform: str
    format: str
    width: int
    height: int
    label: str = ""
    max_bytes: int | None = None
    file_types: tuple[str, ...] = ("png", "jpg")
    safe_zone: SafeZone = SafeZone()
    min_size: tuple[int, int] | None = None
    takes_words: bool = True
    aliases: tuple[str, ...] = ()
    copy_limits: Mapping[str, CopyLimit] = field(default_factory=dict, hash=False)
    sources: tuple[str, ...] = ()
    evidence: Evidence = Evidence.SECONDARY
    checked: date | None = None
    note: str = ""

    @property
    def name(self) -> str:
        return f"{self.platform}/{self.format}"

    @property
    def size_name(self) -> str:
        return f"{self.width}x{self.height}"

    @property
    def canvas(self) -> Rect:
        return Rect(0, 0, self.width, self.height)

    @property
    def safe_area(self) -> Rect:
        zone = self.safe_zone
        x, y = self.width * zone.left, self.height * zone.top
        return Rect(x, y, self.width * (1 - zone.right) - x, self.height * (1 - zone.bottom) - y)

    @property
    def mirrored(self) -> "Placement":
        """The same placement seen in a mirror: its safe zone the other way round."""
        zone = self.safe_zone
        return replace(self, safe_zone=replace(zone, left=zone.right, right=zone.left))

    @property
    def short_side(self) -> int:
        return min(self.width, self.height)

    @property
    def aspect_class(self) -> AspectClass:
        ratio = self.width / self.height
        if ratio >= 3 and self.width <= _TINY[0] and self.height <= _TINY[1]:
            return AspectClass.TINY_MOBILE
        for least, aspect in _LEAST_RATIOS:
            if ratio >= least:
                return aspect
        return AspectClass.SKYSCRAPER


_LEAST_RATIOS = (
    (8.0, AspectClass.ULTRA_WIDE),
    (3.2, AspectClass.LEADERBOARD),
    (1.4, AspectClass.LANDSCAPE),
    (0.9, AspectClass.SQUARE),
    (0.65, AspectClass.PORTRAIT),
    (0.52, AspectClass.STORY),
)
