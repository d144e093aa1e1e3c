"""The sheet: what a composition draws on. Elements and stacks go in, in drawing order; a spec comes out."""

from adgenesis_design.compositions.stage import Stage
from adgenesis_design.concept import COPY_LIMITS
from adgenesis_design.geometry import Rect
from adgenesis_design.spec import (
    ButtonElement,
    DesignSpec,
    Element,
    Layout,
    PlacementRef,
    Stack,
    TextElement,
)
from adgenesis_design.text.language import DEFAULT_LANGUAGE


class Sheet:
    """Collects one design. Decorations are numbered in the order in which they come."""

    def __init__(self, stage: Stage, ground: str, gradient: str | None = None) -> None:
        self.stage = stage
        self.ground = ground
        self._gradient = gradient
        self._elements: list[Element] = []
        self._stacks: list[Stack] = []
        self._decorations = 0
        self.logo_shown = (
            1.0  # how much of the logo can be told from the ground, and from patterns that may lie on it
        )

    def add(self, element: Element) -> None:
        """Lay an element on top; one without an id is a decoration. Words are in the language of the copy."""
        if not element.id:
            self._decorations += 1
            element.id = f"deco-{self._decorations}"
        if isinstance(element, TextElement | ButtonElement) and self.stage.language != DEFAULT_LANGUAGE:
            element.language = self.stage.language
        self._elements.append(element)

    def holds(self, id: str) -> bool:
        return any(element.id == id for element in self._elements)

    def turn(self, id: str, degrees: float) -> None:
        """Turn an element that lies on the sheet about its centre."""
        for element in self._elements:
            if element.id == id:
                element.rotation = degrees

    def stack(self, ids: list[str], box: Rect, gap: float, anchor: str = "top", align: str = "left") -> None:
        """Have these elements packed in one column in the box."""
        self._stacks.append(
            Stack.model_validate(
                {
                    "ids": ids,
                    "x": round(box.x, 2),
                    "y": round(box.y, 2),
                    "width": round(max(box.width, 0), 2),
                    "height": round(max(box.height, 0), 2),
                    "gap": round(gap, 2),
                    "anchor": anchor,
                    "align": align,
                }
            )
        )

    def spec(self, composition: str) -> DesignSpec:
        """The design as proposed, not placed yet."""
        stage = self.stage
        placement = stage.placement
        return DesignSpec(
            placement=PlacementRef(
                platform=placement.platform,
                format=placement.format,
                width=placement.width,
                height=placement.height,
            ),
            background_color=self.ground,
            background_gradient=self._gradient,
            palette=stage.palette.name,
            type_pair=stage.pair.name,
            brand=stage.dress.brand.kit if stage.dress.brand else None,
            elements=self._elements,
            layout=Layout(composition=composition, variant=stage.variant, stacks=self._stacks),
            # All the words, those included that this placement has no room for.
            metadata={"concept": stage.concept.model_dump(include={*COPY_LIMITS, "hero"})},
        )
