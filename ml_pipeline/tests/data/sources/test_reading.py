"""A source is read row by row: shapes are told apart, and every problem is kept with its row."""

import json
from pathlib import Path
from typing import Any

from surroundings import surroundings

from adgenesis_design.brief import DesignBrief
from adgenesis_design.compositions import compose
from adgenesis_design.concept import Concept
from adgenesis_design.layout import lay_out
from adgenesis_design.placements import find_placement
from adgenesis_design.render import to_fabric
from adgenesis_design.spec import DesignSpec
from adgenesis_ml.data.pairs import TrainingPair
from adgenesis_ml.data.sources import Reading, read_source

PROMPT = "Kornhaus, a bakery: 2 loaves for €5.49, until 11 a.m."
COPY = {
    "brand": "Kornhaus",
    "headline": "Bread worth getting up for",
    "subheadline": "Baked early, still warm at breakfast",
    "offer": "2 loaves for €5.49",
    "detail": "until 11 a.m.",
    "cta": "Order a loaf",
}


def design(**changes: str) -> DesignSpec:
    fields = (
        COPY | {"hero": "bread", "palette": "cocoa", "type_pair": "slab", "composition": "split"} | changes
    )
    return compose(Concept(**fields), find_placement("meta", "square"))


def read(folder: Path, name: str, *rows: dict[str, Any]) -> Reading:
    path = folder / name
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return read_source(path, "CC0-1.0", surroundings())


def written(pair: TrainingPair) -> list[str]:
    return list(json.loads(pair.response_text))


EXPECTED = [
    COPY["headline"],
    COPY["subheadline"],
    "bread",
    "cocoa",
    "slab",
    COPY["brand"],
    COPY["offer"],
    COPY["detail"],
    COPY["cta"],
    "",
]


def test_a_design_of_the_product_is_learnt_as_the_person_left_it(tmp_path: Path) -> None:
    spec = design().to_wire()
    for element in spec["elements"]:
        if element["id"] == "cta":
            element["text"] = "Reserve a loaf"
    row = {"id": 4, "prompt": PROMPT, "platform": "meta", "format": "square", "revision": 2, "spec": spec}
    reading = read(tmp_path, "designs.jsonl", row | {"canvas_data": {"objects": []}})
    assert reading.problems == ()
    assert reading.shapes == {"design of the product": 1}
    [example] = reading.examples
    assert example.pair.brief == DesignBrief(prompt=PROMPT, platform="meta", format="square")
    assert written(example.pair) == [*EXPECTED[:8], "Reserve a loaf", ""]
    assert example.pair.family == "kornhaus"


def test_a_spec_alone_brings_its_prompt_and_placement_along(tmp_path: Path) -> None:
    spec = design().model_copy(update={"metadata": design().metadata | {"prompt": PROMPT}})
    reading = read(tmp_path, "spec.json", spec.to_wire())
    assert [written(example.pair) for example in reading.examples] == [EXPECTED]


def test_our_own_fabric_canvas_comes_back_with_the_same_words(tmp_path: Path) -> None:
    library = surroundings().library
    frame = lay_out(design(), find_placement("meta", "square"), library).frame
    reading = read(tmp_path, "canvas.json", to_fabric(frame, library) | {"prompt": PROMPT})
    assert reading.problems == ()
    assert reading.shapes == {"Fabric.js canvas": 1}
    [example] = reading.examples
    texts = written(example.pair)
    assert texts[:2] + texts[5:] == EXPECTED[:2] + EXPECTED[5:]


def test_a_column_for_each_text_is_enough_and_art_direction_is_chosen(tmp_path: Path) -> None:
    path = tmp_path / "ads.csv"
    columns = ["prompt", "platform", "format", *COPY]
    cells = [PROMPT, "google", "300x250", *COPY.values()]
    path.write_text(
        ",".join(columns) + "\n" + ",".join(f'"{cell}"' for cell in cells) + "\n", encoding="utf-8"
    )
    reading = read_source(path, "CC0-1.0", surroundings())
    assert reading.problems == ()
    [example] = reading.examples
    texts = written(example.pair)
    assert texts[:2] + texts[5:] == EXPECTED[:2] + EXPECTED[5:]
    assert texts[2] in surroundings().library.pictures.names
    assert example.pair.brief.format == "300x250"


def test_every_row_at_fault_is_named_with_what_is_wrong(tmp_path: Path) -> None:
    good = {"prompt": PROMPT, "platform": "meta", "format": "square", **COPY}
    reading = read(
        tmp_path,
        "ads.jsonl",
        good,
        good | {"headline": "Half price, today only", "cta": "Buy for €3"},
        good | {"offer": "3 loaves"},
        good | {"platform": "tv"},
        good | {"colour": "red"},
        {"prompt": PROMPT},
        {key: value for key, value in good.items() if key != "prompt"},
    )
    assert len(reading.examples) == 1
    assert reading.rows == 7
    wheres = [problem.split(": ")[0] for problem in reading.problems]
    assert wheres == [f"ads.jsonl:{row}" for row in range(2, 8)]
    for problem, said in zip(
        reading.problems,
        (
            "'Half'",
            "offer '3 loaves' does not stand",
            "'tv'",
            "colour: unknown key",
            "no known shape",
            "no prompt",
        ),
        strict=True,
    ):
        assert said in problem
    assert "invents the number '€3'" in reading.problems[0]
