"""How long a sentence takes to become a picture, in how much memory, beside two other ways of asking a model.

The usual way needs the training packages (`ml_pipeline/setup.sh`); without them it is left out, and said to be.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from statistics import fmean

from adgenesis_assets import load_library
from adgenesis_design.brief import DesignBrief
from adgenesis_design.library import DesignLibrary
from adgenesis_ml.decoding.settings import MODES, Mode
from adgenesis_ml.registry import DEFAULT_MODEL, find_model, serving_weights
from tools.bench import usual
from tools.bench.asked import held_out
from tools.bench.figures import Goal, goal_table, head, quantile, row, spread, stage_table, times_faster
from tools.bench.footprint import Footprint, serve
from tools.bench.machine import read_bandwidth
from tools.bench.parts import limit_lines, part_table, take_apart
from tools.bench.schema_way import schema_way
from tools.bench.tries import Tries
from tools.bench.writing import SPEC, OurWay, open_writer, our_way

USUAL, SCHEMA = (
    "(a) transformers, bf16, free v1 JSON, retried",
    "(b) llama.cpp, packaged base, v1 JSON schema",
)
_DRAWING = ("layout", "review", "render")

Ours = Mapping[str, OurWay]


@dataclass(frozen=True, slots=True)
class Counts:
    """How much is measured.

    Briefs for each way, seconds after which the usual way begins no more, requests for each number of clients, and
    answers to take apart.
    """

    briefs: int = 100
    usual: int = 10
    usual_seconds: float = 200.0
    schema: int = 20
    requests: int = 33
    apart: int = 20


def report(counts: Counts) -> Iterator[str]:
    """The tables, line by line, the goals last."""
    library = load_library()
    asked = held_out(counts.briefs)
    ours: dict[str, OurWay] = {}
    for mode in MODES:
        ours[mode] = our_way(open_writer(mode, library), asked, library)
        yield from _our_table(mode, ours[mode])
    theirs: dict[str, Tries] = {}
    yield from head(
        "prompt to spec", "p50 ms", "p95 ms", "max ms", "briefs", *(f"against {mode}" for mode in MODES)
    )
    for name, way in _other_ways(counts):
        if isinstance(way, str):
            yield row(name, way, *[""] * (3 + len(MODES)))
        else:
            theirs[name] = way
            yield _their_row(name, way, ours)
    yield from ["", *(f"{name}: {way.summary}." for name, way in theirs.items()), ""]
    footprint = None
    if counts.requests:
        try:
            footprint = serve(held_out(counts.requests))
            yield from footprint.lines()
        except RuntimeError as error:
            yield f"The service was not measured: {error}"
    if counts.apart:
        yield from _apart(library, held_out(counts.apart), ours[Mode.FAST])
    yield from ["", *goal_table(goals(ours, theirs, footprint))]


def _our_table(mode: Mode, way: OurWay) -> Iterator[str]:
    settings = ", ".join(f"{name} {value}" for name, value in asdict(MODES[mode]).items())
    yield from stage_table(f"ours, {mode} ({settings})", way.stages)
    yield from ["", f"Briefs without an answer: {way.failed}.", ""]


def _other_ways(counts: Counts) -> Iterator[tuple[str, Tries | str]]:
    """Both ways, or why one was not measured."""
    if counts.usual:
        missing = usual.missing()
        if missing:
            yield USUAL, f"not measured: {missing} is not installed (ml_pipeline/setup.sh)"
        else:
            yield USUAL, usual.usual_way(held_out(counts.usual), counts.usual_seconds)
    if counts.schema:
        yield SCHEMA, schema_way(held_out(counts.schema))


def _their_row(name: str, way: Tries, ours: Ours) -> str:
    found = spread(way.times)
    ratios = [f"{times_faster(way.times, ours[mode].stages[SPEC]):.1f}x" for mode in MODES]
    return row(name, f"{found.p50:.0f}", f"{found.p95:.0f}", f"{found.longest:.0f}", found.count, *ratios)


def _apart(library: DesignLibrary, asked: Sequence[DesignBrief], fast: OurWay) -> Iterator[str]:
    parts = take_apart(open_writer(Mode.FAST, library), asked)
    if parts is None:
        yield "Not taken apart: only onnxruntime's engine is, and this processor is served by another."
        return
    drawing = {name: fmean(fast.stages[name]) for name in _DRAWING}
    yield from ["", *part_table(parts, drawing), ""]
    size = serving_weights(find_model(DEFAULT_MODEL)).stat().st_size
    yield from limit_lines(parts, size, read_bandwidth(size))


def goals(ours: Ours, theirs: Mapping[str, Tries], footprint: Footprint | None) -> list[Goal]:
    """What was promised, beside what was measured."""

    def writing(mode: str, share: float) -> float:
        return quantile(ours[mode].stages[SPEC], share)

    def faster(name: str) -> float | None:
        way = theirs.get(name)
        return times_faster(way.times, ours[Mode.FAST].stages[SPEC]) if way else None

    def asked(name: str) -> str:
        way = theirs.get(name)
        return f" ({len(way.times)} briefs)" if way else ""

    return [
        Goal(f"prompt to spec, {Mode.FAST}, p50", writing(Mode.FAST, 0.5), 500, " ms"),
        Goal(f"prompt to spec, {Mode.FAST}, p95", writing(Mode.FAST, 0.95), 1000, " ms"),
        Goal(f"prompt to spec, {Mode.BEST}, p50", writing(Mode.BEST, 0.5), 1500, " ms"),
        Goal(f"prompt to spec, {Mode.BEST}, p95", writing(Mode.BEST, 0.95), 2500, " ms"),
        Goal(f"{Mode.FAST}, times faster than (a){asked(USUAL)}", faster(USUAL), 12, "x", at_least=True),
        Goal(f"{Mode.FAST}, times faster than (b){asked(SCHEMA)}", faster(SCHEMA), 4, "x", at_least=True),
        Goal("peak memory of the service", footprint.peak if footprint else None, 600, " MB"),
        Goal(
            "start of the service to its first answer", footprint.first_answer if footprint else None, 3, " s"
        ),
    ]
