"""`sanat status` and `sanat preview`: how a school stands, and what would be sent."""

from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from attestation.errors import AttestationError
from attestation.part import Standing
from attestation.status import Counts
from attestation.typed_dates import read_day
from bot.clock import now_utc
from bot.command import AsJson, Failed, School, database, settings, show, show_json
from db.engine import Database
from locales import texts

if TYPE_CHECKING:
    from services.printouts import Letterhead


async def status(
    *,
    school: School,
    xlsx: Annotated[Path | None, Parameter(help="Write the summary and every step behind it as a workbook.")] = None,
    png: Annotated[Path | None, Parameter(help="Draw the heat map: teachers against the plan's rows.")] = None,
    as_json: AsJson = False,
) -> None:
    """The deputy director's summary: the month, the year, rows, people. Files are in the school's language."""
    from services.printouts import letterhead
    from services.status import status as find_status

    async with database(settings()) as db:
        head = await letterhead(db, school)
        found = await find_status(db, school, now_utc())
    if found is None:
        raise AttestationError("no-plan")
    if xlsx:
        xlsx.write_bytes(_workbook(found, head))
    if png:
        png.write_bytes(_picture(found, head))
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


def _workbook(found: Standing, head: "Letterhead") -> bytes:
    from documents.print_status import status_paper
    from documents.printout_xlsx import paper_as_xlsx

    return paper_as_xlsx(status_paper(found, head.name, head.timezone, texts(head.locale)))


def _picture(found: Standing, head: "Letterhead") -> bytes:
    from documents.heat_map import heat_map

    return heat_map(found, texts(head.locale), size=None)


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
