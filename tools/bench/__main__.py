"""Speed and memory, with the machine named: `make bench`, or `python -m tools.bench --only designs`."""

import argparse
import os
import platform
import resource
import sys
from pathlib import Path

from tools.bench import designs, model


def machine() -> str:
    named = [
        line.split(":")[1].strip()
        for line in (
            Path("/proc/cpuinfo").read_text().splitlines() if Path("/proc/cpuinfo").is_file() else ()
        )
        if line.startswith("model name")
    ]
    processor = named[0] if named else platform.processor() or "unknown processor"
    cores = len(os.sched_getaffinity(0))
    load = os.getloadavg()[0]
    python = platform.python_version()
    return f"{cores} cores of {processor}, {platform.system()}, Python {python}, load {load:.1f} at the start"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=("designs", "model"), help="one half (default: both)")
    parser.add_argument(
        "--designs", type=int, default=60, help="designs to place and draw (default: %(default)s)"
    )
    parser.add_argument(
        "--briefs", type=int, default=50, help="briefs for our own way (default: %(default)s)"
    )
    parser.add_argument(
        "--usual-briefs", type=int, default=10, help="briefs for the usual way (default: %(default)s)"
    )
    options = parser.parse_args()
    print(f"Machine: {machine()}", flush=True)
    if options.only != "model":
        print("\n## Designs\n")
        for line in designs.report(options.designs):
            print(line, flush=True)
    if options.only != "designs":
        print("\n## From a sentence to a picture\n")
        for line in model.report(options.briefs, options.usual_briefs):
            print(line, flush=True)
    print(f"\nPeak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
