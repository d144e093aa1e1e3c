"""A whole training run: data in, run folder out."""

import hashlib
import logging
from pathlib import Path
from typing import Any

from adgenesis_ml.data.corpus import read_corpus
from adgenesis_ml.data.lessons import Lessons, lessons_of
from adgenesis_ml.data.pairs import TrainingPair, pairs_of, read_seed_form
from adgenesis_ml.data.prepared import SEED_FORMS, read_prepared
from adgenesis_ml.data.themed_briefs import FOLDER as THEMED_BRIEFS
from adgenesis_ml.data.themed_briefs import ThemedBrief, read_themed_briefs
from adgenesis_ml.errors import InvalidTrainingData, MissingExtra
from adgenesis_ml.judging.stock import read_stock
from adgenesis_ml.registry import MODELS, RegisteredModel
from adgenesis_ml.training.earlier_adapter import adapter_hash, earlier_model
from adgenesis_ml.training.recipe import Recipe
from adgenesis_ml.training.repeat import warn_of_other_data
from adgenesis_ml.training.settings import RunSettings

log = logging.getLogger(__name__)

CORPUS = Path(__file__).resolve().parents[2] / "corpus"


def load_pairs(recipe: Recipe, data: Path | None = None) -> tuple[list[TrainingPair], dict[str, Any]]:
    """The pairs to train on and where they came from: the corpus, a prepared folder, or a file in the seed's form.

    Raises `InvalidTrainingData` with row numbers.
    """
    if data is not None and data.is_dir():
        pairs, manifest = read_prepared(data)
        hashed = _hash([data / name for name in SEED_FORMS])
        return pairs, {"source": data.name, "records": manifest["briefs"], "sha256": hashed}
    if data is not None:
        pairs = read_seed_form(data)
        return pairs, {"source": data.name, "records": len(pairs), "sha256": _hash([data])}
    from adgenesis_assets import load_library

    records, problems = read_corpus(CORPUS, frozenset(load_library().pictures.names))
    if problems:
        raise InvalidTrainingData(f"The corpus has {len(problems)} problems. " + " | ".join(problems[:5]))
    pairs = [pair for record in records for pair in pairs_of(record, recipe.seed, recipe.placements_each)]
    return pairs, {
        "source": "corpus",
        "records": len(records),
        "sha256": _hash(sorted(CORPUS.glob("*.jsonl"))),
    }


def load_themed_briefs() -> tuple[list[ThemedBrief], dict[str, Any]]:
    """The themed briefs beside the corpus, and where they came from. Raises `InvalidTrainingData` with row numbers."""
    themed = read_themed_briefs({topic.topic for topic in read_stock()})
    return themed, {
        "themed_briefs": len(themed),
        "themed_briefs_sha256": _hash(sorted(THEMED_BRIEFS.glob("*.jsonl"))),
    }


def _hash(paths: list[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def train(
    recipe: Recipe,
    data: Path | None = None,
    output: Path | None = None,
    settings: RunSettings | None = None,
    again: RegisteredModel | None = None,
) -> Path:
    """Run a recipe and give the finished run folder; `again` is the model whose training this repeats, if any.

    Raises a `PipelineError` that a user can act on.
    """
    try:
        import datasets  # noqa: F401 - only to know early that the extra is there
        import trl  # noqa: F401
    except ImportError as error:
        raise MissingExtra(
            f"Training needs the package {error.name!r}. Run ./setup.sh in ml_pipeline first."
        ) from error
    from adgenesis_ml.training.fine_tune import fine_tune
    from adgenesis_ml.training.processes import leave_group
    from adgenesis_ml.training.run_folder import write_run
    from adgenesis_ml.training.workplace import ready

    log.info("Recipe: %s", recipe.model_dump_json())
    settings = settings or RunSettings()
    workplace = ready(recipe, settings)
    folder = output or MODELS / "fine_tuned" / recipe.model
    pairs, source = load_pairs(recipe, data)
    # Those who bring data of their own decide themselves what it is about.
    themed, more = load_themed_briefs() if data is None else ([], {})
    before = earlier_model(recipe) if recipe.continue_from else None
    if before:
        more["continued_from_sha256"] = adapter_hash(before.folder)
    if again is not None and workplace.machine.writes:
        warn_of_other_data(again, source | more)
    log.info("%d briefs give %d pairs.", source["records"], len(pairs))
    run = fine_tune(recipe, pairs, folder, workplace, themed)
    if workplace.machine.writes:
        # The corpus is whole in itself; data of one's own come beside what the earlier run has.
        earlier = Lessons.read(before.folder) if before and data is not None else Lessons()
        write_run(run, source | more, lessons_of(pairs, earlier), folder, pytorch_bin=settings.pytorch_bin)
        log.info("Done in %.1f minutes: %s", run.metrics["minutes"], folder)
        if output is None:
            log.info("Serve it: python serve.py --model %s --stage fine_tuned --port 8002", recipe.model)
    if workplace.machine.processes > 1:
        leave_group()
    return folder
