"""A tiny random model goes the whole way: corpus, pairs, LoRA, run folder. Needs the training packages."""

import json
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytest.importorskip("trl", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytestmark = [pytest.mark.training, pytest.mark.filterwarnings("default")]

from adgenesis_ml.errors import InvalidTrainingData  # noqa: E402
from adgenesis_ml.training.adapter_gguf import interleave_heads  # noqa: E402
from adgenesis_ml.training.recipe import Recipe  # noqa: E402
from adgenesis_ml.training.run import load_pairs, train  # noqa: E402


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A random llama of two layers, with a byte-level tokenizer made here."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

    folder = tmp_path_factory.mktemp("base")
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    vocabulary = {token: number for number, token in enumerate(["<end>", *alphabet])}
    tokenizer = Tokenizer(models.BPE(vocab=vocabulary, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    PreTrainedTokenizerFast(tokenizer_object=tokenizer, eos_token="<end>", pad_token="<end>").save_pretrained(
        folder
    )
    config = LlamaConfig(
        vocab_size=len(vocabulary),
        hidden_size=32,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
        eos_token_id=0,
        pad_token_id=0,
    )
    LlamaForCausalLM(config).save_pretrained(folder)
    return folder


def recipe(base: Path, **changes: object) -> Recipe:
    fields = {
        "model": "tiny",
        "base": str(base),
        "lora_r": 4,
        "lora_alpha": 8,
        "max_examples": 16,
        "num_train_epochs": 1,
        "max_length": 2048,
        "validation_share": 0.02,
    }
    return Recipe.model_validate(fields | changes)


def test_a_run_leaves_adapter_weights_info_and_card(base: Path, tmp_path: Path) -> None:
    import gguf
    from transformers import AutoModelForCausalLM

    folder = train(recipe(base), output=tmp_path / "run")
    assert (folder / "adapter" / "adapter_config.json").is_file()
    assert (folder / "README.md").read_text(encoding="utf-8").startswith("---")
    info = json.loads((folder / "training_info.json").read_text(encoding="utf-8"))
    assert info["training_samples"] == 16
    assert info["data"]["themed_briefs"] > info["themed_briefs"] == 16
    assert info["recipe"]["lora_r"] == 4
    assert {"train_loss", "eval_loss", "minutes"} <= set(info["metrics"])
    names = {tensor.name for tensor in gguf.GGUFReader(folder / "adapter.gguf").tensors}
    assert len(names) == 2 * 7 * 2
    assert "blk.0.attn_q.weight.lora_a" in names
    AutoModelForCausalLM.from_pretrained(folder)


def test_a_window_that_is_too_short_is_refused_before_training(base: Path, tmp_path: Path) -> None:
    with pytest.raises(InvalidTrainingData, match=r"do not fit 64 tokens; the longest has \d+"):
        train(recipe(base, max_length=64), output=tmp_path / "run")
    assert not (tmp_path / "run").exists()


def test_the_corpus_is_the_default_data_and_carries_its_hash(base: Path) -> None:
    pairs, source = load_pairs(recipe(base))
    assert source["records"] >= 400
    assert len(pairs) >= 2 * source["records"]
    assert len(source["sha256"]) == 64


def test_heads_are_interleaved_as_llama_cpp_stores_them() -> None:
    import numpy as np

    rows = np.arange(8).reshape(8, 1)
    assert interleave_heads(rows, heads=2).ravel().tolist() == [0, 2, 1, 3, 4, 6, 5, 7]
