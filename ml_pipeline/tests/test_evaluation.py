"""An evaluation measures what it says, goes on where it stopped, and prints its intervals."""

from pathlib import Path

import pytest

from adgenesis_assets import load_library
from adgenesis_design.brief import DesignBrief
from adgenesis_design.library import DesignLibrary
from adgenesis_design.spec import DesignSpec
from adgenesis_ml.errors import GenerationFailed
from adgenesis_ml.evaluation.baselines import BriefWords
from adgenesis_ml.evaluation.briefs import EvaluationBrief
from adgenesis_ml.evaluation.measure import Measured, estimate, share_valid
from adgenesis_ml.evaluation.run import compare, evaluate, read_log, repair_counts

BRIEFS = [
    EvaluationBrief(
        "a", "Fresh bread at 10% off. The brand name is Café Lune. The target audience is aged 25-45."
    ),
    EvaluationBrief("b", "Book at larkspur.example before 5 June."),
]
PLACEMENTS = (("google", "300x250"), ("meta", "story"))


@pytest.fixture(scope="module")
def library() -> DesignLibrary:
    return load_library()


class Failing:
    """A writer that never finds words."""

    def write(self, brief: DesignBrief) -> DesignSpec:
        raise GenerationFailed("Nothing came to mind. Try again.")


class Counting(BriefWords):
    """The no-model baseline, counting its work."""

    asked = 0

    def write(self, brief: DesignBrief) -> DesignSpec:
        self.asked += 1
        return super().write(brief)


def test_facts_of_a_brief_are_its_brand_addresses_and_numbers_but_not_its_audience() -> None:
    assert BRIEFS[0].facts == ("Café Lune", "10%")
    assert set(BRIEFS[1].facts) == {"larkspur.example", "5"}


def test_every_brief_is_measured_in_every_placement_and_not_twice(
    tmp_path: Path, library: DesignLibrary
) -> None:
    log, writer = tmp_path / "words.jsonl", Counting(library.pictures.names)
    rows = evaluate(writer, BRIEFS, library, log, PLACEMENTS)
    assert len(rows) == 4
    assert all(row.valid for row in rows)
    assert evaluate(writer, BRIEFS, library, log, PLACEMENTS) == rows == read_log(log)
    assert writer.asked == 4


def test_a_writer_that_fails_is_counted_not_hidden(tmp_path: Path, library: DesignLibrary) -> None:
    rows = evaluate(Failing(), BRIEFS, library, tmp_path / "log.jsonl", PLACEMENTS)
    assert share_valid(rows) == 0
    assert rows[0].problem == "Nothing came to mind. Try again."


def test_an_interval_holds_the_value_and_narrows_with_more_briefs() -> None:
    def rows(count: int) -> list[Measured]:
        return [Measured(str(n), "meta square", valid=n % 4 != 0) for n in range(count)]

    few, many = estimate(rows(16), share_valid), estimate(rows(400), share_valid)
    assert few.low <= few.value <= few.high
    assert many.high - many.low < few.high - few.low


def test_the_report_has_a_column_for_each_writer(tmp_path: Path, library: DesignLibrary) -> None:
    rows = evaluate(Counting(library.pictures.names), BRIEFS, library, tmp_path / "log.jsonl", PLACEMENTS)
    table = compare({"one": rows, "two": rows})
    assert table.splitlines()[0] == "| | one | two |"
    assert "| valid specs | 100.0% [100.0, 100.0] | 100.0% [100.0, 100.0] |" in table
    assert all("of 4" in line for line in repair_counts(rows).splitlines()[2:])
