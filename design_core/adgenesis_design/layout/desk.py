"""The desk: a design while it is being placed. Elements in drawing order, and the findings so far."""

from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

from adgenesis_design.brand.brand import Brand
from adgenesis_design.compositions.stage import SMALL_SIDE, smallest_text
from adgenesis_design.finding import Finding, Severity
from adgenesis_design.geometry import Rect
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement
from adgenesis_design.spec import ButtonElement, DesignSpec, Element, LogoElement, TextElement

_E = TypeVar("_E", bound="Element")
Lettered = TextElement | ButtonElement
Packed = Lettered | LogoElement  # what stacks hold, and what keeps apart

# Who stays where it is when two texts meet, and who leaves last when there is no room.
PRIORITY = (
    "headline",
    "brand",
    "legal",
    "cta",
    "offer",
    "detail",
    "subheadline",
    "body",
    "hero",
    "background",
    "decoration",
)
MARGIN_SHARE = 0.06  # of the short side
ROUNDING = 0.01  # px, to which layout keeps lengths


def rank(element: Element) -> int:
    """Place in the order of importance, 0 first."""
    return PRIORITY.index(element.role)


def words_of(element: Packed) -> str:
    """What it says; nothing for a logo."""
    return "" if isinstance(element, LogoElement) else element.text


@dataclass(slots=True)
class Desk:
    """`placement`, `library` and `brand` do not change; elements are replaced, never changed in place."""

    spec: DesignSpec
    placement: Placement
    library: DesignLibrary
    elements: list[Element]
    brand: Brand | None = None
    findings: list[Finding] = field(default_factory=list)
    changed: bool = False

    @property
    def smallest(self) -> float:
        return smallest_text(self.placement)

    @property
    def is_small(self) -> bool:
        """Whether it is a small banner, which has room for little more than headline, button and offer."""
        return self.placement.short_side < SMALL_SIDE

    @property
    def text_area(self) -> Rect:
        """Where text may stand: the canvas less margins, within the safe zone."""
        inner = self.placement.canvas.inset(MARGIN_SHARE * self.placement.short_side)
        return inner.intersection(self.placement.safe_area)

    @property
    def texts(self) -> list[Lettered]:
        """Texts and buttons, the most important first."""
        found = [element for element in self.elements if isinstance(element, TextElement | ButtonElement)]
        return sorted(found, key=rank)

    @property
    def logos(self) -> list[LogoElement]:
        return [element for element in self.elements if isinstance(element, LogoElement)]

    @property
    def packed(self) -> list[Packed]:
        """Texts, buttons and logos, the most important first."""
        return sorted([*self.texts, *self.logos], key=rank)

    def find(self, id: str) -> Element | None:
        return next((element for element in self.elements if element.id == id), None)

    def replace(self, element: _E, **changes: Any) -> _E:
        """Put a changed copy in the element's place; px are kept to hundredths, letter spacing finer."""
        rounded = {
            key: round(value, 4 if key == "letter_spacing" else 2) if isinstance(value, float) else value
            for key, value in changes.items()
        }
        if all(getattr(element, key) == value for key, value in rounded.items()):
            return element
        copy = cast(_E, element.model_copy(update=rounded))
        self.elements[self._index(element)] = copy
        self.changed = True
        return copy

    def insert_before(self, element: Element, other: Element) -> None:
        """Lay `other` directly under the element."""
        self.elements.insert(self._index(element), other)
        self.changed = True

    def bring_to_front(self, element: Element) -> None:
        self.elements.append(self.elements.pop(self._index(element)))
        self.changed = True

    def drop(self, element: Element) -> None:
        self.elements.pop(self._index(element))
        self.changed = True

    def _index(self, element: Element) -> int:
        return next(index for index, other in enumerate(self.elements) if other.id == element.id)

    def note(
        self,
        rule: str,
        message: str,
        element: Element | None = None,
        *,
        before: str | None = None,
        after: str | None = None,
        measured: float | None = None,
        limit: float | None = None,
        severity: Severity = Severity.INFO,
    ) -> None:
        """Write down what was put right."""
        self.findings.append(
            Finding(
                rule=rule,
                severity=severity,
                message=message,
                element_id=element.id if element else None,
                measured=None if measured is None else round(measured, 2),
                limit=limit,
                source="layout",
                repaired=True,
                before=before,
                after=after,
            )
        )
