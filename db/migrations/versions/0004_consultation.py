"""Revision 0004: consultation."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """From 0003 to 0004."""
    op.create_table(
        "consultation_time",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("school_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("host_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at_time", sa.Time(), nullable=False),
        sa.Column("minutes", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("teacher_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("difficulties", sa.String(), nullable=False),
        sa.Column("agreed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["host_id"], ["person.id"], name=op.f("fk_consultation_time_host_id_person")),
        sa.ForeignKeyConstraint(["school_id"], ["school.id"], name=op.f("fk_consultation_time_school_id_school")),
        sa.ForeignKeyConstraint(["teacher_id"], ["person.id"], name=op.f("fk_consultation_time_teacher_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consultation_time")),
    )
    with op.batch_alter_table("consultation_time", schema=None) as batch_op:
        batch_op.create_index("ix_consultation_time_school_day", ["school_id", "day"], unique=False)
        batch_op.create_index(batch_op.f("ix_consultation_time_teacher_id"), ["teacher_id"], unique=False)
        batch_op.create_index(
            "uq_consultation_time_host",
            ["host_id", "day", "at_time"],
            unique=True,
            sqlite_where=sa.text("closed_at IS NULL"),
            postgresql_where=sa.text("closed_at IS NULL"),
        )


def downgrade() -> None:
    """Back again."""
    with op.batch_alter_table("consultation_time", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_consultation_time_host",
            sqlite_where=sa.text("closed_at IS NULL"),
            postgresql_where=sa.text("closed_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_consultation_time_teacher_id"))
        batch_op.drop_index("ix_consultation_time_school_day")

    op.drop_table("consultation_time")
