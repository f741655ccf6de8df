"""The report of a week or a month: what has changed, what was done, what is at risk; a few lines."""

from attestation.reports import Report
from attestation.risk import Threat
from cards.pages import shorten
from cards.status import at_stake, trend_line
from locales import Safe, Texts

_MOST = 3


def report_lines(texts: Texts, report: Report) -> list[Safe]:
    """The report's paragraphs; the numbers are those of /status."""
    found = report.standing
    parts = [texts(f"report-{report.span}"), _changed(texts, report)]
    if waiting := found.summary.year.in_review:
        parts.append(texts("report-waits", count=waiting))
    if rows := found.risk.rows[:_MOST]:
        titles = {row.number: row.title.in_language(texts.locale) for row in found.summary.rows}
        names = {member.id: member.name for member in found.year.members}
        lines = [texts("report-risk")]
        lines += [_row(texts, row, titles[row.id]) for row in rows]
        lines += [
            texts("status-person", name=shorten(names[one.id], 40), what=at_stake(texts, one))
            for one in found.risk.people[:_MOST]
        ]
        parts.append(Safe("\n".join(lines)))
    return parts


def _changed(texts: Texts, report: Report) -> Safe:
    """How the numbers have changed, and in which rows steps were done."""
    trend = report.standing.trend
    if trend is None or not (trend.done or trend.in_review or trend.overdue):
        return texts("report-still", day=trend.since if trend else report.standing.today)
    lines = [trend_line(texts, trend)]
    if trend.done_in:
        rows = [texts("report-done-row", number=number, count=count) for number, count in trend.done_in[:_MOST]]
        lines.append(texts("report-done", rows=Safe(", ".join(rows))))
    return Safe("\n".join(lines))


def _row(texts: Texts, row: Threat, title: str) -> Safe:
    return texts("status-row-school", number=row.id, title=shorten(title, 60), what=at_stake(texts, row))
