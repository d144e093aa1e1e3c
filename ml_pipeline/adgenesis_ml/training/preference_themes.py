"""The themes that stand before preferred texts: a model that names them has to meet them where it is tuned, too."""

from collections.abc import Iterable
from dataclasses import replace

from adgenesis_design.text.asked_language import copy_language
from adgenesis_ml.codec.instruction import instruction
from adgenesis_ml.codec.theme import encode_theme
from adgenesis_ml.data.preferences import Preference
from adgenesis_ml.decoding.draft import Draft
from adgenesis_ml.decoding.engine import Engine
from adgenesis_ml.decoding.engine_choice import EngineChoice, open_engine
from adgenesis_ml.decoding.theme_reading import begin_with_theme
from adgenesis_ml.judging.drawer import Drawers
from adgenesis_ml.judging.stock import read_stock
from adgenesis_ml.registry import RegisteredModel


def with_themes(preferences: Iterable[Preference], model: RegisteredModel) -> list[Preference]:
    """Each with the theme that the model reads in its brief, where none stands yet.

    Raises as `open_engine` and `Draft.draw`.
    """
    preferences = list(preferences)
    unread = {preference.prompt: preference for preference in preferences if not preference.theme}
    if not unread:
        return preferences
    engine, drawers = open_engine(model, EngineChoice()), Drawers(read_stock())
    themes = {
        prompt: _theme(engine, drawers, model.topics, preference) for prompt, preference in unread.items()
    }
    return [
        preference if preference.theme else replace(preference, theme=themes[preference.prompt])
        for preference in preferences
    ]


def _theme(engine: Engine, drawers: Drawers, taught: frozenset[str], preference: Preference) -> str:
    topics = [name for name in drawers.topics(copy_language(preference.prompt)) if name in taught]
    draft = Draft(engine, instruction(preference.brief), seed=0)
    _, read = begin_with_theme(draft, preference.prompt, topics)
    return encode_theme(read.theme) if read.theme else ""
