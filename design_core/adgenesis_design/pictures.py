"""The illustration library: a name becomes SVG markup drawn on a 32 by 32 view box."""

from collections.abc import Mapping
from difflib import get_close_matches

from adgenesis_design.errors import UnknownPicture
from adgenesis_design.picture_search import StemIndex
from adgenesis_design.recoloring import PaletteColors, recolored, shows_skin

VIEW_BOX = 32


class PictureLibrary:
    """Illustrations by name, with the `index` of each language that finds them.

    The mapping may read its values as late as it likes; names are known at once.
    """

    def __init__(
        self, illustrations: Mapping[str, str], index: Mapping[str, StemIndex] | None = None
    ) -> None:
        self._illustrations = illustrations
        self.index = index or {}
        self.names: tuple[str, ...] = tuple(sorted(illustrations))

    def __contains__(self, name: object) -> bool:
        return name in self._illustrations

    def svg(self, name: str, palette: PaletteColors | None = None) -> str:
        """The markup inside `<svg viewBox="0 0 32 32">`, in the colours of a palette if one is given.

        Its ids are unlike those of any other illustration, and of the same in other colours. Raises `UnknownPicture`
        with the names that come close.
        """
        try:
            drawn = self._illustrations[name]
        except KeyError:
            close = ", ".join(get_close_matches(name, self.names, n=3, cutoff=0.5)) or "none"
            raise UnknownPicture(
                f"No illustration {name!r}. Close: {close}. All {len(self.names)}: illustrations.txt."
            ) from None
        return recolored(drawn, palette, shows_skin(name)) if palette else drawn
