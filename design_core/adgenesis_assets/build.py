"""The build step: what the pinned npm packages hold becomes `data/`.

    npm ci && python -m adgenesis_assets.build

Does nothing when `data/` already comes from the same packages, names and code.
"""

import hashlib
import json
import logging
import shutil
import sys
from pathlib import Path

from adgenesis_assets.errors import AssetError
from adgenesis_assets.fonts import describe_fonts, find_fonts, needed_faces, package_of
from adgenesis_assets.illustration_index import PACKAGE as WORDS_PACKAGE
from adgenesis_assets.illustration_index import index_illustrations
from adgenesis_assets.illustrations import NAMES, PACKAGE, take_illustrations, wanted_names
from adgenesis_assets.shelf import DATA

BOX = Path(__file__).parent.parent
MODULES = BOX / "node_modules"
LICENCE_OF_ILLUSTRATIONS = Path(__file__).parent / "fluent_emoji_licence.txt"

_log = logging.getLogger(__name__)


def stamp() -> str:
    """A hash of everything that decides what `data/` holds."""
    inputs = [
        BOX / "package-lock.json",
        NAMES,
        LICENCE_OF_ILLUSTRATIONS,
        *sorted(Path(__file__).parent.glob("*.py")),
    ]
    digest = hashlib.sha256()
    for path in inputs:
        digest.update(path.read_bytes())
    faces = sorted((family, sorted(weights)) for family, weights in needed_faces().items())
    digest.update(repr(faces).encode())
    return digest.hexdigest()


def build(modules: Path = MODULES, data: Path = DATA) -> bool:
    """Make `data` from `modules`; False if it was up to date. It is swapped in whole, never half made."""
    mark = data / "stamp.txt"
    now = stamp()
    if mark.is_file() and mark.read_text(encoding="utf-8") == now:
        return False
    fresh = data.with_name(data.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    _write_fonts(modules, fresh)
    _write_illustrations(modules, fresh)
    (fresh / "stamp.txt").write_text(now, encoding="utf-8")
    shutil.rmtree(data, ignore_errors=True)
    fresh.rename(data)
    return True


def _write_fonts(modules: Path, data: Path) -> None:
    found = find_fonts(modules)
    records = describe_fonts(found)
    (data / "fonts").mkdir()
    (data / "licenses").mkdir()
    for record, source in zip(records, found.values(), strict=True):
        shutil.copyfile(source, data / "fonts" / record["file"])
    for family in sorted(needed_faces()):
        folder = package_of(family, modules)
        shutil.copyfile(folder / "LICENSE_FONT", data / "licenses" / f"{folder.name}.txt")
    _write_json(data / "fonts.json", records)


def _write_illustrations(modules: Path, data: Path) -> None:
    illustrations = take_illustrations(modules)
    (data / "illustrations").mkdir()
    for name, markup in illustrations.items():
        (data / "illustrations" / f"{name}.svg").write_text(markup, encoding="utf-8")
    shutil.copyfile(LICENCE_OF_ILLUSTRATIONS, data / "licenses" / f"{PACKAGE.rpartition('/')[2]}.txt")
    _write_json(data / "illustrations.json", sorted(illustrations))
    _write_json(data / "illustration_index.json", index_illustrations(modules, wanted_names()))
    shutil.copyfile(modules / WORDS_PACKAGE / "LICENSE", data / "licenses" / f"{WORDS_PACKAGE}.txt")


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def main() -> int:
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    try:
        made = build()
    except AssetError as error:
        _log.error("%s", error)
        return 1
    _log.info("Assets %s in %s.", "built" if made else "are up to date", DATA)
    return 0


if __name__ == "__main__":
    sys.exit(main())
