"""Shapes: panels, discs, patterns, rules and soft grounds. Every function lays something on a sheet; boxes are px."""

from collections.abc import Iterable
from math import cos, pi

from adgenesis_design.compositions.regions import centered
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.geometry import Rect
from adgenesis_design.spec import CircleElement, LineElement, Pattern, RectangleElement

_FADE = tuple((t / 6, (1 + cos(pi * t / 6)) / 2) for t in range(7))


def sides(box: Rect) -> dict[str, float]:
    """A box as an element takes it, kept to hundredths of a px; a box turned inside out has no size."""
    return {
        "x": round(box.x, 2),
        "y": round(box.y, 2),
        "width": round(max(box.width, 0), 2),
        "height": round(max(box.height, 0), 2),
    }


def panel(
    sheet: Sheet,
    box: Rect,
    color: str,
    radius: float = 0,
    rotation: float = 0,
    opacity: float = 1,
    gradient: str | None = None,
    id: str = "",
) -> None:
    """A filled box."""
    sheet.add(
        RectangleElement(
            id=id,
            **sides(box),
            color=color,
            border_radius=round(radius, 2),
            rotation=rotation,
            opacity=opacity,
            gradient=gradient,
        )
    )


def disc(sheet: Sheet, x: float, y: float, diameter: float, color: str, opacity: float = 1) -> None:
    """A filled circle about a point."""
    sheet.add(CircleElement(**sides(centered(x, y, diameter)), color=color, opacity=opacity))


def disc_in(sheet: Sheet, box: Rect, color: str, opacity: float = 1) -> None:
    """A filled ellipse in its box."""
    sheet.add(CircleElement(**sides(box), color=color, opacity=opacity))


def ring(sheet: Sheet, x: float, y: float, diameter: float, width: float, color: str, inside: str) -> None:
    """A circle's outline, with what is inside of it painted over."""
    disc(sheet, x, y, diameter, color)
    disc(sheet, x, y, diameter - 2 * width, inside)


def burst(sheet: Sheet, x: float, y: float, diameter: float, color: str, squares: int = 5) -> None:
    """A star with four points for each square, as printed on bargains."""
    side = diameter * 0.74
    for index in range(squares):
        panel(sheet, centered(x, y, side), color, rotation=round(90 / squares * index, 2))


def pattern(
    sheet: Sheet, box: Rect, kind: Pattern, color: str, opacity: float = 1, rotation: float = 0
) -> None:
    """A pattern, clipped to its box."""
    sheet.add(RectangleElement(**sides(box), color=color, pattern=kind, opacity=opacity, rotation=rotation))


def mesh(sheet: Sheet, box: Rect, spots: Iterable[tuple[float, float, str]]) -> None:
    """Soft spots of colour that run into each other: each at a point in fractions of the box.

    They fade on an eased curve of seven stops: a straight one shows a rim where it ends. Specks of grain go over
    them, so that the steps of eight bits do not show as bands.
    """
    for x, y, color in spots:
        stops = ", ".join(f"{color}{round(255 * a):02x} {round(68 * t)}%" for t, a in _FADE)
        css = f"radial-gradient(circle at {round(x * 100)}% {round(y * 100)}%, {stops})"
        panel(sheet, box, color, gradient=css)
    pattern(sheet, box, "grain", sheet.stage.paints.ink_on(sheet.ground), 0.05)


def rule(sheet: Sheet, x1: float, y1: float, x2: float, y2: float, color: str, width: float) -> None:
    """A straight line; x1 <= x2 and y1 <= y2."""
    box = Rect(x1, y1, x2 - x1, y2 - y1)
    sheet.add(LineElement(**sides(box), color=color, stroke_width=max(round(width, 2), 1)))
