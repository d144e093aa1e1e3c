"""The training of a model that is here can be repeated: by its own recipe, from the adapter that it began with."""

import hashlib
import json
import logging
import subprocess
from pathlib import Path
from typing import Any

import pytest

from adgenesis_ml.errors import InvalidRecipe, MissingWeights
from adgenesis_ml.registry import RegisteredModel, find_model
from adgenesis_ml.training.recipe import load_recipe
from adgenesis_ml.training.repeat import recipe_again, warn_of_other_data

EARLIER, LATER = b"the earlier adapter", b"the later adapter"


def write_release(folder: Path, adapter: bytes, **info: Any) -> RegisteredModel:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "adapter.gguf").write_bytes(adapter)
    document = {"base_model": "package:smollm2-135m", "commit": "0123456789ab"} | info
    (folder / "training_info.json").write_text(json.dumps(document), encoding="utf-8")
    return find_model(folder.name, folder.parent.name, folder.parents[1])


def continued(folder: Path, begun_with: bytes = EARLIER) -> RegisteredModel:
    recipe = load_recipe("smollm2-135m", continue_from="released", max_examples=1600)
    data = {"continued_from_sha256": hashlib.sha256(begun_with).hexdigest(), "sha256": "of then"}
    return write_release(folder, LATER, recipe=recipe.model_dump(), data=data)


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def released(tmp_path: Path) -> Path:
    """The folder of a release in a repository without a commit."""
    git(tmp_path, "init")
    return tmp_path / "models" / "released" / "smollm2-135m"


def commit(released: Path) -> None:
    git(released, "add", "-A")
    git(released, "commit", "-m", "release")


def test_a_training_from_nothing_is_repeated_by_its_own_recipe(released: Path) -> None:
    recipe = load_recipe("smollm2-135m", learning_rate=3e-4)
    model = write_release(released, LATER, recipe=recipe.model_dump())
    assert recipe_again(model, {}, released.parents[1]) == recipe
    assert recipe_again(model, {"seed": 8}, released.parents[1]).seed == 8


def test_the_adapter_that_it_began_with_comes_from_the_history(released: Path) -> None:
    write_release(released, EARLIER, recipe={})
    commit(released)
    model = continued(released)
    commit(released)
    write_release(released, b"one that nobody begins with", **model.info)
    commit(released)
    again = recipe_again(model, {}, released.parents[1])
    assert again.max_examples == 1600
    assert (Path(again.continue_from) / "adapter.gguf").read_bytes() == EARLIER
    assert json.loads((Path(again.continue_from) / "training_info.json").read_text())["recipe"] == {}


def test_one_that_is_on_this_machine_is_taken_from_there(released: Path) -> None:
    models = released.parents[1]
    write_release(models / "previous" / "smollm2-135m", EARLIER)
    assert recipe_again(continued(released), {}, models).continue_from == "previous"


def test_one_that_is_nowhere_is_said_with_the_way_out(released: Path) -> None:
    model = continued(released)
    commit(released)
    with pytest.raises(MissingWeights, match=r"neither here nor in the project's history.*--unshallow"):
        recipe_again(model, {}, released.parents[1])


def test_outside_of_a_repository_it_is_said_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "none"))
    model = continued(tmp_path / "models" / "released" / "smollm2-135m")
    with pytest.raises(MissingWeights, match="neither here nor"):
        recipe_again(model, {}, tmp_path / "models")


def test_a_model_without_a_recipe_is_refused(released: Path) -> None:
    with pytest.raises(
        InvalidRecipe, match=r"training_info\.json of smollm2-135m \(released\) has no recipe"
    ):
        recipe_again(write_release(released, LATER), {}, released.parents[1])


def test_other_data_are_said(released: Path, caplog: pytest.LogCaptureFixture) -> None:
    model = continued(released)
    with caplog.at_level(logging.WARNING):
        warn_of_other_data(model, {"sha256": "of then", "records": 3})
        assert not caplog.records
        warn_of_other_data(model, {"sha256": "of now", "records": 3})
    assert "commit 0123456789ab): sha256. What comes of it will differ." in caplog.text
    with caplog.at_level(logging.WARNING):
        warn_of_other_data(model, {"sha256": "of then", "themed_briefs_sha256": "new"})
    assert "themed_briefs_sha256. What" in caplog.text


@pytest.mark.parametrize(
    ("info", "changes", "words"),
    [
        ({}, {"num_train_epochs": 0.0}, r"The recipe for smollm2-135m makes no sense: num_train_epochs=0.0"),
        ({}, {"continue_from": "released"}, "--again and --continue-from"),
        ({"metrics": {"preferred": 0.7}}, {}, r"tuned on preferences. Repeat it with prefer\.py"),
        ({"data": {"source": "mine.json"}}, {}, r"learnt from mine\.json. Give it with --data"),
        (
            {"recipe": load_recipe("smollm2-135m", continue_from="released").model_dump()},
            {},
            "does not tell the adapter",
        ),
    ],
)
def test_what_cannot_be_repeated_is_said(
    released: Path, info: dict[str, Any], changes: dict[str, Any], words: str
) -> None:
    model = write_release(released, LATER, **({"recipe": load_recipe("smollm2-135m").model_dump()} | info))
    with pytest.raises(InvalidRecipe, match=words):
        recipe_again(model, changes, released.parents[1])


def test_ones_own_data_can_be_given_again(released: Path) -> None:
    recipe = load_recipe("smollm2-135m")
    model = write_release(released, LATER, recipe=recipe.model_dump(), data={"source": "mine.json"})
    assert recipe_again(model, {}, released.parents[1], own_data=True) == recipe
