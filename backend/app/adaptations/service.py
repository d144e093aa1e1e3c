"""One stored design becomes several."""

from collections.abc import Sequence

from anyio import to_thread

from adgenesis_design.adapt import adapt
from adgenesis_design.errors import DesignError
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement, choose_placements, find_placement
from adgenesis_design.spec import DesignSpec
from app.adaptations.schemas import AdaptedDesigns, UnmadePlacement
from app.designs.models import DesignRow
from app.designs.repository import DesignRepository
from app.designs.service import summarize, write_draft
from app.layouts.placing import Draft, judge, place


async def adapt_design(
    row: DesignRow, placements: Sequence[str], designs: DesignRepository, library: DesignLibrary
) -> AdaptedDesigns:
    """Raises `UnknownPlatform` or `UnknownFormat`. What one placement cannot take does not stop the others."""
    source = find_placement(row.platform, row.format)
    spec = DesignSpec.model_validate(row.spec)
    made: list[DesignRow] = []
    unmade: list[UnmadePlacement] = []
    for target in choose_placements(",".join(placements)):
        if target == source:
            continue
        try:
            draft = await _draft(spec, source, target, row.prompt, library)
        except DesignError as error:
            unmade.append(UnmadePlacement(placement=target.name, detail=str(error)))
        else:
            made.append(await designs.add(_adapted(row, target, draft)))
    return AdaptedDesigns(items=[summarize(each) for each in made], unmade=unmade)


async def _draft(
    spec: DesignSpec, source: Placement, target: Placement, prompt: str, library: DesignLibrary
) -> Draft:
    adapted = await to_thread.run_sync(adapt, spec, source, target, library)
    placed = await place(adapted, target, library, repair=True)
    return await judge(placed, target, prompt, library)


def _adapted(row: DesignRow, target: Placement, draft: Draft) -> DesignRow:
    """The same idea elsewhere: prompt, seed and provenance are those of the design it comes from."""
    adapted = DesignRow(
        prompt=row.prompt,
        platform=target.platform,
        format=target.format,
        width=draft.frame.width,
        height=draft.frame.height,
        seed=row.seed,
        provenance={**row.provenance, "repairs": draft.repairs},
        revision=1,
    )
    write_draft(adapted, draft)
    return adapted
