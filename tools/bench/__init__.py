"""What the product costs in time and memory, beside the usual ways of doing the same."""
