"""What the reader of an ad is to do next, as a brief's words, its topic and its addresses tell."""

import json
from pathlib import Path

import pytest

from adgenesis_ml.judging.actions import ACTIONS, Action, likely_actions, signs_of
from adgenesis_ml.signs import read_table
from tools.brief_actions import JUDGED, JudgedBrief, read_briefs


@pytest.mark.parametrize(
    ("prompt", "topics", "action"),
    [
        ("Fibre internet for the village, 200 Mbit, ask for a quote, quotes are free", (), Action.QUOTE),
        ("We are hiring: baker wanted, apply by Friday", ("recruiting",), Action.APPLY),
        ("The food bank needs donations: please donate tins and pasta", ("charity",), Action.DONATE),
        ("Hörtest in Celle, jetzt einen Termin vereinbaren", (), Action.APPOINTMENT),
        ("Concert de jazz samedi, billets 12 €, billetterie en ligne", ("concert",), Action.TICKETS),
        ("Ristorante sul lago, menu di pesce", ("restaurant",), Action.TABLE),
    ],
)
def test_what_the_reader_would_do(prompt: str, topics: tuple[str, ...], action: Action) -> None:
    assert likely_actions(prompt, topics, 0.9)[0] is action


def test_what_the_designer_is_told_says_nothing() -> None:
    brief = "Tea shop in Hexham."
    told = f"{brief} Warm colours please, no teapots."
    assert {sign for sign in signs_of(told, (), 0.0) if sign.startswith("stem")} == {
        sign for sign in signs_of(brief, (), 0.0) if sign.startswith("stem")
    }


def test_a_language_that_nobody_judged_is_read_all_the_same() -> None:
    polish = "Świeży chleb codziennie od szóstej rano, zapraszamy do piekarni"
    assert {*likely_actions(polish, (), 0.0)} == {*Action}


def test_the_table_knows_every_action() -> None:
    assert len(read_table(ACTIONS).scores(["any"])) == len(Action)


def test_the_judged_briefs_can_be_learnt_from(tmp_path: Path) -> None:
    briefs = read_briefs()
    assert len({brief.prompt for brief in briefs}) == len(briefs)
    assert {brief.best for brief in briefs} == set(Action)
    assert all(brief.best not in brief.also for brief in briefs)
    assert all(sum(brief.shares()) == pytest.approx(1) for brief in briefs[:50])
    row = json.loads(JUDGED.read_text(encoding="utf-8").splitlines()[0]) | {"best": "dance"}
    (tmp_path / "actions.jsonl").write_text(json.dumps(row), encoding="utf-8")
    with pytest.raises(ValueError, match="dance"):
        read_briefs(tmp_path / "actions.jsonl")


def test_a_judge_accepts_what_would_do_as_well() -> None:
    brief = JudgedBrief("Tea by post", Action.ORDER, (Action.SHOP, Action.RANGE))
    assert [action for action in Action if brief.accepts(action)] == [Action.SHOP, Action.ORDER, Action.RANGE]
    assert brief.shares()[list(Action).index(Action.SHOP)] == pytest.approx(0.15)
