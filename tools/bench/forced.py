"""Tokens that a grammar leaves no choice about: an engine that jumps over them would not have to decode them."""

from collections.abc import Iterable

from llguidance import LLMatcher, LLTokenizer


def forced_tokens(grammar: str, pieces: Iterable[bytes]) -> int:
    """How many of an answer's tokens, given as their bytes, lie wholly in text that the grammar forces there.

    The end of the answer, a token without text, is forced as well. Raises `ValueError` where the answer is none of the
    grammar's.
    """
    matcher = LLMatcher(LLTokenizer("byte"), grammar, log_level=0)
    forced = 0
    for piece in pieces:
        forced += bytes(matcher.compute_ff_bytes()).startswith(piece)
        if not all(matcher.consume_token(byte) for byte in piece):
            raise ValueError(f"The grammar does not admit {piece!r} there.")
    return forced
