"""How fast specs become frames and frames pictures, beside headless Chromium making screenshots of the same SVGs.

Everything in one run on one machine. Designs are the corpus's own ideas, so every text is new to the caches; pictures
are 1080 x 1080. Chromium gets its best way: one browser that stays, pages that stay, the document put in without
navigation, captures made for speed, and as many pages at once as there are cores.
"""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

from adgenesis.browser import find_browser
from adgenesis_assets import load_library
from adgenesis_design.delivery import Order, make_pieces
from adgenesis_design.frame import Frame
from adgenesis_design.layout import lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import all_placements, find_placement
from adgenesis_design.render import to_png, to_svg
from tools.ideas import Idea, ideas

SQUARE = find_placement("meta", "square")
_SCRIPT = Path(__file__).with_name("screenshots.mjs")


@cache
def _library() -> DesignLibrary:
    """Every process has its own: parsed fonts do not travel."""
    return load_library()


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast a number of workers were together: seconds by the clock, and of the processor's time."""

    workers: int
    pictures: int
    seconds: float
    processor: float

    @property
    def rate(self) -> float:
        return self.pictures / self.seconds

    @property
    def per_core(self) -> float:
        """Pictures a second of a core that has nothing else to do: a busy machine does not change it."""
        return self.pictures / self.processor


def report(count: int) -> Iterator[str]:
    """The tables, line by line."""
    cores = len(os.sched_getaffinity(0))
    drawn = ideas(count, [SQUARE])
    yield "| layout of one design, processor time | p50 ms | p95 ms | designs |"
    yield "|---|---|---|---|"
    yield _times("1080 x 1080, its words seen for the first time", layout_times(drawn))
    yield _times("all placements in turn", layout_times(ideas(count)))
    frames = [lay_out(idea.spec, SQUARE, _library()).frame for idea in drawn]
    plain = [frame for frame in frames if not _has_blur(frame)] or [
        _without_pictures(frame) for frame in frames
    ]
    yield ""
    yield "| 1080 x 1080 | workers | pictures a second | a processor second | against Chromium, by either |"
    yield "|---|---|---|---|---|"
    with TemporaryDirectory(prefix="adgenesis-bench-") as folder:
        for what, chosen in (("no blur filters", plain), ("illustrations with blur filters", frames)):
            for workers in sorted({1, cores}):
                yield from _beside_chromium(what, chosen, workers, Path(folder))
    yield ""
    seconds, pieces = campaign_time(drawn[0])
    yield f"A campaign of all {pieces} placements, one process, files within their limits: {seconds:.1f} s."


def layout_times(chosen: Sequence[Idea]) -> list[float]:
    """Milliseconds of processor time per layout, fonts parsed before the clock runs."""
    library = _library()
    for key in library.fonts.keys:
        library.fonts.face(key.family, key.weight, key.italic)
    times = []
    for idea in chosen:
        spec = idea.spec
        start = time.process_time()
        lay_out(spec, idea.placement, library)
        times.append((time.process_time() - start) * 1000)
    return times


def _times(name: str, times: Sequence[float]) -> str:
    cuts = quantiles(times, n=20)
    return f"| {name} | {cuts[9]:.1f} | {cuts[18]:.1f} | {len(times)} |"


def _has_blur(frame: Frame) -> bool:
    return "<filter" in to_svg(frame, _library())


def _without_pictures(frame: Frame) -> Frame:
    items = tuple(item for item in frame.items if item.kind != "picture")
    return frame.model_copy(update={"items": items})


def _beside_chromium(what: str, frames: Sequence[Frame], workers: int, folder: Path) -> Iterator[str]:
    ours = our_pace(frames, workers)
    theirs = chromium_pace(frames, workers, folder)
    ratio = "not measured"
    if theirs:
        ratio = f"{ours.rate / theirs.rate:.1f}x, {ours.per_core / theirs.per_core:.1f}x"
    yield _row(f"ours, {what}", ours, ratio)
    if theirs:
        yield _row(f"Chromium, {what}", theirs, "1x")


def _row(name: str, pace: Pace, ratio: str) -> str:
    return f"| {name} | {pace.workers} | {pace.rate:.1f} | {pace.per_core:.1f} | {ratio} |"


def our_pace(frames: Sequence[Frame], workers: int) -> Pace:
    """Frames to PNG in processes that are warm: each has drawn a picture before the clock runs."""
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        list(pool.map(_draw, frames[:1] * workers * 2))
        start = time.perf_counter()
        spent = sum(pool.map(_draw, frames))
        return Pace(workers, len(frames), time.perf_counter() - start, spent)


def _draw(frame: Frame) -> float:
    """Seconds of processor time for a picture."""
    start = time.process_time()
    to_png(frame, _library())
    return time.process_time() - start


def chromium_pace(frames: Sequence[Frame], workers: int, folder: Path) -> Pace | None:
    """The same pictures by Chromium on as many pages; None where there is no Chromium or no node."""
    browser, node = find_browser(), shutil.which("node")
    if browser is None or node is None:
        return None
    documents = [to_svg(frame, _library(), outlines=True) for frame in frames]
    task = folder / "task.json"
    task.write_text(
        json.dumps({"browser": str(browser), "pages": workers, "documents": documents}), encoding="utf-8"
    )
    run = subprocess.run([node, str(_SCRIPT), str(task)], capture_output=True, text=True, check=True)
    return Pace(workers, len(frames), **json.loads(run.stdout))


def campaign_time(idea: Idea) -> tuple[float, int]:
    """Seconds for the best picture of every placement, and how many there are."""
    order = Order(idea.spec, SQUARE, all_placements(), idea.prompt)
    start = time.perf_counter()
    pieces = sum(1 for _ in make_pieces(order, _library()))
    return time.perf_counter() - start, pieces
