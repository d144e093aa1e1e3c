"""Pack: the stacks of a spec become boxes. Real heights, optical gaps, and a hierarchy that holds.

The headline takes what the others leave. Where there is too little room the others shrink first, then the
least important of them leaves, until the headline has a size worth its name.
"""

from math import inf

from adgenesis_design.geometry import Rect
from adgenesis_design.layout.blocks import Block, block_of, button_block, logo_block
from adgenesis_design.layout.desk import PRIORITY, Desk, Lettered, Packed, rank, words_of
from adgenesis_design.layout.leave import first_to_leave, least_shares
from adgenesis_design.layout.logos import clear_space, fitting_scale
from adgenesis_design.layout.set_text import DESCENT, face_of, tracking_of
from adgenesis_design.spec import ButtonElement, LogoElement, Stack, TextElement

HEADLINE_TO_BODY = 3.0
BODY_KEEPS = 0.84  # of its size, however small the headline has become
SECOND_KEEPS = 0.42  # of an offer's or a brand's
HEADLINE_TO_SECOND = 1.6
_SECOND = ("offer", "brand", "cta")
_SHRINKS = (1.0, 0.9, 0.8, 0.7)

# Gaps as multiples of the stack's own: what belongs together stands together.
_AFTER = {
    ("brand", "headline"): 1.2,
    ("headline", "subheadline"): 0.7,
    ("offer", "detail"): 0.75,
    ("subheadline", "detail"): 0.8,
}
_BEFORE = {"cta": 1.35}
_MOST_RADIUS = 20_000.0  # px, as much as a spec may say
_LOGO_GIVES = 1.6  # the power of the common shrinking: it is read as a picture, and gives sooner than words
_LOGO_KEEPS = (0.8, 0.55)  # of its sides
_HEADLINE_AIR = 0.12  # of the headline's size


def pack_stacks(desk: Desk) -> None:
    """Place the members of every stack; the spec needs no stacks after this.

    An element that several stacks name, or one names twice, belongs where it is named first. The stack with the
    headline is packed before the others: no offer among other words is as large.
    """
    packed: set[str] = set()
    stacks: list[tuple[Stack, list[Packed]]] = []
    for stack in desk.spec.layout.stacks:
        ids = [id for id in dict.fromkeys(stack.ids) if id not in packed]
        members = [element for id in ids if isinstance(element := desk.find(id), Packed)]
        packed.update(ids)
        if members:
            stacks.append((stack, members))
    head = inf
    for stack, members in sorted(stacks, key=lambda one: all(member.role != "headline" for member in one[1])):
        _pack(desk, stack, members, head)
        if head == inf:
            head = _headline_size(desk, members)


def _headline_size(desk: Desk, members: list[Packed]) -> float:
    """The size, px, at which a stack with the headline has set it; infinite for another."""
    found = (desk.find(member.id) for member in members if member.role == "headline")
    return next((element.font_size for element in found if isinstance(element, TextElement)), inf)


def _pack(desk: Desk, stack: Stack, members: list[Packed], head: float) -> None:
    box = Rect(stack.x, stack.y, stack.width, stack.height).intersection(desk.placement.canvas)
    box = _set_aside(desk, stack, members, box)
    while members:
        blocks = _measure_all(desk, members, box, stack.gap, head)
        if blocks is not None:
            _place(desk, stack, box, blocks)
            return
        last = first_to_leave(desk, members)
        if len(members) == 1:
            # Alone and still too large: its box is its fate, the later steps shrink or move it.
            _give_box(desk, stack, last, box)
            return
        members.remove(last)
        _leave(desk, last)


def _leave(desk: Desk, member: Packed) -> None:
    desk.drop(member)
    words = words_of(member)
    desk.note("room", f"No room for the {member.role}: {words[:40]!r} is left out.", member, before=words)


