"""Until when Telegram wants to hear nothing from this token: remembered, so that every copy and restart obeys."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Setting

_NAME = "pause"


async def pause(session: AsyncSession, until: datetime) -> None:
    """Remember a pause; a longer one that holds already stays."""
    if (known := await paused_until(session)) is None or known < until:
        await session.merge(Setting(name=_NAME, value={"until": until.isoformat()}))


async def paused_until(session: AsyncSession) -> datetime | None:
    """The end of the last pause (UTC), which may be over; none when there never was one."""
    setting = await session.get(Setting, _NAME)
    return datetime.fromisoformat(setting.value["until"]) if setting else None
