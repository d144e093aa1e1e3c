"""What the reader of an ad is to do next, as a brief's words, its topic and its addresses tell."""

import json
from pathlib import Path

import pytest

from adgenesis_ml.judging.actions import Action
from adgenesis_ml.judging.brief_words import BriefWords
from adgenesis_ml.judging.drawer import Drawer, Drawers
from adgenesis_ml.judging.likely_actions import ACTIONS, likely_actions, signs_of
from adgenesis_ml.judging.stock import read_stock
from adgenesis_ml.signs import read_table
from tools.brief_actions import JUDGED, JudgedBrief, read_briefs


@pytest.fixture(scope="module")
def drawers() -> Drawers:
    return Drawers(read_stock(), BriefWords.read())


def of(prompt: str) -> Drawer:
    """A drawer without a topic."""
    return Drawer(prompt, prompt, ())


@pytest.mark.parametrize(
    ("prompt", "action"),
    [
        ("Roof repairs and gutters in Hexham, free quotes within two days", Action.QUOTE),
        ("We are hiring: baker wanted, apply by Friday", Action.APPLY),
        ("The food bank needs donations: please donate tins and pasta", Action.DONATE),
        ("Hörtest in Celle, jetzt einen Termin vereinbaren", Action.APPOINTMENT),
        ("Concert de jazz samedi, billets 12 €, billetterie en ligne", Action.TICKETS),
        ("Ristorante sul lago, menu di pesce", Action.TABLE),
    ],
)
def test_what_the_reader_would_do(drawers: Drawers, prompt: str, action: Action) -> None:
    assert likely_actions(drawers.open(prompt))[0] is action


def test_what_the_designer_is_told_says_nothing() -> None:
    brief = "Tea shop in Hexham."
    told = f"{brief} Warm colours please, no teapots."
    assert {sign for sign in signs_of(of(told)) if sign.startswith("stem")} == {
        sign for sign in signs_of(of(brief)) if sign.startswith("stem")
    }


def test_a_language_that_nobody_judged_is_read_all_the_same() -> None:
    polish = "Świeży chleb codziennie od szóstej rano, zapraszamy do piekarni"
    assert {*likely_actions(of(polish))} == {*Action}


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
