"""`docs/placements.md`: every placement with its facts, where they were read, and a sketch to scale."""

from collections.abc import Iterator, Sequence

from adgenesis_design.placements import PLATFORMS, CopyLimit, Placement, SafeZone
from tools.docs.markdown import in_bytes, linked, page, table

_HEADINGS = (
    "format",
    "px",
    "proportions",
    "safe zone",
    "at most",
    "files",
    "evidence",
    "read",
    "also called",
)
_SHEET_WIDTH, _GAP, _LABEL = 900, 18, 16  # px of a sketch
_TALLEST = 210


def document() -> str:
    """The page."""
    count = sum(len(formats) for formats in PLATFORMS.values())
    intro = (
        f"{count} placements of {len(PLATFORMS)} platforms. *Evidence*: `official` is the platform's own page, "
        "`official via mirror` a copy of it, `secondary` somebody who quotes the platform. Text, logo and button keep "
        "out of the *safe zone*'s margins, which the platform's interface covers; in the sketches it is hatched. "
        "*At most* is the size of a file."
    )
    return page("Placements", intro, *(_platform(name, list(all_)) for name, all_ in _by_platform()))


def sketches() -> Iterator[tuple[str, str]]:
    """(file name, SVG) of each platform's formats, drawn to one scale."""
    for name, formats in _by_platform():
        yield f"placements-{name}.svg", _sketch(list(formats))


def _by_platform() -> Iterator[tuple[str, tuple[Placement, ...]]]:
    for name, formats in PLATFORMS.items():
        yield name, tuple(formats.values())


def _platform(name: str, formats: Sequence[Placement]) -> str:
    label = formats[0].label.split(":")[0]
    parts = [
        f"## {label}",
        f"![Formats of {label} to scale](pictures/placements-{name}.svg)",
        table(_HEADINGS, (_row(placement) for placement in formats)),
    ]
    if limits := formats[0].copy_limits:
        rows = [(key.replace("_", " "), *_characters(limit)) for key, limit in limits.items()]
        parts.append("Copy beside the picture, in characters:")
        parts.append(table(("text", "recommended", "at most"), rows))
    parts.append("\n".join(_remarks(formats)))
    return "\n\n".join(parts)


def _row(placement: Placement) -> tuple[str, ...]:
    return (
        f"`{placement.name}`",
        placement.size_name.replace("x", " x "),
        placement.aspect_class.value.replace("_", " "),
        _margins(placement.safe_zone),
        in_bytes(placement.max_bytes),
        ", ".join(placement.file_types),
        placement.evidence.value.replace("_", " "),
        placement.checked.isoformat() if placement.checked else "",
        ", ".join(placement.aliases),
    )


def _margins(zone: SafeZone) -> str:
    sides = (("top", zone.top), ("right", zone.right), ("bottom", zone.bottom), ("left", zone.left))
    return ", ".join(f"{side} {share:.0%}" for side, share in sides if share)


def _characters(limit: CopyLimit) -> tuple[str, str]:
    return str(limit.recommended or ""), str(limit.max or "")


def _remarks(formats: Sequence[Placement]) -> Iterator[str]:
    """Sources, each with the formats that it speaks of, then notes and least sizes."""
    said_by: dict[str, list[str]] = {}
    for placement in formats:
        for source in placement.sources:
            said_by.setdefault(source, []).append(placement.format)
    for source, names in said_by.items():
        of = "all" if len(names) == len(formats) else ", ".join(names)
        yield f"- Source of {of}: {linked(source)}"
    for placement in formats:
        if placement.min_size:
            yield f"- {placement.format}: {placement.min_size[0]} x {placement.min_size[1]} px at least."
        if placement.note:
            yield f"- {placement.format}: {placement.note}"


def _sketch(formats: Sequence[Placement]) -> str:
    """All formats of a platform in rows, at one scale."""
    scale = min(
        _TALLEST / max(one.height for one in formats), 0.26 * _SHEET_WIDTH / max(one.width for one in formats)
    )
    scale = max(scale, 0.11)
    drawn, x, y, depth = [], float(_GAP), float(_GAP), 0.0
    for placement in formats:
        width, height = placement.width * scale, placement.height * scale
        if x > _GAP and x + max(width, 90) + _GAP > _SHEET_WIDTH:
            x, y, depth = float(_GAP), y + depth + _LABEL + _GAP, 0.0
        drawn.append(_canvas(placement, x, y, scale))
        x, depth = x + max(width, 90) + _GAP, max(depth, height)
    total = y + depth + _LABEL + _GAP
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_SHEET_WIDTH}" height="{total:.0f}" '
        f'viewBox="0 0 {_SHEET_WIDTH} {total:.0f}" font-family="sans-serif" font-size="11">\n'
        '<defs><pattern id="covered" width="6" height="6" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><rect width="6" height="6" fill="#ffe3e3"/>'
        '<path d="M0 0V6" stroke="#e03131" stroke-width="1.5"/></pattern></defs>\n'
        f'<rect width="{_SHEET_WIDTH}" height="{total:.0f}" fill="#f4f4f4"/>\n'
        + "\n".join(drawn)
        + "\n</svg>\n"
    )


def _canvas(placement: Placement, x: float, y: float, scale: float) -> str:
    width, height = placement.width * scale, placement.height * scale
    safe = placement.safe_area
    covered = "url(#covered)" if safe != placement.canvas else "#ffffff"
    return (
        f'<g transform="translate({x:.1f} {y:.1f})">'
        f'<rect width="{width:.1f}" height="{height:.1f}" fill="{covered}" stroke="#868e96"/>'
        f'<rect x="{safe.x * scale:.1f}" y="{safe.y * scale:.1f}" width="{safe.width * scale:.1f}" '
        f'height="{safe.height * scale:.1f}" fill="#ffffff" stroke="#ced4da" stroke-width="0.5"/>'
        f'<text y="{height + 13:.1f}" fill="#495057">{placement.format}</text></g>'
    )
