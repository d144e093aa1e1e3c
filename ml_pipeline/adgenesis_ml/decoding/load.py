"""From a model's name to a writer that is ready to write."""

from pathlib import Path

from adgenesis_design.picture_search import PictureSearch
from adgenesis_design.pictures import PictureLibrary
from adgenesis_ml.data.picture_use import read_picture_use
from adgenesis_ml.decoding.engine import Engine
from adgenesis_ml.decoding.engine_choice import EngineChoice, EngineKind, open_engine, open_server
from adgenesis_ml.decoding.settings import WriterSettings
from adgenesis_ml.decoding.writer import Writer
from adgenesis_ml.judging.copy_judge import CopyJudge
from adgenesis_ml.registry import DEFAULT_MODEL, MODELS, RegisteredModel, find_model, list_models


def load_writer(
    pictures: PictureLibrary,
    model: str = DEFAULT_MODEL,
    *,
    stage: str | None = None,
    models: Path = MODELS,
    settings: WriterSettings | None = None,
    choice: EngineChoice | None = None,
) -> Writer:
    """A writer on the engine of choice. Raises a `PipelineError` that says what is missing."""
    choice = choice or EngineChoice()
    if choice.kind is not EngineKind.OPENAI:
        return writer_of(find_model(model, stage, models), pictures, settings, choice)
    # The server has the weights; what was learnt beside them is here, at least the released model's.
    names = {known.name for known in list_models(models)}
    registered = find_model(model if model in names else DEFAULT_MODEL, stage, models)
    return _writer(open_server(model, choice), registered, pictures, settings)


def writer_of(
    model: RegisteredModel,
    pictures: PictureLibrary,
    settings: WriterSettings | None = None,
    choice: EngineChoice | None = None,
) -> Writer:
    """A writer of a model that was found already. Raises as `load_writer` does."""
    return _writer(open_engine(model, choice or EngineChoice()), model, pictures, settings)


def _writer(
    engine: Engine, model: RegisteredModel, pictures: PictureLibrary, settings: WriterSettings | None
) -> Writer:
    """With what was learnt beside the model's weights."""
    search = PictureSearch(pictures.index, read_picture_use(model.folder))
    judge = CopyJudge.beside(model.folder, search)
    return Writer(engine, pictures.names, settings, search, judge, taught=model.topics)
