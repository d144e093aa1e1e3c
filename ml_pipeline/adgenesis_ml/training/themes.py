"""Themes where nobody has named them: a model that writes one before its answer has to meet it where it learns on, too.

The model itself reads them, in the briefs of what it will learn. Of several processes one does.
"""

import logging
from collections.abc import Iterable
from dataclasses import replace

from adgenesis_design.brief import DesignBrief
from adgenesis_design.text.asked_language import copy_language
from adgenesis_ml.codec.instruction import instruction
from adgenesis_ml.codec.theme import Theme, encode_theme
from adgenesis_ml.data.pairs import TrainingPair
from adgenesis_ml.data.preferences import Preference
from adgenesis_ml.decoding.draft import Draft
from adgenesis_ml.decoding.engine_choice import EngineChoice, open_engine
from adgenesis_ml.decoding.theme_reading import begin_with_theme
from adgenesis_ml.errors import GenerationFailed
from adgenesis_ml.judging.drawer import Drawers
from adgenesis_ml.judging.stock import read_stock
from adgenesis_ml.registry import RegisteredModel
from adgenesis_ml.training.machine import Machine
from adgenesis_ml.training.processes import from_first_process

log = logging.getLogger(__name__)


def preferences_with_themes(preferences: Iterable[Preference], model: RegisteredModel) -> list[Preference]:
    """Each with a theme before its texts. Raises as `open_engine`."""
    preferences = list(preferences)
    unread = {preference.prompt: preference.brief for preference in preferences if not preference.theme}
    read = {prompt: encode_theme(theme) for prompt, theme in _read(unread, model).items()}
    return [
        replace(preference, theme=preference.theme or read.get(preference.prompt, ""))
        for preference in preferences
    ]


def pairs_with_themes(
    pairs: Iterable[TrainingPair], model: RegisteredModel, machine: Machine
) -> list[TrainingPair]:
    """Each with the theme of its brief, where the model finds one. Raises as `open_engine`."""
    pairs = list(pairs)
    unread = {pair.brief.prompt: pair.brief for pair in pairs if pair.theme is None}
    read = from_first_process(_read(unread, model) if machine.writes else {})
    return [replace(pair, theme=pair.theme or read.get(pair.brief.prompt)) for pair in pairs]


def _read(briefs: dict[str, DesignBrief], model: RegisteredModel) -> dict[str, Theme]:
    """The themes that the model finds, by prompt; none where it has learnt no topic of the copy's language."""
    if not briefs or not model.topics:
        return {}
    log.info("Reading the themes of %d briefs.", len(briefs))
    engine, drawers = open_engine(model, EngineChoice()), Drawers(read_stock())
    found = {}
    for prompt, brief in briefs.items():
        topics = [name for name in drawers.topics(copy_language(prompt)) if name in model.topics]
        try:
            _, theme = begin_with_theme(Draft(engine, instruction(brief), seed=0), prompt, topics)
        except GenerationFailed as error:
            log.warning("No theme is read in %r: %s", prompt[:60], error)
            continue
        if theme.theme:
            found[prompt] = theme.theme
    return found
