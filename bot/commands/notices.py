"""`sanat notices`: the notice ledger, each recipient's line of each notice."""

from datetime import datetime

from attestation.ledger import Account, Line
from attestation.meetings import Answer
from bot.command import AsJson, School, database, settings, show, show_json
from services.notice_reports import ledger


async def notices(*, school: School, as_json: AsJson = False) -> None:
    """Who was to be told what and when, whom it has reached, and what they answered; the newest notice first."""
    async with database(settings()) as db:
        accounts = await ledger(db, school)
    if as_json:
        show_json([_notice(account) for account in accounts])
        return
    for account in accounts:
        content, report = account.content, account.report
        begins = f"{content.day:%d.%m.%Y} {content.at:%H:%M}" if content.day and content.at else "-"
        show(f"{account.id}\t{content.kind}\t{begins}\tsent {len(report.sent)} of {len(report.lines)}")
        for line in report.lines:
            show(f"\t{line.person_id}\t{line.name}\t{line.why or line.fate}\t{line.answer or '-'}\t{line.reason}")


def _notice(account: Account) -> dict[str, object]:
    content, report = account.content, account.report
    counts: dict[str, object] = {
        "recipients": len(report.lines),
        "waiting": len(report.waiting),
        "sent": len(report.sent),
        "unreachable": len(report.unreachable),
        **{answer.value: len(report.answered(answer)) for answer in Answer},
        "no_answer": len(account.silent),
    }
    return {
        "id": account.id,
        "kind": content.kind,
        "date": content.day and content.day.isoformat(),
        "time": content.at and f"{content.at:%H:%M}",
        "place": content.place,
        "agenda": list(content.agenda),
        "author": account.author_id,
        "urgent": content.posting.urgent,
        "sent_at": _moment(account.sent_at),
        "changed_at": _moment(account.changed_at),
        "cancelled_at": _moment(account.cancelled_at),
        "counts": counts,
        "people": [_line(line) for line in report.lines],
    }


def _line(line: Line) -> dict[str, object]:
    return {
        "id": line.person_id,
        "name": line.name,
        "state": line.fate,
        "why": line.why,
        "queued": _moment(line.queued_at),
        "sent": _moment(line.sent_at),
        "message_id": line.message_id,
        "answer": line.answer,
        "answered": _moment(line.answered_at),
        "reason": line.reason,
        "printed": _moment(line.printed_at),
    }


def _moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
