"""`sanat audit`: who did what to what and when, refused attempts too."""

from datetime import datetime, time
from typing import Annotated
from zoneinfo import ZoneInfo

from cyclopts import Parameter

from attestation.audit import Kind
from attestation.typed_dates import read_day
from bot.clock import now_utc
from bot.command import AsJson, School, database, settings, show, show_json


async def audit(
    *,
    school: School,
    kind: Annotated[Kind, Parameter(help="Only a part: refused, people, plan, steps, notices, settings.")] = Kind.ALL,
    person: Annotated[int | None, Parameter(help="Only what this person did.")] = None,
    since: Annotated[str | None, Parameter(help="From this day on, DD.MM.YYYY or ISO.")] = None,
    as_json: AsJson = False,
) -> None:
    """Every line of the school's audit, the newest first, and the end of the chain on which they hang."""
    from services.audit import audit as trail

    config = settings()
    day = read_day(since, now_utc().date()) if since else None
    begin = datetime.combine(day, time(), ZoneInfo(config.tz_default)) if day else None
    async with database(config) as db:
        found = await trail(db, school, kind=kind, author_id=person, since=begin)
    if as_json:
        show_json(
            [
                {
                    "number": deed.number,
                    "at": deed.at.isoformat(),
                    "person": deed.author_id,
                    "name": deed.author,
                    "act": deed.act,
                    "subject": deed.subject,
                    "refused": deed.act == "refused",
                    "details": {name: value for name, value in deed.details.items() if name != "former"},
                    "hash": deed.hash,
                }
                for deed in found.deeds
            ]
        )
        return
    for deed in found.deeds:
        show(f"{deed.number}\t{deed.at:%Y-%m-%d %H:%M} UTC\t{deed.author or '-'}\t{deed.act}\t{deed.subject}")
    show(f"{found.total} lines; the chain ends with {found.end or '-'}")
