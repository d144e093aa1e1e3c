"""Shots: a user's own picture on a sheet. Photos fill windows about their focus; products stand on colour.

Boxes are px.
"""

from adgenesis_design.color import contrast_ratio, luminance, mix
from adgenesis_design.compositions.paints import Paints
from adgenesis_design.compositions.regions import centered
from adgenesis_design.compositions.shapes import disc_in, panel, sides
from adgenesis_design.compositions.sheet import Sheet
from adgenesis_design.geometry import Rect
from adgenesis_design.photos.duotone import Tones
from adgenesis_design.photos.fitting import Point, placed
from adgenesis_design.photos.photo import Photo
from adgenesis_design.spec import ImageElement

_ZOOMS = (1.0, 1.12, 1.25, 1.4)
_IN_VIEW = 0.92  # of the focus: a closer frame than this asks for gains nothing
_SHADOW = ((1.0, 0.05), (0.84, 0.06), (0.66, 0.07), (0.46, 0.08))  # shares of the shadow's extent, opacities
_VEIL_STOPS = ((0.0, 1.0), (0.25, 0.9), (0.5, 0.6), (0.75, 0.24), (1.0, 0.0))
_TONES_APART = 6.5  # contrast
_DARK = 0.06  # luminance of a veil that white letters read on


def photograph(
    sheet: Sheet,
    photo: Photo,
    window: Rect,
    *,
    radius: float = 0,
    rotation: float = 0,
    tones: Tones | None = None,
    shown: Rect | None = None,
) -> Rect:
    """Fill a window with a photo, its focus as near as can be to the middle of what is shown of the window."""
    sheet.add(
        ImageElement(
            id="" if sheet.holds("hero") else "hero",
            role="hero",
            src=photo.source,
            fit="cover",
            focus=_focus(photo, window, (shown or window).intersection(sheet.stage.canvas)),
            tones=tones or tones_of(sheet, photo),
            border_radius=round(radius, 2),
            rotation=rotation,
            **sides(window),
        )
    )
    return window


def whole_canvas(sheet: Sheet, photo: Photo, free: Rect) -> None:
    """Cover the canvas, framed so that the focus lies in the free part."""
    box = _best_frame(photo, sheet.stage.canvas, free)
    sheet.add(
        ImageElement(
            id="hero", role="hero", src=photo.source, fit="cover", tones=tones_of(sheet, photo), **sides(box)
        )
    )


def room_for_focus(photo: Photo, canvas: Rect, free: Rect) -> float:
    """How much of the focus, 0 to 1, can be brought into the free part of the canvas."""
    return _in_view(photo, _best_frame(photo, canvas, free), free)


def _best_frame(photo: Photo, canvas: Rect, free: Rect) -> Rect:
    """Where all of the photo lies: no larger than brings the focus into view."""
    frames = [_framed(photo, canvas, free, zoom) for zoom in _ZOOMS]
    enough = next((one for one in frames if _in_view(photo, one, free) >= _IN_VIEW), None)
    return enough or max(frames, key=lambda one: _in_view(photo, one, free))


def product(sheet: Sheet, photo: Photo, box: Rect, seen: Rect, rotation: float) -> None:
    """A cut-out in its box, on its shadow where it stands upright. `seen` is where it is not clear."""
    if abs(rotation) < 1:
        ink = sheet.stage.paints.ink_on(sheet.ground)
        dark = mix(ink if luminance(ink) < luminance(sheet.ground) else sheet.ground, "#000000", 0.5)
        for share, opacity in _SHADOW:
            width, height = seen.width * 0.94 * share, seen.width * 0.1 * share
            disc_in(
                sheet,
                centered(seen.center[0], seen.bottom - seen.width * 0.012, width, height),
                dark,
                opacity,
            )
    sheet.add(
        ImageElement(
            id="" if sheet.holds("hero") else "hero",
            role="hero",
            src=photo.source,
            fit="contain",
            tones=tones_of(sheet, photo),
            rotation=rotation,
            **sides(box),
        )
    )


