"""An evaluation measures what it says, goes on where it stopped, and prints its intervals."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from adgenesis_assets import load_library
from adgenesis_design.brief import DesignBrief
from adgenesis_design.library import DesignLibrary
from adgenesis_design.spec import DesignSpec
from adgenesis_ml.errors import GenerationFailed
from adgenesis_ml.evaluation.answers import SpecWriter, ask, read_answers
from adgenesis_ml.evaluation.baselines import BriefWords
from adgenesis_ml.evaluation.briefs import EvaluationBrief
from adgenesis_ml.evaluation.measure import (
    Measured,
    count_headlines,
    distinct_headlines,
    estimate,
    is_blank,
    measure,
    share_clean,
    share_valid,
)
from adgenesis_ml.evaluation.report import compare, repair_counts

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


def evaluate(writer: SpecWriter, log: Path, library: DesignLibrary) -> list[Measured]:
    briefs = {brief.id: brief for brief in BRIEFS}
    answers = ask(writer, BRIEFS, log, PLACEMENTS)
    return [measure(briefs[answer.brief_id], answer, library) for answer in answers]


def test_every_brief_is_asked_in_every_placement_and_not_twice(
    tmp_path: Path, library: DesignLibrary
) -> None:
    log, writer = tmp_path / "words.jsonl", Counting(library.pictures.names)
    answers = ask(writer, BRIEFS, log, PLACEMENTS)
    assert len(answers) == 4
    assert ask(writer, BRIEFS, log, PLACEMENTS) == answers == list(read_answers(log))
    assert writer.asked == 4


def test_designs_are_valid_and_clean_after_layout_and_drawn(tmp_path: Path, library: DesignLibrary) -> None:
    rows = evaluate(BriefWords(library.pictures.names), tmp_path / "log.jsonl", library)
    assert share_valid(rows) == share_clean(rows) == 1
    assert not any(row.blank for row in rows)


@pytest.mark.parametrize(("dot", "blank"), [((200, 30, 30), True), ((200, 30, 31), False)])
def test_a_picture_is_blank_when_it_has_one_colour(dot: tuple[int, int, int], blank: bool) -> None:
    picture = Image.new("RGB", (40, 40), (200, 30, 30))
    picture.putpixel((7, 9), dot)
    file = BytesIO()
    picture.save(file, "PNG")
    assert is_blank(file.getvalue()) is blank


def test_a_writer_that_fails_is_counted_not_hidden(tmp_path: Path, library: DesignLibrary) -> None:
    rows = evaluate(Failing(), tmp_path / "log.jsonl", library)
    assert share_valid(rows) == 0
    assert rows[0].problem == "Nothing came to mind. Try again."


def test_an_interval_holds_the_value_and_narrows_with_more_briefs() -> None:
    def rows(count: int) -> list[Measured]:
        return [Measured(str(n), "meta square", valid=n % 4 != 0) for n in range(count)]

    few, many = estimate(rows(16), share_valid), estimate(rows(400), share_valid)
    assert few.low <= few.value <= few.high
    assert many.high - many.low < few.high - few.low


def test_headlines_that_recur_in_a_placement_count_once() -> None:
    said = [
        ("a", "square", "Hello"),
        ("b", "square", "hello"),
        ("c", "square", "Good day"),
        ("a", "story", "Hello"),
    ]
    rows = [Measured(brief, place, valid=True, headline=headline) for brief, place, headline in said]
    found = estimate(count_headlines(rows), distinct_headlines)
    assert found.value == pytest.approx(3 / 4)
    assert found.low <= found.value <= found.high


def test_the_report_has_a_column_for_each_writer(tmp_path: Path, library: DesignLibrary) -> None:
    rows = evaluate(BriefWords(library.pictures.names), tmp_path / "log.jsonl", library)
    table = compare({"one": rows, "two": rows})
    assert table.splitlines()[0] == "| | one | two |"
    assert "| valid specs | 100.0% [100.0, 100.0] | 100.0% [100.0, 100.0] |" in table
    assert all("of 4" in line for line in repair_counts(rows).splitlines()[2:])
