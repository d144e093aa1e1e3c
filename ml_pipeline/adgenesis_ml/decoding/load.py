"""From a model's name to a writer that is ready to write."""

from collections.abc import Sequence
from pathlib import Path

from adgenesis_ml.decoding.llama_cpp import LlamaCppEngine
from adgenesis_ml.decoding.writer import Writer, WriterSettings
from adgenesis_ml.registry import DEFAULT_MODEL, MODELS, find_model, serving_weights


def load_writer(
    heroes: Sequence[str],
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
    return Writer(engine, heroes, settings)
