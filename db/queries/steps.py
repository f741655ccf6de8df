"""One step, found by its key, and the mark on it."""

from collections.abc import Collection
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from attestation import steps
from attestation.plan import Scope
from db.models import Completion, Evidence, Member, Occurrence, OwnDate, Person, Plan, PlanItem
from db.models.base import table_of
from db.queries.year import completion_of, completions, item_columns, item_of, members
from db.rows import rows

_PERSON = table_of(Person)
_OWN_DAY = select(OwnDate.day).where(
    OwnDate.occurrence_id == bindparam("occurrence"), OwnDate.teacher_id == bindparam("teacher")
)
_FILES = (
    select(Evidence.occurrence_id, Evidence.teacher_id, func.count())
    .where(Evidence.school_id == bindparam("school"), Evidence.refused.is_(None))
    .where(Evidence.occurrence_id.in_(bindparam("occurrences", expanding=True)))
    .group_by(Evidence.occurrence_id, Evidence.teacher_id)
)
_AGE_CARD = (
    update(_PERSON)
    .where(_PERSON.c.id == bindparam("person"), _PERSON.c.card_message_id.is_not(None))
    .where(_PERSON.c.card_stale_at.is_(None))
    .values(card_stale_at=bindparam("since"))
)


async def load_step(session: AsyncSession, school_id: int, key: steps.StepKey, lock: bool = False) -> steps.Step | None:
    """The step of this school, or None when there is no such step (any more). `lock`: until the transaction ends."""
    occurrence_id, teacher_id = key
    found = await rows(session, _step(lock), occurrence=occurrence_id, school=school_id)
    if not found:
        return None
    *facts, starts_on, ends_on, day, school_year = found[0]
    item, teacher = item_of(tuple(facts)), None
    if item.scope is Scope.TEACHER:
        concerned = await members(session, school_id, school_year, teacher_id) if teacher_id else []
        if not concerned or not steps.concerns(item.audience, concerned[0]):
            return None
        teacher = concerned[0]
    elif teacher_id is not None:
        return None
    occurrence = steps.Occurrence(occurrence_id, item, starts_on, ends_on, day)
    marks = await rows(session, _mark(teacher_id is not None), occurrence=occurrence_id, teacher=teacher_id)
    own = await rows(session, _OWN_DAY, occurrence=occurrence_id, teacher=teacher_id) if teacher else ()
    return steps.Year(
        (occurrence,),
        (teacher,) if teacher else (),
        {key: completion_of(marks[0])} if marks else {},
        {key: own[0].day} if own else {},
    ).step(occurrence, teacher)


@cache
def _step(lock: bool) -> Select[*tuple[Any, ...]]:
    query = (
        select(*item_columns(), Occurrence.starts_on, Occurrence.ends_on, Occurrence.day, Plan.year)
        .join(Occurrence, Occurrence.item_id == PlanItem.id)
        .join(Plan, Plan.id == PlanItem.plan_id)
        .where(Occurrence.id == bindparam("occurrence"), Occurrence.school_id == bindparam("school"))
        .where(Occurrence.removed_at.is_(None), PlanItem.removed_at.is_(None))
    )
    return query.with_for_update(of=Occurrence, key_share=True) if lock else query


@cache
def _mark(teachers: bool) -> Select[*tuple[Any, ...]]:
    teacher = Completion.teacher_id == bindparam("teacher") if teachers else Completion.teacher_id.is_(None)
    return completions().where(Completion.occurrence_id == bindparam("occurrence"), teacher)


async def completion(session: AsyncSession, key: steps.StepKey) -> Completion | None:
    """The row that marks the step, if there is one."""
    return await session.scalar(select(Completion).where(*_is(key)))


async def count_files(
    session: AsyncSession, school_id: int, keys: Collection[steps.StepKey]
) -> dict[steps.StepKey, int]:
    """By step, how many files prove it; steps without a file may be left out, others of their occurrences be there."""
    found = await rows(session, _FILES, school=school_id, occurrences=[key[0] for key in keys]) if keys else ()
    return {(occurrence, teacher): count for occurrence, teacher, count in found if occurrence is not None}


async def put_mark(
    session: AsyncSession,
    school_id: int,
    key: steps.StepKey,
    mark: steps.Mark,
    now: datetime,
    by: int | None,
    reason: str = "",
    instead_of: int | None = None,
    on_paper: bool = False,
    first: bool = False,
) -> Completion:
    """Put a mark on the step, in place of the one that is there; a note and a day stay with it.

    `instead_of`: the absent colleague for whom `by` does it, `on_paper`: who has signed for it.
    `first`: the step was read under its lock and has no mark, so none is looked for.
    """
    row = None if first else await completion(session, key)
    row = row or Completion(school_id=school_id, occurrence_id=key[0], teacher_id=key[1])
    row.mark, row.at, row.by_id, row.reason, row.for_id = mark, now, by, reason, instead_of
    row.on_paper = on_paper
    session.add(row)
    await age_card(session, key[1] or by, now)
    return row


async def take_mark(session: AsyncSession, key: steps.StepKey, now: datetime) -> None:
    """Leave the step without a mark."""
    row = await completion(session, key)
    await session.execute(delete(Completion).where(*_is(key)))
    await age_card(session, key[1] or (row.by_id if row else None), now)


async def age_cards(session: AsyncSession, school_id: int, now: datetime) -> None:
    """Note that nobody's pinned card in the school shows any longer how things stand."""
    people = select(Member.person_id).where(Member.school_id == school_id)
    await session.execute(
        update(Person)
        .where(Person.id.in_(people), Person.card_message_id.is_not(None), Person.card_stale_at.is_(None))
        .values(card_stale_at=now)
    )


async def age_card(session: AsyncSession, person_id: int | None, now: datetime) -> None:
    """Note that the person's pinned card no longer shows how things stand."""
    await session.execute(_AGE_CARD, {"person": person_id, "since": now})


def _is(key: steps.StepKey) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    teacher = Completion.teacher_id.is_(None) if key[1] is None else Completion.teacher_id == key[1]
    return Completion.occurrence_id == key[0], teacher
