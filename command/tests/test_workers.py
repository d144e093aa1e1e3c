"""Work spread over processes comes back as if it had been done here."""

import os

import pytest

from adgenesis.workers import spread
from adgenesis_design.errors import InvalidBrief


def squared(number: int) -> tuple[int, int]:
    if number < 0:
        raise InvalidBrief(f"{number} is below zero.")
    return number**2, os.getpid()


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_the_order_of_the_tasks(workers: int) -> None:
    done = list(spread(squared, range(20), workers))
    assert [square for square, _ in done] == [number**2 for number in range(20)]
    assert (os.getpid() in {pid for _, pid in done}) == (workers == 1)


def test_few_tasks_start_no_worker() -> None:
    assert {pid for _, pid in spread(squared, range(4))} == {os.getpid()}


@pytest.mark.parametrize("workers", [1, 2])
def test_what_a_task_raises_is_raised_here(workers: int) -> None:
    with pytest.raises(InvalidBrief, match=r"-1 is below zero\."):
        list(spread(squared, [1, -1, 2], workers))
