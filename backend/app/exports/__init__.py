"""Designs as files: PNG, JPG, WebP, SVG, HTML5 and Fabric.js JSON of the stored frame."""
