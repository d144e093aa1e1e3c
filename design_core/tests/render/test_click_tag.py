"""The display ad in a real browser: a click opens the address of the click tag."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from ads import ad

from adgenesis_design.library import DesignLibrary
from adgenesis_design.render import to_html5
from adgenesis_design.render.html5 import PAGE

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# Stands in for the window that a click would open, and clicks.
PROBE = """<script>
window.open = (address) => { document.body.dataset.opened = address }
document.querySelector('a').click()
const place = document.querySelector('svg').getBoundingClientRect()
document.body.dataset.size = `${place.width}x${place.height} at ${place.left},${place.top}`
</script></body>"""


@pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")
def test_a_click_opens_the_click_tag(library: DesignLibrary, tmp_path: Path) -> None:
    assert CHROMIUM is not None
    data = to_html5(ad(library, "google/300x250"), library, click="https://shop.example/?a=1&b=2")
    with ZipFile(BytesIO(data)) as archive:
        text = archive.read(PAGE).decode()
    ad_page = tmp_path / PAGE
    ad_page.write_text(text.replace("</body>", PROBE), encoding="utf-8")
    command = [CHROMIUM, *FLAGS, f"--user-data-dir={tmp_path / 'profile'}", "--virtual-time-budget=2000"]
    shown = subprocess.run(
        [*command, "--dump-dom", ad_page.as_uri()], capture_output=True, text=True, timeout=120, check=True
    ).stdout
    assert 'data-opened="https://shop.example/?a=1&amp;b=2"' in shown
    assert 'data-size="300x250 at 0,0"' in shown
