"""Run the product on ports of its own with an empty database, and send a browser through it.

`make e2e`. Without a Chromium it says so and passes, except in CI (`CI=true`), where that is a failure.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from adgenesis.browser import find_browser
from adgenesis.testing import running_product

FRONTEND = Path(__file__).resolve().parents[1] / "frontend"


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
        environment = {**os.environ, "STUDIO_URL": product.url, "CHROMIUM_PATH": str(browser)}
        tests = subprocess.run(
            [node, "--test", "e2e/studio.test.mjs"], cwd=FRONTEND, env=environment, check=False
        )
    return tests.returncode


if __name__ == "__main__":
    sys.exit(main())
