"""The models on this machine: released adapters that come with the project, and runs that training left here."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from adgenesis_ml.decoding.merged import merged_weights
from adgenesis_ml.errors import MissingWeights
from adgenesis_ml.training.base_model import PACKAGED_GGUF, packaged_gguf

MODELS = Path(__file__).resolve().parents[1] / "models"
DEFAULT_MODEL = "smollm2-135m"
_ADAPTER = "adapter.gguf"
_INFO = "training_info.json"


@dataclass(frozen=True, slots=True)
class RegisteredModel:
    """One servable model: where its adapter lies, what it was trained from, and the numbers of its run."""

    name: str
    stage: str
    folder: Path
    info: dict[str, Any]

    @property
    def adapter(self) -> Path:
        return self.folder / _ADAPTER

    def summary(self) -> dict[str, Any]:
        """The public description: the seed's keys, no machine paths."""
        return {
            "name": self.name,
            "stage": self.stage,
            "path": f"models/{self.stage}/{self.folder.name}",
            **self.info,
        }


def list_models(models: Path = MODELS) -> list[RegisteredModel]:
    """All complete models: a run of one's own comes before the released model of the same name."""
    found = []
    for stage in ("fine_tuned", "released"):
        for info in sorted((models / stage).glob(f"*/{_INFO}")):
            if (info.parent / _ADAPTER).is_file():
                document = json.loads(info.read_text(encoding="utf-8"))
                found.append(RegisteredModel(document["model_name"], stage, info.parent, document))
    return found


def find_model(name: str, stage: str | None = None, models: Path = MODELS) -> RegisteredModel:
    """A model by name. Without a stage the released one is preferred. Raises `MissingWeights`."""
    wanted = [model for model in list_models(models) if model.name == name and stage in (None, model.stage)]
    if not wanted:
        known = ", ".join(sorted({model.name for model in list_models(models)})) or "none"
        raise MissingWeights(
            f"No trained model {name!r} here (trained: {known}). Train it: python train.py --model {name}"
        )
    return min(wanted, key=lambda model: model.stage != "released")


def base_weights(model: RegisteredModel) -> Path:
    """The GGUF that a model's adapter applies to. Raises `MissingWeights` with the way out."""
    base = str(model.info["base_model"])
    if base.startswith("package:"):
        return packaged_gguf(base.removeprefix("package:"))
    path = Path(base)
    if path.suffix == ".gguf" and path.is_file():
        return path
    raise MissingWeights(
        f"{model.name} was trained on {base}, which has no GGUF here. Packaged bases: {', '.join(PACKAGED_GGUF)}."
    )


def serving_weights(model: RegisteredModel, *, quantize: bool = False) -> Path:
    """Base and adapter merged for serving, in 4 bits with `quantize`, made on first use. Raises `MissingWeights`."""
    folder = model.folder.parents[1] / "merged"
    return merged_weights(base_weights(model), model.adapter, folder, quantize=quantize)
