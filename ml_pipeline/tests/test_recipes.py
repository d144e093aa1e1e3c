"""Recipes load, and a bad one is refused in words."""

import pytest

from adgenesis_ml.errors import InvalidRecipe
from adgenesis_ml.training.recipe import RECIPES, load_recipe, quick_start


@pytest.mark.parametrize("name", sorted(path.stem for path in RECIPES.glob("*.toml")))
def test_every_recipe_loads_under_its_own_name(name: str) -> None:
    assert load_recipe(name).model == name


def test_a_flag_replaces_a_field_and_an_absent_flag_does_not() -> None:
    recipe = load_recipe("smollm2-135m", lora_r=8, seed=None)
    assert (recipe.lora_r, recipe.seed) == (8, load_recipe("smollm2-135m").seed)


def test_the_quick_start_is_short() -> None:
    recipe = quick_start(load_recipe("smollm2-135m"))
    assert (recipe.num_train_epochs, recipe.max_examples) == (1, 80)


def test_an_unknown_model_gets_the_list_of_known_ones() -> None:
    with pytest.raises(InvalidRecipe, match=r"'gpt-9'.*smollm2-135m"):
        load_recipe("gpt-9")


def test_a_senseless_value_is_named() -> None:
    with pytest.raises(InvalidRecipe, match=r"lora_r=0.*greater than or equal to 1"):
        load_recipe("smollm2-135m", lora_r=0)
