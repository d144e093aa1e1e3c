"""`--brand FOLDER`: a folder becomes a kit, errors in words, and designs keep their uploads beside them."""

import json
from pathlib import Path

import pytest
from brands import NAVY, TEAL, logo
from made_files import encoded, font, picture

from adgenesis.brand_folder import read_brand
from adgenesis.command import main
from adgenesis.uploads import Uploads, read_uploads, write_uploads
from adgenesis_assets import load_library
from adgenesis_design.brief import DesignBrief
from adgenesis_design.compositions import compose
from adgenesis_design.concept import Concept
from adgenesis_design.dressing import dressed
from adgenesis_design.errors import InvalidBrief, UploadRefused
from adgenesis_design.layout import lay_out
from adgenesis_design.placements import find_placement
from adgenesis_design.uploads import take_font, take_picture

WHOLE = """
name = "NightLine"
logo = "logo.svg"
logo_on_dark = "white.png"
clear_space = 0.5
illustration = "palette"
tone = "calm"
required_words = ["sleeper"]
forbidden_words = ["cheap"]
legal_line = "NightLine Rail plc."

[colors]
primary = "#00838f"
accent = ["#ffb627", "#e4572e"]

[fonts]
display = "harbour.ttf"
text = "Inter"
"""
CONCEPT = Concept(
    headline="A bed to Vienna", cta="Book a berth", palette="ocean", type_pair="tech", composition="card"
)
SQUARE = find_placement("meta", "square")


def brand_folder(folder: Path, text: str = 'name = "NightLine"\nlogo = "logo.svg"\n') -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "brand.toml").write_text(text, encoding="utf-8")
    (folder / "logo.svg").write_bytes(logo(TEAL, NAVY).data)
    (folder / "white.png").write_bytes(encoded(picture(mode="RGBA"), "PNG"))
    (folder / "harbour.ttf").write_bytes(font(family="Harbour Grotesk"))
    return folder


def design_of(folder: Path, brand: Path) -> Path:
    """A design of a brand in a folder, with what it needs beside it."""
    read = read_brand(brand)
    library = read.uploads.into(load_library())
    brief = DesignBrief(prompt="A bed to Vienna", brand=read.kit)
    placed = lay_out(dressed(compose(CONCEPT, SQUARE), brief, library), SQUARE, library)
    home = folder / "meta-square"
    home.mkdir(parents=True)
    (home / "spec.json").write_text(json.dumps(placed.spec.to_wire()), encoding="utf-8")
    (home / "frame.json").write_text(json.dumps(placed.frame.model_dump(mode="json")), encoding="utf-8")
    write_uploads(read.uploads, folder)
    return home


