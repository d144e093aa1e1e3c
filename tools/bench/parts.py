"""Answers taken apart: what each part of the writing costs, and how near decoding comes to what memory allows.

The writer is watched while it answers: clocks are put around what its engine does, as long as the measurement lasts.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from adgenesis_design.brief import DesignBrief
from adgenesis_ml.decoding import onnx_engine
from adgenesis_ml.decoding.onnx_engine import OnnxEngine
from adgenesis_ml.decoding.writer import Writer
from adgenesis_ml.errors import GenerationFailed
from tools.bench.figures import head, row
from tools.bench.listening import replaced
from tools.bench.machine import CORES
from tools.bench.writing import Clock, warm_up


@dataclass(slots=True)
class Part:
    """Milliseconds, calls and tokens, added up."""

    ms: float = 0.0
    calls: int = 0
    tokens: int = 0

    def add(self, ms: float, tokens: int) -> None:
        self.ms, self.calls, self.tokens = self.ms + ms, self.calls + 1, self.tokens + tokens


@dataclass(slots=True)
class Parts:
    """Of all answers together. `wholes` are the milliseconds of each, from brief to spec."""

    reading: Part = field(default_factory=Part)
    topics: Part = field(default_factory=Part)
    steps: Part = field(default_factory=Part)
    choosing: Part = field(default_factory=Part)
    grammars: Part = field(default_factory=Part)
    engine: Part = field(default_factory=Part)
    wholes: list[float] = field(default_factory=list)

    @property
    def beside(self) -> int:
        """Tokens run beside chosen ones: the grammar left no choice about them, or they were guessed."""
        return max(self.steps.tokens - self.choosing.calls, 0)

    def add(self, other: "Parts") -> None:
        for name in ("reading", "topics", "steps", "choosing", "grammars", "engine"):
            mine, theirs = getattr(self, name), getattr(other, name)
            mine.ms, mine.calls, mine.tokens = (
                mine.ms + theirs.ms,
                mine.calls + theirs.calls,
                mine.tokens + theirs.tokens,
            )
        self.wholes += other.wholes


def take_apart(writer: Writer, asked: Sequence[DesignBrief]) -> Parts | None:
    """Let the writer answer; None where its engine is another than onnxruntime's.

    Raises `GenerationFailed` if no brief is answered.
    """
    engine = writer.engine
    if not isinstance(engine, OnnxEngine):
        return None
    warm_up(writer, asked[-1])
    parts = Parts()
    for brief in asked:
        answer = Parts()
        with _clocks(engine, answer), suppress(GenerationFailed):
            clock = Clock()
            writer.write(brief)
            answer.wholes.append(clock.lap())
            parts.add(answer)
    if not parts.wholes:
        raise GenerationFailed(f"None of {len(asked)} briefs was answered: there is nothing to take apart.")
    return parts


@contextmanager
def _clocks(engine: Any, parts: Parts) -> Iterator[None]:
    """Clocks around the engine's parts. A run of the model belongs to what called it."""
    owners = [parts.steps]

    with ExitStack() as clocks:
        session = engine._session
        clocks.enter_context(_clock(session, "run", lambda ms, call: owners[-1].add(ms, len(call[0]))))
        for name, part in (("_read", parts.reading), ("likeliest", parts.topics)):
            clocks.enter_context(_within(engine, name, owners, part))
        for name in ("complete", "likeliest"):
            clocks.enter_context(_clock(engine, name, lambda ms, _: parts.engine.add(ms, 0)))
        clocks.enter_context(_clock(onnx_engine, "choose_token", lambda ms, _: parts.choosing.add(ms, 1)))
        clocks.enter_context(_clock(onnx_engine, "LLMatcher", lambda ms, _: parts.grammars.add(ms, 0)))
        yield


@contextmanager
def _clock(owner: Any, name: str, told: Callable[[float, Sequence[Any]], None]) -> Iterator[None]:
    """`owner.name` as it is, and `told` what each call took and was given."""
    original = getattr(owner, name)

    def timed(*arguments: Any, **settings: Any) -> Any:
        clock = Clock()
        found = original(*arguments, **settings)
        told(clock.lap(), arguments)
        return found

    with replaced(owner, name, timed):
        yield


@contextmanager
def _within(owner: Any, name: str, owners: list[Part], part: Part) -> Iterator[None]:
    """`owner.name` as it is; what is run while it lasts belongs to `part`."""
    original = getattr(owner, name)

    def wrapped(*arguments: Any) -> Any:
        owners.append(part)
        try:
            return original(*arguments)
        finally:
            owners.pop()

    with replaced(owner, name, wrapped):
        yield


def part_table(parts: Parts, drawing: Mapping[str, float]) -> list[str]:
    """The parts as rows, means of an answer; `drawing` adds what comes after the spec, in milliseconds."""
    answers = len(parts.wholes)
    model = parts.reading.ms + parts.topics.ms + parts.steps.ms
    inside = parts.engine.ms - model - parts.choosing.ms - parts.grammars.ms
    rows: list[tuple[str, Part]] = [
        ("prompts read, as far as the cache lacks them", parts.reading),
        ("topics told apart", parts.topics),
        ("steps of decoding, forced and guessed tokens beside chosen ones", parts.steps),
        ("choice of a token: sampling, and the mask where it is needed", parts.choosing),
        ("grammars set up", parts.grammars),
        ("engine: the rest", Part(inside)),
        (
            "around the engine: illustrations, judge, composition, spec",
            Part(sum(parts.wholes) - parts.engine.ms),
        ),
        *((name, Part(ms * answers)) for name, ms in drawing.items()),
    ]
    whole = sum(part.ms for _, part in rows)
    lines = head("mean of an answer", "tokens", "runs", "ms", "ms a run", "share")
    for name, part in rows:
        each = f"{part.ms / part.calls:.2f}" if part.calls else ""
        counts = [f"{count / answers:.1f}" if count else "" for count in (part.tokens, part.calls)]
        lines.append(row(name, *counts, f"{part.ms / answers:.0f}", each, f"{part.ms / whole:.0%}"))
    lines.append(row("together", "", "", f"{whole / answers:.0f}", "", "100%"))
    return lines


def limit_lines(parts: Parts, weight_bytes: int, bandwidth: float) -> list[str]:
    """Decoding beside the time that reading the weights takes."""
    least, each = weight_bytes / bandwidth * 1000, parts.steps.ms / parts.steps.calls
    answers = len(parts.wholes)
    return [
        f"Reading: {bandwidth / 1e9:.1f} GB/s by {CORES} threads over as many bytes as the weights have "
        f"({weight_bytes / 1e6:.0f} MB); every step reads all of them: at least {least:.2f} ms.",
        f"Decoding: {each:.2f} ms a step, {least / each:.0%} of what reading would allow; "
        f"{parts.steps.tokens / parts.steps.calls:.2f} tokens a step.",
        f"{parts.beside / answers:.1f} tokens an answer are run beside chosen ones, forced or guessed.",
    ]
