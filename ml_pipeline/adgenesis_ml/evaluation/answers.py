"""What a writer answered, kept on disk: asked once, measured again whenever layout or rules change.

A log is JSONL. Its head says who answers; a log never holds the answers of two writers. Where the code changed
between two runs, a further head tells.
"""

import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Protocol, TextIO

from adgenesis_design.brief import DesignBrief
from adgenesis_design.errors import DesignError
from adgenesis_design.spec import DesignSpec
from adgenesis_ml.errors import GenerationFailed, InvalidEvaluation
from adgenesis_ml.evaluation.briefs import EvaluationBrief

# Ids are often numbers of rows: only with its prompt does one say what was asked.
Asked = tuple[str, str, str, str]

PLACEMENTS = (("google", "300x250"), ("meta", "square"), ("meta", "story"), ("google", "728x90"))


class SpecWriter(Protocol):
    """Anything that answers a brief with a spec."""

    def write(self, brief: DesignBrief) -> DesignSpec: ...


@dataclass(frozen=True, slots=True)
class Author:
    """Who answers. `sha256` is of the weights, or of what else makes this writer another one; `code` is a commit."""

    label: str
    model: str = ""
    adapter: str = ""
    sha256: str = ""
    details: str = ""
    code: str = ""

    def is_same_as(self, other: "Author") -> bool:
        """Whether the same writer answers, whatever it is called here and whichever code runs it."""
        return replace(self, label="", code="") == replace(other, label="", code="")


@dataclass(frozen=True, slots=True)
class Answer:
    """One brief's spec for one placement, as the wire has it; none, with the problem, where the writer failed."""

    brief_id: str
    platform: str
    format: str
    seconds: float
    spec: dict[str, Any] | None = None
    problem: str = ""
    prompt: str = ""

    @property
    def asked(self) -> Asked:
        return self.brief_id, self.prompt, self.platform, self.format


@dataclass(frozen=True, slots=True)
class AnswerLog:
    """A log as read: its writer, the commits of the code that ran, and all answers."""

    author: Author
    codes: tuple[str, ...]
    answers: tuple[Answer, ...]


def ask(
    writer: SpecWriter,
    briefs: Sequence[EvaluationBrief],
    log: Path,
    placements: Sequence[tuple[str, str]] = PLACEMENTS,
    author: Author = Author("writer"),
) -> list[Answer]:
    """Ask every brief for every placement. Each answer is appended to `log`; what stands there is not asked again.

    Raises `InvalidEvaluation` where the log is another writer's.
    """
    return list(asking(writer, briefs, log, placements, author))


def asking(
    writer: SpecWriter,
    briefs: Sequence[EvaluationBrief],
    log: Path,
    placements: Sequence[tuple[str, str]] = PLACEMENTS,
    author: Author = Author("writer"),
) -> Iterator[Answer]:
    """As `ask`, one answer at a time, so that progress can be told."""
    known = _begin(log, author)
    done = {answer.asked: answer for answer in known.answers}
    with log.open("a", encoding="utf-8") as lines:
        if not known.codes or known.codes[-1] != author.code:
            _append(lines, {"author": asdict(author)})
        for asked in briefs:
            for platform, format in placements:
                answer = done.get(_asked(asked, platform, format))
                if answer is None:
                    answer = _ask(writer, asked, platform, format)
                    _append(lines, asdict(answer))
                yield answer


def unanswered(
    log: Path, briefs: Sequence[EvaluationBrief], placements: Sequence[tuple[str, str]], author: Author
) -> int:
    """How many designs are still to be asked for. Raises `InvalidEvaluation` where the log is another writer's."""
    done = {answer.asked for answer in _begin(log, author).answers}
    return sum(_asked(brief, *placement) not in done for brief in briefs for placement in placements)


def stored(
    log: Path, briefs: Sequence[EvaluationBrief], placements: Sequence[tuple[str, str]]
) -> list[Answer]:
    """The answers of a log in which none is missing, in the order in which they are asked for."""
    done = {answer.asked: answer for answer in read_answers(log)}
    return [done[_asked(brief, *placement)] for brief in briefs for placement in placements]


def _asked(brief: EvaluationBrief, platform: str, format: str) -> Asked:
    return brief.id, brief.prompt, platform, format


def read_log(log: Path) -> AnswerLog:
    """An earlier, perhaps unfinished evaluation. Raises `InvalidEvaluation` for what is no such log."""
    authors: list[Author] = []
    answers = []
    for number, line in enumerate(_whole_lines(log), start=1):
        try:
            document = json.loads(line)
            if "author" in document:
                authors.append(Author(**document["author"]))
            else:
                answers.append(Answer(**document))
        except (ValueError, TypeError) as error:
            raise InvalidEvaluation(f"{log.name}:{number} is no answer ({error}).") from error
    author = authors[0] if authors else Author(log.stem, details="unknown")
    return AnswerLog(author, tuple(author.code for author in authors), tuple(answers))


def read_answers(log: Path) -> list[Answer]:
    """The answers of a log; none where there is no such file."""
    return list(read_log(log).answers) if log.is_file() else []


def codes_of(log: Path) -> tuple[str, ...]:
    """The commits of the code that ran; none where there is no such log."""
    return read_log(log).codes if log.is_file() else ()


def _begin(log: Path, author: Author) -> AnswerLog:
    """What the log holds already, its end mended where a run was killed while it wrote."""
    if not log.is_file() or not log.stat().st_size:
        return AnswerLog(author, (), ())
    whole = _whole_lines(log)
    if log.read_bytes()[-1:] != b"\n":
        log.write_text("".join(line + "\n" for line in whole), encoding="utf-8")
    known = read_log(log)
    if not known.author.is_same_as(author):
        raise InvalidEvaluation(
            f"{log} holds answers of {describe(known.author)}; now {describe(author)} would answer. "
            "Give another --out, or remove the file."
        )
    return known


def describe(author: Author) -> str:
    """A writer in one line: label, model, adapter, hash."""
    parts = [author.model, author.adapter, author.sha256[:12], author.details]
    return f"{author.label} ({', '.join(part for part in parts if part)})"


def _whole_lines(log: Path) -> list[str]:
    """The lines that were written to their end."""
    text = log.read_text(encoding="utf-8")
    return text[: text.rfind("\n") + 1].split("\n")[:-1]


def _append(lines: TextIO, document: dict[str, Any]) -> None:
    lines.write(json.dumps(document, ensure_ascii=False) + "\n")
    lines.flush()


def _ask(writer: SpecWriter, asked: EvaluationBrief, platform: str, format: str) -> Answer:
    started = time.perf_counter()
    spec, problem = None, ""
    try:
        brief = DesignBrief(prompt=asked.prompt, platform=platform, format=format)
        spec = writer.write(brief).to_wire()
    except (GenerationFailed, DesignError) as error:
        problem = str(error)
    return Answer(asked.id, platform, format, time.perf_counter() - started, spec, problem, asked.prompt)
