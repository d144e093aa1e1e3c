"""Fill in: what a document leaves open or names wrongly gets a value, so that the later steps find it complete."""

from difflib import get_close_matches
from unicodedata import category, normalize

from adgenesis_design.errors import UnknownFont
from adgenesis_design.finding import Severity
from adgenesis_design.layout.desk import MARGIN_SHARE, Desk, Lettered
from adgenesis_design.layout.set_text import face_of, fit_in, tracking_of
from adgenesis_design.spec import ButtonElement, Element, IllustrationElement, TextElement
from adgenesis_design.stand_ins import joins, least_leading, stand_ins
from adgenesis_design.text import Face
from adgenesis_design.text.language import language_of, writing_in
from adgenesis_design.text.writing import writing_of

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
_WITHIN = 0.99
_SAME_TRACKING = 0.0015  # em: more than rounding makes of it, however small the letters
TRACKING = (-0.08, 1.0)  # em: closer letters run into each other, wider ones are no words any more


def fill_in(desk: Desk, may_drop: bool) -> None:
    """Complete every element; `may_drop` lets empty texts and pictures that nobody has go."""
    _scale_to_placement(desk)
    for element in list(desk.elements):
        if isinstance(element, IllustrationElement):
            _find_picture(desk, element)
        elif isinstance(element, TextElement | ButtonElement):
            if may_drop and not _shows(element.text):
                _leave_out(desk, element)
                continue
            lettered = _cover_glyphs(desk, _keep_letters_apart(desk, _find_face(desk, element)))
            if may_drop and not _shows(lettered.text):
                _leave_out(desk, lettered)
            elif isinstance(lettered, TextElement):
                _complete_box(desk, lettered)


def _leave_out(desk: Desk, element: Lettered) -> None:
    desk.drop(element)
    desk.note("empty", f"The {element.role} has no words.", element)


def _shows(text: str) -> bool:
    """Whether anything of a text can be seen: neither white space nor what only steers or marks a letter that is."""
    return any(category(character)[0] not in "ZCM" for character in text)


def _keep_letters_apart(desk: Desk, element: Lettered) -> Lettered:
    """Letter spacing that leaves words to be read: letters neither on top of each other nor a line apart."""
    low, high = (share * element.font_size for share in TRACKING)
    torn = joins(writing_of(element.text))
    spacing = 0.0 if torn else min(max(element.letter_spacing, low), high)
    # Of letters that hang together none may be: it would grow with them.
    if abs(spacing - element.letter_spacing) <= (0.0 if torn else _SAME_TRACKING * element.font_size):
        return element
    # A little within the bounds: sizes are rounded later, and the least of them by a two hundredth.
    kept = desk.replace(element, letter_spacing=spacing * _WITHIN)
    desk.note(
        "letter-spacing",
        f"Nobody could read the {element.role} with its letter spacing"
        + (": its letters hang together." if torn else "."),
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
    """Characters that the face cannot draw: another family that can, or else they are left out and it is said."""
    lacking = face_of(desk.library, element).lacks(element.text)
    if not lacking:
        return element
    face = _face_with_most(desk, element)
    unknown = face.lacks(element.text)
    if face.key.family != element.font_family:
        desk.note(
            "missing-glyph",
            f"{element.font_family} has no {lacking[:20]!r}.",
            element,
            before=element.font_family,
            after=face.key.family,
        )
        writing = writing_of(element.text)
        height = max(element.line_height, least_leading(writing))
        element = desk.replace(
            element, font_family=face.key.family, font_weight=face.key.weight, line_height=height
        )
    return _without(desk, element, unknown) if unknown else element


def _face_with_most(desk: Desk, element: Lettered) -> Face:
    """The face that lacks the fewest characters of a text: the first that lacks none, in the element's own manner."""
    fonts = desk.library.fonts
    writing = writing_in(element.language or language_of(element.text), element.text)
    likely = stand_ins(element.font_family, element.font_weight, writing)
    others = ((family, element.font_weight) for family in fonts.families)
    best = face_of(desk.library, element)
    for family, weight in (*likely, *others):
        if family not in fonts.families:
            continue
        face = fonts.face(family, weight)
        if len(face.lacks(element.text)) < len(best.lacks(element.text)):
            best = face
        if not best.lacks(element.text):
            break
    return best


def _without(desk: Desk, element: Lettered, unknown: str) -> Lettered:
    kept = "".join(character for character in normalize("NFC", element.text) if character not in unknown)
    kept = "\n".join(" ".join(line.split()) for line in kept.split("\n")).strip() or " "
    desk.note(
        "missing-glyph",
        f"No font here draws {unknown[:20]!r} of the {element.role}; left out.",
        element,
        before=element.text,
        after=kept,
        severity=Severity.ERROR,
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
