"""A `tokenizer.json` as llama.cpp's vocabulary: tokens, kinds, merges or scores, and how text is split beforehand."""

import json
from pathlib import Path
from typing import Any

from adgenesis_ml.errors import NotConvertible

# Llama 3 and Qwen split text by the same regular expression but for how many digits stay together.
_SPLIT = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}DIGITS| ?[^\s\p{L}\p{N}]+[\r\n]*"
    r"|\s*[\r\n]+|\s+(?!\S)|\s+"
)
_SPLITS = {_SPLIT.replace("DIGITS", "{1,3}"): "llama-bpe", _SPLIT.replace("DIGITS", ""): "qwen2"}


def add_vocabulary(writer: Any, folder: Path, size: int) -> None:
    """Write the vocabulary of a model folder, filled up to `size` tokens. Raises `NotConvertible`."""
    import gguf

    path = folder / "tokenizer.json"
    if not path.is_file():
        raise NotConvertible(f"No GGUF can be written of {folder.name}: it has no tokenizer.json.")
    tokenizer = json.loads(path.read_text(encoding="utf-8"))
    model = tokenizer["model"]
    if model["type"] != "BPE":
        raise NotConvertible(f"No GGUF can be written of a {model['type']} tokenizer: only of BPE.")
    tokens, kinds = _tokens(tokenizer, size)
    by_pieces = bool(model.get("byte_fallback"))
    writer.add_tokenizer_model("llama" if by_pieces else "gpt2")
    writer.add_tokenizer_pre("default" if by_pieces else splitting(tokenizer))
    writer.add_token_list(tokens)
    writer.add_token_types(kinds)
    if by_pieces:
        writer.add_token_scores(_scores(model, tokens))
        writer.add_add_space_prefix(_puts_space_before(tokenizer))
    special = gguf.SpecialVocab(folder, load_merges=not by_pieces, n_vocab=size)
    # As in training: no text of ours begins or ends by itself with a special token.
    special.add_special_token = {"bos": False, "eos": False}
    special.add_to_gguf(writer, quiet=True)


def splitting(tokenizer: dict[str, Any]) -> str:
    """llama.cpp's name for how a byte-level tokenizer splits text. Raises `NotConvertible` for a way it has not."""
    steps = tokenizer.get("pre_tokenizer") or {}
    steps = steps.get("pretokenizers", [steps])
    kinds = [step.get("type") for step in steps]
    last = steps[-1]
    if kinds[-1] == "ByteLevel" and not last.get("add_prefix_space"):
        if kinds == ["ByteLevel"] and last.get("use_regex", True):
            return "gpt-2"
        if kinds == ["Digits", "ByteLevel"] and steps[0].get("individual_digits"):
            return "smollm"
        if kinds == ["Split", "ByteLevel"] and (name := _SPLITS.get(steps[0]["pattern"].get("Regex", ""))):
            return name
    raise NotConvertible(
        "No GGUF can be written of this tokenizer: llama.cpp has no name for how it splits text "
        f"({' and '.join(map(str, kinds))})."
    )


def _tokens(tokenizer: dict[str, Any], size: int) -> tuple[list[str], list[int]]:
    """Texts and kinds of all ids; ids that no token has are filled."""
    from gguf import TokenType

    model = tokenizer["model"]
    texts = [f"[PAD{number}]" for number in range(size)]
    kinds = [int(TokenType.UNUSED)] * size
    for text, number in model["vocab"].items():
        is_byte = model.get("byte_fallback") and len(text) == 6 and text.startswith("<0x")
        texts[number] = text
        kinds[number] = int(TokenType.BYTE if is_byte else TokenType.NORMAL)
    for token in tokenizer.get("added_tokens", ()):
        texts[token["id"]] = token["content"]
        kinds[token["id"]] = int(TokenType.CONTROL if token["special"] else TokenType.USER_DEFINED)
    if (unknown := model.get("unk_token")) in model["vocab"] and model.get("byte_fallback"):
        kinds[model["vocab"][unknown]] = int(TokenType.UNKNOWN)
    return texts, kinds


def _scores(model: dict[str, Any], tokens: list[str]) -> list[float]:
    """A score for every piece: what is merged earlier scores higher, which is where the merges came from."""
    ranks: dict[str, int] = {}
    for rank, merge in enumerate(model["merges"]):
        left, right = merge.split(" ") if isinstance(merge, str) else merge
        ranks.setdefault(left + right, rank)
    return [-float(ranks.get(token, len(ranks) if token in model["vocab"] else 0)) for token in tokens]


def _puts_space_before(tokenizer: dict[str, Any]) -> bool:
    normalizer = tokenizer.get("normalizer") or {}
    steps = [*normalizer.get("normalizers", [normalizer]), tokenizer.get("pre_tokenizer") or {}]
    return any(
        step.get("type") == "Prepend" or step.get("prepend_scheme") in ("always", "first") for step in steps
    )
