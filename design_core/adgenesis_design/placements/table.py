"""Reads the table of placements; a slip in it is an error at import, not an odd design later."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from adgenesis_design.placements.placement import CopyLimit, Evidence, Placement, SafeZone

_OF_PLATFORM = ("max_bytes", "file_types", "safe_zone", "evidence", "sources", "checked", "note")


@cache
def read_table() -> tuple[Placement, ...]:
    """Every placement of `table.toml`, in its order."""
    text = files("adgenesis_design.placements").joinpath("table.toml").read_text(encoding="utf-8")
    return tuple(
        _placement(platform, format, {key: facts[key] for key in _OF_PLATFORM if key in facts} | own, facts)
        for platform, facts in tomllib.loads(text).items()
        for format, own in facts["formats"].items()
    )


def _placement(platform: str, format: str, facts: dict[str, Any], of_platform: dict[str, Any]) -> Placement:
    given = dict(facts)
    width, height = given.pop("size")
    least = given.pop("min_size", None)
    return Placement(
        platform=platform,
        format=format,
        width=width,
        height=height,
        label=f"{of_platform['label']}: {given.pop('label')}",
        safe_zone=SafeZone(**given.pop("safe_zone", {})),
        min_size=(least[0], least[1]) if least else None,
        evidence=Evidence(given.pop("evidence")),
        file_types=tuple(given.pop("file_types")),
        aliases=tuple(given.pop("aliases", ())),
        sources=tuple(given.pop("sources")),
        copy_limits={name: CopyLimit(**limits) for name, limits in of_platform.get("copy", {}).items()},
        **given,
    )
