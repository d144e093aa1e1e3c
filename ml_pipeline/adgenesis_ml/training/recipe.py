"""A recipe: the whole truth of one training run, checked when it is built and saved beside the weights."""

import tomllib
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from adgenesis_ml.errors import InvalidRecipe

RECIPES = Path(__file__).resolve().parents[2] / "recipes"

# A real but short run: at most five minutes on two CPU cores with the default model.
QUICK_START: dict[str, Any] = {
    "max_examples": 80,
    "num_train_epochs": 1.0,
    "gradient_accumulation_steps": 1,
}


class Recipe(BaseModel):
    """Every knob of a fine-tune, with the default that is right for a small model and LoRA."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    model: str
    base: str = Field(
        description="`package:NAME` for a GGUF in a Python package, a local folder, or a hub name"
    )
    licence: str = ""
    licence_to_accept: str = Field(
        default="", description="the licence that whoever trains has to accept; empty: none"
    )
    accept_licence: bool = False
    parameters: int | None = Field(
        default=None, ge=1, description="of the base; None: counted before it is loaded"
    )
    continue_from: str = Field(
        default="",
        description="whose adapter learns on: a run's folder, or a stage of the model; empty: a new one",
    )
    use_lora: bool = Field(default=True, description="train low-rank adapters; else all weights")
    quantize: bool = Field(default=False, description="QLoRA: the base in NF4, on a GPU")
    lora_r: int = Field(default=16, ge=1, le=256)
    lora_alpha: int = Field(default=32, ge=1)
    lora_dropout: float = Field(default=0.05, ge=0, lt=1)
    lora_target_modules: str | list[str] = "all-linear"
    use_rslora: bool = False
    learning_rate: float = Field(default=2e-4, gt=0)
    lr_scheduler_type: str = "cosine"
    warmup_ratio: float = Field(default=0.05, ge=0, lt=1)
    weight_decay: float = Field(default=0.0, ge=0)
    num_train_epochs: float = Field(default=3, gt=0)
    max_steps: int = Field(default=-1, description="-1: as many as the epochs need")
    per_device_train_batch_size: int = Field(default=8, ge=1)
    gradient_accumulation_steps: int = Field(default=1, ge=1)
    max_length: int = Field(default=512, ge=64, description="tokens of prompt and response together")
    placements_each: int = Field(
        default=1, ge=1, le=9, description="placements each authored answer is composed for"
    )
    max_examples: int | None = Field(
        default=None, ge=8, description="train on so many pairs of all parts of the data; None: on all"
    )
    max_themed_briefs: int | None = Field(
        default=None,
        ge=0,
        description="learn so many themed briefs beside them; None: as many as pairs at most",
    )
    validation_share: float = Field(default=0.08, gt=0, lt=0.5)
    evals_per_epoch: int = Field(default=1, ge=1)
    early_stopping_patience: int | None = Field(
        default=None,
        ge=1,
        description="stop after so many evaluations without improvement; None: never early",
    )
    dtype: Literal["auto", "bfloat16", "float32", "float16"] = Field(
        default="auto", description="auto: bfloat16 where the hardware computes in it, else float32"
    )
    seed: int = 7

    @model_validator(mode="after")
    def _only_adapters_continue(self) -> Self:
        if self.continue_from and not self.use_lora:
            raise ValueError("an adapter cannot learn on without adapters; leave --no-use-lora out")
        return self

    @model_validator(mode="after")
    def _only_adapters_on_a_quantised_base(self) -> Self:
        if self.quantize and not self.use_lora:
            raise ValueError("a quantised base cannot learn; add --use-lora, or leave --quantize out")
        return self


def known_models() -> list[str]:
    """The models that have a recipe."""
    return sorted(path.stem for path in RECIPES.glob("*.toml"))


def load_recipe(model: str, **overrides: Any) -> Recipe:
    """The recipe of a model with the given fields replaced. Raises `InvalidRecipe` in the flag's own words.

    `model` is a recipe's name, a local folder or a hub name (`owner/name`); the last two train with the defaults.
    """
    given = {key: value for key, value in overrides.items() if value is not None}
    written = _written(model)
    if given.get("base", written["base"]) != written["base"]:
        # What the recipe knows of its own base says nothing about another one.
        written.pop("parameters", None)
    return checked_recipe(model, {**written, **given})


def checked_recipe(model: str, fields: dict[str, Any]) -> Recipe:
    """The recipe with these fields. Raises `InvalidRecipe` in the flags' own words."""
    try:
        return Recipe(**fields)
    except ValidationError as error:
        problems = "; ".join(
            f"{'.'.join(map(str, problem['loc']))}={problem['input']!r}: {problem['msg']}"
            if problem["loc"]
            else problem["msg"].removeprefix("Value error, ")
            for problem in error.errors()
        )
        raise InvalidRecipe(f"The recipe for {model} makes no sense: {problems}.") from error


def has_recipe(model: str) -> bool:
    return model in known_models()


def _written(model: str) -> dict[str, Any]:
    """The fields that a recipe file gives, or that follow from a folder or a hub name."""
    if has_recipe(model):
        path = RECIPES / f"{model}.toml"
        return {"model": model, **tomllib.loads(path.read_text(encoding="utf-8"))}
    path = Path(model)
    if path.is_dir():
        return {"model": path.resolve().name, "base": str(path), "max_length": 1024}
    if model.count("/") == 1 and all(model.split("/")):
        return {"model": model.split("/")[1], "base": model, "max_length": 1024}
    raise InvalidRecipe(
        f"No recipe for {model!r}. Known: {', '.join(known_models())}. Or give a local folder or a hub name "
        f"(owner/name), or write {path.name}.toml into {RECIPES.name}/."
    )
