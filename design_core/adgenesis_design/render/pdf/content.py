"""Content streams: operators in the order in which they draw, and the resources that they name."""

from collections.abc import Iterator
from contextlib import contextmanager

from adgenesis_design.render.pdf.matrix import IDENTITY, Matrix
from adgenesis_design.render.pdf.objects import Name, PdfFile, Ref, Value, number

Bounds = tuple[float, float, float, float]  # left, top, right, bottom


class Content:
    """A page or a form being drawn.

    `matrix` leads from the units of the moment to those of the stream's beginning, `base` from there to the page.
    """

    def __init__(
        self, file: PdfFile, bounds: Bounds, matrix: Matrix = IDENTITY, base: Matrix = IDENTITY
    ) -> None:
        self.file = file
        self.bounds = bounds
        self.matrix = matrix
        self._base = base
        self._operators: list[str] = []
        self._resources: dict[str, dict[str, Value]] = {}
        if matrix != IDENTITY:
            self.write(*map(number, matrix.numbers), "cm")

    def write(self, *parts: str) -> None:
        self._operators.append(" ".join(parts))

    def name(self, category: str, ref: Ref) -> str:
        """How operators call an object of the file."""
        name = f"{category[0]}{ref.number}"
        self._resources.setdefault(category, {})[name] = ref
        return f"/{name}"

    def set_state(self, entries: dict[str, Value]) -> None:
        """Opacities and masks of what follows."""
        state = self.file.add({"Type": Name("ExtGState"), **entries})
        self.write(self.name("ExtGState", state), "gs")

    @contextmanager
    def kept(self, matrix: Matrix = IDENTITY) -> Iterator[None]:
        """What is set inside ends with the block; its units are those of `matrix`."""
        before = self.matrix
        self.write("q")
        if matrix != IDENTITY:
            self.matrix = before.then(matrix)
            self.write(*(f"{value:.6f}" for value in matrix.numbers), "cm")
        yield
        self.matrix = before
        self.write("Q")

    @property
    def visible(self) -> Bounds:
        """What can be seen, in the units of the moment."""
        return self.matrix.inverse().box(*self.bounds)

    @property
    def to_page(self) -> Matrix:
        """From the units of the moment to points of the page."""
        return self._base.then(self.matrix)

    def form(self) -> "Content":
        """A drawing to be shown where this one stands, in the units of the moment."""
        return Content(self.file, self.visible, base=self.to_page)

    @property
    def data(self) -> bytes:
        return "\n".join(self._operators).encode("ascii")

    @property
    def resources(self) -> Value:
        return self._resources

    def as_form(self, group_space: str = "DeviceRGB") -> Ref:
        """The drawing as a group of its own, blended before it meets what lies below."""
        left, top, right, bottom = self.bounds
        group: Value = {
            "S": Name("Transparency"),
            "CS": Name(group_space),
            "I": True,
        }
        return self.file.add_stream(
            self.data,
            {
                "Type": Name("XObject"),
                "Subtype": Name("Form"),
                "BBox": [left, top, right, bottom],
                "Group": group,
                "Resources": self.resources,
            },
        )
