"""Text: faces, exact measures, line breaking, and fitting into a box."""

from adgenesis_design.text.fit import Fitted, Line, fit_text
from adgenesis_design.text.fonts import Face, FaceKey, FontLibrary
from adgenesis_design.text.measure import advance

__all__ = ["Face", "FaceKey", "Fitted", "FontLibrary", "Line", "advance", "fit_text"]
