"""Schools, the people in them, and the invitations by which they came."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base


class School(Base):
    """A school; its `settings` hold only what differs from the defaults."""

    __tablename__ = "school"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    timezone: Mapped[str]
    locale: Mapped[str]
    settings: Mapped[dict[str, Any]] = mapped_column(default=dict)
    created_at: Mapped[datetime]
    remind_at: Mapped[datetime | None] = mapped_column(index=True)  # when to look for due reminders next; none: no plan


class Person(Base):
    """Somebody, in one school or more. Without a Telegram account until an invitation is taken up."""

    __tablename__ = "person"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    locale: Mapped[str | None]
    telegram_id: Mapped[int | None] = mapped_column(BigInteger, unique=True)
    school_id: Mapped[int | None] = mapped_column(ForeignKey("school.id"))  # the school that the chat is about
    consent_version: Mapped[str | None]
    consent_at: Mapped[datetime | None]
    unreachable: Mapped[str | None]  # why nothing can be sent: "blocked", "not_found"; none: reachable
    card_message_id: Mapped[int | None] = mapped_column(BigInteger)  # the newest card of /my
    card_pinned_id: Mapped[int | None] = mapped_column(BigInteger)  # the one that stands pinned
    card_stale_at: Mapped[datetime | None] = mapped_column(index=True)  # since when it no longer shows how things stand


class Member(Base):
    """A person's place in a school. `joined_on` and `left_on` are local dates."""

    __tablename__ = "member"
    __table_args__ = (UniqueConstraint("school_id", "person_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    joined_on: Mapped[date]
    left_on: Mapped[date | None]
    attested: Mapped[bool]  # taken as under attestation this year, until a cycle says otherwise
    newcomer: Mapped[bool] = mapped_column(default=False)
    subject: Mapped[str] = mapped_column(default="")
    association: Mapped[str] = mapped_column(default="")
    wishes: Mapped[dict[str, Any]] = mapped_column(
        default=dict
    )  # about reminders: "hour" HH:MM, "muted_until" ISO, "week" and "month" off
    cycle: Mapped[dict[str, Any] | None]  # category, target, last, … as attestation.cycle reads them


class MemberRole(Base):
    """One of the roles that a member holds."""

    __tablename__ = "member_role"

    member_id: Mapped[int] = mapped_column(ForeignKey("member.id", ondelete="CASCADE"), primary_key=True)
    role: Mapped[str] = mapped_column(primary_key=True)


class Invitation(Base):
    """A one-time link, kept as the hash of its token."""

    __tablename__ = "invitation"

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"), index=True)
    token_hash: Mapped[str] = mapped_column(unique=True)
    role: Mapped[str]
    colleague: Mapped[bool]  # a teacher who is not under attestation this year
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))  # whom it is for, when that is known
    hands_over: Mapped[bool] = mapped_column(default=False)  # whoever made it gives the role up to whoever takes it
    created_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))  # none: the operator
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    used_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
