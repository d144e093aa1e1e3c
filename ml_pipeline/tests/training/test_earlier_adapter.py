"""An adapter learns on: from a run's folder in PEFT's form, and from a release, which keeps llama.cpp's alone."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytest.importorskip("trl", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytestmark = [pytest.mark.training, pytest.mark.filterwarnings("default")]

from adgenesis_ml.data.lessons import Lessons  # noqa: E402
from adgenesis_ml.errors import InvalidRecipe, MissingWeights  # noqa: E402
from adgenesis_ml.training.adapter_gguf import import_adapter  # noqa: E402
from adgenesis_ml.training.earlier_adapter import adapter_hash, with_adapter_of  # noqa: E402
from adgenesis_ml.training.machine import Machine  # noqa: E402
from adgenesis_ml.training.recipe import Recipe, load_recipe  # noqa: E402
from adgenesis_ml.training.run import train  # noqa: E402


@pytest.fixture(scope="module")
def base(tiny_base: Callable[[str], Path]) -> str:
    return str(tiny_base("llama"))


def recipe(base: str, **changes: object) -> Recipe:
    settings = {"max_examples": 16, "num_train_epochs": 1, "max_length": 1024, "dtype": "float32"}
    return load_recipe("smollm2-135m", base=base, **(settings | changes))


@pytest.fixture(scope="module")
def earlier(base: str, pairs_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return train(
        recipe(base, learning_rate=0.01, num_train_epochs=4),
        pairs_file,
        tmp_path_factory.mktemp("earlier") / "run",
    )


@pytest.fixture(scope="module")
def released(earlier: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, as a release has it: no PEFT folder, no merged weights."""
    folder = tmp_path_factory.mktemp("released") / "run"
    folder.mkdir()
    for name in ("adapter.gguf", "training_info.json", "picture_use.json", "copybook.jsonl.gz", "taste.json"):
        shutil.copy(earlier / name, folder)
    return folder


def weights(run: Path, base: str) -> dict[str, "torch.Tensor"]:
    from transformers import AutoModelForCausalLM

    model = with_adapter_of(run, AutoModelForCausalLM.from_pretrained(base), Machine("cpu", torch.float32))
    return {name: value.detach() for name, value in model.named_parameters() if value.requires_grad}


def test_a_release_gives_back_the_adapter_that_was_trained(earlier: Path, released: Path, base: str) -> None:
    trained, returned = weights(earlier, base), weights(released, base)
    assert trained.keys() == returned.keys()
    for name, value in trained.items():
        # Half precision, and no row in another place.
        torch.testing.assert_close(returned[name], value, atol=1e-3, rtol=1e-3)


@pytest.mark.parametrize("form", ["earlier", "released"])
def test_a_run_begins_where_the_earlier_one_ended(
    form: str, base: str, pairs_file: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    from_run: Path = request.getfixturevalue(form)
    still = train(
        recipe(base, continue_from=str(from_run), learning_rate=1e-9), pairs_file, tmp_path / "still"
    )
    anew = train(recipe(base, learning_rate=1e-9), pairs_file, tmp_path / "anew")
    then, now, never = (
        json.loads((run / "training_info.json").read_text()) for run in (from_run, still, anew)
    )
    assert abs(never["metrics"]["eval_loss"] - then["metrics"]["eval_loss"]) > 0.05
    assert now["metrics"]["eval_loss"] == pytest.approx(then["metrics"]["eval_loss"], abs=0.01)
    assert now["data"]["continued_from_sha256"] == adapter_hash(from_run)


def test_it_learns_on(base: str, pairs_file: Path, tmp_path: Path) -> None:
    # One epoch, so that there is more to learn: `earlier` has learnt what its few examples teach.
    short = train(recipe(base, learning_rate=0.01), pairs_file, tmp_path / "short")
    on = train(
        recipe(base, continue_from=str(short), learning_rate=0.01, num_train_epochs=3),
        pairs_file,
        tmp_path / "on",
    )
    then, now = (json.loads((run / "training_info.json").read_text()) for run in (short, on))
    assert now["metrics"]["eval_loss"] < then["metrics"]["eval_loss"] - 0.02


def test_what_the_earlier_run_learnt_of_its_data_is_kept(
    earlier: Path, base: str, pairs_file: Path, tmp_path: Path
) -> None:
    rows = json.loads(pairs_file.read_text(encoding="utf-8"))
    few = tmp_path / "few.json"
    few.write_text(
        json.dumps([{**row, "prompt": f"{row['prompt']} (again)"} for row in rows[-60:]]), encoding="utf-8"
    )
    on = train(recipe(base, continue_from=str(earlier)), few, tmp_path / "on")
    before, after = (Lessons.read(run) for run in (earlier, on))
    assert {entry.prompt for entry in before.copybook} < {entry.prompt for entry in after.copybook}
    new = {row["prompt"] for row in rows[-60:]}
    assert after.pictures.briefs == before.pictures.briefs + len(new)
    # What is learnt a second time is not counted a second time.
    again = train(recipe(base, continue_from=str(on)), few, tmp_path / "again")
    assert Lessons.read(again).pictures == after.pictures


def test_one_that_names_themes_reads_them_in_data_that_have_none(
    base: str, pairs_file: Path, tmp_path: Path
) -> None:
    named = train(recipe(base, max_length=2048), output=tmp_path / "named")
    on = train(recipe(base, max_length=2048, continue_from=str(named)), pairs_file, tmp_path / "on")
    without = train(recipe(base, max_length=2048), pairs_file, tmp_path / "without")
    then, now, never = (json.loads((run / "training_info.json").read_text()) for run in (named, on, without))
    assert set(now["topics"]) >= set(then["topics"]) > set()
    assert never["topics"] == []
    assert now["tokens"]["response_median"] > never["tokens"]["response_median"]


@pytest.mark.parametrize(
    ("changes", "error", "words"),
    [
        ({"lora_r": 8}, InvalidRecipe, r"has lora-r 32, and the recipe 8"),
        ({"lora_alpha": 128}, InvalidRecipe, r"lora-alpha 64, and the recipe 128"),
        ({"base": "owner/other"}, InvalidRecipe, r"the recipe's base is owner/other"),
        ({"continue_from": "nowhere"}, MissingWeights, r"--continue-from nowhere: no adapter is there"),
    ],
)
def test_what_cannot_learn_on_is_said_before_anything_is_loaded(
    earlier: Path,
    base: str,
    pairs_file: Path,
    tmp_path: Path,
    changes: dict[str, object],
    error: type,
    words: str,
) -> None:
    asked = {"base": base, "continue_from": str(earlier)} | changes
    with pytest.raises(error, match=words):
        train(recipe(**asked), pairs_file, tmp_path / "run")  # type: ignore[arg-type]


def test_a_file_that_is_no_adapter_is_refused_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "adapter.gguf").write_bytes(b"GGUF and nothing else, but long enough to be read as one")
    with pytest.raises(MissingWeights, match=r"adapter\.gguf is no adapter of a llama"):
        import_adapter(
            tmp_path / "adapter.gguf", {"num_attention_heads": 4, "num_key_value_heads": 2}, tmp_path
        )
