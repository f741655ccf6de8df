"""One step, found by its key, and the mark on it."""

from datetime import datetime

from sqlalchemy import ColumnElement, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from attestation import steps
from attestation.plan import Scope
from db.models import Completion, Member, Occurrence, OwnDate, Person, Plan, PlanItem
from db.queries.year import item_facts, members


async def load_step(session: AsyncSession, school_id: int, key: steps.StepKey, lock: bool = False) -> steps.Step | None:
    """The step of this school, or None when there is no such step (any more). `lock`: until the transaction ends."""
    occurrence_id, teacher_id = key
    query = (
        select(PlanItem, Occurrence, Plan.year)
        .join(Occurrence, Occurrence.item_id == PlanItem.id)
        .join(Plan, Plan.id == PlanItem.plan_id)
        .where(Occurrence.id == occurrence_id, Occurrence.school_id == school_id)
        .where(Occurrence.removed_at.is_(None), PlanItem.removed_at.is_(None))
    )
    if lock:
        query = query.with_for_update(of=Occurrence, key_share=True)
    found = (await session.execute(query)).one_or_none()
    if found is None:
        return None
    item = item_facts(found[0])
    teacher = None
    if item.scope is Scope.TEACHER:
        concerned = await members(session, school_id, found[2], teacher_id) if teacher_id else []
        if not concerned or not steps.concerns(item.audience, concerned[0]):
            return None
        teacher = concerned[0]
    elif teacher_id is not None:
        return None
    row = found[1]
    occurrence = steps.Occurrence(row.id, item, row.starts_on, row.ends_on, row.day)
    mark = await completion(session, key)
    own = select(OwnDate.day).where(OwnDate.occurrence_id == row.id, OwnDate.teacher_id == teacher_id)
    day = await session.scalar(own) if teacher else None
    return steps.Year(
        (occurrence,),
        (teacher,) if teacher else (),
        {key: await _facts(session, mark)} if mark else {},
        {key: day} if day else {},
    ).step(occurrence, teacher)


async def completion(session: AsyncSession, key: steps.StepKey) -> Completion | None:
    """The row that marks the step, if there is one."""
    return await session.scalar(select(Completion).where(*_is(key)))


async def _facts(session: AsyncSession, row: Completion) -> steps.Completion:
    absent = await session.scalar(select(Person.name).where(Person.id == row.for_id)) if row.for_id else None
    said = steps.Mark(row.mark), row.at, row.by_id, row.reason, row.note, row.done_on
    return steps.Completion(*said, absent or "", row.on_paper)


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
) -> Completion:
    """Put a mark on the step, in place of the one that is there; a note and a day stay with it.

    `instead_of`: the absent colleague for whom `by` does it, `on_paper`: who has signed for it.
    """
    row = await completion(session, key) or Completion(school_id=school_id, occurrence_id=key[0], teacher_id=key[1])
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
    await session.execute(
        update(Person)
        .where(Person.id == person_id, Person.card_message_id.is_not(None), Person.card_stale_at.is_(None))
        .values(card_stale_at=now)
    )


def _is(key: steps.StepKey) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    teacher = Completion.teacher_id.is_(None) if key[1] is None else Completion.teacher_id == key[1]
    return Completion.occurrence_id == key[0], teacher
