"""Placements: where an ad runs, with size, safe zone and limits, by platform and format.

The facts lie in `table.toml`, each with its source, how good that source is, and when it was read. A format may be
named by the platform's word (`square`), by another word for it (`feed_square`) or by its size (`300x250`).
"""

from adgenesis_design.errors import PlacementWithoutWords, UnknownFormat, UnknownPlatform
from adgenesis_design.placements.placement import (
    AspectClass,
    CopyLimit,
    Evidence,
    Placement,
    SafeZone,
)
from adgenesis_design.placements.table import read_table

_TABLE = read_table()

PLATFORMS: dict[str, dict[str, Placement]] = {}
for _placement in _TABLE:
    PLATFORMS.setdefault(_placement.platform, {})[_placement.format] = _placement


def known_placements() -> tuple[Placement, ...]:
    """Every placement of the table, in its order, those that take no words included."""
    return _TABLE


def all_placements() -> tuple[Placement, ...]:
    """Every placement that an ad with words can be made for, in the order of the table."""
    return tuple(placement for placement in _TABLE if placement.takes_words)


def find_placement(platform: str, format: str) -> Placement:
    """The placement of a platform and a format; aliases and sizes such as `1200x628` name a format too.

    Raises `UnknownPlatform` or `UnknownFormat`, both with what is known, and `PlacementWithoutWords` where the
    platform forbids words and logos in the picture.
    """
    formats = PLATFORMS.get(platform.strip().lower())
    if formats is None:
        raise UnknownPlatform(f"No platform {platform!r}. Known: {', '.join(sorted(PLATFORMS))}.")
    placement = _by_name(formats, format.strip().lower())
    if placement is None:
        known = ", ".join(f"{each.format} ({each.size_name})" for each in formats.values())
        raise UnknownFormat(f"{platform} has no format {format!r}. Known for {platform}: {known}.")
    if not placement.takes_words:
        others = ", ".join(each.format for each in formats.values() if each.takes_words)
        raise PlacementWithoutWords(
            f"{placement.name} takes no words in the picture. {placement.note} For an ad with words: {others}."
        )
    return placement


def choose_placements(text: str) -> tuple[Placement, ...]:
    """`all`, or a list such as `meta,google/300x250`: platforms stand for all their formats.

    Raises as `find_placement` does, and `UnknownPlatform` for a list of nothing.
    """
    if text.strip().lower() == "all":
        return all_placements()
    found: dict[str, Placement] = {}
    for part in (part.strip() for part in text.split(",") if part.strip()):
        platform, _, format = part.partition("/")
        if format:
            chosen = [find_placement(platform, format)]
        else:
            chosen = [each for each in all_placements() if each.platform == platform.lower()]
            if not chosen:
                find_placement(platform, "")
        found |= {each.name: each for each in chosen}
    if not found:
        raise UnknownPlatform(f"{text!r} names no placement. Say all, meta, or meta/story,google/300x250.")
    return tuple(found.values())


def _by_name(formats: dict[str, Placement], wanted: str) -> Placement | None:
    by_alias = {alias: placement for placement in formats.values() for alias in placement.aliases}
    by_size: dict[str, Placement] = {}
    for placement in formats.values():
        by_size.setdefault(placement.size_name, placement)
    return formats.get(wanted) or by_alias.get(wanted) or by_size.get(wanted)


__all__ = [
    "PLATFORMS",
    "AspectClass",
    "CopyLimit",
    "Evidence",
    "Placement",
    "SafeZone",
    "all_placements",
    "choose_placements",
    "find_placement",
    "known_placements",
]
