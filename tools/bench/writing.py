"""Our own way, stage by stage, warm, one brief at a time: brief to spec, spec to frame, frame to picture."""

import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from adgenesis_design.brief import DesignBrief
from adgenesis_design.layout import lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.render.png import to_png
from adgenesis_design.review import review
from adgenesis_ml.decoding.engine_choice import EngineChoice
from adgenesis_ml.decoding.load import load_writer
from adgenesis_ml.decoding.settings import MODES, Mode
from adgenesis_ml.decoding.writer import Writer
from adgenesis_ml.errors import GenerationFailed

SPEC, PICTURE = "prompt to spec", "prompt to PNG, 1080 x 1080"

Stages = dict[str, list[float]]


@dataclass(frozen=True, slots=True)
class OurWay:
    """Milliseconds by stage for every brief that was answered, and how many were not."""

    stages: Stages = field(default_factory=lambda: defaultdict(list))
    failed: int = 0


def open_writer(mode: Mode, library: DesignLibrary, choice: EngineChoice | None = None) -> Writer:
    """A writer of the released model. Raises `MissingWeights`."""
    return load_writer(library.pictures, settings=MODES[mode], choice=choice)


def our_way(writer: Writer, asked: Sequence[DesignBrief], library: DesignLibrary) -> OurWay:
    """Every brief to a picture; the last is asked once before the clock runs.

    Raises `GenerationFailed` if none is answered.
    """
    warm_up(writer, asked[-1])
    stages: Stages = {SPEC: [], PICTURE: []}
    failed = 0
    for brief in asked:
        try:
            _draw(writer, brief, library, stages)
        except GenerationFailed:
            failed += 1
    if not stages[SPEC]:
        raise GenerationFailed(f"None of {len(asked)} briefs was answered: there is nothing to measure.")
    return OurWay(stages, failed)


def warm_up(writer: Writer, brief: DesignBrief) -> None:
    with suppress(GenerationFailed):
        writer.write(brief)


def _draw(writer: Writer, brief: DesignBrief, library: DesignLibrary, stages: Stages) -> None:
    clock = Clock()
    spec = writer.write(brief)
    laps = {"writing": clock.lap()}
    placed = lay_out(spec, brief.placement, library)
    laps["layout"] = clock.lap()
    review(placed.frame, brief.placement, brief.prompt, library=library)
    laps["review"] = clock.lap()
    to_png(placed.frame, library)
    laps["render"] = clock.lap()
    written: Mapping[str, float] = spec.metadata["stages_ms"]
    parts = {f"writing: {name}": taken for name, taken in written.items()}
    drawing = {name: laps[name] for name in ("layout", "review", "render")}
    whole = {SPEC: laps["writing"], PICTURE: sum(laps.values())}
    for name, taken in (whole | parts | drawing).items():
        stages.setdefault(name, []).append(taken)


class Clock:
    """Laps in milliseconds."""

    def __init__(self) -> None:
        self._last = time.perf_counter()

    def lap(self) -> float:
        now = time.perf_counter()
        taken, self._last = (now - self._last) * 1000, now
        return taken
