"""Who may do what only one copy of the program may do at a time: poll Telegram, send.

A lease is held for some seconds and must be taken again before they end; whoever dies loses it by itself. It trusts
the copies' clocks to agree within a fraction of that time.
"""

from datetime import datetime, timedelta

from sqlalchemy import delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Lease
from db.once import insert_once

_CLOCKS_DIFFER = timedelta(minutes=1)  # more is no difference between clocks that run, but a clock that jumped
SPEAKER = "speaker"
"""The lease of the copy that polls, answers and sends."""


async def take(session: AsyncSession, name: str, holder: str, now: datetime, seconds: float) -> bool:
    """Take the lease, or hold it longer, until `seconds` after `now` (UTC). False: somebody else holds it still.

    Of several takers the row's lock lets one in; the others then find that it is no longer free. A lease that would
    last far longer than one can be taken for was taken by a clock that has been put right since: it is free.
    """
    until = now + timedelta(seconds=seconds)
    mine_or_free = or_(Lease.holder == holder, Lease.until <= now, Lease.until > until + _CLOCKS_DIFFER)
    taken = (
        update(Lease)
        .where(Lease.name == name, mine_or_free)
        .values(holder=holder, until=until)
        .returning(Lease.name)
        .execution_options(synchronize_session=None)
    )
    if await session.scalar(taken):
        return True
    return bool(await insert_once(session, Lease, [{"name": name, "holder": holder, "until": until}], "name"))


async def keep(session: AsyncSession, name: str, holder: str) -> bool:
    """Whether the lease is ours, and stays so until this transaction ends: whoever takes it over waits for that.

    Only by that is a write of a copy that was killed or stood still surely there, or surely never, for the next one.
    """
    held = select(Lease.name).where(Lease.name == name, Lease.holder == holder).with_for_update(read=True)
    return await session.scalar(held) is not None


async def give_back(session: AsyncSession, name: str, holder: str) -> None:
    """End one's own lease now, so that the next need not wait; another's is left alone."""
    await session.execute(delete(Lease).where(Lease.name == name, Lease.holder == holder))


async def holder(session: AsyncSession, name: str, now: datetime) -> str | None:
    """Who holds the lease at `now` (UTC)."""
    return await session.scalar(select(Lease.holder).where(Lease.name == name, Lease.until > now))
