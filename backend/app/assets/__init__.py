"""Fonts and illustrations for the editor: the same files that layout measures and render draws."""
