"""Hold layout to its promises on as many hostile specs as you like, in one process a core.

`make hostile`. Prints what was broken with the seed that shows it again, and how long a layout takes; fails if a
promise was broken, or a single layout took longer than `--most-ms`. Times are the processor's, so that a busy machine
does not make a layout slow.
"""

import argparse
import os
import sys
import time
import traceback
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "design_core" / "tests" / "support"))

from hostile_specs import hostile_spec, with_hostile_uploads
from promises import hold_to_promises

from adgenesis_assets import load_library
from adgenesis_design.layout import lay_out
from adgenesis_design.placements import find_placement
from adgenesis_design.spec import parse_spec

_BATCH = 100
# Makes the first colour mended load what mends colours, before the clock runs.
_FIRST = {
    "background_color": "#ffffff",
    "elements": [{"type": "text", "text": "a", "x": 200, "y": 200, "color": "#eeeeee"}],
}


@dataclass(frozen=True, slots=True)
class Batch:
    """Milliseconds of processor time of every layout, and what was wrong with which seed."""

    times: dict[int, float]
    wrong: dict[int, str] = field(default_factory=dict)


def run_batch(seeds: range) -> Batch:
    """The specs of some seeds, one after the other."""
    library = with_hostile_uploads(load_library())
    batch = Batch({})
    lay_out(parse_spec(_FIRST), find_placement("meta", "square"), library)
    for seed in seeds:
        document, placement = hostile_spec(seed)
        spec = parse_spec(document)
        try:
            start = time.process_time()
            lay_out(spec, placement, library)
            batch.times[seed] = (time.process_time() - start) * 1000
            broken = hold_to_promises(spec, placement, library).broken
        except Exception:
            broken = (traceback.format_exc(limit=-2),)
        if broken:
            batch.wrong[seed] = "; ".join(broken)
    return batch


def run_all(first: int, count: int) -> Iterator[Batch]:
    """All batches, as they come in."""
    batches = [range(at, min(at + _BATCH, first + count)) for at in range(first, first + count, _BATCH)]
    with ProcessPoolExecutor(max_workers=len(os.sched_getaffinity(0))) as pool:
        yield from pool.map(run_batch, batches)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--specs", type=int, default=20_000, help="how many (default: %(default)s)")
    parser.add_argument("--first", type=int, default=0, help="the first seed (default: %(default)s)")
    parser.add_argument("--most-ms", type=float, default=2_000, help="for one layout (default: %(default)s)")
    options = parser.parse_args()
    times: dict[int, float] = {}
    wrong: dict[int, str] = {}
    for batch in run_all(options.first, options.specs):
        times |= batch.times
        wrong |= batch.wrong
        for seed, what in batch.wrong.items():
            print(f"seed {seed}: {what}", flush=True)
    slowest = max(times, key=lambda seed: times[seed])
    cuts = quantiles(times.values(), n=100)
    print(
        f"{len(times)} specs laid out, {len(wrong)} with a promise broken. Milliseconds of processor time a layout: "
        f"p50 {cuts[49]:.0f}, p95 {cuts[94]:.0f}, p99 {cuts[98]:.0f}, most {times[slowest]:.0f} (seed {slowest})."
    )
    return 1 if wrong or times[slowest] > options.most_ms else 0


if __name__ == "__main__":
    sys.exit(main())
