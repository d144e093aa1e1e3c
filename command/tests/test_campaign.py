"""`adgenesis adapt`, `campaign`, `review` and `placements`: one design everywhere, and errors in words."""

import csv
import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from adgenesis.command import main
from adgenesis_assets import load_library
from adgenesis_design.compositions import compose
from adgenesis_design.concept import Concept
from adgenesis_design.layout import lay_out
from adgenesis_design.placements import find_placement, known_placements

CONCEPT = Concept(
    brand="Café Lune",
    headline="Mornings at the counter",
    offer="20% off",
    cta="Book a table",
    hero="croissant",
    palette="cocoa",
    type_pair="slab",
    composition="card",
)
SQUARE = find_placement("meta", "square")


@pytest.fixture(scope="module")
def design(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A design's folder."""
    folder = tmp_path_factory.mktemp("design")
    placed = lay_out(compose(CONCEPT, SQUARE), SQUARE, load_library())
    (folder / "spec.json").write_text(json.dumps(placed.spec.to_wire()), encoding="utf-8")
    (folder / "frame.json").write_text(json.dumps(placed.frame.model_dump(mode="json")), encoding="utf-8")
    return folder


def test_adapt_writes_a_folder_for_each_placement_and_a_sheet(design: Path, tmp_path: Path) -> None:
    wanted = "meta/story,google/300x250,snapchat"
    assert main(["adapt", str(design), "--placements", wanted, "--out", str(tmp_path)]) == 0
    made = {path.name for path in tmp_path.iterdir()}
    assert made == {"meta-story", "google-300x250", "snapchat-story", "contact-sheet.png"}
    report = json.loads((tmp_path / "meta-story" / "report.json").read_text(encoding="utf-8"))
    assert (report["platform"], report["adapted_from"]) == ("meta", "meta/square")
    assert not [finding for finding in report["findings"] if finding["severity"] == "error"]


def test_a_zip_to_hand_on_has_names_that_sort_and_a_manifest(
    design: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = tmp_path / "out" / "lune.zip"
    wanted = [
        "--placements",
        "google/160x600,meta/story",
        "--also",
        "html5,svg",
        "--zip",
        str(archive),
        "--svg-text",
        "outlines",
    ]
    assert main(["adapt", str(design), *wanted]) == 0
    assert "meta/story: png" in capsys.readouterr().out
    with ZipFile(archive) as made:
        names = made.namelist()
        assert b"<text" not in made.read("google/cafe-lune_google_160x600.svg")
        rows = list(csv.DictReader(made.read("manifest.csv").decode("utf-8-sig").splitlines()))
    assert "google/cafe-lune_google_160x600.zip" in names
    assert "licences/zilla-slab.txt" in names
    assert [row["file"] for row in rows] == names[:6]
    assert {row["fits"] for row in rows} == {"yes"}
    assert [path.name for path in archive.parent.iterdir()] == ["lune.zip"]


def test_a_sound_design_passes_review(design: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in (design, design / "spec.json", design / "frame.json"):
        assert main(["review", str(path)]) == 0
    assert "0 errors" in capsys.readouterr().out


def test_a_flawed_design_fails_review_and_says_why(
    design: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = json.loads((design / "spec.json").read_text(encoding="utf-8"))
    for element in spec["elements"]:
        if element["id"] == "headline":
            element |= {"x": 900}
    path = tmp_path / "spec.json"
    path.write_text(json.dumps(spec), encoding="utf-8")
    assert main(["review", str(path)]) == 1
    said = capsys.readouterr().out
    assert "text-off-canvas [headline]" in said
    assert main(["review", str(design), "--prompt", "Café Lune, mornings at the counter"]) == 1
    assert "invented-fact" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["adapt", "{folder}/none", "--out", "{out}"], "none cannot be read"),
        (["adapt", "{folder}/broken.json", "--out", "{out}"], "broken.json is no JSON"),
        (["adapt", "{folder}/plain.json", "--out", "{out}"], "does not say which placement"),
        (["adapt", "{design}", "--placements", "myspace", "--out", "{out}"], "'myspace'"),
        (["adapt", "{design}", "--placements", "meta/poster", "--out", "{out}"], "'poster'"),
        (["adapt", "{design}", "--placements", ",", "--out", "{out}"], "names no placement"),
        (["adapt", "{design}", "--placements", "amazon/sponsored", "--out", "{out}"], "takes no words"),
        (["adapt", "{design}", "--out", "{folder}/plain.json"], "is a file"),
        (["adapt", "{design}"], "--out or a file with --zip"),
        (["adapt", "{design}", "--zip", "{folder}"], "is a folder"),
        (["adapt", "{design}", "--zip", "{out}.zip", "--also", "docx"], "'docx' is no kind of file"),
        (["campaign", "", "--out", "{out}"], "prompt"),
        (["review", "{folder}/none"], "none cannot be read"),
        (["review", "{folder}/odd.json"], "3x7"),
    ],
)
def test_bad_input_is_named(
    arguments: list[str], named: str, design: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "broken.json").write_text("{", encoding="utf-8")
    (tmp_path / "plain.json").write_text('{"background_color": "#fff", "elements": []}', encoding="utf-8")
    frame = json.loads((design / "frame.json").read_text(encoding="utf-8")) | {"width": 3, "height": 7}
    (tmp_path / "odd.json").write_text(json.dumps(frame), encoding="utf-8")
    filled = [part.format(folder=tmp_path, design=design, out=tmp_path / "out") for part in arguments]
    assert main(filled) == 2
    said = capsys.readouterr().err
    assert said.startswith("error: ")
    assert named in said


def test_the_placements_are_listed_with_their_sources(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["placements"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert sum("/" in line for line in lines) > len(known_placements())
    assert main(["placements", "--json"]) == 0
    documents = json.loads(capsys.readouterr().out)
    assert [f"{each['platform']}/{each['format']}" for each in documents] == [
        placement.name for placement in known_placements()
    ]
    assert all(each["sources"] and each["checked"] for each in documents)


@pytest.mark.model
def test_a_campaign_asks_the_model_once_and_says_the_same_everywhere(tmp_path: Path) -> None:
    prompt = "Café Lune: 20% off croissants until 30 June"
    wanted = ["--placements", "meta/square,tiktok/vertical,google/160x600", "--out", str(tmp_path)]
    assert main(["campaign", prompt, *wanted]) == 0
    headlines = set()
    for folder in ("meta-square", "tiktok-vertical", "google-160x600"):
        spec = json.loads((tmp_path / folder / "spec.json").read_text(encoding="utf-8"))
        headlines |= {e["text"].casefold() for e in spec["elements"] if e["id"] == "headline"}
    assert len(headlines) == 1
