"""Designs in a running product's database, put there by the product's own path, and our pictures of them."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from adgenesis_design.brief import DesignBrief
from adgenesis_design.frame import ButtonItem, TextItem
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement, all_placements, find_placement
from adgenesis_design.render import to_png
from app.designs.schemas import Design
from app.generation.proposal import Proposal
from app.generation.provenance import Provenance
from app.generation.service import generate_design
from app.parts import Parts, open_parts
from app.settings import Provider, Settings
from tools.ideas import Idea, ideas, ideas_in_languages

_LARGEST_SIDE = 1920  # px; a window is made that large
_FLAT = 100  # px


class _WrittenBefore:
    """A design model that answers with an idea of the corpus."""

    provider = "corpus"

    def __init__(self, idea: Idea) -> None:
        self._idea = idea

    async def propose(self, brief: DesignBrief) -> Proposal:
        provenance = Provenance(provider=self.provider, model="corpus", seed=brief.seed)
        return Proposal(self._idea.spec, provenance)


async def store_designs(home: Path, count: int, folder: Path) -> list[dict[str, Any]]:
    """Store that many designs in the product of `home`, and one in each language; their PNGs and `designs.json` lie

    in the folder.
    """
    settings = Settings(adgenesis_home=home, database_url=None, model_provider=Provider.CUSTOM)
    where = [
        placement for placement in all_placements() if max(placement.width, placement.height) <= _LARGEST_SIDE
    ]
    stored = []
    async with open_parts(settings) as parts:
        for number, idea in enumerate([*ideas(count, where), *ideas_in_languages(_in_many_sizes())]):
            design = await _stored(parts, idea, number)
            stored.append(_written(design, f"{number}-{idea.name}", folder, parts.library))
    (folder / "designs.json").write_text(json.dumps(stored), encoding="utf-8")
    return stored


def _in_many_sizes() -> list[Placement]:
    return [
        find_placement(*name.split("/"))
        for name in ("meta/square", "google/300x250", "meta/story", "google/728x90", "linkedin/landscape")
    ]


async def _stored(parts: Parts, idea: Idea, seed: int) -> Design:
    placement = idea.placement
    brief = DesignBrief(
        prompt=idea.prompt[:1000], platform=placement.platform, format=placement.format, seed=seed
    )
    writing = replace(parts, model=_WrittenBefore(idea))
    design = [step async for step in generate_design(writing, brief)][-1]
    assert isinstance(design, Design)
    return design


def _written(design: Design, name: str, folder: Path, library: DesignLibrary) -> dict[str, Any]:
    frame = design.frame
    # On letters of 11 px the browser's way of smoothing edges, which makes them 5% bolder than the outlines are,
    # outweighs everything else that could differ: flat banners are compared as screens of twice the pixels show them.
    density = 2 if min(frame.width, frame.height) <= _FLAT else 1
    (folder / f"{name}.png").write_bytes(to_png(frame, library, scale=density))
    pictures = sum(item.kind == "picture" for item in frame.items)
    blocks = [item.text for item in frame.items if isinstance(item, TextItem | ButtonItem)]
    lines = [{"text": line.text, "width": line.width} for block in blocks for line in block.lines]
    return {
        "id": design.id,
        "name": name,
        "width": frame.width,
        "height": frame.height,
        "density": density,
        "pictures": pictures,
        "lines": lines,
    }
