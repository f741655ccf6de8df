"""A person's calendar: private addresses that phones subscribe to, and what was last written about each event."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base


class CalendarFeed(Base):
    """A secret address of somebody's dates, kept as the hash of its token; revoking it deletes the row."""

    __tablename__ = "calendar_feed"

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    token_hash: Mapped[str] = mapped_column(unique=True)
    created_at: Mapped[datetime]


class CalendarEvent(Base):
    """What a person's calendars were last told about an event: phones take a change only with a higher number."""

    __tablename__ = "calendar_event"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    uid: Mapped[str] = mapped_column(primary_key=True)
    digest: Mapped[str]
    sequence: Mapped[int]
    changed_at: Mapped[datetime]
