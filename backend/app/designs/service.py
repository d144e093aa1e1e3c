"""What may be done with stored designs, and how they look from outside."""

from datetime import UTC, datetime
from typing import Any

from anyio import to_thread

from adgenesis_design.frame import Frame
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import find_placement
from adgenesis_design.render import to_fabric
from adgenesis_design.spec import DesignSpec
from app.designs.models import DesignRow
from app.designs.repository import DesignRepository
from app.designs.schemas import Design, DesignList, DesignSummary, UpdateDesign
from app.errors import StaleRevision
from app.generation.provenance import Provenance
from app.layouts.placing import Draft, judge, place


async def list_designs(designs: DesignRepository, limit: int, before: int | None) -> DesignList:
    rows = await designs.newest(limit + 1, before)
    page = rows[:limit]
    return DesignList(
        items=[summarize(row) for row in page],
        next=page[-1].id if len(rows) > limit else None,
    )


def summarize(row: DesignRow) -> DesignSummary:
    return DesignSummary(**_summary(row))


async def read_design(row: DesignRow, library: DesignLibrary) -> Design:
    frame = Frame.model_validate(row.frame)
    return Design(
        **_summary(row),
        seed=row.seed,
        spec=DesignSpec.model_validate(row.spec),
        frame=frame,
        findings=row.findings,
        provenance=Provenance.model_validate(row.provenance),
        canvas_data=await to_thread.run_sync(to_fabric, frame, library),
    )


async def update_design(
    designs: DesignRepository, row: DesignRow, change: UpdateDesign, library: DesignLibrary
) -> DesignRow:
    """Store a person's edit as it is: fitted, not repaired. Raises `StaleRevision` or `DesignNotFound`."""
    _require_revision(row, change.revision)
    placement = find_placement(row.platform, row.format)
    placed = await place(change.spec, placement, library, repair=False)
    draft = await judge(placed, placement, row.prompt, library)
    # Placing takes a while; someone else may have stored a change meanwhile.
    row = await designs.get(row.id, for_update=True)
    _require_revision(row, change.revision)
    write_draft(row, draft)
    row.revision += 1
    row.updated_at = datetime.now(UTC)
    return row


def write_draft(row: DesignRow, draft: Draft) -> None:
    row.spec = draft.spec.to_wire()
    row.frame = draft.frame.model_dump(mode="json")
    row.findings = [finding.model_dump(mode="json", exclude_none=True) for finding in draft.findings]
    row.is_compliant = draft.is_compliant


def _require_revision(row: DesignRow, revision: int) -> None:
    if row.revision != revision:
        raise StaleRevision(row.id, given=revision, current=row.revision)


def _summary(row: DesignRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "prompt": row.prompt,
        "platform": row.platform,
        "format": row.format,
        "width": row.width,
        "height": row.height,
        # The revision makes the address of each picture its own, so that browsers may keep it.
        "preview_url": f"/api/designs/{row.id}/preview?revision={row.revision}",
        "is_compliant": row.is_compliant,
        "revision": row.revision,
        "created_at": row.created_at,
        "updated_at": row.updated_at,
    }
