"""Linear models over signs learn what people have told apart."""

import json
from math import exp, log
from pathlib import Path

import pytest

from adgenesis_assets import load_library
from adgenesis_ml.codec.kinds import Kind
from adgenesis_ml.codec.pieces import pieces_of
from adgenesis_ml.signs import ANY, KINDS, SignTable, SparseTable, read_sparse_table, read_table
from tools.brief_pictures import JUDGED as PICTURES
from tools.brief_pictures import read_judged
from tools.linear_learning import Step, learn, sparse, write
from tools.piece_kinds import PIECES


def _examples() -> list[list[Step]]:
    copy, look = [1.0, 0.0], [0.0, 1.0]
    return [
        [Step([f"word:{thing}", "word:fresh"], copy), Step([f"word:{thing}", "word:colours"], look)]
        for thing in ("bread", "tea", "fish", "wood", "wool") * 4
    ]


def test_what_was_judged_is_told_apart_in_words_never_seen_together() -> None:
    table = SignTable(learn(_examples(), fewest=2))
    assert table.best(["word:cheese", "word:fresh"]) == 0
    assert table.best(["word:cheese", "word:colours"]) == 1


def test_a_sign_that_is_rarer_than_asked_is_left_out() -> None:
    rows = learn([*_examples(), [Step(["word:once"], [1.0, 0.0])]], fewest=2)
    assert "word:once" not in rows
    assert "word:fresh" in rows


def test_what_came_before_is_a_sign() -> None:
    """The second of two is always of the other kind, and nothing else tells it."""
    first, second = [1.0, 0.0], [0.0, 1.0]
    examples = [[Step(["any"], one), Step(["any"], two)] for one, two in [(first, second)] * 20]
    table = SignTable(learn(examples, fewest=1, before=lambda taken: [f"before:{[*taken][-1:]}"]))
    assert table.best(["any", "before:[]"]) == 0
    assert table.best(["any", "before:[0]"]) == 1


def test_a_table_is_written_and_read(tmp_path: Path) -> None:
    path = tmp_path / "table.json"
    write({"word:é": [3, -1], "any": [0, 5]}, path)
    assert read_table(path).scores(["word:é", "any"]) == [3, 4]


def test_judged_briefs_are_cut_as_briefs_are_cut_now() -> None:
    rows = [json.loads(line) for line in PIECES.read_text(encoding="utf-8").splitlines()]
    assert len(rows) > 2_500
    assert len({row["prompt"] for row in rows}) == len(rows)
    for row in rows:
        prompt = row["prompt"]
        assert [text for text, _ in row["pieces"]] == [piece.of(prompt) for piece in pieces_of(prompt)], row[
            "id"
        ]
        assert {kind for _, kind in row["pieces"]} <= set(Kind)


def test_a_sparse_table_has_what_says_something_by_name(tmp_path: Path) -> None:
    rows = {ANY: [0, 2, -9], "word:bread": [40, 3, -1], "word:so": [1, 2, 3]}
    found = sparse(rows, 4)
    assert found == {ANY: ([0, 1, 2], [0, 2, -9]), "word:bread": ([0], [40])}
    write({KINDS: ["bread", "sun", "key"], **found}, tmp_path / "table.json")
    shares = read_sparse_table(tmp_path / "table.json").log_shares([ANY, "word:bread", "word:never"])
    assert max(shares, key=shares.__getitem__) == "bread"
    assert sum(map(exp, shares.values())) == pytest.approx(1)


def test_a_sparse_table_says_what_is_usual_where_nothing_is_known() -> None:
    shares = SparseTable(["sun", "key"], {ANY: ([0, 1], [0, -9])}).log_shares([])
    assert shares == {"sun": pytest.approx(-log(2)), "key": pytest.approx(-log(2))}


def test_the_judged_pictures_are_the_librarys(tmp_path: Path) -> None:
    names = frozenset(load_library().pictures.names)
    judged = read_judged(names)
    assert len({prompt for prompt, _ in judged}) == len(judged) > 8_000
    row = json.loads(PICTURES.read_text(encoding="utf-8").splitlines()[0]) | {"pictures": ["unicycle-race"]}
    (tmp_path / "pictures.jsonl").write_text(json.dumps(row), encoding="utf-8")
    with pytest.raises(ValueError, match="unicycle-race"):
        read_judged(names, tmp_path / "pictures.jsonl")
