"""`sanat incident-report`: who could see what, when somebody's phone or account has fallen into other hands."""

from datetime import UTC, datetime, time
from typing import Annotated
from zoneinfo import ZoneInfo

from cyclopts import Parameter

from attestation.typed_dates import read_day
from bot.clock import now_utc
from bot.command import AsJson, School, database, settings, show, show_json


async def incident_report(
    *,
    school: School,
    person: Annotated[int | None, Parameter(help="Only those who could see this person's data.")] = None,
    since: Annotated[str, Parameter(help="What was done from this day on, DD.MM.YYYY or ISO.")] = "2000-01-01",
    as_json: AsJson = False,
) -> None:
    """Who is in the school, what of others' data each could see by their roles, and what each has done since a day."""
    from services.incidents import incident_report as report

    config, now = settings(), now_utc()
    begin = datetime.combine(read_day(since, now.date()), time(), ZoneInfo(config.tz_default)).astimezone(UTC)
    async with database(config) as db:
        found = await report(db, school, begin, person)
    if as_json:
        show_json(
            [
                {
                    "id": it.who.id,
                    "name": it.who.name,
                    "roles": list(it.who.roles),
                    "telegram_id": it.who.telegram_id,
                    "could_see": list(it.acts),
                    "did": [{"at": deed.at.isoformat(), "act": deed.act, "subject": deed.subject} for deed in it.deeds],
                }
                for it in found
            ]
        )
        return
    for it in found:
        show(f"{it.who.id}\t{it.who.name}\t{', '.join(it.who.roles)}\tcould: {', '.join(it.acts) or 'only their own'}")
        for deed in it.deeds:
            show(f"\t{deed.at:%Y-%m-%d %H:%M} UTC\t{deed.act}\t{deed.subject}")
