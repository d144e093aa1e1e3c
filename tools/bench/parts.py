"""One answer taken apart: what each part of the writing costs, and how near decoding comes to what memory allows.

The writer is listened to while it answers. What it asked the engine is then asked again of llama.cpp itself, in three
passes: as it was, without the grammar for the same number of tokens, and with log probabilities.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from adgenesis_design.brief import DesignBrief
from adgenesis_ml.decoding.engine import Completion, Sampling
from adgenesis_ml.decoding.writer import Writer
from adgenesis_ml.errors import GenerationFailed
from tools.bench.figures import head, row
from tools.bench.forced import forced_tokens
from tools.bench.llama import Answer, Llama
from tools.bench.machine import CORES
from tools.bench.writing import Clock, warm_up


@dataclass(frozen=True, slots=True)
class Call:
    """One request of the writer's, and what came of it."""

    prompt: str
    grammar: str
    sampling: Sampling
    ms: float


@dataclass(frozen=True, slots=True)
class Written:
    """One answer of the writer's: milliseconds from brief to spec, and its calls in order."""

    ms: float
    calls: tuple[Call, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """Means over answers: tokens, and milliseconds of an answer."""

    answers: int
    prompt_tokens: float
    prompt_ms: float
    tokens: float
    forced: float
    plain_ms_per_token: float
    grammar_ms_per_token: float
    scored_ms_per_token: float
    set_up_ms: float
    engine_ms: float
    around_ms: float

    @property
    def mask_ms(self) -> float:
        return (self.grammar_ms_per_token - self.plain_ms_per_token) * self.tokens

    @property
    def scoring_ms(self) -> float:
        return (self.scored_ms_per_token - self.grammar_ms_per_token) * self.tokens


def listen(writer: Writer, asked: Sequence[DesignBrief]) -> list[Written]:
    """Let the writer answer, and keep what it asks of its engine; a brief that it cannot answer is left out.

    Raises `GenerationFailed` if none is answered.
    """
    warm_up(writer, asked[-1])
    written = []
    with _heard(writer.engine) as calls:
        for brief in asked:
            calls.clear()
            clock = Clock()
            try:
                writer.write(brief)
            except GenerationFailed:
                continue
            written.append(Written(clock.lap(), tuple(calls)))
    if not written:
        raise GenerationFailed(f"None of {len(asked)} briefs was answered: there is nothing to take apart.")
    return written


@contextmanager
def _heard(engine: Any) -> Iterator[list[Call]]:
    """The calls of this one engine, as long as the context lasts."""
    calls: list[Call] = []
    complete = engine.complete

    def heard(prompt: str, grammar: str, sampling: Sampling) -> list[Completion]:
        clock = Clock()
        found: list[Completion] = complete(prompt, grammar, sampling)
        calls.append(Call(prompt, grammar, sampling, clock.lap()))
        return found

    engine.complete = heard
    try:
        yield calls
    finally:
        del engine.complete


def take_apart(written: Sequence[Written], llama: Llama) -> Parts:
    """Ask again what was asked. One continuation a call is taken, as in the mode with one candidate."""
    calls = [call for one in written for call in one.calls]
    as_asked = [llama.ask(call.prompt, call.sampling, call.grammar) for call in calls]
    lengths = [replace(call.sampling, max_tokens=a.tokens) for call, a in zip(calls, as_asked, strict=True)]
    plain = [
        llama.ask(call.prompt, length, to_the_end=True) for call, length in zip(calls, lengths, strict=True)
    ]
    scored = [llama.ask(call.prompt, call.sampling, call.grammar, logprobs=True) for call in calls]
    answers = len(written)
    in_calls = sum(call.ms for call in calls)
    return Parts(
        answers=answers,
        prompt_tokens=sum(a.prompt_tokens for a in as_asked) / answers,
        prompt_ms=sum(a.prompt_ms for a in as_asked) / answers,
        tokens=sum(a.tokens for a in as_asked) / answers,
        forced=sum(forced_tokens(c.grammar, s.pieces) for c, s in zip(calls, scored, strict=True)) / answers,
        plain_ms_per_token=_per_token(plain),
        grammar_ms_per_token=_per_token(as_asked),
        scored_ms_per_token=_per_token(scored),
        set_up_ms=sum(a.wall_ms - a.prompt_ms - a.decode_ms for a in as_asked) / answers,
        engine_ms=(in_calls - sum(a.wall_ms for a in as_asked)) / answers,
        around_ms=(sum(one.ms for one in written) - in_calls) / answers,
    )


def _per_token(answers: Sequence[Answer]) -> float:
    return sum(a.decode_ms for a in answers) / max(sum(a.steps for a in answers), 1)


def part_table(parts: Parts, drawing: Mapping[str, float]) -> list[str]:
    """The parts as rows; `drawing` adds what comes after the spec, in milliseconds an answer."""
    free = parts.tokens - parts.forced
    rows: list[tuple[str, float | None, float]] = [
        ("prompt read (beyond what the cache had)", parts.prompt_tokens, parts.prompt_ms),
        ("tokens sampled, the grammar left a choice", free, free * parts.plain_ms_per_token),
        ("tokens forced by the grammar", parts.forced, parts.forced * parts.plain_ms_per_token),
        ("mask: with the grammar less without", parts.tokens, parts.mask_ms),
        ("request and grammar set up", None, parts.set_up_ms),
        ("engine: handing on token by token, checking against the grammar", None, parts.engine_ms),
        ("around the engine: illustrations, judge, composition, spec", None, parts.around_ms),
        *((name, None, ms) for name, ms in drawing.items()),
    ]
    whole = sum(ms for _, _, ms in rows)
    lines = head("one candidate, mean of an answer", "tokens", "ms", "ms a token", "share")
    for name, tokens, ms in rows:
        count = f"{tokens:.1f}" if tokens is not None else ""
        each = f"{ms / tokens:.2f}" if tokens else ""
        lines.append(row(name, count, f"{ms:.0f}", each, f"{ms / whole:.0%}"))
    lines.append(row("together", f"{parts.prompt_tokens + parts.tokens:.1f}", f"{whole:.0f}", "", "100%"))
    return lines


def limit_lines(parts: Parts, weight_bytes: int, bandwidth: float) -> list[str]:
    """Decoding beside the time that reading the weights takes."""
    least_ms = weight_bytes / bandwidth * 1000
    ms = parts.plain_ms_per_token
    return [
        f"Reading: {bandwidth / 1e9:.1f} GB/s by {CORES} threads over as many bytes as the weights have "
        f"({weight_bytes / 1e6:.0f} MB); every token reads all of them: at least {least_ms:.2f} ms a token, "
        f"{1000 / least_ms:.0f} tokens a second.",
        f"Decoding: {ms:.2f} ms a token ({1000 / ms:.0f} a second), {least_ms / ms:.0%} of what reading would allow.",
        f"Log probabilities, asked for where candidates are compared: {parts.scoring_ms:.0f} ms an answer "
        f"({parts.scored_ms_per_token - parts.grammar_ms_per_token:.2f} ms a token).",
        f"Jumping over the forced tokens would save at most {parts.forced * ms:.0f} ms an answer.",
    ]
