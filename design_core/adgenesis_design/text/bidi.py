"""Bidi: one line of text becomes runs, in the order in which they stand on the line (UAX #9).

https://www.unicode.org/reports/tr9/, version 15: explicit levels, isolates, weak and neutral characters, paired
brackets, and the order of runs. Rules are named as they are there. A line is a paragraph of its own.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from adgenesis_design.text.direction import Direction, base_direction

_MOST_LEVELS = 125
_REMOVED = ("RLE", "LRE", "RLO", "LRO", "PDF", "BN")
_ISOLATES = ("LRI", "RLI", "FSI")
_NEUTRAL = ("B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI")
_BRACKETS = dict(
    zip(
        "([{⁅⁽₍⌈⌊❨❪❬❮❰❲❴⟦⟨⟪〈《「『【〔〖〘〚（［｛｢",
        ")]}⁆⁾₎⌉⌋❩❫❭❯❱❳❵⟧⟩⟫〉》」』】〕〗〙〛）］｝｣",
        strict=True,
    )
)
_MIRRORED = {
    **_BRACKETS,
    **{end: start for start, end in _BRACKETS.items()},
    "«": "»",
    "»": "«",
    "<": ">",
    ">": "<",
    "‹": "›",
    "›": "‹",
}
_MOST_OPEN = 63


@dataclass(frozen=True, slots=True)
class LevelRun:
    """`text[start:end]` runs one way: from the left at even levels, from the right at odd ones."""

    start: int
    end: int
    level: int


def visual_runs(text: str, base: Direction) -> tuple[LevelRun, ...]:
    """The runs of a line from left to right (L2). Their characters are in logical order."""
    found = [
        LevelRun(stretch[0], stretch[-1] + 1, level)
        for level, group in groupby(enumerate(levels(text, base)), key=lambda item: item[1])
        for stretch in [[index for index, _ in group]]
    ]
    for level in range(max((run.level for run in found), default=0), 0, -1):
        found = _reversed_from(found, level)
    return tuple(found)


def _reversed_from(runs: Sequence[LevelRun], level: int) -> list[LevelRun]:
    """Every stretch of runs at this level or above, turned round."""
    turned: list[LevelRun] = []
    for is_deep, group in groupby(runs, key=lambda run: run.level >= level):
        stretch = list(group)
        turned += reversed(stretch) if is_deep else stretch
    return turned


def mirrored(character: str) -> str:
    """What a character is drawn as where it runs from the right (L4)."""
    return _MIRRORED.get(character, character)


def levels(text: str, base: Direction) -> tuple[int, ...]:
    """The embedding level of every character of a line."""
    kinds = [unicodedata.bidirectional(character) or "L" for character in text]
    start = 1 if base == "rtl" else 0
    if start == 0 and not any(kind in ("R", "AL", "AN", "RLE", "RLO", "RLI", "FSI") for kind in kinds):
        return (0,) * len(text)
    resolved, embedded = list(kinds), [start] * len(text)
    _explicit(text, resolved, embedded, start)
    for sequence in _sequences(kinds, embedded):
        _resolve(text, kinds, resolved, embedded, sequence, start)
    _implicit(resolved, embedded)
    _hold_trailing_space(kinds, embedded, start)
    return tuple(embedded)


def _explicit(text: str, kinds: list[str], embedded: list[int], base: int) -> None:
    """X1 to X8: embeddings, overrides and isolates give every character its level."""
    stack: list[tuple[int, str, bool]] = [(base, "", False)]  # level, override, whether an isolate opened it
    lost_isolates = lost_embeddings = open_isolates = 0
    ends = _matching_ends(kinds)
    for index, kind in enumerate(list(kinds)):
        level, override, _ = stack[-1]
        if kind in ("RLE", "LRE", "RLO", "LRO"):
            embedded[index] = level
            deeper = _next_level(level, kind[0] == "R")
            if deeper <= _MOST_LEVELS and not lost_isolates and not lost_embeddings:
                stack.append((deeper, kind[0] if kind[2] == "O" else "", False))
            elif not lost_isolates:
                lost_embeddings += 1
        elif kind in _ISOLATES:
            embedded[index], kinds[index] = level, override or kind
            inside = text[index + 1 : ends.get(index, len(text))]
            is_right = kind == "RLI" or (kind == "FSI" and base_direction(inside) == "rtl")
            deeper = _next_level(level, is_right)
            if deeper <= _MOST_LEVELS and not lost_isolates and not lost_embeddings:
                open_isolates += 1
                stack.append((deeper, "", True))
            else:
                lost_isolates += 1
        elif kind == "PDI":
            if lost_isolates:
                lost_isolates -= 1
            elif open_isolates:
                lost_embeddings = 0
                while not stack[-1][2]:
                    stack.pop()
                stack.pop()
                open_isolates -= 1
            embedded[index], kinds[index] = stack[-1][0], stack[-1][1] or kind
        elif kind == "PDF":
            if not lost_isolates and lost_embeddings:
                lost_embeddings -= 1
            elif not lost_isolates and not stack[-1][2] and len(stack) > 1:
                stack.pop()
            embedded[index] = stack[-1][0]
        else:
            embedded[index] = level
            if override and kind not in ("BN", "B"):
                kinds[index] = override


def _next_level(level: int, is_right: bool) -> int:
    """The least greater odd level, or even one."""
    return (level + 1) | 1 if is_right else (level + 2) & ~1


def _matching_ends(kinds: Sequence[str]) -> dict[int, int]:
    """BD9: where each isolate that ends does so."""
    opened: list[int] = []
    ends = {}
    for index, kind in enumerate(kinds):
        if kind in _ISOLATES:
            opened.append(index)
        elif kind == "PDI" and opened:
            ends[opened.pop()] = index
    return ends


def _sequences(kinds: Sequence[str], embedded: Sequence[int]) -> list[list[int]]:
    """X9, X10: the isolating run sequences, as indices of characters."""
    kept = [index for index, kind in enumerate(kinds) if kind not in _REMOVED]
    runs = [list(group) for _, group in groupby(kept, key=lambda index: embedded[index])]
    ends = _matching_ends(kinds)
    starts = {run[0]: run for run in runs}
    continued = {end for opening, end in ends.items() if any(run[-1] == opening for run in runs)}
    sequences = []
    for run in runs:
        if run[0] in continued and kinds[run[0]] == "PDI":
            continue
        sequence = list(run)
        while kinds[sequence[-1]] in _ISOLATES and ends.get(sequence[-1]) in starts:
            sequence += starts[ends[sequence[-1]]]
        sequences.append(sequence)
    return sequences


def _resolve(
    text: str,
    originals: Sequence[str],
    kinds: list[str],
    embedded: Sequence[int],
    sequence: list[int],
    base: int,
) -> None:
    """W1 to N2 for one sequence; `kinds` are changed in place."""
    level = embedded[sequence[0]]
    before = [i for i in range(sequence[0] - 1, -1, -1) if originals[i] not in _REMOVED][:1]
    after = [i for i in range(sequence[-1] + 1, len(text)) if originals[i] not in _REMOVED][:1]
    is_open = originals[sequence[-1]] in _ISOLATES
    ahead = base if is_open or not after else embedded[after[0]]
    opening = _side(max(level, embedded[before[0]] if before else base))
    closing = _side(max(level, ahead))
    own = [kinds[index] for index in sequence]
    _weak(own, opening)
    _pair_brackets(
        [text[index] for index in sequence], [originals[index] for index in sequence], own, level, opening
    )
    _neutral(own, level, opening, closing)
    for index, kind in zip(sequence, own, strict=True):
        kinds[index] = kind


def _side(level: int) -> str:
    return "R" if level % 2 else "L"


def _weak(kinds: list[str], opening: str) -> None:
    """W1 to W7: marks, numbers, and the signs about them."""
    previous = opening
    for index, kind in enumerate(kinds):  # W1
        if kind == "NSM":
            kinds[index] = "ON" if previous in (*_ISOLATES, "PDI") else previous
        previous = kinds[index]
    strong = opening
    for index, kind in enumerate(kinds):  # W2
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[index] = "AN"
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]  # W3
    for index in range(1, len(kinds) - 1):  # W4
        left, right = kinds[index - 1], kinds[index + 1]
        if left == right and (
            (kinds[index] == "ES" and left == "EN") or (kinds[index] == "CS" and left in ("EN", "AN"))
        ):
            kinds[index] = left
    place = 0
    for kind, group in groupby(list(kinds)):  # W5
        length = len(list(group))
        beside = (
            kinds[place - 1] if place else "",
            kinds[place + length] if place + length < len(kinds) else "",
        )
        if kind == "ET" and "EN" in beside:
            kinds[place : place + length] = ["EN"] * length
        place += length
    kinds[:] = ["ON" if kind in ("ES", "ET", "CS") else kind for kind in kinds]  # W6
    strong = opening
    for index, kind in enumerate(kinds):  # W7
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[index] = "L"


def _pair_brackets(
    characters: Sequence[str], originals: Sequence[str], kinds: list[str], level: int, opening: str
) -> None:
    """N0: brackets that belong together have one direction."""
    own = _side(level)
    for start, end in _bracket_pairs(characters, kinds):
        inside = {_strong(kind) for kind in kinds[start + 1 : end]} - {""}
        if own in inside:
            side = own
        elif inside:
            before = next((s for kind in reversed(kinds[:start]) if (s := _strong(kind))), opening)
            side = before if before != own else own
        else:
            continue
        for index in (start, end):
            kinds[index] = side
            following = index + 1
            while following < len(kinds) and originals[following] == "NSM":
                kinds[following] = side
                following += 1


def _bracket_pairs(characters: Sequence[str], kinds: Sequence[str]) -> list[tuple[int, int]]:
    """BD16: the pairs, in the order of their opening brackets."""
    opened: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for index, character in enumerate(characters):
        if kinds[index] != "ON":
            continue
        if character in _BRACKETS:
            if len(opened) == _MOST_OPEN:
                break
            opened.append((_BRACKETS[character], index))
        elif character in _BRACKETS.values():
            for depth in range(len(opened) - 1, -1, -1):
                if opened[depth][0] == character:
                    pairs.append((opened[depth][1], index))
                    del opened[depth:]
                    break
    return sorted(pairs)


def _strong(kind: str) -> str:
    """The side that a character pulls neutral ones to: numbers pull to the right."""
    return kind if kind in ("L", "R") else "R" if kind in ("EN", "AN") else ""


def _neutral(kinds: list[str], level: int, opening: str, closing: str) -> None:
    """N1, N2: what lies between two strong characters of one side belongs to it."""
    place = 0
    for is_neutral, group in groupby(list(kinds), key=lambda kind: kind in _NEUTRAL):
        length = len(list(group))
        if is_neutral:
            left = _strong(kinds[place - 1]) if place else opening
            right = _strong(kinds[place + length]) if place + length < len(kinds) else closing
            kinds[place : place + length] = [left if left == right else _side(level)] * length
        place += length


def _implicit(kinds: Sequence[str], embedded: list[int]) -> None:
    """I1, I2."""
    for index, kind in enumerate(kinds):
        if embedded[index] % 2:
            embedded[index] += kind in ("L", "EN", "AN")
        elif kind == "R":
            embedded[index] += 1
        elif kind in ("EN", "AN"):
            embedded[index] += 2


def _hold_trailing_space(kinds: Sequence[str], embedded: list[int], base: int) -> None:
    """L1, and X9: what was removed takes the level before it."""
    for index, kind in enumerate(kinds):
        if kind in _REMOVED:
            embedded[index] = embedded[index - 1] if index else base
    trailing = True
    for index in range(len(kinds) - 1, -1, -1):
        kind = kinds[index]
        if kind in ("S", "B"):
            trailing = True
        elif kind not in ("WS", *_ISOLATES, "PDI", *_REMOVED):
            trailing = False
        if trailing:
            embedded[index] = base
