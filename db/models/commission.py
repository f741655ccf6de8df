"""The attestation commission of a school, as it was formed each time."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base


class Commission(Base):
    """A commission from a day on; the newest that has begun is in force until its term ends."""

    __tablename__ = "commission"

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"), index=True)
    since: Mapped[date]
    chair_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    secretary_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]
    key: Mapped[str] = mapped_column(unique=True)  # one Confirm forms one, however often it arrives


class CommissionSeat(Base):
    """A member's seat, the chair's too."""

    __tablename__ = "commission_seat"

    commission_id: Mapped[int] = mapped_column(ForeignKey("commission.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)


class SittingOutcome(Base):
    """What a sitting came to, as somebody wrote it down once."""

    __tablename__ = "sitting_outcome"

    notice_id: Mapped[int] = mapped_column(ForeignKey("notice.id"), primary_key=True)
    present: Mapped[list[Any]]  # ids of the members who were there
    verdicts: Mapped[list[Any]]  # "person", "category", "fits", "against": attestation.sitting_draft.Verdict
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]
