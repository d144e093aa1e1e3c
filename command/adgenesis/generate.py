"""`adgenesis generate`: brief to files in one process, no server, no database."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from adgenesis.brand_folder import read_brand
from adgenesis.design_files import check_folder, place_and_write
from adgenesis.photo_file import read_photo
from adgenesis.uploads import Uploads, write_uploads
from adgenesis_design.brief import DesignBrief
from adgenesis_design.dressing import dress_of, dressed
from adgenesis_design.errors import InvalidBrief
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import find_placement
from adgenesis_ml.decoding.writer import Writer

MAX_VARIANTS = 24


@dataclass(frozen=True, slots=True)
class Order:
    """What to make and where to put it."""

    brief: DesignBrief
    variants: int
    out: Path
    model: str
    uploads: Uploads = Uploads()

    @classmethod
    def parse(cls, options: dict[str, Any]) -> Self:
        """Raises `ValidationError` or `DesignError` for what cannot be made."""
        variants, out = options["variants"], Path(options["out"])
        if not 1 <= variants <= MAX_VARIANTS:
            raise InvalidBrief(f"--variants {variants} is out of range. Ask for 1 to {MAX_VARIANTS}.")
        check_folder(out)
        brand = read_brand(options["brand"]) if options.get("brand") else None
        said = {key: options[key] for key in ("prompt", "platform", "format", "seed")}
        photo = read_photo(options.get("photo"), options.get("focus"), options.get("duotone", False))
        brief = DesignBrief(
            **said, brand=brand.kit if brand else None, picture=photo.choice if photo else None
        )
        uploads = (brand.uploads if brand else Uploads()) + (photo.uploads if photo else Uploads())
        # An unknown platform or format ends here, before the model is loaded.
        find_placement(brief.platform, brief.format)
        return cls(brief, variants, out, options["model"], uploads)


def generate(order: Order) -> Iterator[tuple[Path, str]]:
    """Make the designs one by one; each is (folder, one line about it) as soon as its files are written."""
    from adgenesis_assets import load_library
    from adgenesis_ml.decoding.load import load_writer

    started = time.perf_counter()
    library = order.uploads.into(load_library())
    dress_of(
        order.brief.brand, order.brief.picture, library
    )  # what is missing is said before the model is loaded
    write_uploads(order.uploads, order.out)
    writer = load_writer(library.pictures, order.model)
    loading = _since(started)
    for number in range(order.variants):
        brief = order.brief.model_copy(update={"seed": order.brief.seed + number})
        folder = order.out / f"design-{number + 1}"
        yield folder, _make(brief, writer, library, folder, {"loading": loading} if number == 0 else {})


def _make(
    brief: DesignBrief, writer: Writer, library: DesignLibrary, folder: Path, before: dict[str, float]
) -> str:
    placement = brief.placement
    clock = time.perf_counter()
    written = writer.write(brief)
    proposal = dressed(written, brief, library)
    stages = {**before, "writing": _since(clock)}
    stages |= {f"writing.{stage}": value for stage, value in proposal.metadata["stages_ms"].items()}
    outcome = place_and_write(proposal, placement, brief.prompt, library, folder, stages)
    seconds = sum(value for stage, value in outcome.stages_ms.items() if "." not in stage) / 1000
    headline = outcome.placed.spec.words("headline")
    return (
        f"“{headline}” in {seconds:.1f} s, {len(outcome.findings)} findings, {len(outcome.repairs)} repairs"
    )


def _since(clock: float) -> float:
    return round((time.perf_counter() - clock) * 1000, 1)
