"""Preferences: what they must be, and the tokens that are learnt from them."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from adgenesis_ml.data.preferences import (
    Preference,
    preferences_of,
    read_preferences,
    tokenize_preference,
    write_preferences,
)
from adgenesis_ml.errors import InvalidTrainingData
from adgenesis_ml.judging.judgements import Judged, JudgedBrief

PREFERENCE = Preference("Warm bread from our bakery", "Dawn has a smell", "Bread the bakery of")


class Letters:
    """A tokenizer of one token a letter, but for `["`, which joins with a capital D after it."""

    def __call__(self, text: str, add_special_tokens: bool) -> SimpleNamespace:
        parts = text.replace('["D', "\0").replace("\0", "\u2402")
        return SimpleNamespace(input_ids=[ord(letter) for letter in parts])


def test_the_context_ends_where_the_field_begins() -> None:
    assert PREFERENCE.context().endswith('### Response:\n["')
    line = Preference("Warm bread", "Still warm", "Warm still", before=("Dawn has a smell",))
    assert line.context().endswith('["Dawn has a smell","')


def test_the_end_of_the_field_is_learnt() -> None:
    row = tokenize_preference(Preference("Warm bread", "Still warm", "Warm still"), Letters())
    assert "".join(map(chr, row["chosen_ids"])) == 'Still warm","'


def test_tokens_that_join_across_the_border_belong_to_the_answer() -> None:
    row = tokenize_preference(PREFERENCE, Letters())
    assert chr(row["chosen_ids"][0]) == "\u2402"
    assert "".join(map(chr, row["rejected_ids"])).startswith('["Bread')


def test_rows_are_read_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "preferences.jsonl"
    assert write_preferences([PREFERENCE], path) == 1
    assert read_preferences(path) == [PREFERENCE]


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({"prompt": "p", "chosen": "A", "rejected": "A "}, "row 1: chosen and rejected are the same"),
        ({"prompt": "p", "chosen": " ", "rejected": "A"}, "row 1: the chosen text is empty"),
        ({"prompt": "p", "chosen": "A"}, "row 1: .*rejected"),
        ({"prompt": "p", "chosen": "A", "rejected": "B", "before": ["x"] * 10}, "row 1: 10 fields"),
    ],
)
def test_a_row_that_cannot_be_learnt_from_is_named(
    tmp_path: Path, row: dict[str, object], problem: str
) -> None:
    path = tmp_path / "preferences.jsonl"
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    with pytest.raises(InvalidTrainingData, match=problem):
        read_preferences(path)


def test_judgements_become_preferences_with_the_likeliest_mistake_first() -> None:
    brief = JudgedBrief(
        "krume",
        "en",
        "Warm bread",
        (
            Judged("Bread the of", "written", (-3.0,), good=False),
            Judged("Bread is bread", "written", (-1.0,), good=False),
            Judged("Warm bread", "quoted", (-1.0,), good=True),
            Judged("Somebody else's", "retrieved", (-0.5,), good=False),
            Judged("Nobody has read it", "written", (-0.5,)),
        ),
    )
    assert preferences_of([brief]) == [Preference("Warm bread", "Warm bread", "Bread is bread")]
