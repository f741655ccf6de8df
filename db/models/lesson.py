"""Open lessons, visits and creative reports."""

from datetime import date, datetime, time
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base


class Lesson(Base):
    """Something of a teacher's that others come to see; day and time are local to the school."""

    __tablename__ = "lesson"
    __table_args__ = (Index("ix_lesson_school_id_day", "school_id", "day"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    teacher_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[str]  # attestation.lessons.LessonKind
    day: Mapped[date]
    at_time: Mapped[time]
    group: Mapped[str]  # the class: "7 ә"
    topic: Mapped[str]
    place: Mapped[str]
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    key: Mapped[str] = mapped_column(unique=True)  # one draft makes one lesson, however often it is confirmed
    cancelled_at: Mapped[datetime | None]


class LessonVisit(Base):
    """Somebody who comes to a lesson, and what they wrote about it afterwards."""

    __tablename__ = "lesson_visit"

    lesson_id: Mapped[int] = mapped_column(ForeignKey("lesson.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)
    answers: Mapped[dict[str, Any]] = mapped_column(default=dict)  # by question of the form
    noted_at: Mapped[datetime | None]
