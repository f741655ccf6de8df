"""To whom an unsolicited message goes, and when the school is open for it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.roles import Actor
from db import outbox
from db.models import Person
from services.schools import school, school_days
from services.who import member


@dataclass(frozen=True, slots=True)
class Addressee:
    """Somebody who can be written to: the actor they are now, and their private chat."""

    actor: Actor
    chat_id: int


async def addressee(session: AsyncSession, school_id: int | None, person_id: int | None) -> Addressee | None:
    """The person, unless they have left the school or have no Telegram account."""
    if school_id is None or person_id is None:
        return None
    actor = await member(session, school_id, person_id)
    chat_id = await session.scalar(select(Person.telegram_id).where(Person.id == person_id))
    return Addressee(actor, chat_id) if actor and chat_id else None


async def next_open_moment(session: AsyncSession, actor: Actor, now: datetime) -> datetime:
    """`now` itself while the school is open, else its next opening."""
    days = school_days(await school(session, actor.school_id), actor.today(now))
    return days.next_open_moment(actor.local(now))


async def tell(
    session: AsyncSession,
    actor: Actor,
    person_id: int | None,
    kind: str,
    about: str,
    params: dict[str, Any],
    now: datetime,
    priority: int = 3,
) -> None:
    """Ask for a word of the actor's to somebody of the school, once it is open; of each kind one `about` the same."""
    await outbox.put(
        session,
        key=f"{kind}:{about}",
        school_id=actor.school_id,
        person_id=person_id,
        kind=kind,
        params=params,
        priority=priority,
        due_at=await next_open_moment(session, actor, now),
        now=now,
    )