def _set_aside(desk: Desk, stack: Stack, members: list[Packed], box: Rect) -> Rect:
    """Give a button whose words are wider than the box a place of its own at the foot; the box without that place.

    Nobody's leaving would make it fit. One that is wider than the canvas lets words stand leaves.
    """
    for button in members:
        if not isinstance(button, ButtonElement) or len(members) == 1:
            continue
        face = face_of(desk.library, button)
        if button_block(desk, button, face, box.width, desk.smallest) is not None:
            continue
        members.remove(button)
        block = button_block(desk, button, face, desk.text_area.width, desk.smallest)
        if block is None:
            _leave(desk, button)
            return box
        x = box.x + {"left": 0.0, "center": 0.5, "right": 1.0}[stack.align] * (box.width - block.width)
        left, right = desk.text_area.x, desk.text_area.right - block.width
        _settle(desk, block, min(max(x, left), right), box.bottom - block.height)
        return Rect(box.x, box.y, box.width, max(box.height - block.height - stack.gap, 0))
    return box


def _give_box(desk: Desk, stack: Stack, element: Packed, box: Rect) -> None:
    height, width = max(box.height, 1.0), max(box.width, 1.0)
    if isinstance(element, LogoElement):
        scale = fitting_scale(element, width, height)
        desk.replace(element, x=box.x, y=box.y, width=element.width * scale, height=element.height * scale)
        return
    if isinstance(element, ButtonElement):
        # No wider than its words need: it will be moved to where it can stand.
        block = button_block(desk, element, face_of(desk.library, element), inf, desk.smallest)
        if block is not None:
            _settle(desk, block, box.x, box.y + (box.height - block.height) / 2)
            return
        height, width = element.height, min(max(element.width, width), element.width * 1.3)
        desk.replace(element, x=box.x, y=box.y, width=width, height=height)
        return
    desk.replace(element, x=box.x, y=box.y, width=width, height=height, vertical_align=stack.anchor)


def _lead(members: list[Packed]) -> Lettered | None:
    """Who takes what the others leave: the headline, or a text that stands alone."""
    if len(members) == 1 and isinstance(members[0], TextElement):
        return members[0]
    lettered = [member for member in members if not isinstance(member, LogoElement)]
    return next((member for member in lettered if member.role == "headline"), None)


def _measure_all(desk: Desk, members: list[Packed], box: Rect, gap: float, head: float) -> list[Block] | None:
    """The members at the best sizes that fit the box together; None if there are none.

    `head` is the size of a headline that stands elsewhere.
    """
    lead = _lead(members)
    alone = block_of(desk, lead, box.width, box.height, lead.font_size, leads=True) if lead else None
    # Where long words keep the headline small, it gains nothing from the others' leaving.
    reachable = alone.size / lead.font_size if lead and alone else 1.0
    shares = least_shares(desk, members)
    for least in (share * reachable for share in shares):
        for shrink in _SHRINKS:
            blocks = _measure(desk, members, box, gap, shrink, least, head)
            if blocks is not None:
                return blocks
    return None


def _measure(
    desk: Desk, members: list[Packed], box: Rect, gap: float, shrink: float, least: float, elsewhere: float
) -> list[Block] | None:
    smallest = desk.smallest
    lead = _lead(members)
    rest = {
        member.id: logo_block(desk, member, box, max(shrink**_LOGO_GIVES, _logo_keeps(members)))
        if isinstance(member, LogoElement)
        else block_of(desk, member, box.width, inf, max(member.font_size * shrink, smallest))
        for member in members
        if member is not lead
    }
    if any(block is None for block in rest.values()):
        return None
    spacing = sum(_gaps(desk, members, gap * max(shrink, 0.75), lead.font_size * 0.7 if lead else 0.0))
    taken = spacing + sum(block.seen for block in rest.values() if block)
    if lead is None:
        if taken > box.height + 0.5:
            return None
        return [
            _subordinate(
                desk, member, rest[member.id], box.width, elsewhere if member.role in _SECOND else inf
            )
            for member in members
        ]
    # The headline's line boxes may stick out of the room by the air above its capitals.
    face = face_of(desk.library, lead)
    air = max(lead.line_height - face.cap_height - DESCENT, 0) / 2 if isinstance(lead, TextElement) else 0
    room = (box.height - taken) * (1 + air)
    head = block_of(desk, lead, box.width, room, lead.font_size, leads=True) if room > smallest else None
    if head is None or head.size < least * lead.font_size:
        return None
    return [
        head if member is lead else _subordinate(desk, member, rest[member.id], box.width, head.size)
        for member in members
    ]


