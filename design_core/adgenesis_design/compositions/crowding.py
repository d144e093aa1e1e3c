"""Crowding: how full the columns of a composed design are, so that no fact is left out for want of room.

What a column takes is foreseen from the number of letters, without fonts, at the sizes down to which layout lets
words shrink before the first of them has to leave.
"""

from itertools import pairwise
from math import ceil

from adgenesis_design.compositions.stage import Stage, smallest_text
from adgenesis_design.facts import numbers
from adgenesis_design.given_facts import given_addresses
from adgenesis_design.spec import ButtonElement, DesignSpec, LogoElement, Stack, TextElement

# Up to this, as foreseen, one ad in four hundred loses a fact; from 0.9 on one in three.
ROOMY = 0.85

_EXTRAS = ("subheadline", "detail", "legal")
_FACTS = ("offer", "detail", "legal")
_LEFT_OUT = 10.0  # for each fact that a composition has no place for: more than any column is crowded
_BUTTON_TOO_WIDE = 0.95  # it will stick out of its column: worse than roomy, better than a fact lost
_BUTTON_LETTER, _BUTTON_PADS = 0.58, 2.3  # em
_HEADLINE_KEEPS, _OTHERS_KEEP, _LOGO_KEEPS, _GAPS_KEEP = 0.44, 0.7, 0.6, 0.75  # of what they would like
_SEEN = 0.75  # of the last line's size: from the height of its capitals to its feet

_Member = TextElement | ButtonElement | LogoElement


def crowding(spec: DesignSpec, stage: Stage) -> float:
    """How much of its height the fullest column with a fact needs for what must not leave it; 0 without such columns.

    `spec` is a design as composed on the stage, not placed yet. More than any column can say where the composition
    leaves out a fact of the copy.
    """
    elements = {element.id: element for element in spec.elements}
    shown = {fact for element in spec.elements for fact in _facts_in(getattr(element, "text", ""))}
    told = {fact for role in _FACTS for fact in _facts_in(str(spec.metadata["concept"].get(role, "")))}
    smallest, fullest = smallest_text(stage.placement), 0.0
    required = spec.brand.legal_words if spec.brand else ""
    for stack in spec.layout.stacks:
        members = [member for id in stack.ids if isinstance(member := elements.get(id), _Member)]
        staying = [member for member in members if not _may_leave(member, required)]
        if any(_must_stay(member) for member in staying):
            buttons = [member for member in staying if isinstance(member, ButtonElement)]
            if any(_width(button, stage, smallest) > stack.width for button in buttons):
                fullest = max(fullest, _BUTTON_TOO_WIDE)
            fullest = max(fullest, _needed(staying, stack, stage, smallest) / max(stack.height, 1.0))
    return fullest + _LEFT_OUT * len(told - shown)


def _facts_in(text: str) -> tuple[str, ...]:
    return (*numbers(text), *given_addresses(text))


def _may_leave(member: _Member, required: str) -> bool:
    """Whether layout lets it leave before facts do: what only explains, but for the legal line that a kit requires."""
    if isinstance(member, LogoElement) or member.role not in _EXTRAS or _facts_in(member.text):
        return False
    return not (member.role == "legal" and required and required in member.text)


def _must_stay(member: _Member) -> bool:
    """Of those that stay: whether it would leave first where there is no room, and a fact with it."""
    if isinstance(member, LogoElement):
        return False
    return member.role in _EXTRAS or (member.role == "offer" and bool(_facts_in(member.text)))


def _width(button: ButtonElement, stage: Stage, size: float) -> float:
    """What a button's words take in one line at that size, px."""
    return size * (_BUTTON_LETTER * len(button.text) * stage.letter_share + _BUTTON_PADS)


def _needed(members: list[_Member], stack: Stack, stage: Stage, smallest: float) -> float:
    """The height, px, that the members need in the stack's width."""
    total = sum(stack.gap * _GAPS_KEEP for _ in pairwise(members))
    for member in members:
        if isinstance(member, LogoElement):
            total += member.height * _LOGO_KEEPS
            continue
        keeps = _HEADLINE_KEEPS if member.role == "headline" else _OTHERS_KEEP
        if len(members) == 1:
            keeps = 0.0  # it may be as small as can be read
        size = max(member.font_size * keeps, smallest)
        if isinstance(member, ButtonElement):
            total += member.height * size / member.font_size
            continue
        letter = stage.letter_width(member.role)
        size = max(min(size, stack.width / (letter * stage.longest_word(member.text))), smallest)
        lines = _lines(member.text, max(stack.width / (letter * size), 1.0), stage)
        total += (lines - 1) * size * member.line_height + size * _SEEN
    return total


def _lines(text: str, letters: float, stage: Stage) -> int:
    """The lines that a text takes where so many letters stand in one."""
    if stage.letter_share != 1.0:
        return ceil(len(text) / letters)  # it may break nearly anywhere
    lines, used = 1, 0
    for word in text.split():
        if used and used + 1 + len(word) > letters:
            lines, used = lines + 1, len(word)
        else:
            used += len(word) + (1 if used else 0)
    return lines
