"""Run the product on ports of its own with an empty database, and send a browser through it.

`make e2e`. Without a Chromium it says so and passes, except in CI (`CI=true`), where that is a failure.
"""

import asyncio
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from adgenesis.browser import find_browser
from adgenesis.testing import running_product
from adgenesis_assets import load_library
from tools.e2e.canvas import compare_canvases
from tools.e2e.designs import store_designs
from tools.e2e.widths import width_cases

ROOT = Path(__file__).resolve().parents[2]
DESIGNS = int(os.environ.get("N", 50))


def main() -> int:
    browser = find_browser()
    if browser is None:
        remedy = "Install it (apt-get install chromium), or set CHROMIUM_PATH."
        in_ci = bool(os.environ.get("CI"))
        print(f"{'error' if in_ci else 'skipped'}: no Chromium for the end-to-end test. {remedy}")
        return 1 if in_ci else 0
    node = shutil.which("node")
    if node is None:
        print("error: no node on the path. Install Node 20 or newer.")
        return 1
    with tempfile.TemporaryDirectory(prefix="adgenesis-e2e-") as home, running_product(Path(home)) as product:
        folder = Path(home) / "e2e"
        write_cases(Path(home), folder)
        environment = {
            **os.environ,
            "STUDIO_URL": product.url,
            "CHROMIUM_PATH": str(browser),
            "E2E_FOLDER": str(folder),
        }
        tests = [f"e2e/{name}.test.mjs" for name in ("studio", "brands", "widths", "canvas")]
        # One after the other: each has patience for a machine of two cores, not for half of one.
        statuses = [
            subprocess.run(
                [node, "--test", test], cwd=ROOT / "frontend", env=environment, check=False
            ).returncode
            for test in tests
        ]
        alike = compare_canvases(folder, ROOT / "test-results" / "canvas")
    return 0 if alike and not any(statuses) else 1


def write_cases(home: Path, folder: Path) -> None:
    """What the browser is asked: widths of lines, and designs in the product of `home`."""
    folder.mkdir()
    (folder / "widths.json").write_text(json.dumps(list(width_cases(load_library()))), encoding="utf-8")
    asyncio.run(store_designs(home, DESIGNS, folder))


if __name__ == "__main__":
    sys.exit(main())
