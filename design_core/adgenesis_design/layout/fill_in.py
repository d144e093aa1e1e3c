"""Fill in: what a document leaves open or names wrongly gets a value, so that the later steps find it complete."""

import unicodedata
from difflib import get_close_matches

from adgenesis_design.errors import UnknownFont
from adgenesis_design.finding import Severity
from adgenesis_design.layout.desk import MARGIN_SHARE, ROUNDING, Desk, Lettered
from adgenesis_design.layout.set_text import face_of, fit_in, tracking_of
from adgenesis_design.spec import ButtonElement, Element, IllustrationElement, TextElement

_KINDS_OF_FACE = (
    (("arial black", "impact", "haettenschweiler", "league", "anton"), "Archivo"),
    (("condensed", "narrow"), "Oswald"),
    (
        ("playfair", "didot", "bodoni", "georgia", "times", "serif", "garamond", "baskerville"),
        "Playfair Display",
    ),
    (("comic", "marker", "brush", "hand", "script", "pacifico", "lobster"), "Fredoka"),
    (("montserrat", "futura", "century gothic", "avenir", "gotham"), "Poppins"),
    (("mono", "courier", "consolas", "roboto slab", "rockwell"), "Zilla Slab"),
)
_DEFAULT_FAMILY = "Inter"
TRACKING = (-0.08, 1.0)  # em: closer letters run into each other, wider ones are no words any more


def fill_in(desk: Desk, may_drop: bool) -> None:
    """Complete every element; `may_drop` lets empty texts and pictures that nobody has go."""
    _scale_to_placement(desk)
    for element in list(desk.elements):
        if isinstance(element, IllustrationElement):
            _find_picture(desk, element)
        elif isinstance(element, TextElement | ButtonElement):
            if may_drop and not _shows(element.text):
                desk.drop(element)
                desk.note("empty", f"The {element.role} has no words.", element)
                continue
            lettered = _cover_glyphs(desk, _keep_letters_apart(desk, _find_face(desk, element)))
            if isinstance(lettered, TextElement):
                _complete_box(desk, lettered)


def _shows(text: str) -> bool:
    """Whether anything of a text can be seen: neither white space nor a mark that only steers its neighbours."""
    return any(unicodedata.category(character)[0] not in "ZC" for character in text)


def _keep_letters_apart(desk: Desk, element: Lettered) -> Lettered:
    """Letter spacing that leaves words to be read: letters neither on top of each other nor a line apart."""
    low, high = (share * element.font_size for share in TRACKING)
    spacing = min(max(element.letter_spacing, low), high)
    if abs(spacing - element.letter_spacing) <= ROUNDING:
        return element
    kept = desk.replace(element, letter_spacing=spacing)
    desk.note(
        "letter-spacing",
        f"Nobody could read the {element.role} with its letter spacing.",
        element,
        before=f"{element.letter_spacing:g} px",
        after=f"{kept.letter_spacing:g} px",
    )
    return kept


def _scale_to_placement(desk: Desk) -> None:
    """A document drawn for another size is scaled to this one."""
    drawn = desk.spec.placement
    target = desk.placement
    if drawn is None or (drawn.width, drawn.height) == (target.width, target.height):
        return
    across, down = target.width / drawn.width, target.height / drawn.height
    even = min(across, down)
    for element in list(desk.elements):
        changes: dict[str, float | None] = {"x": element.x * across, "y": element.y * down}
        if element.width is not None:
            changes["width"] = min(element.width * (even if _keeps_shape(element) else across), 20_000.0)
        if element.height is not None:
            changes["height"] = min(element.height * (even if _keeps_shape(element) else down), 20_000.0)
        if isinstance(element, TextElement | ButtonElement):
            changes["font_size"] = max(element.font_size * even, 1.0)
            changes["letter_spacing"] = element.letter_spacing * even
        desk.replace(element, **changes)
    size = f"{target.width}x{target.height}"
    before = f"{drawn.width}x{drawn.height}"
    desk.note("scaled", f"Drawn for {before}, scaled to {size}.", before=before, after=size)


def _keeps_shape(element: Element) -> bool:
    return not isinstance(element, TextElement) and element.type in (
        "circle",
        "illustration",
        "logo",
        "button",
    )


def _find_face(desk: Desk, element: Lettered) -> Lettered:
    try:
        face_of(desk.library, element)
        return element
    except UnknownFont:
        family = _nearest_family(desk.library.fonts.families, element.font_family)
    desk.note(
        "font",
        f"No font {element.font_family!r} here; {family} is set instead.",
        element,
        before=element.font_family,
        after=family,
    )
    return desk.replace(element, font_family=family)


def _nearest_family(families: tuple[str, ...], wanted: str) -> str:
    by_name = {family.casefold(): family for family in families}
    first = wanted.split(",")[0].strip(" '\"").casefold()
    if first in by_name:
        return by_name[first]
    if close := get_close_matches(first, by_name, n=1, cutoff=0.75):
        return by_name[close[0]]
    for words, family in _KINDS_OF_FACE:
        if family in families and "sans" not in first and any(word in first for word in words):
            return family
    return _DEFAULT_FAMILY if _DEFAULT_FAMILY in families else families[0]


def _cover_glyphs(desk: Desk, element: Lettered) -> Lettered:
    """Characters that the face cannot draw: another family that can, or else they are left out."""
    lacking = face_of(desk.library, element).lacks(element.text)
    if not lacking:
        return element
    for family in (_DEFAULT_FAMILY, *desk.library.fonts.families):
        if family in desk.library.fonts.families:
            face = desk.library.fonts.face(family, element.font_weight)
            if not face.lacks(element.text):
                desk.note("glyphs", f"{element.font_family} cannot draw {lacking!r}.", element, after=family)
                return desk.replace(element, font_family=family)
    kept = "".join(character for character in element.text if character not in lacking)
    kept = " ".join(kept.split()) or " "
    desk.note(
        "glyphs",
        f"No font here draws {lacking[:20]!r}; left out.",
        element,
        before=element.text,
        after=kept,
        severity=Severity.WARNING,
    )
    return desk.replace(element, text=kept)


def _find_picture(desk: Desk, element: IllustrationElement) -> None:
    pictures = desk.library.pictures
    if element.name in pictures:
        return
    close = get_close_matches(element.name.lower(), pictures.names, n=1, cutoff=0.6)
    if close:
        desk.replace(element, name=close[0])
        desk.note(
            "picture", f"No illustration {element.name!r}.", element, before=element.name, after=close[0]
        )
    else:
        desk.drop(element)
        desk.note(
            "picture",
            f"No illustration {element.name!r}, and none like it; left out.",
            element,
            before=element.name,
            severity=Severity.WARNING,
        )


def _complete_box(desk: Desk, element: TextElement) -> None:
    """A width to the right margin, a height for the lines."""
    margin = MARGIN_SHARE * desk.placement.short_side
    width = element.width
    if not width:
        width = max(desk.placement.width - margin - element.x, desk.placement.width * 0.1)
    height = element.height
    if not height:
        fitted = fit_in(
            face_of(desk.library, element),
            element.text,
            width,
            float("inf"),
            element.font_size,
            desk.smallest,
            element.line_height,
            tracking_of(element),
        )
        height = fitted.height + 0.01
    desk.replace(element, width=float(width), height=min(height, 20_000.0))
