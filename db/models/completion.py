"""What was recorded about steps: sparse rows beside the computed state."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base


class Completion(Base):
    """The mark on a step (see attestation.steps.Mark). `teacher_id` none: the school's step."""

    __tablename__ = "completion"
    __table_args__ = (
        Index(
            "uq_completion_teacher",
            "occurrence_id",
            "teacher_id",
            unique=True,
            sqlite_where=text("teacher_id IS NOT NULL"),
            postgresql_where=text("teacher_id IS NOT NULL"),
        ),
        Index(
            "uq_completion_school",
            "occurrence_id",
            unique=True,
            sqlite_where=text("teacher_id IS NULL"),
            postgresql_where=text("teacher_id IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"), index=True)
    occurrence_id: Mapped[int] = mapped_column(ForeignKey("occurrence.id"))
    teacher_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    mark: Mapped[str]
    at: Mapped[datetime]
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    for_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))  # the absent colleague whose part it was
    on_paper: Mapped[bool] = mapped_column(default=False)  # who is named by `for_id` has signed a printed page
    reason: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    done_on: Mapped[date | None]  # a local day, where it is another than that of the mark
    said_in: Mapped[int | None]  # the message by whose words it was marked, in the chat of who marked it


class StepCode(Base):
    """A code on somebody's printed page that leads to one of their steps; kept as the hash of its token."""

    __tablename__ = "step_code"

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    token_hash: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)  # whose page it is
    occurrence_id: Mapped[int] = mapped_column(ForeignKey("occurrence.id"))
    teacher_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))  # of the step; none: the school's
    created_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    created_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    used_at: Mapped[datetime | None]
    used_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))


class OwnDate(Base):
    """A teacher's own day for an occurrence, in place of the school's."""

    __tablename__ = "own_date"
    __table_args__ = (UniqueConstraint("occurrence_id", "teacher_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"), index=True)
    occurrence_id: Mapped[int] = mapped_column(ForeignKey("occurrence.id"))
    teacher_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    day: Mapped[date]


class Evidence(Base):
    """A file that proves a step. Without an occurrence it is kept until its owner says what it is for."""

    __tablename__ = "evidence"
    __table_args__ = (UniqueConstraint("chat_id", "message_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"), index=True)
    occurrence_id: Mapped[int | None] = mapped_column(ForeignKey("occurrence.id"), index=True)
    teacher_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    uploader_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    chat_id: Mapped[int]
    message_id: Mapped[int]
    album: Mapped[str | None] = mapped_column(index=True)  # Telegram's media_group_id
    kind: Mapped[str]  # "photo" or "document"
    file_id: Mapped[str]
    name: Mapped[str]
    size: Mapped[int | None]
    uploaded_at: Mapped[datetime]
    path: Mapped[str | None]  # below EVIDENCE_DIR; none: still to be fetched from Telegram
    sha256: Mapped[str | None] = mapped_column(index=True)
    fetch_tries: Mapped[int] = mapped_column(default=0)
    type: Mapped[str | None]  # as the content shows (attestation.file_types); none: not looked at yet, or refused
    refused: Mapped[str | None]  # the id of the text that says why it does not count
    version: Mapped[int] = mapped_column(default=1)  # 2: sent after the step was returned once
    view_path: Mapped[str | None]  # a smaller JPEG without metadata, below EVIDENCE_DIR
    paper_id: Mapped[int | None] = mapped_column(ForeignKey("paper.id"), index=True)  # a paper of the portfolio
