"""A school's plan for a year, its items, and the dated occurrences of each."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base


class Plan(Base):
    """The active plan of a school year (`year`: the calendar year of its August)."""

    __tablename__ = "plan"
    __table_args__ = (UniqueConstraint("school_id", "year"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    year: Mapped[int]
    title: Mapped[str]
    goal: Mapped[str]
    objectives: Mapped[list[Any]]
    loaded_at: Mapped[datetime]
    loaded_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))


class PlanItem(Base):
    """A row of the plan. A row taken out keeps its steps' proof and has `removed_at`."""

    __tablename__ = "plan_item"

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"), index=True)
    number: Mapped[int]
    title: Mapped[dict[str, Any]]  # {"kk": …, "ru": …, "en": …}
    phrase: Mapped[str]
    kind: Mapped[str]
    responsible: Mapped[str]
    roles: Mapped[list[Any]]
    persons: Mapped[list[Any]] = mapped_column(default=list)  # ids of those who answer by name
    nobody: Mapped[list[Any]] = mapped_column(default=list)  # names that have been said to be nobody's of the school
    evidence: Mapped[dict[str, Any]]
    scope: Mapped[str]
    confirmer: Mapped[str]
    review: Mapped[bool]
    audience: Mapped[str]
    repeat: Mapped[str]
    section: Mapped[str] = mapped_column(default="")
    extras: Mapped[list[Any]] = mapped_column(default=list)  # [heading, words] of each cell beside those above
    removed_at: Mapped[datetime | None]


class Occurrence(Base):
    """One dated window of an item; without dates it waits for somebody to enter them."""

    __tablename__ = "occurrence"

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    item_id: Mapped[int] = mapped_column(ForeignKey("plan_item.id"), index=True)
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    day: Mapped[date | None]  # the school's chosen day within, or instead of, the window
    removed_at: Mapped[datetime | None]
