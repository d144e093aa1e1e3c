"""A recipe: the whole truth of one training run, checked when it is built and saved beside the weights."""

import tomllib
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from adgenesis_ml.errors import InvalidRecipe

RECIPES = Path(__file__).resolve().parents[2] / "recipes"


class Recipe(BaseModel):
    """Every knob of a LoRA fine-tune, with the default that is right for a small model on two CPU cores."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    model: str
    base: str = Field(
        description="`package:NAME` for a GGUF in a Python package, a local folder, or a hub name"
    )
    licence: str = ""
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
        default=None, ge=8, description="train on the first so many; None: on all"
    )
    validation_share: float = Field(default=0.08, gt=0, lt=0.5)
    evals_per_epoch: int = Field(default=1, ge=1)
    dtype: Literal["auto", "bfloat16", "float32", "float16"] = Field(
        default="auto", description="auto: bfloat16 where the hardware computes in it, else float32"
    )
    seed: int = 7


def load_recipe(model: str, **overrides: Any) -> Recipe:
    """The recipe of a model with the given fields replaced. Raises `InvalidRecipe` in the flag's own words."""
    path = RECIPES / f"{model}.toml"
    if not path.is_file():
        known = ", ".join(sorted(recipe.stem for recipe in RECIPES.glob("*.toml")))
        raise InvalidRecipe(
            f"No recipe for {model!r}. Known: {known}. Or write {path.name} into {RECIPES.name}/."
        )
    given = {key: value for key, value in overrides.items() if value is not None}
    fields = {"model": model, **tomllib.loads(path.read_text(encoding="utf-8")), **given}
    try:
        return Recipe(**fields)
    except ValidationError as error:
        problems = "; ".join(
            f"{'.'.join(map(str, problem['loc']))}={problem['input']!r}: {problem['msg']}"
            for problem in error.errors()
        )
        raise InvalidRecipe(f"The recipe for {model} makes no sense: {problems}.") from error


def quick_start(recipe: Recipe) -> Recipe:
    """A real but short run: at most five minutes on two CPU cores with the default model."""
    return recipe.model_copy(update={"max_examples": 80, "num_train_epochs": 1.0, "evals_per_epoch": 1})
