"""`sanat status` and `sanat preview`: how a school stands, and what would be sent."""

from dataclasses import asdict
from datetime import date
from typing import Annotated

from cyclopts import Parameter

from attestation.errors import AttestationError
from attestation.status import Counts
from attestation.typed_dates import read_day
from bot.clock import now_utc
from bot.command import AsJson, Failed, School, database, settings, show, show_json
from db.engine import Database
from locales import texts


async def status(*, school: School, as_json: AsJson = False) -> None:
    """The deputy director's summary: the month, the year, rows, people."""
    from services.status import status as find_status

    async with database(settings()) as db:
        found = await find_status(db, school, now_utc())
    if found is None:
        raise AttestationError("no-plan")
    summary = found.summary
    if as_json:
        show_json(
            {
                "school": school,
                "month": _numbers(summary.month),
                "year": _numbers(summary.year),
                "rows": [{"number": row.number, **_numbers(row.counts)} for row in summary.rows],
                "people": [{"id": person.person_id, **_numbers(person.counts)} for person in summary.people],
            }
        )
        return
    names = [*asdict(summary.year), "total"]
    show("\t".join(["", *names]))
    for label, counts in [("month", summary.month), ("year", summary.year)]:
        show(_line(label, counts))
    for row in summary.rows:
        show(_line(f"row {row.number}", row.counts))
    for person in summary.people:
        show(_line(person.name, person.counts))


def _numbers(counts: Counts) -> dict[str, int]:
    return {"total": counts.total, **asdict(counts)}


def _line(label: str, counts: Counts) -> str:
    return "\t".join([label, *map(str, asdict(counts).values()), str(counts.total)])


async def preview(
    *,
    school: School,
    first: Annotated[str, Parameter(name="--from", help="First day, DD.MM.YYYY or ISO.")],
    last: Annotated[str, Parameter(name="--to", help="Last day, included.")],
    as_json: AsJson = False,
) -> None:
    """Every reminder that would be sent between two days, in order; nothing is sent."""
    today = now_utc().date()
    begin, end = read_day(first, today), read_day(last, today)
    if end < begin:
        raise Failed("--to lies before --from")
    async with database(settings()) as db:
        messages = await _rehearse(db, school, begin, end)
    if as_json:
        show_json(messages)
        return
    for message in messages:
        show(f"{message['at']}  person {message['person']}  {message['kind']}  rows {message['items']}")


async def _rehearse(db: Database, school: int, first: date, last: date) -> list[dict[str, object]]:
    from cards.reminder import reminder_card
    from services.rehearsal import rehearsal

    return [
        {
            "at": it.at.isoformat(),
            "person": it.to.person_id,
            "kind": it.message.kind.value,
            "items": list(it.message.items),
            "text": reminder_card(texts(it.to.locale), it.told, it.to, it.message.day).text,
        }
        for it in await rehearsal(db, school, first, last)
    ]
