"""Designs to be looked at: a sheet for each writer and placement, the same briefs in the same cells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image

from adgenesis_design.errors import DesignError
from adgenesis_design.layout import lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import find_placement
from adgenesis_design.render.contact_sheet import CELL, contact_sheet
from adgenesis_design.render.png import to_png
from adgenesis_design.spec import parse_spec
from adgenesis_ml.evaluation.answers import Answer
from adgenesis_ml.evaluation.briefs import EvaluationBrief
from adgenesis_ml.evaluation.contestants import Contestant

_QUALITY = 86  # of WebP
_COLUMNS = {True: 3, False: 4}  # by whether the placement is wide
_FAILED = "#f2d7d5"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One picture: whose designs, where, and the briefs in the order of the cells."""

    writer: str
    placement: str
    file: Path
    briefs: tuple[str, ...]


def draw_sheets(
    answers: Mapping[Contestant, Sequence[Answer]],
    briefs: Sequence[EvaluationBrief],
    folder: Path,
    library: DesignLibrary,
) -> list[Sheet]:
    """WebP files in `folder`, one a writer and placement."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {brief.id: brief for brief in briefs}
    sheets = []
    for contestant, given in answers.items():
        by_placement: dict[tuple[str, str], list[Answer]] = {}
        for answer in given:
            if answer.brief_id in wanted:
                by_placement.setdefault((answer.platform, answer.format), []).append(answer)
        for (platform, format), here in by_placement.items():
            file = folder / f"{contestant.slug}-{platform}-{format}.webp"
            _save(contact_sheet_of(here, library), file)
            shown = tuple(wanted[answer.brief_id].prompt for answer in here)
            sheets.append(Sheet(contestant.author.label, f"{platform}/{format}", file, shown))
    return sheets


def contact_sheet_of(answers: Sequence[Answer], library: DesignLibrary) -> bytes:
    """Answers for one placement as one PNG, each above its brief's id."""
    placement = find_placement(answers[0].platform, answers[0].format)
    wide = placement.width / placement.height > 2
    cell = (CELL[0] * 4 // 3, CELL[1]) if wide else CELL
    pictures = [(_picture(answer, library, cell), answer.brief_id) for answer in answers]
    return contact_sheet(pictures, columns=_COLUMNS[wide], cell=cell)


def picture_of(answer: Answer, library: DesignLibrary, within: tuple[int, int]) -> bytes | None:
    """An answer's design as PNG, as large as fits within so many px; None where there is none."""
    if answer.spec is None:
        return None
    placement = find_placement(answer.platform, answer.format)
    try:
        placed = lay_out(parse_spec(answer.spec), placement, library)
    except DesignError:
        return None
    return to_png(placed.frame, library, min(within[0] / placement.width, within[1] / placement.height, 1.0))


def _picture(answer: Answer, library: DesignLibrary, cell: tuple[int, int]) -> bytes:
    """The design, or an empty red card where there is none."""
    found = picture_of(answer, library, cell)
    if found is not None:
        return found
    card = BytesIO()
    Image.new("RGB", (cell[0], cell[1] // 2), _FAILED).save(card, "PNG")
    return card.getvalue()


def _save(png: bytes, file: Path) -> None:
    with Image.open(BytesIO(png)) as picture:
        picture.save(file, "WEBP", quality=_QUALITY)
