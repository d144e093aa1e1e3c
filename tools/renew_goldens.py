"""Draw the goldens anew and say which changed. Look at each that did before you keep it; never run in CI.

`python tools/renew_goldens.py [NAME ...]`; without names, all of them, and those that no design has any more go.
"""

import argparse
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "design_core" / "tests" / "support"))

from golden_ads import golden_ads, golden_library
from goldens import FOLDER, golden_text


def renew(names: set[str]) -> dict[str, list[str]]:
    """Write the goldens of these names, or of all; what happened to which."""
    library = golden_library()
    done: dict[str, list[str]] = {"new": [], "changed": [], "same": [], "gone": []}
    FOLDER.mkdir(exist_ok=True)
    known = set()
    for ad in golden_ads(library):
        known.add(ad.name)
        if names and ad.name not in names:
            continue
        path, text = FOLDER / f"{ad.name}.svg", golden_text(ad.frame(library), library)
        before = path.read_text(encoding="utf-8") if path.is_file() else None
        done["new" if before is None else "same" if before == text else "changed"].append(ad.name)
        path.write_text(text, encoding="utf-8")
    if unknown := names - known:
        raise SystemExit(f"No golden {', '.join(sorted(unknown))}. Known: {', '.join(sorted(known))}.")
    for path in FOLDER.glob("*.svg"):
        if not names and path.stem not in known:
            path.unlink()
            done["gone"].append(path.stem)
    return done


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME")
    options = parser.parse_args()
    if os.environ.get("CI"):
        raise SystemExit("Goldens are renewed by whoever looks at them, not by CI.")
    done = renew(set(options.names))
    for what in ("new", "changed", "gone"):
        for name in done[what]:
            print(f"{what}: {name}")
    print(f"{len(done['same'])} as they were.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
