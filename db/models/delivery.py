"""What came in and what must go out, each a row with a key; who may speak; what a chat is in the middle of."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base


class InboxUpdate(Base):
    """A raw update, stored before Telegram is told that it was received."""

    __tablename__ = "inbox"
    __table_args__ = (
        Index("ix_inbox_chat_id", "chat_id"),
        Index(
            "ix_inbox_waiting",
            "update_id",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
    )

    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    chat_id: Mapped[int] = mapped_column(BigInteger)  # what is kept in order: the chat, else the user, else 0
    payload: Mapped[dict[str, Any]]
    received_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(default="waiting")  # waiting, done, parked
    tries: Mapped[int] = mapped_column(default=0)
    done_at: Mapped[datetime | None]
    after_message_id: Mapped[int | None] = mapped_column(BigInteger)  # the newest known when its handling began
    message_id: Mapped[int | None] = mapped_column(BigInteger)  # the newest message of the chat when it was done
    error: Mapped[str | None]


class OutboxMessage(Base):
    """A message that must be sent: kind and parameters, never a text, which is written when it is sent."""

    __tablename__ = "outbox"
    __table_args__ = (
        Index(
            "ix_outbox_waiting",
            "priority",
            "due_at",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
        Index(
            "ix_outbox_claimed",
            "id",
            sqlite_where=text("state = 'claimed'"),
            postgresql_where=text("state = 'claimed'"),
        ),
        Index("ix_outbox_chat_id_message_id", "chat_id", "message_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    school_id: Mapped[int | None] = mapped_column(ForeignKey("school.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str]
    params: Mapped[dict[str, Any]]
    priority: Mapped[int]  # 1 deadlines of the last day, 2 deadlines, 3 notices, 4 digests and reports
    created_at: Mapped[datetime]
    due_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(default="waiting")  # waiting, claimed, sent, dropped, failed
    # the newest known when it was claimed; of one that waits: it may have gone out after that
    after_message_id: Mapped[int | None] = mapped_column(BigInteger)
    tries: Mapped[int] = mapped_column(default=0)
    chat_id: Mapped[int | None] = mapped_column(BigInteger)  # where it went
    message_id: Mapped[int | None] = mapped_column(BigInteger)
    sent_at: Mapped[datetime | None]
    error: Mapped[str | None]


class SentReminder(Base):
    """A reminder that has been put into a message; its key is never used twice."""

    __tablename__ = "sent_reminder"
    __table_args__ = (UniqueConstraint("school_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    day: Mapped[date]
    key: Mapped[str]
    outbox_id: Mapped[int] = mapped_column(ForeignKey("outbox.id"))


class Snooze(Base):
    """A step of a reminder that its reader put off. `until`: the day on which it is named again."""

    __tablename__ = "snooze"

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    outbox_id: Mapped[int] = mapped_column(ForeignKey("outbox.id"), index=True)  # the reminder
    occurrence_id: Mapped[int] = mapped_column(ForeignKey("occurrence.id"))
    teacher_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    until: Mapped[date]


class Lease(Base):
    """Which copy of the program may do a thing that only one may do at a time."""

    __tablename__ = "lease"

    name: Mapped[str] = mapped_column(primary_key=True)
    holder: Mapped[str]
    until: Mapped[datetime]


class Setting(Base):
    """A fact of the whole installation: the polling offset, a pause that Telegram asked for."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[dict[str, Any]]


class ChatState(Base):
    """What a chat is in the middle of (aiogram's FSM): a wizard survives a restart."""

    __tablename__ = "chat_state"

    key: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[str | None]
    data: Mapped[dict[str, Any]] = mapped_column(default=dict)
