"""Who can be evaluated, by name: a trained model, a run's folder, a baseline, a running service, another's model.

smollm2-135m, smollm2-135m@fine_tuned   a registered model (released, fine_tuned or previous)
previous                                the release before the present one
runs/mine                               a folder that training wrote
base                                    the untuned base, shown corpus examples, under the same grammar
words                                   no model: the brief's own words, the rest by lot
http://127.0.0.1:8001                   our inference service
openai:MODEL                            MODEL at an endpoint of OpenAI's protocol
"""

import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from adgenesis_design.library import DesignLibrary
from adgenesis_design.picture_search import PictureSearch
from adgenesis_ml.code_version import commit
from adgenesis_ml.data import picture_use
from adgenesis_ml.data.picture_use import read_picture_use
from adgenesis_ml.decoding.llama_cpp import LlamaCppEngine
from adgenesis_ml.decoding.load import writer_of
from adgenesis_ml.decoding.settings import WriterSettings
from adgenesis_ml.decoding.writer import Writer
from adgenesis_ml.errors import InvalidEvaluation, MissingWeights
from adgenesis_ml.evaluation.answers import Author, SpecWriter
from adgenesis_ml.evaluation.baselines import BriefWords
from adgenesis_ml.evaluation.chat_writer import ChatWriter
from adgenesis_ml.evaluation.few_shot import EXAMPLES, FewShotEngine, corpus_examples
from adgenesis_ml.evaluation.service_writer import ServiceWriter
from adgenesis_ml.judging import copybook, stock, taste
from adgenesis_ml.registry import (
    INFO_FILE,
    MODELS,
    STAGES,
    RegisteredModel,
    base_weights,
    find_model,
    list_models,
)

# What lies beside an adapter and decides, too, what is served.
_SERVED_BESIDE = (picture_use.FILE, copybook.FILE, taste.FILE)
BASELINES = ("base", "words", "previous")


@dataclass(frozen=True, slots=True)
class Contestant:
    """A writer that is not loaded yet. `open` loads it; the author is known beforehand."""

    author: Author
    open: Callable[[], SpecWriter]

    @property
    def slug(self) -> str:
        """Its name as a file's."""
        return re.sub(r"[^a-z0-9.]+", "-", self.author.label.casefold()).strip("-.")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What contestants are made with. `model` is whose base and predecessor `base` and `previous` are."""

    library: DesignLibrary
    model: str
    models: Path = MODELS
    settings: WriterSettings = WriterSettings()
    endpoint: str = ""
    key: str = ""


def find_contestant(name: str, around: Surroundings) -> Contestant:
    """The writer of a name. Raises `InvalidEvaluation`, `MissingWeights` or `ServiceUnreachable` with the way out."""
    if name == "words" or name.startswith("words:"):
        return _words(name, around)
    if name == "base":
        return _base(around)
    if name.startswith(("http://", "https://")):
        return _service(name)
    if name.startswith("openai:"):
        return _openai(name, around)
    return _trained(name, _find_trained(name, around), around)


def default_baselines(around: Surroundings) -> list[str]:
    """The baselines that exist here: there may be no earlier release."""
    replaced = any(
        (model.name, model.stage) == (around.model, "previous") for model in list_models(around.models)
    )
    return [name for name in BASELINES if replaced or name != "previous"]


def _find_trained(name: str, around: Surroundings) -> RegisteredModel:
    if name == "previous":
        return find_model(around.model, name, around.models)
    folder = Path(name).resolve()
    if (folder / INFO_FILE).is_file():
        document = json.loads((folder / INFO_FILE).read_text(encoding="utf-8"))
        return RegisteredModel(folder.name, folder.parent.name, folder, document)
    model, _, stage = name.partition("@")
    if stage and stage not in STAGES:
        raise InvalidEvaluation(f"{name}: no stage {stage!r}. Stages: {', '.join(STAGES)}.")
    return find_model(model, stage or None, around.models)


def _trained(label: str, model: RegisteredModel, around: Surroundings) -> Contestant:
    weights = [path for path in (model.whole, model.adapter) if path.is_file()][:1]
    weights = weights or sorted(
        [*model.folder.glob("*.safetensors"), *model.folder.glob("pytorch_model*.bin")]
    )
    beside = [*(model.folder / name for name in _SERVED_BESIDE), *sorted(stock.FOLDER.iterdir())]
    author = Author(
        label,
        model=model.name,
        adapter=f"{model.stage}/{model.folder.name}",
        sha256=_sha256(*weights, *(path for path in beside if path.is_file())),
        details=str(around.settings),
        code=commit(),
    )
    return Contestant(author, lambda: writer_of(model, around.library.pictures, around.settings))


def _words(name: str, around: Surroundings) -> Contestant:
    _, _, lot = name.partition(":")
    if lot and not lot.isdecimal():
        raise InvalidEvaluation(f"{name}: {lot!r} is no number of a lot. Say words, or words:2.")
    author = Author(name, details=f"no model, lot {lot or 0}", code=commit())
    heroes = around.library.pictures.names
    return Contestant(author, lambda: BriefWords(heroes, int(lot or 0)))


def _base(around: Surroundings) -> Contestant:
    trained = find_model(around.model, None, around.models)
    weights = base_weights(trained)

    def load() -> SpecWriter:
        engine = FewShotEngine(LlamaCppEngine(weights, model=trained.name), corpus_examples())
        search = PictureSearch(around.library.pictures.index, read_picture_use(trained.folder))
        return Writer(engine, around.library.pictures.names, around.settings, search)

    author = Author(
        "base",
        model=f"{trained.name}, untuned",
        sha256=_sha256(weights),
        details=f"shown {', '.join(EXAMPLES)}; {around.settings}",
        code=commit(),
    )
    return Contestant(author, load)


def _service(url: str) -> Contestant:
    writer = ServiceWriter(url)
    model, adapter = writer.describe()
    return Contestant(Author(url, model, adapter, details="over HTTP", code=commit()), lambda: writer)


def _openai(name: str, around: Surroundings) -> Contestant:
    model = name.removeprefix("openai:")
    if not model or not around.endpoint:
        raise InvalidEvaluation(f"{name} needs a model's name and an --endpoint (or OPENAI_BASE_URL).")
    host = urlsplit(around.endpoint).hostname
    if host is None:
        raise InvalidEvaluation(
            f"--endpoint {around.endpoint!r} is no address such as http://127.0.0.1:8000/v1."
        )
    author = Author(name, model, details=f"OpenAI's protocol at {host}", code=commit())
    heroes = around.library.pictures.names
    return Contestant(author, lambda: ChatWriter(around.endpoint, model, heroes, around.key))


def _sha256(*files: Path) -> str:
    """Of all files together: the adapter, and what beside it decides how it is served, its judge and its pictures."""
    digest = hashlib.sha256()
    for path in files:
        if not path.is_file():
            raise MissingWeights(f"{path} is missing.")
        with path.open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()
