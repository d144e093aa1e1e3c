"""A random llama of two layers as a GGUF, with one token for each byte and an end token."""

from pathlib import Path

import numpy as np

_WIDTH, _INNER, _LAYERS, _HEADS, _KV_HEADS = 64, 96, 2, 4, 2


def save_random_gguf(path: Path, seed: int = 0, *, in_8_bits: bool = False) -> Path:
    """The same seed gives the same bytes. With `in_8_bits`, 8-bit numbers hold the weights exactly."""
    import gguf

    letters = _byte_letters()
    # Some readers want a merge; one is enough, of letters that stand together nowhere in a test.
    first, second = letters[:2]
    tokens = ["<end>", *letters, first + second]
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_context_length(2048)
    writer.add_embedding_length(_WIDTH)
    writer.add_feed_forward_length(_INNER)
    writer.add_block_count(_LAYERS)
    writer.add_head_count(_HEADS)
    writer.add_head_count_kv(_KV_HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_vocab_size(len(tokens))
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("default")
    writer.add_token_list(tokens)
    kinds = [gguf.TokenType.CONTROL] + [gguf.TokenType.NORMAL] * (len(tokens) - 1)
    writer.add_token_types(kinds)
    writer.add_token_merges([f"{first} {second}"])
    writer.add_eos_token_id(0)
    writer.add_bos_token_id(0)
    writer.add_add_bos_token(False)
    for name, shape in _shapes(len(tokens)).items():
        weights = _weights(name, shape, seed)
        writer.add_tensor(name, _rounded(weights) if in_8_bits and weights.ndim == 2 else weights)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def _shapes(vocabulary: int) -> dict[str, tuple[int, ...]]:
    shapes: dict[str, tuple[int, ...]] = {
        "token_embd.weight": (vocabulary, _WIDTH),
        "output.weight": (vocabulary, _WIDTH),
        "output_norm.weight": (_WIDTH,),
    }
    narrow = _WIDTH * _KV_HEADS // _HEADS
    for layer in range(_LAYERS):
        block = {
            "attn_norm": (_WIDTH,),
            "attn_q": (_WIDTH, _WIDTH),
            "attn_k": (narrow, _WIDTH),
            "attn_v": (narrow, _WIDTH),
            "attn_output": (_WIDTH, _WIDTH),
            "ffn_norm": (_WIDTH,),
            "ffn_gate": (_INNER, _WIDTH),
            "ffn_up": (_INNER, _WIDTH),
            "ffn_down": (_WIDTH, _INNER),
        }
        shapes |= {f"blk.{layer}.{name}.weight": shape for name, shape in block.items()}
    return shapes


def _weights(name: str, shape: tuple[int, ...], seed: int) -> np.ndarray:
    if len(shape) == 1:
        return np.ones(shape, np.float32)
    random = np.random.default_rng([seed, *name.encode()])
    return random.normal(0, 0.3, shape).astype(np.float32)


def _rounded(weights: np.ndarray) -> np.ndarray:
    numbers = np.clip(np.round(weights * 130), -126, 126)
    # The largest of each row and of each block of 32, so that none is scaled otherwise.
    numbers[:, ::32] = 127
    return (numbers / 256).astype(np.float32)


def _byte_letters() -> list[str]:
    """The letters that stand for the 256 bytes in a byte-level vocabulary."""
    visible = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [byte for byte in range(256) if byte not in visible]
    return [chr(byte) for byte in visible] + [chr(256 + number) for number in range(len(others))]
