"""How the plan stands, as tables: the numbers of /status, and every step behind them."""

from zoneinfo import ZoneInfo

from attestation.part import Standing
from attestation.status import Counts
from attestation.steps import Step
from documents.printout import Cell, Paper, Table, columns
from locales import Texts

_COUNTED = ("total", "done", "in_review", "open", "overdue", "needs_date", "waived")
Rows = tuple[tuple[Cell, ...], ...]
_NUMBERS = tuple((name, 2.2) for name in _COUNTED)


def status_paper(found: Standing, school: str, timezone: str, say: Texts) -> Paper:
    """Sheets for month and year, rows, teachers, and all the steps."""
    summary = found.summary
    month, year = say.label("printout-this-month"), say.label("printout-this-year")
    everything: Rows = ((month, *_numbers(summary.month)), (year, *_numbers(summary.year)))
    rows: Rows = tuple((row.number, row.title.in_language(say.locale), *_numbers(row.counts)) for row in summary.rows)
    people: Rows = tuple((person.name, *_numbers(person.counts)) for person in summary.people)
    whole = say.label("printout-total")
    tables = (
        Table(say.label("printout-sheet-summary"), columns(say, ("period", 5), *_NUMBERS), everything),
        Table(
            say.label("printout-sheet-rows"),
            columns(say, ("number", 1.2), ("step", 9), *_NUMBERS),
            rows,
            totals=(None, whole, *_numbers(summary.year)),
        ),
        Table(say.label("printout-sheet-people"), columns(say, ("name", 8), *_NUMBERS), people),
        Table(
            say.label("printout-sheet-steps"),
            columns(say, ("number", 1.2), ("step", 8), ("name", 6), ("association", 4), ("from", 2.4), ("until", 2.4),
                    ("state", 3.2), ("marked", 2.4)),
            tuple(_step(step, found, ZoneInfo(timezone), say) for step in found.year.steps()),
            sheet_only=True,
        ),
    )  # fmt: skip
    title = say.label("printout-status", day=f"{found.today:%d.%m.%Y}")
    return Paper(f"{say.label('printout-file-status')}-{found.today}", school, title, tables)


def _numbers(counts: Counts) -> tuple[int, ...]:
    return tuple(getattr(counts, name) for name in _COUNTED)


def _step(step: Step, found: Standing, zone: ZoneInfo, say: Texts) -> tuple[Cell, ...]:
    teacher = step.teacher
    return (
        step.item.number,
        step.item.title.in_language(say.locale),
        teacher.name if teacher else say.label("picture-school"),
        teacher.association if teacher else "",
        step.starts_on,
        step.due_on,
        say.label("printout-state", state=step.state(found.today).value),
        (step.completion.done_on or step.completion.at.astimezone(zone).date()) if step.completion else None,
    )
