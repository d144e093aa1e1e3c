"""The product as a browser meets it: the studio's paths, the widths of its texts, the pixels of its canvas."""
