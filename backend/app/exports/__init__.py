"""Designs as files: PNG, JPG, WebP, SVG, PDF, HTML5 and Fabric.js JSON of the stored frame, and campaigns as zips."""
