"""Matrices: SVG's transforms as the six numbers that PDF takes too."""

import re
from dataclasses import dataclass
from math import cos, radians, sin, sqrt, tan

_FUNCTION = re.compile(r"(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^)]*)\)")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")


@dataclass(frozen=True, slots=True)
class Matrix:
    """x' = a x + c y + e, y' = b x + d y + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def then(self, inner: "Matrix") -> "Matrix":
        """The matrix that applies `inner` first and this one after it."""
        return Matrix(
            self.a * inner.a + self.c * inner.b,
            self.b * inner.a + self.d * inner.b,
            self.a * inner.c + self.c * inner.d,
            self.b * inner.c + self.d * inner.d,
            self.a * inner.e + self.c * inner.f + self.e,
            self.b * inner.e + self.d * inner.f + self.f,
        )

    def apply(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    @property
    def determinant(self) -> float:
        return self.a * self.d - self.b * self.c

    @property
    def scale(self) -> float:
        """How many times longer lengths become, averaged over the directions."""
        return sqrt(abs(self.determinant))

    def inverse(self) -> "Matrix":
        by = self.determinant
        a, b, c, d = self.d / by, -self.b / by, -self.c / by, self.a / by
        return Matrix(a, b, c, d, -(a * self.e + c * self.f), -(b * self.e + d * self.f))

    def box(self, left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
        """The upright box around a box that this matrix has moved."""
        points = [self.apply(x, y) for x in (left, right) for y in (top, bottom)]
        xs, ys = zip(*points, strict=True)
        return min(xs), min(ys), max(xs), max(ys)

    @property
    def numbers(self) -> tuple[float, float, float, float, float, float]:
        return self.a, self.b, self.c, self.d, self.e, self.f


IDENTITY = Matrix()


def parse_transform(text: str | None) -> Matrix:
    """The transforms of an attribute in one; nothing for what is none."""
    whole = IDENTITY
    for name, arguments in _FUNCTION.findall(text or ""):
        whole = whole.then(_matrix(name, [float(each) for each in _NUMBER.findall(arguments)]))
    return whole


def _matrix(name: str, v: list[float]) -> Matrix:
    match name, v:
        case "matrix", [a, b, c, d, e, f]:
            return Matrix(a, b, c, d, e, f)
        case "translate", [x, *y]:
            return Matrix(e=x, f=y[0] if y else 0.0)
        case "scale", [x, *y]:
            return Matrix(a=x, d=y[0] if y else x)
        case "rotate", [angle, *center]:
            c, s = cos(radians(angle)), sin(radians(angle))
            about = Matrix(e=center[0], f=center[1]) if len(center) == 2 else IDENTITY
            return about.then(Matrix(c, s, -s, c)).then(about.inverse())
        case "skewX", [angle]:
            return Matrix(c=tan(radians(angle)))
        case "skewY", [angle]:
            return Matrix(b=tan(radians(angle)))
    return IDENTITY
