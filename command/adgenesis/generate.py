"""`adgenesis generate`: brief to files in one process, no server, no database.

Each design gets a folder with `spec.json`, `frame.json`, `design.svg`, `design.png` and `report.json`.
"""

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from adgenesis_design.brief import DesignBrief
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

    @classmethod
    def parse(cls, options: dict[str, Any]) -> Self:
        """Raises `ValidationError` or `DesignError` for what cannot be made."""
        variants, out = options["variants"], Path(options["out"])
        if not 1 <= variants <= MAX_VARIANTS:
            raise InvalidBrief(f"--variants {variants} is out of range. Ask for 1 to {MAX_VARIANTS}.")
        if out.exists() and not out.is_dir():
            raise InvalidBrief(f"--out {out} is a file. Name a folder.")
        brief = DesignBrief(**{key: options[key] for key in ("prompt", "platform", "format", "seed")})
        # An unknown platform or format ends here, before the model is loaded.
        find_placement(brief.platform, brief.format)
        return cls(brief, variants, out, options["model"])


def generate(order: Order) -> Iterator[tuple[Path, str]]:
    """Make the designs one by one; each is (folder, one line about it) as soon as its files are written."""
    from adgenesis_assets import load_library
    from adgenesis_ml.decoding.load import load_writer

    started = time.perf_counter()
    library = load_library()
    writer = load_writer(library.pictures.names, order.model)
    loading = _since(started)
    for number in range(order.variants):
        brief = order.brief.model_copy(update={"seed": order.brief.seed + number})
        folder = order.out / f"design-{number + 1}"
        yield folder, _make(brief, writer, library, folder, {"loading": loading} if number == 0 else {})


def _make(
    brief: DesignBrief, writer: Writer, library: DesignLibrary, folder: Path, before: dict[str, float]
) -> str:
    from adgenesis_design.layout import lay_out
    from adgenesis_design.render.png import to_png
    from adgenesis_design.render.svg import to_svg
    from adgenesis_design.review import review

    placement = brief.placement
    stages = dict(before)
    clock = time.perf_counter()
    proposal = writer.write(brief)
    stages["writing"], clock = _since(clock), time.perf_counter()
    placed = lay_out(proposal, placement, library)
    stages["layout"], clock = _since(clock), time.perf_counter()
    findings = [*placed.findings, *review(placed.frame, placement, brief.prompt)]
    stages["review"], clock = _since(clock), time.perf_counter()
    svg, png = to_svg(placed.frame, library), to_png(placed.frame, library)
    stages["render"] = _since(clock)
    open_findings = [finding for finding in findings if not finding.repaired]
    repairs = [finding for finding in findings if finding.repaired]
    report = {
        "prompt": brief.prompt,
        "platform": placement.platform,
        "format": placement.format,
        "width": placement.width,
        "height": placement.height,
        "seed": brief.seed,
        **{key: proposal.metadata.get(key) for key in ("model", "adapter", "tokens", "origins")},
        "composition": proposal.layout.composition,
        "stages_ms": {
            **stages,
            **{f"writing.{key}": value for key, value in proposal.metadata["stages_ms"].items()},
        },
        "findings": [finding.model_dump(mode="json", exclude_none=True) for finding in open_findings],
        "repairs": [finding.model_dump(mode="json", exclude_none=True) for finding in repairs],
    }
    folder.mkdir(parents=True, exist_ok=True)
    _write_json(folder / "spec.json", placed.spec.to_wire())
    _write_json(folder / "frame.json", placed.frame.model_dump(mode="json"))
    (folder / "design.svg").write_text(svg, encoding="utf-8")
    (folder / "design.png").write_bytes(png)
    _write_json(folder / "report.json", report)
    headline = placed.spec.words("headline")
    seconds = sum(stages.values()) / 1000
    return f"“{headline}” in {seconds:.1f} s, {len(open_findings)} findings, {len(repairs)} repairs"


def _since(clock: float) -> float:
    return round((time.perf_counter() - clock) * 1000, 1)


def _write_json(path: Path, document: Any) -> None:
    path.write_text(json.dumps(document, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
