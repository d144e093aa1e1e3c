"""How many tokens a text has for the packaged base model, without the packages that training needs.

Byte-level byte-pair encoding as the GGUF describes it: the text is cut into words, and the pairs of pieces merge in the
order of the model's merge list. What it counts is held against llama.cpp's own count in a test.
"""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from adgenesis_ml.errors import MissingWeights

_PRE_TOKENIZERS = ("smollm",)
# The words of GPT-2's scheme, each digit alone; letters are what is neither digit nor sign.
_WORD = re.compile(
    r"'(?:s|t|re|ve|m|ll|d)| ?[^\W\d_]+| ?\d| ?(?:[^\s\w]|_)+|\s+(?!\S)|\s+",
    re.UNICODE,
)


class ByteLevelVocabulary:
    """Counts tokens. Words that occur often are looked up."""

    def __init__(self, merges: list[str]) -> None:
        self._ranks = {tuple(merge.split(" ")): rank for rank, merge in enumerate(merges)}
        self._letters = _byte_letters()
        self._length = lru_cache(maxsize=100_000)(self._count_word)

    def count(self, text: str) -> int:
        return sum(self._length(word) for word in _words(text))

    def _count_word(self, word: str) -> int:
        pieces = [self._letters[byte] for byte in word.encode()]
        while len(pieces) > 1:
            ranked = [
                (self._ranks.get(pair, len(self._ranks)), place)
                for place, pair in enumerate(zip(pieces, pieces[1:], strict=False))
            ]
            rank, place = min(ranked)
            if rank == len(self._ranks):
                break
            pieces[place : place + 2] = [pieces[place] + pieces[place + 1]]
        return len(pieces)


def read_vocabulary(weights: Path) -> ByteLevelVocabulary:
    """The vocabulary of a GGUF. Raises `MissingWeights` for a kind that is not the packaged base's."""
    import gguf

    fields: Any = gguf.GGUFReader(weights).fields
    kind = fields["tokenizer.ggml.pre"].contents() if "tokenizer.ggml.pre" in fields else "none"
    if kind not in _PRE_TOKENIZERS:
        raise MissingWeights(
            f"{weights.name} cuts words by {kind!r}; tokens can be counted for {', '.join(_PRE_TOKENIZERS)}."
        )
    return ByteLevelVocabulary(fields["tokenizer.ggml.merges"].contents())


def _words(text: str) -> list[str]:
    # Each digit is cut off first, as the model's scheme has it; a space before it stays with nobody.
    return [word for part in re.split(r"(\d)", text) for word in _WORD.findall(part)]


def _byte_letters() -> list[str]:
    """The letter that stands for each byte in the merge list: itself where it prints, else one from 256 on."""
    prints = {*range(ord("!"), ord("~") + 1), *range(ord("¡"), ord("¬") + 1), *range(ord("®"), ord("ÿ") + 1)}
    letters, beyond = [], 256
    for byte in range(256):
        letters.append(chr(byte) if byte in prints else chr(beyond))
        beyond += byte not in prints
    return letters
