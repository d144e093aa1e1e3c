"""Where examples come from: files, folders and the product's API, each row read by its own shape."""

from adgenesis_ml.data.sources.reading import Reading, read_source
from adgenesis_ml.data.sources.row import Example, Row, Surroundings

__all__ = ["Example", "Reading", "Row", "Surroundings", "read_source"]
