"""Recipes load, and a bad one is refused in words."""

from pathlib import Path

import pytest

from adgenesis_ml.errors import InvalidRecipe, LicenceNotAccepted
from adgenesis_ml.training.licences import require_acceptance
from adgenesis_ml.training.recipe import QUICK_START, known_models, load_recipe


@pytest.mark.parametrize("name", known_models())
def test_every_recipe_loads_under_its_own_name(name: str) -> None:
    recipe = load_recipe(name)
    assert recipe.model == name
    assert recipe.licence
    assert recipe.parameters is not None


def test_the_seeds_models_and_the_small_writers_have_recipes() -> None:
    seed = {"gpt2", "gpt2-medium", "phi-2", "mistral-7b", "llama2-7b"}
    writers = {"smollm2-135m", "smollm2-360m", "smollm2-1.7b", "qwen3-0.6b", "qwen3-1.7b", "llama-3.2-1b"}
    assert set(known_models()) == seed | writers


def test_gpt2_is_trained_whole_unless_lora_is_asked_for() -> None:
    assert not load_recipe("gpt2").use_lora
    assert load_recipe("gpt2", use_lora=True).use_lora
    assert load_recipe("mistral-7b").use_lora


def test_a_flag_replaces_a_field_and_an_absent_flag_does_not() -> None:
    recipe = load_recipe("smollm2-135m", lora_r=8, seed=None)
    assert (recipe.lora_r, recipe.seed) == (8, load_recipe("smollm2-135m").seed)


def test_the_quick_start_is_short() -> None:
    recipe = load_recipe("gpt2", **QUICK_START)
    assert (recipe.num_train_epochs, recipe.max_examples) == (1, 80)


def test_another_base_is_not_taken_for_the_recipes_own() -> None:
    assert load_recipe("mistral-7b", base="some/folder").parameters is None
    assert load_recipe("mistral-7b").parameters == 7_241_732_096


def test_a_folder_or_a_hub_name_trains_with_the_defaults(tmp_path: Path) -> None:
    folder = tmp_path / "my-writer"
    folder.mkdir()
    assert (load_recipe(str(folder)).model, load_recipe(str(folder)).base) == ("my-writer", str(folder))
    assert load_recipe("someone/their-model").model == "their-model"


def test_an_unknown_model_gets_the_list_of_known_ones() -> None:
    with pytest.raises(InvalidRecipe, match=r"'gpt-9'.*smollm2-135m.*hub name"):
        load_recipe("gpt-9")


def test_a_senseless_value_is_named() -> None:
    with pytest.raises(InvalidRecipe, match=r"lora_r=0.*greater than or equal to 1"):
        load_recipe("smollm2-135m", lora_r=0)


def test_a_quantised_base_needs_adapters() -> None:
    with pytest.raises(InvalidRecipe, match="quantised base cannot learn; add --use-lora"):
        load_recipe("gpt2", quantize=True)


@pytest.mark.parametrize("model", ["llama2-7b", "llama-3.2-1b"])
def test_llamas_licence_has_to_be_accepted(model: str) -> None:
    with pytest.raises(LicenceNotAccepted, match=r"Community License.*--accept-licence.*HUGGINGFACE_TOKEN"):
        require_acceptance(load_recipe(model))
    require_acceptance(load_recipe(model, accept_licence=True))
