"""A school's clock and calendar: its zone, open days, holidays, and how it wants to be reminded."""

from datetime import date, datetime, time, timedelta
from functools import cache, lru_cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.errors import NotFound
from attestation.rungs import ReminderRules
from attestation.workdays import SchoolDays
from db.models import School


async def school(session: AsyncSession, school_id: int, lock: bool = False) -> School:
    """The school, or `NotFound`. With `lock` other writers of this school wait until the transaction ends."""
    found = await session.get(School, school_id, with_for_update={"key_share": True} if lock else None)
    if found is None:
        raise NotFound("school-not-found", id=school_id)
    return found


def local(school: School, now: datetime) -> datetime:
    """The moment on the school's clock."""
    return now.astimezone(ZoneInfo(school.timezone))


def at(school: School, day: date, hour: time) -> datetime:
    """The instant at which the school's clock shows `hour` on `day`."""
    return datetime.combine(day, hour, ZoneInfo(school.timezone))


def school_days(school: School, around: date) -> SchoolDays:
    """The school's calendar for the years about `around`: Kazakhstan's holidays, changed by its own settings.

    Settings: `days_off` (weekdays, Monday is 0), `closed` and `open` (single days in ISO form: own days off,
    and holidays that were moved away), `opens` and `closes` (HH:MM), `breaks` (school holidays, each the first and
    the last day in ISO form).
    """
    own = school.settings
    return _calendar(
        around.year,
        tuple(own.get("days_off", (6,))),
        tuple(own.get("closed", ())),
        tuple(own.get("open", ())),
        own.get("opens", "08:00"),
        own.get("closes", "20:00"),
        tuple((first, last) for first, last in own.get("breaks", ())),
    )


@lru_cache(maxsize=256)
def _calendar(
    year: int,
    days_off: tuple[int, ...],
    closed: tuple[str, ...],
    opened: tuple[str, ...],
    opens: str,
    closes: str,
    breaks: tuple[tuple[str, str], ...],
) -> SchoolDays:
    holidays = public_holidays(year - 1) | public_holidays(year) | public_holidays(year + 1)
    own = frozenset(date.fromisoformat(day) for day in closed)
    moved = frozenset(date.fromisoformat(day) for day in opened)
    spans = [(date.fromisoformat(first), date.fromisoformat(last)) for first, last in breaks]
    return SchoolDays(
        frozenset(days_off),
        (holidays - moved) | own,
        time.fromisoformat(opens),
        time.fromisoformat(closes),
        frozenset(first + timedelta(days=n) for first, last in spans for n in range((last - first).days + 1)),
    )


@lru_cache(maxsize=32)
def public_holidays(year: int) -> frozenset[date]:
    """Kazakhstan's public holidays, with the days off given for those on a weekend (as the `holidays` package has)."""
    return frozenset(_country().Kazakhstan(years=year))


@cache
def _country() -> ModuleType:
    """Kazakhstan's module by its file: imported by name, it brings two hundred countries and 8 MB that stay."""
    import holidays  # heavy too: not at start

    file = Path(holidays.__file__).parent / "countries" / "kazakhstan.py"
    spec = spec_from_file_location("kazakhstan", file)
    if spec is None or spec.loader is None:
        raise ImportError(str(file))
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def reminder_rules(school: School) -> ReminderRules:
    """How the school wants to be reminded; what its settings leave out is the default."""
    own, default = school.settings.get("reminders", {}), ReminderRules()
    grace = own.get("grace", default.grace)
    return ReminderRules(
        hour=time.fromisoformat(own["hour"]) if "hour" in own else default.hour,
        ladder=tuple(own.get("ladder", default.ladder)),
        per_day=own.get("per_day", default.per_day),
        per_week=own.get("per_week", default.per_week),
        grace=(grace[0], grace[1]) if grace else None,
        digest=own.get("digest", default.digest),
    )


def keep_rules(school: School, rules: ReminderRules) -> None:
    """Make `rules` the school's own."""
    kept = {
        "hour": f"{rules.hour:%H:%M}",
        "ladder": list(rules.ladder),
        "per_day": rules.per_day,
        "per_week": rules.per_week,
        "grace": list(rules.grace) if rules.grace else None,
        "digest": rules.digest,
    }
    school.settings = {**school.settings, "reminders": kept}


async def schools_to_remind(session: AsyncSession, now: datetime) -> list[School]:
    """The schools whose time has come to look for due reminders."""
    return list(await session.scalars(select(School).where(School.remind_at <= now).order_by(School.remind_at)))
