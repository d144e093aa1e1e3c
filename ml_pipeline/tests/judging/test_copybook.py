"""The copybook on disk."""

from pathlib import Path

import pytest

from adgenesis_ml.errors import MissingWeights
from adgenesis_ml.judging.copybook import FILE, Entry, read_copybook, write_copybook

ENTRIES = [
    Entry(
        "en",
        "Bread from Krume",
        "Krume",
        ("Dawn has a smell",),
        ("Baked before you wake",),
        ("bread",),
        ("bread", "krume"),
    ),
    Entry("fr", "Du pain frais", "", ("L’aube sent bon",), (), (), ("pain", "frais")),
]


def test_entries_are_read_as_they_were_written(tmp_path: Path) -> None:
    write_copybook(ENTRIES, tmp_path)
    assert read_copybook(tmp_path) == ENTRIES


def test_the_same_entries_give_the_same_bytes(tmp_path: Path) -> None:
    write_copybook(ENTRIES, tmp_path)
    first = (tmp_path / FILE).read_bytes()
    write_copybook(ENTRIES, tmp_path)
    assert (tmp_path / FILE).read_bytes() == first


def test_no_copybook_is_an_empty_one_and_a_broken_one_is_named(tmp_path: Path) -> None:
    assert read_copybook(tmp_path) == []
    (tmp_path / FILE).write_bytes(b"not zipped")
    with pytest.raises(MissingWeights, match=r"copybook\.jsonl\.gz"):
        read_copybook(tmp_path)
