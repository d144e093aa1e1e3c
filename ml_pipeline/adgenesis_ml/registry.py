"""The models on this machine: released ones that come with the project, runs that training left here, and the
releases that were replaced."""

import hashlib
import json
import logging
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from adgenesis_ml.conversion.whole_gguf import convert
from adgenesis_ml.decoding.merged import made_once, merged_weights
from adgenesis_ml.errors import InvalidName, MissingWeights
from adgenesis_ml.training.base_model import PACKAGED_GGUF, packaged_gguf
from adgenesis_ml.training.bases import local_base
from adgenesis_ml.whole_folder import recover

log = logging.getLogger(__name__)

MODELS = Path(__file__).resolve().parents[1] / "models"
DEFAULT_MODEL = "smollm2-135m"
# Whose model of a name is meant where nobody says: the released one, else one's own run, else what was replaced.
STAGES = ("released", "fine_tuned", "previous")
ADAPTER_FILE = "adapter.gguf"
WHOLE_FILE = "model.gguf"
INFO_FILE = "training_info.json"
PEFT_FOLDER = "adapter"
LLAMA_CPP, TRANSFORMERS = "llama-cpp", "transformers"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


@dataclass(frozen=True, slots=True)
class RegisteredModel:
    """One servable model: where its files lie, what it was trained from, and the numbers of its run."""

    name: str
    stage: str
    folder: Path
    info: dict[str, Any]

    @property
    def adapter(self) -> Path:
        return self.folder / ADAPTER_FILE

    @property
    def whole(self) -> Path:
        """Base and adapter, or a full fine-tune, as one GGUF: what training leaves where it can write one."""
        return self.folder / WHOLE_FILE

    @property
    def engine(self) -> str:
        """The engine that serves it by default."""
        has_gguf = self.whole.is_file() or self.adapter.is_file()
        return str(self.info.get("engine") or (LLAMA_CPP if has_gguf else TRANSFORMERS))

    @property
    def topics(self) -> frozenset[str]:
        """The topics that it has learnt to name before it answers; empty where it names no themes."""
        return frozenset(self.info.get("topics", ()))

    def summary(self) -> dict[str, Any]:
        """The public description: the seed's keys, no machine paths."""
        described = {
            **self.info,
            "name": self.name,
            "stage": self.stage,
            "path": f"models/{self.stage}/{self.folder.name}",
            "engine": self.engine,
        }
        described["base_model"] = unplaced(str(self.info["base_model"]))
        if recipe := self.info.get("recipe"):
            paths = {name: unplaced(recipe[name]) for name in ("base", "continue_from") if name in recipe}
            described["recipe"] = {**recipe, **paths}
        return described


def unplaced(path: str) -> str:
    """A name or a path without where on the machine it is."""
    return Path(path).name if Path(path).is_absolute() else path


def checked_name(name: str) -> str:
    """The name, if a model can have it. Raises `InvalidName`."""
    if not _NAME.fullmatch(name):
        raise InvalidName(
            f"{name!r} cannot be a model's name. Use letters, digits, '.', '_' and '-', at most 64, "
            "beginning with a letter or digit."
        )
    return name


def list_models(models: Path = MODELS) -> list[RegisteredModel]:
    """All complete models: a run of one's own comes before the released model of the same name."""
    found = []
    for stage in ("fine_tuned", "released", "previous"):
        recover(models / stage)
        for info in sorted((models / stage).glob(f"*/{INFO_FILE}")):
            if info.parent.name.startswith(".") or not _is_servable(info.parent):
                continue
            try:
                document = json.loads(info.read_text(encoding="utf-8"))
            except ValueError as error:
                log.warning(
                    "%s/%s is left out: its %s is broken (%s).", stage, info.parent.name, INFO_FILE, error
                )
                continue
            found.append(RegisteredModel(info.parent.name, stage, info.parent, document))
    return found


