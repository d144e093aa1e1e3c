"""The measurement's own arithmetic: quantiles, ratios, goals."""

import pytest

from tools.bench.figures import Goal, quantile, spread, stage_table, times_faster


@pytest.mark.parametrize(
    ("share", "expected"), [(0.0, 10.0), (0.5, 30.0), (0.95, 48.0), (1.0, 50.0), (0.125, 15.0)]
)
def test_a_quantile_lies_between_its_neighbours_in_proportion(share: float, expected: float) -> None:
    assert quantile([50.0, 10.0, 30.0, 20.0, 40.0], share) == pytest.approx(expected)


def test_one_time_is_every_quantile_of_itself() -> None:
    assert spread([7.0]).p50 == spread([7.0]).p95 == spread([7.0]).longest == 7.0


def test_nothing_measured_has_no_quantile() -> None:
    with pytest.raises(ValueError, match="nothing"):
        quantile([], 0.5)


def test_a_ratio_compares_medians_so_that_one_slow_answer_changes_little() -> None:
    assert times_faster([1200.0, 1200.0, 90_000.0], [100.0, 100.0, 100.0]) == 12.0


@pytest.mark.parametrize(("measured", "met"), [(499.0, True), (500.0, True), (500.1, False), (None, None)])
def test_a_goal_at_most_is_met_up_to_its_limit(measured: float | None, met: bool | None) -> None:
    assert Goal("p50", measured, 500, " ms").met is met


@pytest.mark.parametrize(("measured", "met"), [(11.9, False), (12.0, True), (30.0, True)])
def test_a_goal_at_least_is_met_from_its_limit_on(measured: float, met: bool) -> None:
    assert Goal("times faster", measured, 12, "x", at_least=True).met is met


def test_a_goals_line_names_limit_measure_and_verdict() -> None:
    assert Goal("p50", 431.6, 500, " ms").line() == "| p50 | at most 500 ms | 431.6 ms | met |"
    assert Goal("p50", 731.0, 500, " ms").line() == "| p50 | at most 500 ms | 731 ms | **not met** |"
    assert Goal("gain", None, 4, "x", at_least=True).line() == "| gain | at least 4x | not measured |  |"


def test_a_verdict_is_not_rounded_into_its_limit() -> None:
    line = Goal("first answer", 3.04, 3, " s").line()
    assert line == "| first answer | at most 3 s | 3.04 s | **not met** |"


def test_a_stage_table_has_a_line_for_every_stage() -> None:
    assert stage_table("ours", {"writing": [100.0, 200.0], "render": [50.0]}) == [
        "| ours | p50 ms | p95 ms | max ms | times |",
        "|---|---|---|---|---|",
        "| writing | 150 | 195 | 200 | 2 |",
        "| render | 50 | 50 | 50 | 1 |",
    ]
