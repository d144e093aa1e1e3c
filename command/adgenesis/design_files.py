"""A design as files: a folder with `spec.json`, `frame.json`, `design.svg`, `design.png` and `report.json`."""

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from adgenesis_design.brand.report import brand_report
from adgenesis_design.errors import InvalidBrief, InvalidSpec
from adgenesis_design.finding import Finding
from adgenesis_design.frame import Frame
from adgenesis_design.layout import Placed, lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement, find_placement
from adgenesis_design.render.png import to_png
from adgenesis_design.render.raster import Raster, RasterFormat, encode
from adgenesis_design.render.svg import to_svg
from adgenesis_design.review import bytes_findings, review
from adgenesis_design.spec import DesignSpec, parse_spec
from adgenesis_design.wardrobe import brand_of

_FROM_THE_WRITER = ("model", "adapter", "tokens", "origins", "adapted_from")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a spec: the design placed, what is still wrong, what was put right, milliseconds per stage."""

    placed: Placed
    findings: list[Finding]
    repairs: list[Finding]
    stages_ms: dict[str, float]
    raster: Raster


def place_and_write(
    spec: DesignSpec,
    placement: Placement,
    prompt: str | None,
    library: DesignLibrary,
    folder: Path,
    stages_ms: Mapping[str, float] | None = None,
) -> Outcome:
    """Lay out, review, render, and write everything to the folder."""
    stages = dict(stages_ms or {})
    clock = time.perf_counter()
    placed = lay_out(spec, placement, library)
    stages["layout"], clock = since(clock), time.perf_counter()
    brand = brand_of(placed.spec, library)
    found = [*placed.findings, *review(placed.frame, placement, prompt, brand, library)]
    stages["review"], clock = since(clock), time.perf_counter()
    svg, png = to_svg(placed.frame, library, embed_fonts=True), to_png(placed.frame, library)
    raster = encode(png, RasterFormat.PNG, placement.max_bytes)
    stages["render"] = since(clock)
    found += bytes_findings(len(raster.data), placement)
    outcome = Outcome(
        placed,
        [finding for finding in found if not finding.repaired],
        [finding for finding in found if finding.repaired],
        stages,
        raster,
    )
    folder.mkdir(parents=True, exist_ok=True)
    write_json(folder / "spec.json", placed.spec.to_wire())
    write_json(folder / "frame.json", placed.frame.model_dump(mode="json"))
    (folder / "design.svg").write_text(svg, encoding="utf-8")
    (folder / "design.png").write_bytes(raster.data)
    report = _report(outcome, placement, prompt)
    if brand is not None:
        report["brand"] = brand_report(brand, placed.frame, svg).model_dump(mode="json")
    write_json(folder / "report.json", report)
    return outcome


def check_folder(out: Path) -> None:
    """Raises `InvalidBrief` for an `--out` that cannot be a folder."""
    if out.exists() and not out.is_dir():
        raise InvalidBrief(f"--out {out} is a file. Name a folder.")


def read_spec(path: Path) -> tuple[DesignSpec, Placement]:
    """The spec in a file or in a design's folder, and its placement. Raises `DesignError`."""
    spec = parse_spec(_read_json(path / "spec.json" if path.is_dir() else path))
    if spec.placement is None:
        raise InvalidSpec(
            f'{path} does not say which placement its pixels belong to. Add "placement": '
            '{"platform": "meta", "format": "square", "width": 1080, "height": 1080} to it.'
        )
    return spec, find_placement(spec.placement.platform, spec.placement.format)


def read_frame(path: Path) -> Frame | None:
    """The frame in a file or in a design's folder; None where the document is no frame. Raises `InvalidSpec`."""
    document = _read_json(path / "frame.json" if path.is_dir() else path)
    if isinstance(document, dict) and "items" in document:
        return Frame.model_validate(document)
    return None


def since(clock: float) -> float:
    """Milliseconds since a reading of `time.perf_counter`."""
    return round((time.perf_counter() - clock) * 1000, 1)


def write_json(path: Path, document: Any) -> None:
    path.write_text(json.dumps(document, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _read_json(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InvalidSpec(
            f"{path} cannot be read: {error.strerror}. Name a spec.json or its folder."
        ) from error
    except ValueError as error:
        raise InvalidSpec(f"{path} is no JSON: {error}.") from error


def _report(outcome: Outcome, placement: Placement, prompt: str | None) -> dict[str, Any]:
    spec = outcome.placed.spec
    return {
        "prompt": prompt,
        "platform": placement.platform,
        "format": placement.format,
        "width": placement.width,
        "height": placement.height,
        "seed": spec.metadata.get("seed"),
        **{key: spec.metadata[key] for key in _FROM_THE_WRITER if key in spec.metadata},
        "composition": spec.layout.composition,
        "file": {
            "bytes": len(outcome.raster.data),
            "limit": placement.max_bytes,
            "colors": outcome.raster.colors,
        },
        "stages_ms": outcome.stages_ms,
        "findings": [finding.model_dump(mode="json", exclude_none=True) for finding in outcome.findings],
        "repairs": [finding.model_dump(mode="json", exclude_none=True) for finding in outcome.repairs],
    }
