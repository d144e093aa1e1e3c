"""The questions that the backend asks about designs."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import load_only

from app.designs.models import DesignRow
from app.errors import DesignNotFound

_SUMMARY = (
    DesignRow.id,
    DesignRow.prompt,
    DesignRow.platform,
    DesignRow.format,
    DesignRow.width,
    DesignRow.height,
    DesignRow.is_compliant,
    DesignRow.revision,
    DesignRow.created_at,
    DesignRow.updated_at,
)


class DesignRepository:
    """Works in the session's transaction and never ends it."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, row: DesignRow) -> DesignRow:
        self._session.add(row)
        await self._session.flush()
        await self._session.refresh(row)
        return row

    async def get(self, design_id: int, *, for_update: bool = False) -> DesignRow:
        """Raises `DesignNotFound`."""
        row = await self._session.get(
            DesignRow, design_id, with_for_update=for_update, populate_existing=for_update
        )
        if row is None:
            raise DesignNotFound(design_id)
        return row

    async def newest(self, limit: int, before: int | None) -> list[DesignRow]:
        """At most `limit` designs with ids below `before`, newest first, without their documents."""
        query = select(DesignRow).options(load_only(*_SUMMARY, raiseload=True))
        if before is not None:
            query = query.where(DesignRow.id < before)
        rows = await self._session.scalars(query.order_by(DesignRow.id.desc()).limit(limit))
        return list(rows)

    async def delete(self, row: DesignRow) -> None:
        await self._session.delete(row)
