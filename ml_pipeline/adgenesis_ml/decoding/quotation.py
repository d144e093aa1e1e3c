"""What an answer goes on with where it quotes its prompt: most of an ad's facts, and its product.

What is guessed right costs no step of its own: the model reads it beside the token before it.
"""

from collections.abc import Sequence
from typing import Protocol

_LEAST = 3  # letters of a field by which its place in the prompt is known
_FAR = 28  # letters that are guessed at most
_MOST = 4  # tokens
_FIELD_BEGIN = '"'


class Tokenizer(Protocol):
    def tokenize_str(self, text: str) -> list[int]: ...

    def decode_str(self, tokens: list[int]) -> str: ...


class Quotation:
    """The prompt, as something that may be quoted."""

    def __init__(self, tokenizer: Tokenizer, prompt: str) -> None:
        self._tokenizer, self._prompt = tokenizer, prompt

    def after(self, tokens: Sequence[int]) -> list[int]:
        """Tokens that may follow those of an answer; none where its last field does not stand in the prompt."""
        field = self._tokenizer.decode_str(list(tokens)).rsplit(_FIELD_BEGIN, 1)[-1]
        place = self._prompt.find(field) if len(field) >= _LEAST else -1
        if place < 0:
            return []
        end = place + len(field)
        ahead = self._tokenizer.tokenize_str(self._prompt[place : end + _FAR])
        own = self._tokenizer.tokenize_str(field)
        if ahead[: len(own)] != own or list(tokens[-len(own) :]) != own:
            return []
        # The last one may have been cut in the middle of a word.
        return ahead[len(own) : -1][:_MOST]
