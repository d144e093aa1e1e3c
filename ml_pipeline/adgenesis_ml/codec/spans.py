"""The brief cut into pieces that quoted copy is put together from: words keep their signs, commas stand apart."""

import re

_PIECE = re.compile(r"\s+|[^\s]+")
_EDGES = re.compile(r"^([(\[“”‘'’«*#-]*)(.*?)((?:['’]s)?[)\]“”‘’'».,;:!?…*-]*)$", re.DOTALL)


def pieces(text: str) -> list[str]:
    """`"Café Lune: €39, today."` -> `["Café", " ", "Lune", ":", " ", "€39", ",", " ", "today", "."]`."""
    found: list[str] = []
    for match in _PIECE.finditer(text):
        chunk = match.group()
        if chunk.isspace():
            found.append(chunk)
            continue
        edges = _EDGES.match(chunk)
        found += [part for part in edges.groups() if part] if edges else [chunk]
    return found
