"""What a run needs besides data, made ready in the order of its cost: what cannot work is said within seconds."""

from dataclasses import dataclass
from typing import Any

from adgenesis_ml.training.base_model import load_tokenizer
from adgenesis_ml.training.earlier_adapter import earlier_model
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
    _silence()
    require_acceptance(recipe)
    require_reporter(settings)
    if recipe.continue_from:
        earlier_model(recipe)
    machine = this_machine(recipe, settings.device)
    require_memory(recipe, machine)
    return Workplace(machine, settings, load_tokenizer(recipe, settings.token))


def _silence() -> None:
    # Our own lines say how far it is; the libraries' bars would fill a log.
    import datasets
    import transformers

    transformers.utils.logging.set_verbosity_error()
    transformers.utils.logging.disable_progress_bar()
    datasets.disable_progress_bars()
