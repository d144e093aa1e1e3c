"""Documents made from the data: placements, compositions, rules, type and palettes, with pictures by our renderer."""
