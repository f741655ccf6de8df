"""The acquaintance sheet: who was told of a notice, when, and when they said that they have read it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from attestation.ledger import Account, Fate, Line
from documents.printout import Cell, Paper, Table, columns, numbered
from locales import Texts


def acquaintance_paper(account: Account, school: str, timezone: str, say: Texts) -> Paper:
    """The sheet of one notice; those whom it has not reached have an empty line to sign by hand."""
    zone, content = ZoneInfo(timezone), account.content
    when = f"{content.day:%d.%m.%Y}" if content.day else f"{account.sent_at.astimezone(zone):%d.%m.%Y}"
    about = [say.label("printout-notice", kind=content.kind or "", day=when)]
    if content.day and content.at:
        about.append(say.label("printout-notice-when", day=when, time=f"{content.at:%H:%M}", place=content.place))
    about += [f"{number}. {item}" for number, item in enumerate(content.agenda, 1)]
    report = account.report
    counts = {"all": len(report.lines), "sent": len(report.sent), "silent": len(account.silent)}
    names = columns(say, ("number", 1), ("name", 8), ("sent", 4), ("answered", 4), ("answer", 5), ("sign", 4))
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
    return line.name, _at(line.sent_at, zone), _at(line.answered_at, zone), answer, ""


def _at(moment: datetime | None, zone: ZoneInfo) -> str:
    return f"{moment.astimezone(zone):%d.%m.%Y %H:%M}" if moment else ""
