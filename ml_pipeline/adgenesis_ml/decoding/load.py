"""From a model's name to a writer that is ready to write."""

from pathlib import Path

from adgenesis_design.picture_search import PictureSearch
from adgenesis_design.pictures import PictureLibrary
from adgenesis_ml.data.picture_use import read_picture_use
from adgenesis_ml.decoding.llama_cpp import LlamaCppEngine
from adgenesis_ml.decoding.writer import Writer, WriterSettings
from adgenesis_ml.registry import DEFAULT_MODEL, MODELS, find_model, serving_weights


def load_writer(
    pictures: PictureLibrary,
    model: str = DEFAULT_MODEL,
    *,
    stage: str | None = None,
    models: Path = MODELS,
    settings: WriterSettings | None = None,
) -> Writer:
    """A writer on the default engine. Raises `MissingWeights` when base or adapter are not there."""
    registered = find_model(model, stage, models)
    engine = LlamaCppEngine(
        serving_weights(registered), model=registered.name, adapter=registered.folder.name
    )
    search = PictureSearch(pictures.index, read_picture_use(registered.folder))
    return Writer(engine, pictures.names, settings, search)
