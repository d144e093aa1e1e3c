"""Sources in, a folder to train on out; what is refused is listed, and skipped only when that is asked for."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from surroundings import surroundings

from adgenesis_ml.data.preparation import Order, prepare
from adgenesis_ml.data.window import Measure
from adgenesis_ml.errors import InvalidTrainingData

TRADES = (
    "A bakery with rye bread from a stone oven",
    "Night trains for people who like to arrive rested",
    "Bicycle repairs while you wait, brakes and lights",
    "Tulips and roses from the grower's own fields",
    "Piano lessons for grown-ups who never dared",
    "A swimming pool that opens before work",
    "Second-hand novels, sorted by mood",
    "Mountain cheese, aged in a cave in Tyrol",
)
CHARACTERS = Measure("characters", len, 2000)


def row(number: int, **changes: Any) -> dict[str, Any]:
    trade = TRADES[number % len(TRADES)]
    return {
        "prompt": trade,
        "platform": "meta",
        "format": "square",
        "headline": f"Made for {trade.split()[1]} people",
        "cta": "See more",
        "hero": "bread",
        "family": f"see-{number}",
    } | changes


def source(folder: Path, *rows: dict[str, Any], name: str = "ads.jsonl") -> Path:
    path = folder / name
    path.write_text("\n".join(json.dumps(one) for one in rows) + "\n", encoding="utf-8")
    return path


def order(*sources: Path, **changes: Any) -> Order:
    return replace(Order(sources=sources, validation_share=0.5), **changes)


def test_rows_become_a_folder_with_a_manifest(tmp_path: Path) -> None:
    path = source(tmp_path, *map(row, range(8)), row(3))
    done = prepare(order(path, licences=("CC-BY-4.0",)), surroundings(), CHARACTERS, tmp_path / "out")
    assert done.left_out == ("ads.jsonl:9: the same as ads.jsonl:4",)
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest == done.manifest
    [described] = manifest["sources"]
    assert (described["licence"], described["rows"], described["pairs_kept"]) == ("CC-BY-4.0", 9, 8)
    assert described["dropped"] == {"repeats another": list(done.left_out)}
    assert manifest["pairs"]["training"] + manifest["pairs"]["validation"] == 8
    assert manifest["languages"] == {"en": 8}
    assert sum(step["pairs"] for step in manifest["lengths"]["histogram"]) == 8


def test_the_same_order_gives_the_same_bytes(tmp_path: Path) -> None:
    path = source(tmp_path, *map(row, range(8)))
    for name in ("one", "two"):
        prepare(order(path), surroundings(), CHARACTERS, tmp_path / name)
    for file in (tmp_path / "one").iterdir():
        assert file.read_bytes() == (tmp_path / "two" / file.name).read_bytes()


def test_everything_at_fault_is_listed_at_once_and_nothing_is_written(tmp_path: Path) -> None:
    asked = source(tmp_path, {"prompt": TRADES[5] + "!"}, name="asked.jsonl")
    long = row(6, prompt=TRADES[6] + " by the sea" * 60)
    path = source(tmp_path, *map(row, range(6)), long, row(7, cta=""))
    wanted = order(path, evaluation=(asked,))
    narrow = replace(CHARACTERS, window=500)
    with pytest.raises(InvalidTrainingData) as raised:
        prepare(wanted, surroundings(), narrow, tmp_path / "out")
    lines = str(raised.value).splitlines()
    assert lines[0] == "3 rows cannot be used:"
    assert "ads.jsonl:8: cta" in lines[1]
    assert "ads.jsonl:6: its brief is that of asked.jsonl:1" in lines[2]
    assert "ads.jsonl:7: " in lines[3]
    assert lines[3].endswith("characters, and the window has 500")
    assert "--skip-invalid" in lines[4]
    assert not (tmp_path / "out").exists()

    done = prepare(replace(wanted, skip_invalid=True), surroundings(), narrow, tmp_path / "out")
    assert len(done.left_out) == 3
    assert sum(done.manifest["pairs"].values()) == 5
    [described] = done.manifest["sources"]
    assert set(described["dropped"]) == {"gives away an evaluation brief", "does not fit the window"}
    assert len(described["invalid"]) == 1


def test_no_family_is_on_both_sides_nor_are_nearly_the_same_briefs(tmp_path: Path) -> None:
    path = source(
        tmp_path,
        *map(row, range(8)),
        *(
            row(
                n,
                prompt=TRADES[n] + " today",
                headline=f"Another idea for you {'I' * n}".strip(),
                family=f"g{n}",
            )
            for n in range(8)
        ),
    )
    prepare(order(path), surroundings(), CHARACTERS, tmp_path / "out")
    sides = [
        {
            json.loads(line)["family"]
            for line in (tmp_path / "out" / name).read_text(encoding="utf-8").splitlines()
        }
        for name in ("train.jsonl", "validation.jsonl")
    ]
    assert sides[0].isdisjoint(sides[1])
    assert sides[0] | sides[1] == {f"see-{n}" for n in range(8)}


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"licences": ("a", "b")}, "2 licences were given for 1 sources"),
        ({"validation_share": 0.0}, "8 pairs of 8 brand families leave 8 to train on and 0"),
    ],
)
def test_an_order_that_makes_no_sense_is_refused(
    tmp_path: Path, changes: dict[str, Any], message: str
) -> None:
    path = source(tmp_path, *map(row, range(8)))
    with pytest.raises(InvalidTrainingData, match=message):
        prepare(order(path, **changes), surroundings(), CHARACTERS, tmp_path / "out")