def find_model(name: str, stage: str | None = None, models: Path = MODELS) -> RegisteredModel:
    """A model by name. Without a stage the released one is preferred. Raises `MissingWeights`."""
    there = list_models(models)
    wanted = [model for model in there if model.name == name and stage in (None, model.stage)]
    if not wanted:
        known = ", ".join(sorted({f"{model.name} ({model.stage})" for model in there})) or "none"
        which = f"{stage} model" if stage else "trained model"
        raise MissingWeights(
            f"No {which} {name!r} here (trained: {known}). Train it: python train.py --model {name}"
        )
    return min(wanted, key=lambda model: STAGES.index(model.stage))


def base_weights(model: RegisteredModel, *, quantize: bool = False) -> Path:
    """The GGUF that a model's adapter applies to, written on first use where the base came as safetensors.

    In 4 bits with `quantize`. Raises `MissingWeights` or `NotConvertible` with the way out.
    """
    whole = _base_gguf(model)
    return merged_weights(whole, None, _cache(model), quantize=True) if quantize else whole


def _base_gguf(model: RegisteredModel) -> Path:
    base = str(model.info["base_model"])
    if base.startswith("package:"):
        return packaged_gguf(base.removeprefix("package:"))
    path = Path(base)
    if path.suffix == ".gguf" and path.is_file():
        return path
    folder = path if path.is_dir() else local_base(base, _models_of(model) / "base")
    if folder is not None:
        target = _cache(model) / f"base-{folder.name}-{_fingerprint(folder)}.gguf"
        # Not in eight bits: what is merged into it is rounded to those afterwards.
        return made_once(target, lambda unfinished: convert(folder, unfinished, "f16", folder.name))
    raise MissingWeights(
        f"{model.name} was trained on {base}, which is not here. Pull it (adgenesis models pull {base}), or serve a "
        f"model of a packaged base: {', '.join(PACKAGED_GGUF)}."
    )


def serving_weights(model: RegisteredModel, *, quantize: bool = False) -> Path:
    """One GGUF of the whole model, in 4 bits with `quantize`, made on first use where training left none.

    Raises `MissingWeights` or `NotConvertible`.
    """
    if model.whole.is_file() and not quantize:
        return model.whole
    if model.adapter.is_file():
        return merged_weights(base_weights(model), model.adapter, _cache(model), quantize=quantize)
    whole = model.whole if model.whole.is_file() else _converted(model)
    return merged_weights(whole, None, _cache(model), quantize=True) if quantize else whole


def cached(model: RegisteredModel, weights: Path, made_by: str, suffix: str) -> Path:
    """Where something lies that is made of a model's GGUF; elsewhere when that, or what makes it, changes."""
    stat = weights.stat()
    made_of = f"{weights.name} {stat.st_size} {stat.st_mtime_ns} {made_by}"
    fingerprint = hashlib.sha256(made_of.encode()).hexdigest()[:12]
    return _cache(model) / f"{model.stage}-{model.name}-{fingerprint}{suffix}"


def _converted(model: RegisteredModel) -> Path:
    target = _cache(model) / f"{model.stage}-{model.name}-{_fingerprint(model.folder)}.gguf"
    return made_once(target, lambda unfinished: convert(model.folder, unfinished, "q8_0", model.name))


def _models_of(model: RegisteredModel) -> Path:
    return model.folder.parents[1] if model.stage in STAGES else MODELS


def _cache(model: RegisteredModel) -> Path:
    return _models_of(model) / "merged"


def _is_servable(folder: Path) -> bool:
    """Whether some engine has weights to serve."""
    whole = (
        "*.safetensors",
        "pytorch_model*.bin",
        WHOLE_FILE,
        ADAPTER_FILE,
        f"{PEFT_FOLDER}/adapter_config.json",
    )
    return any(next(folder.glob(pattern), None) for pattern in whole)


def _fingerprint(folder: Path) -> str:
    """Twelve characters that change with a folder's weights."""
    files = sorted([*folder.glob("*.safetensors"), *folder.glob("*.json")])
    stats = [f"{file.name} {file.stat().st_size} {file.stat().st_mtime_ns}" for file in files]
    return hashlib.sha256("\n".join(stats).encode()).hexdigest()[:12]
