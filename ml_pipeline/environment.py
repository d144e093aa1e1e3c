"""Run a script in the environment that `setup.sh` made, whichever `python` started it."""

import os
import sys
from importlib.util import find_spec
from pathlib import Path

_PROJECT_PYTHON = Path(__file__).resolve().parents[1] / ".venv" / "bin" / "python"


def enter() -> None:
    """Start the script again under the project's Python where this one lacks our packages."""
    if find_spec("adgenesis_ml") is not None:
        return
    if _PROJECT_PYTHON.is_file() and Path(sys.executable) != _PROJECT_PYTHON:
        os.execv(_PROJECT_PYTHON, [str(_PROJECT_PYTHON), *sys.argv])
    sys.exit("error: the environment is not set up. Run ./setup.sh in ml_pipeline first.")
