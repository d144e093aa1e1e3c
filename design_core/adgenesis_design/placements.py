"""Placements: where an ad runs, with size, safe zone and limits, by platform and format.

Each placement names the source of its size and limits. A format may be named by the platform's word (`square`)
or by its size (`300x250`).
"""

from dataclasses import dataclass
from enum import StrEnum

from adgenesis_design.errors import UnknownFormat, UnknownPlatform
from adgenesis_design.geometry import Rect


class AspectClass(StrEnum):
    """The families of proportions that compositions are drawn for."""

    LEADERBOARD = "leaderboard"
    LANDSCAPE = "landscape"
    SQUARE = "square"
    PORTRAIT = "portrait"
    STORY = "story"


@dataclass(frozen=True, slots=True)
class SafeZone:
    """Margins that text, logo and button keep free, in fractions of the side they lie on."""

    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    left: float = 0.0


@dataclass(frozen=True, slots=True)
class Placement:
    """One platform and one format: size in px, safe zone, byte limit."""

    platform: str
    format: str
    width: int
    height: int
    max_bytes: int
    safe_zone: SafeZone = SafeZone()
    source: str = ""

    @property
    def name(self) -> str:
        return f"{self.platform}/{self.format}"

    @property
    def canvas(self) -> Rect:
        return Rect(0, 0, self.width, self.height)

    @property
    def safe_area(self) -> Rect:
        zone = self.safe_zone
        x, y = self.width * zone.left, self.height * zone.top
        return Rect(x, y, self.width * (1 - zone.right) - x, self.height * (1 - zone.bottom) - y)

    @property
    def short_side(self) -> int:
        return min(self.width, self.height)

    @property
    def aspect_class(self) -> AspectClass:
        ratio = self.width / self.height
        if ratio >= 3.2:
            return AspectClass.LEADERBOARD
        if ratio >= 1.4:
            return AspectClass.LANDSCAPE
        if ratio >= 0.9:
            return AspectClass.SQUARE
        return AspectClass.PORTRAIT if ratio >= 0.65 else AspectClass.STORY


_META_STORY = SafeZone(top=0.14, bottom=0.20)

_TABLE = (
    Placement("meta", "square", 1080, 1080, 30_000_000, source="facebook.com/business/ads-guide"),
    Placement("meta", "portrait", 1080, 1350, 30_000_000, source="facebook.com/business/ads-guide"),
    Placement("meta", "story", 1080, 1920, 30_000_000, _META_STORY, source="facebook.com/business/ads-guide"),
    Placement("meta", "landscape", 1200, 628, 30_000_000, source="facebook.com/business/ads-guide"),
    Placement("google", "square", 1200, 1200, 5_242_880, source="developers.google.com/google-ads"),
    Placement("google", "landscape", 1200, 628, 5_242_880, source="developers.google.com/google-ads"),
    Placement("google", "300x250", 300, 250, 150_000, source="support.google.com/adwords/answer/1722096"),
    Placement("google", "728x90", 728, 90, 150_000, source="support.google.com/adwords/answer/1722096"),
    Placement("linkedin", "square", 1200, 1200, 5_000_000, source="linkedin.com/help/lms/answer/a426534"),
    Placement("linkedin", "landscape", 1200, 628, 5_000_000, source="linkedin.com/help/lms/answer/a426534"),
)

PLATFORMS: dict[str, dict[str, Placement]] = {}
for _placement in _TABLE:
    PLATFORMS.setdefault(_placement.platform, {})[_placement.format] = _placement


def all_placements() -> tuple[Placement, ...]:
    """Every placement, in the order of the table."""
    return _TABLE


def find_placement(platform: str, format: str) -> Placement:
    """The placement of a platform and a format; sizes such as `1200x628` name a format too.

    Raises `UnknownPlatform` or `UnknownFormat`, both with what is known.
    """
    formats = PLATFORMS.get(platform.strip().lower())
    if formats is None:
        raise UnknownPlatform(f"No platform {platform!r}. Known: {', '.join(sorted(PLATFORMS))}.")
    wanted = format.strip().lower()
    if wanted in formats:
        return formats[wanted]
    by_size = {f"{placement.width}x{placement.height}": placement for placement in formats.values()}
    if wanted in by_size:
        return by_size[wanted]
    known = sorted({*formats, *by_size})
    raise UnknownFormat(f"{platform} has no format {format!r}. Known for {platform}: {', '.join(known)}.")
