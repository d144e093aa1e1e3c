"""The table of designs."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, DateTime, Identity, Integer, SmallInteger, Text, func
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from app.database.base import Base

JsonObject = dict[str, Any]


class DesignRow(Base):
    """One design as stored. `spec` is settled: laying it out again gives `frame`."""

    __tablename__ = "designs"
    __table_args__ = (CheckConstraint("is_compliant BETWEEN -1 AND 1", name="is_compliant_is_known"),)

    id: Mapped[int] = mapped_column(BigInteger, Identity(), primary_key=True)
    prompt: Mapped[str] = mapped_column(Text)
    platform: Mapped[str] = mapped_column(Text)
    format: Mapped[str] = mapped_column(Text)
    width: Mapped[int] = mapped_column(Integer)
    height: Mapped[int] = mapped_column(Integer)
    seed: Mapped[int] = mapped_column(BigInteger)
    spec: Mapped[JsonObject] = mapped_column(JSONB)
    frame: Mapped[JsonObject] = mapped_column(JSONB)
    findings: Mapped[list[JsonObject]] = mapped_column(JSONB)
    provenance: Mapped[JsonObject] = mapped_column(JSONB)
    is_compliant: Mapped[int] = mapped_column(SmallInteger)
    revision: Mapped[int] = mapped_column(Integer, default=1)
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    updated_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
