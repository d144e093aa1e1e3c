"""A commission: asking a general language model for a concept, and reading what it wrote. Who carries the words to it
and back is no matter of this package."""
