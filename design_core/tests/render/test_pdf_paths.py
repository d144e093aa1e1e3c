"""Path data of SVG as lines and cubic curves."""

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adgenesis_design.render.pdf.matrix import Matrix, parse_transform
from adgenesis_design.render.pdf.paths import arc_curves, parse_path


@pytest.mark.parametrize(
    ("d", "segments"),
    [
        ("M1 2 3 4z", [("m", (1, 2)), ("l", (3, 4)), ("h", ())]),
        ("m1,2 3 4", [("m", (1, 2)), ("l", (4, 6))]),
        ("M1 1h2v-.5H0V0", [("m", (1, 1)), ("l", (3, 1)), ("l", (3, 0.5)), ("l", (0, 0.5)), ("l", (0, 0))]),
        ("M0 0c1 1 2 1 3 0s2-1 3 0", [("m", (0, 0)), ("c", (1, 1, 2, 1, 3, 0)), ("c", (4, -1, 5, -1, 6, 0))]),
        ("M0 0Q3 3 6 0T12 0", [("m", (0, 0)), ("c", (2, 2, 4, 2, 6, 0)), ("c", (8, -2, 10, -2, 12, 0))]),
        ("M0 0l1-2-3.5.5", [("m", (0, 0)), ("l", (1, -2)), ("l", (-2.5, -1.5))]),
        ("M5 5zl1 1", [("m", (5, 5)), ("h", ()), ("l", (6, 6))]),
        ("M1 1 L 2", [("m", (1, 1))]),
        ("", []),
    ],
)
def test_commands(d: str, segments: list[tuple[str, tuple[float, ...]]]) -> None:
    parsed = parse_path(d)
    assert [operator for operator, _ in parsed] == [operator for operator, _ in segments]
    for (_, numbers), (_, expected) in zip(parsed, segments, strict=True):
        assert numbers == pytest.approx(expected)


def test_flags_of_an_arc_need_nothing_between_them() -> None:
    assert parse_path("M0 0a5 5 0 0110 0") == parse_path("M0 0a5 5 0 0 1 10 0")


coordinate = st.floats(-100, 100, allow_nan=False).map(lambda value: round(value, 2))
radius = st.floats(0.1, 80, allow_nan=False)


@given(
    st.tuples(coordinate, coordinate),
    st.tuples(coordinate, coordinate),
    radius,
    st.booleans(),
    st.booleans(),
)
def test_a_round_arc_stays_on_its_circle(
    start: tuple[float, float], end: tuple[float, float], r: float, large: bool, sweep: bool
) -> None:
    if start == end:
        return
    curves = list(arc_curves(start, end, (r, r), 0, large, sweep))
    assert curves[-1][2] == end
    points = [start]
    for first, second, last in curves:
        before = points[-1]
        points += [
            tuple(
                b * (1 - t) ** 3 + 3 * f * t * (1 - t) ** 2 + 3 * s * t**2 * (1 - t) + e * t**3
                for b, f, s, e in zip(before, first, second, last, strict=True)
            )
            for t in (0.25, 0.5, 0.75, 1)
        ]
    actual = max(r, hypot(end[0] - start[0], end[1] - start[1]) / 2)
    reach = max(hypot(x - u, y - v) for x, y in points for u, v in points)
    assert reach <= 2 * actual * 1.002 + 1e-6


@pytest.mark.parametrize(
    ("text", "matrix"),
    [
        (None, Matrix()),
        ("translate(3)", Matrix(e=3)),
        ("translate(1 2) scale(2)", Matrix(2, 0, 0, 2, 1, 2)),
        ("matrix(1 2 3 4 5 6)", Matrix(1, 2, 3, 4, 5, 6)),
        ("rotate(90 10 0)", Matrix(0, 1, -1, 0, 10, -10)),
        ("rotate(-34.9 18.5 16.1)scale(.5)", None),
    ],
)
def test_transforms(text: str | None, matrix: Matrix | None) -> None:
    parsed = parse_transform(text)
    if matrix is not None:
        assert parsed.numbers == pytest.approx(matrix.numbers, abs=1e-9)
    assert parsed.then(parsed.inverse()).numbers == pytest.approx(Matrix().numbers, abs=1e-9)
