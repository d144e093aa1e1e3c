"""One request, followed: a brief becomes a proposal, a draft, a stored design."""

import asyncio
import time
from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing, contextmanager

from anyio import CancelScope, to_thread

from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.brief import DesignBrief
from adgenesis_design.dressing import dressed
from adgenesis_design.errors import DesignError, UnknownPicture
from adgenesis_design.library import DesignLibrary
from app.brands.repository import BrandRepository
from app.designs.models import DesignRow
from app.designs.repository import DesignRepository
from app.designs.schemas import Design
from app.designs.service import read_design, write_draft
from app.generation.errors import ModelAnswerInvalid
from app.generation.proposal import DesignModel, Proposal
from app.generation.schemas import GenerateDesign, Progress, Stage
from app.generation.words import Words
from app.layouts.placing import Draft, judge, place
from app.parts import Parts
from app.uploads.repository import UploadRepository
from app.uploads.shelf import named_by_brief, sha256_of


async def brief_of(body: GenerateDesign, parts: Parts) -> DesignBrief:
    """The brief with its brand's kit. Raises `BrandNotFound`, and `UnknownPicture` for one that nobody uploaded."""
    if body.brand_id is None and body.picture is None:
        return body.to_brief(None)
    async with parts.database.transaction() as session:
        kit = None
        if body.brand_id is not None:
            kit = BrandKit.model_validate((await BrandRepository(session).get(body.brand_id)).kit)
        brief = body.to_brief(kit)
        if brief.picture is not None:
            sha256 = sha256_of(brief.picture.source)
            if not await UploadRepository(session).known([sha256]):
                raise UnknownPicture(f"No uploaded picture {sha256[:12]}. Upload it again.")
    return brief


async def generate_design(
    parts: Parts, brief: DesignBrief, *, followed: bool = False
) -> AsyncGenerator[Progress | Words | Design, None]:
    """What is going on, step by step, and at last the stored design. Raises `BackendError`.

    Where it is `followed`, the model's words come as they are settled, too.

    The transaction begins when there is something to store: a model may write for a minute, and no database
    connection waits for it.
    """
    placement = brief.placement
    stages: dict[str, float] = {}
    yield Progress(stage=Stage.WRITING, message="Writing the copy and choosing the picture")
    with _timed(stages, Stage.WRITING):
        if followed:
            async with aclosing(_told(parts.model, brief)) as steps:
                async for step in steps:
                    if isinstance(step, Words):
                        yield step
                    else:
                        proposal = step
        else:
            proposal = await parts.model.propose(brief)
    try:
        yield Progress(stage=Stage.PLACING, message=f"Placing it on {placement.width} x {placement.height}")
        with _timed(stages, Stage.PLACING):
            library = await _library_for(brief, parts)
            spec = await to_thread.run_sync(dressed, proposal.spec, brief, library)
            placed = await place(spec, placement, library, repair=True)
        yield Progress(stage=Stage.REVIEWING, message="Checking facts, contrast and safe zones")
        with _timed(stages, Stage.REVIEWING):
            draft = await judge(placed, placement, brief.prompt, library)
    except DesignError as error:
        raise ModelAnswerInvalid(f"The model's answer cannot be placed. {error} Press Try again.") from error
    yield Progress(stage=Stage.SAVING, message="Saving the design")
    async with parts.database.transaction() as session:
        row = await DesignRepository(session).add(_row(brief, proposal, draft, stages))
    yield await read_design(row, library)


async def _told(model: DesignModel, brief: DesignBrief) -> AsyncGenerator[Words | Proposal, None]:
    """The words as the model tells them, and at last its proposal. Left early, it stops the model."""
    told: asyncio.Queue[Words | None] = asyncio.Queue()
    writing = asyncio.create_task(model.propose(brief, told.put_nowait))
    writing.add_done_callback(lambda task: told.put_nowait(None))
    try:
        while (words := await told.get()) is not None:
            yield words
        yield await writing
    finally:
        writing.cancel()
        with CancelScope(shield=True):
            await asyncio.wait([writing])


async def _library_for(brief: DesignBrief, parts: Parts) -> DesignLibrary:
    if brief.brand is None and brief.picture is None:
        return parts.library
    async with parts.database.transaction() as session:
        return await parts.shelf.library_for(named_by_brief(brief), session)


def _row(brief: DesignBrief, proposal: Proposal, draft: Draft, stages: dict[str, float]) -> DesignRow:
    provenance = proposal.provenance.model_copy(
        update={"repairs": draft.repairs, "stages_ms": {**proposal.provenance.stages_ms, **stages}}
    )
    row = DesignRow(
        prompt=brief.prompt,
        platform=brief.platform,
        format=brief.format,
        width=draft.frame.width,
        height=draft.frame.height,
        seed=brief.seed,
        provenance=provenance.model_dump(mode="json"),
        revision=1,
    )
    write_draft(row, draft)
    return row


@contextmanager
def _timed(stages: dict[str, float], stage: Stage) -> Iterator[None]:
    started = time.perf_counter()
    yield
    stages[stage] = round((time.perf_counter() - started) * 1000, 1)
