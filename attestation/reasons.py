"""Why this, why me, why today: the data behind one line of a reminder."""

from dataclasses import dataclass
from datetime import date, timedelta

from attestation.occasions import Rule
from attestation.plan import Confirmer
from attestation.reminders import Line
from attestation.roles import Role
from attestation.steps import Item, Member
from attestation.workdays import SchoolDays


@dataclass(frozen=True, slots=True)
class Reason:
    """The answer in data: texts are drawn from it elsewhere."""

    number: int  # the plan's row, and its schedule in the plan's own words
    phrase: str
    responsible: str  # who decides about the row, in the plan's words
    rule: Rule
    own: bool  # the person's own step; otherwise the person answers for the row, by these roles or by name
    named: bool
    roles: tuple[Role, ...]
    due_on: date | None
    rung: int | None
    moved_from: date | None  # the closed day that the word would have been said on
    days_left: int | None  # calendar days from the message to the last day; negative once overdue
    working_days_left: int | None  # open days after the message's up to the last day, it included


def explain(line: Line, member: Member, day: date, days: SchoolDays) -> Reason:
    """The reason of a `line` in the message to `member` on the local `day`."""
    own = line.rule not in (Rule.REVIEW, Rule.ESCALATION, Rule.DATES) and line.item.confirmer is Confirmer.TEACHER
    due_on = line.due_on
    planned = due_on - timedelta(days=line.rung) if due_on and line.rung is not None else None
    return Reason(
        number=line.item.number,
        phrase=line.item.phrase,
        responsible=line.item.responsible,
        rule=line.rule,
        own=own,
        named=not own and member.id in line.item.persons,
        roles=() if own else _seeing(line.item, member),
        due_on=due_on,
        rung=line.rung,
        moved_from=planned if planned and not days.is_open(planned) else None,
        days_left=(due_on - day).days if due_on else None,
        working_days_left=days.working_days_between(day, due_on) if due_on else None,
    )


def _seeing(item: Item, member: Member) -> tuple[Role, ...]:
    """The roles that make the row the member's: those that it names, else those that look after the whole plan."""
    return tuple(role for role in item.roles if role in member.roles) or tuple(
        role for role in (Role.DEPUTY_DIRECTOR, Role.DIRECTOR) if role in member.roles
    )
