"""The strip: the one way in which a leaderboard can be read. Picture, words, offer, button, from left to right.

Compositions bring the shapes behind it; the strip brings the order and what fits. Where it is deep enough, the offer
stands over the button and the words get the room.
"""

from collections.abc import Callable
from typing import Literal

from adgenesis_design.compositions.crowding import ROOMY, crowding
from adgenesis_design.compositions.parts import column, hero, soft_corner
from adgenesis_design.compositions.regions import between
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.compositions.stage import Stage, smallest_text
from adgenesis_design.geometry import Rect

Backdrop = Callable[[Sheet, float], None]
PhotoShape = Literal["fill", "disc", "inset"]

_WORDS_SHARE = 0.3  # of the width, at least, for the words
_MOST_PICTURE = 0.27  # of the width
_LOGO_SHARES, _LOGO_HEIGHT = (0.17, 0.26), 0.66  # of the width, at least and at most; of the height
_MOST_CALL, _MOST_CALL_BESIDE_LOGO = 0.42, 0.56  # of what picture and logo leave of the width
_LEAST_LOGO = 1.35  # times the smallest text, in height
_TIMES_ALONE = 1.25  # of the headline, where neither picture nor facts take the room
_LETTER = 0.56  # em
_LEAST_DENSE = 468  # px, in width
_LEAST_FOR_FACTS = 75  # px, in height: in less, the headline would be as small as they are


def strip(
    stage: Stage,
    backdrop: Backdrop,
    *,
    picture: bool = True,
    tilt: float = 0,
    photo: PhotoShape = "fill",
    dense: bool = False,
) -> Sheet:
    """A leaderboard; `backdrop(sheet, x)` paints behind the picture, which ends at x; photos are shaped.

    Where there is no room for all facts, the strip is `dense`: no drawing, and the offer over the button.
    """
    ground = stage.paints.ground
    sheet = Sheet(stage, ground)
    height, margin = stage.height, stage.margin
    logo = _logo_width(stage) if stage.logo_is_beside else 0.0
    crowded = logo > 0 and not _has_room_for_picture(stage, logo)
    pictured = picture and stage.has("hero") and not crowded
    end = min(height * 1.4, stage.width * _MOST_PICTURE) if pictured else margin * 0.6
    if pictured and stage.photo is not None:
        _photo(sheet, end, photo)
    elif pictured or not crowded:
        backdrop(sheet, end)
    if pictured and stage.photo is None:
        inner = Rect(margin * 0.6, -height * 0.06, end - margin * 1.4, height * 1.12)
        hero(sheet, inner, rotation=tilt, fill=0.3)
    box = between(end + margin * 0.9, margin * 0.6, stage.width - margin * 1.2, height - margin * 0.6)
    if logo:
        column(sheet, between(box.x, 0, box.x + logo, height), ["brand"], ground, anchor="middle")
        box = between(box.x + logo + margin * 1.7, box.y, box.right, box.bottom)
    left = (_side_by_side if stage.is_row and not dense else _over_each_other)(sheet, box)
    words = between(box.x, box.y, max(left, box.x + 1), box.bottom)
    roles = ["headline"] if logo else ["brand", "headline"]
    if not stage.is_row:
        roles.append("subheadline")
    if height >= _LEAST_FOR_FACTS:
        # An offer that has no room of its own is a fact among the others.
        roles += [*([] if sheet.holds("offer") else ["offer"]), "detail", "legal"]
    times = 1.0 if pictured or dense else _TIMES_ALONE
    column(sheet, words, roles, ground, anchor="middle", gap=0.8, times=times)
    if not dense and _may_be_dense(stage) and _crowding(sheet) > ROOMY:
        return min(sheet, strip(stage, backdrop, picture=False, dense=True), key=_crowding)
    return sheet


def _may_be_dense(stage: Stage) -> bool:
    """A user's picture stays, and so do the drawings of banners that are too narrow to show much more without them."""
    return stage.dress.photo is None and stage.height >= _LEAST_FOR_FACTS and stage.width >= _LEAST_DENSE


def _crowding(sheet: Sheet) -> float:
    return crowding(sheet.spec(""), sheet.stage)


def _photo(sheet: Sheet, end: float, shape: PhotoShape) -> None:
    """The photo from edge to edge, as a disc cut by the strip, or as a print with air about it."""
    stage, height = sheet.stage, sheet.stage.height
    if shape == "disc":
        size = max(height * 1.16, end)
        box = Rect(end - size, (height - size) / 2, size, size)
        hero(sheet, box, window=box, radius=size / 2)
    elif shape == "inset":
        box = Rect(0, 0, end, height).inset(stage.margin * 0.5)
        hero(sheet, box, window=box, radius=soft_corner(sheet))
    else:
        box = Rect(0, 0, end, height)
        hero(sheet, box, window=box)


def _logo_width(stage: Stage) -> float:
    """What a logo takes of a row, px, as far as words and button leave it room; 0 without one."""
    brand = stage.dress.brand
    if brand is None or not brand.logos:
        return 0.0
    button = stage.button_width
    least, most = (share * stage.width for share in _LOGO_SHARES)
    least = min(max(least, _LEAST_LOGO * smallest_text(stage.placement) * brand.logos[0].aspect), most)
    room = stage.width * (1 - _WORDS_SHARE) - button - stage.margin * 5
    return stage.logo_sides(brand.logos[0], min(max(room, least), most), stage.height * _LOGO_HEIGHT)[0]


def _has_room_for_picture(stage: Stage, logo: float) -> bool:
    """Whether the words of a row have room beside picture, logo and button; the logo goes before the picture."""
    picture = min(stage.height * 1.4, stage.width * _MOST_PICTURE)
    button = stage.button_width
    return picture + logo + button + stage.margin * 6 < stage.width * (1 - _WORDS_SHARE)


def _side_by_side(sheet: Sheet, box: Rect) -> float:
    """Offer and button in a row at the right end; where the words have to end. No room for both: no offer."""
    stage, ground, gutter = sheet.stage, sheet.ground, sheet.stage.margin * 1.7
    right = box.right
    if stage.has("cta"):
        width = stage.button_width
        column(
            sheet,
            between(right - width, box.y, right, box.bottom),
            ["cta"],
            ground,
            align="right",
            anchor="middle",
        )
        right -= width + gutter
    width = min(_offer_width(stage), stage.width * 0.19)
    if stage.has("offer") and right - width - gutter - box.x >= stage.width * _WORDS_SHARE:
        offer = between(right - width, box.y, right, box.bottom)
        column(sheet, offer, ["offer"], ground, align="center", anchor="middle")
        right -= width + gutter
    return right


def _over_each_other(sheet: Sheet, box: Rect) -> float:
    """Offer over button at the right end; where the words have to end."""
    stage = sheet.stage
    roles = [role for role in ("offer", "cta") if stage.has(role)]
    if not roles:
        return box.right
    widths = {"offer": _offer_width(stage), "cta": stage.button_width}
    width = min(
        max(widths[role] for role in roles),
        box.width * (_MOST_CALL_BESIDE_LOGO if stage.logo_is_beside else _MOST_CALL),
    )
    x = box.right - width
    column(
        sheet, between(x, box.y, box.right, box.bottom), roles, sheet.ground, align="center", anchor="middle"
    )
    return x - stage.margin


def _offer_width(stage: Stage) -> float:
    return max(stage.size("offer") * _LETTER * stage.letters("offer"), 40)
