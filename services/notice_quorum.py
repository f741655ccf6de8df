"""Whether a sitting will be able to decide: its author is warned days ahead, and at once when it cannot any more."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from attestation.commission import Quorum
from attestation.ledger import Account
from attestation.meetings import NoticeKind
from attestation.roles import Act
from db import outbox
from db.engine import Database
from db.models import Notice, School
from db.outbox import Due, Wanted
from db.queries.notices import content
from services.notice_reports import account_of
from services.outgoing import Addressee, addressee, next_open_moment
from services.schools import local, school, school_days

KIND = "notice-quorum"  # the outbox's
_AHEAD = (3, 1)  # days before the sitting


@dataclass(frozen=True, slots=True)
class Danger:
    """A sitting for which too few have said that they come. `at`: when its author may be told."""

    account: Account
    quorum: Quorum
    to: Addressee
    at: datetime


async def watch(session: AsyncSession, the_school: School, notice: Notice, goes: datetime, now: datetime) -> None:
    """Ask for the looks at a sitting that come after its notice, which `goes` out then; those asked before are off."""
    await outbox.drop_under(session, f"{KIND}:{notice.id}:")
    goes_out = local(the_school, goes)
    begins = content(notice).begins(goes_out)
    if notice.kind != NoticeKind.SITTING or begins is None:
        return
    days = school_days(the_school, begins.date())
    looks = {days.last_open_before_or_on(begins.date() - timedelta(days=ahead)) for ahead in _AHEAD}
    at = (datetime.combine(day, days.opens, begins.tzinfo) for day in sorted(looks))
    await _ask(session, notice, ((f"{moment:%Y%m%d}", moment) for moment in at if moment > goes_out), now)


async def watch_refusal(session: AsyncSession, notice: Notice, now: datetime) -> None:
    """After somebody cannot come: once the sitting cannot decide any more, its author is told in the next open hour."""
    if notice.kind != NoticeKind.SITTING or notice.cancelled_at:
        return
    await session.flush()
    found = (await account_of(session, notice)).quorum
    if found and found.lost:
        the_school = await school(session, notice.school_id)
        here = local(the_school, now)
        opens = school_days(the_school, here.date()).next_open_moment(here)
        await _ask(session, notice, [("lost", opens)], now)


async def _ask(session: AsyncSession, notice: Notice, looks: Iterable[tuple[str, datetime]], now: datetime) -> None:
    wanted = [
        Wanted(
            key=f"{KIND}:{notice.id}:{name}:{notice.revision}",
            school_id=notice.school_id,
            person_id=notice.author_id,
            kind=KIND,
            params={"notice": notice.id},
            priority=2,
            due_at=at,
        )
        for name, at in looks
    ]
    await outbox.put_all(session, wanted, now)


async def danger(db: Database, due: Due, now: datetime) -> Danger | None:
    """What to tell the author; none when enough have said that they come, or it has begun or was cancelled."""
    async with db.read() as session:
        to = await addressee(session, due.school_id, due.person_id)
        if to is None or not to.actor.may(Act.SEND_NOTICE):
            return None
        notice = await session.get_one(Notice, due.params["notice"])
        found = await account_of(session, notice)
        opens = await next_open_moment(session, to.actor, now)
    begins = found.content.begins(opens)
    if found.quorum is None or found.quorum.reached or found.cancelled_at or begins is None or begins <= opens:
        return None
    return Danger(found, found.quorum, to, opens)
