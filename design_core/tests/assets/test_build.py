import json
from pathlib import Path

import pytest

from adgenesis_assets.build import build
from adgenesis_assets.errors import BrokenPackage
from adgenesis_assets.fonts import SCOPE, needed_faces
from adgenesis_assets.illustration_index import PACKAGE as WORDS_PACKAGE
from adgenesis_assets.illustration_index import slug
from adgenesis_assets.illustrations import PACKAGE, rename_ids, wanted_names
from adgenesis_design.picture_search import LANGUAGES


@pytest.fixture
def modules(tmp_path: Path) -> Path:
    """A `node_modules` with the shape of the real one: empty fonts, and illustrations of one circle."""
    folder = tmp_path / "node_modules"
    for family, weights in needed_faces().items():
        package = folder / SCOPE / family.lower().replace(" ", "-")
        for weight in weights:
            for style in ("Upright", "Upright_Italic"):
                (package / f"{weight}{style}").mkdir(parents=True)
                (package / f"{weight}{style}" / f"{style}.ttf").write_bytes(f"{weight} {style}".encode())
        (package / "metadata.json").write_text("{}", encoding="utf-8")
        (package / "package.json").write_text('{"license": "MIT AND OFL-1.1"}', encoding="utf-8")
        (package / "LICENSE_FONT").write_text("Copyright 2020 Somebody\n", encoding="utf-8")
    icons = {name: {"body": '<circle r="4"/>'} for name in wanted_names()} | {
        wanted_names()[0]: {"body": '<circle r="4"/>', "height": 64}
    }
    (folder / PACKAGE).mkdir(parents=True)
    (folder / PACKAGE / "icons.json").write_text(
        json.dumps({"icons": icons, "width": 32, "height": 32}), encoding="utf-8"
    )
    for language in LANGUAGES:
        (folder / WORDS_PACKAGE / language).mkdir(parents=True)
        entries = [{"label": "1st place medal", "hexcode": "1F947", "tags": ["gold", "winner"]}]
        (folder / WORDS_PACKAGE / language / "data.json").write_text(json.dumps(entries), encoding="utf-8")
    (folder / WORDS_PACKAGE / "LICENSE").write_text("MIT\n", encoding="utf-8")
    return folder


def test_words_of_every_language_lead_to_an_illustration(modules: Path, tmp_path: Path) -> None:
    build(modules, tmp_path / "data")
    index = json.loads((tmp_path / "data/illustration_index.json").read_text(encoding="utf-8"))
    assert set(index) == set(LANGUAGES)
    assert index["en"]["winner"] == {"1st-place-medal": 1.0}


@pytest.mark.parametrize(
    ("label", "name"), [("piñata", "pinata"), ("T-Rex", "t-rex"), ("woman’s hat", "womans-hat")]
)
def test_an_annotation_is_matched_by_its_name(label: str, name: str) -> None:
    assert slug(label) == name


def test_a_second_build_has_nothing_to_do(modules: Path, tmp_path: Path) -> None:
    assert build(modules, tmp_path / "data")
    assert not build(modules, tmp_path / "data")


def test_only_upright_fonts_are_taken(modules: Path, tmp_path: Path) -> None:
    build(modules, tmp_path / "data")
    assert (tmp_path / "data/fonts/Inter-800.ttf").read_bytes() == b"800 Upright"


def test_odd_view_boxes_are_scaled_into_ours(modules: Path, tmp_path: Path) -> None:
    build(modules, tmp_path / "data")
    markup = (tmp_path / f"data/illustrations/{wanted_names()[0]}.svg").read_text(encoding="utf-8")
    assert markup == '<g transform="translate(8 0) scale(0.5)"><circle r="4"/></g>'


def test_a_missing_package_names_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(BrokenPackage, match="npm ci"):
        build(tmp_path / "nothing", tmp_path / "data")
    assert not (tmp_path / "data").exists()


def test_a_missing_illustration_is_named(modules: Path, tmp_path: Path) -> None:
    (modules / PACKAGE / "icons.json").write_text('{"icons": {}}', encoding="utf-8")
    with pytest.raises(BrokenPackage, match=wanted_names()[0]):
        build(modules, tmp_path / "data")


def test_ids_and_their_uses_are_renamed_together() -> None:
    markup = '<path id="a" fill="url(#b)"/><use href="#a"/><filter id="b"/>'
    assert (
        rename_ids(markup, "cat")
        == '<path id="cat-0" fill="url(#cat-1)"/><use href="#cat-0"/><filter id="cat-1"/>'
    )
