"""How hard a writer tries."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class WriterSettings:
    """How many candidates, and how freely drawn. Even counts decode best: the kernels take rows in pairs."""

    headlines: int = 2
    quoted: int = 2
    retrieved: int = 6
    stock: int = 8
    subheadlines: int = 2
    quoted_lines: int = 2
    stock_lines: int = 6
    temperature: float = 0.6
    line_temperature: float = 0.3
    rest_temperature: float = 0.35


class Mode(StrEnum):
    """`best` quotes the brief as well; `fast` has what people have written, and the model's own where none holds."""

    BEST = "best"
    FAST = "fast"


MODES = {
    Mode.BEST: WriterSettings(),
    Mode.FAST: WriterSettings(headlines=1, quoted=0, subheadlines=1, quoted_lines=0),
}
