"""Notices that an admin broadcasts, and each recipient's answer."""

from datetime import date, datetime, time
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base


class Notice(Base):
    """A commission sitting, meeting, announcement or order. Date and time are local to the school."""

    __tablename__ = "notice"

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"), index=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str]
    day: Mapped[date | None]
    at_time: Mapped[time | None]
    place: Mapped[str]
    agenda: Mapped[list[Any]]
    versions: Mapped[dict[str, Any]] = mapped_column(default=dict)  # the agenda in further languages
    files: Mapped[list[Any]] = mapped_column(default=list)  # as Telegram keeps them, attestation.attached
    audience: Mapped[dict[str, Any]]
    urgent: Mapped[bool] = mapped_column(default=False)  # goes out in quiet hours too
    draft_key: Mapped[str] = mapped_column(unique=True)  # one press of Send makes one notice, however often it arrives
    sent_at: Mapped[datetime]
    revision: Mapped[int] = mapped_column(default=0)  # grows with each change, and when it is cancelled
    changed_at: Mapped[datetime | None]
    cancelled_at: Mapped[datetime | None]
    report_chat_id: Mapped[int | None]
    report_message_id: Mapped[int | None]


class NoticeRecipient(Base):
    """One person's line in a notice's ledger."""

    __tablename__ = "notice_recipient"

    notice_id: Mapped[int] = mapped_column(ForeignKey("notice.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    outbox_id: Mapped[int | None] = mapped_column(ForeignKey("outbox.id"))
    unreachable: Mapped[str | None]  # why it could not be sent; how it was sent stands in the outbox
    answer: Mapped[str | None]  # "coming", "not_coming", "read"
    answered_at: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(default="")
    printed_at: Mapped[datetime | None]  # when the acquaintance sheet with this line was made last

    __table_args__ = (Index("ix_notice_recipient_person_id", "person_id"),)
