"""How a training run is carried out. What it learns stands in the recipe; nothing here changes that."""

from dataclasses import dataclass
from typing import Literal

Device = Literal["auto", "cpu", "cuda"]
Report = Literal["none", "wandb", "trackio", "tensorboard"]
LATEST = "latest"


@dataclass(frozen=True, slots=True)
class RunSettings:
    """`token` opens gated models of the hub; `resume` is `latest` or a checkpoint's folder.

    `sample_designs` is how many designs each evaluation renders. `overwrite` gives up an unfinished run's checkpoints.
    `reports_online` tells whether the environment holds what W&B asks for. With `pytorch_bin` the run folder has a
    `pytorch_model.bin`, too.
    """

    device: Device = "auto"
    token: str | None = None
    resume: str | None = None
    overwrite: bool = False
    report_to: Report = "none"
    reports_online: bool = False
    sample_designs: int = 0
    pytorch_bin: bool = False
