"""Runs: one line of text becomes stretches of one direction and one script each, as shaping wants them."""

from collections.abc import Iterator
from dataclasses import dataclass

from fontTools import unicodedata as scripts

from adgenesis_design.text.bidi import visual_runs
from adgenesis_design.text.direction import Direction

_SHARED = ("Zyyy", "Zinh", "Zzzz")


@dataclass(frozen=True, slots=True)
class Run:
    """`text[start:end]` in one script (ISO 15924), `Zyyy` where only digits and signs stand there."""

    start: int
    end: int
    direction: Direction
    script: str


def runs_of(text: str, base: Direction) -> tuple[Run, ...]:
    """The runs of a line in the order in which they stand on it, from left to right."""
    found: list[Run] = []
    for level_run in visual_runs(text, base):
        direction: Direction = "rtl" if level_run.level % 2 else "ltr"
        stretches = [
            Run(start, end, direction, script)
            for start, end, script in _script_stretches(text, level_run.start, level_run.end)
        ]
        found += reversed(stretches) if direction == "rtl" else stretches
    return tuple(found)


def _script_stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Signs and digits go with the letters before them, or after them where none are before."""
    current = "Zyyy"
    for index in range(start, end):
        script = scripts.script(text[index])
        if script in _SHARED or script == current:
            continue
        if current not in _SHARED:
            yield start, index, current
            start = index
        current = script
    if start < end:
        yield start, end, current
