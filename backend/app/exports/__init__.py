"""Designs as files: PNG, JPG, WebP and SVG of the stored frame."""
