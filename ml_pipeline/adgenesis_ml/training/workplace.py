"""What a run needs besides data, made ready in the order of its cost: what cannot work is said within seconds."""

from dataclasses import dataclass
from typing import Any

from adgenesis_ml.training.base_model import load_tokenizer
from adgenesis_ml.training.licences import require_acceptance
from adgenesis_ml.training.machine import Machine, this_machine
from adgenesis_ml.training.memory import require_memory
from adgenesis_ml.training.recipe import Recipe
from adgenesis_ml.training.reporting import require_reporter
from adgenesis_ml.training.settings import RunSettings


@dataclass(frozen=True, slots=True)
class Workplace:
    """Where and how a recipe is carried out, with the tokenizer of its base."""

    machine: Machine
    settings: RunSettings
    tokenizer: Any


def ready(recipe: Recipe, settings: RunSettings) -> Workplace:
    """Raises `LicenceNotAccepted`, `MissingExtra`, `InvalidRecipe`, `NotEnoughMemory`, `HubUnavailable` or
    `MissingWeights`."""
    require_acceptance(recipe)
    require_reporter(settings)
    machine = this_machine(recipe, settings.device)
    require_memory(recipe, machine)
    return Workplace(machine, settings, load_tokenizer(recipe, settings.token))
