"""What a teacher's attestation came to, and the trial tests on the way to it."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base


class Award(Base):
    """The decision about a person in a school year, and the papers that follow it; what is not known yet is empty."""

    __tablename__ = "award"
    __table_args__ = (UniqueConstraint("school_id", "person_id", "year"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    year: Mapped[int]  # the calendar year of the school year's August
    category: Mapped[str]  # the one decided on: attestation.rulebook.Category
    fits: Mapped[bool]  # the commission's word about the category aimed at
    decided_on: Mapped[date]
    order: Mapped[str] = mapped_column(default="")
    ordered_on: Mapped[date | None]
    certificate: Mapped[str] = mapped_column(default="")
    certified_on: Mapped[date | None]
    former: Mapped[dict[str, Any] | None]  # the member's cycle before the decision
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]


class TrialTest(Base):
    """The result of a trial test of the person's own; seen by nobody else unless `shared`."""

    __tablename__ = "trial_test"
    __table_args__ = (UniqueConstraint("school_id", "person_id", "day"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    day: Mapped[date]
    parts: Mapped[list[Any]]  # as attestation.trial_tests.Part: points and most
    shared: Mapped[bool]
    at: Mapped[datetime]


class Attempt(Base):
    """An attempt at the test itself, not a trial: when, free or paid, and what came of it. The person's own."""

    __tablename__ = "attempt"
    __table_args__ = (UniqueConstraint("school_id", "person_id", "day"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    day: Mapped[date]
    paid: Mapped[bool]
    percent: Mapped[int]
    at: Mapped[datetime]
