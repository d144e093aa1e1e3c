"""What a run says while it trains: how far it is, what it has learnt, and how long it will still take."""

import logging
import time
from typing import Any

from transformers import TrainerCallback

from adgenesis_ml.training.checkpoints import Checkpoints

log = logging.getLogger(__name__)


class Progress(TrainerCallback):
    """A line at each of the trainer's logs; the seconds trained are kept with every checkpoint."""

    def __init__(self, checkpoints: Checkpoints) -> None:
        self._checkpoints = checkpoints
        self._before = checkpoints.seconds
        self._started = time.monotonic()
        self._first_step = 0

    def on_train_begin(self, args: Any, state: Any, control: Any, **_: Any) -> None:
        self._started, self._first_step = time.monotonic(), state.global_step
        if self._first_step and state.is_world_process_zero:
            log.info("Going on after step %d of %d.", self._first_step, state.max_steps)

    def on_log(
        self, args: Any, state: Any, control: Any, logs: dict[str, float] | None = None, **_: Any
    ) -> None:
        if state.is_world_process_zero and logs and "loss" in logs:
            log.info("%s", progress_line(state.global_step, state.max_steps, logs, self._seconds_left(state)))

    def on_evaluate(
        self, args: Any, state: Any, control: Any, metrics: dict[str, float] | None = None, **_: Any
    ) -> None:
        if state.is_world_process_zero and metrics and "eval_loss" in metrics:
            log.info("held-out loss %.4f after step %d", metrics["eval_loss"], state.global_step)

    def on_save(self, args: Any, state: Any, control: Any, **_: Any) -> None:
        if state.is_world_process_zero:
            self._checkpoints.note_seconds(self._before + time.monotonic() - self._started)

    @property
    def seconds(self) -> float:
        """Seconds trained so far, earlier sessions included."""
        return self._before + time.monotonic() - self._started

    def _seconds_left(self, state: Any) -> float:
        done = max(1, state.global_step - self._first_step)
        return (time.monotonic() - self._started) / done * (state.max_steps - state.global_step)


def progress_line(step: int, steps: int, logs: dict[str, float], seconds_left: float) -> str:
    """`step  40/520   8%  loss 1.2345  rate 2.1e-04  12 min left`"""
    loss, rate = float(logs["loss"]), float(logs.get("learning_rate", 0.0))
    return (
        f"step {step:>{len(str(steps))}}/{steps}  {step / steps:4.0%}  loss {loss:.4f}  rate {rate:.1e}  "
        f"{duration(seconds_left)} left"
    )


def duration(seconds: float) -> str:
    """Time as a person says it: `40 s`, `12 min`, `3 h 05 min`."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60:02} min"
