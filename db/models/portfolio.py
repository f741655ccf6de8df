"""The papers of a teacher's portfolio; sparse: a paper nobody has added has no row."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base


class Paper(Base):
    """One paper of a person's portfolio of a school year, and what was decided about it."""

    __tablename__ = "paper"
    __table_args__ = (UniqueConstraint("school_id", "person_id", "year", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    year: Mapped[int]  # the calendar year of the school year's August
    name: Mapped[str]  # as the rules name it (attestation.rulebook)
    state: Mapped[str]  # attestation.portfolio.PaperState
    at: Mapped[datetime]
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    reason: Mapped[str] = mapped_column(default="")
    returns: Mapped[int] = mapped_column(default=0)  # how often it was returned: files after that are a new version
