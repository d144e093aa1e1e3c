"""Repairs: what layout puts right, by the name that its findings bear, and what each of them promises."""

from dataclasses import dataclass

from adgenesis_design.finding import Severity


@dataclass(frozen=True, slots=True)
class Repair:
    """`when` is what was wrong, `does` what layout did; `severity` is that of its finding."""

    id: str
    when: str
    does: str
    severity: Severity = Severity.INFO


_IN_ORDER = (
    Repair("scaled", "The design was drawn for another size.", "Everything is scaled to the placement's."),
    Repair("empty", "A text has no letters, or a logo no size.", "It is left out."),
    Repair("font", "A font is not in the library.", "The nearest of its kind is set instead."),
    Repair(
        "missing-glyph",
        "The font cannot draw some letters.",
        "A stand-in draws them; letters that no font draws are left out.",
        Severity.WARNING,
    ),
    Repair(
        "picture",
        "An illustration is not in the library.",
        "One whose name is like it is taken, or it is left out.",
        Severity.WARNING,
    ),
    Repair(
        "letter-spacing", "Letters lie on each other, or a line apart.", "The spacing is brought into bounds."
    ),
    Repair(
        "room",
        "A column has more words than room.",
        "Texts shrink together, then the least important one is left out.",
    ),
    Repair("text-size", "A text is too small to be read.", "It gets the least size that can be read there."),
    Repair(
        "overflow",
        "A text does not fit its box.",
        "The box grows, the size shrinks; what cannot be shown at a size that can be read is left out.",
    ),
    Repair(
        "outside",
        "A text leaves the margins or the safe zone.",
        "It is moved in, and turned upright if it must.",
    ),
    Repair(
        "overlap",
        "Two texts meet.",
        "The less important one goes to the nearest free place, smaller if need be; without one, it is left out.",
    ),
    Repair("alignment", "A text stands just beside the line of another.", "It is moved onto that line."),
    Repair(
        "logo", "A logo cannot be told from its ground.", "Its other version, or a chip under it, shows it."
    ),
    Repair("covered", "Something lies on a text.", "The text comes to the front."),
    Repair(
        "busy",
        "A picture lies behind words.",
        "A composed picture gives way; otherwise a scrim separates the two.",
    ),
    Repair(
        "contrast",
        "A text cannot be read on what lies behind it.",
        "It becomes another colour of its brand, or moves in lightness until it can; where no colour can be read, a "
        "scrim is laid under it.",
    ),
    Repair(
        "logo",
        "A logo cannot be told from what lies behind it.",
        "Its other version is shown; where that is lost too, the logo stands on a chip.",
    ),
)
REPAIRS: dict[str, Repair] = {repair.id: repair for repair in _IN_ORDER}
