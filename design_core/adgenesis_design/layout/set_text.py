"""Set text: a text and its box become lines at their places.

The line box is centred on what is drawn (capitals and descenders) and not on the font's metrics, so that
texts of different faces align by eye.
"""

from dataclasses import dataclass
from functools import lru_cache

from adgenesis_design.geometry import Rect
from adgenesis_design.library import DesignLibrary
from adgenesis_design.spec import ButtonElement, TextElement
from adgenesis_design.text import Face, Fitted, fit_text
from adgenesis_design.text.language import language_of

DESCENT = 0.22  # em below the baseline that letters such as p and g take
BUTTON_PAD = 1.15  # em on each side of a button's words


@dataclass(frozen=True, slots=True)
class SetLine:
    text: str
    x: float
    baseline: float
    width: float


@dataclass(frozen=True, slots=True)
class SetText:
    """Lines in canvas px; `top` and `bottom` are where the eye sees the text begin and end."""

    lines: tuple[SetLine, ...]
    face: Face
    size: float
    letter_spacing: float
    line_height: float
    overflow: bool

    @property
    def ink(self) -> Rect:
        """The box of what is drawn, from the first capitals to the last descenders."""
        if not self.lines:
            return Rect(0, 0, 0, 0)
        left = min(line.x for line in self.lines)
        right = max(line.x + line.width for line in self.lines)
        top = self.lines[0].baseline - self.face.cap_height * self.size
        return Rect(left, top, right - left, self.lines[-1].baseline + DESCENT * self.size - top)


def face_of(library: DesignLibrary, element: TextElement | ButtonElement) -> Face:
    """The face of an element, whose family is one of the library's, in the language of its words."""
    face = library.fonts.face(element.font_family, element.font_weight, element.font_style == "italic")
    return face.speaking(element.language or language_of(element.text))


@lru_cache(maxsize=8192)
def fit_in(
    face: Face,
    text: str,
    width: float,
    height: float,
    largest: float,
    smallest: float,
    line_height: float,
    tracking: float,
    max_lines: int | None = None,
) -> Fitted:
    """`fit_text`, remembered: layout asks the same more than once. Tracking is em."""
    return fit_text(
        face,
        text,
        max(width, 0.01),
        max(height, 0.01),
        max_size=max(largest, 0.01),
        min_size=max(min(smallest, largest), 0.01),
        line_height=line_height,
        letter_spacing_em=tracking,
        max_lines=max_lines,
    )


def tracking_of(element: TextElement | ButtonElement) -> float:
    """Letter spacing in em, which stays as a text grows and shrinks."""
    return round(element.letter_spacing / element.font_size, 4)


def set_text(library: DesignLibrary, element: TextElement, smallest: float) -> SetText:
    """The lines of a text whose box is complete."""
    face = face_of(library, element)
    width, height = element.width or 0.0, element.height or 0.0
    fitted = fit_in(
        face,
        element.text,
        width,
        height,
        element.font_size,
        smallest,
        element.line_height,
        tracking_of(element),
    )
    spare = height - fitted.height
    top = element.y + {"top": 0.0, "middle": spare / 2, "bottom": spare}[element.vertical_align]
    first = top + first_baseline(face, fitted)
    lines = tuple(
        SetLine(
            line.text,
            element.x + _indent(width - line.width, element.text_align),
            first + index * fitted.line_height,
            line.width,
        )
        for index, line in enumerate(fitted.lines)
    )
    return SetText(lines, face, fitted.size, fitted.letter_spacing, fitted.line_height, fitted.overflow)


def set_button(library: DesignLibrary, element: ButtonElement, smallest: float) -> SetText:
    """The one line of a button, centred by the height of its capitals."""
    face = face_of(library, element)
    room = element.width - 2 * button_pad(element)
    fitted = fit_in(
        face,
        element.text.replace("\n", " "),
        room,
        element.height,
        element.font_size,
        smallest,
        1.0,
        tracking_of(element),
        1,
    )
    x = element.x + button_pad(element)
    baseline = element.y + element.height / 2 + face.cap_height * fitted.size / 2
    lines = tuple(
        SetLine(
            line.text,
            x + _indent(room - line.width, element.text_align),
            baseline + index * fitted.size,
            line.width,
        )
        for index, line in enumerate(fitted.lines)
    )
    return SetText(lines, face, fitted.size, fitted.letter_spacing, fitted.line_height, fitted.overflow)


def set_lettering(library: DesignLibrary, element: TextElement | ButtonElement, smallest: float) -> SetText:
    """The lines of a text or of a button."""
    if isinstance(element, ButtonElement):
        return set_button(library, element, smallest)
    return set_text(library, element, smallest)


def button_pad(element: ButtonElement) -> float:
    """Room left and right of a button's words, px."""
    return min(BUTTON_PAD * element.font_size, element.width * 0.2)


def first_baseline(face: Face, fitted: Fitted) -> float:
    """From the top of the first line box to its baseline, px."""
    return (fitted.line_height + (face.cap_height - DESCENT) * fitted.size) / 2


def _indent(spare: float, align: str) -> float:
    return {"left": 0.0, "center": spare / 2, "right": spare}[align]
