"""Where a picture lies in its box. The studio's `picture-fit.test.ts` has the same cases."""

import pytest

from adgenesis_design.geometry import Rect
from adgenesis_design.photos.fitting import Fit, Point, placed, window

BOX = Rect(10, 20, 100, 50)


@pytest.mark.parametrize(
    ("sides", "fit", "focus", "where"),
    [
        ((400, 400), "cover", None, Rect(10, -5, 100, 100)),
        ((400, 400), "cover", (0.5, 0.0), Rect(10, 20, 100, 100)),
        ((400, 400), "cover", (0.9, 0.6), Rect(10, -15, 100, 100)),
        ((400, 400), "cover", (0.5, 1.0), Rect(10, -30, 100, 100)),
        ((800, 200), "cover", (0.25, 0.5), Rect(10, 20, 200, 50)),
        ((800, 200), "cover", (0.4, 0.5), Rect(-20, 20, 200, 50)),
        ((400, 400), "contain", (0.0, 0.0), Rect(35, 20, 50, 50)),
        ((400, 400), "fill", (0.0, 0.0), BOX),
    ],
)
def test_a_picture_lies_where_the_fit_and_the_focus_put_it(
    sides: tuple[int, int], fit: Fit, focus: Point | None, where: Rect
) -> None:
    assert placed(BOX, *sides, fit, focus) == where


def test_the_window_is_what_is_seen_of_the_picture() -> None:
    assert window(BOX, 400, 400, "cover", (0.5, 0.0)) == Rect(0, 0, 1, 0.5)
    assert window(BOX, 800, 200, "cover", (0.4, 0.5)) == Rect(0.15, 0, 0.5, 1)
    assert window(BOX, 400, 400, "contain") == Rect(0, 0, 1, 1)
    assert window(Rect(0, 0, 0, 0), 400, 400, "cover") == Rect(0, 0, 1, 1)
