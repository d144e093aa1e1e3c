"""Which of six languages a short text is in, by its triples of letters.

`letters.json` has what each triple says for each language; `tools/language_letters.py` learns it from the project's own
copy. A brief of five words often has none of the small words by which `language.py` tells languages.
"""

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

LETTERS = Path(__file__).with_name("letters.json")
TAGS = ("en", "de", "fr", "es", "pt", "it")
_WORD = re.compile(r"[^\W\d_]+")

Table = Mapping[str, Sequence[int]]


def triples(text: str) -> Iterator[str]:
    """Three letters in a row of each word, its beginning and its end counted as one."""
    for word in _WORD.findall(text.casefold()):
        framed = f" {word} "
        for start in range(len(framed) - 2):
            yield framed[start : start + 3]


def letter_scores(text: str, table: Table | None = None) -> dict[str, float]:
    """How much the letters speak for each language, as natural logarithms; equal where they say nothing."""
    known = _read() if table is None else table
    sums = [0] * len(TAGS)
    for triple in triples(text):
        for place, weight in enumerate(known.get(triple, ())):
            sums[place] += weight
    return {tag: total / 10 for tag, total in zip(TAGS, sums, strict=True)}


def language_by_letters(
    text: str, table: Table | None = None, languages: Collection[str] = TAGS
) -> str | None:
    """The likeliest of these languages; None where no letters tell."""
    scores = {tag: score for tag, score in letter_scores(text, table).items() if tag in languages}
    return max(scores, key=lambda tag: scores[tag]) if any(scores.values()) else None


@cache
def _read() -> Table:
    return dict(json.loads(LETTERS.read_text(encoding="utf-8")))
