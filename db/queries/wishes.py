"""What is not as usual about reminding the people of a school, read as facts for the rules."""

from collections import defaultdict
from datetime import date, time

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.reports import Span
from attestation.steps import StepKey
from attestation.wishes import AS_USUAL, Wishes
from db.cycle_record import read_cycle
from db.models import Member, Person, Snooze


async def load_wishes(session: AsyncSession, school_id: int, person_id: int | None = None) -> dict[int, Wishes]:
    """By person (`person_id`: only that one), without those about whom all is as usual."""
    query = (
        select(Member, Person.telegram_id, Person.unreachable)
        .join(Person, Person.id == Member.person_id)
        .where(Member.school_id == school_id, Member.left_on.is_(None))
    )
    if person_id is not None:
        query = query.where(Member.person_id == person_id)
    snoozed = await _snoozed(session, school_id, person_id)
    found: dict[int, Wishes] = {}
    for member, account, unreachable in await session.execute(query):
        hour, mute = member.wishes.get("hour"), member.wishes.get("muted_until")
        wishes = Wishes(
            hour=time.fromisoformat(hour) if hour else None,
            muted_until=date.fromisoformat(mute) if mute else None,
            leaves=read_cycle(member.cycle).suspensions if member.cycle and member.cycle["suspensions"] else (),
            unread=frozenset(span for span in Span if member.wishes.get(span) == "off"),
            reachable=account is not None and unreachable is None,
            snoozed=snoozed.get(member.person_id, {}),
        )
        if wishes != AS_USUAL:
            found[member.person_id] = wishes
    return found


async def _snoozed(session: AsyncSession, school_id: int, person_id: int | None) -> dict[int, dict[StepKey, date]]:
    """By person and step the day chosen last."""
    query = select(Snooze).where(Snooze.school_id == school_id).order_by(Snooze.id)
    if person_id is not None:
        query = query.where(Snooze.person_id == person_id)
    found: dict[int, dict[StepKey, date]] = defaultdict(dict)
    for row in await session.scalars(query):
        found[row.person_id][row.occurrence_id, row.teacher_id] = row.until
    return found


async def again_on(session: AsyncSession, outbox_id: int) -> date | None:
    """The first day on which steps of a reminder are named again because its reader put it off."""
    return await session.scalar(select(func.min(Snooze.until)).where(Snooze.outbox_id == outbox_id))
