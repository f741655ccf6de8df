"""What became of a notice, and the list of notices."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from attestation.commission import Quorum
from attestation.desk import Printout
from attestation.ledger import Account, CallingOff, Line
from attestation.meetings import Answer, Standing, answers
from cards.callbacks import Locale, NoticeChange, NoticePage, NoticeReport
from cards.card import Button, Card
from cards.desk_callbacks import PrintoutPress
from cards.pages import shorten, turner
from locales import Safe, Texts

_ROOM = 850  # characters for the names of one line: four such lines fit into a message
_REASON = 80


def report_card(texts: Texts, account: Account, timezone: str) -> Card:
    """Every recipient counted once, on one of the lines; names and reasons as far as there is room."""
    report, kind = account.report, account.content.kind
    parts = [_title(texts, account), texts("notice-count", what="all", count=len(report.lines))]
    if at := account.cancelled_at or account.changed_at:
        local = at.astimezone(ZoneInfo(timezone))
        what = Standing.CANCELLED if account.cancelled_at else Standing.CHANGED
        parts.insert(1, texts("notice-report-standing", standing=what, day=local.date(), time=f"{local:%H:%M}"))
    lines = [_count(texts, "sent", report.sent, named=False)]
    if report.waiting:
        lines.append(_count(texts, "waiting", report.waiting, named=False))
        due = min((line.due_at for line in report.waiting if line.due_at), default=account.sent_at)
        if due > account.sent_at:
            local = due.astimezone(ZoneInfo(timezone))
            lines.append(texts("notice-due", day=local.date(), time=f"{local:%H:%M}"))
    lines.append(_count(texts, "unreachable", report.unreachable))
    parts.append(Safe("\n".join(lines)))
    if kind and answers(kind):
        said = [_count(texts, answer, report.answered(answer)) for answer in answers(kind)]
        parts.append(Safe("\n".join([*said, _count(texts, "silent", account.silent)])))
    if (sitting := account.quorum) and not account.cancelled_at:
        places = {"coming": sitting.coming, "members": sitting.members, "needed": sitting.needed}
        parts.append(texts("notice-quorum", reached="yes" if sitting.reached else "no", **places))
    refresh = Button(texts.label("button-refresh"), NoticeReport(notice=account.id, anew=False))
    language: Locale = "ru" if texts.locale == "ru" else "kk"  # papers are in Kazakh or Russian
    press = PrintoutPress(kind=Printout.ACQUAINTANCE, locale=language, of=account.id)
    rows: list[tuple[Button, ...]] = [(refresh, Button(texts.label("button-sheet"), press))]
    if not account.cancelled_at:
        change = Button(texts.label("button-change"), NoticeChange(notice=account.id, act="change"))
        off = Button(texts.label("button-call-off"), NoticeChange(notice=account.id, act="ask"))
        rows.append((change, off))
        if account.quorum:
            rows.append((Button(texts.label("button-minutes"), NoticeChange(notice=account.id, act="minutes")),))
    return Card("\n\n".join(parts), tuple(rows))


def danger_card(texts: Texts, account: Account, quorum: Quorum, timezone: str) -> Card:
    """The report of a sitting that may not be able to decide, under a warning."""
    report = report_card(texts, account, timezone)
    word = texts("notice-quorum-danger", lost="yes" if quorum.lost else "no")
    return replace(report, text="\n\n".join([word, report.text]))


def call_off_card(texts: Texts, account: Account, planned: CallingOff, timezone: str) -> Card:
    """What calling the notice off means, before it is done; in quiet hours people can be told at once all the same."""
    parts = [_title(texts, account), texts("notice-off-ask", told=planned.has_it, withheld=planned.withheld)]
    label = texts.label("button-call-off")
    rows: list[tuple[Button, ...]] = [(Button(label, NoticeChange(notice=account.id, act="off")),)]
    if planned.waits and planned.has_it:
        local = planned.at.astimezone(ZoneInfo(timezone))
        parts.append(texts("notice-told-later", day=local.date(), time=f"{local:%H:%M}"))
        now = texts.label("button-call-off-now")
        rows.append((Button(now, NoticeChange(notice=account.id, act="off-now")),))
    rows.append((Button(texts.label("button-back"), NoticeReport(notice=account.id, anew=False)),))
    return Card("\n\n".join(parts), tuple(rows))


def list_card(texts: Texts, accounts: Sequence[Account], page: int, pages: int, timezone: str) -> Card:
    """A page of notices, a button each: how many have it, of how many."""
    if not accounts:
        return Card(texts("notice-list-empty"))
    rows: list[tuple[Button, ...]] = []
    for account in accounts:
        kind = texts.label("notice-kind", kind=account.content.kind or "")
        title = texts.label("notice-list-title", kind=kind, day=_day(account, timezone))
        sent, everybody = len(account.report.sent), len(account.report.lines)
        label = texts.label("notice-list-line", title=title, sent=sent, all=everybody)
        rows.append((Button(label, NoticeReport(notice=account.id, anew=True)),))
    rows.append(turner(texts, page, pages, lambda to: NoticePage(page=to)))
    return Card(texts("notice-list"), tuple(rows))


def _title(texts: Texts, account: Account) -> Safe:
    content = account.content
    kind = texts("notice-kind", kind=content.kind or "")
    if content.day and content.at:
        return texts("notice-report-when", kind=kind, day=content.day, time=f"{content.at:%H:%M}")
    return texts("notice-report", kind=kind)


def _day(account: Account, timezone: str) -> date:
    """The day of the gathering, else the one on which it was sent."""
    return account.content.day or account.sent_at.astimezone(ZoneInfo(timezone)).date()


def _count(texts: Texts, what: Answer | str, lines: Sequence[Line], named: bool = True) -> Safe:
    counted = texts("notice-count", what=what, count=len(lines))
    return texts("notice-count-names", counted=counted, names=_names(texts, lines)) if named and lines else counted


def _names(texts: Texts, lines: Sequence[Line]) -> Safe:
    shown: list[str] = []
    room = _ROOM
    for line in lines:
        name = _name(texts, line)
        room -= len(name) + 2
        if room < 0:
            shown.append(texts("notice-more", count=len(lines) - len(shown)))
            break
        shown.append(name)
    return Safe("; ".join(shown))


def _name(texts: Texts, line: Line) -> Safe:
    if line.why:
        return texts("notice-name-why", name=line.name, why=texts("notice-why", why=line.why))
    if line.reason:
        return texts("notice-name-why", name=line.name, why=shorten(line.reason, _REASON))
    return texts("notice-name", name=line.name)
