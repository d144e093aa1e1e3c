"""The brief as the text a model reads: the seed's instruction form, kept short, and one line per fact."""

from adgenesis_design.brief import DesignBrief

_RESPONSE = "\n\n### Response:\n"

# Straight double quotes and backslashes would have to be escaped in the JSON answer, and an escaped span is no
# span of the brief any more. Each is replaced by one character, so that offsets stay valid (see `spans.py`).
_REPLACED = str.maketrans({'"': "”", "\\": "/"})


def readable(prompt: str) -> str:
    """The prompt as the model sees it: the same length, without characters that JSON would escape."""
    return "".join(character if character.isprintable() else " " for character in prompt.translate(_REPLACED))


def instruction(brief: DesignBrief) -> str:
    """Everything a model reads before it answers."""
    placement = brief.placement
    return (
        f"### Instruction:\nPlatform: {placement.platform}\nFormat: {placement.format}\n"
        f"Prompt: {readable(brief.prompt)}{_RESPONSE}"
    )


def as_written(text: str, prompt: str) -> str:
    """A span of `readable(prompt)` as the brief itself writes it."""
    start = readable(prompt).find(text)
    return prompt[start : start + len(text)] if text and start >= 0 else text
