"""llama.cpp expects of a written GGUF what transformers expects of the model that it was written of."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("torch", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytestmark = [pytest.mark.training, pytest.mark.filterwarnings("default")]

from next_tokens import largest_difference  # noqa: E402
from tiny_models import TEXT, byte_tokenizer, piece_tokenizer, write_model  # noqa: E402

from adgenesis_ml.conversion import architectures  # noqa: E402
from adgenesis_ml.conversion.whole_gguf import convert  # noqa: E402
from adgenesis_ml.decoding.merged import merge  # noqa: E402
from adgenesis_ml.errors import NotConvertible  # noqa: E402
from adgenesis_ml.training import adapter_gguf  # noqa: E402

# Half precision in weights and cache gives 0.01 on these models, eight bits 0.3, a wrong order of rows 6.
TOLERANCE = 0.05
EIGHT_BIT_TOLERANCE = 0.5
TEXTS = (
    *(TEXT[:length] for length in range(5, len(TEXT), 16)),
    "Straße 12, öffnet um 9:30 – «Grüße»\n\nFür 1.299 €",
    '{"headline":"Fresh  bread"}',
)
LLAMA3_ROPE = {
    "rope_type": "llama3",
    "rope_theta": 10000.0,
    "factor": 8.0,
    "low_freq_factor": 1.0,
    "high_freq_factor": 4.0,
    "original_max_position_embeddings": 64,
}


def unchanged(weights: np.ndarray, heads: int) -> np.ndarray:
    return weights


def loaded(folder: Path) -> tuple[Any, Any]:
    from transformers import AutoModelForCausalLM, AutoTokenizer

    return AutoModelForCausalLM.from_pretrained(folder), AutoTokenizer.from_pretrained(folder)


@pytest.mark.parametrize(
    ("kind", "make_tokenizer", "changes"),
    [
        ("llama", lambda: byte_tokenizer(digits=True), {}),
        ("llama", byte_tokenizer, {"attention_bias": True, "tie_word_embeddings": True}),
        ("llama", byte_tokenizer, {"rope_parameters": LLAMA3_ROPE}),
        ("mistral", piece_tokenizer, {"head_dim": 32}),
        ("qwen3", byte_tokenizer, {"tie_word_embeddings": True}),
        ("phi", byte_tokenizer, {}),
        ("gpt2", byte_tokenizer, {}),
    ],
    ids=["llama", "llama-biased-tied", "llama3-rope", "mistral", "qwen3", "phi", "gpt2"],
)
def test_both_engines_expect_the_same(
    kind: str, make_tokenizer: Any, changes: dict[str, Any], tmp_path: Path
) -> None:
    folder = write_model(tmp_path / "model", kind, make_tokenizer(), **changes)
    model, tokenizer = loaded(folder)
    whole = convert(folder, tmp_path / "f16.gguf", "f16")
    small = convert(folder, tmp_path / "q8_0.gguf", "q8_0")
    assert largest_difference(whole, model, tokenizer, TEXTS) < TOLERANCE
    assert largest_difference(small, model, tokenizer, TEXTS) < EIGHT_BIT_TOLERANCE
    assert small.stat().st_size < whole.stat().st_size


def test_without_the_permutation_the_engines_disagree(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_model(tmp_path / "model", "llama", byte_tokenizer())
    monkeypatch.setattr(architectures, "interleave_heads", unchanged)
    wrong = convert(folder, tmp_path / "wrong.gguf", "f16")
    assert largest_difference(wrong, *loaded(folder), TEXTS) > 5 * TOLERANCE


def test_without_llama3s_factors_the_engines_disagree(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_model(tmp_path / "model", "llama", byte_tokenizer(), rope_parameters=LLAMA3_ROPE)
    monkeypatch.setattr("adgenesis_ml.conversion.whole_gguf.rotary_factors", lambda config: {})
    wrong = convert(folder, tmp_path / "wrong.gguf", "f16")
    assert largest_difference(wrong, *loaded(folder), TEXTS) > 2 * TOLERANCE


@pytest.fixture(scope="module")
def adapted(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Any, Any]:
    """A llama with grouped heads, and a random adapter on every linear layer: folder, PEFT model, tokenizer."""
    import torch
    from peft import LoraConfig, get_peft_model

    folder = write_model(tmp_path_factory.mktemp("adapted") / "base", "llama", byte_tokenizer())
    model, tokenizer = loaded(folder)
    config = LoraConfig(r=4, lora_alpha=8, target_modules="all-linear", task_type="CAUSAL_LM")
    peft = get_peft_model(model, config)
    torch.manual_seed(5)
    with torch.no_grad():
        for name, weights in peft.named_parameters():
            if "lora_B" in name:
                weights.normal_(std=0.5)
    peft.save_pretrained(folder.parent / "adapter")
    return folder, peft, tokenizer


def merged_difference(adapted: tuple[Path, Any, Any], out: Path) -> float:
    folder, peft, tokenizer = adapted
    base = convert(folder, out / "base.gguf", "f16")
    heads = {"num_attention_heads": 4, "num_key_value_heads": 2}
    adapter = adapter_gguf.export_adapter(folder.parent / "adapter", heads, out / "adapter.gguf")
    merge(base, adapter, out / "merged.gguf")
    return largest_difference(out / "merged.gguf", peft, tokenizer, TEXTS)


def test_base_and_adapter_merged_expect_what_the_adapted_model_expects(
    adapted: tuple[Path, Any, Any], tmp_path: Path
) -> None:
    assert merged_difference(adapted, tmp_path) < EIGHT_BIT_TOLERANCE


def test_an_adapter_without_the_permutation_is_found_out(
    adapted: tuple[Path, Any, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adapter_gguf, "interleave_heads", unchanged)
    assert merged_difference(adapted, tmp_path) > 3 * EIGHT_BIT_TOLERANCE


def test_an_architecture_without_a_gguf_is_refused_by_name(tmp_path: Path) -> None:
    folder = tmp_path / "model"
    folder.mkdir()
    (folder / "config.json").write_text('{"model_type": "mamba"}')
    with pytest.raises(NotConvertible, match="'mamba'.*The transformers engine serves it"):
        convert(folder, tmp_path / "model.gguf")
