"""`sanat status` and `sanat preview`: how a school stands, and what would be sent."""

from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from attestation.consultations import Reminded
from attestation.errors import AttestationError
from attestation.lessons import BEFORE, Lesson
from attestation.part import Standing
from attestation.reminders import Kind
from attestation.status import Counts
from attestation.typed_dates import read_day
from bot.clock import now_utc
from bot.command import AsJson, Failed, School, database, settings, show, show_json
from db.engine import Database
from locales import texts

if TYPE_CHECKING:
    from cards.card import Card
    from services.appointments_ahead import Ahead
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
    """The reminders of the plan and the words before appointments, in the order of time."""
    from cards.reminder import reminder_card
    from services.appointments_ahead import appointments_ahead
    from services.rehearsal import rehearsal

    reminders = [
        (
            it.at,
            it.to,
            it.message.kind,
            it.message.items,
            reminder_card(texts(it.to.locale), it.told, it.to, it.message.day),
        )
        for it in await rehearsal(db, school, first, last)
    ]
    appointments = [
        (it.at, it.to, Kind.APPOINTMENT, (), _appointment(it))
        for it in await appointments_ahead(db, school, first, last)
    ]
    return [
        {"at": at.isoformat(), "person": to.person_id, "kind": kind.value, "items": list(items), "text": card.text}
        for at, to, kind, items, card in sorted([*reminders, *appointments], key=lambda it: (it[0], it[1].person_id))
    ]


def _appointment(ahead: "Ahead") -> "Card":
    from cards import consultations, lessons, notices

    say, said = texts(ahead.to.locale), ahead.said
    if isinstance(said, Reminded):
        return consultations.reminder_card(say, said)
    if isinstance(said, Lesson):
        return lessons.told_card(say, said, BEFORE)
    letter = said.outgoing.letter
    return notices.appointment_card(say, letter.notice_id, letter.content, letter.answer, said.away)
