"""The leaders' reports of the week and the month: as they read now, and as they would read on a day ahead."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from attestation.part import standing
from attestation.plan import school_year_of
from attestation.reports import Report, Span, day_before, reports_of
from attestation.steps import Year
from attestation.wishes import AS_USUAL
from db.models import School
from db.queries.past import completions_at
from db.queries.wishes import load_wishes
from db.queries.year import members
from services.schools import local, school, school_days
from services.status import status_in


async def report_of(
    session: AsyncSession, school_id: int, person_id: int, params: dict[str, Any], now: datetime
) -> Report | None:
    """The report that a message of the outbox brings, with the numbers of now.

    None where it brings none, where there is nothing to say, or its reader does not want it or leads no longer.
    """
    if not params.get("report"):
        return None
    span, day = Span(params["report"]), date.fromisoformat(params["day"])
    the_school = await school(session, school_id)
    days = school_days(the_school, day)
    wishes = await load_wishes(session, school_id, person_id)
    me = await members(session, school_id, school_year_of(day), person_id)
    if not me or span not in dict(reports_of(me[0], days, day, wishes.get(person_id, AS_USUAL))):
        return None
    since = timedelta(days=(local(the_school, now).date() - day_before(span, days, day)).days)
    found = await status_in(session, school_id, now, since=since)
    report = Report(span, found) if found else None
    return report if report and report.news else None


async def report_ahead(
    session: AsyncSession, the_school: School, year: Year, span: Span, at: datetime
) -> Report | None:
    """The report of the moment `at` in a rehearsal: with what is recorded by then, and nothing that may yet happen."""
    today, days = at.date(), school_days(the_school, at.date())
    before = at - timedelta(days=(today - day_before(span, days, today)).days)
    recorded = {key: done for key, done in year.completions.items() if local(the_school, done.at).date() <= today}
    then = await completions_at(session, the_school.id, recorded, before.astimezone(UTC))
    report = Report(span, standing(replace(year, completions=recorded), today, days, then, before.date()))
    return report if report.news else None
