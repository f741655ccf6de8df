"""Lessons with their visitors, read as facts for the rules."""

from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.lessons import Lesson, LessonKind, Visitor
from db import models
from db.models import LessonVisit, Person


async def lessons(
    session: AsyncSession,
    school_id: int,
    *,
    first: date | None = None,
    last: date | None = None,
    of: int | None = None,
    id_: int | None = None,
) -> tuple[Lesson, ...]:
    """The school's lessons by day and hour, without those called off; `of`: where the person teaches or visits."""
    visited = select(LessonVisit.lesson_id).where(LessonVisit.person_id == of)
    query = (
        select(models.Lesson, Person.name)
        .join(Person, Person.id == models.Lesson.teacher_id)
        .where(models.Lesson.school_id == school_id, models.Lesson.cancelled_at.is_(None))
        .order_by(models.Lesson.day, models.Lesson.at_time, models.Lesson.id)
        .execution_options(populate_existing=True)
    )
    if first is not None:
        query = query.where(models.Lesson.day >= first)
    if last is not None:
        query = query.where(models.Lesson.day <= last)
    if of is not None:
        query = query.where(or_(models.Lesson.teacher_id == of, models.Lesson.id.in_(visited)))
    if id_ is not None:
        query = query.where(models.Lesson.id == id_)
    rows = [(row[0], row[1]) for row in await session.execute(query)]
    visitors = await _visitors(session, [row.id for row, _ in rows])
    return tuple(
        Lesson(
            row.id,
            row.teacher_id,
            name,
            LessonKind(row.kind),
            row.day,
            row.at_time,
            row.group,
            row.topic,
            row.place,
            tuple(visitors.get(row.id, ())),
        )
        for row, name in rows
    )


async def _visitors(session: AsyncSession, ids: list[int]) -> dict[int, list[Visitor]]:
    query = (
        select(LessonVisit, Person.name)
        .join(Person, Person.id == LessonVisit.person_id)
        .where(LessonVisit.lesson_id.in_(ids))
        .order_by(Person.name)
        .execution_options(populate_existing=True)
    )
    found: dict[int, list[Visitor]] = {}
    for row, name in await session.execute(query):
        found.setdefault(row.lesson_id, []).append(Visitor(row.person_id, name, dict(row.answers)))
    return found


async def visit(session: AsyncSession, lesson_id: int, person_id: int) -> LessonVisit | None:
    """Somebody's visit of a lesson, which nobody else changes until the transaction ends."""
    return await session.get(LessonVisit, (lesson_id, person_id), with_for_update=True)
