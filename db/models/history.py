"""Who did what, when: lines that are only ever added, each tied to the one before."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base


class History(Base):
    """Who did what, when; never changed. `db.chain` ties the lines of a school together as they are committed.

    Of somebody who is forgotten `details` and `salt` are emptied; `seal` stays, so that the chain still holds.
    """

    __tablename__ = "history"
    __table_args__ = (UniqueConstraint("school_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"), index=True)
    at: Mapped[datetime]
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    act: Mapped[str]
    subject: Mapped[str]  # what it was done to: "step:12:5", "plan:3", …
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)
    number: Mapped[int | None]  # in the school's chain, from 1 without a gap; none until the line is committed
    salt: Mapped[str | None]  # without it nobody could guess at erased details from their seal
    seal: Mapped[str]  # of salt and details
    hash: Mapped[str | None]  # of all the line says and of the hash before it


class HistoryHead(Base):
    """The end of a school's chain: how many lines there are, and the hash of the last."""

    __tablename__ = "history_head"

    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"), primary_key=True)
    count: Mapped[int]
    hash: Mapped[str]
