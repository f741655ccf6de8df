"""(e) The month of many schools: every open day each looks for what is due, as the ticker lets it."""

from datetime import UTC, date, datetime, time, timedelta
from time import perf_counter, process_time
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select, update

from attestation.roles import Role
from benchmarks.crowd import fill
from benchmarks.databases import fresh, machine
from benchmarks.options import Options
from db.engine import Database
from db.models import OutboxMessage, School
from documents.builtin import built_in_plan
from services.founding import found_school
from services.plans import load_plan
from services.reminders import plan_reminders

_EACH = 100  # teachers of a school
_ZONE = ZoneInfo("Asia/Almaty")
_MANY = 400_000
_FIRST, _LAST = date(2026, 10, 1), date(2026, 10, 31)
_DAYS = (_LAST - _FIRST).days + 1
_BEGUN = datetime(2026, 9, 1, 4, tzinfo=UTC)


async def planning(options: Options) -> dict[str, Any]:
    """Seconds for the month, and what 400,000 teachers would take at this pace; PostgreSQL is the one for so many."""
    schools = max(1, options.teachers // _EACH)
    found: dict[str, Any] = {"seed": options.seed, "teachers": schools * _EACH, "schools": schools, **machine()}
    for kind in options.kinds:
        async with fresh(kind) as url:
            db = Database(url)
            await _people(db, schools)
            found[kind] = await _month(db, schools)
            await db.close()
    return found


async def _people(db: Database, schools: int) -> None:
    """Schools with the ready-made plan, which nobody has begun with."""
    for number in range(schools):
        school_id = await found_school(db, "Bench", "Asia/Almaty", "kk", _BEGUN)
        await load_plan(db, school_id, built_in_plan(_FIRST.year), _BEGUN)
        chats = range(1_000_000 + number * _EACH, 1_000_000 + (number + 1) * _EACH)
        await fill(db, school_id, chats[1:], Role.TEACHER)
        await fill(db, school_id, chats[:1], Role.DEPUTY_DIRECTOR)
    async with db.write() as session:
        await session.execute(update(School).values(remind_at=_at(_FIRST, time(8))))


async def _month(db: Database, schools: int) -> dict[str, Any]:
    messages, slowest = 0, 0.0
    begun, cpu = perf_counter(), process_time()
    for number in range(_DAYS):
        before = perf_counter()
        day = _FIRST + timedelta(days=number)
        messages += await plan_reminders(db, _at(day, time(9)))
        slowest = max(slowest, perf_counter() - before)
    seconds, cpu = perf_counter() - begun, process_time() - cpu
    async with db.read() as session:
        kept = await session.scalar(select(func.count()).select_from(OutboxMessage))
    many = _MANY / (schools * _EACH)
    return {
        "seconds": round(seconds, 2),
        "cpu_seconds": round(cpu, 2),
        "slowest_day_seconds": round(slowest, 2),
        "messages": messages,
        "all_kept_once": kept == messages,
        "ms_per_school_and_day": round(seconds * 1000 / schools / _DAYS, 2),
        "minutes_for_400000": round(seconds * many / 60, 1),
        "slowest_day_minutes_for_400000": round(slowest * many / 60, 1),
    }


def _at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, _ZONE).astimezone(UTC)
