"""The short forms that are written about teachers' work."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base


class WrittenForm(Base):
    """A version of the short form that is a step's evidence; the newest counts, the others stay."""

    __tablename__ = "written_form"
    __table_args__ = (UniqueConstraint("occurrence_id", "teacher_id", "version"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"), index=True)
    occurrence_id: Mapped[int] = mapped_column(ForeignKey("occurrence.id"))
    teacher_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[str]  # attestation.forms.FormKind
    version: Mapped[int]
    answers: Mapped[dict[str, Any]]  # by question of the form
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]
    key: Mapped[str] = mapped_column(unique=True)  # one draft makes one version, however often it is confirmed
