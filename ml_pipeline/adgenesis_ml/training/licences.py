"""The gate before weights whose licence has to be accepted."""

from adgenesis_ml.errors import LicenceNotAccepted
from adgenesis_ml.training.recipe import Recipe


def require_acceptance(recipe: Recipe) -> None:
    """Raises `LicenceNotAccepted`; an acceptance is recorded with the recipe in `training_info.json`."""
    if recipe.licence_to_accept and not recipe.accept_licence:
        raise LicenceNotAccepted(
            f"{recipe.model} comes under the {recipe.licence_to_accept}. Read it, and if you accept it, add "
            "--accept-licence. The hub asks for its own acceptance too: request access on the model's page "
            f"({recipe.base}) and set HUGGINGFACE_TOKEN."
        )
