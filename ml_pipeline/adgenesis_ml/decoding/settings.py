"""How hard a writer tries."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class WriterSettings:
    """How many candidates, and how freely drawn. Even counts decode best: the kernels take rows in pairs."""

    headlines: int = 2
    quoted: int = 2
    retrieved: int = 6
    stock: int = 6
    patterns: int = 4
    prepared_draws: int = 4
    subheadlines: int = 2
    quoted_lines: int = 2
    stock_lines: int = 6
    pattern_lines: int = 3
    prepared_line_draws: int = 4
    temperature: float = 0.6
    line_temperature: float = 0.3
    rest_temperature: float = 0.35


class Mode(StrEnum):
    """`best` chooses among many candidates; `fast` takes the first that holds."""

    BEST = "best"
    FAST = "fast"


MODES = {
    Mode.BEST: WriterSettings(),
    Mode.FAST: WriterSettings(
        headlines=1,
        quoted=0,
        retrieved=0,
        stock=0,
        patterns=0,
        subheadlines=1,
        quoted_lines=0,
        stock_lines=0,
        pattern_lines=0,
    ),
}
