"""A new school."""

from datetime import datetime
from zoneinfo import available_timezones

from attestation.errors import AttestationError
from db.engine import Database
from db.models import School
from services.history import record


async def found_school(db: Database, name: str, timezone: str, locale: str, now: datetime) -> int:
    """Add a school and return its id. `timezone` is a name such as "Asia/Almaty"; `locale` its first language."""
    tidy = " ".join(name.split())
    if not tidy:
        raise AttestationError("school-name-missing")
    if timezone not in available_timezones():
        raise AttestationError("timezone-unknown", timezone=timezone)
    async with db.write() as session:
        school = School(name=tidy, timezone=timezone, locale=locale, settings={}, created_at=now)
        session.add(school)
        await session.flush()
        record(session, school.id, now, None, "found-school", f"school:{school.id}")
        return school.id