def veil(sheet: Sheet, words: Rect, side: str, color: str, fade: float) -> None:
    """A gradient from one side of the canvas over the words and `fade` px beyond.

    It is laid at full strength: layout thins it until the words can just be read.
    """
    canvas = sheet.stage.canvas
    angle, box = {
        "left": (90, Rect(0, 0, words.right + fade, canvas.height)),
        "right": (270, Rect(words.x - fade, 0, canvas.width - words.x + fade, canvas.height)),
        "top": (180, Rect(0, 0, canvas.width, words.bottom + fade)),
        "bottom": (0, Rect(0, words.y - fade, canvas.width, canvas.height - words.y + fade)),
    }[side]
    extent = box.width if side in ("left", "right") else box.height
    solid = 1 - fade / extent
    stops = [f"{color}ff 0%"]
    stops += [
        f"{color}{round(255 * a):02x} {round(100 * (solid + t * (1 - solid)))}%" for t, a in _VEIL_STOPS
    ]
    panel(sheet, box, color, gradient=f"linear-gradient({angle}deg, {', '.join(stops)})", id="veil")


def veil_color(paints: Paints) -> str:
    """A dark shade of the palette: white letters read on it wherever it is dense."""
    dark = min((paints.ink, paints.ground, paints.field), key=luminance)
    for share in (0.0, 0.25, 0.5, 0.75):
        if luminance(shade := mix(dark, "#0b0b0d", share)) <= _DARK:
            return shade
    return "#141416"


def tones_of(sheet: Sheet, photo: Photo) -> Tones | None:
    """The palette's ink and tint, the darker first, for photos that are to be shown in two tones."""
    if photo.treatment == "natural":
        return None
    return two_tones(sheet.stage.palette.ink, sheet.stage.palette.tint)


def two_tones(first: str, second: str) -> Tones:
    """The darker of two colours, and the lighter; so dark that a photo has something to say between them."""
    dark, light = sorted((first.lower(), second.lower()), key=luminance)
    while contrast_ratio(dark, light) < _TONES_APART and luminance(dark) > 0:
        dark = mix(dark, "#000000", 0.2)
    return dark, light


def _focus(photo: Photo, window: Rect, visible: Rect) -> Point:
    """The point that has to come to the window's middle for the focus to come to the middle of what is visible."""
    whole = placed(window, photo.width, photo.height, "cover")
    if whole.area <= 0:
        return photo.focus.center
    (x, y), (wx, wy), (vx, vy) = photo.focus.center, window.center, visible.center
    across, down = x + (wx - vx) / whole.width, y + (wy - vy) / whole.height
    return round(min(max(across, 0.0), 1.0), 4), round(min(max(down, 0.0), 1.0), 4)


def _framed(photo: Photo, canvas: Rect, free: Rect, zoom: float) -> Rect:
    """All of the photo, covering the canvas and so much larger, with its focus as near to the free part as can be."""
    cover = max(canvas.width / photo.width, canvas.height / photo.height) * zoom
    width, height = photo.width * cover, photo.height * cover
    x = free.center[0] - photo.focus.center[0] * width
    y = free.center[1] - photo.focus.center[1] * height
    return Rect(
        min(max(x, canvas.width - width), 0.0), min(max(y, canvas.height - height), 0.0), width, height
    )


def _in_view(photo: Photo, box: Rect, free: Rect) -> float:
    """How much of the focus lies in the free part."""
    focus = _of(photo.focus, box)
    common = focus.intersection(free)
    return max(common.width, 0) * max(common.height, 0) / focus.area if focus.area else 1.0


def _of(part: Rect, box: Rect) -> Rect:
    """A part in fractions of a box, in px."""
    return Rect(
        box.x + part.x * box.width,
        box.y + part.y * box.height,
        part.width * box.width,
        part.height * box.height,
    )
