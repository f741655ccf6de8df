"""A reminder as it reads now: what it named, and how each step has gone on since."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from attestation.agenda import Task, task_of
from attestation.escalation import Grace
from attestation.occasions import Rule
from attestation.part import undated
from attestation.roles import Role
from attestation.steps import State, Step, Year


@dataclass(frozen=True, slots=True)
class ToldLine:
    """A line of a reminder, with its steps as they are now (those that are gone are left out)."""

    rule: Rule
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A reminder of a local `day`. `again_on`: its reader has put it off until then.

    `undated`: the rows that wait for a date of its reader's, said with the month's digest.
    """

    day: date
    lines: tuple[ToldLine, ...]
    grace: Grace | None = None
    again_on: date | None = None
    undated: tuple[int, ...] = ()

    def stands(self, today: date) -> bool:
        """Whether anything that it names still waits for its reader."""
        return any(_waits(line, step, today) for line in self.lines for step in line.steps)

    def standing(self, today: date) -> "Told":
        """The reminder without what has been settled since it was planned."""
        lines = (
            ToldLine(line.rule, tuple(step for step in line.steps if _waits(line, step, today))) for line in self.lines
        )
        return replace(self, lines=tuple(line for line in lines if line.steps))

    def tasks(self, today: date) -> Iterator[tuple[Rule, Task]]:
        """The lines as tasks."""
        for line in self.lines:
            if line.steps:
                yield line.rule, task_of(line.steps, today)

    def meant(self, today: date) -> tuple[Step, ...]:
        """The steps that a word or a file in reply can be about, also those that are settled by now.

        A row of several teachers' steps is not among them: one word cannot close it.
        """
        theirs = (Rule.REVIEW, Rule.ESCALATION)
        tasks = (task for rule, task in self.tasks(today) if rule not in theirs and not task.teachers)
        return tuple(step for task in tasks for step in task.steps)


# Once the last day is over a deadline's line is no longer true: the word that the step is overdue comes by itself.
_TRUE_WHILE = {Rule.REVIEW: State.IN_REVIEW, Rule.ESCALATION: State.OVERDUE, Rule.OVERDUE: State.OVERDUE}


def _waits(line: ToldLine, step: Step, today: date) -> bool:
    return step.state(today) is _TRUE_WHILE.get(line.rule, State.OPEN)


def dates_asked_of(person_id: int, year: Year) -> tuple[int, ...]:
    """The numbers of the rows whose dates the deputy director has yet to set; nobody else is asked for them."""
    me = next((member for member in year.members if member.id == person_id), None)
    if me is None or Role.DEPUTY_DIRECTOR not in me.roles:
        return ()
    return tuple(dict.fromkeys(occurrence.item.number for occurrence in undated(year)))
