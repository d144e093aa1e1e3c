"""Markdown: tables, and words that stand in them."""

from collections.abc import Iterable, Sequence


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; an empty cell is a dash."""
    lines = ["| " + " | ".join(headings) + " |", "|" + "---|" * len(headings)]
    lines += ["| " + " | ".join(_cell(text) for text in row) + " |" for row in rows]
    return "\n".join(lines)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|") or "-"


def page(title: str, *parts: str) -> str:
    """A document with the line that says where it comes from."""
    made = "*Made from the data by `make docs`; change the data, not this page.*"
    return "\n\n".join([f"# {title}", made, *parts]) + "\n"


def linked(source: str, words: str | None = None) -> str:
    """A source as a link where it is an address, as it stands where it is not."""
    if not source.startswith("https://"):
        return source
    return f"[{words or source.split('/')[2].removeprefix('www.')}]({source})"


def in_bytes(limit: int | None) -> str:
    if limit is None:
        return ""
    return f"{limit / 1_000_000:g} MB" if limit >= 1_000_000 else f"{limit // 1000} kB"
