"""The questions that the backend asks about uploads."""

from collections.abc import Collection
from typing import Any, Literal

from sqlalchemy import Text, cast, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute, undefer

from app.brands.models import BrandRow
from app.designs.models import DesignRow
from app.errors import FaceTaken, UploadNotFound
from app.uploads.models import UploadRow

Kind = Literal["picture", "font"]

_GIVEN = tuple(column.key for column in UploadRow.__table__.columns if column.key != "created_at")


class UploadRepository:
    """Works in the session's transaction and never ends it."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, row: UploadRow) -> UploadRow:
        """The row as stored: that of the first time, for a file that is there already. Raises `FaceTaken`."""
        values = {name: getattr(row, name) for name in _GIVEN}
        await self._session.execute(insert(UploadRow).values(values).on_conflict_do_nothing())
        stored = await self._session.scalar(select(UploadRow).where(UploadRow.sha256 == row.sha256))
        if stored is None:
            raise FaceTaken(f"{row.family} {row.weight}{' italic' if row.italic else ''}")
        return stored

    async def get(self, sha256: str, *, with_data: bool = False) -> UploadRow:
        """Raises `UploadNotFound`."""
        query = select(UploadRow).where(UploadRow.sha256 == sha256)
        row = await self._session.scalar(query.options(undefer(UploadRow.data)) if with_data else query)
        if row is None:
            raise UploadNotFound(sha256)
        return row

    async def newest(self, kind: Kind | None, limit: int) -> list[UploadRow]:
        query = select(UploadRow).order_by(UploadRow.created_at.desc(), UploadRow.sha256).limit(limit)
        if kind is not None:
            query = query.where(UploadRow.kind == kind)
        return list(await self._session.scalars(query))

    async def fonts(self) -> list[UploadRow]:
        """Every uploaded face, by family, weight and slope."""
        order = (UploadRow.family_key, UploadRow.weight, UploadRow.italic)
        query = select(UploadRow).where(UploadRow.kind == "font").order_by(*order)
        return list(await self._session.scalars(query))

    async def known(self, sha256s: Collection[str]) -> set[str]:
        """Those of them that are pictures here."""
        query = select(UploadRow.sha256).where(
            UploadRow.sha256.in_(sorted(sha256s)), UploadRow.kind == "picture"
        )
        return set(await self._session.scalars(query))

    async def faces_of(self, families: Collection[str]) -> list[str]:
        """The sha256 of every uploaded face of the families."""
        keys = sorted({family.casefold() for family in families})
        query = select(UploadRow.sha256).where(UploadRow.family_key.in_(keys)).order_by(UploadRow.sha256)
        return list(await self._session.scalars(query))

    async def with_data(self, sha256s: Collection[str]) -> list[UploadRow]:
        """Those of them that there are."""
        query = select(UploadRow).where(UploadRow.sha256.in_(sorted(sha256s)))
        return list(await self._session.scalars(query.options(undefer(UploadRow.data))))

    async def uses(self, row: UploadRow) -> tuple[int, int]:
        """How many brands and how many designs name it."""
        return await self._naming(row, BrandRow.kit), await self._naming(row, DesignRow.spec)

    async def _naming(self, row: UploadRow, document: "InstrumentedAttribute[dict[str, Any]]") -> int:
        """Documents name pictures by address and fonts by family, wherever in them."""
        name = f'"{row.family}"' if row.kind == "font" else f"asset:{row.sha256}"
        names_it = cast(document, Text).icontains(name, autoescape=True)
        return await self._session.scalar(select(func.count()).where(names_it)) or 0

    async def delete(self, row: UploadRow) -> None:
        await self._session.delete(row)
