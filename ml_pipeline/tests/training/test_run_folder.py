"""What a run leaves: every form of its weights, which of them is served, and a description that holds."""

import json
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("torch", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytest.importorskip("trl", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytestmark = [pytest.mark.training, pytest.mark.filterwarnings("default")]

from next_tokens import largest_difference  # noqa: E402
from tiny_models import TEXT, byte_tokenizer, write_model  # noqa: E402

from adgenesis_ml.data.lessons import Lessons  # noqa: E402
from adgenesis_ml.export import ExportFormat, export  # noqa: E402
from adgenesis_ml.files import sha256  # noqa: E402
from adgenesis_ml.registry import find_model, list_models, serving_weights  # noqa: E402
from adgenesis_ml.release import promote  # noqa: E402
from adgenesis_ml.training.adapters import made_trainable  # noqa: E402
from adgenesis_ml.training.dataset import TokenBudget  # noqa: E402
from adgenesis_ml.training.fine_tune import TrainedRun  # noqa: E402
from adgenesis_ml.training.machine import Machine  # noqa: E402
from adgenesis_ml.training.recipe import Recipe  # noqa: E402
from adgenesis_ml.training.run_folder import write_run  # noqa: E402

METRICS = {"train_loss": 2.0, "eval_loss": 1.9, "minutes": 0.5, "steps": 4.0, "tokens_per_second": 80.0}
DATA = {"source": "corpus", "records": 412, "sha256": "a9" * 32}
TOLERANCE = 0.5


def trained(base: Path, **changes: Any) -> TrainedRun:
    """A run whose adapters, if any, are random: as if it had learnt something."""
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer

    fields = {"model": "tiny", "base": str(base), "licence": "MIT", "lora_r": 4, "lora_alpha": 8}
    recipe = Recipe.model_validate(fields | changes)
    tokenizer = AutoTokenizer.from_pretrained(base)
    model = AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32)
    model = made_trainable(model, recipe, Machine("cpu", torch.float32))
    torch.manual_seed(5)
    with torch.no_grad():
        for name, weights in model.named_parameters():
            if "lora_B" in name:
                weights.normal_(std=0.3)
    return TrainedRun(model, tokenizer, recipe, METRICS, TokenBudget(16, 20, 30, 60, 0), 16, 4, ("bakery",))


def write(run: TrainedRun, models: Path, **options: Any) -> Path:
    return write_run(run, DATA, Lessons(), models / "fine_tuned" / "tiny", **options)


def loaded(folder: Path) -> tuple[Any, Any]:
    from transformers import AutoModelForCausalLM, AutoTokenizer

    return AutoModelForCausalLM.from_pretrained(folder), AutoTokenizer.from_pretrained(folder)


@pytest.fixture(scope="module")
def llama(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_model(tmp_path_factory.mktemp("base") / "llama", "llama", byte_tokenizer())


@pytest.fixture(scope="module")
def models(llama: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A registry with one LoRA run on a llama."""
    models = tmp_path_factory.mktemp("models")
    write(trained(llama), models, pytorch_bin=True)
    return models


def test_a_lora_run_on_a_llama_leaves_every_form(models: Path) -> None:
    files = {path.name for path in (models / "fine_tuned" / "tiny").iterdir()}
    assert files >= {"adapter", "adapter.gguf", "model.safetensors", "model.gguf", "pytorch_model.bin"}
    assert files >= {"config.json", "tokenizer.json", "training_info.json", "README.md", "picture_use.json"}


def test_the_info_says_what_it_was_made_of_and_which_files_there_are(models: Path) -> None:
    folder = models / "fine_tuned" / "tiny"
    info = json.loads((folder / "training_info.json").read_text(encoding="utf-8"))
    assert (info["use_lora"], info["engine"], info["seed"], info["minutes"]) == (True, "llama-cpp", 7, 0.5)
    assert info["data"]["sha256"] == "a9" * 32
    assert info["recipe"]["lora_r"] == 4
    assert info["peak_memory_mb"] > 100
    for name, file in info["files"].items():
        assert file == {"bytes": (folder / name).stat().st_size, "sha256": sha256(folder / name)}
    assert "adapter/adapter_model.safetensors" in info["files"]


def test_all_forms_expect_the_same(models: Path, tmp_path: Path) -> None:
    import torch

    model = find_model("tiny", models=models)
    network, tokenizer = loaded(model.folder)
    assert serving_weights(model) == model.folder / "model.gguf"
    assert largest_difference(model.whole, network, tokenizer, [TEXT]) < TOLERANCE
    old = torch.load(model.folder / "pytorch_model.bin", weights_only=True)
    assert all(torch.equal(old[name], weights) for name, weights in network.state_dict().items())
    out = export(model, ExportFormat.GGUF, tmp_path / "out", "f16")
    assert largest_difference(out / "model.gguf", network, tokenizer, [TEXT]) < 0.05


def test_a_release_of_a_base_that_came_as_safetensors_expects_what_the_run_does(models: Path) -> None:
    released = promote("tiny", "ours", models=models)
    network, tokenizer = loaded(models / "fine_tuned" / "tiny")
    weights = serving_weights(released)
    assert weights.parent == models / "merged"
    assert largest_difference(weights, network, tokenizer, [TEXT]) < TOLERANCE
    four_bits = serving_weights(released, quantize=True)
    assert four_bits.stat().st_size < weights.stat().st_size


def test_an_adapter_alone_can_be_exported_for_other_tools(models: Path, tmp_path: Path) -> None:
    promote("tiny", "alone", models=models)
    released = find_model("alone", "released", models)
    run, tokenizer = loaded(models / "fine_tuned" / "tiny")
    out = export(released, ExportFormat.SAFETENSORS, tmp_path / "safetensors")
    assert (
        largest_difference(find_model("tiny", models=models).whole, loaded(out)[0], tokenizer, [TEXT])
        < TOLERANCE
    )
    out = export(released, ExportFormat.PYTORCH_BIN, tmp_path / "bin")
    assert {path.name for path in out.iterdir()} >= {"pytorch_model.bin", "config.json", "tokenizer.json"}


def test_a_full_fine_tune_has_no_adapter_and_is_served_whole(llama: Path, tmp_path: Path) -> None:
    folder = write(trained(llama, use_lora=False), tmp_path)
    assert not (folder / "adapter").exists()
    assert not (folder / "adapter.gguf").exists()
    model = find_model("tiny", models=tmp_path)
    assert (model.info["use_lora"], model.engine) == (False, "llama-cpp")
    assert largest_difference(serving_weights(model), *loaded(folder), [TEXT]) < TOLERANCE
    assert serving_weights(model, quantize=True).parent == tmp_path / "merged"
    assert "A full fine-tune." in (folder / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", ["gpt2", "qwen3"])
def test_other_architectures_have_no_adapter_in_gguf_but_are_served_whole(kind: str, tmp_path: Path) -> None:
    base = write_model(tmp_path / "base", kind, byte_tokenizer())
    folder = write(trained(base), tmp_path / "models")
    assert (folder / "adapter").is_dir()
    assert not (folder / "adapter.gguf").exists()
    assert largest_difference(folder / "model.gguf", *loaded(folder), [TEXT]) < TOLERANCE


def test_what_llama_cpp_does_not_know_is_served_by_transformers(tmp_path: Path) -> None:
    base = write_model(tmp_path / "base", "gpt_neox", byte_tokenizer())
    folder = write(trained(base), tmp_path / "models")
    model = find_model("tiny", models=tmp_path / "models")
    assert model.engine == "transformers"
    assert "'gpt_neox'" in model.info["engine_reason"]
    assert not (folder / "model.gguf").exists()


def test_an_adapter_learnt_on_a_quantised_base_is_merged_into_the_whole_one(
    llama: Path, tmp_path: Path
) -> None:
    # No GPU here to quantise on: what is tested is that the base is loaded anew, and the adapter put on it.
    run = trained(llama)
    recipe = run.recipe.model_copy(update={"quantize": True})
    quantised = TrainedRun(run.model, run.tokenizer, recipe, METRICS, run.budget, 16, 4, ("bakery",))
    folder = write(quantised, tmp_path)
    assert largest_difference(folder / "model.gguf", run.model, run.tokenizer, [TEXT]) < TOLERANCE


def test_a_new_run_keeps_the_checkpoints_and_nothing_else_of_the_old(llama: Path, tmp_path: Path) -> None:
    folder = write(trained(llama), tmp_path)
    (folder / "checkpoints" / "checkpoint-4").mkdir(parents=True)
    (folder / "stray").touch()
    write(trained(llama, lora_r=2), tmp_path)
    assert (folder / "checkpoints" / "checkpoint-4").is_dir()
    assert not (folder / "stray").exists()
    assert [model.info["recipe"]["lora_r"] for model in list_models(tmp_path)] == [2]