def test_a_folder_says_all_that_a_kit_can(tmp_path: Path) -> None:
    read = read_brand(brand_folder(tmp_path, WHOLE))
    kit = read.kit
    assert (kit.name, kit.tone, kit.clear_space, kit.illustration, kit.legal_line) == (
        "NightLine",
        "calm",
        0.5,
        "palette",
        "NightLine Rail plc.",
    )
    assert [(color.role, color.value) for color in kit.colors] == [
        ("primary", "#00838f"),
        ("accent", "#ffb627"),
        ("accent", "#e4572e"),
    ]
    assert (kit.display_font, kit.text_font) == ("Harbour Grotesk", "Inter")
    assert (kit.required_words, kit.forbidden_words) == (("sleeper",), ("cheap",))
    assert {kit.logo, kit.logo_on_dark} == {f"asset:{one.sha256}" for one in read.uploads.pictures}
    assert [one.family for one in read.uploads.fonts] == ["Harbour Grotesk"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (None, "No such file or directory"),
        ("name = ", "is no TOML"),
        ('logo = "logo.svg"', "name: Field required"),
        ('name = "N"\nlogo = "gone.svg"', "gone.svg"),
        ('name = "N"\ncolour = "#fff"', "colour: unknown key"),
        ('name = "N"\n[colors]\nprimary = "teal"', "primary"),
        ('name = "N"\n[colors]\nfirst = "#fff"', "first"),
        ('name = "N"\nclear_space = 9', "clear_space"),
        ('name = "N"\n[fonts]\ntext = "gone.woff2"', "gone.woff2"),
    ],
)
def test_what_is_wrong_with_a_folder_is_named(
    tmp_path: Path, text: str | None, named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = brand_folder(tmp_path / "brand", text) if text else tmp_path / "none"
    with pytest.raises(InvalidBrief):
        read_brand(folder)
    assert main(["generate", "Beds", "--brand", str(folder), "--out", str(tmp_path / "out")]) == 2
    assert named in capsys.readouterr().err


def test_a_file_that_is_no_picture_is_refused_by_name(tmp_path: Path) -> None:
    folder = brand_folder(tmp_path)
    (folder / "logo.svg").write_text("<html></html>", encoding="utf-8")
    with pytest.raises(UploadRefused, match=r"^logo\.svg"):
        read_brand(folder)


def test_a_font_that_is_nowhere_is_named_before_the_model_is_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = brand_folder(tmp_path / "brand", 'name = "N"\n[fonts]\ntext = "Gotham"\n')
    assert main(["generate", "Beds", "--brand", str(folder), "--out", str(tmp_path / "out")]) == 2
    assert "'Gotham'" in capsys.readouterr().err


def test_uploads_are_read_back_as_they_were_written(tmp_path: Path) -> None:
    given = Uploads(
        (logo(), take_picture(encoded(picture(), "PNG"), "p.png")), (take_font(font(), "inter.ttf"),)
    )
    write_uploads(given, tmp_path)
    for home in (tmp_path, tmp_path / "meta-square" / "spec.json"):
        read = read_uploads(home)
        assert {one.sha256 for one in read.pictures} == {one.sha256 for one in given.pictures}
        assert [one.sha256 for one in read.fonts] == [one.sha256 for one in given.fonts]


def test_an_upload_that_was_changed_on_disk_is_refused(tmp_path: Path) -> None:
    write_uploads(Uploads((logo(),)), tmp_path)
    [path] = (tmp_path / "uploads").iterdir()
    path.write_bytes(logo("#ff0000").data)
    with pytest.raises(UploadRefused, match="has been changed"):
        read_uploads(tmp_path)


def test_adapt_and_review_find_the_logo_beside_the_design(tmp_path: Path) -> None:
    design = design_of(tmp_path / "made", brand_folder(tmp_path / "brand"))
    out = tmp_path / "out"
    assert main(["adapt", str(design), "--placements", "meta/story,google/300x250", "--out", str(out)]) == 0
    for folder in ("meta-story", "google-300x250"):
        assert main(["review", str(out / folder)]) == 0
        report = json.loads((out / folder / "report.json").read_text(encoding="utf-8"))
        [shown] = report["brand"]["logos"]
        assert shown["given_sha256"] == shown["embedded_sha256"] == logo(TEAL, NAVY).sha256
        assert {color["kind"] for color in report["brand"]["colors"]} <= {"kit", "derived", "plain", "mixed"}


def test_adapt_dresses_a_design_in_another_brand(tmp_path: Path) -> None:
    design = design_of(tmp_path / "made", brand_folder(tmp_path / "brand"))
    other = brand_folder(tmp_path / "other", 'name = "Sommeil"\n[colors]\nprimary = "#6c63ff"\n')
    out = tmp_path / "out"
    wanted = ["--placements", "meta/square", "--out", str(out), "--brand", str(other)]
    assert main(["adapt", str(design), *wanted]) == 0
    spec = json.loads((out / "meta-square" / "spec.json").read_text(encoding="utf-8"))
    assert spec["brand"]["name"] == "Sommeil"
    assert "#6c63ff" in json.dumps(spec["elements"]) + spec["background_color"]
    assert "#00838f" not in json.dumps(spec["elements"])


def test_review_holds_a_design_against_another_brand(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    design = design_of(tmp_path / "made", brand_folder(tmp_path / "brand"))
    other = brand_folder(tmp_path / "other", 'name = "Sommeil"\n[colors]\nprimary = "#6c63ff"\n')
    assert main(["review", str(design), "--brand", str(other)]) == 1
    assert "brand-colors" in capsys.readouterr().out


@pytest.mark.model
def test_a_brand_is_generated_whole(tmp_path: Path) -> None:
    folder = brand_folder(tmp_path / "brand", WHOLE)
    out = tmp_path / "out"
    prompt = "Night trains to Vienna from €39, a sleeper on every line"
    assert main(["generate", prompt, "--brand", str(folder), "--out", str(out)]) == 0
    report = json.loads((out / "design-1" / "report.json").read_text(encoding="utf-8"))
    assert {font["family"] for font in report["brand"]["fonts"]} <= {"Harbour Grotesk", "Inter"}
    assert report["brand"]["words"]["legal_line_shown"]
    assert report["brand"]["words"]["forbidden"] == []
    assert main(["review", str(out / "design-1")]) == 0
