"""Where a run reports its curves: nowhere, or to a tracker that the user has installed."""

from importlib.util import find_spec

from adgenesis_ml.errors import MissingExtra
from adgenesis_ml.training.settings import RunSettings


def require_reporter(settings: RunSettings) -> None:
    """Raises `MissingExtra` before anything is loaded, rather than after the first step."""
    tracker = settings.report_to
    if tracker == "none":
        return
    if find_spec(tracker) is None:
        raise MissingExtra(
            f"--report-to {tracker} needs the package {tracker}. Run in ml_pipeline: ../.venv/bin/python -m pip "
            f"install {tracker}, or leave --report-to out."
        )
    if tracker == "wandb" and not settings.reports_online:
        raise MissingExtra(
            "--report-to wandb needs WANDB_API_KEY in the environment (or WANDB_MODE=offline, which keeps the curves "
            "on this machine)."
        )
