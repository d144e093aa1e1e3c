"""Rows of JSON, JSONL and CSV: each with its place, and what cannot be read named."""

from pathlib import Path

import pytest

from adgenesis_ml.data.sources.files import files_of, rows_of, sha256_of
from adgenesis_ml.data.sources.row import Row
from adgenesis_ml.errors import InvalidTrainingData


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_rows_of_jsonl_carry_their_line_and_empty_lines_count(tmp_path: Path) -> None:
    path = written(tmp_path, "a.jsonl", '{"n": 1}\n\n{"n": "two\u2028lines"}\nno json\n[1]\n')
    rows = list(rows_of(path))
    assert rows[:2] == [Row("a.jsonl:1", {"n": 1}), Row("a.jsonl:3", {"n": "two\u2028lines"})]
    assert [str(row).split(" (")[0] for row in rows[2:]] == [
        "a.jsonl:4: it is no JSON",
        "a.jsonl:5: it holds a list; expected an object",
    ]


def test_a_table_leaves_out_empty_cells_and_names_the_line_of_a_row(tmp_path: Path) -> None:
    path = written(
        tmp_path, "a.csv", 'prompt,headline,offer\n"Tea, green",Slow cups,\n"two\nlines",B,C\n1,2,3,4\n'
    )
    assert list(rows_of(path)) == [
        Row("a.csv:2", {"prompt": "Tea, green", "headline": "Slow cups"}),
        Row("a.csv:4", {"prompt": "two\nlines", "headline": "B", "offer": "C"}),
        "a.csv:5: it has more cells than the heading has columns",
    ]


def test_a_json_file_is_one_row_or_a_list_of_them(tmp_path: Path) -> None:
    assert list(rows_of(written(tmp_path, "a.json", '{"n": 1}'))) == [Row("a.json:1", {"n": 1})]
    assert list(rows_of(written(tmp_path, "b.json", '[{"n": 1}, 2]'))) == [
        Row("b.json:1", {"n": 1}),
        "b.json:2: it holds a int; expected an object",
    ]
    assert list(rows_of(written(tmp_path, "c.json", "2"))) == [
        "c.json: it holds a int; expected an object or a list of them"
    ]


def test_a_folder_gives_its_data_files_by_name(tmp_path: Path) -> None:
    later, earlier = written(tmp_path, "b.json", "{}"), written(tmp_path, "a.jsonl", "{}")
    written(tmp_path, "README.md", "no data")
    assert files_of(tmp_path) == [earlier, later]
    assert sha256_of([earlier]) == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"


@pytest.mark.parametrize(
    ("name", "message"), [("none.json", "no file or folder"), ("a.xlsx", "is none of .csv")]
)
def test_what_is_no_source_is_named(tmp_path: Path, name: str, message: str) -> None:
    written(tmp_path, "a.xlsx", "")
    with pytest.raises(InvalidTrainingData, match=message):
        files_of(tmp_path / name)


def test_a_file_that_is_no_text_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\xff\xfe\x00")
    assert [str(row)[:40] for row in rows_of(path)] == ["a.jsonl: it cannot be read as UTF-8 text"]
