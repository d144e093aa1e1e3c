"""What a corpus teaches about pictures: kept beside the model that was trained on it, read when it serves."""

import json
from collections.abc import Iterable
from pathlib import Path

from adgenesis_design.picture_search import PictureUse
from adgenesis_design.spec import IllustrationElement
from adgenesis_ml.data.pairs import TrainingPair

FILE = "picture_use.json"


def picture_use(pairs: Iterable[TrainingPair]) -> PictureUse:
    """Which illustrations the pairs' briefs were given; a brief with several answers counts once."""
    chosen: dict[str, list[str]] = {}
    for pair in pairs:
        names = chosen.setdefault(pair.brief.prompt, [])
        names += [element.name for element in pair.spec.elements if isinstance(element, IllustrationElement)]
    return PictureUse.of(chosen.items())


def write_picture_use(use: PictureUse, folder: Path) -> None:
    document = {"briefs": use.briefs, "frequency": use.frequency, "chosen": use.chosen}
    text = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    (folder / FILE).write_text(text + "\n", encoding="utf-8")


def read_picture_use(folder: Path) -> PictureUse:
    """What lies beside a model; nothing learnt where there is no such file."""
    path = folder / FILE
    return PictureUse(**json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else PictureUse()
