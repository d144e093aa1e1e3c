"""Linear models over signs learn what people have told apart."""

import json
from pathlib import Path

from adgenesis_ml.codec.kinds import Kind
from adgenesis_ml.codec.pieces import pieces_of
from adgenesis_ml.signs import SignTable, read_table
from tools.linear_learning import Step, learn, write
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
