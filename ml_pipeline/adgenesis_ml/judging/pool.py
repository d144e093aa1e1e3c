"""All headlines that could stand over an ad: likeliest, drawn, quoted from the brief, written for briefs like it."""

from collections.abc import Sequence
from dataclasses import dataclass

from adgenesis_ml.codec.grammar import exactly_grammar, headline_grammar
from adgenesis_ml.codec.instruction import readable
from adgenesis_ml.decoding.draft import Draft
from adgenesis_ml.decoding.judge import Candidate, Origin

HEADLINE_TOKENS = 36


@dataclass(frozen=True, slots=True)
class PoolSettings:
    """How many of each. `written` are drawn `batch` at a time."""

    written: int = 16
    quoted: int = 4
    batch: int = 8
    temperature: float = 0.7


def greedy_headline(draft: Draft, prompt: str) -> list[Candidate]:
    """The headline that the model finds likeliest, token by token."""
    return draft.candidates(headline_grammar(prompt), HEADLINE_TOKENS, 0.0, 2)[:1]


def drawn_headlines(draft: Draft, prompt: str, settings: PoolSettings) -> list[Candidate]:
    """Headlines of the model's own, written and quoted."""
    found: list[Candidate] = []
    for _ in range(0, settings.written, settings.batch):
        found += draft.candidates(
            headline_grammar(prompt), HEADLINE_TOKENS, settings.temperature, settings.batch
        )
    if settings.quoted:
        found += draft.candidates(
            headline_grammar(prompt, quoted=True),
            HEADLINE_TOKENS,
            settings.temperature,
            settings.quoted,
            Origin.QUOTED,
        )
    return found


def scored(draft: Draft, texts: Sequence[str], prompt: str, origin: Origin) -> list[Candidate]:
    """Texts from elsewhere with the likelihood that the model gives them here."""
    usable = [text for text in texts if readable(text) == text]
    return [
        candidate
        for text in usable
        for candidate in draft.candidates(exactly_grammar(text), HEADLINE_TOKENS, 0.0, 2, origin)[:1]
    ]
