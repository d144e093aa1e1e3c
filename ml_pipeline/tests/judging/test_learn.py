"""A judge learns what readers publish."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from adgenesis_ml.errors import InvalidTrainingData, MissingWeights
from adgenesis_ml.judging.features import Usage, features
from adgenesis_ml.judging.judgements import Judged, JudgedBrief, read_judgements, write_judgements
from adgenesis_ml.judging.learn import chosen_by, held_out_scores, learn
from adgenesis_ml.judging.taste import Tastes

USAGE = Usage.of([("en", "Warm bread at dawn for you and me")])
TEXTS = ("Warm bread at dawn", "Wrm braed fo", "Bread for you", "Bread and and the")


def briefs(count: int, noise: float = 0.0) -> list[JudgedBrief]:
    """Readers who like what the model found likely in its weakest token, and now and then anything."""
    lot = random.Random(1)
    found = []
    for number in range(count):
        headlines = []
        for text in TEXTS:
            lowest = lot.uniform(-8, -1)
            good = (lowest > -4) != (lot.random() < noise)
            headlines.append(Judged(text, "written", (lot.uniform(-1, 0), lowest), good=good))
        found.append(JudgedBrief(f"brief-{number}", "en", "Warm bread from our bakery", tuple(headlines)))
    return found


def test_the_learnt_judge_prefers_what_readers_would_publish() -> None:
    taste = learn(briefs(60, noise=0.05), USAGE)
    likely, unlikely = (
        taste.score(features(Judged(TEXTS[0], "written", (-0.5, lowest)).candidate, "Warm bread", USAGE))
        for lowest in (-2.0, -7.0)
    )
    assert likely > unlikely + 1


def test_choosing_on_briefs_held_out_beats_chance() -> None:
    judged = briefs(60, noise=0.05)
    chance = sum(bool(one.good) for brief in judged for one in brief.candidates) / (4 * len(judged))
    scores = held_out_scores(judged, USAGE)
    choice = chosen_by(judged, lambda one: True, lambda brief, one: scores[brief.id, one.text])
    assert choice.share > chance + 0.2


def test_a_brief_does_not_teach_the_judge_that_scores_it() -> None:
    judged = briefs(60, noise=0.05)
    scores = held_out_scores(judged, USAGE)
    turned = replace(
        judged[0], candidates=tuple(replace(one, good=not one.good) for one in judged[0].candidates)
    )
    again = held_out_scores([turned, *judged[1:]], USAGE)
    mine = [(judged[0].id, one.text) for one in judged[0].candidates]
    assert [again[key] for key in mine] == [scores[key] for key in mine]
    assert again != scores


def test_only_admitted_candidates_are_chosen_from() -> None:
    choice = chosen_by(briefs(40), lambda judged: judged.text == TEXTS[0], lambda brief, judged: 0.0)
    first = [brief.candidates[0].good for brief in briefs(40)]
    assert (choice.briefs, choice.good) == (40, sum(map(bool, first)))


def test_too_few_judgements_are_refused_with_their_number() -> None:
    with pytest.raises(InvalidTrainingData, match="at least 30 texts of either verdict"):
        learn(briefs(3), USAGE)


def test_a_taste_is_read_as_it_was_written(tmp_path: Path) -> None:
    taste = learn(briefs(60), USAGE)
    Tastes(headline=taste).write(tmp_path)
    read = Tastes.read(tmp_path).headline
    assert read is not None
    assert Tastes.read(tmp_path).subheadline is None
    found = features(Judged(TEXTS[0], "written", (-0.5, -2.0)).candidate, "Warm bread", USAGE)
    assert read.score(found) == pytest.approx(taste.score(found), abs=1e-3)


def test_no_taste_is_none_and_a_broken_one_is_named(tmp_path: Path) -> None:
    assert Tastes.read(tmp_path) == Tastes()
    (tmp_path / "taste.json").write_text("{", encoding="utf-8")
    with pytest.raises(MissingWeights, match=r"taste\.json"):
        Tastes.read(tmp_path)


def test_judgements_are_read_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "judgements.jsonl"
    write_judgements(briefs(3), path)
    assert list(read_judgements(path)) == briefs(3)


def test_a_broken_row_is_named(tmp_path: Path) -> None:
    path = tmp_path / "judgements.jsonl"
    path.write_text('{"id": "a"}\n', encoding="utf-8")
    with pytest.raises(InvalidTrainingData, match=r"judgements\.jsonl:1"):
        list(read_judgements(path))


def test_languages_in_which_nothing_written_was_good_are_left_to_quotes() -> None:
    german = [
        JudgedBrief(f"de-{number}", "de", "Brot", (Judged("Brt", "written", (-1.0, -2.0), good=False),))
        for number in range(40)
    ]
    assert learn([*briefs(40), *german], USAGE).languages == ("en",)
