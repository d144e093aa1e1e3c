"""llama.cpp's vocabulary as a `tokenizer.json`: what `vocabulary.py` does, the other way round."""

import json
from typing import Any

from adgenesis_ml.conversion.llama_weights import LlamaWeights
from adgenesis_ml.errors import NotConvertible

_BYTE_LEVEL = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True}
_SPLITTING: dict[str, list[dict[str, Any]]] = {
    "gpt-2": [_BYTE_LEVEL],
    "default": [_BYTE_LEVEL],
    "smollm": [{"type": "Digits", "individual_digits": True}, _BYTE_LEVEL],
}
# llama.cpp's kinds of tokens that are no part of the merging: those that no text has, and a model's own.
_CONTROL, _USER_DEFINED = 3, 4


def tokenizer_json(weights: LlamaWeights) -> str:
    """The tokenizer of a byte-level llama. Raises `NotConvertible` for another."""
    kind, splitting = weights.field("tokenizer.ggml.model"), weights.field("tokenizer.ggml.pre", "default")
    if kind != "gpt2" or splitting not in _SPLITTING:
        raise NotConvertible(
            f"The tokenizer {kind}/{splitting} is not known here. Serve the model with --engine llama-cpp."
        )
    tokens = weights.field("tokenizer.ggml.tokens")
    kinds = weights.field("tokenizer.ggml.token_type")
    added = [
        {
            "id": number,
            "content": token,
            "special": of_kind == _CONTROL,
            **dict.fromkeys(("single_word", "lstrip", "rstrip", "normalized"), False),
        }
        for number, (token, of_kind) in enumerate(zip(tokens, kinds, strict=True))
        if of_kind in (_CONTROL, _USER_DEFINED)
    ]
    document = {
        "version": "1.0",
        "added_tokens": added,
        "pre_tokenizer": {"type": "Sequence", "pretokenizers": _SPLITTING[splitting]},
        "decoder": _BYTE_LEVEL,
        "model": {
            "type": "BPE",
            "vocab": {token: number for number, token in enumerate(tokens)},
            "merges": weights.field("tokenizer.ggml.merges"),
        },
    }
    return json.dumps(document, ensure_ascii=False)


def end_tokens(weights: LlamaWeights) -> list[int]:
    """The tokens with which a text or a turn ends."""
    names = ("eos_token_id", "eot_token_id", "bos_token_id")
    # Models without a token of their own for the beginning give the one that stands between texts.
    found = (weights.field(f"tokenizer.ggml.{name}") for name in names)
    return sorted({int(number) for number in found if number is not None})
