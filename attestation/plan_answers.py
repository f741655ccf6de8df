"""The likely answers to a doubtful cell of a plan that was read, and the plan once one is given."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from attestation.errors import AttestationError
from attestation.language import language_of
from attestation.naming import UNSURE, nobodys, trusted, unsettled, whom
from attestation.phrase_tokens import DAY_OR_YEAR
from attestation.phrases import alternatives, read_schedule
from attestation.plan import Doubt, Plan, PlanItem, Window
from attestation.plan_doubts import Cell, item_at, settle
from attestation.roles import Role
from attestation.row_editing import (
    POSTS,
    Closing,
    close,
    close_for_each_teacher,
    entrust,
    entrust_to,
    reschedule,
    typed_schedule,
    written,
)
from attestation.schedule import Schedule
from attestation.steps import Member
from attestation.windows import windows, year_doubts

AS_IT_IS = "ok"
MOST = 6
"""Times that are offered at once."""
_OF_YEARS = frozenset({"doubt-schedule-year", DAY_OR_YEAR})
"""The doubts that another school year takes away, or brings."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to be offered: `value` tells it among those of its cell; the rest is what it would make of the cell."""

    value: str
    schedule: Schedule | None = None
    roles: tuple[Role, ...] = ()
    closing: Closing | None = None
    school_year: int | None = None
    person: Member | None = None


def answers(plan: Plan, cell: Cell, people: Sequence[Member] = ()) -> tuple[Answer, ...]:
    """What is offered for the cell, the likeliest first; `people`: those of the school, one of whom it may name."""
    item = item_at(plan, cell.row)
    if cell.field == "school_year":
        taken = plan.school_year
        return tuple(Answer(str(year), school_year=year) for year in (taken, taken + 1, taken - 1))
    if item is None:
        return (Answer(AS_IT_IS),)
    if cell.field == "schedule":
        offered = alternatives(read_schedule(item.phrase, school_year=plan.school_year))[:MOST]
        as_read = () if any(_is(item, one, plan.school_year) for one in offered) else (Answer(AS_IT_IS),)
        return (*as_read, *(Answer(str(place), schedule=one) for place, one in enumerate(offered)))
    if cell.field == "responsible":
        if asked := _which_person(cell):
            likely = whom(asked.params["name"], people).likely
            return (*(Answer(f"p{one.id}", person=one) for one in likely), Answer(AS_IT_IS))
        as_read = (Answer(AS_IT_IS, roles=item.responsible.roles),) if item.responsible.roles else ()
        others = (Answer(role.value, roles=(role,)) for role in POSTS if (role,) != item.responsible.roles)
        return (*as_read, *others)
    return (Answer("school", closing=Closing.SCHOOL), Answer("teacher", closing=Closing.TEACHER))


def _which_person(cell: Cell) -> Doubt | None:
    """The doubt whom a name means; several are asked one after the other."""
    return next((doubt for doubt in cell.doubts if doubt.key == UNSURE), None)


def answer_by_button(plan: Plan, cell: Cell, value: str, people: Sequence[Member] = ()) -> Plan:
    """The plan with this answer taken; AttestationError when it is not among the answers."""
    answer = next((one for one in answers(plan, cell, people) if one.value == value), None)
    if answer is None:
        raise AttestationError("button-old")
    item = item_at(plan, cell.row)
    if asked := _which_person(cell):
        cell = replace(cell, doubts=(asked,))
    if item and answer.person:
        return settle(plan, cell, replace(item, responsible=trusted(item.responsible, [answer.person])))
    if item and asked:
        return settle(plan, cell, replace(item, responsible=nobodys(item.responsible, [asked.params["name"]])))
    if answer.school_year is not None:
        return in_year(settle(plan, cell), answer.school_year)
    if item is None or value == AS_IT_IS:
        return settle(plan, cell)
    if answer.schedule:
        if _is(item, answer.schedule, plan.school_year):  # understood rightly: the plan's own words stay
            return settle(plan, cell)
        schedule = written(answer.schedule, _language(plan))
        return settle(plan, cell, reschedule(item, schedule, plan.school_year))
    if answer.closing:
        school = answer.closing is Closing.SCHOOL
        return settle(plan, cell, close(item, Closing.SCHOOL) if school else close_for_each_teacher(item))
    return settle(plan, cell, entrust_to(item, answer.roles))


def answer_by_typing(plan: Plan, cell: Cell, text: str, people: Sequence[Member] = ()) -> Plan:
    """The plan with what was typed; what is doubtful in its turn stays a doubt. Raises AttestationError."""
    item = item_at(plan, cell.row)
    if cell.field == "school_year":
        year = re.search(r"20\d\d", text)
        if year is None:
            raise AttestationError("plan-review-year-unknown")
        return in_year(settle(plan, cell), int(year[0]))
    if item and cell.field == "schedule":
        schedule = typed_schedule(text, plan.school_year)
        keys = (*schedule.doubts, *year_doubts(schedule, plan.school_year))
        places = {"phrase": schedule.phrase, "words": " ".join(schedule.unused)}
        doubts = tuple(Doubt(cell.row, cell.field, key, places) for key in keys)
        return settle(plan, cell, reschedule(item, schedule, plan.school_year), doubts)
    if item and cell.field == "responsible":
        row = entrust(item, text, people)
        names = (named.name for named in unsettled(row.responsible, people))
        return settle(plan, cell, row, tuple(Doubt(cell.row, cell.field, UNSURE, {"name": name}) for name in names))
    raise AttestationError("plan-review-press")


def in_year(plan: Plan, school_year: int) -> Plan:
    """The plan for another school year: the same phrases read for it; a time that no phrase says moves by the years.

    A year that a phrase names stays, and is doubted where it is not of this school year.
    """
    by = school_year - plan.school_year
    items, doubts = [], [doubt for doubt in plan.warnings if doubt.key not in _OF_YEARS]
    for item in plan.items:
        read = read_schedule(item.phrase, school_year=school_year)
        if _is(item, read, plan.school_year):
            items.append(replace(item, windows=windows(read, school_year)))
            said = {*read.doubts} & _OF_YEARS | {*year_doubts(read, school_year)}
            keys = said - {doubt.key for doubt in doubts if doubt.row == item.number}
            places = {"phrase": item.phrase, "words": ""}
            doubts += [Doubt(item.number, "schedule", key, places) for key in keys]
        else:
            items.append(replace(item, windows=tuple(_later(window, by) for window in item.windows)))
    return replace(plan, school_year=school_year, items=tuple(items), warnings=tuple(doubts))


def _later(window: Window, years: int) -> Window:
    start, end = (
        day.replace(year=day.year + years, day=28)
        if (day.month, day.day) == (2, 29)
        else day.replace(year=day.year + years)
        for day in (window.start, window.end)
    )
    return Window(start, end)


def _is(item: PlanItem, schedule: Schedule, school_year: int) -> bool:
    return item.kind is schedule.kind and item.windows == windows(schedule, school_year)


def _language(plan: Plan) -> str:
    return language_of(item.title.kk for item in plan.items)
