"""An answer held against its grammar, without any model."""

from llguidance import LLMatcher, LLTokenizer


def derives(grammar: str, text: str) -> bool:
    """Whether the text is one of the grammar's, or the beginning of one."""
    matcher = LLMatcher(LLTokenizer("byte"), grammar, log_level=0)
    return all(matcher.consume_token(byte) for byte in text.encode()) and not matcher.is_error()


def is_whole(grammar: str, text: str) -> bool:
    """Whether the text is one of the grammar's, from beginning to end."""
    matcher = LLMatcher(LLTokenizer("byte"), grammar, log_level=0)
    return all(matcher.consume_token(byte) for byte in text.encode()) and matcher.is_accepting()


def beginning(grammar: str, text: str) -> str:
    """The shortest beginning of the text that is one of the grammar's; empty where none is."""
    matcher = LLMatcher(LLTokenizer("byte"), grammar, log_level=0)
    written = text.encode()
    for length, byte in enumerate(written, start=1):
        if not matcher.consume_token(byte):
            return ""
        if matcher.is_accepting():
            return written[:length].decode(errors="ignore")
    return ""
