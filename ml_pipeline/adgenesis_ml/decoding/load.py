"""From a model's name to a writer that is ready to write."""

from pathlib import Path

from adgenesis_design.picture_search import PictureSearch
from adgenesis_design.pictures import PictureLibrary
from adgenesis_ml.data.picture_use import read_picture_use
from adgenesis_ml.decoding.engine_choice import EngineChoice, open_engine
from adgenesis_ml.decoding.writer import Writer, WriterSettings
from adgenesis_ml.judging.headline_judge import HeadlineJudge
from adgenesis_ml.registry import DEFAULT_MODEL, MODELS, RegisteredModel, find_model


def load_writer(
    pictures: PictureLibrary,
    model: str = DEFAULT_MODEL,
    *,
    stage: str | None = None,
    models: Path = MODELS,
    settings: WriterSettings | None = None,
    choice: EngineChoice | None = None,
) -> Writer:
    """A writer on the engine of choice. Raises `MissingWeights`, `MissingExtra` or `NotEnoughMemory`."""
    return writer_of(find_model(model, stage, models), pictures, settings, choice)


def writer_of(
    model: RegisteredModel,
    pictures: PictureLibrary,
    settings: WriterSettings | None = None,
    choice: EngineChoice | None = None,
) -> Writer:
    """A writer with what lies in the model's folder. Raises as `load_writer` does."""
    engine = open_engine(model, choice or EngineChoice())
    search = PictureSearch(pictures.index, read_picture_use(model.folder))
    return Writer(engine, pictures.names, settings, search, HeadlineJudge.beside(model.folder, search))