def _logo_keeps(members: list[Packed]) -> float:
    """What a logo keeps of its sides: more, as long as something could leave that matters less."""
    could_leave = any(rank(member) > PRIORITY.index("cta") for member in members)
    return _LOGO_KEEPS[0] if could_leave else _LOGO_KEEPS[1]


def _subordinate(desk: Desk, member: Packed, block: Block | None, width: float, head: float) -> Block:
    """The member no larger than the headline's size allows; logos have a size of their own."""
    assert block is not None
    if isinstance(member, LogoElement):
        return block
    ratio = HEADLINE_TO_SECOND if member.role in _SECOND else HEADLINE_TO_BODY
    keeps = SECOND_KEEPS if member.role in ("offer", "brand") else BODY_KEEPS
    limit = max(head / ratio, desk.smallest, member.font_size * keeps)
    if block.size <= limit:
        return block
    return block_of(desk, member, width, inf, limit) or block


def _gaps(desk: Desk, members: list[Packed], gap: float, head: float) -> list[float]:
    """Distances between neighbours; beneath a large headline they grow with it, and a logo keeps its clear space."""
    return [
        max(
            gap * max(_AFTER.get((above.role, below.role), 1.0), _BEFORE.get(below.role, 0.0))
            + (head * _HEADLINE_AIR if above.role == "headline" else 0.0),
            _kept_clear(desk, above, below),
        )
        for above, below in zip(members, members[1:], strict=False)
    ]


def _kept_clear(desk: Desk, above: Packed, below: Packed) -> float:
    """What a logo among two neighbours keeps clear, px; 0 between texts."""
    return max(
        (clear_space(desk, one) for one in (above, below) if isinstance(one, LogoElement)), default=0.0
    )


def _place(desk: Desk, stack: Stack, box: Rect, blocks: list[Block]) -> None:
    head = next((block.size for block in blocks if block.element.role == "headline"), 0.0)
    gaps = _gaps(desk, [block.element for block in blocks], stack.gap, head)
    seen = sum(block.seen for block in blocks)
    if gaps and seen + sum(gaps) > box.height:
        tighter = max(box.height - seen, 0) / sum(gaps)
        gaps = [
            max(gap * tighter, _kept_clear(desk, above.element, below.element))
            for gap, above, below in zip(gaps, blocks, blocks[1:], strict=False)
        ]
    spare = box.height - seen - sum(gaps)
    y = box.y + {"top": 0.0, "middle": spare / 2, "bottom": spare}[stack.anchor]
    for block, gap in zip(blocks, [*gaps, 0.0], strict=True):
        x = box.x + {"left": 0.0, "center": 0.5, "right": 1.0}[stack.align] * (box.width - block.width)
        _settle(desk, block, x, y - block.rise)
        y += block.seen + gap


def _settle(desk: Desk, block: Block, x: float, y: float) -> None:
    element = block.element
    if isinstance(element, LogoElement):
        sides = {"width": block.width - 2 * block.pad, "height": block.height - 2 * block.pad}
        desk.replace(element, x=x + block.pad, y=y + block.pad, **sides)
        return
    shape = {"x": x, "y": y, "width": block.width, "height": block.height}
    spacing = round(tracking_of(element) * block.size, 4)
    if isinstance(element, ButtonElement):
        radius = min(element.border_radius * block.height / max(element.height, 1e-6), _MOST_RADIUS)
        desk.replace(element, **shape, font_size=block.size, letter_spacing=spacing, border_radius=radius)
    else:
        desk.elements[desk.elements.index(element)] = element.model_copy(
            update={
                **{key: round(value, 2) for key, value in shape.items()},
                "font_size": block.size,
                "letter_spacing": spacing,
                "vertical_align": "top",
            }
        )
