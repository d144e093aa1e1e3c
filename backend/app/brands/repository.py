"""The questions that the backend asks about brands."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.brands.models import BrandRow
from app.errors import BrandNotFound


class BrandRepository:
    """Works in the session's transaction and never ends it."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, row: BrandRow) -> BrandRow:
        self._session.add(row)
        await self._session.flush()
        await self._session.refresh(row)
        return row

    async def get(self, brand_id: int) -> BrandRow:
        """Raises `BrandNotFound`."""
        row = await self._session.get(BrandRow, brand_id)
        if row is None:
            raise BrandNotFound(brand_id)
        return row

    async def newest(self, limit: int) -> list[BrandRow]:
        return list(await self._session.scalars(select(BrandRow).order_by(BrandRow.id.desc()).limit(limit)))

    async def delete(self, row: BrandRow) -> None:
        await self._session.delete(row)
