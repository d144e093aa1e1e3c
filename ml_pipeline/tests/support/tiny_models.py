"""Random models of every architecture, small enough to be written in a second, with tokenizers made on the spot.

Their weights are large enough that the next token is far from even and a wrong order of rows cannot hide.
"""

import json
from pathlib import Path
from typing import Any

TEXT = "Summer sale at Café Lune: 20% off every pastry until 31 July. Order 2 croissants, get 1 free!"
END = "<|end|>"
SPREAD = 0.15
SHAPE = {"num_hidden_layers": 2, "num_attention_heads": 4, "num_key_value_heads": 2}
SIZES = {"hidden_size": 64, "intermediate_size": 128, "max_position_embeddings": 256}


def byte_tokenizer(*, digits: bool = False) -> Any:
    """A byte-level BPE with a few merges; with `digits`, every digit stands alone as in SmolLM2."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
    from transformers import PreTrainedTokenizerFast

    tokenizer = Tokenizer(models.BPE())
    level = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.pre_tokenizer = (
        pre_tokenizers.Sequence([pre_tokenizers.Digits(individual_digits=True), level]) if digits else level
    )
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=320,
        special_tokens=[END],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator([TEXT] * 2, trainer)
    return PreTrainedTokenizerFast(tokenizer_object=tokenizer, eos_token=END, pad_token=END)


def piece_tokenizer() -> Any:
    """A tokenizer in the manner of Llama 2: pieces with a mark for spaces, and bytes for what no piece has."""
    from tokenizers import Tokenizer, decoders, models, normalizers, processors, trainers
    from transformers import PreTrainedTokenizerFast

    special = ["<unk>", "<s>", "</s>", *(f"<0x{byte:02X}>" for byte in range(256))]
    tokenizer = Tokenizer(models.BPE(unk_token="<unk>", byte_fallback=True, fuse_unk=True))
    tokenizer.normalizer = normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])
    tokenizer.decoder = decoders.Sequence(
        [decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)]
    )
    trainer = trainers.BpeTrainer(vocab_size=384, special_tokens=special, show_progress=False)
    tokenizer.train_from_iterator([TEXT.replace("é", "e")] * 2, trainer)
    parsed = json.loads(tokenizer.to_str())
    # The trainer marks all that it was given as special; in Llama 2 the bytes are ordinary.
    parsed["added_tokens"] = parsed["added_tokens"][:3]
    tokenizer = Tokenizer.from_str(json.dumps(parsed))
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A", pair="<s> $A <s> $B", special_tokens=[("<s>", 1)]
    )
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, unk_token="<unk>", bos_token="<s>", eos_token="</s>", pad_token="</s>"
    )


def write_model(folder: Path, kind: str, tokenizer: Any, **changes: Any) -> Path:
    """A random model of `kind` (llama, mistral, qwen3, phi, gpt2) in float32, with its tokenizer."""
    import torch
    from transformers import AutoConfig, AutoModelForCausalLM

    torch.manual_seed(4)
    fields: dict[str, Any] = {
        "vocab_size": len(tokenizer),
        "bos_token_id": None,
        "eos_token_id": 0,
        "initializer_range": SPREAD,
    }
    if kind == "gpt2":
        fields |= {"n_layer": 2, "n_head": 4, "n_embd": 64, "n_positions": 256}
    elif kind == "phi":
        fields |= SHAPE | SIZES | {"num_key_value_heads": 4}
    else:
        fields |= SHAPE | SIZES
    if kind == "qwen3":
        fields["head_dim"] = 32
    config = AutoConfig.for_model(kind, **(fields | changes))
    model = AutoModelForCausalLM.from_config(config)
    with torch.no_grad():
        for name, weights in model.named_parameters():
            # Norms and biases start as ones and zeros, which would hide one that got lost.
            if weights.ndim == 1:
                weights += 0.3 * torch.randn_like(weights)
            elif "embed" in name or "wte" in name:
                weights *= 2
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder
