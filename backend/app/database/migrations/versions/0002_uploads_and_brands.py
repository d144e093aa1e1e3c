"""Uploads and brands."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "uploads",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=True),
        sa.Column("height", sa.Integer(), nullable=True),
        sa.Column("has_alpha", sa.Boolean(), nullable=True),
        sa.Column("family", sa.Text(), nullable=True),
        sa.Column("family_key", sa.Text(), nullable=True),
        sa.Column("weight", sa.SmallInteger(), nullable=True),
        sa.Column("italic", sa.Boolean(), nullable=True),
        sa.Column("embedding", sa.Text(), nullable=True),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.CheckConstraint("kind IN ('picture', 'font')", name=op.f("ck_uploads_kind_is_known")),
        sa.CheckConstraint(
            "CASE kind WHEN 'picture' THEN width IS NOT NULL AND height IS NOT NULL AND has_alpha IS NOT NULL "
            "ELSE family IS NOT NULL AND weight IS NOT NULL AND italic IS NOT NULL END",
            name=op.f("ck_uploads_says_what_its_kind_has"),
        ),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_uploads")),
    )
    op.create_index("uq_uploads_face", "uploads", ["family_key", "weight", "italic"], unique=True)
    op.create_table(
        "brands",
        sa.Column("id", sa.BigInteger(), sa.Identity(), nullable=False),
        sa.Column("kit", postgresql.JSONB(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_brands")),
    )


def downgrade() -> None:
    op.drop_table("brands")
    op.drop_index("uq_uploads_face", table_name="uploads")
    op.drop_table("uploads")
