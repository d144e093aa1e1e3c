"""The writer listened to: what it asks of its engine while it answers."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from adgenesis_design.brief import DesignBrief
from adgenesis_ml.decoding.engine import Completion, Sampling
from adgenesis_ml.decoding.writer import Writer
from adgenesis_ml.errors import GenerationFailed
from tools.bench.writing import warm_up


@dataclass(frozen=True, slots=True)
class Call:
    """One request of the writer's."""

    prompt: str
    grammar: str
    sampling: Sampling


def listen(writer: Writer, asked: Sequence[DesignBrief]) -> list[tuple[Call, ...]]:
    """Let the writer answer, and keep what it asks of its engine; a brief that it cannot answer is left out.

    Raises `GenerationFailed` if none is answered.
    """
    warm_up(writer, asked[-1])
    written = []
    with _heard(writer.engine) as calls:
        for brief in asked:
            calls.clear()
            try:
                writer.write(brief)
            except GenerationFailed:
                continue
            written.append(tuple(calls))
    if not written:
        raise GenerationFailed(f"None of {len(asked)} briefs was answered: there is nothing to ask again.")
    return written


@contextmanager
def _heard(engine: Any) -> Iterator[list[Call]]:
    """The calls of this one engine, as long as the context lasts."""
    calls: list[Call] = []
    complete = engine.complete

    def heard(prompt: str, grammar: str, sampling: Sampling) -> list[Completion]:
        calls.append(Call(prompt, grammar, sampling))
        found: list[Completion] = complete(prompt, grammar, sampling)
        return found

    with replaced(engine, "complete", heard):
        yield calls


@contextmanager
def replaced(owner: Any, name: str, value: Any) -> Iterator[None]:
    """`value` as `owner.name`, as long as the context lasts."""
    was_there, before = name in vars(owner), vars(owner).get(name)
    setattr(owner, name, value)
    try:
        yield
    finally:
        if was_there:
            setattr(owner, name, before)
        else:
            delattr(owner, name)
