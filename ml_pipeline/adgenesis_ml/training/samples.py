"""Designs by the model in training: briefs that it has never seen, through the path that serving takes, but without
what people have written: what is looked at is what the model has learnt."""

import logging
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any

from transformers import TrainerCallback

from adgenesis_assets import load_library
from adgenesis_design.brief import DesignBrief
from adgenesis_design.errors import DesignError
from adgenesis_design.layout import lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.picture_search import PictureSearch
from adgenesis_design.render.contact_sheet import contact_sheet
from adgenesis_design.render.png import to_png
from adgenesis_ml.data.pairs import TrainingPair
from adgenesis_ml.decoding.settings import WriterSettings
from adgenesis_ml.decoding.transformers_engine import TransformersEngine
from adgenesis_ml.decoding.writer import Writer
from adgenesis_ml.errors import GenerationFailed
from adgenesis_ml.judging.copy_judge import CopyJudge
from adgenesis_ml.judging.stock import read_stock
from adgenesis_ml.training.machine import Machine

log = logging.getLogger(__name__)
_SETTINGS = WriterSettings(headlines=2, retrieved=0, stock=0, subheadlines=2, stock_lines=0)


class Samples(TrainerCallback):
    """At each evaluation, designs as PNGs and one contact sheet in `checkpoints/samples/STEP/`."""

    def __init__(
        self,
        name: str,
        tokenizer: Any,
        held_out: Sequence[TrainingPair],
        count: int,
        machine: Machine,
        topics: Collection[str] = (),
    ) -> None:
        self._name, self._tokenizer, self._machine = name, tokenizer, machine
        self._briefs = spread(held_out, count)
        self._library, self._topics = load_library(), topics

    def on_evaluate(self, args: Any, state: Any, control: Any, model: Any = None, **_: Any) -> None:
        if not state.is_world_process_zero:
            return
        was_training = model.training
        model.eval()
        try:
            folder = Path(args.output_dir) / "samples" / str(state.global_step)
            written = self._render(model, folder)
            log.info("%d of %d sample designs: %s", written, len(self._briefs), folder)
        finally:
            model.train(was_training)

    def _render(self, model: Any, folder: Path) -> int:
        engine = TransformersEngine.around(
            model, self._tokenizer, model=self._name, device=self._machine.device
        )
        pictures = self._library.pictures
        search = PictureSearch(pictures.index)
        judge = CopyJudge((), search, topics=read_stock())
        writer = Writer(engine, pictures.names, _SETTINGS, search, judge, taught=self._topics)
        folder.mkdir(parents=True, exist_ok=True)
        images = dict(_designs(writer, self._briefs, self._library))
        for number, image in images.items():
            (folder / f"{number:02}.png").write_bytes(image)
        if images:
            captions = [self._briefs[number - 1].prompt for number in images]
            sheet = contact_sheet(list(zip(images.values(), captions, strict=True)), min(6, len(images)))
            (folder / "sheet.png").write_bytes(sheet)
        return len(images)


def spread(pairs: Sequence[TrainingPair], count: int) -> list[DesignBrief]:
    """So many different briefs, from the beginning, the middle and the end of the pairs."""
    briefs = list({pair.brief.prompt: pair.brief for pair in pairs}.values())
    return briefs[:: max(1, len(briefs) // count)][:count]


def _designs(
    writer: Writer, briefs: Sequence[DesignBrief], library: DesignLibrary
) -> Iterator[tuple[int, bytes]]:
    """The designs that came about, each with its brief's number."""
    for number, brief in enumerate(briefs, start=1):
        try:
            spec = writer.write(brief)
            yield number, to_png(lay_out(spec, brief.placement, library).frame, library)
        except (GenerationFailed, DesignError) as error:
            # A model that has only begun to learn fails often; its training goes on.
            log.info("Sample %d: %s", number, error)
