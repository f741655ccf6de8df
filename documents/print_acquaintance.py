"""The acquaintance sheet: who was told of a notice, when, and when they said that they have read it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from attestation.ledger import Account, Fate, Line
from documents.printout import Cell, Paper, Table, columns, numbered
from locales import Texts


def acquaintance_paper(account: Account, school: str, timezone: str, say: Texts) -> Paper:
    """The sheet of one notice, its ledger; everybody has a line to sign by hand, also whom it has not reached."""
    zone, content = ZoneInfo(timezone), account.content
    when = f"{content.day:%d.%m.%Y}" if content.day else f"{account.sent_at.astimezone(zone):%d.%m.%Y}"
    about = [say.label("printout-notice", kind=content.kind or "", day=when)]
    if content.day and content.at:
        about.append(say.label("printout-notice-when", day=when, time=f"{content.at:%H:%M}", place=content.place))
    about += [f"{number}. {item}" for number, item in enumerate(content.agenda, 1)]
    report = account.report
    counts = {"all": len(report.lines), "sent": len(report.sent), "silent": len(account.silent)}
    if account.cancelled_at:
        about.append(say.label("printout-notice-cancelled", at=_at(account.cancelled_at, zone)))
    elif account.changed_at:
        about.append(say.label("printout-notice-changed", at=_at(account.changed_at, zone)))
    widths = (("name", 8), ("queued", 4), ("sent", 4), ("message", 3), ("answered", 4), ("answer", 5), ("sign", 4))
    names = columns(say, ("number", 1), *widths)
    rows = numbered([_line(line, account.asks, zone, say) for line in report.lines])
    return Paper(
        f"{say.label('printout-file-acquaintance')}-{account.id}",
        school,
        say.label("printout-acquaintance"),
        (Table(say.label("printout-file-acquaintance"), names, rows),),
        lines=(*about, say.label("printout-reached", **counts)),
        signatures=(say.label("plan-page-signature"),),
    )


def _line(line: Line, asked: bool, zone: ZoneInfo, say: Texts) -> tuple[Cell, ...]:
    said = line.answer.value if line.answer else "unreachable" if line.fate is Fate.UNREACHABLE else "silent"
    if line.fate is Fate.WAITING:
        said = "waiting"
    answer = say.label("printout-answer", answer=said) if asked or said != "silent" else ""
    if why := line.reason or (line.why and say.label("notice-why", why=line.why)):
        answer = f"{answer}: {why}"
    queued, sent, answered = (_at(at, zone) for at in (line.queued_at, line.sent_at, line.answered_at))
    return line.name, queued, sent, line.message_id, answered, answer, ""


def _at(moment: datetime | None, zone: ZoneInfo) -> str:
    return f"{moment.astimezone(zone):%d.%m.%Y %H:%M}" if moment else ""
