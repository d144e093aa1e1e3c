"""Render: a frame becomes SVG, PNG, PDF, a zip for display networks, or Fabric.js JSON.

All of them draw the same lines at the same places.
"""

from adgenesis_design.render.fabric import to_fabric
from adgenesis_design.render.html5 import to_html5
from adgenesis_design.render.pdf import to_pdf
from adgenesis_design.render.png import to_png
from adgenesis_design.render.svg import to_svg

__all__ = ["to_fabric", "to_html5", "to_pdf", "to_png", "to_svg"]
