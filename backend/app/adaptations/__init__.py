"""A stored design for other placements, each stored as a design of its own."""
