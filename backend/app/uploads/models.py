"""The table of uploads: a file is kept once, however often it is sent."""

from datetime import datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    DateTime,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    Text,
    func,
)
from sqlalchemy.orm import Mapped, mapped_column

from app.database.base import Base


class UploadRow(Base):
    """A picture (with its sides in px) or a font (with its family, weight and slope). `sha256` is of `data`.

    `format` is the file's own: `png`, `jpeg`, `webp`, `svg`, `ttf` or `otf`.
    """

    __tablename__ = "uploads"
    __table_args__ = (
        CheckConstraint("kind IN ('picture', 'font')", name="kind_is_known"),
        CheckConstraint(
            "CASE kind WHEN 'picture' THEN width IS NOT NULL AND height IS NOT NULL AND has_alpha IS NOT NULL "
            "ELSE family IS NOT NULL AND weight IS NOT NULL AND italic IS NOT NULL END",
            name="says_what_its_kind_has",
        ),
        # A family has one face of a weight and slope: nobody could say which of two is meant.
        Index("uq_uploads_face", "family_key", "weight", "italic", unique=True),
    )

    sha256: Mapped[str] = mapped_column(Text, primary_key=True)
    kind: Mapped[str] = mapped_column(Text)
    format: Mapped[str] = mapped_column(Text)
    file_name: Mapped[str] = mapped_column(Text)
    size: Mapped[int] = mapped_column(BigInteger)
    width: Mapped[int | None] = mapped_column(Integer)
    height: Mapped[int | None] = mapped_column(Integer)
    has_alpha: Mapped[bool | None] = mapped_column(Boolean)
    family: Mapped[str | None] = mapped_column(Text)
    # How families are compared: without regard to case.
    family_key: Mapped[str | None] = mapped_column(Text)
    weight: Mapped[int | None] = mapped_column(SmallInteger)
    italic: Mapped[bool | None] = mapped_column(Boolean)
    embedding: Mapped[str | None] = mapped_column(Text)
    # Lists do without it.
    data: Mapped[bytes] = mapped_column(LargeBinary, deferred=True, deferred_raiseload=True)
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
