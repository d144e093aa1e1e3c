"""Which placement a foreign canvas is nearest to."""

from math import log

from adgenesis_design.placements import Placement, all_placements
from adgenesis_ml.errors import InvalidTrainingData

_FARTHEST = 0.12  # of the ratio of sides


def nearest_placement(width: float, height: float) -> Placement:
    """The placement of the nearest shape, and of those the nearest size; raises `InvalidTrainingData` if none is near.

    Sizes in px.
    """
    if not (width > 0 and height > 0):
        raise InvalidTrainingData(f"its canvas is {width:g} x {height:g} px; it has no area")

    def away(placement: Placement) -> tuple[float, float]:
        shape = abs(log(width / height) - log(placement.width / placement.height))
        area = abs(log(width * height) - log(placement.width * placement.height))
        return round(shape, 2), area

    nearest = min(all_placements(), key=away)
    if away(nearest)[0] > _FARTHEST:
        raise InvalidTrainingData(
            f"no placement is shaped like its canvas of {width:g} x {height:g} px; add platform and format"
        )
    return nearest
