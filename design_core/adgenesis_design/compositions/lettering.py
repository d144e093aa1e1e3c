"""Lettering: a role's words set alone and large in the display face, as a thing to look at."""

from adgenesis_design.compositions.parts import Align, Anchor
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.geometry import Rect
from adgenesis_design.spec import TextElement


def lettering(
    sheet: Sheet,
    role: str,
    box: Rect,
    on: str,
    size: float,
    *,
    align: Align = "center",
    anchor: Anchor = "middle",
    rotation: float = 0,
    loud: bool = False,
) -> None:
    """The words of a role in a box of px, at `size` or as much of it as fits; nothing if the concept has none."""
    stage = sheet.stage
    if not stage.has(role):
        return
    pair, paints = stage.pair, stage.paints
    box = box.intersection(stage.area)
    sheet.add(
        TextElement(
            id=role,
            role=role,
            text=getattr(stage.concept, role),
            x=round(box.x, 2),
            y=round(box.y, 2),
            width=round(max(box.width, 0), 2),
            rotation=rotation,
            font_size=round(max(size, 1), 2),
            color=paints.loud_on(on) if loud else paints.ink_on(on),
            font_family=pair.display,
            font_weight=pair.display_weight,
            letter_spacing=round(pair.tracking * size, 3),
            line_height=pair.leading,
            text_align=align,
        )
    )
    sheet.stack([role], box, 0, anchor, align)
