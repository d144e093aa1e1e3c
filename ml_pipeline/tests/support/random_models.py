"""Random models of two layers, one of each architecture, with a byte-level tokenizer made on the spot."""

from pathlib import Path
from typing import Any

ARCHITECTURES = ("gpt2", "phi", "mistral", "llama", "qwen3")


def save_random_model(folder: Path, architecture: str) -> Path:
    """A folder in Hugging Face's form. The same architecture gives the same weights."""
    import torch
    from transformers import AutoModelForCausalLM

    vocabulary = save_byte_tokenizer(folder)
    torch.manual_seed(0)
    AutoModelForCausalLM.from_config(_config(architecture, vocabulary)).save_pretrained(folder)
    return folder


def save_byte_tokenizer(folder: Path) -> int:
    """One token for each byte and an end token. The size of the vocabulary."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast

    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    vocabulary = {token: number for number, token in enumerate(["<end>", *alphabet])}
    tokenizer = Tokenizer(models.BPE(vocab=vocabulary, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    fast = PreTrainedTokenizerFast(tokenizer_object=tokenizer, eos_token="<end>", pad_token="<end>")
    fast.save_pretrained(folder)
    return len(vocabulary)


def _config(architecture: str, vocabulary: int) -> Any:
    from transformers import GPT2Config, LlamaConfig, MistralConfig, PhiConfig, Qwen3Config

    ends = {"vocab_size": vocabulary, "eos_token_id": 0, "pad_token_id": 0, "bos_token_id": 0}
    shape = {
        "hidden_size": 32,
        "intermediate_size": 64,
        "num_hidden_layers": 2,
        "num_attention_heads": 4,
        "max_position_embeddings": 2048,
    }
    match architecture:
        case "gpt2":
            return GPT2Config(n_embd=32, n_layer=2, n_head=4, n_positions=2048, **ends)
        case "phi":
            return PhiConfig(**shape, **ends)
        case "mistral":
            return MistralConfig(**shape, num_key_value_heads=2, sliding_window=64, **ends)
        case "qwen3":
            return Qwen3Config(**shape, num_key_value_heads=2, head_dim=8, **ends)
        case "llama":
            return LlamaConfig(**shape, num_key_value_heads=2, **ends)
    raise ValueError(architecture)
