"""The shelf: `data/` becomes a `DesignLibrary` that reads fonts and illustrations when first used."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from adgenesis_assets.errors import MissingAssets
from adgenesis_design.library import DesignLibrary
from adgenesis_design.pictures import PictureLibrary
from adgenesis_design.text.fonts import FaceKey, FontLibrary

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class FontRecord:
    """One font as `fonts.json` lists it; `file` is its name in `data/fonts`."""

    family: str
    weight: int
    italic: bool
    file: str
    licence: str
    attribution: str

    @property
    def key(self) -> FaceKey:
        return FaceKey(self.family, self.weight, self.italic)


class FontFiles(Mapping[FaceKey, bytes]):
    """The bytes of fonts by key, read on every access: `FontLibrary` asks once per face."""

    def __init__(self, paths: Mapping[FaceKey, Path]) -> None:
        self._paths = paths

    def __getitem__(self, key: FaceKey) -> bytes:
        return self._paths[key].read_bytes()

    def __iter__(self) -> Iterator[FaceKey]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


class IllustrationFiles(Mapping[str, str]):
    """The markup of illustrations by name, read when first asked for and kept."""

    def __init__(self, folder: Path, names: tuple[str, ...]) -> None:
        self._folder = folder
        self._names = frozenset(names)
        self._read: dict[str, str] = {}

    def __getitem__(self, name: str) -> str:
        if name not in self._names:
            raise KeyError(name)
        if name not in self._read:
            self._read[name] = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        return self._read[name]

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def read_font_records(data: Path = DATA) -> tuple[FontRecord, ...]:
    """The fonts of the shelf. Raises `MissingAssets` if the build step has not run."""
    return tuple(FontRecord(**record) for record in _read_json(data / "fonts.json"))


def load_library(data: Path = DATA) -> DesignLibrary:
    """Fonts and illustrations, ready to use. Raises `MissingAssets` if the build step has not run."""
    paths = {record.key: data / "fonts" / record.file for record in read_font_records(data)}
    names = tuple(_read_json(data / "illustrations.json"))
    return DesignLibrary(
        fonts=FontLibrary(FontFiles(paths)),
        pictures=PictureLibrary(
            IllustrationFiles(data / "illustrations", names), _read_json(data / "illustration_index.json")
        ),
        font_files=paths,
    )


def _read_json(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise MissingAssets(f"No {path.name} in {path.parent}: run `make assets` first.") from error


def font_licences(data: Path = DATA) -> dict[str, str]:
    """The licence texts of the fonts by file name, for those who pass the fonts on."""
    families = {record.family.lower().replace(" ", "-") for record in read_font_records(data)}
    paths = (data / "licenses" / f"{family}.txt" for family in sorted(families))
    return {path.name: path.read_text(encoding="utf-8") for path in paths if path.is_file()}
