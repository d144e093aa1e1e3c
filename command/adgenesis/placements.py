"""Where an ad can run: the table that `adgenesis placements` prints."""

import json
from collections.abc import Iterator

from pydantic import TypeAdapter

from adgenesis_design.placements import Placement, known_placements

_HEADINGS = ("placement", "size", "safe zone", "bytes", "files", "source", "also called")


def table() -> str:
    """All placements, one a line, in columns."""
    rows = [_HEADINGS, *(_row(placement) for placement in known_placements())]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADINGS))]
    lines = (
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )
    return "\n".join([*lines, *_notes()])


def as_json() -> str:
    """All placements with every fact of the table."""
    documents = TypeAdapter(tuple[Placement, ...]).dump_python(known_placements(), mode="json")
    return json.dumps(documents, ensure_ascii=False, indent=2)


def _row(placement: Placement) -> tuple[str, ...]:
    zone = placement.safe_zone
    margins = [
        f"{share:.0%} {side}"
        for side, share in (
            ("top", zone.top),
            ("right", zone.right),
            ("bottom", zone.bottom),
            ("left", zone.left),
        )
        if share
    ]
    return (
        placement.name,
        placement.size_name,
        ", ".join(margins) or "-",
        _bytes(placement.max_bytes),
        " ".join(placement.file_types),
        placement.evidence.replace("_", " "),
        ", ".join(placement.aliases) or "-",
    )


def _bytes(limit: int | None) -> str:
    if limit is None:
        return "-"
    return f"{limit / 1_000_000:g} MB" if limit >= 1_000_000 else f"{limit // 1000} kB"


def _notes() -> Iterator[str]:
    yield ""
    for placement in known_placements():
        if not placement.takes_words:
            yield f"{placement.name} takes no words in the picture: {placement.note}"
