"""`sanat plan`: read a plan, load it for a school year, give a row its date."""

import asyncio
from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter, validators

from attestation.plan import Plan, PlanItem, school_year_of
from attestation.typed_dates import read_day
from bot.clock import now_utc
from bot.command import AsJson, Failed, School, database, settings, show, show_json
from bot.commands.plan_difference import difference_json, show_difference
from documents.plan_json import plan_json, warnings_json
from locales import Texts, texts

app = App(name="plan", help="A school's plan for the year.")
File = Annotated[Path, Parameter(help="DOCX, XLSX, PDF, HTML, CSV or text.")]
Year = Annotated[
    int | None,
    Parameter(
        name="--year",
        help="The calendar year in whose August the school year starts.",
        validator=validators.Number(gte=2010, lte=2099),
    ),
]


@app.command
async def read(file: File, /, *, as_json: AsJson = False) -> None:
    """Read a plan and show what was understood; changes nothing."""
    say = texts("en")
    plan = await _read(file, None)
    if as_json:
        show_json(plan_json(plan, say.label))
    else:
        _show(plan, say)


@app.command
async def load(
    file: Annotated[Path | None, Parameter(help="The school's file; the built-in plan of 19 rows without it.")] = None,
    /,
    *,
    school: School,
    year: Year = None,
    as_json: AsJson = False,
) -> None:
    """Make a plan the school's active plan of the school year that starts in August of --year.

    Without --year it is the year that the file names, but never one that is over. People whom rows name answer for
    them where the name is sure; what is doubtful is told and can be settled in the chat.
    """
    from documents.builtin import built_in_plan
    from services.plan_comparison import compare_plan, continue_plan
    from services.plans import load_plan

    config, now = settings(), now_utc()
    current = school_year_of(now.date())
    begins = current if year is None else year
    plan = await _read(file, year) if file else built_in_plan(begins, config.locale_default)
    if file and year is None and plan.school_year < current:  # last year's file, as in the chat: this year is meant
        plan = await _read(file, current)
    async with database(config) as db:
        if file:  # what the school has settled about its rows, no file says; the built-in plan does
            plan = await continue_plan(db, school, plan)
        found = await compare_plan(db, school, plan, now)
        loaded = await load_plan(db, school, plan, now)
    if as_json:
        asked = {"school_year": plan.school_year, "rows": loaded.rows, "needs_date": list(loaded.needs_date)}
        named = [{"row": item.number, "persons": list(item.responsible.persons)} for item in _naming(plan)]
        show_json(
            {**asked, "named": named, "warnings": warnings_json(plan, texts("en").label), **difference_json(found)}
        )
        return
    show_difference(found)
    show(f"{plan.school_year}/{plan.school_year + 1}: {loaded.rows} rows")
    if loaded.needs_date:
        show(f"rows that need a date: {', '.join(map(str, loaded.needs_date))}")
    for item in _naming(plan):
        ids = ", ".join(f"person {id_}" for id_ in item.responsible.persons)
        show(f"row {item.number}: {item.responsible.phrase} -> {ids}")
    _show_doubts(plan, texts("en"))


@app.command
async def date(
    day: Annotated[str, Parameter(help="DD.MM.YYYY or ISO.")],
    /,
    *,
    school: School,
    row: Annotated[int, Parameter(name="--row", help="The row's number.")],
    person: Annotated[int | None, Parameter(name="--person", help="One teacher's id; everyone without it.")] = None,
    as_json: AsJson = False,
) -> None:
    """Give a row that has none its date."""
    from services.plans import set_day

    now = now_utc()
    chosen = read_day(day, now.date())
    async with database(settings()) as db:
        await set_day(db, school, row, chosen, now, teacher_id=person)
    if as_json:
        show_json({"row": row, "person": person, "date": chosen.isoformat()})
    else:
        show(f"row {row}: {chosen.isoformat()}")


async def _read(file: Path, year: int | None) -> Plan:
    from documents.plan_reader import read_plan_safely

    try:
        content = await asyncio.to_thread(file.read_bytes)
    except OSError as error:
        raise Failed(f"{file.name}: {error.strerror}") from None
    return await read_plan_safely(content, file.name, year, today=now_utc().date(), timeout=60)


def _show(plan: Plan, say: Texts) -> None:
    show(f"{plan.title}\n{plan.school_year}/{plan.school_year + 1}")
    for item in plan.items:
        windows = "; ".join(say.days(window.start, window.end) for window in item.windows) or "no dates"
        roles = ", ".join(item.responsible.roles) or "?"
        show(
            f"{item.number:>3}  {item.title.kk}\n     {item.phrase} -> {item.kind}: {windows}  [{roles}]  {item.scope}"
        )
        for heading, words in item.extras:
            show(f"     {heading or '(no heading)'}: {words}")
    _show_doubts(plan, say)


def _naming(plan: Plan) -> tuple[PlanItem, ...]:
    return tuple(item for item in plan.items if item.responsible.persons)


def _show_doubts(plan: Plan, say: Texts) -> None:
    for doubt in plan.warnings:
        where = f"row {doubt.row}: " if doubt.row is not None else ""
        show(f"  !  {where}{say.label(doubt.key, **doubt.params)}")
