import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from adgenesis_assets import DATA, MissingAssets, load_library, read_font_records
from adgenesis_assets.illustrations import wanted_names
from adgenesis_design.library import DesignLibrary


def test_every_listed_illustration_is_there(library: DesignLibrary) -> None:
    assert library.pictures.names == tuple(sorted(wanted_names()))


def test_illustrations_are_well_formed_and_keep_to_their_own_ids(library: DesignLibrary) -> None:
    for name in library.pictures.names:
        markup = library.pictures.svg(name)
        ids = re.findall(r'\bid="([^"]+)"', markup)
        assert len(ids) == len(set(ids))
        assert all(id.startswith(f"{name}-") for id in ids)
        assert set(re.findall(r'url\(#([^)]+)\)|\bhref="#([^"]+)"', markup)) <= {(id, "") for id in ids} | {
            ("", id) for id in ids
        }
        ElementTree.fromstring(f'<svg xmlns:xlink="x">{markup}</svg>')


def test_fonts_come_with_their_licences() -> None:
    records = read_font_records()
    assert {record.licence for record in records} == {"OFL-1.1"}
    assert all(record.attribution.lower().startswith("copyright") for record in records)
    for family in {record.family for record in records}:
        text = (DATA / "licenses" / f"{family.lower().replace(' ', '-')}.txt").read_text(encoding="utf-8")
        assert "SIL Open Font License" in text or "SIL OPEN FONT LICENSE" in text


def test_files_are_read_when_first_used(tmp_path: Path) -> None:
    for name in ("fonts.json", "illustrations.json", "illustration_index.json"):
        (tmp_path / name).write_text((DATA / name).read_text(encoding="utf-8"), encoding="utf-8")
    library = load_library(tmp_path)
    assert "Inter" in library.fonts.families
    with pytest.raises(FileNotFoundError):
        library.fonts.face("Inter", 400)


def test_missing_assets_name_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(MissingAssets, match="make assets"):
        load_library(tmp_path)
