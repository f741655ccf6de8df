"""Revision 0011: completion."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """From 0010 to 0011."""
    op.create_table(
        "completion",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("school_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("occurrence_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("teacher_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("for_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("on_paper", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("said_in", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_completion_by_id_person")),
        sa.ForeignKeyConstraint(["for_id"], ["person.id"], name=op.f("fk_completion_for_id_person")),
        sa.ForeignKeyConstraint(
            ["occurrence_id"], ["occurrence.id"], name=op.f("fk_completion_occurrence_id_occurrence")
        ),
        sa.ForeignKeyConstraint(["school_id"], ["school.id"], name=op.f("fk_completion_school_id_school")),
        sa.ForeignKeyConstraint(["teacher_id"], ["person.id"], name=op.f("fk_completion_teacher_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_completion")),
    )
    with op.batch_alter_table("completion", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_completion_school_id"), ["school_id"], unique=False)
        batch_op.create_index(
            "uq_completion_school",
            ["occurrence_id"],
            unique=True,
            sqlite_where=sa.text("teacher_id IS NULL"),
            postgresql_where=sa.text("teacher_id IS NULL"),
        )
        batch_op.create_index(
            "uq_completion_teacher",
            ["occurrence_id", "teacher_id"],
            unique=True,
            sqlite_where=sa.text("teacher_id IS NOT NULL"),
            postgresql_where=sa.text("teacher_id IS NOT NULL"),
        )

    op.create_table(
        "evidence",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("school_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("occurrence_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("teacher_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("uploader_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("chat_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("message_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("album", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("file_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("size", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("uploaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("path", sa.String(), nullable=True),
        sa.Column("sha256", sa.String(), nullable=True),
        sa.Column("fetch_tries", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("type", sa.String(), nullable=True),
        sa.Column("refused", sa.String(), nullable=True),
        sa.Column("version", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("view_path", sa.String(), nullable=True),
        sa.Column("paper_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.ForeignKeyConstraint(
            ["occurrence_id"], ["occurrence.id"], name=op.f("fk_evidence_occurrence_id_occurrence")
        ),
        sa.ForeignKeyConstraint(["paper_id"], ["paper.id"], name=op.f("fk_evidence_paper_id_paper")),
        sa.ForeignKeyConstraint(["school_id"], ["school.id"], name=op.f("fk_evidence_school_id_school")),
        sa.ForeignKeyConstraint(["teacher_id"], ["person.id"], name=op.f("fk_evidence_teacher_id_person")),
        sa.ForeignKeyConstraint(["uploader_id"], ["person.id"], name=op.f("fk_evidence_uploader_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
        sa.UniqueConstraint("chat_id", "message_id", name=op.f("uq_evidence_chat_id_message_id")),
    )
    with op.batch_alter_table("evidence", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_evidence_album"), ["album"], unique=False)
        batch_op.create_index(batch_op.f("ix_evidence_occurrence_id"), ["occurrence_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_evidence_paper_id"), ["paper_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_evidence_school_id"), ["school_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_evidence_sha256"), ["sha256"], unique=False)

    op.create_table(
        "own_date",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("school_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("occurrence_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("teacher_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["occurrence_id"], ["occurrence.id"], name=op.f("fk_own_date_occurrence_id_occurrence")
        ),
        sa.ForeignKeyConstraint(["school_id"], ["school.id"], name=op.f("fk_own_date_school_id_school")),
        sa.ForeignKeyConstraint(["teacher_id"], ["person.id"], name=op.f("fk_own_date_teacher_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_date")),
        sa.UniqueConstraint("occurrence_id", "teacher_id", name=op.f("uq_own_date_occurrence_id_teacher_id")),
    )
    with op.batch_alter_table("own_date", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_own_date_school_id"), ["school_id"], unique=False)

    op.create_table(
        "step_code",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("school_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("occurrence_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("teacher_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("created_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("used_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.ForeignKeyConstraint(["created_by"], ["person.id"], name=op.f("fk_step_code_created_by_person")),
        sa.ForeignKeyConstraint(
            ["occurrence_id"], ["occurrence.id"], name=op.f("fk_step_code_occurrence_id_occurrence")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_step_code_person_id_person")),
        sa.ForeignKeyConstraint(["school_id"], ["school.id"], name=op.f("fk_step_code_school_id_school")),
        sa.ForeignKeyConstraint(["teacher_id"], ["person.id"], name=op.f("fk_step_code_teacher_id_person")),
        sa.ForeignKeyConstraint(["used_by"], ["person.id"], name=op.f("fk_step_code_used_by_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_step_code")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_step_code_token_hash")),
    )
    with op.batch_alter_table("step_code", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_step_code_person_id"), ["person_id"], unique=False)


def downgrade() -> None:
    """Back again."""
    with op.batch_alter_table("step_code", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_step_code_person_id"))

    op.drop_table("step_code")
    with op.batch_alter_table("own_date", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_own_date_school_id"))

    op.drop_table("own_date")
    with op.batch_alter_table("evidence", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_evidence_sha256"))
        batch_op.drop_index(batch_op.f("ix_evidence_school_id"))
        batch_op.drop_index(batch_op.f("ix_evidence_paper_id"))
        batch_op.drop_index(batch_op.f("ix_evidence_occurrence_id"))
        batch_op.drop_index(batch_op.f("ix_evidence_album"))

    op.drop_table("evidence")
    with op.batch_alter_table("completion", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_completion_teacher",
            sqlite_where=sa.text("teacher_id IS NOT NULL"),
            postgresql_where=sa.text("teacher_id IS NOT NULL"),
        )
        batch_op.drop_index(
            "uq_completion_school",
            sqlite_where=sa.text("teacher_id IS NULL"),
            postgresql_where=sa.text("teacher_id IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_completion_school_id"))

    op.drop_table("completion")
