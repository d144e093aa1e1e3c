"""Drawings of the library that tests look at."""

from random import Random

from adgenesis_design.library import DesignLibrary


def sampled_drawings(library: DesignLibrary, count: int) -> list[str]:
    """The names of that many illustrations, always the same."""
    return Random(7).sample(library.pictures.names, count)
