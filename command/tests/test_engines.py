"""The compiled libraries that have to share a process do."""

import subprocess
import sys


def test_shaping_and_inference_load_into_one_process() -> None:
    # Two wheels built with clashing Cython internals import alone, and abort together.
    for order in ("uharfbuzz, xllamacpp", "xllamacpp, uharfbuzz"):
        subprocess.run([sys.executable, "-c", f"import {order}, resvg, psycopg"], check=True, timeout=60)
