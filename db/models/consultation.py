"""Individual consultations: the times that are open to teachers, and who has taken which."""

from datetime import date, datetime, time

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base


class ConsultationTime(Base):
    """One time of one host; day and time are local to the school. It is taken by whoever stands in `teacher_id`."""

    __tablename__ = "consultation_time"
    __table_args__ = (
        Index(
            "uq_consultation_time_host",
            "host_id",
            "day",
            "at_time",
            unique=True,
            sqlite_where=text("closed_at IS NULL"),
            postgresql_where=text("closed_at IS NULL"),
        ),
        Index("ix_consultation_time_school_day", "school_id", "day"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    host_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    day: Mapped[date]
    at_time: Mapped[time]
    minutes: Mapped[int]
    place: Mapped[str]  # empty: online
    topic: Mapped[str]
    closed_at: Mapped[datetime | None]  # the host has taken the time back
    teacher_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    taken_at: Mapped[datetime | None]
    outcome: Mapped[str | None]  # attestation.consultations.Outcome
    difficulties: Mapped[str] = mapped_column(default="")
    agreed_at: Mapped[datetime | None]  # the teacher has confirmed the difficulties
