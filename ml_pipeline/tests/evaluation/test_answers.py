"""Answers are asked for once, survive being killed, and never mix two writers in one log."""

from pathlib import Path

import pytest

from adgenesis_assets import load_library
from adgenesis_design.brief import DesignBrief
from adgenesis_design.spec import DesignSpec
from adgenesis_ml.errors import GenerationFailed, InvalidEvaluation
from adgenesis_ml.evaluation.answers import Author, ask, read_answers, read_log, stored, unanswered
from adgenesis_ml.evaluation.baselines import BriefWords
from adgenesis_ml.evaluation.briefs import EvaluationBrief

BRIEFS = [
    EvaluationBrief("a", "Fresh bread at 10% off. The brand name is Café Lune."),
    EvaluationBrief("b", "Book at larkspur.example before 5 June."),
]
PLACEMENTS = (("google", "300x250"), ("meta", "story"))
OURS = Author("ours", "smollm2", "fine_tuned/mine", "ab12", code="c1")


class Failing:
    """A writer that never finds words."""

    def write(self, brief: DesignBrief) -> DesignSpec:
        raise GenerationFailed("Nothing came to mind. Try again.")


class Counting(BriefWords):
    """The no-model baseline, counting its work; it is killed at the third design."""

    asked, dies_at = 0, 1000

    def write(self, brief: DesignBrief) -> DesignSpec:
        self.asked += 1
        if self.asked == self.dies_at:
            raise KeyboardInterrupt
        return super().write(brief)


@pytest.fixture(scope="module")
def heroes() -> tuple[str, ...]:
    return tuple(load_library().pictures.names)


def test_every_brief_is_asked_in_every_placement_and_not_twice(
    tmp_path: Path, heroes: tuple[str, ...]
) -> None:
    log, writer = tmp_path / "words.jsonl", Counting(heroes)
    answers = ask(writer, BRIEFS, log, PLACEMENTS)
    assert len(answers) == 4
    assert (
        ask(writer, BRIEFS, log, PLACEMENTS)
        == answers
        == read_answers(log)
        == stored(log, BRIEFS, PLACEMENTS)
    )
    assert writer.asked == 4


def test_an_interrupted_evaluation_goes_on_where_it_stopped(tmp_path: Path, heroes: tuple[str, ...]) -> None:
    log, writer = tmp_path / "words.jsonl", Counting(heroes)
    writer.dies_at = 3
    with pytest.raises(KeyboardInterrupt):
        ask(writer, BRIEFS, log, PLACEMENTS, OURS)
    with log.open("a", encoding="utf-8") as file:
        file.write('{"brief_id": "b", "platf')
    assert unanswered(log, BRIEFS, PLACEMENTS, OURS) == 2
    whole = Counting(heroes)
    assert len(ask(whole, BRIEFS, log, PLACEMENTS, OURS)) == 4
    assert whole.asked == 2
    assert unanswered(log, BRIEFS, PLACEMENTS, OURS) == 0


def test_a_log_says_who_answered_and_with_which_code(tmp_path: Path, heroes: tuple[str, ...]) -> None:
    log = tmp_path / "ours.jsonl"
    ask(BriefWords(heroes), BRIEFS[:1], log, PLACEMENTS, OURS)
    ask(
        BriefWords(heroes),
        BRIEFS,
        log,
        PLACEMENTS,
        Author("renamed", "smollm2", "fine_tuned/mine", "ab12", code="c2"),
    )
    found = read_log(log)
    assert found.author == OURS
    assert found.codes == ("c1", "c2")
    assert len(found.answers) == 4


def test_a_log_takes_no_other_writers_answers(tmp_path: Path, heroes: tuple[str, ...]) -> None:
    log = tmp_path / "ours.jsonl"
    ask(BriefWords(heroes), BRIEFS[:1], log, PLACEMENTS, OURS)
    trained_again = Author("ours", "smollm2", "fine_tuned/mine", "cd34", code="c1")
    with pytest.raises(InvalidEvaluation, match=r"holds answers of ours \(smollm2, fine_tuned/mine, ab12\)"):
        ask(BriefWords(heroes), BRIEFS, log, PLACEMENTS, trained_again)


def test_a_failure_is_logged_with_its_reason(tmp_path: Path) -> None:
    answers = ask(Failing(), BRIEFS[:1], tmp_path / "log.jsonl", PLACEMENTS)
    assert [(answer.spec, answer.problem) for answer in answers] == [
        (None, "Nothing came to mind. Try again.")
    ] * 2


def test_what_is_no_log_is_named_with_its_line(tmp_path: Path) -> None:
    log = tmp_path / "notes.jsonl"
    log.write_text('{"prompt": "Bread"}\n', encoding="utf-8")
    with pytest.raises(InvalidEvaluation, match=r"notes.jsonl:1 is no answer"):
        read_log(log)
