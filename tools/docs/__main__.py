"""Write the documents that are made from the data, or say which are out of date: `python -m tools.docs [--check]`.

A check compares text alone, sketches included: pictures are drawn anew by `make docs` and looked at by people.
"""

import argparse
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from adgenesis_assets import load_library
from tools.docs import compositions, datasheet, palettes, placements, rules, type_pairs

DOCS = Path(__file__).resolve().parents[2] / "docs"
PICTURES = DOCS / "pictures"
_MOST_BYTES = 3_000_000  # of all pictures


def texts() -> Iterator[tuple[Path, str]]:
    """Every document and sketch, with where it belongs."""
    yield DOCS / "placements.md", placements.document()
    yield DOCS / "compositions.md", compositions.document()
    yield DOCS / "rules.md", rules.document()
    yield DOCS / "type.md", type_pairs.document()
    yield DOCS / "palettes.md", palettes.document()
    yield datasheet.SHEET, datasheet.document()
    for name, svg in placements.sketches():
        yield PICTURES / name, svg


def pictures() -> Iterator[tuple[Path, bytes]]:
    library = load_library()
    drawn = chain.from_iterable(
        part.pictures(library) for part in (compositions, rules, type_pairs, palettes)
    )
    for name, data in drawn:
        yield PICTURES / name, data


def write() -> None:
    """Write everything anew; what no document shows any more goes."""
    written = set()
    for path, text in texts():
        path.write_text(text, encoding="utf-8")
        written.add(path)
    for path, data in pictures():
        path.write_bytes(data)
        written.add(path)
    for pattern in ("composition-*.webp", "placements-*.svg"):
        for path in set(PICTURES.glob(pattern)) - written:
            path.unlink()
    size = sum(path.stat().st_size for path in PICTURES.iterdir())
    print(f"{len(written)} files; all pictures together {size:,} bytes")
    if size > _MOST_BYTES:
        raise SystemExit(f"The pictures in {PICTURES} may have {_MOST_BYTES:,} bytes.")


def out_of_date() -> list[str]:
    """What is not as the data would have it, pictures that are missing included."""
    old = [
        str(path.relative_to(DOCS.parent))
        for path, text in texts()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]
    wanted = [f"composition-{name}.webp" for name in compositions.COMPOSITIONS]
    wanted += [rules.PICTURE, type_pairs.PICTURE, palettes.PICTURE]
    return old + [f"docs/pictures/{name}" for name in wanted if not (PICTURES / name).is_file()]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only say what is out of date")
    options = parser.parse_args()
    if not options.check:
        write()
        return 0
    old = out_of_date()
    for path in old:
        print(f"out of date: {path}")
    if old:
        print("Run `make docs`, look at the pictures, and commit them.")
    return 1 if old else 0


if __name__ == "__main__":
    sys.exit(main())
