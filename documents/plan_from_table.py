"""A plan out of a draft: numbered items with times, roles and ways of closing; and a doubt for all that is unsure."""

from collections.abc import Sequence
from datetime import date

from attestation.errors import AttestationError
from attestation.naming import doubts_about
from attestation.phrases import read_schedule
from attestation.plan import Doubt, Kind, Plan, PlanItem, Responsible, Wording
from attestation.responsible import read_responsible
from attestation.scope import propose
from attestation.windows import windows, year_doubts
from attestation.words import fold
from documents import headings
from documents.columns import Column
from documents.draft import Draft, folded
from documents.numbering import numbered
from documents.rows import Row, Table, tables

MOST_ROWS = 300
_MOST_LINES = 10 * MOST_ROWS  # of the tables of a file, those of other plans and papers among them
_LONGEST = 2_000  # letters of a responsible cell that are read; what is longer is a text
_TIMELESS = (Kind.UNKNOWN, Kind.BY_SCHEDULE)
_MOST_NAMED, _SHOWN = 6, 270  # plans of one file that are offered, and letters of their titles together


def plan_from_draft(draft: Draft, school_year: int | None, which: int | None, today: date | None) -> Plan:
    """The plan of a draft. `which`: the number of the plan to take, from 1, where the file holds several.

    The school year is `school_year` where it is given, else what the plan says, else the one nearest to `today`.
    Raises AttestationError: plan-no-table, plan-not-a-plan, plan-empty-table, plan-two-tables, plan-too-large,
    plan-year-unknown.
    """
    lines = sum(line.table is not None for line in draft)
    if lines > _MOST_LINES:
        raise AttestationError("plan-too-large", rows=lines, most=MOST_ROWS)
    plans = _apart(tables(draft))
    if not plans:
        raise AttestationError("plan-not-a-plan" if any(line.table is not None for line in draft) else "plan-no-table")
    if len(plans) > 1 and which is None:
        letters = _SHOWN // min(len(plans), _MOST_NAMED)
        shown = [f"{n}. {_blocks_title(plan)[:letters]}".strip() for n, plan in enumerate(plans, 1)]
        names = "; ".join([*shown[:_MOST_NAMED], "…"] if len(shown) > _MOST_NAMED else shown)
        raise AttestationError("plan-two-tables", count=len(plans), plans=names)
    if which is not None and not 1 <= which <= len(plans):
        raise AttestationError("plan-no-such-plan", count=len(plans))
    about = any("аттест" in words or "attest" in words for line in draft for words in map(fold, line.cells))
    return _plan(plans[(which or 1) - 1], school_year, today, about)


def _apart(found: Sequence[Table]) -> list[list[Table]]:
    """Tables by plan: a new one starts where a title stands above a table whose numbers have been used before."""
    plans: list[list[Table]] = []
    for table in found:
        used = {row.number for part in plans[-1] for row in part.rows} if plans else set()
        titled = any(headings.is_title(cell) for line in table.above for cell in line.cells)
        if not plans or (titled and used.intersection(row.number for row in table.rows)):
            plans.append([])
        plans[-1].append(table)
    return plans


def _blocks(parts: Sequence[Table]) -> list[list[str]]:
    return [block for part in parts for side in (part.above, part.below) for block in headings.paragraphs(tuple(side))]


def _blocks_title(parts: Sequence[Table]) -> str:
    return headings.title(_blocks(parts))


def _plan(parts: Sequence[Table], school_year: int | None, today: date | None, about_attestation: bool) -> Plan:
    rows = [row for part in parts for row in part.rows]
    if not rows:
        raise AttestationError("plan-empty-table")
    if len(rows) > MOST_ROWS:
        raise AttestationError("plan-too-large", rows=len(rows), most=MOST_ROWS)
    blocks = _blocks(parts)
    title = headings.title(blocks)
    of_people = sum(headings.is_person(row.cells.get(Column.TITLE, "")) for row in rows) * 2 > len(rows)
    if of_people or (not about_attestation and not any(row.cells.get(Column.RESPONSIBLE) for row in rows)):
        raise AttestationError("plan-not-a-plan")
    doubts: list[Doubt] = []
    if not about_attestation:
        doubts.append(Doubt(None, "title", "doubt-not-attestation", {}))
    year = _year(title, blocks, school_year, today, doubts)
    doubts.extend(Doubt(None, "columns", "doubt-other-times", {"column": name}) for name in _other_times(rows))
    items = tuple(_item(number, row, year, doubts) for number, row in numbered(rows, doubts))
    return Plan(title, headings.goal(blocks), headings.objectives(blocks), year, items, tuple(doubts))


def _other_times(rows: Sequence[Row]) -> list[str]:
    """The headings of columns that hold times as well, though the rows' times were taken from another one."""
    said: dict[str, list[bool]] = {}
    for row in rows:
        for name, cell in row.extras.items():
            said.setdefault(name, []).append(read_schedule(cell).kind not in _TIMELESS)
    return [name for name, times in said.items() if sum(times) * 2 >= len(times)]


def _year(
    title: str, blocks: Sequence[Sequence[str]], given: int | None, today: date | None, doubts: list[Doubt]
) -> int:
    said = headings.school_year(title, *(line for block in blocks for line in block))
    if given is not None:
        if said is not None and said != given:
            years = {"said": f"{said}-{said + 1}", "taken": f"{given}-{given + 1}"}
            doubts.append(Doubt(None, "school_year", "doubt-school-year-other", years))
        return given
    if said is not None:
        return said
    if today is None:
        raise AttestationError("plan-year-unknown")
    year = today.year if today.month >= 6 else today.year - 1  # in June and July the coming year is being planned
    taken = {"taken": f"{year}-{year + 1}"}
    doubts.append(Doubt(None, "school_year", "doubt-school-year-missing", taken))
    return year


def _item(number: int, row: Row, school_year: int, doubts: list[Doubt]) -> PlanItem:
    cells = {column: folded(cell) for column, cell in row.cells.items()}
    title, phrase = cells.get(Column.TITLE, ""), cells.get(Column.SCHEDULE, "")

    def doubt(field: str, key: str, **params: str) -> None:
        doubts.append(Doubt(number, field, key, params))

    schedule = read_schedule(phrase, ruling_month=row.month, school_year=school_year)
    for key in (*schedule.doubts, *year_doubts(schedule, school_year)):
        doubt("schedule", key, phrase=phrase, words=" ".join(schedule.unused))
    answerers = read_responsible(row.cells.get(Column.RESPONSIBLE, "")[:_LONGEST])
    doubts.extend(doubts_about(number, answerers))
    proposal = propose(title, answerers.roles, schedule.kind)
    if not proposal.sure:
        doubt("scope", "doubt-scope")
    if row.taken_over:
        doubt("schedule", "doubt-schedule-above", phrase=phrase)
    if row.unsure:
        doubt("schedule", "doubt-schedule-typed", phrase=phrase)
    if row.moved:
        doubt("row", "doubt-cells-moved")
    return PlanItem(
        number=number,
        title=Wording.verbatim(title),
        phrase=phrase,
        kind=schedule.kind,
        months=schedule.months,
        windows=windows(schedule, school_year),
        responsible=Responsible(cells.get(Column.RESPONSIBLE, ""), answerers.roles),
        evidence=Wording.verbatim(cells.get(Column.EVIDENCE, "")),
        scope=proposal.scope,
        confirmer=proposal.confirmer,
        review=proposal.review,
        audience=proposal.audience,
        repeat=proposal.repeat,
        section=row.section,
        extras=tuple((name, folded(cell)) for name, cell in row.extras.items()),
    )
