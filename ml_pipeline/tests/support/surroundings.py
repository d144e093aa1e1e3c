"""What readers of rows need, on the real library."""

from functools import cache

from adgenesis_assets import load_library
from adgenesis_design.picture_search import PictureSearch
from adgenesis_ml.data.sources import Surroundings


@cache
def surroundings() -> Surroundings:
    library = load_library()
    return Surroundings(library, PictureSearch(library.pictures.index))
