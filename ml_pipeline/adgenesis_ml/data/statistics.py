"""What a corpus is made of, counted: for its datasheet."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from adgenesis_design.concept import COPY_LIMITS
from adgenesis_design.facts import FactKind, find_facts, without_sizes
from adgenesis_ml.data.corpus import AuthoredConcept, CorpusRecord
from adgenesis_ml.data.likeness import Likeness, alike

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PRICE = re.compile(
    r"[$€£¥₹]\s?\d|\d\s?[$€£¥₹]|\b(?:CHF|EUR|USD|R\$)\s?\d|\d\s?(?:CHF|EUR|USD|Euro|euros?|kr)\b"
)
_PERCENT = re.compile(r"\d\s?%")
# The beginnings of months' names, in the six languages.
_MONTHS = "|".join(
    """
    jan feb fév mar mär abr apr avr mai may jun jui giu gen ene jul lug aug aoû ago set sep ott oct okt out nov dic dez
    dec déc
    """.split()
)
_DATE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th|\.|º|er)?\s(?:de\s)?(?:{_MONTHS})|\b(?:{_MONTHS})[a-zé]*\.?\s\d{{1,2}}\b",
    re.IGNORECASE,
)
_BALANCED = re.compile(r"[,;:.!?]\s\S+")


@dataclass(frozen=True, slots=True)
class Spread:
    """How a quantity is spread over a corpus."""

    p10: int
    p50: int
    p90: int
    most: int

    @classmethod
    def of(cls, values: Iterable[int]) -> "Spread":
        ordered = sorted(values) or [0]

        def at(share: float) -> int:
            return ordered[min(int(share * len(ordered)), len(ordered) - 1)]

        return cls(at(0.1), at(0.5), at(0.9), ordered[-1])


def answers_of(records: Iterable[CorpusRecord]) -> list[AuthoredConcept]:
    return [answer for record in records for answer in record.concepts]


def share_of(records: Sequence[CorpusRecord], holds: Callable[[CorpusRecord], bool]) -> float:
    return sum(map(holds, records)) / len(records) if records else 0.0


def prompt_spread(records: Sequence[CorpusRecord]) -> tuple[Spread, Spread]:
    """Of the briefs' lengths: in characters, and in words."""
    prompts = [record.prompt for record in records]
    return Spread.of(map(len, prompts)), Spread.of(len(prompt.split()) for prompt in prompts)


def copy_spread(records: Sequence[CorpusRecord]) -> dict[str, tuple[float, Spread]]:
    """By text of an ad: the share of answers that have it, and its length in characters where they do."""
    answers = answers_of(records)
    texts = {role: [text for one in answers if (text := getattr(one, role))] for role in COPY_LIMITS}
    return {role: (len(some) / len(answers), Spread.of(map(len, some))) for role, some in texts.items()}


def says(records: Sequence[CorpusRecord]) -> dict[str, float]:
    """By what a brief may give: the share of briefs that give it."""

    def shown(role: str) -> Callable[[CorpusRecord], bool]:
        return lambda record: any(getattr(one, role) for one in record.concepts)

    def dated(record: CorpusRecord) -> bool:
        text = without_sizes(record.prompt)
        days = any(fact.kind is FactKind.DATE_WORD for fact in find_facts(text, frozenset({record.language})))
        return days or _DATE.search(text) is not None

    return {
        "a brand's name": share_of(records, shown("brand")),
        "an offer": share_of(records, shown("offer")),
        "a price": share_of(records, lambda record: _PRICE.search(record.prompt) is not None),
        "a percentage": share_of(records, lambda record: _PERCENT.search(record.prompt) is not None),
        "a date, day or month": share_of(records, dated),
        "when, where or an address, worth showing": share_of(records, shown("detail")),
        "a legal line": share_of(records, shown("legal")),
        "none of them": share_of(
            records, lambda record: not any(shown(r)(record) for r in ("brand", "offer", "detail", "legal"))
        ),
    }


def distinct(texts: Sequence[str], length: int) -> float:
    """The share of runs of `length` words that are different, over all texts together."""
    runs = [
        tuple(words[start : start + length])
        for words in (words_of(text) for text in texts)
        for start in range(len(words) - length + 1)
    ]
    return len(set(runs)) / len(runs) if runs else 0.0


def words_of(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def openings(texts: Iterable[str], length: int = 2) -> Counter[str]:
    """How often texts begin with the same words."""
    return Counter(" ".join(words[:length]) for text in texts if len(words := words_of(text)) >= length)


def balanced(texts: Sequence[str]) -> float:
    """The share of texts that are made of two parts, with a sign between them."""
    return sum(_BALANCED.search(text) is not None for text in texts) / len(texts) if texts else 0.0


def near_duplicates(texts: Sequence[str], threshold: float) -> list[Likeness]:
    """All pairs of texts that share so much of their shingles."""
    return alike(texts, threshold)
