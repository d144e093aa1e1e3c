"""Paints: which of a palette's colours plays which part, and what reads on what.

A palette goes in; turned, tinted or deep it gives four different ads of the same family of colours.
"""

from dataclasses import dataclass, replace

from adgenesis_design.color import best_on, contrast_ratio, difference, luminance, mix
from adgenesis_design.palettes import Palette

_TEXT = 4.5
_LARGE = 3.0
_SEEN = 1.7  # the least contrast at which a filled button stands off what it lies on
_DULL = 0.4  # of the least span of the palette's colours: a mixture below looks grey beside them
_APART = 0.26  # the least difference at which a picture stands off what lies behind it


def _span(color: str) -> int:
    """How far a colour's channels lie apart, 0 for greys to 255."""
    channels = [int(color[i : i + 2], 16) for i in (1, 3, 5)]
    return max(channels) - min(channels)


@dataclass(frozen=True, slots=True)
class Paints:
    """`ground` fills the canvas, `field` is the big shape on it, `ink` the text, `tint` the quiet shade."""

    ground: str
    field: str
    tint: str
    ink: str
    paper: str
    accent: str
    strong: str | None = None  # the field as it was before it was set off from a picture

    @classmethod
    def of(cls, palette: Palette) -> "Paints":
        colors = (palette.ground, palette.panel, palette.tint, palette.ink, palette.ground, palette.accent)
        return cls(*(color.lower() for color in colors))

    def turned(self) -> "Paints":
        """Ground and field change places."""
        return replace(self, ground=self.field, field=self.ground, tint=mix(self.field, self.ground, 0.14))

    def tinted(self) -> "Paints":
        """The quiet shade fills the canvas."""
        return replace(self, ground=self.tint, tint=mix(self.tint, self.field, 0.25))

    def deep(self) -> "Paints":
        """The ink fills the canvas and the paper writes on it; dark palettes turn instead of growing pale."""
        if luminance(self.ink) > luminance(self.ground):
            return self.turned()
        return replace(self, ground=self.ink, tint=mix(self.ink, self.field, 0.3))

    def set_off(self, picture: str) -> "Paints":
        """The same paints, with a field that a picture of that colour stands off."""
        if difference(self.field, picture) >= _APART:
            return self
        others = (
            self.tint,
            self.paper,
            mix(self.field, self.paper, 0.45),
            mix(self.field, self.ink, 0.45),
            mix(self.accent, self.paper, 0.4),
            mix(self.accent, self.ground, 0.3),
            mix(self.accent, self.ink, 0.3),
            self.ink,
        )
        seen = [one for one in others if difference(one, self.ground) >= 0.06] or list(others)
        # Two strong colours of a palette may mix to a grey that it does not have.
        kept = [one for one in seen if not self._dulls(one)] or seen
        return replace(
            self, strong=self.field, field=max(kept, key=lambda one: min(difference(one, picture), _APART))
        )

    def _dulls(self, color: str) -> bool:
        return _span(color) < _DULL * min(map(_span, (self.ground, self.field, self.accent)))

    def glow(self, picture: str, amount: float = 0.1) -> str:
        """A shade of the ground to put behind a picture: quiet, but never so quiet that the picture drowns."""
        quiet = self.shade_of(self.ground, amount)
        steps = [
            mix(self.ground, to, t)
            for t in (0.2, 0.35, 0.5, 0.65)
            for to in (self.paper, self.accent, self.ink)
        ]
        apart = [one for one in (quiet, *steps) if difference(one, picture) >= _APART]
        return next((one for one in apart if not self._dulls(one)), apart[0] if apart else quiet)

    def ink_on(self, color: str) -> str:
        """The text colour for a fill: the palette's own two where they can be read, else black or white."""
        own = best_on(color, (self.ink, self.paper))
        if contrast_ratio(own, color) >= _TEXT:
            return own
        soft = best_on(color, (own, "#ffffff", "#111111"))
        return soft if contrast_ratio(soft, color) >= _TEXT else best_on(color, (soft, "#000000"))

    def loud_on(self, color: str) -> str:
        """The colour of big words that must be seen first."""
        for candidate in (self.accent, self.strong or self.field):
            if contrast_ratio(candidate, color) >= _LARGE:
                return candidate
        return self.ink_on(color)

    def button_on(self, color: str) -> tuple[str, str]:
        """Fill and text colour of the button: the accent wherever it stands off, else the strongest other."""
        fill = self.accent
        if contrast_ratio(fill, color) < _SEEN:
            fill = best_on(color, (self.ink, self.paper))
        return fill, self.ink_on(fill)

    def shade_of(self, color: str, amount: float = 0.12) -> str:
        """A quiet neighbour of a fill, for patterns and shapes that lie on it."""
        return mix(color, self.ink_on(color), amount)


__all__ = ["Paints", "difference"]
