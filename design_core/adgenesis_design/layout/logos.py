"""Logos: where they may stand, the space that stays clear around them, and what they are seen on."""

from dataclasses import replace

from adgenesis_design.brand.brand import Logo
from adgenesis_design.color import best_on
from adgenesis_design.geometry import Rect
from adgenesis_design.layout.backdrop import backdrop, fill_of, picture_touches
from adgenesis_design.layout.contrast import behind, free_id
from adgenesis_design.layout.desk import ROUNDING, Desk
from adgenesis_design.layout.shapes import box_covers
from adgenesis_design.spec import Element, IllustrationElement, LogoElement, RectangleElement

CLEAR_SPACE = 0.25  # of a logo's height, where no kit says how much
_UNSEEN = 0.5  # px
_CHIP_PAD = 0.3  # of the logo's height, at least
_CHIP_RADIUS = 0.5  # of the pad


def clear_space(desk: Desk, logo: LogoElement) -> float:
    """How much stays clear on each side of a logo, px."""
    share = CLEAR_SPACE if desk.brand is None else desk.brand.kit.clear_space
    return share * logo.height


def claimed(desk: Desk, logo: LogoElement) -> Rect:
    """The logo's box with the space that stays clear around it, less what nobody sees."""
    return box_of(logo).inset(_UNSEEN - clear_space(desk, logo))


def version_of(desk: Desk, logo: LogoElement) -> Logo | None:
    """The version of the brand's logo that the element shows; None for a picture that is no logo of the brand's."""
    versions = desk.brand.logos if desk.brand else ()
    return next((version for version in versions if version.source == logo.src), None)


def needs_chip(desk: Desk, logo: LogoElement, box: Rect) -> bool:
    """Whether a logo in that box could only be seen on a chip of its own. Drawings will give way to it."""
    plain: list[Element] = [
        element for element in desk.elements if not isinstance(element, IllustrationElement)
    ]
    found = behind(replace(desk, elements=plain), logo, box)
    versions = desk.brand.logos if version_of(desk, logo) and desk.brand else ()
    if not versions:
        return False
    return found.busy or not any(version.is_seen_on(*found.colors) for version in versions)


def on_drawing(desk: Desk, logo: LogoElement) -> bool:
    """Whether a drawing reaches behind the logo, as far as its outline is foreseen, with no panel in between."""
    box, found = box_of(logo), False
    for element in desk.elements[: desk.elements.index(logo)]:
        if isinstance(element, IllustrationElement):
            found = found or picture_touches(element, box)
        elif isinstance(element, RectangleElement) and element.pattern is None and element.opacity == 1:
            shape = Rect(element.x, element.y, element.width, element.height)
            found = found and not box_covers(shape, element.rotation, box)
    return found


def chip_pad(desk: Desk, logo: LogoElement) -> float:
    """How far a chip reaches beyond its logo, px."""
    return max(_CHIP_PAD * logo.height, clear_space(desk, logo))


def fitting_scale(logo: LogoElement, width: float, height: float) -> float:
    """What to multiply a logo's sides with so that it fits; 1 where it does already."""
    return min(width / max(logo.width, ROUNDING), height / max(logo.height, ROUNDING), 1.0)


def keep_logos(desk: Desk) -> None:
    """Every logo stands on the canvas within margins and safe zone, upright, at most smaller; one of no size leaves."""
    area = desk.text_area
    for logo in desk.logos:
        if area.width <= 0 or area.height <= 0:
            return
        if min(logo.width, logo.height) <= 2 * _UNSEEN:
            desk.drop(logo)
            desk.note("empty", "The logo has no size.", logo)
            continue
        if logo.rotation % 360:
            before = f"{logo.rotation:g} degrees"
            logo = desk.replace(logo, rotation=0.0)
            desk.note(
                "logo", "The logo was turned; it stands upright.", logo, before=before, after="0 degrees"
            )
        scale = fitting_scale(logo, area.width, area.height)
        width, height = logo.width * scale, logo.height * scale
        x = min(max(logo.x, area.x), area.right - width)
        y = min(max(logo.y, area.y), area.bottom - height)
        smaller = max(logo.width - width, logo.height - height)
        if max(abs(x - logo.x), abs(y - logo.y), smaller) <= _UNSEEN:
            continue
        moved = desk.replace(logo, x=x, y=y, width=width, height=height)
        desk.note(
            "outside",
            "The logo left the margins or the safe zone.",
            logo,
            before=f"{logo.x:g}, {logo.y:g}",
            after=f"{moved.x:g}, {moved.y:g}",
        )


def show_logos(desk: Desk) -> None:
    """A logo that cannot be told from what lies behind it becomes its other version, or gets a chip to stand on."""
    for logo in desk.logos:
        _uncover(desk, logo)
        version = version_of(desk, logo)
        found = behind(desk, logo, box_of(logo))
        on_picture = found.busy or on_drawing(desk, logo)
        if not on_picture and (version is None or version.is_seen_on(*found.colors)):
            continue
        if version is None or on_picture or not _exchange(desk, logo, found.colors):
            _add_chip(desk, logo, version)


def _uncover(desk: Desk, logo: LogoElement) -> None:
    """Nothing lies on top of a logo."""
    position = next(i for i, other in enumerate(desk.elements) if other.id == logo.id)
    now = backdrop(fill_of("#808080", None), desk.elements[position + 1 :], box_of(logo), desk.library)
    if now.busy or now.colors != ("#808080",):
        desk.bring_to_front(logo)
        desk.note("covered", "The logo lay under something; it is in front now.", logo)


def _exchange(desk: Desk, logo: LogoElement, colors: tuple[str, ...]) -> bool:
    """Put the version in the logo's place that is seen on all of the colours, if there is one."""
    best = desk.brand.logo_for(*colors) if desk.brand else None
    if best is None or not best.is_seen_on(*colors):
        return False
    scale = min(logo.width / best.width, logo.height / best.height)
    width, height = best.width * scale, best.height * scale
    x, y = logo.x + (logo.width - width) / 2, logo.y + (logo.height - height) / 2
    desk.replace(logo, src=best.source, x=x, y=y, width=width, height=height)
    desk.note("logo", f"The logo for {best.ground} grounds is seen better here.", logo)
    return True


def _add_chip(desk: Desk, logo: LogoElement, version: Logo | None) -> None:
    pad = chip_pad(desk, logo)
    box = box_of(logo).inset(-pad).intersection(desk.placement.canvas)
    desk.insert_before(
        logo,
        RectangleElement(
            id=free_id(desk, f"scrim-{logo.id}"[:60]),
            x=round(box.x, 2),
            y=round(box.y, 2),
            width=round(box.width, 2),
            height=round(box.height, 2),
            color=_chip_color(desk, version),
            border_radius=round(pad * _CHIP_RADIUS, 2),
        ),
    )
    desk.note("logo", "The logo could not be told from what lies behind it; it stands on a chip.", logo)


def _chip_color(desk: Desk, version: Logo | None) -> str:
    """A colour of the brand, white or black, on which all of the logo is seen."""
    palette = desk.brand.palette if desk.brand else None
    own = (palette.ground,) if palette else ()
    if version is None:
        return best_on(desk.spec.background_color[:7], (*own, "#ffffff"))
    colors: tuple[str, ...] = (*own, "#ffffff", "#111111")
    return max(colors, key=lambda color: round(version.look.shown_on(color), 1))


def box_of(logo: LogoElement) -> Rect:
    """The box that it stands in, px."""
    return Rect(logo.x, logo.y, logo.width, logo.height)
