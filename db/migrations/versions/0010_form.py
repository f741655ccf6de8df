"""Revision 0010: form."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """From 0009 to 0010."""
    op.create_table(
        "written_form",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("school_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("occurrence_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("teacher_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("version", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("by_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_written_form_by_id_person")),
        sa.ForeignKeyConstraint(
            ["occurrence_id"], ["occurrence.id"], name=op.f("fk_written_form_occurrence_id_occurrence")
        ),
        sa.ForeignKeyConstraint(["school_id"], ["school.id"], name=op.f("fk_written_form_school_id_school")),
        sa.ForeignKeyConstraint(["teacher_id"], ["person.id"], name=op.f("fk_written_form_teacher_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_written_form")),
        sa.UniqueConstraint("key", name=op.f("uq_written_form_key")),
        sa.UniqueConstraint(
            "occurrence_id", "teacher_id", "version", name=op.f("uq_written_form_occurrence_id_teacher_id_version")
        ),
    )
    with op.batch_alter_table("written_form", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_written_form_school_id"), ["school_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_written_form_teacher_id"), ["teacher_id"], unique=False)


def downgrade() -> None:
    """Back again."""
    with op.batch_alter_table("written_form", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_written_form_teacher_id"))
        batch_op.drop_index(batch_op.f("ix_written_form_school_id"))

    op.drop_table("written_form")
