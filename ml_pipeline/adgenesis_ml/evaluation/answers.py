"""What a writer answered, kept on disk: asked once, measured again whenever layout or rules change."""

import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Protocol

from adgenesis_design.brief import DesignBrief
from adgenesis_design.errors import DesignError
from adgenesis_design.spec import DesignSpec
from adgenesis_ml.errors import GenerationFailed
from adgenesis_ml.evaluation.briefs import EvaluationBrief

PLACEMENTS = (("google", "300x250"), ("meta", "square"), ("meta", "story"), ("google", "728x90"))


class SpecWriter(Protocol):
    """Anything that answers a brief with a spec."""

    def write(self, brief: DesignBrief) -> DesignSpec: ...


@dataclass(frozen=True, slots=True)
class Answer:
    """One brief's spec for one placement, as the wire has it; none, with the problem, where the writer failed."""

    brief_id: str
    platform: str
    format: str
    seconds: float
    spec: dict[str, Any] | None = None
    problem: str = ""


def ask(
    writer: SpecWriter,
    briefs: Sequence[EvaluationBrief],
    log: Path,
    placements: Sequence[tuple[str, str]] = PLACEMENTS,
) -> list[Answer]:
    """Ask every brief for every placement. Each answer is appended to `log`; what stands there is not asked again."""
    done = {(answer.brief_id, answer.platform, answer.format): answer for answer in read_answers(log)}
    answers = []
    with log.open("a", encoding="utf-8") as lines:
        for asked in briefs:
            for platform, format in placements:
                answer = done.get((asked.id, platform, format))
                if answer is None:
                    answer = _ask(writer, asked, platform, format)
                    lines.write(json.dumps(asdict(answer), ensure_ascii=False) + "\n")
                    lines.flush()
                answers.append(answer)
    return answers


def read_answers(log: Path) -> Iterator[Answer]:
    """The answers of an earlier, perhaps unfinished evaluation."""
    if log.is_file():
        for line in log.read_text(encoding="utf-8").splitlines():
            yield Answer(**json.loads(line))


def _ask(writer: SpecWriter, asked: EvaluationBrief, platform: str, format: str) -> Answer:
    started = time.perf_counter()
    spec, problem = None, ""
    try:
        brief = DesignBrief(prompt=asked.prompt, platform=platform, format=format)
        spec = writer.write(brief).to_wire()
    except (GenerationFailed, DesignError) as error:
        problem = str(error)
    return Answer(asked.id, platform, format, time.perf_counter() - started, spec, problem)
