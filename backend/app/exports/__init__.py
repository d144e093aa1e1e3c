"""Designs as files: PNG, JPG and SVG of the stored frame."""
