"""Times of consultations, read as facts for the rules."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from attestation.consultations import Consultation, Outcome
from db.models import ConsultationTime, Person

_Host, _Teacher = aliased(Person), aliased(Person)


async def times(
    session: AsyncSession,
    school_id: int,
    *,
    first: date | None = None,
    last: date | None = None,
    host_id: int | None = None,
    teacher_id: int | None = None,
) -> tuple[Consultation, ...]:
    """The school's times by day and hour, without those that were closed."""
    query = _times(school_id).where(ConsultationTime.closed_at.is_(None))
    if first is not None:
        query = query.where(ConsultationTime.day >= first)
    if last is not None:
        query = query.where(ConsultationTime.day <= last)
    if host_id is not None:
        query = query.where(ConsultationTime.host_id == host_id)
    if teacher_id is not None:
        query = query.where(ConsultationTime.teacher_id == teacher_id)
    return tuple(_facts(await session.execute(query)))


async def one(session: AsyncSession, school_id: int, id_: int) -> Consultation | None:
    """The time, also a closed one; None when it is not this school's."""
    return next(_facts(await session.execute(_times(school_id).where(ConsultationTime.id == id_))), None)


async def row(session: AsyncSession, school_id: int, id_: int) -> ConsultationTime | None:
    """The row of a time that is not closed, which nobody else changes until the transaction ends."""
    query = select(ConsultationTime).where(
        ConsultationTime.id == id_, ConsultationTime.school_id == school_id, ConsultationTime.closed_at.is_(None)
    )
    return await session.scalar(query.with_for_update().execution_options(populate_existing=True))


async def taken_at(session: AsyncSession, id_: int) -> datetime | None:
    """When the time was taken by whoever has it, None while it is free or closed."""
    query = select(ConsultationTime.taken_at).where(ConsultationTime.id == id_, ConsultationTime.closed_at.is_(None))
    return await session.scalar(query)


def _times(school_id: int) -> Select[ConsultationTime, str, str]:
    return (
        select(ConsultationTime, _Host.name, _Teacher.name)
        .join(_Host, _Host.id == ConsultationTime.host_id)
        .outerjoin(_Teacher, _Teacher.id == ConsultationTime.teacher_id)
        .where(ConsultationTime.school_id == school_id)
        .order_by(ConsultationTime.day, ConsultationTime.at_time, _Host.name, ConsultationTime.id)
        .execution_options(populate_existing=True)
    )


def _facts(rows: Any) -> Iterator[Consultation]:
    for kept, host, teacher in rows:
        yield Consultation(
            id=kept.id,
            host_id=kept.host_id,
            host=host,
            day=kept.day,
            at=kept.at_time,
            minutes=kept.minutes,
            place=kept.place,
            topic=kept.topic,
            teacher_id=kept.teacher_id,
            teacher=teacher or "",
            outcome=Outcome(kept.outcome) if kept.outcome else None,
            difficulties=kept.difficulties,
            agreed=kept.agreed_at is not None,
        )
