"""The shapes of the recipes' bases, so that speed and memory can be measured where the weights cannot be had.

Figures from each model's own config.json; a test holds the number of parameters against the recipe's.
"""

import json
from pathlib import Path
from typing import Any

_SMALL_LLAMA = {"vocab_size": 49152, "rope_theta": 100000.0, "tie_word_embeddings": True}
_QWEN3 = {
    "vocab_size": 151936,
    "num_hidden_layers": 28,
    "num_attention_heads": 16,
    "num_key_value_heads": 8,
    "head_dim": 128,
    "tie_word_embeddings": True,
}
_OF_7B = {"hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32, "vocab_size": 32000}
SHAPES: dict[str, tuple[str, dict[str, Any]]] = {
    "gpt2": ("gpt2", {}),
    "gpt2-medium": ("gpt2", {"n_embd": 1024, "n_layer": 24, "n_head": 16}),
    "phi-2": (
        "phi",
        {
            "vocab_size": 51200,
            "hidden_size": 2560,
            "intermediate_size": 10240,
            "num_hidden_layers": 32,
            "num_attention_heads": 32,
        },
    ),
    "mistral-7b": ("mistral", {**_OF_7B, "intermediate_size": 14336, "num_key_value_heads": 8}),
    "llama2-7b": ("llama", {**_OF_7B, "intermediate_size": 11008, "num_key_value_heads": 32}),
    "smollm2-360m": (
        "llama",
        {
            **_SMALL_LLAMA,
            "hidden_size": 960,
            "intermediate_size": 2560,
            "num_hidden_layers": 32,
            "num_attention_heads": 15,
            "num_key_value_heads": 5,
        },
    ),
    "smollm2-1.7b": (
        "llama",
        {
            **_SMALL_LLAMA,
            "hidden_size": 2048,
            "intermediate_size": 8192,
            "num_hidden_layers": 24,
            "num_attention_heads": 32,
            "num_key_value_heads": 32,
        },
    ),
    "llama-3.2-1b": (
        "llama",
        {
            "vocab_size": 128256,
            "hidden_size": 2048,
            "intermediate_size": 8192,
            "num_hidden_layers": 16,
            "num_attention_heads": 32,
            "num_key_value_heads": 8,
            "tie_word_embeddings": True,
        },
    ),
    "qwen3-0.6b": ("qwen3", {**_QWEN3, "hidden_size": 1024, "intermediate_size": 3072}),
    "qwen3-1.7b": ("qwen3", {**_QWEN3, "hidden_size": 2048, "intermediate_size": 6144}),
}


def config_of(model: str) -> Any:
    from transformers import AutoConfig

    kind, fields = SHAPES[model]
    tokens = {"bos_token_id": None, "eos_token_id": 2, "pad_token_id": None}
    return AutoConfig.for_model(kind, **fields, **tokens)


def write_random_model(model: str, folder: Path) -> None:
    """A model of the true shape with random weights in bfloat16, and a tokenizer that fits its vocabulary."""
    import torch
    from transformers import AutoModelForCausalLM

    config = config_of(model)
    torch.manual_seed(0)
    # A GPU draws 7 billion numbers in a second.
    with torch.device("cuda" if torch.cuda.is_available() else "cpu"):
        drawn = AutoModelForCausalLM.from_config(config, dtype=torch.bfloat16)
    drawn.save_pretrained(folder)
    del drawn
    torch.cuda.empty_cache()
    tokenizer_within(config.vocab_size).save_pretrained(folder)


def tokenizer_within(size: int) -> Any:
    """SmolLM2's tokenizer with its first `size` tokens: they stand in the order in which they were merged."""
    from tokenizers import Tokenizer
    from transformers import AutoTokenizer, PreTrainedTokenizerFast

    from adgenesis_ml.training.base_model import packaged_gguf

    path = packaged_gguf("smollm2-135m")
    whole = AutoTokenizer.from_pretrained(path.parent, gguf_file=path.name)
    document = json.loads(whole.backend_tokenizer.to_str())
    model = document["model"]
    model["vocab"] = {text: number for text, number in model["vocab"].items() if number < size}
    model["merges"] = [
        merge
        for merge in model["merges"]
        if "".join(merge.split(" ") if isinstance(merge, str) else merge) in model["vocab"]
    ]
    document["added_tokens"] = [token for token in document["added_tokens"] if token["id"] < size]
    cut = Tokenizer.from_str(json.dumps(document))
    return PreTrainedTokenizerFast(tokenizer_object=cut, eos_token=whole.eos_token, pad_token=whole.eos_token)
