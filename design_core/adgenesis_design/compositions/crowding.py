"""Crowding: how full the columns of a composed design are, so that no fact is left out for want of room.

What a column takes is foreseen from the number of letters, without fonts, at the sizes down to which layout lets
words shrink before the first of them has to leave.
"""

from itertools import pairwise
from math import inf

from adgenesis_design.compositions.stage import smallest_text
from adgenesis_design.facts import numbers
from adgenesis_design.given_facts import given_addresses
from adgenesis_design.placements import Placement
from adgenesis_design.spec import ButtonElement, DesignSpec, LogoElement, Stack, TextElement
from adgenesis_design.type_pairs import TypePair

# Below this, as foreseen, one ad in thirty loses a fact; from 0.9 on one in three.
ROOMY = 0.8

_EXTRAS = ("subheadline", "detail", "legal")
_FACTS = ("offer", "detail", "legal")
_DISPLAY = ("headline", "offer", "brand")
_TEXT_WIDTH, _BUTTON_LETTER, _BUTTON_PADS = 0.5, 0.58, 2.3  # em
_HEADLINE_KEEPS, _OTHERS_KEEP, _LOGO_KEEPS, _GAPS_KEEP = 0.44, 0.7, 0.6, 0.75  # of what they would like
_SEEN = 0.75  # of the last line's size: from the height of its capitals to its feet

_Member = TextElement | ButtonElement | LogoElement


def crowding(spec: DesignSpec, placement: Placement, pair: TypePair) -> float:
    """How much of its height the fullest column with a fact needs for what must not leave it; 0 without such columns.

    `spec` is a design as composed, not placed yet; `pair` its type. Infinite where the composition leaves out a fact of
    the copy, or where a button is wider than its column.
    """
    elements = {element.id: element for element in spec.elements}
    shown = {fact for element in spec.elements for fact in _facts_in(getattr(element, "text", ""))}
    told = {fact for role in _FACTS for fact in _facts_in(str(spec.metadata["concept"].get(role, "")))}
    if told - shown:
        return inf
    smallest, fullest = smallest_text(placement), 0.0
    for stack in spec.layout.stacks:
        members = [member for id in stack.ids if isinstance(member := elements.get(id), _Member)]
        staying = [member for member in members if not _may_leave(member)]
        if any(
            isinstance(member, ButtonElement) and _width(member, smallest) > stack.width for member in staying
        ):
            return inf
        if any(member.role in _EXTRAS for member in staying):
            fullest = max(fullest, _needed(staying, stack, smallest, pair) / max(stack.height, 1.0))
    return fullest


def _facts_in(text: str) -> tuple[str, ...]:
    return (*numbers(text), *given_addresses(text))


def _may_leave(member: _Member) -> bool:
    return not isinstance(member, LogoElement) and member.role in _EXTRAS and not _facts_in(member.text)


def _width(button: ButtonElement, size: float) -> float:
    """What a button's words take in one line at that size, px."""
    return size * (_BUTTON_LETTER * len(button.text) + _BUTTON_PADS)


def _needed(members: list[_Member], stack: Stack, smallest: float, pair: TypePair) -> float:
    """The height, px, that the members need in the stack's width."""
    total = sum(stack.gap * _GAPS_KEEP for _ in pairwise(members))
    for member in members:
        if isinstance(member, LogoElement):
            total += member.height * _LOGO_KEEPS
            continue
        keeps = _HEADLINE_KEEPS if member.role == "headline" else _OTHERS_KEEP
        size = max(member.font_size * keeps, smallest)
        if isinstance(member, ButtonElement):
            total += member.height * size / member.font_size
            continue
        letter = pair.letter_width if member.role in _DISPLAY else _TEXT_WIDTH
        longest = max(map(len, member.text.split()), default=1)
        size = min(size, stack.width / (letter * longest))
        lines = _lines(member.text, max(stack.width / (letter * size), 1.0))
        total += (lines - 1) * size * member.line_height + size * _SEEN
    return total


def _lines(text: str, letters: float) -> int:
    """The lines that a text takes where so many letters stand in one."""
    lines, used = 1, 0
    for word in text.split():
        if used and used + 1 + len(word) > letters:
            lines, used = lines + 1, len(word)
        else:
            used += len(word) + (1 if used else 0)
    return lines
