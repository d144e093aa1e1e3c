"""Where a Chromium for the end-to-end test lies on this machine."""

import os
import shutil
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_browser() -> Path | None:
    """`CHROMIUM_PATH` where it is set, else the first Chromium or Chrome on the path."""
    named = os.environ.get("CHROMIUM_PATH")
    if named:
        return Path(named)
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    return Path(found) if found else None
