"""A row of the plan with one cell answered anew; everything that hangs on the cell follows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from attestation.errors import AttestationError
from attestation.naming import responsible, unsettled
from attestation.phrase_text import write_schedule
from attestation.phrases import read_schedule
from attestation.plan import Confirmer, Kind, PlanItem, Repeat, Responsible, Scope, Wording
from attestation.roles import Role
from attestation.schedule import Schedule
from attestation.scope import propose
from attestation.spelling import fold_spaces
from attestation.steps import Member
from attestation.windows import windows

LONGEST = 1000
"""Characters of a cell."""
POSTS = tuple(role for role in Role if role is not Role.ADMIN)
"""The roles that a plan can name: who runs the bot is no post of a school."""


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A row of the plan in force by its id, which stays when the number changes; `removed`: taken out."""

    id: int
    item: PlanItem
    removed: bool


class Closing(StrEnum):
    """How a row is closed: its scope, who confirms it, and whether somebody looks at it afterwards."""

    SCHOOL = "school"
    TEACHER = "teacher"
    REVIEWED = "reviewed"
    RESPONSIBLE = "responsible"


def closing_of(item: PlanItem) -> Closing:
    """How the row is closed now."""
    if item.scope is Scope.SCHOOL:
        return Closing.SCHOOL
    if item.confirmer is Confirmer.RESPONSIBLE:
        return Closing.RESPONSIBLE
    return Closing.REVIEWED if item.review else Closing.TEACHER


def close(item: PlanItem, closing: Closing) -> PlanItem:
    """The row, closed in this way."""
    own = closing in (Closing.TEACHER, Closing.REVIEWED)
    return replace(
        item,
        scope=Scope.SCHOOL if closing is Closing.SCHOOL else Scope.TEACHER,
        confirmer=Confirmer.TEACHER if own else Confirmer.RESPONSIBLE,
        review=closing is Closing.REVIEWED,
    )


def close_for_each_teacher(item: PlanItem) -> PlanItem:
    """The row as each teacher's, closed as its words suggest."""
    proposal = propose(item.title.kk, item.responsible.roles, item.kind)
    if proposal.scope is Scope.TEACHER:
        return replace(item, scope=proposal.scope, confirmer=proposal.confirmer, review=proposal.review)
    return close(item, Closing.TEACHER if Role.TEACHER in item.responsible.roles else Closing.RESPONSIBLE)


def reschedule(item: PlanItem, schedule: Schedule, school_year: int) -> PlanItem:
    """The row at another time, said in the phrase of the schedule."""
    again = propose(item.title.kk, item.responsible.roles, schedule.kind).repeat
    return replace(
        item,
        phrase=schedule.phrase,
        kind=schedule.kind,
        months=schedule.months,
        windows=windows(schedule, school_year),
        repeat=(item.repeat if item.kind is schedule.kind else again)
        if schedule.kind is Kind.ALL_YEAR
        else Repeat.ONCE,
    )


def written(schedule: Schedule, locale: str) -> Schedule:
    """The schedule in words that are read as nothing else."""
    return replace(schedule, phrase=write_schedule(schedule, locale), doubts=(), unused=())


def typed_schedule(text: str, school_year: int) -> Schedule:
    """What somebody typed as a time in a plan of that year; AttestationError when there is none in it."""
    schedule = read_schedule(_cell(text), school_year=school_year)
    if schedule.kind is Kind.UNKNOWN:
        raise AttestationError("row-schedule-unknown")
    return schedule


def entrust(item: PlanItem, text: str, people: Sequence[Member]) -> PlanItem:
    """The row with those who answer for it, typed as posts or as names of the school's `people`.

    AttestationError when neither is named.
    """
    found = responsible(_cell(text), people)
    if not (found.roles or found.persons or unsettled(found, people)):
        raise AttestationError("row-roles-unknown")
    return replace(item, responsible=found)


def entrust_to(item: PlanItem, roles: tuple[Role, ...]) -> PlanItem:
    """The row with these roles behind the plan's own words."""
    return replace(item, responsible=replace(item.responsible, roles=roles))


def retitle(item: PlanItem, text: str) -> PlanItem:
    """The row under another title."""
    return replace(item, title=Wording.verbatim(_cell(text)))


def prove_by(item: PlanItem, text: str) -> PlanItem:
    """The row with another evidence."""
    return replace(item, evidence=Wording.verbatim(_cell(text)))


def new_row(number: int, title: str) -> PlanItem:
    """A row that has nothing but its title yet; how it is closed is proposed from it."""
    item = PlanItem(
        number=number,
        title=Wording.verbatim(_cell(title)),
        phrase="",
        kind=Kind.UNKNOWN,
        months=(),
        windows=(),
        responsible=Responsible("", ()),
        evidence=Wording.verbatim(""),
        scope=Scope.SCHOOL,
        confirmer=Confirmer.RESPONSIBLE,
    )
    return proposed(item)


def proposed(item: PlanItem) -> PlanItem:
    """The row, closed as its words and those who answer suggest."""
    proposal = propose(item.title.kk, item.responsible.roles, item.kind)
    return replace(
        item,
        scope=proposal.scope,
        confirmer=proposal.confirmer,
        review=proposal.review,
        audience=proposal.audience,
        repeat=proposal.repeat,
    )


def _cell(text: str) -> str:
    cell = fold_spaces(text)
    if not cell:
        raise AttestationError("row-cell-empty")
    if len(cell) > LONGEST:
        raise AttestationError("row-cell-too-long", most=LONGEST)
    return cell
