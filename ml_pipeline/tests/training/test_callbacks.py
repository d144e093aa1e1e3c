"""What a run says while it trains."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

pytest.importorskip("torch", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytest.importorskip("trl", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytestmark = [pytest.mark.training, pytest.mark.filterwarnings("default")]

from adgenesis_ml.training.callbacks import duration, progress_line  # noqa: E402
from adgenesis_ml.training.command import build_parser, run  # noqa: E402


@pytest.mark.parametrize(
    ("seconds", "said"), [(0.4, "0 s"), (89, "89 s"), (90, "2 min"), (3540, "59 min"), (11_100, "3 h 05 min")]
)
def test_time_is_said_as_a_person_says_it(seconds: float, said: str) -> None:
    assert duration(seconds) == said


def test_a_line_says_how_far_it_is_and_how_long_it_takes() -> None:
    line = progress_line(40, 520, {"loss": 1.23456, "learning_rate": 2.1e-4}, 725)
    assert line == "step  40/520    8%  loss 1.2346  rate 2.1e-04  12 min left"


def test_held_out_briefs_become_pictures_and_patience_ends_a_run(
    tiny_base: Callable[[str], Path],
    pairs_file: Path,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level("INFO")
    folder = tmp_path / "run"
    flags = f"--model llama-3.2-1b --base {tiny_base('llama')} --data {pairs_file} --output-dir {folder}"
    flags += " --max-examples 16 --epochs 8 --batch-size 8 --gradient-accumulation-steps 1 --max-length 1024"
    # A rate at which nothing improves.
    flags += (
        " --accept-licence --device cpu --full-precision --learning-rate 1e-12 --early-stopping-patience 1"
    )
    flags += " --sample-designs 3"
    assert run(vars(build_parser().parse_args(flags.split())), {}) == 0
    assert "3 sample designs" in caplog.text
    assert "min left" in caplog.text or "s left" in caplog.text
    stopped = max(int(path.name) for path in folder.glob("checkpoints/samples/*"))
    assert stopped < 16
    sheet = next(folder.glob("checkpoints/samples/*/sheet.png"))
    assert Image.open(BytesIO(sheet.read_bytes())).width > 300
